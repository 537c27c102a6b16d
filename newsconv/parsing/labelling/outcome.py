"""Marginals in, each block's label out: by a story's order, by forms, by how far it goes.

Each step may overrule the one before, and what it changes is put into the marginals with
how often such a change is right, so that they say how sure the outcome is.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from newsconv.parsing.labelling import extent
from newsconv.parsing.labelling.decide import decide
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.labelling.overrule import SHARES, overruled
from newsconv.parsing.labelling.parts import (
    counted_parts,
    marked_parts,
    pointed_parts,
)
from newsconv.parsing.labelling.resumed import resumed

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
        firm: Other blocks that stay as the marginals have them: no form overrules what
            is said of them, and none is cut off or taken in.
    """
    names = frame.names
    blocks = frame.document.blocks
    words = [block.size for block in blocks]
    letters = [len(block.text) for block in blocks]
    prose = frame.document.prose
    texts = [block.text for block in blocks]
    bullets = [block.bullet for block in blocks]
    steps: tuple[
        tuple[Callable[[list[str]], Mapping[int, str]], Mapping[str, float]], ...
    ] = (
        (lambda now: overruled(now, names, marginals), SHARES),
        (lambda now: extent.marked(now, bullets), extent.LISTED),
        (lambda now: extent.listed(now, names, words), extent.LISTED),
        (lambda now: extent.beyond(now, letters), extent.SURE),
        (lambda now: resumed(now, names, marginals, prose, words), extent.SURE),
        (lambda now: extent.amid(now, names, marginals, words), extent.SURE),
        (lambda now: extent.bare(now, names, marginals, letters), extent.BARE),
        (lambda now: counted_parts(now, names, texts), extent.LISTED),
        (lambda now: marked_parts(now, texts, words), extent.LISTED),
        (lambda now: pointed_parts(now, names, words), extent.LISTED),
        (lambda now: extent.under_words(now, names), extent.LISTED),
        (lambda now: extent.ingredients(now, names, words), extent.LISTED),
        (lambda now: extent.announcing(now, names, words), extent.SURE),
    )
    labels = decide(marginals, *headline)
    for at, label in kept.items():
        labels[at] = label
    for step, shares in steps:
        for at, label in step(labels).items():
            if label != labels[at] and at not in kept and at not in firm:
                labels[at] = label
                _believe(marginals[at], label, shares.get(label, 0.0))
    return labels


def _believe(probable: dict[str, float], label: str, share: float) -> None:
    """Put into a block's marginals that it has a label, which is right so often."""
    known = probable.get(label, 0.0)
    if known < share:
        for name in probable:
            probable[name] *= (1 - share) / (1 - known)
        probable[label] = share
