"""What the second model is told besides: what the first one thought of the whole text.

A first labelling shows what no block does alone: where the headline and the story are,
whether another line is the better byline, how many subheads the story has. The second
model sees its marginals in coarse steps, as attributes (stacked generalisation, Wolpert
1992; for sequences Cohen and Carvalho 2005, "Stacked sequential learning").
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from heapq import nlargest

Marginals = Mapping[str, float]

_STEPS = (0.03, 0.1, 0.25, 0.45, 0.65, 0.85, 0.95, 0.99)
_SURE = 0.7
_ONE_OF_A_KIND = ("headline", "deck", "byline", "date", "kicker")
_COUNTED = (("subhead", 6), ("caption", 5), ("block_quote", 3), ("list_item", 5))
_RANKS = 6
_FURNITURE = "furniture"
_EDGE = "edge"
_KEPT = 1 << 14
"""The same few things are said of block after block: each is put in words once."""


def context(marginals: Sequence[Marginals], headline: int) -> list[list[str]]:
    """Return each block's attributes from all blocks' first marginals.

    `headline` is the block chosen as such, -1 where none is.
    """
    size = len(marginals)
    best = [max(probable, key=probable.__getitem__) for probable in marginals]
    levels = [
        tuple(
            [
                (name, bisect_left(_STEPS, value))
                for name, value in probable.items()
                if value > _STEPS[0]
            ]
        )
        for probable in marginals
    ]
    sure = [at for at in range(size) if marginals[at].get("paragraph", 0) > _SURE]
    first = next((at for at in sure if at > headline), sure[0] if sure else size)
    last = sure[-1] if sure else size
    ranks = _ranks(marginals)
    counts = _counts(marginals, first)
    above, below = _prominent(best)
    edged = [_EDGE, *best, _EDGE]
    found: list[list[str]] = []
    for at, name in enumerate(best):
        zone = _zone(at, headline, first, last)
        attributes = [
            *_placed(
                max(-5, min(9, at - headline)),
                max(-5, min(6, at - first)),
                max(-4, min(6, at - last)),
            ),
            *_between(edged[at], name, edged[at + 2], above[at], below[at], zone),
            *_seen(levels[at], zone),
            *_counted(counts, name),
        ]
        for rank in ranks.get(at, ()):
            attributes += _ranked(rank, zone)
        for offset in (-2, -1, 1, 2):
            beside = at + offset
            if 0 <= beside < size:
                attributes += _beside(offset, best[beside], levels[beside])
        found.append(attributes)
    return found


Group = tuple[str, ...]


@lru_cache(_KEPT)
def _placed(to_headline: int, to_first: int, to_last: int) -> Group:
    return (
        f"to-headline={to_headline}",
        f"to-first={to_first}",
        f"to-last={to_last}",
    )


@lru_cache(_KEPT)
def _between(  # noqa: PLR0917 - what stands around a block
    one_up: str, name: str, one_down: str, above: str, below: str, zone: str
) -> Group:
    return (
        f"best={name}",
        f"zone2={zone}",
        f"best3={one_up}|{name}|{one_down}",
        f"near={above}|{name}|{below}",
        f"near|zone={above}|{below}|{zone}",
    )


@lru_cache(_KEPT)
def _seen(levels: tuple[tuple[str, int], ...], zone: str) -> Group:
    return tuple(
        attribute
        for name, level in levels
        for attribute in (f"p={name}{level}", f"p|zone={name}{level}|{zone}")
    )


@lru_cache(_KEPT)
def _counted(counts: Group, name: str) -> Group:
    return tuple(f"{count}|{name}" for count in counts)


@lru_cache(_KEPT)
def _ranked(rank: str, zone: str) -> Group:
    return rank, f"{rank}|{zone}"


@lru_cache(_KEPT)
def _beside(offset: int, best: str, levels: tuple[tuple[str, int], ...]) -> Group:
    level = dict(levels).get(best, 0)
    found = [f"{offset}best={best}{level}"]
    if abs(offset) == 1:
        found += [
            f"{offset}p={name}{level}"
            for name, level in levels
            if not name.startswith(_FURNITURE)
        ]
    return tuple(found)


def _zone(at: int, headline: int, first: int, last: int) -> str:
    if at < headline:
        return "above"
    if at == headline:
        return "headline"
    if at < first:
        return "head"
    return "body" if at <= last else "tail"


def _ranks(marginals: Sequence[Marginals]) -> dict[int, list[str]]:
    """Return the blocks most like a headline, a byline …, with their rank."""
    ranks: dict[int, list[str]] = {}
    for name in _ONE_OF_A_KIND:
        values = [probable.get(name, 0.0) for probable in marginals]
        top = nlargest(_RANKS, range(len(values)), key=values.__getitem__)
        for rank, at in enumerate(top):
            ranks.setdefault(at, []).append(f"rank={name}{min(rank, 4)}")
    return ranks


def _counts(marginals: Sequence[Marginals], first: int) -> Group:
    """Return how many of a kind the first labelling expects in the text."""
    counts = [
        f"{name}s={min(most, int(sum(probable.get(name, 0) for probable in marginals)))}"
        for name, most in _COUNTED
    ]
    bylines = sum(probable.get("byline", 0) for probable in marginals[:first])
    return (*counts, f"bylines={min(3, int(bylines + 0.5))}")


def _prominent(best: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the nearest label above and below each block that is no furniture."""
    above: list[str] = []
    last = _EDGE
    for name in best:
        above.append(last)
        last = last if name == _FURNITURE else name
    below: list[str] = []
    last = _EDGE
    for name in reversed(best):
        below.append(last)
        last = last if name == _FURNITURE else name
    return above, below[::-1]
