"""Labels given by hand and a text's blocks in, which block has which out.

A label is given to a line with the words that stood there. Where the text has changed,
the words are looked for: found once, they have the label wherever they went; else the
label is given to nothing, and somebody is told.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.label import Labelled
from newsconv.parsing.segment import RawBlock
from newsconv.source import Source

BY_HAND = "given by hand"
_DIGITS = 16
_SHOWN = 40


class Given(msgspec.Struct, frozen=True):
    """A label for a block."""

    label: Label
    line: int
    """Of the source, from 1: where the block begins."""
    hash: str
    """Of the block's words, as `words_hash` makes it."""
    text: str = ""
    """How the block begins, for people."""

    def __str__(self) -> str:
        return f"line {self.line}, {self.text!r}"


class Placed(NamedTuple):
    """Which blocks have labels by hand."""

    parts: tuple[Mapping[int, Label], ...]
    """Of each part of the text, by the block's number in it."""
    lost: tuple[Given, ...] = ()
    """Those whose block is not there, or there more than once."""


def words_hash(text: str) -> str:
    """Return a hash of a text's printed characters."""
    printed = "".join(text.split())
    data = printed.encode(errors="surrogatepass")
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def given_for(source: Source, block: RawBlock, label: Label) -> Given:
    """Return a label for a block as it stands in its source."""
    text = block.text
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
    return Given(label, source.point(block.start).line, words_hash(text), shown)


def place_given(
    given: Iterable[Given], parts: Sequence[tuple[Source, Sequence[RawBlock]]]
) -> Placed:
    """Find the blocks that labels were given to, in all parts of a text together."""
    spots: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, (source, blocks) in enumerate(parts):
        for at, block in enumerate(blocks):
            line = source.point(block.start).line
            spots[words_hash(block.text)].append((line, number, at))
    found: list[dict[int, Label]] = [{} for _ in parts]
    heads: Counter[int] = Counter()
    lost: list[Given] = []
    for each in given:
        same = spots.get(each.hash, [])
        here = [spot for spot in same if spot[0] == each.line] or same
        if len(here) != 1:
            lost.append(each)
            continue
        _, number, at = here[0]
        # A story has one headline: the first that is given.
        heads[number] += each.label is Label.HEADLINE
        if at in found[number] or (each.label is Label.HEADLINE and heads[number] > 1):
            lost.append(each)
        else:
            found[number][at] = each.label
    return Placed(tuple(found), tuple(lost))


def by_hand(label: Label, parsed: Decision) -> Labelled:
    """Return a label given by hand, with what the parser said as its runner-up."""
    first = parsed.label or label
    reasons = (BY_HAND, f"was read as {first}, {parsed.confidence:.2f}")
    runner_up = None if first is label else RunnerUp(first, 0.0)
    return Labelled(label, Decision(1.0, reasons, runner_up, label))


def is_by_hand(decision: Decision) -> bool:
    """Say whether a label was given by hand."""
    return decision.reasons[:1] == (BY_HAND,)
