"""An article of a marked text in, the same with all that its markup says out.

Lists in lists, the cells of tables, pictures at their words, and stressed words, links
and line ends within the leaves.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Sequence

from msgspec.structs import replace

from newsconv.model import (
    Article,
    Block,
    BlockQuote,
    Comments,
    Figure,
    Image,
    List,
    ListItem,
    Node,
    Rule,
    Span,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.parsing.marked_inlines import Inlines
from newsconv.parsing.marked_text import (
    Form,
    MarkedBlock,
    MarkedPicture,
    MarkedText,
)


def marked_article(article: Article, marked: MarkedText) -> Article:
    """Return the article with the structure and the marks of its text."""
    shaped = _Shape(marked)
    body = shaped.body(article.body)
    deck, comments = article.deck, article.comments
    return replace(
        article,
        body=body,
        deck=replace(deck, content=shaped.inlines.of(deck.content)) if deck else None,
        comments=shaped.comments(comments) if comments else None,
    )


class _Shape:
    """Gives the blocks of one article the shape that the markup has."""

    def __init__(self, marked: MarkedText) -> None:
        self.marked = marked
        self.inlines = Inlines(marked)
        self._starts = [block.start for block in marked.blocks]

    def body(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return a body's blocks."""
        found: list[Block] = []
        entries: list[ListItem] = []
        for block in blocks:
            if isinstance(block, List) and self._is_marked(block):
                entries += block.items
                continue
            found += self._lists(entries)
            entries = []
            found += self._block(block)
        found += self._lists(entries)
        return tuple(self._with_pictures(found))

    def comments(self, comments: Comments) -> Comments:
        """Return the comments with the marks of their words."""
        items = tuple(
            replace(
                item,
                texts=tuple(
                    replace(text, content=self.inlines.of(text.content))
                    for text in item.texts
                ),
            )
            for item in comments.items
        )
        return replace(comments, items=items)

    def _at(self, node: Node) -> MarkedBlock:
        """Return the marked block that a node of the text begins in."""
        start = node.span.start if node.span else 0
        return self.marked.blocks[max(0, bisect_right(self._starts, start) - 1)]

    def _is_marked(self, block: List) -> bool:
        return self._at(block.items[0]).form is Form.LIST_ITEM

    def _block(self, block: Block) -> list[Block]:
        match block:
            case List():
                items = tuple(self._item(item) for item in block.items)
                return [replace(block, items=items)]
            case BlockQuote():
                return self._quotes(block)
            case Table():
                return self._tables(block)
            case Figure():
                caption = block.caption
                if not caption:
                    return [block]
                content = self.inlines.of(caption.content)
                return [replace(block, caption=replace(caption, content=content))]
            case Rule():
                return [block]
            case _:
                return [replace(block, content=self.inlines.of(block.content))]

    def _item(self, item: ListItem) -> ListItem:
        return replace(item, content=self.inlines.of(item.content))

    def _lists(self, entries: Sequence[ListItem]) -> list[Block]:
        """Return the lists of entries that follow each other, each in its own."""
        found: list[Block] = []
        run: list[tuple[MarkedBlock, ListItem]] = []
        for entry in entries:
            place = self._at(entry)
            top = not place.level
            if run and top and place.group != run[0][0].group:
                found.append(_nested(run))
                run = []
            run.append((place, self._item(entry)))
        return [*found, _nested(run)] if run else found

    def _quotes(self, block: BlockQuote) -> list[Block]:
        """Return a run of quoted paragraphs, divided where another quotation begins."""
        found: list[Block] = []
        groups: list[int] = []
        for part in block.paragraphs:
            paragraph = replace(part, content=self.inlines.of(part.content))
            group = self._at(part).group
            last = found[-1] if found else None
            if isinstance(last, BlockQuote) and groups[-1] == group:
                parts = (*last.paragraphs, paragraph)
                found[-1] = replace(last, paragraphs=parts, span=_around(parts))
            else:
                found.append(
                    replace(block, paragraphs=(paragraph,), span=paragraph.span)
                )
                groups.append(group)
        return found

    def _tables(self, block: Table) -> list[Block]:
        found: list[Block] = []
        groups: list[int] = []
        for row in block.rows:
            place = self._at(row)
            last = found[-1] if found else None
            if isinstance(last, Table) and groups[-1] == place.group:
                rows = (*last.rows, self._row(row, place))
                found[-1] = replace(last, rows=rows, span=_around(rows))
            else:
                rows = (self._row(row, place),)
                found.append(Table(rows, header=place.header, span=row.span))
                groups.append(place.group)
        return found

    def _row(self, row: TableRow, place: MarkedBlock) -> TableRow:
        """Return a row with the markup's cells: a bar in one does not divide it."""
        if not place.cells:
            return row
        return replace(
            row, cells=tuple(self._cell(*cell) for cell in place.cells), dividers=()
        )

    def _cell(self, start: int, end: int) -> TableCell:
        said = self.marked.text[start:end]
        if not said.strip():
            return TableCell(())
        span = Span(start, end)
        words = Text(said, span=span)
        return TableCell(self.inlines.of((words,)), span=span)

    def _with_pictures(self, blocks: Sequence[Block]) -> list[Block]:
        """Return the blocks with each picture at its words, or in its place."""
        figures = [block for block in blocks if isinstance(block, Figure)]
        own: dict[int, list[MarkedPicture]] = {
            self._at(each).group: [] for each in figures
        }
        own.pop(0, None)
        loose: deque[MarkedPicture] = deque()
        for picture in self.marked.pictures:
            own.get(picture.group, loose).append(picture)
        found: list[Block] = []
        for block in blocks:
            start = block.span.start if block.span else 0
            while loose and loose[0].at <= start:
                found.append(_figure(loose.popleft()))
            of = own.pop(self._at(block).group, []) if isinstance(block, Figure) else []
            if isinstance(block, Figure) and of:
                found.append(replace(block, image=_image(of[0])))
                found += map(_figure, of[1:])
            else:
                found.append(block)
        return [*found, *map(_figure, loose)]


def _image(picture: MarkedPicture) -> Image:
    return Image(picture.uri, picture.alt)


def _figure(picture: MarkedPicture) -> Figure:
    return Figure(_image(picture))


def _nested(entries: Sequence[tuple[MarkedBlock, ListItem]]) -> List:
    """Return a list of entries; deeper ones are lists of the entry above them."""
    first = entries[0][0]
    items: list[ListItem] = []
    below: list[tuple[MarkedBlock, ListItem]] = []

    def settle() -> None:
        """Hang what is deeper under the last entry."""
        while below:
            group = below[0][0].group
            level = below[0][0].level
            size = next(
                (
                    at
                    for at, (place, _) in enumerate(below)
                    if place.level <= level and place.group != group
                ),
                len(below),
            )
            part = _nested(below[:size])
            del below[:size]
            last = items[-1]
            items[-1] = replace(
                last,
                sublists=(*last.sublists, part),
                span=_around((last, part)),
            )

    for place, item in entries:
        if items and place.level > first.level:
            below.append((place, item))
            continue
        settle()
        items.append(item)
    settle()
    return List(tuple(items), ordered=first.ordered, span=_around(items))


def _around(nodes: Sequence[Node]) -> Span:
    """Return the span from the first to the last of some nodes of the text."""
    spans = [node.span for node in nodes if node.span]
    return Span(spans[0].start, spans[-1].end)
