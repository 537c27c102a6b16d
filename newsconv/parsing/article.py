"""A source in, an article and its diagnostics out; never raises on any text."""

from collections import Counter
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode, Reporter
from newsconv.model import Article, NearDuplicate, Origin, Span
from newsconv.parsing.assemble import assemble
from newsconv.parsing.characters import report_characters
from newsconv.parsing.document import Document
from newsconv.parsing.doubts import report_doubts
from newsconv.parsing.foreign import name_foreign_passages
from newsconv.parsing.label import label
from newsconv.parsing.segment import RawBlock, segment
from newsconv.source import Source

_REPEAT_LETTERS = 30
"""Shorter lines recur by themselves: names, "Advertisement"."""
_NOT_THE_SAME = 0.9999
"""A comma that has moved leaves all characters there."""


class ParsedArticle(NamedTuple):
    """An article, and what was noticed about its text."""

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()


def parse_article(source: Source) -> ParsedArticle:
    """Return the article that a source holds, with its diagnostics.

    Every printed character of the source lies in exactly one leaf of the article
    (`newsconv.model.conservation` checks it).

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
    blocks = segment(source.text)
    if not blocks:
        reporter.report(DiagnosticCode.TEXT_EMPTY, "nothing is printed in this text")
    document = Document(blocks)
    article = msgspec.structs.replace(
        name_foreign_passages(assemble(blocks, label(document), document.language)),
        near_duplicates=_near_duplicates(document),
        origin=Origin(
            PurePath(source.name).name or source.name,
            source.sha256,
            source.encoding,
            source.text,
        ),
    )
    if blocks:
        report_doubts(article, reporter)
    return ParsedArticle(article, reporter.diagnostics())


def _near_duplicates(document: Document) -> tuple[NearDuplicate, ...]:
    """Link the blocks that say the same, letter for letter or nearly so, in a chain."""
    same: dict[str, list[RawBlock]] = {}
    for key, block in zip(document.keys, document.blocks, strict=True):
        if len(key) >= _REPEAT_LETTERS and document.repeats[key] > 1:
            same.setdefault(key, []).append(block)
    links = [
        NearDuplicate(
            Span(first.start, first.end),
            Span(second.start, second.end),
            _similarity(first.text, second.text),
        )
        for group in same.values()
        for first, second in pairwise(group)
    ]
    return tuple(sorted(links, key=lambda link: (link.first.start, link.second.start)))


def _similarity(first: str, second: str) -> float:
    """Return the share of characters that two texts of one key have in common.

    Their letters are the same in the same order, so that counting tells as much as
    aligning them would, in a thousandth of the time.
    """
    if first == second:
        return 1.0
    common = (Counter(first) & Counter(second)).total()
    share = 2 * common / (len(first) + len(second))
    return min(round(share, 4), _NOT_THE_SAME)
