"""Numbers in, a probability out.

The probability comes from boosted regression trees (Friedman 2001, "Greedy function
approximation"), learned by `tools/train_boundaries.py` and kept in `trees.json`.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

Tree = tuple[tuple[int, ...], tuple[float, ...], tuple[int, ...], tuple[int, ...]]
"""Of each node the number asked about, the limit, the node for "at most" and the one
for "more"; a leaf asks about −1, and its limit is its score."""

Trees = tuple[Tree, ...]


_FIRST = 100
_HOPELESS = -8.0
"""No line with such a score opens an article: it is one chance in three thousand."""


class Tables(NamedTuple):
    """What two questions are answered by."""

    lines: Trees
    """Whether a line opens an article, from what `facts.NAMES` lists."""
    boundaries: Trees
    """Whether two parts are two articles, from what `pruning.NAMES` lists."""


def chance(facts: Sequence[float], trees: Trees) -> float:
    """Return a probability, 0 to 1, from the numbers that the trees ask about."""
    score = _score(facts, trees[:_FIRST])
    if score > _HOPELESS:  # the later trees only refine what the first say
        score += _score(facts, trees[_FIRST:])
    return 1 / (1 + exp(-score))


def _score(facts: Sequence[float], trees: Trees) -> float:
    score = 0.0
    for asked, limits, lower, higher in trees:
        node = 0
        while (about := asked[node]) >= 0:
            node = lower[node] if facts[about] <= limits[node] else higher[node]
        score += limits[node]
    return score


@cache
def shipped() -> Tables:
    """Return the trees that newsconv comes with."""
    data = (files("newsconv.parsing.boundaries") / "trees.json").read_text("utf-8")
    return read_tables(json.loads(data))


def read_tables(tables: Mapping[str, Any]) -> Tables:
    """Return the trees that tables as read from JSON describe."""
    return Tables(grown(tables["lines"]), grown(tables["boundaries"]))


def grown(trees: Sequence[Sequence[Sequence[Any]]]) -> Trees:
    """Return trees from their nodes.

    A node is the place of the number asked about, the limit, and the places of two
    nodes; a leaf is its score.
    """
    return tuple(
        (
            tuple(node[0] if len(node) > 1 else -1 for node in tree),
            tuple(float(node[1] if len(node) > 1 else node[0]) for node in tree),
            tuple(node[2] if len(node) > 1 else 0 for node in tree),
            tuple(node[3] if len(node) > 1 else 0 for node in tree),
        )
        for tree in trees
    )
