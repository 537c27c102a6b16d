"""An export's fields in, blocks with their labels out.

A field's name is furniture; what it holds has the field's label, and the story is
labelled as any other text, without a head.
"""

from collections.abc import Sequence

from newsconv.model import Decision, Label
from newsconv.parsing.document import Document
from newsconv.parsing.exports.export import Export, Field, Part
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.label import Labelled, label
from newsconv.parsing.labelling.model import Models
from newsconv.parsing.lines import Line
from newsconv.parsing.segment import RawBlock, blocks_of

_LABELS = {
    Part.HEADLINE: Label.HEADLINE,
    Part.DECK: Label.DECK,
    Part.BYLINE: Label.BYLINE,
    Part.DATE: Label.DATE,
    Part.DATELINE: Label.DATELINE,
    Part.CAPTION: Label.CAPTION,
}
_NO_STORY = frozenset(
    {Label.HEADLINE, Label.KICKER, Label.DECK, Label.BYLINE, Label.DATE}
    | {Label.FURNITURE}
)
"""What the fields have said already, or would have."""
_SUBHEAD_WORDS = 12
_NAME = "names a field of a database's export"
_DIVIDES = "divides the headline of a database's export from its deck"
_GOES_ON = ";"
_ABOVE = "stands above the fields of a database's export"


def labelled_export(
    export: Export, text: str, by: Models | None = None
) -> tuple[list[RawBlock], list[Labelled]]:
    """Return the blocks of an export's one text, in order, and their labels."""
    blocks: list[RawBlock] = []
    labels: list[Labelled] = []
    head: RawBlock | None = None
    first = export.fields[0].first
    for line in export.lines[:first]:
        blocks.append(RawBlock((line,), line.text))
        dated = is_date_line(line.text)
        labels.append(_sure(Label.DATE if dated else Label.FURNITURE, _ABOVE))
    for field in export.fields:
        lines = list(export.lines[field.first : field.stop])
        if field.size:
            name, *value = _cut(lines[0], field.size)
            blocks.append(_block([name]))
            labels.append(_sure(Label.FURNITURE, _NAME))
            lines[:1] = value
        if not lines:
            continue
        if field.part is Part.STORY:
            found = blocks_of(lines, text)
            blocks += found
            labels += _story_labels(head, found, by)
            continue
        mark: list[Line] = []
        if field.part is Part.HEADLINE and lines[-1].text.endswith(_GOES_ON):
            lines[-1], *mark = _cut(lines[-1], -len(_GOES_ON))
        kind = _LABELS.get(field.part, Label.FURNITURE)
        several = field.part is Part.CAPTION
        found = blocks_of(lines, text) if several else [_block(lines)]
        blocks += found
        labels += [_sure(kind, _reason(field))] * len(found)
        if field.part is Part.HEADLINE:
            head = found[0]
        if mark:
            blocks.append(_block(mark))
            labels.append(_sure(Label.FURNITURE, _DIVIDES))
    return blocks, labels


def _reason(field: Field) -> str:
    if field.name:
        return f"stands in the field {field.name}"
    if field.part is Part.ABOUT:
        return "stands among the fields of a database's export"
    return f"stands where a database's export has the {field.part}"


def _sure(label: Label, reason: str) -> Labelled:
    return Labelled(label, Decision(1.0, (reason,), None, label))


def _cut(line: Line, at: int) -> list[Line]:
    """Return what a line has before a place, and what stands from there on, if any."""
    before, after = line.text[:at].rstrip(), line.text[at:]
    parts = [line._replace(end=line.start + len(before), text=before)]
    if after:
        start = line.end - len(after)
        parts.append(Line(start, line.end, 0, 0, after, start))
    return parts


def _block(lines: Sequence[Line]) -> RawBlock:
    """Return the lines of a field as one block."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    text = " ".join(line.text for line in lines)
    return RawBlock(tuple(lines), text, tuple(starts))


def _story_labels(
    head: RawBlock | None, blocks: list[RawBlock], by: Models | None
) -> list[Labelled]:
    """Label a story's blocks under its headline, without a head of its own."""
    above = [head] if head else []
    labels = label(Document([*above, *blocks]), by)[len(above) :]
    last = len(blocks) - 1
    return [
        each if each.label not in _NO_STORY else _as_story(block, last=at == last)
        for at, (block, each) in enumerate(zip(blocks, labels, strict=True))
    ]


def _as_story(block: RawBlock, *, last: bool) -> Labelled:
    short = block.size <= _SUBHEAD_WORDS and block.text[-1:].isalnum()
    if short and not last:
        return _sure(Label.SUBHEAD, "is short, and no field says what it is")
    return _sure(Label.PARAGRAPH, "stands in the field of the story")
