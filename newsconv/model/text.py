"""What a document says, as strings: the readings that renderers and callers share."""

from typing import assert_never

from newsconv.model.article import Article
from newsconv.model.blocks import (
    AgencyTail,
    Block,
    BlockQuote,
    Caption,
    Correction,
    EditorsNote,
    Figure,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    Subhead,
    Table,
    Tagline,
)
from newsconv.model.comments import (
    CommentText,
)
from newsconv.model.digest import Digest
from newsconv.model.inline import Content, Emphasis, LineBreak, Link, Strong, Text
from newsconv.model.parts import (
    Author,
    Byline,
    Contribution,
    Date,
    Deck,
    Moment,
)


def content_text(content: Content) -> str:
    """Return the words of inlines, a line break as a line end."""
    return "".join(_inline_text(inline) for inline in content)


def _inline_text(inline: Text | LineBreak | Emphasis | Strong | Link) -> str:
    match inline:
        case Text():
            return inline.text
        case LineBreak():
            return "\n"
        case Emphasis() | Strong() | Link():
            return content_text(inline.content)
        case _:
            assert_never(inline)


def block_text(block: Block | Deck | Caption | CommentText | ListItem) -> str:
    """Return the words of a block; its parts one a line."""
    match block:
        case (
            Paragraph()
            | Subhead()
            | PullQuote()
            | EditorsNote()
            | Correction()
            | Tagline()
            | AgencyTail()
            | Deck()
            | Caption()
            | CommentText()
        ):
            return content_text(block.content)
        case BlockQuote():
            return "\n".join(content_text(part.content) for part in block.paragraphs)
        case ListItem():
            lines = [content_text(block.content)]
            lines += [block_text(part) for part in block.sublists]
            return "\n".join(lines)
        case List():
            return "\n".join(block_text(item) for item in block.items)
        case Figure():
            parts = [content_text(block.caption.content)] if block.caption else []
            parts += [block.credit.text] if block.credit else []
            return "\n".join(parts)
        case Table():
            return "\n".join(
                "\t".join(content_text(cell.content) for cell in row.cells)
                for row in block.rows
            )
        case Rule():
            return block.text
        case _:
            assert_never(block)


def headline_text(article: Article) -> str | None:
    """Return the headline to print: the manifest's, else the text's."""
    if article.source_bar.headline:
        return article.source_bar.headline
    return article.headline.text if article.headline else None


def authors(article: Article) -> tuple[Author, ...]:
    """Return who wrote it according to the text; photographers and such left out.

    Who is named in the byline and in the dateline again is one author.
    """
    lines = (*article.bylines, *((article.dateline,) if article.dateline else ()))
    found: dict[str, Author] = {}
    for line in lines:
        for author in line.authors:
            if author.contribution is Contribution.AUTHOR:
                found.setdefault(author.name, author)
    return tuple(found.values())


def author_names(article: Article) -> tuple[str, ...]:
    """Return the authors' names to print: the manifest's, else the text's."""
    return article.source_bar.authors or tuple(
        author.name for author in authors(article)
    )


def published(article: Article) -> Moment | None:
    """Return the first publication date that the text prints, if any.

    A day with its year goes before "Nov. 19".
    """
    lines: tuple[Date | Byline, ...] = (*article.dates, *article.bylines)
    found = [line.published for line in lines if line.published]
    full = (moment for moment in found if (moment.value or "X")[0] != "X")
    return next(full, found[0] if found else None)


def updated(article: Article) -> Moment | None:
    """Return the first date of an update that the text prints, if any."""
    return next((date.updated for date in article.dates if date.updated), None)


def published_value(article: Article) -> str | None:
    """Return the date to print, EDTF: the manifest's, else the text's."""
    if article.source_bar.date:
        return article.source_bar.date
    moment = published(article)
    return moment.value if moment else None


def word_count(article: Article) -> int:
    """Return the words of the body, divided at white space; a rule has none."""
    return sum(
        len(block_text(block).split())
        for block in article.body
        if not isinstance(block, Rule)
    )


def is_single(digest: Digest) -> bool:
    """Say whether a digest is one article by itself, with no cover or contents."""
    count = sum(len(section.articles) for section in digest.sections)
    return digest.title is None and count == 1
