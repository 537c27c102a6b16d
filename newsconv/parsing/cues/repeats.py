"""What is said twice: pull quotes, the headline in a menu, its words in the story.

Cues: `said-before`, `said-later`, `said-in-prose`, `echoed-much`, `echoed-some`,
`echoed-not`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document, shingles

_BEFORE = Cue("said-before", "says again what an earlier line says")
_LATER = Cue("said-later", "is said again further down")
_IN_PROSE = Cue("said-in-prose", "says again what a paragraph says")
_MUCH = Cue("echoed-much", "its words recur in the running text")
_SOME = Cue("echoed-some", "some of its words recur in the running text")
_NOT = Cue("echoed-not", "none of its words recur in the running text")

_SENTENCE_WORDS = 5
_KNOWN = 0.6
_OPENERS = "“\"„«»「‘'"
_LONGEST = 40
_HEAVY = 4
_MANY = 0.5


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what repetition says of a block."""
    block = document.blocks[at]
    if document.repeats[block.key] > 1:
        yield _BEFORE if document.first_said[block.key] < at else _LATER
    if block.size > _LONGEST:
        return
    repeated = document.repeats[block.key] > 1
    apart = not document.prose[at] or block.text[0] in _OPENERS
    if block.size >= _SENTENCE_WORDS and apart and not repeated:
        runs = shingles(block)
        known = sum(run in document.shingle_counts for run in runs)
        if runs and known >= _KNOWN * len(runs):
            yield _IN_PROSE
    if document.prose[at] or block.size < 2:  # noqa: PLR2004 - one word recurs by chance
        return
    heavy = {word for word in block.folded.split() if len(word) >= _HEAVY}
    if not heavy:
        return
    recurring = sum(word in document.prose_words for word in heavy)
    if recurring >= _MANY * len(heavy):
        yield _MUCH
    else:
        yield _SOME if recurring else _NOT
