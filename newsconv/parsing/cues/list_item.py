"""Lines that open with a bullet or a number, and lists that lost their bullets.

Cues: `bullet`, `number`, `dash`, `item-near` (a neighbour opens the same way);
`under-colon` (one of several alike below a line that ends in a colon), `alike-run` (one
of several short lines alike), `label-run` ("Price: …" beside "Weight: …"), all three within the
story only; `signs-quote` ("— Ada Pell, poet"), `quote-next` (such a line follows).
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import STOPS, Document, once_a_text
from newsconv.parsing.segment import RawBlock

_BULLET = Cue("bullet", "opens with a bullet")
_NUMBER = Cue("number", "opens with a list number")
_DASH = Cue("dash", "opens with a dash")
_NEAR = Cue("item-near", "a line near it opens the same way")
_UNDER_COLON = Cue("under-colon", "is one of several alike under a colon")
_ALIKE = Cue("alike-run", "is one of several short lines alike")
_LABELS = Cue("label-run", "opens with words and a colon, as a line beside it does")
_SIGNS = Cue("signs-quote", "names who is quoted after a dash")
_QUOTE_NEXT = Cue("quote-next", "a line that names who is quoted follows")

_DASHES = frozenset("-–—○*")
_REACH = 3
_LONGEST = 45
"""An item of a list has no more words, if it has no bullet."""
_SHORT = 16
_LEAST = 3
"""So many lines alike make a run."""
_LABEL = 40
"""A label before a colon has no more letters."""
_SIGN_WORDS = 14


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block's opening, and those of its neighbours, say."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    blocks = document.blocks
    block = blocks[at]
    mark = block.bullet
    if mark is not None:
        kind = _kind(mark)
        yield kind
        near = range(max(0, at - _REACH), min(len(blocks), at + _REACH + 1))
        for other in near:
            their = blocks[other].bullet
            if other != at and their is not None and _kind(their) is kind:
                yield _NEAR
                break
        if mark in _DASHES and _signs(block):
            yield _SIGNS
    if at + 1 < len(blocks) and _signs(blocks[at + 1]):
        yield _QUOTE_NEXT
    if block.size > _LONGEST:
        return
    if _under_colon(document)[at]:
        yield _UNDER_COLON
    if _alike_runs(document)[at]:
        yield _ALIKE
    if document.first_prose < at <= document.last_prose and _has_label(block):
        beside = (blocks[other] for other in (at - 1, at + 1) if other < len(blocks))
        if any(map(_has_label, beside)):
            yield _LABELS


def _kind(mark: str) -> Cue:
    if any(map(str.isalnum, mark)):
        return _NUMBER
    return _DASH if mark in _DASHES else _BULLET


def _signs(block: RawBlock) -> bool:
    """Say whether a line is a dash and who said what stands above it."""
    if block.text[0] not in "—–-" or block.size > _SIGN_WORDS:
        return False
    name = block.text.lstrip("—–- ")
    return name[:1].isupper() and (
        "@" in name or block.text[-1] not in STOPS or "," in name
    )


def _has_label(block: RawBlock) -> bool:
    """Say whether a line opens with a few words and a colon: "Price: 12 euros"."""
    head, colon, rest = block.text[: _LABEL + 1].partition(":")
    return bool(colon and rest) and block.size <= _LONGEST and '"' not in head


@once_a_text
def _under_colon(document: Document) -> list[bool]:
    """Say of each block whether it is in a run of like lines right under a colon."""
    blocks = document.blocks
    found = [False] * len(blocks)
    for at, block in enumerate(blocks):
        if block.text[-1] not in ":：":
            continue
        if not document.first_prose <= at < document.last_prose + _REACH:
            continue
        end = at + 1
        while end < len(blocks) and _is_like(blocks[at + 1], blocks[end]):
            end += 1
        if end - at > 2:  # noqa: PLR2004 - two items at least
            found[at + 1 : end] = [True] * (end - at - 1)
    return found


@once_a_text
def _alike_runs(document: Document) -> list[bool]:
    """Say of each block whether it is in a run of short lines alike."""
    blocks = document.blocks
    found = [False] * len(blocks)
    start = document.first_prose + 1
    last = document.last_prose + 1  # menus are runs too, below the story's end
    for at in range(start + 1, last + 1):
        if (
            at < last
            and blocks[start].size <= _SHORT
            and blocks[at].size <= _SHORT
            and _is_like(blocks[start], blocks[at])
        ):
            continue
        if at - start >= _LEAST:
            found[start:at] = [True] * (at - start)
        start = at
    return found


def _is_like(first: RawBlock, other: RawBlock) -> bool:
    """Say whether two lines end alike, open alike and are of like length."""
    return (
        other.size <= _LONGEST
        and other.size <= 4 * first.size  # one item may be four times another
        and first.size <= 4 * other.size
        and (first.text[-1] in STOPS) == (other.text[-1] in STOPS)
        and first.text[0].isupper() == other.text[0].isupper()
        and other.text[-1] not in ":：?"
    )
