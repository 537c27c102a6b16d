"""A text's blocks in, numbers about each line that may open an article out.

A headline's words come back in the story below and not in the one above; dates, names
and bylines stand near it; what ends a story stands over it.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple

from newsconv.parsing.boundaries.series import Series, series_of
from newsconv.parsing.boundaries.signs import Sign, sign_of
from newsconv.parsing.boundaries.words import (
    is_prose,
    last_mark,
    small_words,
    subject_words,
)
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_WINDOW = 180
"""Different heavy words of the running text that a line's words are looked for in."""
_LITTLE = 60
_ENOUGH = 4
"""Heavy words of a line that say all there is to say."""
_REACH = 25
_FAR = 9
_NOT_THERE = -2.0
_LONGEST = 60
_COMMON = 0.3
_UNIT = 1000
_SIZE = 80
_EIGHT = 8
_LONGEST_HEADLINE = 40

_MOST_PIECES = 40
_PIECES = 4
"""Pieces of running text whose small words tell a language."""
_FEW = 5

_NUMBERED = lazy(r"[\[(]?\d{1,3}[.)\]:]\s+\S")
_DATELINE = lazy(
    r"(?:[A-ZÀ-ÞА-Я][\w.'’-]{0,20}+[,/\s]{0,2}+){1,6}+(?:\([^)]{2,30}\)\s?)?\s?(?:[–—:-]|--)\s"
    r"|[^\W\d_]{2,20}\s?[(（【［].{2,24}[)）】］]|【.{2,20}】"
)

NAMES = (
    *("size", "mark", "first", "capitals", "gap", "bullet", "numbered"),
    *("up3", "up2", "up1", "here", "down1", "down2", "down3", "down4"),
    *("below", "above", "echo", "heavy"),
    *("echo1", "below1", "echo2", "below2", "echo3", "below3", "echo-1", "echo-2"),
    *("best up", "best down", "best at", "theirs up", "theirs down"),
    *("from prose", "to prose", "prose size", "dateline"),
    *("date down", "name down", "date up", "name up", "related up", "ending up"),
    *("prose up", "prose down", "words down", "words up", "tongue"),
    *("near share", "far share", "series", "page", "rules"),
)
"""What each number is, in their order; echoes are of lines, −1 to 1."""


class Lines(NamedTuple):
    """A text's blocks, and what is known of each."""

    blocks: Sequence[RawBlock]
    prose: list[bool]
    signs: list[Sign]
    words: list[frozenset[str]]
    """The heavy words."""
    facts: dict[int, list[float]]
    """The numbers of each block that may open an article."""


def lines_of(blocks: Sequence[RawBlock], pages: Collection[int] = ()) -> Lines:
    """Return what is known of a text's blocks, some of which open `pages`."""
    prose = [is_prose(block) for block in blocks]
    signs = [
        sign_of(block, prose=each) for block, each in zip(blocks, prose, strict=True)
    ]
    words = [subject_words(block.folded) for block in blocks]
    lines = Lines(blocks, prose, signs, words, {})
    echoes = _Echoes(lines)
    sizes = [0, *accumulate(min(block.size, _SIZE) for block in blocks)]
    series = series_of(blocks, signs, prose)
    rules = Counter(
        block.text
        for block, sign in zip(blocks, signs, strict=True)
        if sign is Sign.RULE
    )
    for at, block in enumerate(blocks):
        if at and (not prose[at] or block.size <= _LONGEST_HEADLINE):
            lines.facts[at] = [
                *_facts(lines, echoes, sizes, at),
                series.get(at, Series.NONE),
                at in pages,
                min(rules[blocks[at - 1].text], _FAR),
            ]
    return lines


class _Echoes:
    """How much of each line's words the running text below and above it has."""

    def __init__(self, lines: Lines) -> None:
        self.running = [at for at, prose in enumerate(lines.prose) if prose]
        self.gap = [0, *accumulate(map(int, lines.prose))]
        """Of each line, how many pieces of running text stand above it."""
        self._words = lines.words
        self._blocks = lines.blocks
        self._small: dict[int, frozenset[str]] = {}
        self._tongues: dict[int, float] = {}
        self._shares: dict[int, tuple[float, float]] = {}
        count = Counter(word for at in self.running for word in lines.words[at])
        total = len(self.running) + 1
        # In whole numbers, whose sum is the same in any order of a set's words.
        self._weight = {
            word: round(_UNIT * (log(total / times) + _COMMON))
            for word, times in count.items()
        }
        self._unknown = round(_UNIT * (log(total) + _COMMON))
        self.median_gap = median_gap(lines.blocks)
        size = len(lines.blocks)
        self.below = [-1.0] * size
        self.above = [-1.0] * size
        self.echo = [-1.0] * size
        seen: tuple[int, frozenset[str], frozenset[str]] | None = None
        for at, words in enumerate(lines.words):
            if not words or lines.blocks[at].size > _LONGEST:
                continue
            gap = self.gap[at]
            if seen is None or seen[0] != gap:
                seen = (gap, self._above(gap), self._below(gap))
            below = self._below(gap + 1) if lines.prose[at] else seen[2]
            whole = self._sum(words)
            self.below[at] = self._sum(words & below) / whole
            self.above[at] = self._sum(words & seen[1]) / whole
            share = min(len(words), _ENOUGH) / _ENOUGH
            self.echo[at] = (self.below[at] - self.above[at]) * share

    def shares(self, gap: int) -> tuple[float, float]:
        """Return how many heavy words the running text around a gap shares, 0 to 1.

        First of a little of it, then of much; −1 where there is none.
        """
        if gap not in self._shares:
            little = _share(self._above(gap, _LITTLE), self._below(gap, _LITTLE))
            self._shares[gap] = little, _share(self._above(gap), self._below(gap))
        return self._shares[gap]

    def tongue(self, gap: int) -> float:
        """Return how many small words the running text around a gap shares, 0 to 1.

        Two languages have few in common. −1 says that there are too few to tell.
        """
        if gap not in self._tongues:
            above, below = (
                frozenset().union(*map(self._small_words, places))
                for places in (
                    self.running[max(0, gap - _PIECES) : gap],
                    self.running[gap : gap + _PIECES],
                )
            )
            few = min(len(above), len(below)) < _FEW
            self._tongues[gap] = -1.0 if few else _share(above, below)
        return self._tongues[gap]

    def _small_words(self, at: int) -> frozenset[str]:
        if at not in self._small:
            self._small[at] = small_words(self._blocks[at])
        return self._small[at]

    def _sum(self, words: frozenset[str]) -> int:
        weight, unknown = self._weight, self._unknown
        return sum([weight.get(word, unknown) for word in words])

    def _above(self, gap: int, least: int = _WINDOW) -> frozenset[str]:
        found: set[str] = set()
        first = max(0, gap - _MOST_PIECES)
        while gap > first and len(found) < least:
            gap -= 1
            found |= self._words[self.running[gap]]
        return frozenset(found)

    def _below(self, gap: int, least: int = _WINDOW) -> frozenset[str]:
        found: set[str] = set()
        last = min(len(self.running), gap + _MOST_PIECES)
        while gap < last and len(found) < least:
            found |= self._words[self.running[gap]]
            gap += 1
        return frozenset(found)


def _share(above: frozenset[str], below: frozenset[str]) -> float:
    least = min(len(above), len(below))
    return len(above & below) / least if least else -1.0


def _facts(lines: Lines, echoes: _Echoes, sizes: Sequence[int], at: int) -> list[float]:
    blocks, signs = lines.blocks, lines.signs
    block, text = blocks[at], blocks[at].text
    last = len(blocks)
    gap = echoes.gap[at]
    running = echoes.running
    top = running[gap - 1] + 1 if gap else 0
    """The first line of those between two pieces of running text."""
    after = gap + 1 if lines.prose[at] else gap
    bottom = running[after] if after < len(running) else last
    """The running text below."""
    up = range(max(top, at - _REACH), at)
    down = range(at + 1, min(bottom + 1, last, at + _REACH))
    best = max(down, key=echoes.echo.__getitem__, default=at)
    mark = last_mark(text)
    facts: list[float] = [
        block.size,
        1 if mark and mark in ".!?…。！？।۔؟" else 2 if mark and mark in ":：" else 0,
        _first(text[0]),
        text.isupper() and len(text) > _ENOUGH,
        block.gap - echoes.median_gap,
        block.bullet is not None,
        _NUMBERED.match(text) is not None,
        *(
            signs[near] if 0 <= near < last else Sign.EDGE
            for near in range(at - 3, at + 5)
        ),
        echoes.below[at],
        echoes.above[at],
        echoes.echo[at],
        len(lines.words[at]),
    ]
    for near in range(at + 1, at + 4):
        there = near <= bottom and near < last
        facts.append(echoes.echo[near] if there else _NOT_THERE)
        facts.append(echoes.below[near] if there else _NOT_THERE)
    facts += [
        echoes.echo[near] if near >= top else _NOT_THERE for near in (at - 1, at - 2)
    ]
    facts += [
        max((echoes.echo[near] for near in up), default=_NOT_THERE),
        echoes.echo[best] if down else _NOT_THERE,
        best - at if down and echoes.echo[best] > echoes.echo[at] else 0,
        sum(echoes.below[near] > echoes.above[near] for near in up),
        sum(echoes.above[near] > echoes.below[near] for near in (at, *down)),
        at - top,
        bottom - at,
        blocks[bottom].size if bottom < last else 0,
        any(
            _DATELINE.match(blocks[near].text[:70]) is not None
            for near in range(bottom, min(bottom + 2, last))
        ),
        _distance(signs, at, _DATES, range(at, min(last, at + _EIGHT))),
        _distance(signs, at, _WRITERS, range(at, min(last, at + _EIGHT))),
        _distance(signs, at, _DATES, range(at - 1, max(-1, at - _EIGHT), -1)),
        _distance(signs, at, _WRITERS, range(at - 1, max(-1, at - _EIGHT), -1)),
        _distance(signs, at, _RELATED, range(at - 1, max(-1, at - 20), -1)),
        _distance(signs, at, _ENDINGS, range(at - 1, max(-1, at - 20), -1)),
        min(gap, _FAR),
        min(len(running) - gap, _FAR),
        sizes[min(last, at + _EIGHT)] - sizes[at + 1],
        sizes[at] - sizes[max(0, at - _EIGHT)],
        echoes.tongue(gap),
        *echoes.shares(gap),
    ]
    return facts


_DATES = frozenset({Sign.DATE})
_WRITERS = frozenset({Sign.NAME, Sign.BYLINE})
_RELATED = frozenset({Sign.RELATED})
_ENDINGS = frozenset({Sign.ENDING})


def _distance(
    signs: Sequence[Sign], at: int, wanted: frozenset[Sign], places: range
) -> int:
    for near in places:
        if signs[near] in wanted:
            return abs(near - at)
    return _FAR if len(places) <= _EIGHT else _FAR + len(places)


def _first(char: str) -> int:
    if char.islower():
        return 0
    if char.isupper():
        return 1
    if char.isdigit():
        return 2
    return 3 if char in "\"“„«»‘'「" else 4


def median_gap(blocks: Sequence[RawBlock]) -> int:
    """Return how many blank lines stand between two blocks, as a rule."""
    gaps = sorted(block.gap for block in blocks[1:])
    return gaps[len(gaps) // 2] if gaps else 0
