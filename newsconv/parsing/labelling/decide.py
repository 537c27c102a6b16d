"""Marginals in, one label a block out, as far as a story's order allows it.

A text has one headline, chosen beforehand. The labels that few blocks have are taken at a lower
probability than the common ones: a byline that is missed costs more than a line of
furniture that is called one (the threshold that is best for an F measure is half of
what it reaches: Lipton, Elkan and Naryanaswamy 2014).
"""

from collections.abc import Mapping, Sequence

Marginals = Mapping[str, float]

_TINY = 1e-6
_LINES = frozenset({"paragraph", "list_item"})
_LEAST = {
    "byline": 0.2,
    "date": 0.3,
    "deck": 0.15,
    "subhead": 0.3,
    "caption": 0.4,
    "list_item": 0.3,
}
"""At this probability a block has the label, whatever else it may be."""


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
        elif "headline" in probable:
            left = 1 - probable.pop("headline")
            for name in probable:
                probable[name] /= max(left, _TINY)
    labels = [
        "headline" if at == headline else _label(probable)
        for at, probable in enumerate(marginals)
    ]
    last = max(
        (at for at, label in enumerate(labels) if label == "paragraph"), default=-1
    )
    for at, label in enumerate(labels):
        # A deck stands over its story: with no paragraph below, it is the story.
        if label == "deck" and at > last:
            others = (name for name in marginals[at] if name != "deck")
            labels[at] = max(others, key=marginals[at].__getitem__)
    return labels


def by_form(labels: Sequence[str], names: Sequence[Sequence[str]]) -> list[str]:
    """Return the labels, mended where a form leaves no doubt; `names` are the cues'.

    A line divided into cells is a table's row: the pages that the models were trained
    on call it a paragraph. Who stands under "Media contact:" wrote nothing, and the
    day of a mail is not the story's; "Posted by Lettice" heads no part of it.
    """
    found: list[str] = []
    above: Sequence[str] = ()
    for label, here in zip(labels, names, strict=True):
        if "cells" in here and label in _LINES:
            found.append("table_row")
        elif (
            "mail-head" in here
            or (label == "byline" and "furniture-contact" in above)
            or (label == "subhead" and "byline-names" in here)
        ):
            found.append("furniture")
        else:
            found.append(label)
        above = here
    return found


def _label(probable: Marginals) -> str:
    """Return the label of a block that is not the headline."""
    best = max(probable, key=probable.__getitem__)
    if best in _LEAST:
        return best
    rare = [name for name, least in _LEAST.items() if probable.get(name, 0) > least]
    return max(rare, key=probable.__getitem__, default=best)
