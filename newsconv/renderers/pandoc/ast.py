"""Words and blocks in, the nodes of pandoc's document model out, as its JSON has them.

The model is that of pandoc-types 1.23: https://hackage.haskell.org/package/pandoc-types
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from newsconv.themes import printable

Element = dict[str, Any]
"""A block or an inline: "t" is its kind, "c" what it holds."""

_API = [1, 23, 1]
_BLANK = re.compile("([ \t\r\n\x0b\f\x85\u2028\u2029]+)")


def attributes(
    ident: str = "", pairs: Mapping[str, str | None] | None = None
) -> list[object]:
    """Return an element's attributes; pairs without a value are left out."""
    said = [[key, value] for key, value in (pairs or {}).items() if value]
    return [ident, [], said]


def words(text: str) -> list[Element]:
    """Return a text as words and the spaces between; what markup can't hold as U+FFFD.

    A space that does not break stays in its word.
    """
    return [
        {"t": "Space"} if _BLANK.fullmatch(part) else {"t": "Str", "c": part}
        for part in _BLANK.split(str(printable(text)))
        if part
    ]


def emphasis(inlines: Sequence[Element]) -> Element:
    """Return stressed words."""
    return {"t": "Emph", "c": list(inlines)}


def strong(inlines: Sequence[Element]) -> Element:
    """Return weighty words."""
    return {"t": "Strong", "c": list(inlines)}


def line_break() -> Element:
    """Return a line end that is meant."""
    return {"t": "LineBreak"}


def link(inlines: Sequence[Element], target: str) -> Element:
    """Return words that lead somewhere."""
    return {"t": "Link", "c": [attributes(), list(inlines), [target, ""]]}


def image(alt: str, uri: str) -> Element:
    """Return a picture within a line."""
    return {"t": "Image", "c": [attributes(), words(alt), [uri, ""]]}


def span(inlines: Sequence[Element], pairs: Mapping[str, str | None]) -> Element:
    """Return words with attributes."""
    return {"t": "Span", "c": [attributes(pairs=pairs), list(inlines)]}


def para(inlines: Sequence[Element]) -> Element:
    """Return a paragraph."""
    return {"t": "Para", "c": list(inlines)}


def plain(inlines: Sequence[Element]) -> Element:
    """Return a line of a list or a table, without the space around a paragraph."""
    return {"t": "Plain", "c": list(inlines)}


def header(level: int, inlines: Sequence[Element], ident: str = "") -> Element:
    """Return a heading."""
    return {"t": "Header", "c": [level, attributes(ident), list(inlines)]}


def div(
    blocks: Sequence[Element],
    pairs: Mapping[str, str | None],
    ident: str = "",
) -> Element:
    """Return blocks with attributes."""
    return {"t": "Div", "c": [attributes(ident, pairs), list(blocks)]}


def block_quote(blocks: Sequence[Element]) -> Element:
    """Return blocks set apart."""
    return {"t": "BlockQuote", "c": list(blocks)}


def bullets(items: Sequence[Sequence[Element]]) -> Element:
    """Return a list with bullets."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def numbers(items: Sequence[Sequence[Element]], start: int) -> Element:
    """Return a list that counts from a number."""
    style = [start, {"t": "Decimal"}, {"t": "Period"}]
    return {"t": "OrderedList", "c": [style, [list(item) for item in items]]}


def rule() -> Element:
    """Return a line between parts."""
    return {"t": "HorizontalRule"}


def figure(picture: Element, caption: Sequence[Element]) -> Element:
    """Return a picture and the blocks of its caption."""
    return {
        "t": "Figure",
        "c": [attributes(), [None, list(caption)], [plain([picture])]],
    }


def table(
    head: Sequence[Sequence[Element]], rows: Sequence[Sequence[Element]]
) -> Element:
    """Return a table; each row has one block a cell, the same number in all.

    Args:
        head: The row that names the columns, or none.
        rows: The others.
    """
    columns = len((head or rows)[0])
    as_told = [{"t": "AlignDefault"}, {"t": "ColWidthDefault"}]
    body = [attributes(), 0, [], [_row(row) for row in rows]]
    return {
        "t": "Table",
        "c": [
            attributes(),
            [None, []],
            [as_told] * columns,
            [attributes(), [_row(row) for row in head]],
            [body],
            [attributes(), []],
        ],
    }


def _row(cells: Sequence[Element]) -> list[object]:
    return [attributes(), [_cell(cell) for cell in cells]]


def _cell(block: Element) -> list[object]:
    return [attributes(), {"t": "AlignDefault"}, 1, 1, [block]]


def document(blocks: Sequence[Element], facts: Mapping[str, object]) -> Element:
    """Return a whole document.

    Args:
        blocks: Its own.
        facts: Its metadata: texts, and lists of texts.
    """
    return {
        "pandoc-api-version": _API,
        "meta": {key: _fact(value) for key, value in facts.items() if value},
        "blocks": list(blocks),
    }


def _fact(value: object) -> Element:
    if isinstance(value, str):
        return {"t": "MetaInlines", "c": words(value)}
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {key: _fact(each) for key, each in value.items()}}
    if isinstance(value, Sequence):
        return {"t": "MetaList", "c": [_fact(each) for each in value]}
    raise TypeError(f"no metadata: {value!r}")
