"""What is said twice: pull quotes, the headline in a menu, its words in the story.

Cues: `said-before`, `said-later`, `said-in-prose`, `echoed-much`, `echoed-some`,
`echoed-not`; `opens-alike` ("See it now: …" for the third time).
"""

from collections import Counter

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import QUESTIONS, Document

_BEFORE = Cue("said-before", "says again what an earlier line says")
_LATER = Cue("said-later", "is said again further down")
_IN_PROSE = Cue("said-in-prose", "says again what a paragraph says")
_MUCH = Cue("echoed-much", "its words recur in the running text")
_SOME = Cue("echoed-some", "some of its words recur in the running text")
_NOT = Cue("echoed-not", "none of its words recur in the running text")

_ALIKE = Cue("opens-alike", "opens with the same three words as two other lines")

_OPENING, _OPENING_MOST, _OPENING_TIMES = 3, 14, 3
"""So many words, of a line of at most so many, in so many lines."""
_SENTENCE_WORDS = 5
"""Shorter lines recur by themselves."""
_KNOWN = 0.6
_OPENERS = "“\"„«»「‘'"
_LONGEST = 40
_MANY = 0.5


def notice(document: Document, noticed: Noticed) -> None:
    """Add what repetition says of a block."""
    repeats, first_said = document.repeats, document.first_said
    in_prose = _in_prose(document)
    told = document.prose_words.keys()
    for at in _alike(document):
        noticed[at].append(_ALIKE)
    for at, (block, key, prose) in enumerate(
        zip(document.blocks, document.keys, document.prose, strict=True)
    ):
        if repeats[key] > 1:
            noticed[at].append(_BEFORE if first_said[at] < at else _LATER)
        size = block.size
        if size > _LONGEST:
            continue
        if at in in_prose:
            noticed[at].append(_IN_PROSE)
        if prose or size < 2:  # noqa: PLR2004 - one word recurs by chance
            continue
        heavy = document.heavy_words[at]
        if heavy:
            recurring = len(heavy & told)
            if recurring >= _MANY * len(heavy):
                noticed[at].append(_MUCH)
            else:
                noticed[at].append(_SOME if recurring else _NOT)


def _alike(document: Document) -> list[int]:
    """Return the short lines that open like others; questions often do."""
    openings = {
        at: tuple(block.folded_words[:_OPENING])
        for at, block in enumerate(document.blocks)
        if _OPENING < block.size <= _OPENING_MOST
        and not document.prose[at]
        and document.last_marks[at] not in QUESTIONS
    }
    times = Counter(openings.values())
    return [at for at, opening in openings.items() if times[opening] >= _OPENING_TIMES]


def _in_prose(document: Document) -> set[int]:
    """Return the short sentences most of whose words another block says in a row."""
    runs = {
        at: list(document.shingles(at))
        for at in range(len(document.blocks))
        if _may_repeat_prose(document, at)
    }
    wanted: set[object] = set()
    wanted.update(*runs.values())
    again = _said_again(document, wanted) if wanted else wanted
    return {
        at
        for at, own in runs.items()
        if own and sum(map(again.__contains__, own)) >= _KNOWN * len(own)
    }


def _said_again(document: Document, wanted: set[object]) -> set[object]:
    """Return those of some runs of words that two blocks say."""
    said: set[object] = set()
    again: set[object] = set()
    for at, block in enumerate(document.blocks):
        if block.size >= _SENTENCE_WORDS:
            here = wanted.intersection(document.shingles(at))
            if here:
                again |= said & here
                said |= here
    return again


def _may_repeat_prose(document: Document, at: int) -> bool:
    """Say whether a block is a short sentence that is no paragraph of the story."""
    block = document.blocks[at]
    return (
        _SENTENCE_WORDS <= block.size <= _LONGEST
        and (not document.prose[at] or block.text[0] in _OPENERS)
        and document.repeats[document.keys[at]] == 1
    )
