"""A text in, the stretch of it out where readers comment by turns, with their times.

A name with a time below it or beside it, a text, and the buttons: three such turns, or
two with buttons or with "Tom says:", or one under a heading, are comments whatever the
page calls them. A list of other stories has times too, but headlines under them; a live
blog has few names, and the same ones again.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.parsing.cues.furniture import kind_of, opens_related
from newsconv.parsing.document import QUESTIONS, STOPS, Document
from newsconv.parsing.fields.byline import opens_like_byline
from newsconv.parsing.fields.comment_line import (
    Sign,
    is_meta,
    marks,
    read_heading,
    tail,
    times_in,
)
from newsconv.parsing.fields.commenter import read_reply
from newsconv.parsing.fields.relative_time import opens_relative
from newsconv.parsing.line_forms import CLOSING_QUOTES

_HEAD_WORDS = 14
_HEAD_LETTERS = 90
_NAME_LETTERS = 60
_NAME_WORDS = 8
_MARKS_BELOW = 3
"""So many marks stand at most between a name and its time, or its text."""
_APART = 40
_HEADING_ABOVE = 8
_LONG = 60
_CLOSERS = f" {CLOSING_QUOTES})）"
_TURNS = 3
_PRESSED = frozenset({Sign.REPLY, Sign.DOWN, Sign.SCORE})
"""Not "Like": teasers have it as well."""
_MOST = 0.8
_DISTINCT = 0.6


class Turns(NamedTuple):
    """Where readers comment by turns."""

    start: int
    """The heading, or the first name."""
    end: int
    """The block after the last comment."""
    headed: bool
    names: frozenset[int]
    """The blocks that name a reader."""


class _Turn(NamedTuple):
    name: int
    text: int
    called: str
    """The name, without its time."""
    says: bool


def timed_turns(document: Document) -> Turns | None:
    """Return the longest run of comments with times; None where there is none."""
    turns = _turns(document)
    best: list[_Turn] = []
    run: list[_Turn] = []
    for turn in turns:
        if run and _are_apart(document, run[-1].text, turn.name):
            run = []
        run.append(turn)
        if len(run) > len(best):
            best = run
    if not best:
        return None
    heading = _heading_above(document, best[0].name)
    best, pressed = _alike(document, best)
    if not _is_sure(document, best, pressed, headed=heading is not None):
        return None
    start = best[0].name if heading is None else heading
    if heading is None and names_close(document, [turn.name for turn in best]):
        start -= 1
    end = _end(document, best, pressed=sum(pressed) * 2 > len(best))
    return Turns(start, end, heading is not None, frozenset(turn.name for turn in best))


def names_close(document: Document, names: Sequence[int]) -> bool:
    """Say whether the names stand right under texts that blank lines divide."""
    blocks = document.blocks
    return all(
        not blocks[name].gap
        and blocks[name - 1].gap
        and not is_meta(blocks[name - 1].text)
        for name in names
    )


def _turns(document: Document) -> list[_Turn]:
    blocks = document.blocks
    found: list[_Turn] = []
    for at in range(document.first_prose + 1, len(blocks) - 1):
        block = blocks[at]
        if block.size > _HEAD_WORDS or len(block.text) > _HEAD_LETTERS:
            continue
        if block.text[-1] not in ":：" and not (
            # A time has a digit, or a word such as "yesterday".
            (document.digits[at] or opens_relative(block.text)) and times_in(block.text)
        ):
            continue
        named = _name(document, at)
        if named is None or (found and named.at <= found[-1].text):
            continue
        text = _text_below(document, at)
        if text is not None:
            found.append(_Turn(named.at, text, named.called, named.says))
    return found


class _Named(NamedTuple):
    at: int
    called: str
    says: bool


def _are_apart(document: Document, text: int, name: int) -> bool:
    """Say whether something else stands between a comment and the next name."""
    if name - text > _APART:
        return True
    for block in document.blocks[text + 1 : name]:
        if len(block.text) <= _NAME_LETTERS:
            if read_heading(block.text) is not None:
                return True
            if any(mark.sign is Sign.PAGE for mark in marks(block.text)):
                return True
    return False


def _name(document: Document, at: int) -> _Named | None:
    """Return the name whose time, or whose "says:", a block has."""
    text = document.blocks[at].text
    if is_meta(text):
        if not any(mark.sign is Sign.TIME for mark in marks(text)):
            return None
        for above in range(
            at - 1, max(document.first_prose, at - 2 - _MARKS_BELOW), -1
        ):
            here = document.blocks[above].text
            if not is_meta(here):
                return _Named(above, here, says=False) if _may_name(here) else None
        return None
    marked = tail(text)
    if marked is None:
        return None
    called = text[: marked.name_end]
    signs = {mark.sign for mark in marked.marks}
    says = Sign.SAYS in signs and text.rstrip()[-1] in ":："
    if not (says or Sign.TIME in signs) or not _may_name(called, said=says):
        return None
    return _Named(at, called, says)


def _may_name(text: str, *, said: bool = False) -> bool:
    words = text.split()
    return (
        0 < len(text) <= _NAME_LETTERS
        and len(words) <= _NAME_WORDS
        # "dal lunedì al venerdì dalle ore", before a time of day
        and (
            said
            or sum(map(str.islower, words)) < _NAME_WORDS // 2
            or words[0].istitle()
        )
        and not opens_like_byline(text)
        and kind_of(text) is None
        and read_heading(text) is None
    )


def _text_below(document: Document, at: int) -> int | None:
    """Return the first block below that says something, unless the page says it."""
    for below in range(at + 1, min(at + 2 + _MARKS_BELOW, len(document.blocks))):
        text = document.blocks[below].text
        # "@Tom B" says whom a comment answers, "@Tom B they are on page 9." answers.
        if not is_meta(text) and (_ends(text) or read_reply(text) is None):
            headed = read_heading(text) is not None or opens_related(text)
            return None if headed else below
    return None


def _alike(document: Document, turns: list[_Turn]) -> tuple[list[_Turn], list[bool]]:
    """Return the turns as far as they are alike, and which have buttons under them.

    A list of other stories below the last comment has times as well.
    """
    pressed = _pressed(document, turns)
    for marks_of in (pressed, [turn.says for turn in turns]):
        if sum(marks_of) * 2 > len(turns):
            last = max(at for at, mark in enumerate(marks_of) if mark)
            first = marks_of.index(True)
            return turns[first : last + 1], pressed[first : last + 1]
    return turns, pressed


def _pressed(document: Document, turns: list[_Turn]) -> list[bool]:
    """Say which turns have buttons to answer or to vote under them."""
    ends = [turn.name for turn in turns[1:]]
    ends.append(min(turns[-1].text + 1 + _MARKS_BELOW * 2, len(document.blocks)))
    return [
        any(
            is_meta(text) and any(mark.sign in _PRESSED for mark in marks(text))
            for text in (block.text for block in document.blocks[turn.name + 1 : end])
        )
        for turn, end in zip(turns, ends, strict=True)
    ]


def _is_sure(
    document: Document, turns: list[_Turn], pressed: list[bool], *, headed: bool
) -> bool:
    blocks = document.blocks
    said = sum(_is_said(blocks[turn.text].text) for turn in turns)
    says = sum(turn.says for turn in turns)
    if len(turns) > 1 and (says * 2 > len(turns) or sum(pressed) * 2 > len(turns)):
        # Under a heading, with buttons to answer, "沙发" is a comment too.
        return said * 2 >= len(turns) or (headed and sum(pressed) == len(turns))
    names = {turn.called for turn in turns}
    short = sum(len(name.split()) <= _NAME_WORDS // 2 for name in names)
    if short < _MOST * len(names):
        return False
    if headed and said:
        return True
    # In a list of other stories a headline stands over each name, or under it.
    below = sum(
        is_meta(above) or _is_said(above)
        for above in (blocks[turn.name - 1].text for turn in turns[1:])
    )
    ended = sum(_ends(blocks[turn.text].text) for turn in turns)
    return (
        len(turns) >= _TURNS
        and ended >= _MOST * len(turns)
        and below >= _MOST * (len(turns) - 1)
        and len(names) >= _DISTINCT * len(turns)
    )


def _is_said(text: str) -> bool:
    return len(text) > _LONG or _ends(text)


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in STOPS | QUESTIONS


def _heading_above(document: Document, name: int) -> int | None:
    for above in range(name - 1, max(document.first_prose, name - _HEADING_ABOVE), -1):
        text = document.blocks[above].text
        if len(text) <= _HEAD_LETTERS and read_heading(text) is not None:
            return above
        if _is_said(text) or any(mark.sign is Sign.PAGE for mark in marks(text)):
            return None
    return None


def _end(document: Document, turns: list[_Turn], *, pressed: bool) -> int:
    """Return the block after the last comment.

    Where the others end with buttons, it ends with its own.
    """
    blocks = document.blocks
    at = turns[-1].text + 1
    while at < len(blocks):
        text = blocks[at].text
        if is_meta(text):
            at += 1
            while at < len(blocks) and is_meta(blocks[at].text):
                at += 1
            return at
        short = len(text) <= _LONG and not _is_said(text)
        if kind_of(text) is not None or (short and not pressed):
            return at
        if short and any(mark.sign is Sign.PAGE for mark in marks(text)):
            return at
        at += 1
    return at
