"""Sets of word runs in, who says the same as whom out; pure sets, no articles.

Containment is the share of the smaller set that the larger one has. Two levels: the
same text, which is grouped under its fullest version, and passages in common. Each
member of a group is the same text as the fullest itself: there is no chain from one to
the next. An inverted index finds the pairs, and for large corpora the sketches of
`newsconv.annotations.sketches`; either way containment is counted on the sets.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from newsconv.annotations.shingles import Shingles

SAME_TEXT, OVERLAP = 0.6, 0.3
"""From so much containment on."""
SKETCHED_FROM = 50_000
"""More texts are compared by sketches first: an index of them would not fit."""
_FEWEST = 20
"""Fewer runs say nothing by themselves, unless they are all the same."""
_PARTS = 8
"""The index is made of one part of all runs after the other, to need less memory."""
_LEADERS = 64
"""A run that more texts have is a formula; each of them is compared with so many."""
_SPARSE = 0.1
"""Where formulas were passed over, pairs with less in common are not counted."""


class Pair(NamedTuple):
    """Two texts with something in common."""

    first: int
    second: int
    """Places in the list of texts, the first before the second."""
    containment: float


class Compared(NamedTuple):
    """What a comparison of texts found."""

    pairs: tuple[Pair, ...]
    """Sorted; a text that says the same as an earlier one, run for run, is in none."""
    copies: Mapping[int, int]
    """Those texts, and the first that says the same."""


class Group(NamedTuple):
    """One text, several times."""

    fullest: int
    members: tuple[tuple[int, float], ...]
    """The others in their order, each with its containment with the fullest."""


def compared(texts: Sequence[Shingles], least: float = OVERLAP) -> Compared:
    """Compare all texts with each other.

    Args:
        texts: Each one's runs.
        least: The containment from which a pair is kept.

    Raises:
        MissingDependencyError: there are more than `SKETCHED_FROM` texts, and
            datasketch is not installed.
    """
    first_of: dict[bytes, int] = {}
    copies: dict[int, int] = {}
    for at, runs in enumerate(texts):
        first = first_of.setdefault(runs.tobytes(), at)
        if first != at and runs:
            copies[at] = first
    asked = [
        at for at, runs in enumerate(texts) if len(runs) >= _FEWEST and at not in copies
    ]
    if len(asked) > SKETCHED_FROM:
        from newsconv.annotations.sketches import alike  # noqa: PLC0415 - an extra

        candidates: Iterable[tuple[int, int]] = alike(texts, asked)
    else:
        candidates = _sharing(texts, asked)
    found = (
        Pair(first, second, containment(texts[first], texts[second]))
        for first, second in candidates
    )
    return Compared(
        tuple(sorted(pair for pair in found if pair.containment >= least)), copies
    )


def containment(one: Shingles, other: Shingles) -> float:
    """Return the share of the smaller set that the larger has, to 4 places."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return 0.0
    return round(len(set(shorter).intersection(longer)) / len(shorter), 4)


def groups(
    texts: Sequence[Shingles], found: Compared, least: float = SAME_TEXT
) -> list[Group]:
    """Return the groups of the same text, by the place of the fullest version.

    The fullest have the most runs; of equals the first. Every other text goes to the
    fullest that it has most in common with, and to none by way of a third.

    Args:
        texts: Each one's runs.
        found: The pairs, as `compared` returns them.
        least: The containment from which two are the same text.
    """
    kin: dict[int, dict[int, float]] = {at: {} for at in found.copies.values()}
    for first, second, share in found.pairs:
        if share >= least:
            kin.setdefault(first, {})[second] = share
            kin.setdefault(second, {})[first] = share
    members: dict[int, dict[int, float]] = {}
    for text in sorted(kin, key=lambda at: (-len(texts[at]), at)):
        leading = {at: share for at, share in kin[text].items() if at in members}
        if leading:
            best = max(leading, key=lambda at: (leading[at], len(texts[at]), -at))
            members[best][text] = leading[best]
        else:
            members[text] = {}
    place = {
        text: (leader, share)
        for leader, each in members.items()
        for text, share in [*each.items(), (leader, 1.0)]
    }
    for copy, first in found.copies.items():
        leader, share = place[first]
        members[leader][copy] = share
    return [
        Group(leader, tuple(sorted(each.items())))
        for leader, each in sorted(members.items())
        if each
    ]


def _sharing(
    texts: Sequence[Shingles], asked: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share runs enough to be counted, by an inverted index."""
    shared: Counter[tuple[int, int]] = Counter()
    passed_over: Counter[int] = Counter()
    for part in range(_PARTS):
        index: dict[int, list[int]] = {}
        for at in asked:
            for run in _part(texts[at], part):
                index.setdefault(run, []).append(at)
        for places in index.values():
            leaders = places[:_LEADERS]
            shared.update(combinations(leaders, 2))
            for later in places[_LEADERS:]:
                shared.update((leader, later) for leader in leaders)
                passed_over[later] += 1
    for (first, second), count in shared.items():
        fewest = min(len(texts[first]), len(texts[second]))
        unseen = min(passed_over[first], passed_over[second])
        if count + unseen >= OVERLAP * fewest or count >= _SPARSE * fewest:
            yield first, second


def _part(runs: Shingles, part: int) -> Shingles:
    """Return a part of the sorted runs: they are spread evenly over 64 bits."""
    width = (1 << 64) // _PARTS
    low = -(1 << 63) + part * width
    start = bisect_left(runs, low)
    end = bisect_left(runs, low + width) if part < _PARTS - 1 else len(runs)
    return runs[start:end]
