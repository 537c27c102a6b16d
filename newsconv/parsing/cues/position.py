"""Where a block stands: at the top, among the running text, after its end.

Cues: `only`, `first`, `top`, `before-prose`, `just-before-prose`, `among-prose`,
`between-prose`, `after-prose`, `last`; `far-above`, `most-echoed`; `wide-gap`,
`glued`.
"""

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
    if not noticed:
        return
    first, last = document.first_prose, document.last_prose
    most_echoed = document.most_echoed
    final = len(noticed) - 1
    for at, found in enumerate(noticed):
        if first - at > _FAR:
            found.append(_FAR_ABOVE)
        elif at == most_echoed:
            found.append(_MOST_ECHOED)
        if final == 0:
            found.append(_ONLY)
        if at < _TOP_LINES:
            if at == 0:
                found.append(_FIRST)
            found.append(_TOP)
        if at == final:
            found.append(_LAST)
        if at < first:
            found.append(_BEFORE)
        elif at > last:
            found.append(_AFTER)
        else:
            found.append(_OPENS_PROSE if at == first else _AMONG)
    _notice_neighbours(document, noticed)


def _notice_neighbours(document: Document, noticed: Noticed) -> None:
    """Add what stands right above and below, and the gap between."""
    blocks = document.blocks
    many_gaps = document.many_gaps
    sizes = [block.size for block in blocks]
    follows = False
    for at, (found, here, below, size, next_size) in enumerate(
        zip(
            noticed,
            document.prose,
            [*document.prose[1:], False],
            sizes,
            [*sizes[1:], 0],
            strict=True,
        )
    ):
        if follows:
            found.append(_BETWEEN if below else _FOLLOWS_PROSE)
        elif below:
            found.append(_JUST_BEFORE)
        elif at:
            found.append(_FOLLOWS_SHORT)
        if here and below and at:
            found.append(_NEXT_IS_PROSE)
        if next_size > size:
            found.append(_LONGER_NEXT)
        if at:
            gap = blocks[at].gap
            if gap > 1:
                found.append(_WIDE_GAP)
            elif not gap and many_gaps:
                found.append(_GLUED)
        follows = here
