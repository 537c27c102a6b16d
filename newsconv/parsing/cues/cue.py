"""What a cue is, and how a module of cues is asked."""

from typing import NamedTuple


class Cue(NamedTuple):
    """One observation about a block."""

    name: str
    """The key of its weights."""
    reason: str
    """In words, as `newsconv inspect` prints it."""


Noticed = list[list[Cue]]
"""The cues of each block. A module of cues has a function `notice(document, noticed)`,
asked once a text, that adds to each block's list what it sees there."""
