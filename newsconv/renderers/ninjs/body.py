"""An article's blocks in, its body as ninjs holds it out: plain text, and XHTML.

Pictures are left out: ninjs has them as items of their own.
"""

from collections.abc import Iterator
from html import escape
from typing import assert_never

from newsconv.model import (
    AgencyTail,
    Block,
    BlockQuote,
    Content,
    Correction,
    EditorsNote,
    Emphasis,
    Figure,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    Strong,
    Subhead,
    Table,
    TableRow,
    Tagline,
    Text,
)
from newsconv.model.text import block_text, content_text
from newsconv.renderers.addresses import web_address
from newsconv.renderers.views import Entry, tag
from newsconv.themes import printable


def plain_body(entry: Entry) -> str:
    """Return the words of the story, a blank line between its blocks."""
    parts = (_plain(block, entry) for block in entry.article.body)
    return "\n\n".join(part for part in parts if part)


def markup_body(entry: Entry) -> str:
    """Return the story as XHTML elements, well-formed and without a root."""
    return "".join(_markup(block, entry) for block in entry.article.body)


def _dateline(block: Block, entry: Entry) -> str:
    """Return what is printed before a block: the dateline, before the lede."""
    line = entry.article.dateline
    return f"{line.text} " if line and block is entry.lede else ""


def _plain(block: Block, entry: Entry) -> str:
    match block:
        case Figure():
            return ""
        case List():
            return "\n".join(_items(block))
        case _:
            return _dateline(block, entry) + block_text(block)


def _items(block: List, indent: str = "") -> Iterator[str]:
    for item in block.items:
        marker = f"{item.marker.text} " if item.marker else ""
        yield f"{indent}{marker}{content_text(item.content)}"
        for part in item.sublists:
            yield from _items(part, f"{indent}  ")


def _markup(block: Block, entry: Entry) -> str:
    match block:
        case Figure():
            return ""
        case Paragraph():
            lead = _words(_dateline(block, entry))
            return _element("p", lead + _content(block.content), block)
        case Subhead():
            return _element("h2", _content(block.content), block)
        case PullQuote():
            return _element("aside", f"<p>{_content(block.content)}</p>", block)
        case BlockQuote():
            inner = "".join(_markup(part, entry) for part in block.paragraphs)
            return _element("blockquote", inner, block)
        case EditorsNote() | Correction() | Tagline() | AgencyTail():
            return _element("p", _content(block.content), block)
        case List():
            return _list(block)
        case Table():
            return f"<table>{''.join(_rows(block))}</table>" if block.rows else ""
        case Rule():
            return "<hr/>"
        case _:
            assert_never(block)


def _list(block: List) -> str:
    items = "".join(_item(item) for item in block.items)
    name = "ol" if block.ordered else "ul"
    return f"<{name}>{items}</{name}>" if items else ""


def _item(item: ListItem) -> str:
    lists = "".join(_list(part) for part in item.sublists)
    return _element("li", _content(item.content) + lists, item)


def _rows(table: Table) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        name = "th" if table.header and number == 0 else "td"
        yield f"<tr>{_cells(row, name)}</tr>"


def _cells(row: TableRow, name: str) -> str:
    cells = (_content(cell.content) for cell in row.cells)
    return "".join(f"<{name}>{cell}</{name}>" for cell in cells)


_Passage = Paragraph | Subhead | PullQuote | BlockQuote | ListItem | EditorsNote
_End = Correction | Tagline | AgencyTail


def _element(name: str, inner: str, passage: _Passage | _End) -> str:
    language = tag(passage.language)
    said = f' xml:lang="{language}"' if language else ""
    return f"<{name}{said}>{inner}</{name}>"


def _content(content: Content) -> str:
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> str:
    match inline:
        case Text():
            return _words(inline.text)
        case LineBreak():
            return "<br/>"
        case Emphasis():
            return f"<em>{_content(inline.content)}</em>"
        case Strong():
            return f"<strong>{_content(inline.content)}</strong>"
        case Link():
            words = _content(inline.content)
            if not web_address(inline.target):
                return words
            return f'<a href="{escape(inline.target)}">{words}</a>'
        case _:
            assert_never(inline)


def _words(text: str) -> str:
    return escape(str(printable(text)), quote=False)
