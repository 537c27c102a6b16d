"""pandoc's document model in, as its JSON has it; a marked text out.

Words become text; stress, links, pictures, lists, tables and quotations keep their
places. A note is printed at the end of the text, and its number where it is called.
A paragraph of lines that a byline or a date is one of is taken apart.
"""

from collections.abc import Callable, Sequence
from typing import Any

from newsconv.model import Label
from newsconv.parsing.fields.byline import opens_like_byline
from newsconv.parsing.fields.credit import is_credit_line
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.marked_text import Form, Mark, MarkedText, Marking
from newsconv.readers.pandoc_inlines import (
    BARE,
    Element,
    deep,
    divided,
    flat,
    lays_out,
    style_of,
    undivided,
    words_of,
)

Picture = Callable[[str], str]
"""Makes an image's address of what the document calls it."""

_MARKS = {"Emph": Mark.EMPHASIS, "Strong": Mark.STRONG}
_QUOTES = {"DoubleQuote": "“”", "SingleQuote": "‘’"}
_RULE = "* * *"
_DEEPEST = 8
"""Lists in lists are set in no further: a document nests no deeper than 48 levels."""
FACT = "Clip "
"""The styles of a source bar's facts begin so."""
_STYLES: dict[str, Label] = {
    **{label.value: label for label in Label},
    # What Word itself has, and what newsconv adds to a document of its own.
    "quote": Label.BLOCK_QUOTE,
    "intense_quote": Label.PULL_QUOTE,
    **dict.fromkeys(
        (
            *("source_bar", "digest_line", "contents", "comments_title", "added"),
            *("furniture_title", "digest_title", "section_title", "synthesis"),
            "section_introduction",
        ),
        Label.FURNITURE,
    ),
}


class Walk:
    """Tells a document's blocks to a marking, in order."""

    def __init__(self, picture: Picture, *, quote: Form | None = Form.QUOTE) -> None:
        """Prepare.

        Args:
            picture: Makes an image's address of what the document calls it.
            quote: What a quotation is taken for; None where it is none.
        """
        self.marking = Marking()
        self.facts: list[tuple[int, str, str]] = []
        """What source bars say: where in the text, in which style, in which words."""
        self._picture = picture
        self._notes: list[Sequence[Element]] = []
        self._style = ""
        self._group = 0
        self._quoted = False
        self._quote_form = quote
        self._last_quote = 0
        """The quotation that the block before belongs to; 0 where it is in none."""

    def done(self) -> MarkedText:
        """Print the notes, and return the text."""
        # A note may have a note.
        for number, note in enumerate(self._notes, 1):
            self._open(label=Label.PARAGRAPH)
            self.marking.say(f"[{number}] ")
            for at, block in enumerate(note):
                if at:
                    self.marking.line_end()
                self._inlines(flat(block))
        return self.marking.done()

    def line(self, inlines: Sequence[Element], label: Label) -> None:
        """Tell a line of the document's title."""
        self._open(label=label)
        self._inlines(inlines)

    def blocks(self, blocks: Sequence[Element]) -> None:
        """Tell blocks."""
        for block in blocks:
            self._block(block)

    def _block(self, block: Element) -> None:
        content = block.get("c")
        match block["t"], content:
            case (("Para" | "Plain"), list()):
                self._paragraph(content)
            case "Header", [int(level), attributes, list(inlines)]:
                names = [each.replace("-", " ") for each in attributes[1]]
                style = next((each for each in names if _known(each)), "")
                self._open(Form.HEADING, level=level, style=style)
                self._inlines(inlines)
            case "Div", [attributes, list(blocks)]:
                self._div(attributes, blocks)
            case "BlockQuote", list():
                self._quote(content)
            case "BulletList", list():
                self._list(content, 0, ordered=False)
            case "OrderedList", [_, list(items)]:
                self._list(items, 0, ordered=True)
            case "DefinitionList", list():
                for term, definitions in content:
                    self._open()
                    self._inlines([{"t": "Strong", "c": term}])
                    for each in definitions:
                        self.blocks(each)
            case "LineBlock", list():
                self._open()
                self._lines(content)
            case "CodeBlock", [_, str(text)]:
                self._open()
                self._lines([[{"t": "Str", "c": line}] for line in text.split("\n")])
            case "HorizontalRule", _:
                self._open(label=Label.RULE)
                self.marking.say(_RULE)
            case "Table", list():
                self._table(content)
            case "Figure", [_, [_, list(caption)], list(blocks)]:
                self._figure(caption, blocks)
            case _:  # what is raw for another format prints nothing here
                pass

    def _open(
        self,
        form: Form = Form.PARAGRAPH,
        *,
        level: int = 0,
        group: int = 0,
        ordered: bool = False,
        label: Label | None = None,
        style: str = "",
    ) -> None:
        style = style or self._style
        found = _known(style)
        if form is Form.PARAGRAPH and self._quoted and self._quote_form:
            form, group = self._quote_form, self._group
        self._last_quote = self._group if self._quoted else 0
        self.marking.open(
            form,
            level=level,
            group=group,
            ordered=ordered,
            label=label or found,
            style=style if found and not label else "",
        )

    def _paragraph(self, inlines: Sequence[Element]) -> None:
        pictures = [each for each in deep(inlines) if each["t"] == "Image"]
        if pictures and not words_of(inlines, alt=False).strip():
            for each in pictures:
                self._show(each, 0)
            return
        parts = divided(inlines)
        for lines in parts:
            said = [words_of(line).strip() for line in lines]
            label = _of_one_style(lines[0]) if len(lines) == 1 else None
            if len(lines) > 1 and not _known(self._style) and any(map(_is_field, said)):
                for line in lines:
                    self._open()
                    self._inlines(line)
                continue
            self._open(label=label)
            self._lines(lines)

    def _lines(self, lines: Sequence[Sequence[Element]]) -> None:
        for number, line in enumerate(lines):
            if number:
                self.marking.line_end()
            self._inlines(line)

    def _div(self, attributes: Sequence[Any], blocks: Sequence[Element]) -> None:
        before = self._style
        self._style = dict(attributes[2]).get("custom-style", before)
        self.blocks(blocks)
        self._style = before

    def _quote(self, blocks: Sequence[Element]) -> None:
        before = self._quoted, self._group
        if not self._quoted:
            # What is only set in comes paragraph by paragraph.
            goes_on = self._last_quote if self._quote_form is not Form.QUOTE else 0
            self._quoted, self._group = True, goes_on or self.marking.group()
        self.blocks(blocks)
        self._quoted, self._group = before

    def _list(
        self,
        items: Sequence[Sequence[Element]],
        level: int,
        *,
        ordered: bool,
    ) -> None:
        group = self.marking.group()
        for item in items:
            begun = False
            for block in undivided(item):
                match block["t"], block.get("c"):
                    case "BulletList", list(inner):
                        self._list(inner, level + 1, ordered=False)
                        begun = False
                    case "OrderedList", [_, list(inner)]:
                        self._list(inner, level + 1, ordered=True)
                        begun = False
                    case _:
                        inlines = flat(block)
                        if not words_of(inlines).strip():
                            continue
                        if begun:
                            self.marking.line_end()
                        else:
                            self._open(
                                Form.LIST_ITEM,
                                level=min(level, _DEEPEST),
                                group=group,
                                ordered=ordered,
                                style=style_of(item),
                            )
                        self._inlines(inlines)
                        begun = True

    def _table(self, content: Sequence[Any]) -> None:
        _, [_, caption], _, head, bodies, foot = content
        heads = [(row, True) for row in head[1]]
        rows = [(row, False) for body in bodies for part in body[2:] for row in part]
        rows = [*heads, *rows, *((row, False) for row in foot[1])]
        self.blocks(caption)
        cells = [cell for row, _ in rows for cell in row[1]]
        if lays_out(cells):
            for cell in cells:
                self.blocks(cell[4])
            return
        group = self.marking.group()
        # Of how many rows more a cell above takes a column.
        taken: dict[int, int] = {}
        for row, header in rows:
            self.marking.open(Form.ROW, group=group, header=header)
            column = 0
            for cell in row[1]:
                while taken.get(column):
                    taken[column] -= 1
                    column += 1
                    self.marking.cell()
                self.marking.cell()
                for block in cell[4]:
                    self._inlines([*flat(block), {"t": "Space"}])
                for _ in range(cell[3]):
                    if cell[2] > 1:
                        taken[column] = cell[2] - 1
                    column += 1
                for _ in range(cell[3] - 1):
                    self.marking.cell()

    def _figure(self, caption: Sequence[Element], blocks: Sequence[Element]) -> None:
        group = self.marking.group()
        for block in blocks:
            pictures = [each for each in deep(flat(block)) if each["t"] == "Image"]
            for each in pictures:
                self._show(each, group)
            if not pictures:
                self._block(block)
        for block in undivided(caption):
            self._open(Form.CAPTION, group=group)
            self._inlines(flat(block))

    def _show(self, image: Element, group: int) -> None:
        _, alt, [uri, _] = image["c"]
        self.marking.close()
        self.marking.picture(self._picture(uri), words_of(alt), group=group)

    def _inlines(self, inlines: Sequence[Element]) -> None:
        for inline in inlines:
            self._inline(inline)

    def _inline(self, inline: Element) -> None:
        say, content = self.marking.say, inline.get("c")
        match inline["t"], content:
            case "Str", str(text):
                say(text)
            case (("Space" | "SoftBreak"), _):
                say(" ")
            case "LineBreak", _:
                self.marking.line_end()
            case ("Emph" | "Strong") as kind, list(inner):
                self._marked(_MARKS[kind], inner)
            case "Link", [_, list(inner), [str(target), _]]:
                self._marked(Mark.LINK, inner, target)
            case "Quoted", [dict(kind), list(inner)]:
                marks = _QUOTES[kind["t"]]
                say(marks[0])
                self._inlines(inner)
                say(marks[1])
            case (("Code" | "Math"), [_, str(text)]):
                say(text)
            case "Image", [_, list(alt), [str(uri), _]]:
                self.marking.picture(self._picture(uri), words_of(alt))
            case "Note", list(blocks):
                self._notes.append(undivided(blocks))
                number = len(self._notes)
                self._marked(
                    Mark.LINK, [{"t": "Str", "c": f"[{number}]"}], f"#note-{number}"
                )
            case (("Span" | "Cite") as kind, [about, list(inner)]):
                self._inlines(inner)
                style = dict(about[2]).get("custom-style", "") if kind == "Span" else ""
                if style.startswith(FACT):
                    self.facts.append((self.marking.size, style, words_of(inner)))
            case kind, list(inner) if kind in BARE:
                self._inlines(inner)
            case _:  # raw for another format
                pass

    def _marked(self, mark: Mark, inlines: Sequence[Element], target: str = "") -> None:
        begun = self.marking.mark(mark, target)
        self._inlines(inlines)
        if begun:
            self.marking.unmark(mark)


def _known(style: str) -> Label | None:
    return _STYLES.get(style.strip().lower().replace(" ", "_"))


def _is_field(line: str) -> bool:
    return opens_like_byline(line) or is_date_line(line) or is_credit_line(line)


def _of_one_style(inlines: Sequence[Element]) -> Label | None:
    """Return the label of a line that is all in a style of words, if it has one."""
    styles = {
        dict(each["c"][0][2]).get("custom-style", "") if each["t"] == "Span" else ""
        for each in inlines
        if each["t"] != "Space"
    }
    return _known(styles.pop()) if len(styles) == 1 else None
