"""The annexes' data: the table of clips, and what was decided with doubts."""

import msgspec
import pytest

from newsconv.model import (
    Article,
    Decision,
    Digest,
    Furniture,
    Headline,
    Label,
    Origin,
    Paragraph,
    RunnerUp,
    SourceBar,
    Span,
    Subhead,
    Text,
)
from newsconv.renderers.annexes import Annexes, Doubt, Want, annexes
from newsconv.renderers.views import digest_view

RAW = "River rises\n\nThe river rose.\nIt fell.\n\n\nShare this"
WORDS = (Text(text="Tide"),)


def decided(confidence: float, second: Label | None = None) -> Decision:
    runner_up = RunnerUp(label=second, confidence=0.1) if second else None
    return Decision(confidence=confidence, runner_up=runner_up, label=Label.PARAGRAPH)


DOUBTFUL = Article(
    headline=Headline(
        text="River rises",
        span=Span(0, 11),
        decision=Decision(confidence=0.9, label=Label.HEADLINE),
    ),
    body=(
        Paragraph(
            content=(Text(text="The river rose. It fell."),),
            span=Span(13, 37),
            decision=decided(0.599, Label.DECK),
        ),
    ),
    furniture=(
        Furniture(
            text="Share this",
            span=Span(40, 50),
            decision=Decision(confidence=0.41, label=Label.FURNITURE),
        ),
    ),
    origin=Origin(name="river.txt", sha256="0" * 64, text=RAW),
    source_bar=SourceBar(outlet="The Gauge", date="2026-11-19", authors=("Ada Marsh",)),
)
PLAIN = Article(
    headline=Headline(text="Gate holds"),
    body=(Paragraph(content=(Text(text="第一天 two words"),)),),
)


def made(*articles: Article, **want: object) -> Annexes:
    view = digest_view(Digest.of(articles, title="Review", language="en"))
    return annexes(view, msgspec.convert(want, Want))


def test_a_clip_s_row() -> None:
    first, second = made(DOUBTFUL, PLAIN).clips
    assert (first.article.number, first.headline) == (1, "River rises")
    assert (first.article.outlet, first.date) == ("The Gauge", "19 Nov 2026")
    assert (first.authors, first.words) == ("Ada Marsh", 5)
    # A Chinese character is a word.
    assert (second.authors, second.date, second.words) == (None, None, 5)


def test_one_article_has_no_annexes() -> None:
    assert not made(DOUBTFUL, review=True)


def test_each_can_be_left_out() -> None:
    every = made(DOUBTFUL, PLAIN, review=True)
    assert [ident for ident, _ in every.titles] == [
        *("index-outlets", "index-people", "clip-table", "review")
    ]
    for option, gone in {
        "indexes": {"index-outlets", "index-people"},
        "clip_table": {"clip-table"},
        "review": {"review"},
    }.items():
        want = {"review": True, option: False}
        left = {ident for ident, _ in made(DOUBTFUL, PLAIN, **want).titles}
        assert left == {ident for ident, _ in every.titles} - gone


def test_the_review_sheet_lists_what_is_under_its_limit() -> None:
    doubts = made(DOUBTFUL, PLAIN, review=True).doubts
    assert [
        (each.label, each.runner_up, each.share, each.lines) for each in doubts
    ] == [
        (Label.PARAGRAPH, Label.DECK, 59, ("The river rose.", "It fell.")),
        (Label.FURNITURE, None, 41, ("Share this",)),
    ]


def settled(kind: type[Furniture | Subhead], label: Label, second: RunnerUp) -> Doubt:
    decision = Decision(confidence=0.2, runner_up=second, label=label)
    if kind is Furniture:
        article = Article(furniture=(Furniture(text="Tide", decision=decision),))
    else:
        article = Article(body=(Subhead(content=WORDS, decision=decision),))
    (doubt,) = made(article, PLAIN, review=True).doubts
    return doubt


def test_the_review_sheet_says_as_what_a_block_is_printed_in_the_end() -> None:
    # A byline that names nobody is on no page.
    doubt = settled(Furniture, Label.BYLINE, RunnerUp(Label.FURNITURE, 0.58))
    assert (doubt.label, doubt.runner_up) == (Label.FURNITURE, Label.BYLINE)
    assert (doubt.share, doubt.lines) == (58, ("Tide",))
    # A second headline is a subhead.
    doubt = settled(Subhead, Label.HEADLINE, RunnerUp(Label.DECK, 0.1))
    assert (doubt.label, doubt.runner_up) == (Label.SUBHEAD, Label.HEADLINE)
    assert doubt.share == 20


@pytest.mark.parametrize(("below", "count"), [(0, 0), (0.41, 0), (0.5, 1), (1, 3)])
def test_the_limit_is_an_option(below: float, count: int) -> None:
    found = made(DOUBTFUL, PLAIN, review=True, review_below=below)
    assert len(found.doubts) == count
    assert found.review


def test_long_lines_are_cut_and_many_are_not_all_shown() -> None:
    raw = "\n".join(["wet " * 200, *(f"line {number}" for number in range(9))])
    article = Article(
        body=(
            Paragraph(
                content=(Text(text="wet"),),
                span=Span(0, len(raw)),
                decision=decided(0.2),
            ),
        ),
        origin=Origin(name="wet.txt", sha256="0" * 64, text=raw),
    )
    (doubt,) = made(article, PLAIN, review=True).doubts
    assert doubt.lines == (" ".join(["wet"] * 89) + "…",)
