"""Blocks of the model in, pandoc's out: with a style each, or in the words of a format.

Office documents have a style for each kind of block, named after it. Other formats have
headings, quotations, lists and stress.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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
    Node,
    Paragraph,
    PullQuote,
    Rule,
    Strong,
    Subhead,
    Table,
    Tagline,
    Text,
)
from newsconv.model.node import Passage, type_name
from newsconv.renderers.addresses import web_address
from newsconv.renderers.captions import in_text_order
from newsconv.renderers.markup import embedded
from newsconv.renderers.pandoc import ast
from newsconv.renderers.pandoc.ast import Element
from newsconv.renderers.views import direction, one_line, tag

_STRESSED = frozenset(
    {"deck", "caption", "editors_note", "correction", "tagline", "agency_tail"}
    | {"source_bar", "digest_line", "added", "comment_meta"}
)
_WEIGHTY = frozenset({"comment_author"})
_QUOTED = frozenset({"pull_quote"})


@dataclass(frozen=True)
class Target:
    """What a format can hold."""

    styles: Callable[[str], str] | None = None
    """A style's name as the format has it; None where there are no styles."""
    pictures: bool = False
    """Pictures go into the file."""
    bare: bool = False
    """Nothing but words: that some are a picture's has to be said."""
    paper: bool = False
    """It says on what paper it is to be printed."""
    titled: bool = False
    """The title, authors and date of a single article have a place of their own."""


class Blocks:
    """Writes the blocks of one document."""

    def __init__(self, target: Target, picture_word: str) -> None:
        """Prepare.

        Args:
            target: What the format can hold.
            picture_word: What stands before the words of a picture that is not shown.
        """
        self.target = target
        self._picture_word = picture_word

    def styled(
        self,
        kind: str,
        inlines: Sequence[Element],
        *,
        level: int = 0,
        ident: str = "",
        language: str | None = None,
    ) -> Element:
        """Return one block of a kind.

        Args:
            kind: The block's name, as "pull_quote".
            inlines: Its words.
            level: A heading's, from 1; 0 for what is none.
            ident: What links lead to.
            language: That of the words, where it is not that of what is around.
        """
        if self.target.styles:
            pairs = {"custom-style": self.target.styles(kind), **_tongue(language)}
            return ast.div([ast.para(inlines)], pairs, ident)
        if level:
            return ast.header(level, inlines, ident)
        if kind in _STRESSED and inlines:
            inlines = [ast.emphasis(inlines)]
        if kind in _WEIGHTY and inlines:
            inlines = [ast.strong(inlines)]
        block = ast.para(inlines)
        if kind in _QUOTED:
            block = ast.block_quote([block])
        spoken = _tongue(language)
        return ast.div([block], spoken) if spoken else block

    def story(self, block: Block, level: int) -> list[Element]:
        """Return a block of a story; a subhead has the level."""
        match block:
            case Subhead():
                return [self._passage(block, block.content, level)]
            case Paragraph() | PullQuote() | EditorsNote() | Correction():
                return [self._passage(block, block.content)]
            case Tagline() | AgencyTail():
                return [self._passage(block, block.content)]
            case BlockQuote():
                return [self._quote(block)]
            case List():
                return [self._list(block)] if block.items else []
            case Figure():
                return self._figure(block)
            case Table():
                return [self._table(block)] if block.rows else []
            case Rule():
                styles = self.target.styles
                return (
                    [self.styled("rule", ast.words(block.text))]
                    if styles
                    else [ast.rule()]
                )
            case _:
                assert_never(block)

    def content(self, content: Iterable[Inline]) -> list[Element]:
        """Return inlines."""
        return [part for inline in content for part in self._inline(inline)]

    def marked(self, kind: str, inlines: Sequence[Element]) -> list[Element]:
        """Return words of a line that are a part by themselves."""
        if self.target.styles:
            return [ast.span(inlines, {"custom-style": self.target.styles(kind)})]
        return list(inlines)

    def _inline(self, inline: Inline) -> list[Element]:
        match inline:
            case Text():
                return ast.words(inline.text)
            case LineBreak():
                return [ast.line_break()]
            case Emphasis():
                return [ast.emphasis(self.content(inline.content))]
            case Strong():
                return [ast.strong(self.content(inline.content))]
            case Link():
                inner = self.content(inline.content)
                target = inline.target
                return [ast.link(inner, target)] if web_address(target) else inner
            case _:
                assert_never(inline)

    def _passage(self, node: Passage, content: Content, level: int = 0) -> Element:
        return self.styled(
            _kind(node), self.content(content), level=level, language=node.language
        )

    def _quote(self, block: BlockQuote) -> Element:
        paragraphs = [
            self.styled(
                "block_quote",
                self.content(part.content),
                language=part.language or block.language,
            )
            for part in block.paragraphs
        ]
        return ast.block_quote(paragraphs)

    def _list(self, block: List) -> Element:
        items = [self._item(item) for item in block.items]
        if not block.ordered:
            return ast.bullets(items)
        marker = block.items[0].marker
        printed = "".join(filter(str.isdecimal, marker.text if marker else ""))
        return ast.numbers(items, int(printed[:9]) if printed else 1)

    def _item(self, item: ListItem) -> list[Element]:
        inner = self.content(item.content)
        own = (
            self.styled("list_item", inner, language=item.language)
            if self.target.styles
            else ast.plain(inner)
        )
        return [own, *(self._list(part) for part in item.sublists if part.items)]

    def _figure(self, block: Figure) -> list[Element]:
        uri = embedded(block.image) if block.image and self.target.pictures else None
        picture = None
        if uri and block.image:
            picture = ast.image(one_line(block.image.alt), uri)
        # A credit on a line of its own is printed on one.
        lines: list[list[Element]] = []
        for part in in_text_order(block.caption, block.credit):
            inner = (
                self.marked("credit", ast.words(part.text))
                if part is block.credit
                else self.content(block.caption.content if block.caption else ())
            )
            if lines and not _of_its_own(block):
                lines[-1] += [*ast.words(" "), *inner]
            else:
                lines.append(inner)
        if picture is None:
            mark = [ast.strong(ast.words(self._picture_word)), *ast.words(" ")]
            if lines and self.target.bare:
                lines[0] = [*mark, *lines[0]]
        captions = [self.styled("caption", line) for line in lines]
        if picture is None:
            return captions
        if not self.target.styles:
            return [ast.figure(picture, captions)]
        return [self.styled("figure", [picture]), *captions]

    def _table(self, block: Table) -> Element:
        columns = max(len(row.cells) for row in block.rows) or 1
        rows = [
            [
                self._cell(row.cells[at].content if at < len(row.cells) else ())
                for at in range(columns)
            ]
            for row in block.rows
        ]
        head = 1 if block.header else 0
        return ast.table(rows[:head], rows[head:])

    def _cell(self, content: Content) -> Element:
        inner = self.content(content)
        if self.target.styles and inner:
            return self.styled("table_cell", inner)
        return ast.plain(inner)


def _of_its_own(block: Figure) -> bool:
    """Say whether a figure's credit was a block of the text by itself."""
    credit = block.credit
    decided = credit.decision.label if credit and credit.decision else None
    return decided is not None and decided.value == "credit"


def _tongue(language: str | None) -> dict[str, str | None]:
    known = tag(language)
    return {"lang": known, "dir": direction(known)} if known else {}


def _kind(node: Node) -> str:
    return type_name(type(node).__name__)
