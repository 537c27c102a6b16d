"""The stories in one file in, one reading of them out, each a part of the file."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import SourceError
from newsconv.model import Digest
from newsconv.parsing.article import ParsedArticle
from newsconv.parsing.marked_text import MarkedText
from newsconv.readers.marked_story import marked_story
from newsconv.readers.registry import Reading
from newsconv.readers.stated import Stated
from newsconv.source import Source


class Item(NamedTuple):
    """One story of a file."""

    text: MarkedText
    stated: Stated


def parsed_items(
    items: Sequence[Item], data: bytes, name: str, encoding: str | None
) -> tuple[ParsedArticle, ...]:
    """Return the articles of a file's stories; of several, each is a part."""
    file = Source("", name, sha256=hashlib.sha256(data).hexdigest(), encoding=encoding)
    several = len(items) > 1
    return tuple(
        marked_story(item.text, file, item.stated, part=number if several else None)
        for number, item in enumerate(items, 1)
    )


def item_reading(
    items: Sequence[Item],
    data: bytes,
    name: str,
    remarks: Sequence[Diagnostic] = (),
    *,
    encoding: str | None = "utf-8",
    none: str,
) -> Reading:
    """Return the reading of a file's stories.

    Args:
        items: The stories.
        data: The file, as it came.
        name: The file's.
        remarks: What was noticed about the file.
        encoding: The file's.
        none: What to say where there are no stories.

    Raises:
        SourceError: there are none, for the reason `none`.
    """
    if not items:
        raise SourceError(name, none)
    found = parsed_items(items, data, name, encoding)
    return Reading(
        Digest.of(each.article for each in found),
        (*remarks, *(one for each in found for one in each.diagnostics)),
    )


def skipped(number: int, why: str, name: str) -> Diagnostic:
    """Return the remark on an item of a file, counted from 1, that is left out."""
    return Diagnostic(
        DiagnosticCode.ITEM_SKIPPED, f"item {number} is left out: {why}", name
    )
