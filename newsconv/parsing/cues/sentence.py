"""Sentences: what opens like one and ends with a full stop says something.

Cues: `whole-sentence`; `story-sentence` (below the story's start, in no list of other
stories, and not the kind of sentence that boxes and buttons say).
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.furniture import kind_of, under_related
from newsconv.parsing.document import QUESTIONS, STOPS, Document

_WHOLE = Cue("whole-sentence", "is a sentence from capital to full stop")
_OF_STORY = Cue("story-sentence", "is a sentence that no box or button says")

_LONGEST = 40
_BELOW = 6
"""A story ends in a few short lines; further down, boxes speak in sentences too."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block says by being a sentence."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    block = document.blocks[at]
    # A longer block's length speaks for itself.
    if not 1 < block.size <= _LONGEST or block.text[0].islower():
        return
    last = document.last_marks[at]
    ended = last in STOPS
    if ended:
        yield _WHOLE
    elif last not in QUESTIONS:
        return
    if (
        document.first_prose <= at <= document.last_prose + _BELOW
        and (ended or len(block.text) > _LONGEST)
        and kind_of(block.text) is None
        and not under_related(document)[at]
    ):
        yield _OF_STORY
