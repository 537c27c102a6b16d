"""Marginals in, one label a block out, as far as a story's order allows it.

A text has one headline, chosen beforehand, and mostly one deck. The labels that few
blocks have are taken at a lower probability than the common ones: a byline that is
missed costs more than a line of furniture that is called one (the threshold that is
best for an F measure is half of what it reaches: Lipton, Elkan and Naryanaswamy 2014).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

Marginals = Mapping[str, float]

_TINY = 1e-6
_LEAST = {
    "byline": 0.2,
    "date": 0.3,
    "subhead": 0.25,
    "caption": 0.4,
    "list_item": 0.3,
}
"""At this probability a block has the label, whatever else it may be."""
_DECK = 0.03
"""The block likeliest to be the deck is it at this probability."""
_DECK_BELOW = 0.5
"""So probable it must be below the story's first paragraph."""
_DECK_TOO = (0.5, 0.9)
"""Another is part of it at this probability, and at so much of the likeliest one's."""
_NO_DECKS = frozenset({"headline", "byline", "date", "credit"})
_PICTURED = 0.9
"""What is so probably a caption is no deck."""
_TABLE = 3
"""So many lines of cells are a table."""


def decide(
    marginals: Sequence[dict[str, float]], headline: int, share: float
) -> list[str]:
    """Return the label of each block.

    `headline` is the one chosen, -1 where there is none, and `share` how probable that
    is. What is known by that choice is put into the marginals: no other block is one.
    """
    for at, probable in enumerate(marginals):
        if at == headline:
            probable["headline"] = share
        elif at == headline + 1 > 0 and "headline" in probable:
            # What reads like another headline right below says more of the same.
            probable["deck"] = probable.get("deck", 0.0) + probable.pop("headline")
        elif "headline" in probable:
            left = 1 - probable.pop("headline")
            for name in probable:
                probable[name] /= max(left, _TINY)
    labels = [
        "headline" if at == headline else likeliest(probable)
        for at, probable in enumerate(marginals)
    ]
    decks = _decks(marginals, labels)
    for at, label in enumerate(labels):
        if at in decks:
            labels[at] = "deck"
        elif label == "deck":
            others = [name for name in marginals[at] if name != "deck"]
            labels[at] = max(others, key=marginals[at].__getitem__)
    return labels


def _decks(marginals: Sequence[Marginals], labels: Sequence[str]) -> set[int]:
    """Return the blocks that are the deck: the likeliest one, and any as likely."""
    # A deck stands over its story: with no paragraph below, it is the story.
    last = max(
        (at for at, label in enumerate(labels) if label == "paragraph"), default=0
    )
    first = labels.index("paragraph") if last else 0
    top = labels.index("headline") if "headline" in labels else 0
    # What stands below a subhead is the story.
    if "subhead" in labels[top:first]:
        last = labels.index("subhead", top)
    likely = {
        at: probable
        for at in range(last)
        if labels[at] not in _NO_DECKS
        and marginals[at].get("caption", 0.0) < _PICTURED
        and ((probable := marginals[at].get("deck", 0.0)) > _DECK_BELOW or at <= first)
    }
    best = max(likely, key=likely.__getitem__, default=-1)
    if best < 0 or likely[best] < _DECK:
        return set()
    least, part = _DECK_TOO
    too = max(least, part * likely[best])
    return {at for at, probable in likely.items() if at == best or probable >= too}


def share_in_tables(
    marginals: Sequence[dict[str, float]], names: Sequence[Sequence[str]]
) -> None:
    """Give the rows of a table the mean of their marginals: they are one thing.

    `names` are the names of each block's cues.
    """
    cells = ["cells" in here for here in names]
    for is_table, run in groupby(range(len(cells)), key=cells.__getitem__):
        rows = [marginals[at] for at in run] if is_table else []
        if len(rows) >= _TABLE:
            known = sorted({name for row in rows for name in row})
            mean = {
                name: sum(row.get(name, 0.0) for row in rows) / len(rows)
                for name in known
            }
            for row in rows:
                row.clear()
                row.update(mean)


def likeliest(probable: Marginals) -> str:
    """Return the label of a block that is not the headline."""
    best = max(probable, key=probable.__getitem__)
    # A dateline names its writers too.
    if best in _LEAST or best == "dateline":
        return best
    rare = [name for name, least in _LEAST.items() if probable.get(name, 0) > least]
    return max(rare, key=probable.__getitem__, default=best)
