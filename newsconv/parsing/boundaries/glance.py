"""A text's blocks in, whether a closer look for several articles may pay out."""

from bisect import bisect_left
from collections.abc import Sequence

from newsconv.parsing.boundaries.words import subject_words
from newsconv.parsing.fields.months import MONTHS
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_PROSE_WORDS = 25
_STORY = 3
"""Pieces of running text over a line, and under it, that two stories have at least."""
_LONGEST = 12
_NEAR = 3
_SHARED = ((_STORY, 0.12), (8, 0.15))
"""In so many pieces of running text on either side, the words that two stories share."""
_TITLE = (5, 20)
_STOPS = frozenset('.:!…。」"”)؟।۔')
_LONGEST_TEXT = 80
_BYWORDS_OF_HEADS = """
by von par por di de door av af text tekst teksti autor od автор yazan 文 記者 记者 بقلم كتب
מאת
"""
_BYWORDS = frozenset(_BYWORDS_OF_HEADS.split())
_MARKS = frozenset("*-=_~#–—•·⁂")
_NUMERIC = lazy(r"\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}")
_NUMBER = lazy(r"\W?\w{0,10}\s?\d{1,3}\s?(?:\w{1,3}\s?\d{1,3})?\W?\Z")
_WORDS = lazy(r"[^\W\d_]{3,}")


def may_hold_several(blocks: Sequence[RawBlock]) -> bool:
    """Say whether a line such as heads have stands where the words change."""
    running = [at for at, block in enumerate(blocks) if block.size >= _PROSE_WORDS]
    tried = -1
    for at in range(*_inner(running)):
        block = blocks[at]
        if (
            block.size <= _LONGEST
            and _is_of_a_head(block)
            and any(map(_may_be_headline, blocks[max(0, at - _NEAR) : at + _NEAR + 1]))
        ):
            place = bisect_left(running, at)
            if place > tried and _words_change(blocks, running, place):
                return True
            tried = place
    return False


def _inner(running: Sequence[int]) -> tuple[int, int]:
    """Return the blocks that have a story's running text over them and under them."""
    if len(running) < 2 * _STORY:
        return 0, 0
    return running[_STORY - 1] + 1, running[-_STORY]


def _words_change(
    blocks: Sequence[RawBlock], running: Sequence[int], place: int
) -> bool:
    """Say whether the running text at a place has few words of that above it.

    Nearby first, and then in some more of it: the parts of one story differ nearby.
    """
    return all(
        _shared(blocks, running[max(0, place - reach) : place], running[place:][:reach])
        <= most
        for reach, most in _SHARED
    )


def _shared(
    blocks: Sequence[RawBlock], above: Sequence[int], below: Sequence[int]
) -> float:
    """Return how many of their words two runs of blocks share, 0 to 1."""
    one, two = (
        frozenset().union(*(subject_words(blocks[at].folded) for at in places))
        for places in (above, below)
    )
    return len(one & two) / max(min(len(one), len(two)), 1)


def _may_be_headline(block: RawBlock) -> bool:
    """Say whether a line has a headline's length, and no full stop at its end."""
    return _TITLE[0] <= block.size <= _TITLE[1] and block.text[-1] not in _STOPS


def _is_of_a_head(block: RawBlock) -> bool:
    """Say whether a line is a byline, a date, a number or a rule, at a glance."""
    text = block.text
    if len(text) > _LONGEST_TEXT:
        return False
    if text[0] in _MARKS:
        return len(text) > 2 and not any(map(str.isalnum, text))  # noqa: PLR2004 - a rule
    if block.words[0].casefold().rstrip(":") in _BYWORDS:
        return len(block.words) > 1 and not block.words[1][0].islower()
    if not any(map(str.isdigit, text)):
        return False
    if _NUMERIC.search(text) or _NUMBER.match(text):
        return True
    return not MONTHS.keys().isdisjoint(_WORDS.findall(block.folded))
