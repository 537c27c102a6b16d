"""Paragraphs that open with a dateline: "BEIRUT, Lebanon (AP) — ".

Cues: `dateline`, `dateline-alone` (on a line of its own).
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.dateline import find_dateline, is_dateline

_DATELINE = Cue("dateline", "opens with a dateline")
_ALONE = Cue("dateline-alone", "is a dateline on a line of its own")
_SHORTEST = 8
_FIRST = 6


def notice(document: Document, noticed: Noticed) -> None:
    """Add the dateline cue."""
    first = document.first_prose
    # Only a story's first paragraphs have one.
    for at, block in enumerate(document.blocks[: first + _FIRST + 1]):
        if block.size >= _SHORTEST and find_dateline(block.text):
            noticed[at].append(_DATELINE)
        elif at >= first - 1 and is_dateline(block.text):
            noticed[at].append(_ALONE)
