"""What is said twice: pull quotes, the headline in a menu, its words in the story.

Cues: `said-before`, `said-later`, `said-in-prose`, `echoed-much`, `echoed-some`,
`echoed-not`.
"""

from collections import Counter
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document, once_a_text

_BEFORE = Cue("said-before", "says again what an earlier line says")
_LATER = Cue("said-later", "is said again further down")
_IN_PROSE = Cue("said-in-prose", "says again what a paragraph says")
_MUCH = Cue("echoed-much", "its words recur in the running text")
_SOME = Cue("echoed-some", "some of its words recur in the running text")
_NOT = Cue("echoed-not", "none of its words recur in the running text")

_SENTENCE_WORDS = 5
"""Shorter lines recur by themselves."""
_KNOWN = 0.6
_OPENERS = "“\"„«»「‘'"
_LONGEST = 40
_MANY = 0.5


def notice(document: Document, noticed: Noticed) -> None:
    """Add what repetition says of a block."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    block = document.blocks[at]
    if document.repeats[document.keys[at]] > 1:
        yield _BEFORE if document.first_said[at] < at else _LATER
    if block.size > _LONGEST:
        return
    if _may_repeat_prose(document, at):
        runs = list(document.shingles(at))
        said = _said_twice(document)
        if runs and sum(run in said for run in runs) >= _KNOWN * len(runs):
            yield _IN_PROSE
    if document.prose[at] or block.size < 2:  # noqa: PLR2004 - one word recurs by chance
        return
    heavy = document.heavy_words[at]
    if not heavy:
        return
    recurring = len(heavy & document.prose_words.keys())
    if recurring >= _MANY * len(heavy):
        yield _MUCH
    else:
        yield _SOME if recurring else _NOT


def _may_repeat_prose(document: Document, at: int) -> bool:
    """Say whether a block is a short sentence that is no paragraph of the story."""
    block = document.blocks[at]
    return (
        _SENTENCE_WORDS <= block.size <= _LONGEST
        and (not document.prose[at] or block.text[0] in _OPENERS)
        and document.repeats[document.keys[at]] == 1
    )


@once_a_text
def _said_twice(document: Document) -> set[object]:
    """Return the runs of words of those short sentences that another block says too."""
    wanted: set[object] = set()
    for at in range(len(document.blocks)):
        if _may_repeat_prose(document, at):
            wanted.update(document.shingles(at))
    counts: Counter[object] = Counter()
    if not wanted:
        return set()
    for at, block in enumerate(document.blocks):
        if block.size >= _SENTENCE_WORDS:
            counts.update(wanted.intersection(document.shingles(at)))
    return {run for run, count in counts.items() if count > 1}
