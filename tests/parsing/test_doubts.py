"""What a careful reader would ask about a text is reported, with its place."""

from newsconv.diagnostics import DiagnosticCode
from newsconv.parsing.article import parse_article
from newsconv.source import Source

HEADLINE = "River rises over the lower town"
STORY = (
    "The council voted on Monday to close the old bridge over the river after "
    "engineers said that the weir would not hold another winter of floods."
)


def remarks(*lines: str) -> list[str]:
    """Return the remarks on a text whose lines stand apart, but for doubtful labels."""
    found = parse_article(Source("\n\n".join(lines), "story.txt")).diagnostics
    doubtful = DiagnosticCode.LABEL_DOUBTFUL
    return [str(each) for each in found if each.code is not doubtful]


def test_nothing_to_ask() -> None:
    assert remarks(HEADLINE, "By Jane Roe", "November 19, 2026", STORY) == []


def test_nothing_but_a_headline() -> None:
    assert remarks(HEADLINE) == ["story.txt: no paragraph was found [body-missing]"]


def test_a_date_that_two_countries_read_differently() -> None:
    unread = "'03/04/2026' can be read as two days; it is left unread [date-ambiguous]"
    assert remarks(HEADLINE, "By Jane Roe", "03/04/2026", STORY) == [
        f"story.txt:5:1: {unread}"
    ]
    assert remarks(HEADLINE, "By Jane Roe | 03/04/2026", STORY) == [
        f"story.txt:3:15: {unread}"
    ]


def test_a_date_that_all_read_alike() -> None:
    assert remarks(HEADLINE, "By Jane Roe | 23/04/2026", STORY) == []


def test_a_role_is_no_name_that_is_missing() -> None:
    assert remarks(HEADLINE, "By Jane Roe", "Staff Writer", STORY) == []


def test_a_line_said_twice() -> None:
    said = "says again what an earlier line says; both are kept [line-repeated]"
    assert remarks(HEADLINE, STORY, "A word of it.", STORY) == [
        f"story.txt:7:1: {said}"
    ]
