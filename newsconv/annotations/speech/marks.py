"""A paragraph in, the stretches between its quotation marks out.

Which mark opens and which closes is the language's to say: German “ closes, English “
opens, Swedish ” does both, Danish » opens where French « does. Marks inside a stretch
belong to it. Linear, and no odd mark is an error: what was opened and never closed is
given as such, for the next paragraph may go on with it.
"""

import re
from typing import NamedTuple

_MARK = re.compile("[“”„‟\"«»‘’‚‹›'״「」『』]|''|``")
_BLANKS = " \t\n\xa0\u202f\u2009"
_LOW = "„"


class Stretch(NamedTuple):
    """What stands between two marks."""

    start: int
    """Of the words, after the mark and the blanks."""
    end: int
    outer: int
    """Of the opening mark."""
    after: int
    """Behind the closing mark, or the paragraph's end."""
    closed: bool
    mark: str
    """The opening mark."""


def pairs(marks: str, text: str) -> dict[str, str]:
    """Return each opening mark of a text with its closing ones.

    Args:
        marks: The language's pairs, the usual ones first.
        text: All of it, since the first low mark or chevron tells how the others pair.
    """
    low = _LOW in text
    first, last = text.find("«"), text.find("»")
    outward = first >= 0 and (last < 0 or first < last)
    found: dict[str, str] = {}
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        if opening == "“" and low and "„“" in marks:
            continue  # a closer wherever „ opens
        if {opening, closing} == {"«", "»"} and (opening == "«") != outward:
            continue
        found[opening] = found.get(opening, "") + closing
    return found


def stretches(
    text: str, start: int, end: int, closers: dict[str, str]
) -> list[Stretch]:
    """Return the stretches of `text[start:end]`, one paragraph, in order."""
    found: list[Stretch] = []
    opened = -1
    inside = 0
    mark = closing = ""
    last_curly = text.rfind("”", start, end)
    for match in _MARK.finditer(text, start, end):
        at, stop = match.span()
        sign = match[0]
        if stop - at == 2:  # noqa: PLR2004 - doubled, as some wires write them
            sign = '"'
        if opened >= 0 and sign in closing and _closes(text, at, stop, end, sign, mark):
            if inside:
                inside -= 1
                continue
            _add(found, text, opened, mark, at, stop)
            opened = -1
        elif (
            sign == '"'
            and opened >= 0
            and mark == "“"
            and last_curly < at
            and '"' not in closing
            and text[at - 1] not in _BLANKS
        ):
            # “… by a keyboard": half of the pair is straight.
            _add(found, text, opened, mark, at, stop)
            opened = -1
        elif opened >= 0 and sign == mark:
            if sign in "\"”״'" or _again(text, at, closing, end):
                # It opens anew: the one before was never closed.
                opened, inside = at, 0
            else:
                inside += 1
        elif (
            opened < 0 and sign in closers and _opens(text, at, stop, start, end, sign)
        ):
            opened, mark, closing, inside = at, sign, closers[sign], 0
            if text.startswith("''", at) or text.startswith("``", at):
                mark = text[at:stop]
    if opened >= 0:
        begin = _skip(text, opened + len(mark), end)
        stop = end
        while stop > begin and text[stop - 1] in _BLANKS:
            stop -= 1
        if begin < stop and mark not in "'‘’''":
            found.append(Stretch(begin, stop, opened, end, closed=False, mark=mark))
    return found


def _add(  # noqa: PLR0917 - a place, in a text
    found: list[Stretch], text: str, opened: int, mark: str, at: int, stop: int
) -> None:
    begin = _skip(text, opened + len(mark), at)
    last = at
    while last > begin and text[last - 1] in _BLANKS:
        last -= 1
    if begin < last:
        found.append(Stretch(begin, last, opened, stop, closed=True, mark=mark))


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _BLANKS:
        at += 1
    return at


def _letter(text: str, at: int, start: int, end: int) -> bool:
    return start <= at < end and text[at].isalnum()


def _opens(  # noqa: PLR0917 - a place, in a text
    text: str, at: int, stop: int, start: int, end: int, sign: str
) -> bool:
    """Say whether a mark may open: nothing of a word before it, something behind."""
    if stop >= end:
        return False
    before = text[at - 1] if at > start else " "
    if sign in "\"”'‘’״":
        behind = text[stop]
        if behind in _BLANKS and sign != '"':
            return False
        if behind in ",.;:!?)":
            return behind == "." and text.startswith("...", stop)
        return not before.isalnum() or _undivided(before)
    return True


def _undivided(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3"


def _closes(  # noqa: PLR0917 - a place, in a text
    text: str, at: int, stop: int, end: int, sign: str, mark: str
) -> bool:
    """Say whether a mark that may close does: an apostrophe is inside a word."""
    if sign in "’'" and stop < end and text[stop].isalnum():
        return False
    if sign == "'" and text[at - 1] not in ",.?!":
        return False
    if sign != mark or sign not in '"”»״':
        return True
    # The same mark on both sides: what has a blank before it and none behind opens.
    before, behind = text[at - 1], text[stop] if stop < end else " "
    if sign == "״" and before.isalnum() and behind.isalnum():
        return False
    if sign == '"' and before.isalnum() and _hebrew(before) and _hebrew(behind):
        return False
    return not (before in " \n(" and behind.isalnum())


def _hebrew(letter: str) -> bool:
    return "\u05d0" <= letter <= "\u05ea"


def _again(text: str, at: int, closing: str, end: int) -> bool:
    """Say whether a second opening mark opens anew rather than inside: no two close."""
    rest = text[at + 1 : min(end, at + 2000)]
    return sum(rest.count(sign) for sign in closing) < 2 and at > 0  # noqa: PLR2004 - both
