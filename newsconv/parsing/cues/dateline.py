"""Paragraphs that open with a dateline: "BEIRUT, Lebanon (AP) — ".

Cues: `dateline`, `dateline-alone` (on a line of its own).
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.dateline import find_dateline, is_dateline

_DATELINE = Cue("dateline", "opens with a dateline")
_ALONE = Cue("dateline-alone", "is a dateline on a line of its own")
_SHORTEST = 8
_FIRST = 6


def notice(document: Document, noticed: Noticed) -> None:
    """Add the dateline cue."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    block = document.blocks[at]
    # Only a story's first paragraphs have one.
    if at > document.first_prose + _FIRST:
        return
    if block.size >= _SHORTEST and find_dateline(block.text):
        yield _DATELINE
    elif at >= document.first_prose - 1 and is_dateline(block.text):
        yield _ALONE
