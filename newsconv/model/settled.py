"""A labelled node in, what it came to be out.

A block's own label may not go with the others', and the block is settled otherwise.
"""

from typing import NamedTuple

from newsconv.model.node import Decision, Label, Labelled

_OTHERWISE = frozenset(
    {Label.FURNITURE, Label.SUBHEAD, Label.PARAGRAPH, Label.BYLINE, Label.DATE}
)
"""What a block may be settled as."""
_WITHIN = frozenset({Label.BLOCK_QUOTE, Label.DATELINE})
"""Labels of paragraphs that are within something."""


class Settled(NamedTuple):
    """What a block is, and what else it could be."""

    label: Label
    other: Label | None
    confidence: float
    """The label's, if it came first or second; else that of what was decided."""
    otherwise: bool = False
    """It is not what it was decided to be."""


def settled(node: Labelled, decision: Decision) -> Settled:
    """Return what a block is that was decided on.

    A byline that names nobody is decided one and is furniture, which nobody prints.
    """
    kind, second = str(node.__struct_config__.tag), decision.runner_up
    decided = decision.label or Label(kind)
    if kind == decided or kind not in _OTHERWISE or decided in _WITHIN:
        return Settled(decided, second.label if second else None, decision.confidence)
    expected = second is not None and second.label == kind
    sure = second.confidence if second and expected else decision.confidence
    return Settled(Label(kind), decided, sure, otherwise=True)
