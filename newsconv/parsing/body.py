"""Labelled blocks of a story in, the body's blocks out: lists, figures, quotations."""

from collections.abc import Callable, Container, Iterable
from typing import NamedTuple

import msgspec

from newsconv.model import (
    AgencyTail,
    Block,
    BlockQuote,
    Caption,
    Correction,
    Credit,
    Decision,
    EditorsNote,
    Figure,
    Label,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    Span,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Tagline,
    Text,
)
from newsconv.parsing.fields.caption_label import label_end
from newsconv.parsing.fields.credit import lead_credit, read_credit, split_credit
from newsconv.parsing.placing import placed, span_of, text_of
from newsconv.parsing.segment import RawBlock


class Piece(NamedTuple):
    """A block with its label."""

    at: int
    """Its place among the text's blocks."""
    block: RawBlock
    label: Label
    decision: Decision
    skip: int = 0
    """So many characters of the block's text were read as the dateline."""


def body_blocks(
    pieces: Iterable[Piece], headed: Container[int] = frozenset()
) -> list[Block]:
    """Return the body; neighbours that make one thing are put together.

    `headed` are the places of captions below a line that is the word for one alone.
    """
    blocks: list[Block] = []
    run: list[Piece] = []
    for piece in pieces:
        if run and not _belongs(run[-1], piece, headed=piece.at in headed):
            blocks.extend(_together(run))
            run = []
        if piece.label in _COMPOUND:
            run.append(piece)
        else:
            blocks.append(_plain(piece))
    if run:
        blocks.extend(_together(run))
    return blocks


_JOINED = {
    Label.LIST_ITEM: "list",
    Label.BLOCK_QUOTE: "block_quote",
    Label.TABLE_ROW: "table",
    Label.CAPTION: "figure",
    Label.CREDIT: "figure",
}
_COMPOUND = {*_JOINED, Label.RULE}
"""The labels of blocks that are more than words, or less."""


def _belongs(last: Piece, piece: Piece, *, headed: bool) -> bool:
    """Say whether a piece goes on with the one above, or above its heading."""
    kind = _JOINED.get(piece.label)
    if kind is None or kind != _JOINED.get(last.label):
        return False
    if piece.at - last.at != 1 + headed:
        return False
    if piece.label in {Label.CAPTION, Label.CREDIT}:
        return last.label is not piece.label
    if piece.label is Label.LIST_ITEM:
        return _counts(last.block) == _counts(piece.block)
    return True


def _counts(block: RawBlock) -> bool:
    return bool(block.bullet and any(map(str.isalnum, block.bullet)))


def _plain(piece: Piece) -> Block:
    make = _PLAIN.get(piece.label, Paragraph)
    words = text_of(piece.block, piece.skip)
    return make((words,), span=words.span, decision=piece.decision)


def _together(run: list[Piece]) -> list[Block]:
    first = run[0]
    span = Span(first.block.start, run[-1].block.end)
    match first.label:
        case Label.LIST_ITEM:
            items = tuple(_list_item(piece) for piece in run)
            return [List(items, ordered=_counts(first.block), span=span)]
        case Label.BLOCK_QUOTE:
            return [_block_quote(run, span)]
        case Label.TABLE_ROW:
            return [Table(tuple(_table_row(piece) for piece in run), span=span)]
        case Label.CAPTION | Label.CREDIT:
            return _figures(run)
        case _:
            printed = text_of(first.block)
            return [Rule(printed.text, span=span, decision=first.decision)]


_PLAIN: dict[Label, Callable[..., Block]] = {
    Label.PARAGRAPH: Paragraph,
    Label.SUBHEAD: Subhead,
    Label.PULL_QUOTE: PullQuote,
    Label.EDITORS_NOTE: EditorsNote,
    Label.CORRECTION: Correction,
    Label.TAGLINE: Tagline,
    Label.AGENCY_TAIL: AgencyTail,
}


def _list_item(piece: Piece) -> ListItem:
    block = piece.block
    mark = block.bullet
    span = span_of(block)
    if mark is None:
        return ListItem((text_of(block),), span=span, decision=piece.decision)
    return ListItem(
        (text_of(block, len(mark)),),
        text_of(block, 0, len(mark)),
        span=span,
        decision=piece.decision,
    )


def _block_quote(run: list[Piece], span: Span) -> BlockQuote:
    paragraphs: list[Paragraph] = []
    marks: list[Text] = []
    for piece in run:
        if not piece.block.quoted:
            content: tuple[Text, ...] = (text_of(piece.block),)
        else:
            content = ()
            for line in piece.block.lines:
                bare = line.text.lstrip("> \t")
                lead = len(line.text) - len(bare)
                printed = line.text[:lead].rstrip()
                marks.append(
                    Text(printed, span=Span(line.begin, line.start + len(printed)))
                )
                if bare:
                    # The space stands for the line end between the two.
                    words = f" {bare}" if content else bare
                    content += (Text(words, span=Span(line.start + lead, line.end)),)
        paragraphs.append(
            Paragraph(content, span=span_of(piece.block), decision=piece.decision)
        )
    return BlockQuote(tuple(paragraphs), tuple(marks), span=span)


def _table_row(piece: Piece) -> TableRow:
    cells: list[TableCell] = []
    dividers: list[Text] = []
    block = piece.block
    begin = 0
    for place, char in enumerate(block.text + "\t"):
        if char not in "\t|":
            continue
        if block.text[begin:place].strip():
            cell = text_of(block, begin, place)
            cells.append(TableCell((cell,), span=cell.span))
        elif begin < place or char == "\t":
            cells.append(TableCell(()))
        if char == "|":
            dividers.append(text_of(block, place, place + 1))
        begin = place + 1
    return TableRow(
        tuple(cells), tuple(dividers), span=span_of(block), decision=piece.decision
    )


def _figures(run: list[Piece]) -> list[Block]:
    """Return the figures of a run; each has one caption and one credit at most.

    A gallery is a run of several: caption, credit, caption, credit.
    """
    figures: list[Figure] = []
    for piece in run:
        caption, credit = _caption_and_credit(piece)
        start = piece.block.start
        if figures and _fit(figures[-1], caption, credit):
            last = figures.pop()
            caption, credit = last.caption or caption, last.credit or credit
            start = last.span.start if last.span else start
        span = Span(start, piece.block.end)
        figures.append(Figure(caption=caption, credit=credit, span=span))
    return list(figures)


def _fit(figure: Figure, caption: Caption | None, credit: Credit | None) -> bool:
    """Say whether a figure has room for these."""
    return not (figure.caption and caption) and not (figure.credit and credit)


def _caption_and_credit(piece: Piece) -> tuple[Caption | None, Credit | None]:
    """Divide a block at the credit that ends it, or opens it, or that it is."""
    block, end = piece.block, len(piece.block.text)
    if piece.label is Label.CREDIT:
        return None, _credit(block, 0, end, piece.decision)
    split = split_credit(block.text)
    if split is None and (lead := lead_credit(block.text)):
        words = text_of(block, lead.end)
        caption = Caption((words,), span=words.span, decision=piece.decision)
        return caption, _credit(block, 0, lead.end, piece.decision)
    credit = _credit(block, split.start, end, piece.decision) if split else None
    if split and split.start == 0:
        return None, credit
    words = text_of(block, caption_label(piece), split.start if split else end)
    return Caption((words,), span=words.span, decision=piece.decision), credit


def caption_label(piece: Piece) -> int:
    """Return where a caption's words begin after its label; 0 where it has none.

    "Caption:" tells what stands below it, and is a line of the page's.
    """
    text = piece.block.text
    end = label_end(text) if piece.label is Label.CAPTION else 0
    if not end:
        return 0
    split = split_credit(text)
    bare = lead_credit(text) if split is None else split.start <= end
    return 0 if bare else end


def _credit(block: RawBlock, start: int, end: int, decision: Decision) -> Credit:
    printed = block.text[start:end]
    lead = len(printed) - len(printed.lstrip())
    credit = placed(read_credit(printed.strip(), start + lead), block)
    return msgspec.structs.replace(credit, decision=decision)
