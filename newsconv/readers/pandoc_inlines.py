"""Nodes of pandoc's document model in, as its JSON has them; their words out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Element = Mapping[str, Any]
"""A block or an inline: "t" is its kind, "c" what it holds."""

BARE = frozenset({"Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"})
"""Marks that the model of newsconv has no word for: their words are kept."""
_CELL_WORDS = 60
"""A table with more words in a cell lays out a page."""


def lays_out(cells: Sequence[Any]) -> bool:
    """Say whether a table's cells are no cells, but parts of a page."""
    return any(
        any(block["t"] in {"Table", "Header", "BulletList"} for block in cell[4])
        or len(words_of([*all_flat(cell[4])]).split()) > _CELL_WORDS
        for cell in cells
    )


def style_of(blocks: Sequence[Element]) -> str:
    """Return the style of the first of some blocks."""
    for block in blocks[:1]:
        if block["t"] == "Div":
            return str(dict(block["c"][0][2]).get("custom-style", ""))
    return ""


def undivided(blocks: Sequence[Element]) -> list[Element]:
    """Return blocks without the divisions that they stand in."""
    found: list[Element] = []
    for block in blocks:
        if block["t"] == "Div":
            found += undivided(block["c"][1])
        elif block["t"] == "BlockQuote":
            found += undivided(block["c"])
        else:
            found.append(block)
    return found


def all_flat(blocks: Sequence[Element]) -> Iterator[Element]:
    """Yield the words of blocks as inlines, with a space after each block."""
    for block in blocks:
        yield from flat(block)
        yield {"t": "Space"}


def flat(block: Element) -> list[Element]:
    """Return the words of any block as inlines."""
    content = block.get("c")
    match block["t"], content:
        case (("Para" | "Plain"), list()):
            return content
        case "Header", [_, _, list(inlines)]:
            return list(inlines)
        case (("Div" | "Figure"), list()):
            return list(all_flat(content[-1]))
        case "BlockQuote", list():
            return list(all_flat(content))
        case "CodeBlock", [_, str(text)]:
            return [{"t": "Str", "c": text}]
        case "LineBlock", list():
            return [part for line in content for part in (*line, {"t": "Space"})]
        case (("BulletList" | "OrderedList"), list()):
            items = content if block["t"] == "BulletList" else content[1]
            return [part for item in items for part in all_flat(item)]
        case "DefinitionList", list():
            return [
                part
                for term, definitions in content
                for part in (
                    *term,
                    *(x for each in definitions for x in all_flat(each)),
                )
            ]
        case "Table", list():
            bodies = [row for body in content[4] for part in body[2:] for row in part]
            rows = [*content[3][1], *bodies, *content[5][1]]
            return [
                part for row in rows for cell in row[1] for part in all_flat(cell[4])
            ]
        case _:
            return []


def _inner(inline: Element) -> list[Element] | None:
    """Return the inlines in an inline; None where it holds none."""
    content = inline.get("c")
    match inline["t"], content:
        case (("Emph" | "Strong"), list()):
            return content
        case (("Span" | "Cite" | "Quoted" | "Link"), [_, list(inner), *_]):
            return inner
        case kind, list() if kind in BARE:
            return content
        case _:
            return None


def deep(inlines: Sequence[Element]) -> Iterator[Element]:
    """Yield all inlines, and those within them."""
    for inline in inlines:
        yield inline
        yield from deep(_inner(inline) or ())


def words_of(inlines: Sequence[Element], *, alt: bool = True) -> str:
    """Return the words of inlines; a picture's description if it is wanted."""
    parts: list[str] = []
    for inline in deep(inlines):
        match inline["t"], inline.get("c"):
            case "Str", str(text):
                parts.append(text)
            case (("Code" | "Math"), [_, str(text)]):
                parts.append(text)
            case (("Space" | "SoftBreak" | "LineBreak"), _):
                parts.append(" ")
            case "Note", _:
                parts.append("[]")
            case "Image", [_, list(inner), _] if alt:
                parts.append(words_of(inner))
    return "".join(parts)


def divided(inlines: Sequence[Element]) -> list[list[list[Element]]]:
    """Return a paragraph's parts, each the lines of it: an empty line divides parts."""
    parts: list[list[list[Element]]] = [[]]
    for line in _at_line_ends(inlines):
        if words_of(line).strip() or any(each["t"] == "Image" for each in deep(line)):
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _at_line_ends(inlines: Sequence[Element]) -> list[list[Element]]:
    """Return inlines line by line; what runs over a line end is opened again."""
    lines: list[list[Element]] = [[]]
    for inline in inlines:
        if inline["t"] == "LineBreak":
            lines.append([])
            continue
        inner = _inner(inline)
        found = _at_line_ends(inner) if inner is not None else []
        if inner is None or len(found) == 1:
            lines[-1].append(inline)
            continue
        for number, line in enumerate(found):
            if number:
                lines.append([])
            if line:
                lines[-1].append(_again(inline, line))
    return lines


def _again(inline: Element, inner: list[Element]) -> Element:
    content = inline["c"]
    if inline["t"] in {"Emph", "Strong"} or inline["t"] in BARE:
        return {"t": inline["t"], "c": inner}
    return {"t": inline["t"], "c": [content[0], inner, *content[2:]]}
