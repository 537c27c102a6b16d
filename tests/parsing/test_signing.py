"""Which lines sign a story: a story's labels in, the lines that stay bylines out."""

import pytest

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.body import Piece
from newsconv.parsing.segment import segment
from newsconv.parsing.signatures import (
    Claim,
    claim,
    has_byword,
    is_marked_name,
    opens_list,
)
from newsconv.parsing.signing import settle_bylines

HEAD = "headline .9 | Ferry returns to the narrow strait"
STORY = """\
paragraph .9 | The ferry that was taken out of service in March sails again, they say.
paragraph .9 | Its owners had looked for a new engine for most of the summer."""


def pieces(script: str) -> list[Piece]:
    """Read lines `label confidence [runner-up probability] | text`."""
    rows = [line.split(" | ", 1) for line in script.splitlines()]
    blocks = segment("\n\n".join(text for _, text in rows))
    assert [block.text for block in blocks] == [text for _, text in rows]
    found = []
    for at, (block, (told, _)) in enumerate(zip(blocks, rows, strict=True)):
        name, confidence, *second = told.split()
        label = Label(name)
        runner_up = RunnerUp(Label(second[0]), float(second[1])) if second else None
        decision = Decision(float(confidence), (), runner_up, label)
        found.append(Piece(at, block, label, decision))
    return found


def settled(script: str) -> list[tuple[Label, str]]:
    read = pieces(script)
    headline = next((row.at for row in read if row.label is Label.HEADLINE), None)
    return [(row.label, row.block.text) for row in settle_bylines(read, headline)]


def bylines(script: str) -> list[str]:
    return [text for label, text in settled(script) if label is Label.BYLINE]


@pytest.mark.parametrize(
    "line",
    [
        "date .9 | Reuters March 3, 2026 11:03 PM",
        "date .9 | Kasu Nomvete|Published 15 hours ago",
        "date .5 byline .3 | Kasu Nomvete | 3 March 2026",
        "date .9 | 9 September 2026 / Elena Marsh",
        "furniture .8 | By Elena Marsh",
        "caption .8 | Von Jörg Wunderlich",
        "furniture .8 | 김하늘 기자",
        "furniture .8 | Kasu Nomvete 2 minutes read",
        "furniture .8 | Elena Marsh @elenamarsh",
        "furniture .5 byline .3 | Kasu Nomvete",
        "furniture .8 | Elena Marsh",
        "furniture .8 | 山田花子",
        "caption .5 byline .2 | Elena Marsh",
        "furniture .7 | CNB.com staff@cnb",
        "caption .5 | Elena Marsh · Merrow News · Posted: Aug 08, 2026 4:00 AM EDT",
        "caption .5 | Sport, News | Published: 5 hours ago | Written by Kasu Nomvete",
    ],
)
def test_a_line_in_the_head_signs_where_no_other_does(line: str) -> None:
    assert bylines(f"{HEAD}\n{line}\n{STORY}") == [line.split(" | ", 1)[1]]


@pytest.mark.parametrize(
    "line",
    [
        "date .9 | Addis Ababa, 3 March 2026",
        "date .9 | Novi Sad | 3 March 2026",
        "furniture .8 | Share this story",
        "caption .6 byline .05 | Elena Marsh",
        "furniture .6 byline .1 | Kasu Nomvete",
        "furniture .8 | Getty Images",
        "caption .8 | By the river, on Monday",
        "furniture .8 | Photo: Elena Marsh",
        "byline .3 | Listen in short",
    ],
)
def test_another_line_does_not(line: str) -> None:
    assert bylines(f"{HEAD}\n{line}\n{STORY}") == []


def test_whom_the_headline_names_does_not_sign() -> None:
    head = "headline .9 | Ferry returns, says Elena Marsh"
    assert bylines(f"{head}\nfurniture .8 | Elena Marsh\n{STORY}") == []


def test_a_name_far_below_the_headline_signs_by_its_probability_only() -> None:
    menu = "\n".join(["furniture .9 | Share this story"] * 3)
    name = "furniture .8 | Elena Marsh"
    assert bylines(f"{HEAD}\n{menu}\n{name}\n{STORY}") == []
    likely = "furniture .5 byline .2 | Elena Marsh"
    assert bylines(f"{HEAD}\n{menu}\n{likely}\n{STORY}") == ["Elena Marsh"]


def test_a_name_in_the_middle_of_the_story_does_not_sign() -> None:
    name = "byline .7 | Elena Marsh"
    rest = "\n".join([STORY] * 2)
    assert bylines(f"{HEAD}\n{rest}\n{name}\n{rest}") == []
    assert bylines(f"{HEAD}\n{rest}\n{name}") == ["Elena Marsh"]
    worded = "byline .7 | By Elena Marsh"
    assert bylines(f"{HEAD}\n{rest}\n{worded}\n{rest}") == ["By Elena Marsh"]


def test_a_line_in_the_head_signs_rather_than_a_name_below_the_story() -> None:
    head = f"{HEAD}\nfurniture .6 byline .2 | Elena Marsh"
    assert bylines(f"{head}\n{STORY}\nbyline .7 | Desmond Quill") == ["Elena Marsh"]


def test_an_agency_alone_signs_in_the_head_only() -> None:
    agency = "byline .3 furniture .5 | Reuters"
    assert bylines(f"{HEAD}\n{agency}\n{STORY}") == ["Reuters"]
    assert bylines(f"{HEAD}\n{STORY}\n{agency}") == []


def test_a_doubtful_byline_that_is_a_date_is_one() -> None:
    script = f"{HEAD}\nbyline .4 date .4 | Updated 27 minutes ago\n{STORY}"
    assert settled(script)[1] == (Label.DATE, "Updated 27 minutes ago")


@pytest.mark.parametrize(
    "day",
    ["2026年11月20日 7時15分", "2026년 11월 20일 07:15", "20 November 2026, 7:15"],
)
def test_so_is_a_sure_one_that_is_a_day_and_names_nobody(day: str) -> None:
    script = f"{HEAD}\nbyline .9 | {day}\n{STORY}"
    assert settled(script)[1] == (Label.DATE, day)
    named = f"{HEAD}\nbyline .9 | Elena Marsh {day}\n{STORY}"
    assert settled(named)[1][0] is Label.BYLINE


def test_the_other_names_of_a_list_sign_too() -> None:
    script = f"""\
{HEAD}
furniture .8 | Ingrid Holm, News Reporter
caption .8 furniture .1 | Desmond Quill
byline .6 | Elena Marsh
furniture .8 | Share this story
furniture .8 | Rosa Keller
{STORY}"""
    assert bylines(script) == [
        "Ingrid Holm, News Reporter",
        "Desmond Quill",
        "Elena Marsh",
    ]


def test_a_list_of_names_goes_on_after_commas() -> None:
    script = f"""\
{HEAD}
furniture .9 | By
furniture .7 | Anna Berg2,
furniture .7 | Mthelu Zodwana,
furniture .7 | Ingrid Holm &
furniture .9 | …
furniture .7 | Elena Marsh
furniture .7 | Kasu Nomvete
{STORY}"""
    assert bylines(script) == [
        "Anna Berg2,",
        "Mthelu Zodwana,",
        "Ingrid Holm &",
        "Elena Marsh",
    ]


def test_below_a_byword_alone_an_odd_name_before_a_comma_is_one() -> None:
    names = "furniture .7 | Linh You0,\nfurniture .7 | Elena Marsh"
    assert bylines(f"{HEAD}\nfurniture .9 | By\n{names}\n{STORY}") == [
        "Linh You0,",
        "Elena Marsh",
    ]
    assert bylines(f"{HEAD}\nfurniture .9 | Share\n{names}\n{STORY}") == ["Elena Marsh"]


def test_a_name_far_above_the_headline_is_a_teaser_s() -> None:
    menu = "\n".join(["furniture .9 | Share this story"] * 4)
    for line, found in (
        ("Elena Marsh", []),
        ("By Elena Marsh", ["By Elena Marsh"]),
    ):
        assert bylines(f"byline .6 | {line}\n{menu}\n{HEAD}\n{STORY}") == found


def test_whom_the_story_is_about_is_no_neighbour() -> None:
    script = f"""\
{HEAD}
byline .6 | Elena Marsh
caption .6 | Desmond Quill
paragraph .9 | Desmond Quill, the owner, spoke of the ferry on Monday evening.
paragraph .9 | It had been a hard year for everybody on the island, Quill said."""
    assert bylines(script) == ["Elena Marsh"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("byline .6 caption .2 | Desmond Quill", Label.CAPTION),
        ("byline .4 credit .3 | (Desmond Quill / Associated Press)", Label.CREDIT),
        ("byline .6 furniture .2 | merrow.com", Label.FURNITURE),
        ("byline .4 furniture .4 | Teilen Twittern Senden", Label.FURNITURE),
    ],
)
def test_beside_a_byword_a_name_alone_is_another_s(line: str, label: Label) -> None:
    script = f"{HEAD}\n{line}\nbyline .9 | By Elena Marsh\n{STORY}"
    assert settled(script)[1][0] is label
    assert bylines(script) == ["By Elena Marsh"]


@pytest.mark.parametrize(
    "lines",
    [
        ["By Elena Marsh and", "Desmond Quill"],
        ["By Elena Marsh", "Desmond Quill, Staff Writer"],
        ["Text: Anna Berg", "Foto: Ola Dahl"],
    ],
)
def test_lines_that_go_on_stay(lines: list[str]) -> None:
    script = "\n".join(f"byline .9 | {line}" for line in lines)
    assert bylines(f"{HEAD}\n{script}\n{STORY}") == lines


def test_bylines_of_teasers_are_furniture() -> None:
    script = f"""\
byline .6 | Rosa Keller
{HEAD}
byline .7 | Elena Marsh
{STORY}
byline .6 | Desmond Quill
byline .6 | By Ingrid Holm"""
    assert bylines(script) == ["Elena Marsh"]


def test_a_byline_may_stand_below_a_summary() -> None:
    summary = (
        "paragraph .8 | The ferry sails again, and this is what it means for you.\n"
        "paragraph .8 | The fares stay the same until spring, as was promised."
    )
    name = "caption .4 | Elena Marsh\ndate .9 | Sept. 19, 2026"
    assert bylines(f"{HEAD}\n{summary}\n{name}\n{STORY}") == ["Elena Marsh"]


def test_a_name_right_below_the_story_signs_it() -> None:
    for name in ("Елена Маршева", "Elena Marsh", "Lucía Ferrán"):
        end = f"furniture .8 byline .05 | {name}"
        assert bylines(f"{HEAD}\n{STORY}\n{end}") == [name]
        issue = "furniture .9 | Merrow Bugle No. 84, 15.05.2026, p. 1"
        assert bylines(f"{HEAD}\n{STORY}\n{end}\n{issue}") == [name]


@pytest.mark.parametrize(
    "end",
    [
        "furniture .8 byline .05 | Elena Marsh\nfurniture .9 | elena@merrow.example",
        "furniture .8 byline .05 | Elena Marsh\nfurniture .9 | +44 20 7946 0000",
        "furniture .8 | Media contact:\nfurniture .8 byline .05 | Elena Marsh",
        "furniture .8 tagline .05 | Elena Marsh",
        "furniture .8 byline .05 | Most read",
    ],
)
def test_a_contact_or_a_tag_below_the_story_does_not(end: str) -> None:
    assert bylines(f"{HEAD}\n{STORY}\n{end}") == []


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("By Elena Marsh", Claim.SIGNED),
        ("Sports | By Kasu Nomvete", Claim.SIGNED),
        ("Автор: Ольга Мезенцева", Claim.SIGNED),
        ("كتبت: نادين الشرقاوي", Claim.SIGNED),
        ("记者 李忠发", Claim.SIGNED),
        ("山田花子記者", Claim.SIGNED),
        ("By Reuters", Claim.SIGNED),
        ("Elena Marsh, Staff Writer", Claim.PERSON),
        ("山田花子", Claim.PERSON),
        ("Di Marsh", Claim.NONE),
        ("AFP", Claim.OUTLET),
        ("Shutterstock", Claim.NONE),
        ("Getty Images", Claim.NONE),
        ("Kasu Nomvete", Claim.SHAPE),
        ("Foto: Ola Dahl", Claim.NONE),
        ("Weitere Angebote", Claim.NONE),
        ("By Elena Marsh " * 20, Claim.NONE),
    ],
)
def test_claims(line: str, known: Claim) -> None:
    assert claim(line) is known


def test_what_stands_beside_a_name() -> None:
    assert is_marked_name("Elena Marsh 3 hours ago")
    assert is_marked_name("Elena Marsh @elenamarsh")
    assert not is_marked_name("Elena Marsh")
    assert not is_marked_name("Elena Marsh, 3 March 2026")
    assert not is_marked_name("3 hours ago")


@pytest.mark.parametrize("line", ["By", "Von", "Por", "Автор:", "Text:", "作者："])
def test_a_byword_alone_opens_a_list(line: str) -> None:
    assert opens_list(line)


@pytest.mark.parametrize("line", ["By Elena Marsh", "Bye", "Foto:", "Share", "…"])
def test_another_line_opens_none(line: str) -> None:
    assert not opens_list(line)


def test_bywords() -> None:
    assert has_byword("By Elena Marsh")
    assert has_byword("11/19/2026 by Elena Marsh")
    assert not has_byword("Elena Marsh")


def test_a_story_without_a_headline_keeps_its_first_bylines() -> None:
    script = f"byline .7 | Elena Marsh\n{STORY}\nbyline .7 | Desmond Quill"
    assert bylines(script) == ["Elena Marsh"]
