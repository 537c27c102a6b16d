"""Gold labels in, labels to train on out: what the gold leaves unmarked, settled.

Gold that was taken from a page's own markup calls a subhead a paragraph where the page
gave it no heading tag, and a byline or a caption furniture where it was left out.
Taught so, a model learns to doubt the next page's subheads. Where models that have not
seen the publisher are sure of such a label, theirs is trained on (confident learning:
Northcutt, Jiang and Chuang 2021). Measured is always by the gold as it is.
"""

from collections.abc import Mapping, Sequence

from newsconv.parsing.labelling.frame import Frame

_SURE = 0.8
_FURNITURE = "furniture"
_PARAGRAPH = "paragraph"
_SUBHEAD = "subhead"
_UNMARKED = {
    _FURNITURE: {_SUBHEAD, "byline", "deck", "caption", "credit", "date"},
    _PARAGRAPH: {_SUBHEAD, "byline", "date"},
}
"""By the gold's label, what may stand under it unmarked."""
_CAPITALS = "all-caps"
_SUBHEAD_WORDS = 8


def settled(
    gold: Sequence[str], answers: Sequence[Mapping[str, float]], frame: Frame
) -> list[str]:
    """Return the labels of a text's blocks to train on.

    `answers` are the marginals of models that have not seen the text's publisher.
    """
    found: list[str] = []
    for at, (label, probable) in enumerate(zip(gold, answers, strict=True)):
        best = max(probable, key=probable.__getitem__)
        if best in _UNMARKED.get(label, ()) and probable[best] > _SURE:
            found.append(best)
        elif label == _PARAGRAPH and _is_capital_subhead(frame, at):
            found.append(_SUBHEAD)
        else:
            found.append(label)
    return found


def _is_capital_subhead(frame: Frame, at: int) -> bool:
    """Say whether a block is a short line of capitals between two paragraphs."""
    blocks, prose = frame.document.blocks, frame.document.prose
    return (
        0 < at < len(blocks) - 1
        and prose[at - 1]
        and prose[at + 1]
        and blocks[at].size <= _SUBHEAD_WORDS
        and _CAPITALS in frame.names[at]
    )
