"""Labelled blocks in, a sheet to change them in out; the sheet in, its changes out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsconv.inert import printable
from newsconv.model import Label
from newsconv.parsing.labelled_blocks import LabelledBlock
from newsconv.readers.beside import FACTS, label_of

_WIDTH = 60
_ROW = re.compile(r"\s*(\d+)\s+(\S+)(.*)")
_SURE = re.compile(r"^\s+(?:hand|\d\.\d\d)\s")
_FACT = re.compile(r"\s*([a-z]+)\s*=\s*(.*)")
BACK = "-"
"""In place of a label: the one that the parser gave."""
_ABOUT = {
    Label.HEADLINE: "the story's title",
    Label.KICKER: "the few words over a headline",
    Label.DECK: "the summary under a headline",
    Label.BYLINE: "who wrote it",
    Label.DATE: "when it was published or updated",
    Label.DATELINE: "where a wire story comes from, on a line of its own",
    Label.CAPTION: "what a picture shows",
    Label.CREDIT: "whose picture it is",
    Label.PARAGRAPH: "running text",
    Label.SUBHEAD: "a short line that opens a part of the story",
    Label.PULL_QUOTE: "a sentence of the story, repeated large",
    Label.BLOCK_QUOTE: "a passage from elsewhere",
    Label.LIST_ITEM: "a line with a bullet or a number",
    Label.TABLE_ROW: "a line of cells",
    Label.EDITORS_NOTE: "the newsroom's remark",
    Label.CORRECTION: "what an earlier version had wrong",
    Label.TAGLINE: "who the author is, at the end",
    Label.AGENCY_TAIL: "who reported and edited, at the end",
    Label.RULE: "a line of asterisks or dashes",
    Label.COMMENT_HEADING: "opens the readers' comments",
    Label.COMMENT_AUTHOR: "a reader's name",
    Label.COMMENT_TEXT: "what a reader wrote",
    Label.COMMENT_META: "a comment's time, likes, reply link",
    Label.FURNITURE: "all that is not the story: menus, adverts, links",
}


class SheetError(Exception):
    """A sheet that can't be used; the text says why, in one line."""


class Changes(NamedTuple):
    """What a sheet says."""

    labels: Mapping[int, Label]
    """The labels by hand, by the block's number in the sheet, from 1."""
    facts: Mapping[str, str | list[str]]


def sheet(
    name: str,
    stories: Sequence[Sequence[LabelledBlock]],
    facts: Mapping[str, object],
    read: Mapping[str, str],
) -> str:
    """Return the sheet of a file's stories.

    Args:
        name: The file's.
        stories: Its blocks.
        facts: What is said of the story already.
        read: What the text says, for those that are not; empty for several stories.
    """
    lines = [
        f"# {printable(name)}: what each of its blocks is.",
        "# Change the label, the second word of a line; save, and leave the editor.",
        f'# "{BACK}" in place of a label takes back one that was given by hand.',
        "# No line is to be added or taken away; what stands after # is not read.",
        "#",
    ]
    width = max(map(len, Label))
    lines += [f"#   {label:{width}}  {about}" for label, about in _ABOUT.items()]
    if read:
        lines += ["#", "# To have other facts printed than those that were read:", ""]
        for key in FACTS:
            said = _fact_text(facts[key]) if key in facts else None
            shown = f"{key} = {printable(said if said is not None else read[key])}"
            lines.append(shown if said is not None else f"# {shown}".rstrip())
    number = 0
    for place, blocks in enumerate(stories, 1):
        lines += ["", f"# Story {place}", ""] if len(stories) > 1 else [""]
        for block in blocks:
            number += 1
            sure = "hand" if block.given else f"{block.confidence:.2f}"
            text = printable(" ".join(block.block.text.split()))
            shown = text if len(text) <= _WIDTH else f"{text[:_WIDTH].rstrip()}…"
            lines.append(f"{number:4}  {block.label:{width}}  {sure:>4}  {shown}")
    return "\n".join(lines) + "\n"


def read_sheet(text: str, stories: Sequence[Sequence[LabelledBlock]]) -> Changes:
    """Return what a sheet says.

    Raises:
        SheetError: it is empty, has an unknown label, or lines that are none of its.
    """
    blocks = [block for story in stories for block in story]
    words: dict[int, tuple[int, str]] = {}
    facts: dict[str, str | list[str]] = {}
    for line, said in _said(text):
        if row := _ROW.fullmatch(said):
            number = int(row[1])
            if not 1 <= number <= len(blocks):
                raise SheetError(f"line {line}: there is no block {number}")
            if number in words:
                raise SheetError(f"line {line}: block {number} stands here again")
            words[number] = line, row[2]
        elif (fact := _FACT.fullmatch(said)) and fact[1] in FACTS:
            if fact[2].strip():
                facts[fact[1]] = _fact(fact[1], fact[2].strip())
        else:
            shown = printable(said.strip())[:_WIDTH]
            raise SheetError(f"line {line}: neither a block nor a fact: {shown!r}")
    if not words:
        raise SheetError("the sheet has no blocks any more; nothing is changed")
    for number in range(1, len(blocks) + 1):
        if number not in words:
            raise SheetError(f"block {number} is gone; put its line back")
    if facts and len(stories) > 1:
        raise SheetError("facts are one story's, and this file holds several")
    labels = {
        number: label
        for number, block in enumerate(blocks, 1)
        if (label := _label(block, *words[number])) is not None
    }
    _check_headlines(stories, labels)
    return Changes(labels, facts)


def fits(text: str, fresh: str) -> bool:
    """Say whether a sheet that was left is about the blocks that a fresh one has."""
    left, here = _texts(text), dict(_texts(fresh))
    return all(here.get(number, said) == said for number, said in left)


def _texts(text: str) -> list[tuple[str, str]]:
    """Return what a sheet shows of its blocks, by their numbers."""
    rows = (_ROW.fullmatch(said) for _, said in _said(text))
    shown = ((row[1], _SURE.sub("", row[3]).strip()) for row in rows if row)
    return [(number, said) for number, said in shown if said]


def _label(block: LabelledBlock, line: int, word: str) -> Label | None:
    """Return the label that a block is to have by hand, if any."""
    if word == BACK:
        return None
    try:
        label = label_of(word)
    except ValueError as error:
        raise SheetError(f"line {line}: {error}") from None
    if label is block.parsed:
        return None
    return label if block.given or label is not block.label else None


def _check_headlines(
    stories: Sequence[Sequence[LabelledBlock]], labels: Mapping[int, Label]
) -> None:
    number = 0
    for blocks in stories:
        numbers = range(number + 1, number + len(blocks) + 1)
        heads = [each for each in numbers if labels.get(each) is Label.HEADLINE]
        if len(heads) > 1:
            shown = " and ".join(map(str, heads))
            raise SheetError(f"blocks {shown} are headlines; a story has one")
        number += len(blocks)


def _said(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def _fact(key: str, text: str) -> str | list[str]:
    if key != "authors":
        return text
    return [part for each in text.split(";") if (part := each.strip())]


def _fact_text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)
