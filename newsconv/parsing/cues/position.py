"""Where a block stands: at the top, among the running text, after its end.

Cues: `only`, `first`, `top`, `before-prose`, `just-before-prose`, `among-prose`,
`between-prose`, `after-prose`, `last`; `far-above`, `most-echoed`; `wide-gap`,
`glued`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document

_FIRST = Cue("first", "is the first line")
_TOP = Cue("top", "is among the first four lines")
_BEFORE = Cue("before-prose", "stands before the running text")
_JUST_BEFORE = Cue("just-before-prose", "stands right before running text")
_AMONG = Cue("among-prose", "stands within the running text")
_BETWEEN = Cue("between-prose", "stands between two paragraphs of running text")
_FOLLOWS_PROSE = Cue("follows-prose", "follows running text")
_FOLLOWS_SHORT = Cue("follows-short", "follows another short line")
_AFTER = Cue("after-prose", "stands after the end of the running text")
_OPENS_PROSE = Cue("opens-prose", "is the first running text")
_NEXT_IS_PROSE = Cue("next-is-prose", "running text goes on after it")
_LAST = Cue("last", "is the last line")
_WIDE_GAP = Cue("wide-gap", "stands off by two blank lines or more")
_GLUED = Cue("glued", "stands right under another line")
_LONGER_NEXT = Cue("longer-next", "the next line is longer")

_FAR_ABOVE = Cue("far-above", "stands far above the running text")
_MOST_ECHOED = Cue("most-echoed", "is the line whose words recur most in the story")

_ONLY = Cue("only", "is the only line")

_TOP_LINES = 4
_FAR = 20


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block's place says."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    block, final = document.blocks[at], len(document.blocks) - 1
    first = document.first_prose
    if first - at > _FAR:
        yield _FAR_ABOVE
    elif at == document.most_echoed:
        yield _MOST_ECHOED
    if final == 0:
        yield _ONLY
    if at == 0:
        yield _FIRST
    if at < _TOP_LINES:
        yield _TOP
    if at == final:
        yield _LAST
    if at < first:
        yield _BEFORE
    elif at > document.last_prose:
        yield _AFTER
    elif at == first:
        yield _OPENS_PROSE
    else:
        yield _AMONG
    yield from _beside(document, at)
    if at:
        if block.gap > 1:
            yield _WIDE_GAP
        elif not block.gap and document.many_gaps:
            yield _GLUED


def _beside(document: Document, at: int) -> list[Cue]:
    """Return what stands right above and below."""
    blocks, prose = document.blocks, document.prose
    found: list[Cue] = []
    follows = at > 0 and prose[at - 1]
    precedes = at + 1 < len(blocks) and prose[at + 1]
    if follows:
        found.append(_BETWEEN if precedes else _FOLLOWS_PROSE)
    elif precedes:
        found.append(_JUST_BEFORE)
    elif at:
        found.append(_FOLLOWS_SHORT)
    if at and precedes and prose[at]:
        found.append(_NEXT_IS_PROSE)
    if at + 1 < len(blocks) and blocks[at + 1].size > blocks[at].size:
        found.append(_LONGER_NEXT)
    return found
