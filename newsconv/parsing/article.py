"""A source in, an article and its diagnostics out; never raises on any text."""

from pathlib import PurePath
from typing import NamedTuple

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode, Reporter
from newsconv.model import Article, Origin, SourceBar
from newsconv.parsing.assemble import assemble
from newsconv.parsing.characters import report_characters
from newsconv.parsing.counted import head_of, labelled_counted
from newsconv.parsing.document import Document
from newsconv.parsing.doubts import report_doubts
from newsconv.parsing.export_labels import labelled_export
from newsconv.parsing.exports import export_of
from newsconv.parsing.foreign import name_foreign_passages
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import label
from newsconv.parsing.labelling.model import Models
from newsconv.parsing.own_cues import leans_of
from newsconv.parsing.repeats import near_duplicates
from newsconv.parsing.segment import segment
from newsconv.parsing.split import report_several
from newsconv.source import Source


class ParsedArticle(NamedTuple):
    """An article, and what was noticed about its text."""

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()


def parse_article(source: Source, by: Models | None = None) -> ParsedArticle:
    """Return the article that a source holds, with its diagnostics.

    Every printed character of the source lies in exactly one leaf of the article
    (`newsconv.model.conservation` checks it). Blocks are labelled `by` the shipped
    models if no others are given.

    Raises:
        TypeError: `source` is no Source; `newsconv.parse` takes a string.
    """
    if not isinstance(source, Source):
        raise TypeError(
            f"parse_article takes a Source, not {type(source).__name__}; "
            "newsconv.parse takes a string"
        )
    reporter = Reporter(source)
    report_characters(source, reporter)
    export = export_of(source.text)
    bar = export.bar() if export else SourceBar()
    if export:
        blocks, labels = labelled_export(export, source.text, by)
        document = Document(blocks)
    else:
        blocks = segment(source.text)
        document = Document(blocks)
        head = head_of(source.text, blocks)
        if head:
            bar = head.bar()
            labels = labelled_counted(head, blocks, by)
        else:
            labels = with_comments(document, label(document, by))
    for broken in leans_of(document).broken:
        reporter.add(broken)
    if not blocks:
        reporter.report(DiagnosticCode.TEXT_EMPTY, "nothing is printed in this text")
    article = msgspec.structs.replace(
        name_foreign_passages(assemble(blocks, labels, document.language)),
        source_bar=bar,
        near_duplicates=near_duplicates(document),
        origin=origin_of(source),
    )
    if blocks:
        report_doubts(article, reporter)
    if source.part is None:
        report_several(source.text, blocks, reporter)
    return ParsedArticle(article, reporter.diagnostics())


def origin_of(source: Source) -> Origin:
    """Return what an article says of the text that it was read from."""
    return Origin(
        PurePath(source.name).name or source.name,
        source.sha256,
        source.encoding,
        source.text,
        source.part,
        source.start,
        source.line,
    )
