"""A tree of HTML in, its blocks, words and marks told to a `Marking`.

Trafilatura's own names for elements are understood too: `head`, `hi`, `ref`, `graphic`.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from newsconv.parsing.marked_text import Form, Mark, Marking
from newsconv.readers.trees import local_name

_HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"hl1": 1, "hl2": 2}
"""HTML's, and NITF's."""
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "address", "pre"}
    | {"body", "html", "aside", "nav", "form", "center", "fieldset", "details"}
    | {"summary", "figure", "dialog", "tbody", "thead", "tfoot", "legend"}
)
_LISTS = frozenset({"ul", "ol", "dl", "menu", "list"})
_ENTRIES = frozenset({"li", "dt", "dd", "item"})
_QUOTES = frozenset({"blockquote", "quote", "bq"})
_CELLS = frozenset({"td", "th", "cell"})
_UNSEEN = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "embed", "svg"}
    | {"select", "textarea", "input", "canvas", "audio", "video", "title", "meta"}
    | {"link", "base", "math"}
)
_MARKS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Mark.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Mark.STRONG),
    **dict.fromkeys(("a", "ref"), Mark.LINK),
}
_RENDITIONS = {"#i": Mark.EMPHASIS, "#b": Mark.STRONG}
_DEEPEST_LIST = 7
"""Templates nest as lists do."""
_LONG_CELL = 200
"""A cell with more characters lays a page out, unless the table has a head."""


class Picture(NamedTuple):
    """What is known of a picture."""

    uri: str
    alt: str = ""
    caption: str = ""
    """Words of it that stand elsewhere."""


class Ways(NamedTuple):
    """How addresses are read."""

    link: Callable[[str], str | None] = lambda target: target
    """Returns a link's whole address; None for one that leads nowhere."""
    picture: Callable[[Any], Picture | None] = lambda _: None
    """Returns what an element of a picture shows; None to leave it out."""


def tell(root: Any, marking: Marking, ways: Ways) -> None:  # noqa: ANN401 - lxml's
    """Tell all that an element and those in it say, in order."""
    teller = _Teller(marking, ways)
    for element, entering in _events(root):
        if entering:
            teller.enter(element)
        else:
            teller.leave(element)
            if element is not root:
                teller.say(element.tail)
    marking.close()


def _events(root: Any) -> Iterator[tuple[Any, bool]]:  # noqa: ANN401 - lxml's
    """Yield each element when it begins and when it ends; without recursion."""
    stack = [(root, iter(root))]
    yield root, True
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield element, False
            continue
        unseen = _is_unseen(child)
        yield child, True
        stack.append((child, iter(() if unseen else child)))


def _is_unseen(element: Any) -> bool:  # noqa: ANN401 - lxml's
    name = local_name(element)
    if not name or name in _UNSEEN or (name == "head" and not element.get("rend")):
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


class _Teller:
    """Knows what the element being told stands in."""

    def __init__(self, marking: Marking, ways: Ways) -> None:
        self._marking = marking
        self._ways = ways
        self._lists: list[tuple[int, bool]] = []
        self._quotes: list[int] = []
        self._figures: list[int] = []
        self._tables: list[tuple[int, bool]] = []
        """Each with its group, and whether it lays the page out."""
        self._captions = 0
        self._rows = 0
        self._lines = 0
        self._marks: list[tuple[Any, Mark]] = []

    def say(self, text: str | None) -> None:
        """Tell words, in a block of the kind that they stand in."""
        if not text:
            return
        if not text.strip(" \t\r\n\f"):
            self._marking.say(" ")
            return
        if self._rows:
            if not self._marking.in_cell:
                self._marking.cell()
        elif not self._marking.is_open:
            self._open()
        if not self._lines:
            self._marking.say(text)
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._marking.line_end()
            self._marking.say(line)

    def enter(self, element: Any) -> None:  # noqa: ANN401 - lxml's
        """Begin an element, with the words before its first child."""
        if _is_unseen(element):
            return
        name = local_name(element)
        if mark := _mark(name, element):
            self._begin_mark(mark, element)
        elif name in {"br", "lb"}:
            self._marking.line_end()
        elif name in {"img", "graphic"}:
            self._picture(element)
        else:
            self._begin(name, element)
        self.say(element.text)

    def leave(self, element: Any) -> None:  # noqa: ANN401 - as above
        """End an element."""
        if _is_unseen(element):
            return
        name = local_name(element)
        if self._marks and self._marks[-1][0] is element:
            self._marking.unmark(self._marks.pop()[1])
        elif name in _LISTS and self._lists:
            self._marking.close()
            self._lists.pop()
        elif name in _QUOTES and self._quotes:
            self._marking.close()
            self._quotes.pop()
        elif name == "table" and self._tables:
            self._tables.pop()
            self._end_block()
        elif name in {"tr", "row"} and self._is_data():
            self._rows -= 1
            if not self._rows:
                self._marking.close()
        elif name == "figcaption":
            self._captions -= 1
            self._end_block()
        else:
            if name == "figure" and self._figures:
                self._figures.pop()
            self._lines -= name == "pre"
            if _is_block(name):
                self._end_block()

    def _begin(self, name: str, element: Any) -> None:  # noqa: ANN401 - as above
        if level := _HEADINGS.get(
            element.get("rend", "h3") if name == "head" else name
        ):
            self._block(Form.HEADING, level)
        elif name in _LISTS:
            kind = element.get("rend") if name == "list" else name
            self._marking.close()
            self._lists.append((self._marking.group(), kind == "ol"))
        elif name in _ENTRIES:
            if not self._rows:
                self._marking.close()
        elif name in _QUOTES:
            self._marking.close()
            self._quotes.append(self._marking.group())
        elif name == "table":
            self._end_block()
            self._tables.append((self._marking.group(), _lays_out(element)))
        elif name in {"tr", "row"} and self._is_data():
            self._begin_row(element)
        elif name in _CELLS and self._is_data():
            if self._rows == 1:
                self._marking.cell()
        elif name == "figcaption":
            self._block(Form.CAPTION)
            self._captions += 1
        elif name == "hr":
            self._end_block()
        else:
            if name == "figure":
                self._figures.append(self._marking.group())
            self._lines += name == "pre"
            if _is_block(name):
                self._end_block()

    def _begin_row(self, element: Any) -> None:  # noqa: ANN401 - as above
        self._rows += 1
        if self._rows > 1:
            return
        header = any(
            local_name(cell) == "th" or cell.get("role") == "head" for cell in element
        ) and not any(local_name(cell) == "td" for cell in element)
        self._marking.open(Form.ROW, group=self._tables[-1][0], header=header)

    def _begin_mark(self, mark: Mark, element: Any) -> None:  # noqa: ANN401 - as above
        target: str | None = ""
        if mark is Mark.LINK:
            said = element.get("href") or element.get("target") or ""
            target = self._ways.link(said.strip()) if said.strip() else None
        if target is not None and self._marking.mark(mark, target):
            self._marks.append((element, mark))

    def _picture(self, element: Any) -> None:  # noqa: ANN401 - as above
        found = self._ways.picture(element)
        if found is None:
            return
        group = self._figures[-1] if self._figures else 0
        if not found.caption or self._rows or self._lists or self._quotes:
            self._marking.picture(found.uri, found.alt, group=group)
            self.say(found.caption)
            return
        group = group or self._marking.group()
        self._marking.picture(found.uri, found.alt, group=group)
        self._marking.open(Form.CAPTION, group=group)
        self._marking.say(found.caption)
        self._marking.close()

    def _is_data(self) -> bool:
        return bool(self._tables) and not self._tables[-1][1]

    def _block(self, form: Form, level: int = 0) -> None:
        """Begin a block, or a line of the one that it stands in."""
        if self._rows or self._captions or self._quotes or self._lists:
            self._end_block()
        elif form is Form.CAPTION:
            group = self._figures[-1] if self._figures else 0
            self._marking.open(form, group=group)
        else:
            self._marking.open(form, level=level)

    def _open(self) -> None:
        """Open a block for words that stand in a list, a quotation, or just so."""
        if self._quotes:
            self._marking.open(Form.QUOTE, group=self._quotes[-1])
        elif self._lists:
            group, ordered = self._lists[-1]
            level = min(len(self._lists) - 1, _DEEPEST_LIST)
            self._marking.open(
                Form.LIST_ITEM, level=level, group=group, ordered=ordered
            )
        else:
            self._marking.open()

    def _end_block(self) -> None:
        """End a block: a line where more of the same entry or caption may follow."""
        if self._rows:
            self._marking.say(" ")
        elif self._captions or (self._lists and not self._quotes):
            self._marking.line_end()
        else:
            self._marking.close()


def _mark(name: str, element: Any) -> Mark | None:  # noqa: ANN401 - lxml's
    return (
        _RENDITIONS.get(element.get("rend") or "") if name == "hi" else _MARKS.get(name)
    )


def _is_block(name: str) -> bool:
    return name in _BLOCKS or name in _HEADINGS or name in {"head", "td", "th", "tr"}


def _lays_out(table: Any) -> bool:  # noqa: ANN401 - lxml's
    """Say whether a table has no data in it, but the parts of a page."""
    if table.get("role") in {"presentation", "none"}:
        return True
    columns = longest = 0
    for element in table.iter():
        name = local_name(element)
        if name == "th" or element.get("role") == "head":
            return False
        if element is not table and name in {"table", *_HEADINGS, *_LISTS, *_QUOTES}:
            return True
        if name in {"tr", "row"}:
            columns = max(columns, sum(local_name(cell) in _CELLS for cell in element))
        elif name in _CELLS:
            longest = max(longest, sum(map(len, element.itertext())))
    return columns < 2 or longest > _LONG_CELL  # noqa: PLR2004 - a table has two
