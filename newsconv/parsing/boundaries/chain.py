"""Lines with the odds that each opens an article in, what may be openings out.

Each article is taken to draw its words from a bag of its own: what a division gains is
how much better two bags explain the words than one (the Dirichlet compound multinomial
of Eisenstein and Barzilay 2008, "Bayesian unsupervised topic segmentation"). That gain
and the odds of the lines are summed, and the best sum is found by dynamic programming.
An article is looked at over a bounded number of words, so that the work is linear.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from math import log

_PRIOR = 0.3
_VOCABULARY = 1000
_WEIGHT = 0.3
"""Of the words against the odds: words come in bursts, and no bag has those."""
_BIAS = 0.5
"""Rather too many than too few: `pruning` takes the wrong ones away."""
_LEAST = 0.004
"""A line that opens an article less likely than this is not tried."""
_STRETCH = 1500
"""Words after which the bag may be changed without a boundary."""
_CROWD = 40
"""Lines tried in one such stretch."""

_UNIT = 1 << 20
"""Sums of whole numbers are the same in any order of a set's words."""
_MOST = 4 * _STRETCH - 1
_GAINS = [round(_UNIT * log(_PRIOR + count)) for count in range(_MOST + 1)]
_COSTS = [
    0.0,
    *accumulate(
        _UNIT * log(_PRIOR * _VOCABULARY + count) for count in range(_MOST + 1)
    ),
]


def best_openings(
    words: Sequence[Collection[str]], chances: Mapping[int, float]
) -> list[int]:
    """Return the blocks that open an article, the first one of the text left out.

    Args:
        words: The words of each block.
        chances: The probability of each block that may open an article.
    """
    nodes, open_here = _nodes(words, chances)
    best = [float("-inf")] * len(nodes)
    best[0] = 0.0
    back = [0] * len(nodes)
    for at, start in enumerate(nodes[:-1]):
        count: dict[str, int] = {}
        gain = total = stretches = 0
        place = start
        for later in range(at + 1, len(nodes)):
            for block in range(place, nodes[later]):
                for word in words[block]:
                    before = count.get(word, 0)
                    gain += _GAINS[min(before, _MOST)]
                    count[word] = before + 1
                total += len(words[block])
            place = nodes[later]
            bag = gain - _COSTS[min(total, len(_COSTS) - 1)]
            score = best[at] + _WEIGHT * bag / _UNIT
            score += open_here.get(place, 0.0)
            if score > best[later]:
                best[later], back[later] = score, at
            stretches += place not in open_here
            if stretches > 1 or total > 2 * _STRETCH:
                break
    found: list[int] = []
    at = len(nodes) - 1
    while at:
        at = back[at]
        if nodes[at] in open_here:
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
    openings = {at: log(chances[at] / (1 - chances[at])) + _BIAS for at in tried}
    turns = {
        at
        for at in range(1, len(words))
        if total[at] // _STRETCH > total[at - 1] // _STRETCH
    }
    return sorted({0, len(words)} | tried | turns), openings
