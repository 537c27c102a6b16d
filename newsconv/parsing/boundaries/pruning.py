"""Lines that may open articles in, those that do out: the others' parts are joined.

Two parts that lie side by side are compared: by how much better two bags of words than
one explain them (as in `chain`), and by the words that both have; all of them, and the
nearest to where they meet. The weakest boundary goes first, and what was joined is
compared anew with its neighbours.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from heapq import heapify, heappop, heappush
from itertools import accumulate
from math import lgamma, log, sqrt
from typing import NamedTuple

from newsconv.parsing.boundaries.facts import NAMES as LINE_NAMES
from newsconv.parsing.boundaries.facts import Lines
from newsconv.parsing.boundaries.joins import NAMES as JOIN_NAMES
from newsconv.parsing.boundaries.likeness import HEAD_NAMES, about_heads
from newsconv.parsing.boundaries.likeness import NAMES as LIKENESS_NAMES
from newsconv.parsing.boundaries.roles import NAMES as ROLE_NAMES
from newsconv.parsing.boundaries.roles import odds_of
from newsconv.parsing.boundaries.trees import Trees, chance
from newsconv.parsing.boundaries.words import small_words


class Candidates(NamedTuple):
    """Blocks that may open articles, and what tells whether they do."""

    lines: Lines
    """Those blocks."""
    terms: Sequence[frozenset[str]]
    """The words that each opens with."""
    openings: list[int]
    """By both of the chain's scales."""
    strict: frozenset[int]
    """By its strict one."""
    chances: dict[int, float]
    """Of each block, judged by itself."""
    words: list[frozenset[str]]
    """Those of each block that tell its subject."""
    about: dict[int, list[float]]
    """Of each opening, what is known of its line and of the lines around it."""
    joined: frozenset[int]
    """The blocks that are set off as others are that open articles."""


NAMES = (
    *("odds", "odds nearby", "size above", "size below"),
    *("gain", "gain a word", "gain a root", "shared", "least size"),
    *("near gain", "near gain a word", "near gain a root", "near shared", "near size"),
    *("strict here", "strict near", "strict beside"),
    *("words", "words an opening", "words a strict one", "strict share"),
    *("tongue", "running", "up", "down", "odds up", "odds down", "rivals"),
    *HEAD_NAMES,
    *("words again", "words over again", "stories above", "stories below"),
    *LINE_NAMES,
    *ROLE_NAMES,
    *LIKENESS_NAMES,
    *JOIN_NAMES,
)
"""What each number about a boundary is, in their order; sizes are logarithms."""

_PRIOR = 0.3
_BAG = 300
_NEAR = 150
"""Words on either side of a boundary that are near it."""
_FEWEST = 10
_ROOT = 20
_SOME = 5
_UNIT = 1 << 20
_AROUND = 5
_FEW = 5
_AWAY = 30
_MOST_STORIES = 20
_NO_WORDS = -2.0


def kept(found: Candidates, trees: Trees, least: float, surest: float) -> list[int]:
    """Return the openings whose probability is at least `least` when all is joined.

    None are left where nowhere one of the openings, or one of some near each other, is as
    probable as `surest`: that a text holds several articles at all is to be surer than
    where each begins.
    """
    parts = Parts(found, found.openings)
    heap = [
        (chance(parts.facts(at), trees), at, 0) for at in range(1, len(parts.starts))
    ]
    age = [0] * len(parts.starts)
    heapify(heap)
    while heap:
        probability, at, made = heappop(heap)
        if made != age[at]:
            continue
        if probability >= least:
            heap.append((probability, at, made))
            break
        above, below = parts.join(at)
        age[at] = -1
        for near in (above, below):
            if 0 < near < len(parts.starts):
                age[near] += 1
                heappush(heap, (chance(parts.facts(near), trees), near, age[near]))
    left = {parts.starts[at]: each for each, at, made in heap if made == age[at]}
    if not any(_one_near(at, left) >= surest for at in left):
        return []
    return sorted(left)


def _one_near(at: int, chances: Mapping[int, float]) -> float:
    """Return how probable it is that an opening or one nearby begins an article.

    A kicker and the headline below it are rivals, and one of them is right.
    """
    none = 1.0
    for near in range(at - _AROUND, at + _AROUND + 1):
        none *= 1 - chances.get(near, 0.0)
    return 1 - none


class Parts:
    """A text's parts, each with its words counted; the first is number 0."""

    def __init__(self, found: Candidates, openings: Sequence[int]) -> None:
        words = found.words
        self.starts = [0, *openings]
        self._words = words
        self._lines = found.lines
        self._terms = found.terms
        self._prose = [0, *accumulate(map(int, found.lines.prose))]
        self._chances = found.chances
        self._strict = found.strict
        total = sum(map(len, words)) + 1
        self._size = (
            log(total),
            log(total / (len(found.openings) + 1)),
            log(total / (len(found.strict) + 1)),
            len(found.strict) / max(len(found.openings), 1),
        )
        self._small: dict[int, frozenset[str]] = {}
        self._about = found.about
        self._running = self._prose[-1] / max(len(words), 1)
        self._above = list(range(-1, len(openings)))
        self._below = list(range(1, len(openings) + 2))
        ends = [*openings, len(words)]
        self._ends = ends
        self._counts = [
            _counted(words[start:end])
            for start, end in zip(self.starts, ends, strict=True)
        ]

    def join(self, at: int) -> tuple[int, int]:
        """Join a part to the one above; return that one and the one below."""
        above, below = self._above[at], self._below[at]
        small, large = sorted((self._counts[above], self._counts[at]), key=len)
        large.update(small)
        self._counts[above] = large
        self._counts[at] = Counter()
        self._ends[above] = self._ends[at]
        self._below[above] = below
        if below < len(self.starts):
            self._above[below] = above
        return above, below

    def facts(self, at: int) -> list[float]:
        """Return the numbers about the boundary over a part."""
        above = self._above[at]
        one, two = self._counts[above], self._counts[at]
        start = self.starts[at]
        around = range(start - _AROUND, start + _AROUND + 1)
        nearby = sum(self._chances.get(near, 0.0) for near in around)
        near_above = self._near(range(start - 1, self.starts[above] - 1, -1))
        near_below = self._near(range(start, self._ends[at]))
        return [
            odds_of(self._chances[start]),
            odds_of(nearby),
            log(one.total() + _SOME),
            log(two.total() + _SOME),
            *_compared(one, two),
            *_compared(*(self._counted(near) for near in (near_above, near_below))),
            start in self._strict,
            any(near in self._strict for near in around),
            any(near in self._strict for near in around if near != start),
            *self._size,
            self._tongue(near_above, near_below),
            self._running,
            *self._beside(above, at),
            *self._heads(above, at),
            *self._about[start],
        ]

    def _heads(self, above: int, at: int) -> list[float]:
        """Return what the heads of two parts say, and whether both have a line."""
        top, start, end = self.starts[above], self.starts[at], self._ends[at]
        one, two = self._counts[above], self._counts[at]
        prose = self._prose
        return [
            *about_heads(self._lines, self._terms, top, start, end),
            _again(self._words[start], two, one),
            _again(self._words[start - 1], one, two),
            min(prose[start] - prose[top], _MOST_STORIES),
            min(prose[end] - prose[start], _MOST_STORIES),
        ]

    def _beside(self, above: int, at: int) -> list[float]:
        """Return how far the openings that are left are, and how likely."""
        start = self.starts[at]
        up = start - self.starts[above] if above else _AWAY
        below = self._below[at]
        down = self.starts[below] - start if below < len(self.starts) else _AWAY
        over = self._chances[self.starts[above]] if up < _AWAY else 0.0
        under = self._chances[self.starts[below]] if down < _AWAY else 0.0
        rivals = sum(self._chances[self.starts[near]] for near in self._rivals(at))
        return [
            min(up, _AWAY),
            min(down, _AWAY),
            odds_of(over),
            odds_of(under),
            odds_of(rivals),
        ]

    def _rivals(self, at: int) -> Iterator[int]:
        """Yield the parts that open a few lines above or below another's opening."""
        start = self.starts[at]
        near = self._above[at]
        while near > 0 and start - self.starts[near] <= _AROUND:
            yield near
            near = self._above[near]
        near = self._below[at]
        while near < len(self.starts) and self.starts[near] - start <= _AROUND:
            yield near
            near = self._below[near]

    def _near(self, blocks: range) -> list[int]:
        """Return the first blocks with so many words, at most."""
        found: list[int] = []
        total = 0
        for block in blocks:
            if total >= _NEAR or len(found) >= _NEAR:
                break
            found.append(block)
            total += len(self._words[block])
        return found

    def _counted(self, blocks: Sequence[int]) -> Counter[str]:
        return _counted([self._words[block] for block in blocks])

    def _tongue(self, above: Sequence[int], below: Sequence[int]) -> float:
        """Return how many small words two sides share; −1 where there are too few.

        A side with small words and one without are of two scripts.
        """
        one, two = (
            frozenset().union(*map(self._small_words, blocks))
            for blocks in (above, below)
        )
        least, most = sorted((len(one), len(two)))
        if least < _FEW:
            return 0.0 if most > 2 * _FEW else -1.0
        return len(one & two) / least

    def _small_words(self, block: int) -> frozenset[str]:
        if block not in self._small:
            running = len(self._words[block]) >= _FEW  # a menu's words tell nothing
            self._small[block] = (
                small_words(self._lines.blocks[block]) if running else frozenset()
            )
        return self._small[block]


def _again(words: Collection[str], own: Counter[str], other: Counter[str]) -> float:
    """Return how many of a line's words its own part says again, less the other's."""
    if not words:
        return _NO_WORDS
    return sum((own[word] > 1) - (other[word] > 0) for word in words) / len(words)


def _counted(words: Sequence[Collection[str]]) -> Counter[str]:
    count: Counter[str] = Counter()
    for some in words:
        count.update(some)
    return count


def _compared(one: Counter[str], two: Counter[str]) -> tuple[float, ...]:
    """Return what two bags gain over one, and how much they share."""
    if len(one) > len(two):
        one, two = two, one
    first, second = one.total(), two.total()
    least = min(first, second)
    if not least:
        return 0.0, 0.0, 0.0, 0.0, log(_SOME)
    both = one.keys() & two.keys()
    lost = sum(_loss(one[word], two[word]) for word in both)
    gain = lost / _UNIT + (
        lgamma(_BAG)
        - lgamma(_BAG + first)
        - lgamma(_BAG + second)
        + lgamma(_BAG + first + second)
    )
    return (
        gain,
        gain / max(least, _FEWEST),
        gain / sqrt(least + _ROOT),
        len(both) / len(one),
        log(least + _SOME),
    )


@cache
def _loss(one: int, two: int) -> int:
    """Return what a word costs that both bags have, in whole numbers.

    Their sum is the same in any order of the words.
    """
    return round(
        _UNIT
        * (
            lgamma(_PRIOR + one)
            + lgamma(_PRIOR + two)
            - lgamma(_PRIOR)
            - lgamma(_PRIOR + one + two)
        )
    )
