"""A digest in, one Gemtext page out: a line a paragraph, links on lines of their own.

https://geminiprotocol.net/docs/gemtext-specification.gmi
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, assert_never

from newsconv.model import (
    AgencyTail,
    Article,
    Block,
    BlockQuote,
    Content,
    Correction,
    Digest,
    EditorsNote,
    Emphasis,
    Figure,
    Link,
    List,
    Paragraph,
    PullQuote,
    Rule,
    Strong,
    Subhead,
    Table,
    Tagline,
)
from newsconv.model.text import (
    author_names,
    content_text,
    headline_text,
    published_value,
)

_MARKS = ("#", "=>", "* ", ">", "```")


@dataclass(frozen=True)
class GemtextRenderer:
    """Gemtext, for the small web."""

    format: ClassVar[str] = "gemtext"
    media_type: ClassVar[str] = "text/gemini"
    suffix: ClassVar[str] = ".gmi"

    comments: bool = field(default=True, metadata={"help": "readers' comments too"})

    def render(self, digest: Digest) -> bytes:
        """Return the page."""
        page = "\n".join(self._lines(digest)).strip() + "\n"
        return re.sub(r"\n{3,}", "\n\n", page).encode()

    def _lines(self, digest: Digest) -> Iterator[str]:
        if digest.title:
            yield f"# {_line(digest.title)}"
            yield _line(" ".join(filter(None, (digest.issuer, digest.date))))
            yield ""
        for section in digest.sections:
            if section.title:
                yield f"# {_line(section.title)}"
                yield ""
            for article in section.articles:
                yield from self._article(article)

    def _article(self, article: Article) -> Iterator[str]:
        if article.kicker:
            yield _text(article.kicker.text)
        yield f"## {_line(headline_text(article) or 'Untitled')}"
        yield ""
        if article.deck:
            yield _text(content_text(article.deck.content))
        about = (", ".join(author_names(article)), published_value(article) or "")
        yield _text(" · ".join(filter(None, about)))
        place = f"{_line(article.dateline.text)} " if article.dateline else ""
        for block in article.body:
            yield ""
            lines = list(_block(block))
            yield from (f"{place}{lines[0]}", *lines[1:]) if place and lines else lines
            place = ""
        for comment in article.comments.items if article.comments else ():
            if self.comments:
                name = comment.author.name if comment.author else None
                yield ""
                yield f"> {_line(name or 'A reader')}:"
                for text in comment.texts:
                    yield f"> {_line(content_text(text.content))}"
        yield ""


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | EditorsNote() | Correction() | Tagline() | AgencyTail():
            yield _text(content_text(block.content))
            yield from _links(block.content)
        case Subhead():
            yield f"### {_line(content_text(block.content))}"
        case PullQuote():
            yield f"> {_line(content_text(block.content))}"
        case BlockQuote():
            for paragraph in block.paragraphs:
                yield f"> {_line(content_text(paragraph.content))}"
        case List():
            yield from _entries(block)
        case Figure():
            if block.caption:
                yield _text(content_text(block.caption.content))
            if block.credit:
                yield _text(block.credit.line)
        case Table():
            yield "```"
            for row in block.rows:
                cells = [_line(content_text(cell.content)) for cell in row.cells]
                yield " | ".join(cells)
            yield "```"
        case Rule():
            yield "* * *"
        case _:
            assert_never(block)


def _entries(block: List) -> Iterator[str]:
    for item in block.items:
        yield f"* {_line(content_text(item.content))}"
        for inner in item.sublists:
            yield from _entries(inner)


def _links(content: Content) -> Iterator[str]:
    for inline in content:
        match inline:
            case Link():
                yield f"=> {inline.target} {_line(content_text(inline.content))}"
            case Emphasis() | Strong():
                yield from _links(inline.content)
            case _:
                pass


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(text: str) -> str:
    """Return words as a line of text: one that opens with a mark would be another."""
    line = _line(text)
    return f" {line}" if line.startswith(_MARKS) else line
