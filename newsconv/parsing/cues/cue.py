"""What a cue is."""

from typing import NamedTuple


class Cue(NamedTuple):
    """One observation about a block."""

    name: str
    """The key of its weights."""
    reason: str
    """In words, as `newsconv inspect` prints it."""
