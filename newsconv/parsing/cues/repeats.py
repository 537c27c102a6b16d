"""What is said twice: pull quotes, the headline in a menu, its words in the story.

Cues: `said-before`, `said-later`, `said-in-prose`, `echoed-much`, `echoed-some`,
`echoed-not`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Document

_BEFORE = Cue("said-before", "says again what an earlier line says")
_LATER = Cue("said-later", "is said again further down")
_IN_PROSE = Cue("said-in-prose", "is a sentence of the running text, said again")
_MUCH = Cue("echoed-much", "its words recur in the running text")
_SOME = Cue("echoed-some", "some of its words recur in the running text")
_NOT = Cue("echoed-not", "none of its words recur in the running text")

_SENTENCE_LETTERS = 24
_LONGEST = 40
_HEAVY = 4
_MANY = 0.5


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what repetition says of a block."""
    block = document.blocks[at]
    if document.repeats[block.key] > 1:
        said = any(
            document.blocks[earlier].key == block.key for earlier in range(at)
        )
        yield _BEFORE if said else _LATER
    if block.size > _LONGEST:
        return
    if (
        len(block.key) >= _SENTENCE_LETTERS
        and not document.prose[at]
        and block.key in document.prose_key
    ) or (
        document.prose[at]
        and len(block.key) >= _SENTENCE_LETTERS
        and document.prose_key.count(block.key) > 1
    ):
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
