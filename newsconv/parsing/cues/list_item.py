"""Lines that open with a bullet or a number.

Cues: `bullet`, `number`, `dash`, `item-near` (a neighbour opens the same way).
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document

_BULLET = Cue("bullet", "opens with a bullet")
_NUMBER = Cue("number", "opens with a list number")
_DASH = Cue("dash", "opens with a dash")
_NEAR = Cue("item-near", "a line near it opens the same way")

_DASHES = frozenset("-–—○*")
_REACH = 3


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what a block's opening mark says."""
    mark = document.blocks[at].bullet
    if mark is None:
        return
    kind = _kind(mark)
    yield kind
    neighbours = range(max(0, at - _REACH), min(len(document.blocks), at + _REACH + 1))
    for other in neighbours:
        their = document.blocks[other].bullet
        if other != at and their is not None and _kind(their) is kind:
            yield _NEAR
            return


def _kind(mark: str) -> Cue:
    if any(map(str.isalnum, mark)):
        return _NUMBER
    return _DASH if mark in _DASHES else _BULLET
