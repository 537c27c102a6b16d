"""Lines with the odds that each opens an article in, what may be openings out.

Each article is taken to draw its words from a bag of its own: what a division gains is
how much better two bags explain the words than one (the Dirichlet compound multinomial
of Eisenstein and Barzilay 2008, "Bayesian unsupervised topic segmentation"). That gain
and the odds of the lines are summed, and the best sum is found by dynamic programming.
An article is looked at over a bounded number of words, so that the work is linear.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import accumulate
from math import log
from typing import NamedTuple

_PRIOR = 0.3


class _Scale(NamedTuple):
    """How bags are weighed."""

    size: int
    """Of a bag, before any word is drawn; small ones suit short articles."""
    weight: float
    """Of the words against the odds: words come in bursts, and no bag has those."""
    bias: float


_SCALES = (_Scale(300, 0.3, 0.5), _Scale(900, 0.15, 0.5))
"""The first finds rather too many boundaries, the second few wrong ones in articles of
some length: `pruning` chooses."""
_LEAST = 0.004
"""A line that opens an article less likely than this is not tried."""
_STRETCH = 1500
"""Words after which the bag may be changed without a boundary."""
_CROWD = 40
"""Lines tried in one such stretch."""

_UNIT = 1 << 20
"""Sums of whole numbers are the same in any order of a set's words."""
_MOST = 4 * _STRETCH - 1


@cache
def _gains() -> list[int]:
    """Return what a word adds that the bag has so many times already."""
    return [round(_UNIT * log(_PRIOR + count)) for count in range(_MOST + 1)]


@cache
def _costs() -> list[list[float]]:
    """Return what so many words take from the gain, for each scale."""
    counts = range(_MOST + 1)
    return [
        [0.0, *accumulate(_UNIT * log(scale.size + count) for count in counts)]
        for scale in _SCALES
    ]


class Openings(NamedTuple):
    """The blocks that may open an article, the first one of the text left out."""

    loose: list[int]
    strict: list[int]


def best_openings(
    words: Sequence[Collection[str]], chances: Mapping[int, float]
) -> Openings:
    """Return the blocks that open an article by a loose and by a strict scale.

    Args:
        words: The words of each block.
        chances: The probability of each block that may open an article.
    """
    nodes, odds = _nodes(words, chances)
    if not odds:
        return Openings([], [])
    gains, costs = _gains(), _costs()
    best = [[0.0, *[float("-inf")] * (len(nodes) - 1)] for _ in _SCALES]
    back = [[0] * len(nodes) for _ in _SCALES]
    for at, start in enumerate(nodes[:-1]):
        count: dict[str, int] = {}
        gain = total = stretches = 0
        place = start
        for later in range(at + 1, len(nodes)):
            for block in range(place, nodes[later]):
                for word in words[block]:
                    before = count.get(word, 0)
                    gain += gains[min(before, _MOST)]
                    count[word] = before + 1
                total += len(words[block])
            place = nodes[later]
            cost = min(total, _MOST)
            for scale, (_, weight, bias) in enumerate(_SCALES):
                score = best[scale][at] + weight * (gain - costs[scale][cost]) / _UNIT
                if place in odds:
                    score += odds[place] + bias
                if score > best[scale][later]:
                    best[scale][later], back[scale][later] = score, at
            stretches += place not in odds
            if stretches > 1 or total > 2 * _STRETCH:
                break
    return Openings(*(_traced(nodes, odds, each) for each in back))


def _traced(
    nodes: Sequence[int], odds: Mapping[int, float], back: Sequence[int]
) -> list[int]:
    found: list[int] = []
    at = len(nodes) - 1
    while at:
        at = back[at]
        if nodes[at] in odds:
            found.append(nodes[at])
    return found[::-1]


def _nodes(
    words: Sequence[Collection[str]], chances: Mapping[int, float]
) -> tuple[list[int], dict[int, float]]:
    """Return the places where a bag may begin, and the odds of those that open."""
    total = [0, *accumulate(map(len, words))]
    crowds: dict[int, list[int]] = {}
    for at, chance in chances.items():
        if chance >= _LEAST:
            crowds.setdefault(total[at] // _STRETCH, []).append(at)
    tried: set[int] = set()
    for crowd in crowds.values():
        crowd.sort(key=lambda at: (-chances[at], at))
        tried.update(crowd[:_CROWD])
    odds = {at: log(chances[at] / (1 - chances[at])) for at in tried}
    turns = {
        at
        for at in range(1, len(words))
        if total[at] // _STRETCH > total[at - 1] // _STRETCH
    }
    return sorted({0, len(words)} | tried | turns), odds
