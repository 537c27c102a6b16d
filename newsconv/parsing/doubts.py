"""An article in, diagnostics out: what is missing, and what could be read otherwise."""

from collections.abc import Mapping, Sequence

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.model import Article, Decision, Label, Labelled, Paragraph, Span
from newsconv.model.settled import settled
from newsconv.model.text import headline_text
from newsconv.model.walk import walk
from newsconv.parsing.body import Piece
from newsconv.parsing.by_hand import Given
from newsconv.parsing.fields.byline import is_role_line

_CLOSE = 0.2
"""Two labels whose probabilities differ by less leave a doubt."""


def report_doubts(article: Article, reporter: Reporter) -> None:
    """Report what a careful reader would ask about an article."""
    if headline_text(article) is None:
        reporter.report(DiagnosticCode.HEADLINE_MISSING, "no line reads as a headline")
    if not any(isinstance(block, Paragraph) for block in article.body):
        reporter.report(DiagnosticCode.BODY_MISSING, "no paragraph was found")
    _report_names(article, reporter)
    _report_dates(article, reporter)
    for link in article.near_duplicates:
        reporter.report(
            DiagnosticCode.LINE_REPEATED,
            "says again what an earlier line says; both are kept",
            _pair(link.second),
        )
    if article.comments and article.comments.uncertain:
        best = article.comments.readings[0]
        reporter.report(
            DiagnosticCode.COMMENT_ATTRIBUTION_UNCERTAIN,
            "the text does not tell which name belongs to which comment; "
            f"{best.reason} (probability {best.probability:.2f})",
            _pair(article.comments.span),
        )
    for node in walk(article, Labelled):
        if isinstance(node, Labelled) and node.decision is not None:
            _report_label(node, node.decision, reporter)


def report_unused(
    article: Article,
    pieces: Sequence[Piece],
    given: Mapping[int, Label],
    lost: Sequence[Given],
    reporter: Reporter,
) -> None:
    """Report the labels given by hand that no block of the article has."""
    for each in lost:
        reporter.report(
            DiagnosticCode.OVERRIDE_UNUSED,
            f"{each} is not in the text, or twice: its label {each.label} by hand is "
            "not used; newsconv edit gives it anew",
        )
    for at, label in given.items():
        block = pieces[at].block
        line = article.dateline
        undated = label is Label.DATELINE and not (
            line and line.span and line.span.start == block.start
        )
        if undated or pieces[at].label is not label:
            reporter.report(
                DiagnosticCode.OVERRIDE_UNUSED,
                f"can't be {label}, as given by hand; is {pieces[at].label}"
                if not undated
                else "can't be read as a dateline, as given by hand",
                (block.start, block.end),
            )


def _report_names(article: Article, reporter: Reporter) -> None:
    for line in article.bylines:
        if not line.authors and not is_role_line(line.text):
            reporter.report(
                DiagnosticCode.BYLINE_EMPTY, "byline has no name", _pair(line.span)
            )


def _report_dates(article: Article, reporter: Reporter) -> None:
    moments = [
        moment for line in article.dates for moment in (line.published, line.updated)
    ]
    moments += [line.published for line in article.bylines]
    moments += [article.dateline.date] if article.dateline else []
    for moment in moments:
        if moment is not None and moment.value is None:
            reporter.report(
                DiagnosticCode.DATE_AMBIGUOUS,
                f"{moment.text!r} can be read as two days; it is left unread",
                _pair(moment.span),
            )


def _report_label(node: Labelled, decision: Decision, reporter: Reporter) -> None:
    second = decision.runner_up
    if second and decision.confidence - second.confidence < _CLOSE:
        now = settled(node, decision)
        reporter.report(
            DiagnosticCode.LABEL_DOUBTFUL,
            f"read as {decision.label} ({decision.confidence:.2f}), "
            f"could be {second.label} ({second.confidence:.2f})"
            + (f"; kept as {now.label}" if now.otherwise else ""),
            _pair(node.span),
        )


def _pair(span: Span | None) -> tuple[int, int] | None:
    return (span.start, span.end) if span else None
