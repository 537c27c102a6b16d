"""Keywords found as whole words in every script, and nowhere inside other words."""

import pytest

from newsconv.annotations.highlights import count_hits, hits, keywords_of, marks
from newsconv.model import (
    Article,
    Caption,
    Digest,
    Emphasis,
    Figure,
    Headline,
    Kicker,
    Paragraph,
    Text,
)


def found(text: str, *keywords: str) -> list[str]:
    return [text[start:end] for start, end in marks(text, keywords)]


@pytest.mark.parametrize(
    ("text", "keyword", "expected"),
    [
        # English
        (
            "Storm warning: the storm's edge, STORM-bound.",
            "storm",
            ["Storm", "storm", "STORM"],
        ),
        ("Stormy brainstorms; the storms", "storm", []),
        ("G20 and G2, a G200", "G2", ["G2"]),
        (
            "Climate\nchange, climate  change, climates change",
            "climate change",
            ["Climate\nchange", "climate  change"],
        ),
        ("He writes C++ and AT&T code", "c++", ["C++"]),
        ("Tom’s and Tom's", "tom's", ["Tom’s", "Tom's"]),
        ("ﬁsh and FISH", "fish", ["ﬁsh", "FISH"]),
        # French
        ("L’État, l'etat et les états", "état", ["État", "etat"]),
        ("Un e\u0301te\u0301 chaud", "été", ["e\u0301te\u0301"]),
        ("Cœur et coeur", "coeur", ["Cœur", "coeur"]),
        # German
        ("Die Straße, die STRASSE, Straßenbahn", "Strasse", ["Straße", "STRASSE"]),
        ("Über die Brücke", "uber", ["Über"]),
        # Spanish, Polish, Turkish, Vietnamese, Danish
        ("Año nuevo, ano, años", "año", ["Año", "ano"]),
        ("W Łodzi i w Lodzi", "łodzi", ["Łodzi", "Lodzi"]),
        ("İstanbul ve ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("Hà Nội, HA NOI", "Hà Nội", ["Hà Nội", "HA NOI"]),
        ("Smørrebrød", "smorrebrod", ["Smørrebrød"]),
        # Russian and Ukrainian
        ("Ёлка и елка, ёлками", "елка", ["Ёлка", "елка"]),
        ("мой дом, мои дома", "мои", ["мои"]),
        ("Київ і Киів", "київ", ["Київ"]),
        ("Пу\u0301тин сказал", "путин", ["Пу\u0301тин"]),
        # Greek
        ("Ο ΘΑΝΑΤΟΣ, θάνατος", "θανατος", ["ΘΑΝΑΤΟΣ", "θάνατος"]),
        # Arabic, with and without vowel marks, the stretching stroke, the hamza
        ("قرأ كِتَابًا ثم كتابا", "كتابا", ["كِتَابًا", "كتابا"]),
        ("كتـــاب جديد", "كتاب", ["كتـــاب"]),
        ("كتابها وكتاب", "كتاب", []),
        ("أحمد واحمد ثم احمد", "احمد", ["أحمد", "احمد"]),
        ("على ألي", "علي", ["على"]),
        # Persian
        ("كتاب در ايران", "ایران", ["ايران"]),
        ("این کتاب\u200cها", "کتاب", []),
        # Hebrew
        ('צה״ל וצה"ל', 'צה"ל', ["צה״ל"]),
        ("שָׁלוֹם ושלום", "שלום", ["שָׁלוֹם"]),
        ("תל־אביב", "תל-אביב", ["תל־אביב"]),
        # Chinese
        ("中国和美国，中国人", "中国", ["中国", "中国"]),
        ("加入NATO了", "nato", ["NATO"]),
        ("ＮＡＴＯ和北约", "NATO", ["ＮＡＴＯ"]),
        # Japanese
        ("東京都と東京", "東京", ["東京", "東京"]),
        ("パリとパリサイ", "パリ", ["パリ"]),
        ("コーヒーとコーヒ", "コーヒ", ["コーヒ"]),
        ("がか", "か", ["か"]),
        # Korean, with particles
        ("서울은 크다. 서울에서 서울역까지", "서울", ["서울", "서울"]),
        ("NATO는 강원도", "강", []),
        ("NATO는", "nato", ["NATO"]),
        # Hindi: a vowel sign makes another word
        ("हिंदी और हिंद", "हिंद", ["हिंद"]),
        # Thai
        ("ไปกรุงเทพแล้ว", "กรุงเทพ", ["กรุงเทพ"]),
        ("น้ำและนำ", "นำ", ["นำ"]),
        # Not there at all
        ("", "storm", []),
        ("storm", "", []),
        ("storm", "  ", []),
        ("a\u00adb so\u00adrt", "sort", ["so\u00adrt"]),
    ],
)
def test_whole_words_in_every_script(
    text: str, keyword: str, expected: list[str]
) -> None:
    assert found(text, keyword) == expected


def test_keywords_that_overlap_are_counted_apart_and_marked_as_one() -> None:
    text = "A storm surge warning"
    keywords = ("storm surge", "storm", "surge warning")
    assert [(hit.keyword, hit.start, hit.end) for hit in hits(text, keywords)] == [
        ("storm", 2, 7),
        ("storm surge", 2, 13),
        ("surge warning", 8, 21),
    ]
    assert marks(text, keywords) == ((2, 21),)


def test_neighbours_are_marked_apart() -> None:
    assert marks("storm storm", ("storm",)) == ((0, 5), (6, 11))
    assert marks("中国中国", ("中国",)) == ((0, 2), (2, 4))


def test_a_place_refused_hides_no_other() -> None:
    assert found("ban an an", "an an") == ["an an"]


def test_the_same_keyword_twice_counts_once() -> None:
    assert len(hits("storm", ("storm", "storm"))) == 1


def test_keywords_that_are_found_in_the_same_places_are_one() -> None:
    digest = Digest(highlight=("Café", "storm"))
    asked = keywords_of(digest, ("STORM", "cafe", "storms"))
    assert asked == ("Café", "storm", "storms")


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "é" * 1_000_000,
        "e\u0301" * 500_000,
        ("a" + " " * 999) * 1_000,
        "中" * 1_000_000,
    ],
    ids=["ascii", "accents", "marks", "spaces", "han"],
)
def test_a_megabyte(text: str) -> None:
    assert hits(text, ("aa", "a b", "é", "storm surge")) == ()
    assert marks(f"{text} storm", ("storm",)) == ((len(text) + 1, len(text) + 6),)


def test_hits_are_counted_by_article() -> None:
    article = Article(
        headline=Headline(text="Storm over Hull"),
        kicker=Kicker(text="Storm"),
        body=(
            Paragraph(
                content=(
                    Text(text="The st"),
                    Emphasis(content=(Text(text="orm"),)),
                    Text(text=" came. Hull slept."),
                )
            ),
            Figure(caption=Caption(content=(Text(text="The storm"),))),
        ),
    )
    assert count_hits(article, ("hull", "storm", "tide")) == {"hull": 2, "storm": 4}
