"""Marginals in, one label a block out, as far as a story's order allows it.

A text has one headline, chosen beforehand. The labels that few blocks have are taken at a lower
probability than the common ones: a byline that is missed costs more than a line of
furniture that is called one (the threshold that is best for an F measure is half of
what it reaches: Lipton, Elkan and Naryanaswamy 2014).
"""

from collections.abc import Mapping, Sequence

Marginals = Mapping[str, float]

_LEAST = {
    "byline": 0.2,
    "date": 0.3,
    "deck": 0.15,
    "subhead": 0.3,
    "caption": 0.4,
}
"""At this probability a block has the label, whatever else it may be."""


def decide(marginals: Sequence[Marginals], headline: int) -> list[str]:
    """Return the label of each block; `headline` is the one, -1 where there is none."""
    return [
        "headline" if at == headline else _label(probable)
        for at, probable in enumerate(marginals)
    ]


def _label(probable: Marginals) -> str:
    """Return the label of a block that is not the headline."""
    best = max(
        (name for name in probable if name != "headline"), key=probable.__getitem__
    )
    if best in _LEAST:
        return best
    rare = [name for name, least in _LEAST.items() if probable.get(name, 0) > least]
    return max(rare, key=probable.__getitem__, default=best)
