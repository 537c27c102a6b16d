"""The sample that newsconv was started with parses as its owner reads it."""

from functools import cache
from pathlib import Path

import pytest

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.model import (
    Article,
    Comment,
    CommentLayout,
    CommentReading,
    Comments,
    CreditRole,
    Figure,
    Paragraph,
    Span,
    Subhead,
)
from newsconv.model import text as words
from newsconv.model.conservation import losses
from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.source import Point, Source

SEED = Path(__file__).parent / "seed" / "netanyahu-putin.txt"
SOURCE = Source.from_path(SEED)
LINES = SOURCE.text.split("\n")


@cache
def seed() -> ParsedArticle:
    return parse_article(SOURCE)


@pytest.fixture
def article() -> Article:
    return seed().article


@pytest.fixture
def comments(article: Article) -> Comments:
    assert article.comments
    return article.comments


@pytest.fixture
def figure(article: Article) -> Figure:
    first = article.body[0]
    assert isinstance(first, Figure)
    return first


def line_of(span: Span | None) -> int:
    assert span
    return SOURCE.point(span.start).line


def printed(span: Span | None) -> str:
    assert span
    return SOURCE.text[span.start : span.end]


def test_the_sample_is_the_owners_byte_for_byte() -> None:
    assert SEED.stat().st_size == 2278
    assert SOURCE.sha256 == (
        "b217802d03554d989d1ad93ed27a39c1ecbc15c090106e67bb376ee8eb42ea00"
    )


def test_nothing_is_lost(article: Article) -> None:
    assert losses(SOURCE.text, article) == ()


def test_line_1_is_the_headline(article: Article) -> None:
    assert article.headline
    assert (
        article.headline.text
        == "Netanyahu Says He Will Meet Putin Soon To Discuss Syria"
    )
    assert line_of(article.headline.span) == 1
    assert article.language == "en"


def test_line_3_is_a_figure_with_its_caption(figure: Figure) -> None:
    assert figure.caption
    assert words.block_text(figure.caption) == (
        "Russian President Vladimir Putin (R) shakes hands with Israeli Prime Minister "
        "Benjamin Netanyahu during a meeting in Sochi, Russia August 23, 2017.."
    )
    assert line_of(figure.span) == 3


def test_line_3_has_its_credit(figure: Figure) -> None:
    assert figure.credit
    assert figure.credit.text == (
        "(photo credit:SPUTNIK/ALEXEI NIKOLSKY/KREMLIN VIA REUTERS)"
    )
    assert figure.credit.line == "SPUTNIK/ALEXEI NIKOLSKY/KREMLIN VIA REUTERS"
    chain = [(party.name, party.role) for party in figure.credit.chain]
    assert chain == [
        ("ALEXEI NIKOLSKY", CreditRole.CREATOR),
        ("SPUTNIK", CreditRole.AGENCY),
        ("KREMLIN", CreditRole.AGENCY),
        ("REUTERS", CreditRole.DISTRIBUTOR),
    ]
    assert [printed(party.span) for party in figure.credit.chain] == [
        name for name, _ in chain
    ]


def test_the_captions_date_is_not_the_articles(article: Article) -> None:
    assert article.dates == ()
    assert words.published(article) is None
    assert words.published_value(article) is None
    assert words.updated(article) is None


def test_what_the_text_does_not_say_is_absent(article: Article) -> None:
    assert article.bylines == ()
    assert words.author_names(article) == ()
    assert article.kicker is None
    assert article.deck is None
    assert article.dateline is None
    assert article.furniture == ()
    assert article.source_bar.outlet is None
    assert article.source_bar.url is None


def test_the_body_is_eight_paragraphs_as_written(article: Article) -> None:
    paragraphs = article.body[1:]
    assert [line_of(block.span) for block in paragraphs] == [
        *(5, 7, 9, 11, 13, 15, 17, 19)
    ]
    for block in paragraphs:
        assert isinstance(block, Paragraph)
        assert words.block_text(block) == LINES[line_of(block.span) - 1]


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        (3, "2017.. (photo credit:SPUTNIK"),
        (9, "despite of the tension"),
        (15, "in order to insure the safety"),
        (17, "“hostile” approach"),
        (19, "Netanyahu's ongoing"),
        (22, "Netanyahu’s ongoing"),
        (26, "israeli domestic"),
        (32, "Emanual"),
    ],
)
def test_slips_stay_in_the_text(article: Article, line: int, slip: str) -> None:
    assert article.origin
    assert article.origin.text == SOURCE.text
    assert slip in LINES[line - 1]


def test_line_22_is_kept_and_linked_to_line_19(article: Article) -> None:
    (link,) = article.near_duplicates
    assert (line_of(link.first), line_of(link.second)) == (19, 22)
    assert printed(link.first) == LINES[18]
    assert printed(link.second) == LINES[21]
    # One apostrophe of 90 characters differs.
    assert link.similarity == pytest.approx(89 / 90, abs=1e-4)


def test_lines_22_to_32_are_the_comments(comments: Comments) -> None:
    assert comments.heading is None
    assert line_of(comments.span) == 22
    assert comments.span
    assert SOURCE.point(comments.span.end).line == 32


def lines_of(comment: Comment) -> tuple[int, int]:
    assert comment.author
    (text,) = comment.texts
    return line_of(comment.author.span), line_of(text.span)


def test_comments_follow_reading_a(comments: Comments) -> None:
    assert [comment.author.text for comment in comments.items if comment.author] == [
        *("Lena Jones", "Aen RaBeon", "Emanual Macron")
    ]
    assert [words.block_text(comment.texts[0]) for comment in comments.items] == [
        "Despite Netanyahu’s ongoing bellicose rhetoric over Syria, he will be "
        "traveling to Moscow.",
        "Bibi giving false hope purely for israeli domestic consumption. It’s what "
        "politicians do to their panicked population.",
        "I believe Putin doesn’t take orders from him.",
    ]
    assert [lines_of(comment) for comment in comments.items] == [
        *((24, 22), (28, 26), (32, 30))
    ]
    assert all(comment.time is None for comment in comments.items)


def paired(reading: CommentReading) -> list[tuple[int | None, int | None]]:
    return [
        (
            line_of(pair.author) if pair.author else None,
            line_of(pair.text) if pair.text else None,
        )
        for pair in reading.pairs
    ]


def test_both_readings_are_kept(comments: Comments) -> None:
    assert comments.uncertain
    name_last, name_first = comments.readings
    assert name_last.layout is CommentLayout.NAME_LAST
    assert paired(name_last) == [(24, 22), (28, 26), (32, 30)]
    assert "leaves nothing over" in name_last.reason
    assert name_first.layout is CommentLayout.NAME_FIRST
    assert paired(name_first) == [(None, 22), (24, 26), (28, 30), (32, None)]
    assert "leaves 2 names or texts over" in name_first.reason
    assert 0.5 < name_last.probability < 0.98
    assert name_last.probability + name_first.probability == pytest.approx(1, abs=1e-3)


def test_commenters_are_no_authors_and_no_subheads(article: Article) -> None:
    names = {"Lena Jones", "Aen RaBeon", "Emanual Macron"}
    assert not names & set(words.author_names(article))
    assert not any(isinstance(block, Subhead) for block in article.body)


def found(code: DiagnosticCode) -> list[Diagnostic]:
    return [each for each in seed().diagnostics if each.code is code]


def test_the_attribution_is_said_to_be_uncertain(comments: Comments) -> None:
    (said,) = found(DiagnosticCode.COMMENT_ATTRIBUTION_UNCERTAIN)
    assert said.code.value == "comment-attribution-uncertain"
    assert said.point == Point(22, 1)
    assert comments.span
    assert said.span == (comments.span.start, comments.span.end)
    assert f"{comments.readings[0].probability:.2f}" in said.message


def test_the_repeated_line_is_reported() -> None:
    (said,) = found(DiagnosticCode.LINE_REPEATED)
    assert said.point == Point(22, 1)


def test_nothing_else_is_reported() -> None:
    assert len(seed().diagnostics) == 2
