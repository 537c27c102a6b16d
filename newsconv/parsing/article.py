"""A source in, an article and its diagnostics out; never raises on any text."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode, Reporter
from newsconv.model import Article, Label, Origin, Override, SourceBar
from newsconv.parsing.assemble import article_of, settle
from newsconv.parsing.body import Piece
from newsconv.parsing.by_hand import Given, by_hand, place_given
from newsconv.parsing.characters import report_characters
from newsconv.parsing.counted import head_of, labelled_counted
from newsconv.parsing.document import Document
from newsconv.parsing.doubts import report_doubts, report_unused
from newsconv.parsing.exports import export_of
from newsconv.parsing.exports.labels import labelled_export
from newsconv.parsing.foreign import name_foreign_passages
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import Labelled, label
from newsconv.parsing.labelling.model import Models
from newsconv.parsing.own_cues import leans_of
from newsconv.parsing.placing import span_of
from newsconv.parsing.repeats import near_duplicates
from newsconv.parsing.segment import RawBlock, segment
from newsconv.parsing.split import report_several
from newsconv.source import Source

_NOTHING_GIVEN: Mapping[int, Label] = {}


class ParsedArticle(NamedTuple):
    """An article, and what was noticed about its text."""

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()


def parse_article(
    source: Source, by: Models | None = None, *, overrides: Sequence[Given] = ()
) -> ParsedArticle:
    """Return the article that a source holds, with its diagnostics.

    Every printed character of the source lies in exactly one leaf of the article
    (`newsconv.model.conservation` checks it). Blocks are labelled `by` the shipped
    models if no others are given, and those that `overrides` name as these say.

    Raises:
        TypeError: `source` is no Source; `newsconv.parse` takes a string.
    """
    if not isinstance(source, Source):
        raise TypeError(
            f"parse_article takes a Source, not {type(source).__name__}; "
            "newsconv.parse takes a string"
        )
    found = draft(source, by)
    if not overrides:
        return finished(found)
    placed = place_given(overrides, [(source, found.blocks)])
    return finished(found, by, placed.parts[0], placed.lost)


class Draft(NamedTuple):
    """A text's blocks as the parser alone labels them."""

    source: Source
    bar: SourceBar
    """What the text states of the clip."""
    blocks: list[RawBlock]
    labels: list[Labelled]
    document: Document
    told: bool = False
    """The text's own fields say what most blocks are."""


def draft(source: Source, by: Models | None = None) -> Draft:
    """Return a text's blocks with their labels, before they make an article."""
    export = export_of(source.text)
    if export:
        blocks, labels = labelled_export(export, source.text, by)
        return Draft(source, export.bar, blocks, labels, Document(blocks), told=True)
    blocks = segment(source.text)
    document = Document(blocks)
    if head := head_of(source.text, blocks):
        labels = labelled_counted(head, blocks, by)
        return Draft(source, head.bar(), blocks, labels, document, told=True)
    labels = with_comments(document, label(document, by))
    return Draft(source, SourceBar(), blocks, labels, document)


def labelled(
    found: Draft, given: Mapping[int, Label], by: Models | None = None
) -> list[Labelled]:
    """Return a draft's labels with those given by hand, by the block's number."""
    if not given:
        return found.labels
    labels = found.labels
    if not found.told:
        labels = with_comments(found.document, label(found.document, by, given))
    return [
        by_hand(given[at], parsed.decision) if at in given else own
        for at, (own, parsed) in enumerate(zip(labels, found.labels, strict=True))
    ]


def finished(
    found: Draft,
    by: Models | None = None,
    given: Mapping[int, Label] = _NOTHING_GIVEN,
    lost: Sequence[Given] = (),
) -> ParsedArticle:
    """Return a draft's article, with the labels given by hand and those that are not.

    `lost` are those that were given to blocks that are not there.
    """
    source, blocks, document = found.source, found.blocks, found.document
    reporter = Reporter(source)
    report_characters(source, reporter)
    for broken in leans_of(document).broken:
        reporter.add(broken)
    if not blocks:
        reporter.report(DiagnosticCode.TEXT_EMPTY, "nothing is printed in this text")
    pieces = settle(blocks, labelled(found, given, by), document.language)
    article = msgspec.structs.replace(
        name_foreign_passages(article_of(pieces, document.language)),
        source_bar=found.bar,
        near_duplicates=near_duplicates(document),
        overrides=_overrides(found, pieces, given),
        origin=origin_of(source),
    )
    report_unused(article, pieces, given, lost, reporter)
    if blocks:
        report_doubts(article, reporter)
    if source.part is None:
        report_several(source.text, blocks, reporter)
    return ParsedArticle(article, reporter.diagnostics())


def _overrides(
    found: Draft, pieces: Sequence[Piece], given: Mapping[int, Label]
) -> tuple[Override, ...]:
    return tuple(
        Override(span_of(pieces[at].block), label, found.labels[at].decision)
        for at, label in sorted(given.items())
    )


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
