"""Numbers in, a probability out.

The probability comes from boosted regression trees (Friedman 2001, "Greedy function
approximation"), learned by `tools/train_boundaries.py`. They are asked all at once (Lucchese et al. 2015,
"QuickScorer"): each leaf is a bit, and an answer "more" rules out the leaves under "at
most".
"""

from bisect import bisect_left
from collections.abc import Sequence
from math import exp
from operator import getitem
from struct import Struct
from typing import Any, NamedTuple

Node = Sequence[Any]
"""The place of the number asked about, the limit, and the places of the node for "at
most" and of the one for "more"; a leaf is its score."""

_FIRST = 100
_HOPELESS = -8.0
"""No line with such a score opens an article: it is one chance in three thousand."""
_UNIT = 10_000
"""Of a score: it has four decimals, and sums of whole numbers are exact."""
_BYTE = 8


class Trees:
    """Trees that are summed, with what each answer leaves of all their leaves."""

    def __init__(self, trees: Sequence[Sequence[Node]]) -> None:
        """Take trees as lists of nodes, each tree's root first."""
        leaves = [sum(len(node) == 1 for node in tree) for tree in trees]
        # One byte a tree, or two, four or eight: what a number is divided into.
        size = 1
        while size * _BYTE < max(leaves, default=1):
            size *= 2
        form = {1: "B", 2: "H", 4: "I", 8: "Q"}[size]
        self._bits = Struct(f"<{len(trees)}{form}")
        by_leaf: list[dict[int, int]] = []
        """Of each tree, the score of each leaf by its bit."""
        self._first_leaves = 0
        """The first leaf of each tree."""
        self._all_leaves = 0
        asked: dict[int, list[tuple[float, int]]] = {}
        for number, (tree, count) in enumerate(zip(trees, leaves, strict=True)):
            shift = number * size * _BYTE
            scores: list[int] = []
            for about, limit, ruled_out in _questions(tree, 0, scores):
                asked.setdefault(about, []).append((limit, ruled_out << shift))
            by_leaf.append({1 << leaf: score for leaf, score in enumerate(scores)})
            self._first_leaves |= 1 << shift
            self._all_leaves |= ((1 << count) - 1) << shift
        self._first_scores, self._later_scores = by_leaf[:_FIRST], by_leaf[_FIRST:]
        self._questions = [
            _Question(about, *self._left(limits)) for about, limits in asked.items()
        ]

    def _left(self, limits: list[tuple[float, int]]) -> tuple[list[float], list[int]]:
        """Return limits in order, and the leaves left where so many are exceeded."""
        limits.sort()
        left = [self._all_leaves]
        for _, ruled_out in limits:
            left.append(left[-1] & ~ruled_out)
        return [limit for limit, _ in limits], left

    def score(self, facts: Sequence[float]) -> float:
        """Return the sum of the trees' scores, from the numbers they ask about."""
        left = self._all_leaves
        for about, limits, leaves in self._questions:
            left &= leaves[bisect_left(limits, facts[about])]
        # Of each tree the first leaf that is left is the one that is reached.
        left ^= left & (left - self._first_leaves)
        reached = self._bits.unpack(left.to_bytes(self._bits.size, "little"))
        score = sum(map(getitem, self._first_scores, reached))
        if score > _HOPELESS * _UNIT:  # the later trees only refine what the first say
            score += sum(map(getitem, self._later_scores, reached[_FIRST:]))
        return score / _UNIT


class _Question(NamedTuple):
    """What all trees ask about one number."""

    about: int
    limits: list[float]
    left: list[int]
    """The leaves that are left where none of the limits is exceeded, one, two …"""


def _questions(
    tree: Sequence[Node], at: int, scores: list[int]
) -> list[tuple[int, float, int]]:
    """Return what a tree asks from a node on, and the leaves that "more" rules out.

    The scores of its leaves are added to those given, "at most" before "more".
    """
    node = tree[at]
    if len(node) == 1:
        scores.append(round(node[0] * _UNIT))
        return []
    about, limit, lower, higher = node
    first = len(scores)
    found = _questions(tree, lower, scores)
    ruled_out = (1 << len(scores)) - (1 << first)
    found += _questions(tree, higher, scores)
    return [*found, (about, float(limit), ruled_out)]


def chance(facts: Sequence[float], trees: Trees) -> float:
    """Return a probability, 0 to 1, from the numbers that the trees ask about."""
    return 1 / (1 + exp(-trees.score(facts)))
