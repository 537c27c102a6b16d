"""Sentences: what opens like one and ends with a full stop says something.

Cues: `whole-sentence`; `story-sentence` (below the story's start, in no list of other
stories, and not the kind of sentence that boxes and buttons say).
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.furniture import kind_of, under_related
from newsconv.parsing.document import QUESTIONS, STOPS, Document
from newsconv.parsing.scripts import is_small

_WHOLE = Cue("whole-sentence", "is a sentence from capital to full stop")
_OF_STORY = Cue("story-sentence", "is a sentence that no box or button says")

_LONGEST = 40
_BELOW = 6
"""A story ends in a few short lines; further down, boxes speak in sentences too."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block says by being a sentence."""
    first, last = document.first_prose, document.last_prose + _BELOW
    listed = under_related(document)
    marks = document.last_marks
    for at, block in enumerate(document.blocks):
        # A longer block's length speaks for itself.
        if not 1 < block.size <= _LONGEST:
            continue
        ended = marks[at] in STOPS
        if not (ended or marks[at] in QUESTIONS) or is_small(block.text[0]):
            continue
        if ended:
            noticed[at].append(_WHOLE)
        if (
            first <= at <= last
            and (ended or len(block.text) > _LONGEST)
            and not listed[at]
            and kind_of(block.text) is None
        ):
            noticed[at].append(_OF_STORY)
