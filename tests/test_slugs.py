"""Headlines become file names that every system takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsconv.slugs import MAX_BYTES, Slugs, slug


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("River rises", "river-rises"),
        ("River rises: 3 towns flooded!", "river-rises-3-towns-flooded"),
        ("  “Quoted”  ", "quoted"),
        ("Don’t panic", "don-t-panic"),
        ("a_b__c", "a-b-c"),
        ("Élan à Zürich", "elan-a-zurich"),
        ("Straße", "strasse"),
        ("ﬁnance", "finance"),
        ("فيضان النهر", "فيضان-النهر"),
        ("长江水位上涨", "长江水位上涨"),
        ("Путин и Нетаньяху", "путин-и-нетаньяху"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("x\x00y\nz", "x-y-z"),
        ("", "article"),
        ("!!!", "article"),
        ("---", "article"),
        (".", "article"),
    ],
)
def test_slug(headline: str, expected: str) -> None:
    assert slug(headline) == expected


def test_marks_that_are_letters_stay() -> None:
    assert slug("Чайный дом") == "чайный-дом"
    assert slug("नदी का पानी") == "नदी-का-पानी"
    assert slug("น้ำท่วม") == unicodedata.normalize("NFKC", "น้ำท่วม")


def test_marks_that_are_accents_go() -> None:
    assert slug("e\u0301te\u0301") == "ete"
    assert slug("x\u030c") == "x"
    assert slug("İstanbul") == "istanbul"


@pytest.mark.parametrize(
    "name", ["CON", "con", "PRN", "aux", "NUL", "COM1", "com9", "LPT1", "lpt0"]
)
def test_the_names_of_devices(name: str) -> None:
    assert slug(name) == f"{name.lower()}-1"


def test_a_device_name_inside_a_headline_is_harmless() -> None:
    assert slug("Con man jailed") == "con-man-jailed"


def test_a_long_headline_is_cut_between_words() -> None:
    # "word-" is 5 bytes: 16 of them are 80, and the cut drops the last dash.
    assert slug("word " * 40) == "-".join(["word"] * 16)
    assert slug("words " * 40) == "-".join(["words"] * 13)


def test_a_long_word_is_cut_between_characters() -> None:
    # 3 bytes a character: 26 of them are 78, 27 would be 81.
    assert slug("水" * 100) == "水" * 26
    assert slug("ж" * 100) == "ж" * 40
    assert slug("a" + "ж" * 100) == "a" + "ж" * 39


def test_fallback() -> None:
    assert slug("…", fallback="clip") == "clip"


def test_unique() -> None:
    texts = ["River", "river", "RIVER!", "Lake", "river-2", "River 2", "river", "…"]
    assert list(map(Slugs().of, texts)) == [
        *("river", "river-2", "river-3", "lake", "river-2-2", "river-2-3", "river-4"),
        "article",
    ]


def test_a_slug_that_is_taken_is_given_to_no_text() -> None:
    slugs = Slugs(["river", "river-2"])
    assert [slugs.of("River"), slugs.of("River")] == ["river-3", "river-4"]


def test_as_many_texts_as_there_may_be_are_alike() -> None:
    slugs = Slugs()
    assert [slugs.of("article") for _ in range(100_000)][-1] == "article-100000"


@given(st.text())
def test_any_text_gives_a_safe_name(text: str) -> None:
    name = slug(text)
    assert name
    assert len(name.encode()) <= MAX_BYTES + len("-1")
    assert not set(name) & set('/\\:*?"<>|. \x00')
    assert not name.startswith("-")
    assert not name.endswith("-")


@given(st.lists(st.sampled_from(["a", "a-2", "A", "", "b"]), max_size=12))
def test_any_list_gives_one_name_each(texts: list[str]) -> None:
    assert len(set(map(Slugs().of, texts))) == len(texts)
