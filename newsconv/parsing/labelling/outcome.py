"""Marginals in, each block's label out: by a story's order, by forms, by how far it goes.

Each step may overrule the one before, and what it changes is put into the marginals with
how often such a change is right, so that they say how sure the outcome is.
"""

from collections.abc import Collection, Mapping, Sequence

from newsconv.parsing.labelling.decide import decide
from newsconv.parsing.labelling.extent import (
    BARE,
    LISTED,
    SURE,
    amid,
    bare,
    beyond,
    listed,
)
from newsconv.parsing.labelling.forms import FORMED, believe, by_form
from newsconv.parsing.labelling.frame import Frame

_NOTHING: Mapping[int, str] = {}


def outcome(
    frame: Frame,
    marginals: Sequence[dict[str, float]],
    headline: tuple[int, float],
    kept: Mapping[int, str] = _NOTHING,
    firm: Collection[int] = (),
) -> list[str]:
    """Return the label of each block; the marginals are changed to say how sure it is.

    Args:
        frame: The document's blocks, their cues and forms.
        marginals: What the models say, with what forms say (`know_by_form`).
        headline: The block that is the headline, and how probable that is.
        kept: The labels of blocks that are known.
        firm: Blocks whose label no form overrules and that are cut off nowhere, however
            far below the story they stand.
    """
    names = frame.names
    blocks = frame.document.blocks
    sizes = [block.size for block in blocks]

    def changed(before: Sequence[str], to: Mapping[int, str]) -> list[str]:
        own = {**to, **kept}
        return [own.get(at, label) for at, label in enumerate(before)]

    def taken(
        before: Sequence[str], after: Sequence[str], shares: Mapping[str, float]
    ) -> Sequence[str]:
        believe(marginals, before, after, shares)
        return after

    decided = changed(decide(marginals, *headline), {})
    formed = changed(
        by_form(decided, names, marginals), {at: decided[at] for at in firm}
    )
    taken(decided, formed, FORMED)
    told = taken(formed, changed(formed, listed(formed, names, sizes)), LISTED)
    letters = [len(block.text) for block in blocks]
    cut = beyond(told, letters) - set(firm)
    told = taken(told, changed(told, dict.fromkeys(cut, "furniture")), SURE)
    within = amid(told, names, marginals, sizes)
    told = taken(told, changed(told, dict.fromkeys(within, "paragraph")), SURE)
    return list(taken(told, changed(told, bare(told, names, marginals, letters)), BARE))
