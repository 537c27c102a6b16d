"""What a careful reader would ask about a text is reported, with its place."""

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.model import Article, Decision, Furniture, Label, RunnerUp, Span
from newsconv.parsing.article import parse_article
from newsconv.parsing.doubts import report_doubts
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


def test_a_doubtful_line_is_said_to_be_what_it_is_kept_as() -> None:
    node = Furniture(
        "Desk",
        span=Span(0, 4),
        decision=Decision(
            confidence=0.5,
            label=Label.BYLINE,
            runner_up=RunnerUp(Label.FURNITURE, 0.4),
        ),
    )
    reporter = Reporter(Source("Desk", "story.txt"))
    report_doubts(Article(furniture=(node,)), reporter)
    assert str(reporter.diagnostics()[-1]) == (
        "story.txt:1:1: read as byline (0.50), could be furniture (0.40); "
        "kept as furniture [label-doubtful]"
    )
