"""What a line's form leaves little doubt of, whatever the models say of the place."""

import pytest

import newsconv
from newsconv.model import (
    Article,
    Correction,
    CreditRole,
    Deck,
    Furniture,
    FurnitureKind,
    Paragraph,
)
from newsconv.model.text import author_names, block_text, headline_text
from newsconv.model.walk import walk
from newsconv.parsing.fields.credit import read_credit

INTERVIEW = """\
"We did not expect the water to come this fast"

Interview: Marta Lindqvist

The mayor's office smells of wet carpet. Ingrid Solheim has pushed her desk against the
wall, where the line that the water left is as high as her knee.

Mrs Solheim, when did you last sleep?

On Thursday, I think. My husband put me in the car and I slept on the way here.

What was the first thing you heard?

The sirens. And then, five minutes later, my neighbour at the door, barefoot.

Also read: Five things to know about the dike

Will the dike be rebuilt?

Not as it was. The experts say it has to be two metres further back. That costs us
eleven houses, mine among them.
"""


def furniture_of(article: Article) -> dict[str, FurnitureKind]:
    return {
        node.text: node.kind for node in walk(article) if isinstance(node, Furniture)
    }


def test_an_interviews_questions_are_told() -> None:
    article = newsconv.parse(INTERVIEW)
    told = [block_text(each) for each in article.body if isinstance(each, Paragraph)]
    for question in (
        "Mrs Solheim, when did you last sleep?",
        "What was the first thing you heard?",
        "Will the dike be rebuilt?",
    ):
        assert question in told
    assert "Also read: Five things to know about the dike" in furniture_of(article)


def test_a_short_storys_copyright_line_is_no_part_of_it() -> None:
    article = newsconv.parse(
        "Vooruitgang bij onderhandelingen over de haven, maar nog geen akkoord\n\n"
        "DEN HAAG (ANP) - De onderhandelaars zijn donderdagavond zonder akkoord "
        "uiteengegaan. Volgens ingewijden is er wel vooruitgang geboekt.\n\n"
        'Minister Jo de Wit sprak van "een goede avond". Vrijdag gaat het verder.\n\n'
        "© 2026 Noordzeebode. Alle rechten voorbehouden.\n"
    )
    line = "© 2026 Noordzeebode. Alle rechten voorbehouden."
    assert furniture_of(article) == {line: FurnitureKind.COPYRIGHT}


def test_a_paragraph_with_a_dateline_is_no_deck() -> None:
    article = newsconv.parse(
        "Vooruitgang bij onderhandelingen over de haven, maar nog geen akkoord\n\n"
        "DEN HAAG (ANP) - De onderhandelaars zijn donderdagavond zonder akkoord "
        "uiteengegaan. Volgens ingewijden is er wel vooruitgang geboekt.\n\n"
        'Minister Jo de Wit sprak van "een goede avond". Vrijdag gaat het verder.\n'
    )
    assert not any(isinstance(node, Deck) for node in walk(article))
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("DEN HAAG", "ANP")


def test_an_advertisements_mark_may_stand_in_brackets() -> None:
    article = newsconv.parse(
        "北港市、路面電車の延伸を決定 2031年開業へ\n2026年3月14日 11時30分\n[PR]\n"
        "北港市議会は13日、路面電車を港地区まで2.4キロ延伸する計画を賛成多数で可決した。"
        "総事業費は210億円で、2031年春の開業を目指す。\n"
        "市によると、利用者は1日1万2千人を見込む。市長の田中恵子氏は投資だと述べた。\n"
    )
    assert furniture_of(article) == {"[PR]": FurnitureKind.ADVERT}


def test_a_distributor_of_releases_needs_no_list() -> None:
    article = newsconv.parse(
        "Brightwater Foods Recalls 340g Jars of Apricot Jam\n\n"
        "LEEDS, England, March 12, 2026 /NewsLine/ -- Brightwater Foods plc said on "
        "Thursday that it is recalling jars because they may contain pieces of glass.\n"
    )
    assert article.dateline is not None
    assert article.dateline.agency == "NewsLine"
    assert article.dateline.date is not None
    assert article.dateline.date.value == "2026-03-12"


def test_a_word_or_two_under_the_heading_is_a_comment() -> None:
    article = newsconv.parse(
        "Dike to be moved back by two metres\n\nThe dike at Halderby will move back "
        "by two metres, the council decided on Monday. Eleven houses must go.\n\n"
        "Work begins in the autumn and will take three years.\n\n"
        "Comments (2)\n\nKarla_77\n2 hours ago\nBrave decision.\nReply · 12 likes\n\n"
        "bob the builder\n1 hour ago\nAnd who pays?\nReply\n"
    )
    assert article.comments is not None
    said = [
        (comment.author.text, *map(block_text, comment.texts))
        for comment in article.comments.items
        if comment.author is not None
    ]
    assert said == [
        ("Karla_77", "Brave decision."),
        ("bob the builder", "And who pays?"),
    ]


def test_the_place_beside_a_writers_name_is_none() -> None:
    article = newsconv.parse(
        "ارتفاع أسعار الخبز في بورت سالم للمرة الثانية هذا العام\n\n"
        "بورت سالم – ليلى حداد\n\n12 مارس 2026 - 14:20\n\n"
        "أعلنت وزارة التموين في بورت سالم، الخميس، رفع سعر رغيف الخبز إلى 15 فلسا، في "
        "ثاني زيادة منذ بداية العام.\n\n"
        'وقال وزير التموين كمال درويش إن "الزيادة مؤقتة وسترفع حين تنخفض الأسعار".\n'
    )
    assert author_names(article) == ("ليلى حداد",)


def test_a_films_title_and_day_have_no_part_in_its_credit() -> None:
    line = "Video: Streit ums Wasser | 12.03.2026 | M. Huber | Bild: dpa/Sven Kästner"
    credit = read_credit(line, 0)
    parties = [(party.name, party.role) for party in credit.chain]
    assert parties == [
        ("M. Huber", CreditRole.CREATOR),
        ("Sven Kästner", CreditRole.CREATOR),
        ("dpa", CreditRole.AGENCY),
    ]


def test_what_opens_with_the_word_is_a_correction_and_a_list_has_no_deck() -> None:
    article = newsconv.parse(
        "5 things to do this weekend in Port Merrow\n\n"
        "1. Walk the new pier\nThe 300-metre pier opens on Saturday.\n\n"
        "2. Hear the Kestrel Quartet\nThe quartet plays Haydn at St Brannock's.\n\n"
        "3. Eat an oyster\nThe oyster fair is back on the quay, with 14 stalls.\n\n"
        "Correction: An earlier version of this story gave the wrong time.\n"
    )
    assert article.deck is None
    assert isinstance(article.body[-1], Correction)


def test_a_section_over_the_headline_is_no_headline() -> None:
    article = newsconv.parse(
        "文化\n老茶园里的新学校\n2026-03-12 09:30 来源：茶乡日报 作者：李明、王芳\n"
        "本报讯（记者李明 通讯员王芳）3月11日，云雾县第一所茶艺学校在老茶园里"
        "开学，首批招收学生48名。\n“我们想把手艺留下来。”校长陈建国说。\n"
    )
    assert headline_text(article) == "老茶园里的新学校"
    assert author_names(article) == ("李明", "王芳")


def test_a_clip_that_was_sent_on_has_its_own_headline() -> None:
    article = newsconv.parse(
        "Fwd: clip for tomorrow\n\n---------- Forwarded message ----------\n"
        "From: Jo Pell <jo@desk.example>\nDate: Thu, 12 Mar 2026 at 07:12\n"
        "Subject: clip for tomorrow\nTo: Press desk <desk@ministry.example>\n\n"
        "Ferry fares to rise by a fifth\n\nBy Tom Ashby, transport correspondent\n\n"
        "Fares on the island ferries will rise by 20 per cent in May, the operator "
        "Northsea Lines said yesterday. It blamed the price of fuel.\n\n"
        "The islands' council called the rise a tax on living there.\n"
    )
    assert headline_text(article) == "Ferry fares to rise by a fifth"
    assert author_names(article) == ("Tom Ashby",)


@pytest.mark.parametrize(
    "line",
    [
        "Dalsza część artykułu pod materiałem wideo",
        "Der Artikel geht nach der Anzeige weiter",
        "Tekst gaat verder onder de foto",
        "Juttu jatkuu kuvan alla",
        "記事は広告の後に続きます",
    ],
)
def test_a_line_that_says_the_story_goes_on_is_furniture(line: str) -> None:
    story = "The council voted on Thursday to build a tram line to the port. " * 3
    article = newsconv.parse(f"Tram to the port\n\n{story}\n\n{line}\n\n{story}\n")
    assert furniture_of(article) == {line: FurnitureKind.ADVERT}


def test_whom_an_agency_names_with_a_place_is_no_caption() -> None:
    article = newsconv.parse(
        "Kütüphane gece de açık kalacak\n\nAYŞE DEMİR / AKKOY, (DHA)\n\n"
        "AKKOY Belediye Başkanı Mehmet Yıldız, perşembe günü yaptığı açıklamada merkez "
        "kütüphanenin 24 saat açık olacağını söyledi.\n\n"
        "Kütüphanede 320 kişilik oturma yeri var.\n"
    )
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("AKKOY", "DHA")
    assert [author.name for author in article.dateline.authors] == ["AYŞE DEMİR"]
