"""`newsconv quotes`: articles in, who said what out, a row a quote, for analysts."""

import csv
import io
import sys
from collections.abc import Iterator

import click

from newsconv.annotations.one_person import bare_name, one_entry
from newsconv.annotations.steps import annotate
from newsconv.cli.flags import (
    A_PATH,
    InputFlags,
    TalkFlags,
    input_flags,
    talk_flags,
)
from newsconv.cli.inputs import STANDARD, read_inputs
from newsconv.cli.outputs import check_not_read, hold_back, said
from newsconv.cli.talk import say_diagnostics
from newsconv.inert import cell
from newsconv.model import Article, Digest, Quote, Span
from newsconv.model.quotes import quote_text
from newsconv.model.text import headline_text, published_value
from newsconv.model.walk import articles
from newsconv.output import check_output, write_output

COLUMNS = (
    *("article", "source", "headline", "outlet", "date", "language"),
    *("kind", "quote", "person", "speaker", "resolved", "cue", "medium"),
    *("confidence", "reason", "spans", "speaker_span", "cue_span"),
)


@click.command("quotes")
@click.argument("inputs", metavar="IN...", nargs=-1, required=True, type=A_PATH)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=A_PATH,
    default=STANDARD,
    help="The file to write.  [default: standard output]",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@input_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    output: str,
    force: bool,
    reading: InputFlags,
    talk: TalkFlags,
) -> None:
    """Print who said what, a row a quote.

    The rows are CSV in UTF-8. IN is a file, a folder or a digest's manifest. Spans are
    start-end, in code points of the article's text, from 0; `person` is
    one for all of a digest's articles.
    """
    check_not_read((output,), inputs)
    if output != STANDARD:
        check_output(output, force=force)
    found = read_inputs(inputs, reading)
    say_diagnostics(said(found.diagnostics, talk))
    if talk.strict:
        hold_back(found.diagnostics)
    table = _table(annotate(found.digest, "quotes")).encode()
    if output == STANDARD:
        sys.stdout.buffer.write(table)
        sys.stdout.buffer.flush()
        return
    write_output(output, table, force=force)


def _table(digest: Digest) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(map(cell, row) for row in _rows(digest))
    return written.getvalue()


def _rows(digest: Digest) -> Iterator[tuple[object, ...]]:
    stands_for = one_entry(
        bare_name(quote.speaker)
        for article in articles(digest)
        for quote in article.quotes
        if quote.speaker
    )
    for number, article in enumerate(articles(digest), 1):
        for quote in article.quotes:
            speaker = quote.speaker
            person = stands_for[bare_name(speaker)] if speaker else ""
            yield (*_about(number, article), *_told(quote, person))


def _about(number: int, article: Article) -> tuple[object, ...]:
    return (
        number,
        article.origin.name if article.origin else "",
        headline_text(article) or "",
        article.source_bar.outlet or "",
        published_value(article) or "",
        article.language or "",
    )


def _told(quote: Quote, person: str) -> tuple[object, ...]:
    return (
        str(quote.kind),
        quote_text(quote),
        person,
        quote.speaker or "",
        "yes" if quote.resolved else "",
        quote.cue or "",
        quote.medium or "",
        f"{quote.confidence:.2f}",
        quote.reason,
        " ".join(map(_span, quote.spans)),
        _span(quote.speaker_span),
        _span(quote.cue_span),
    )


def _span(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span else ""
