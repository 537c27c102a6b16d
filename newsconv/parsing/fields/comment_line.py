"""A short line among readers' comments in, the marks that it is made of out.

    2 hours ago                Reply · Like · 3           12 likes, 1 dislike
    👍 1.2K 👎 40               Gefällt mir (4) Antworten   Top commenter · Edited
    Tom Baker • 3d ago         Jane Doe → Tom Baker       Tom says:

A line is such marks only where every letter of it belongs to one.
"""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from newsconv.parsing.fields import comment_words as words
from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.fields.relative_time import relative_times
from newsconv.parsing.patterns import lazy


class Sign(Enum):
    """What a mark is."""

    TIME = auto()
    """A date, a time of day, or how long ago."""
    NUMBER = auto()
    """A number that belongs to the mark before or after it, if to any."""
    UP = auto()
    """Approval."""
    DOWN = auto()
    """Disapproval."""
    SCORE = auto()
    """Votes that may be both."""
    REPLY = auto()
    """The button to answer, or the number of answers."""
    BUTTON = auto()
    """Any other button."""
    EDITED = auto()
    DELETED = auto()
    BADGE = auto()
    """What the reader is to the site."""
    AVATAR = auto()
    """In the place of a picture."""
    SAYS = auto()
    """ "says", "schrieb": between a name and a comment."""
    HEADING = auto()
    """ "Comments"."""
    PAGE = auto()
    """The page's own words: sign in, the form, the order."""
    FILLER = auto()
    """ "at", "on", "posted"."""


class Mark(NamedTuple):
    """A mark and its place in the line."""

    sign: Sign
    start: int
    end: int


LONGEST = 160
"""Longer lines say something."""
_TABLES = (
    (Sign.UP, words.UP),
    (Sign.DOWN, words.DOWN),
    (Sign.REPLY, words.REPLY),
    (Sign.EDITED, words.EDITED),
    (Sign.DELETED, words.DELETED),
    (Sign.BUTTON, words.BUTTON),
    (Sign.SCORE, words.SCORE),
    (Sign.AVATAR, words.AVATAR),
    (Sign.BADGE, words.BADGE),
    (Sign.HEADING, words.HEADING),
    (Sign.PAGE, words.PAGE),
    (Sign.SAYS, words.SAYS),
    (Sign.FILLER, words.FILLER),
    (Sign.FILLER, words.HEADING_FILLER),
)
_BREAK = lazy(r"\s*[|\n]\s*")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "´": "'", "\u00a0": " ", "\u202f": " "})
_SEPARATORS = frozenset(
    " \t·•∙・|｜,;:/–—-()[]（）【】*+~<>«›.،؛\u200e\u200f\u200b\ufe0f_\"'“”"
)
_NUMBER = lazy(
    r"[+−–-]?(?:\d{1,3}(?:[ .,'’]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?)"
    r"(?:\s?(?:k|m|tsd\.?|mil|тыс\.?|тис\.?|tys\.?|tis\.?|mln|b|bin|[万萬千만천])(?![^\W\d_]))?",
    re.IGNORECASE,
)
_CLOCK = lazy(
    r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?!\d)(?:\s?[ap]\.?m\b\.?)?(?:\s?uhr)?", re.IGNORECASE
)
_STRONG = lazy(r"\s*[·•∙|｜–—([（\t]\s*|\s{2,}|\s-\s|,\s")
_SPACE = lazy(r"\s+")


def phrases_of(table: str) -> tuple[str, ...]:
    """Return the phrases of a table, the longest first."""
    return tuple(sorted(_BREAK.split(table.strip()), key=len, reverse=True))


def _openings() -> dict[str, tuple[tuple[str, Sign], ...]]:
    """Return the phrases by their first two letters, the longest first."""
    known: dict[str, Sign] = {}
    for sign, table in _TABLES:
        for phrase in _BREAK.split(table.strip()):
            known.setdefault(phrase, sign)
    found: dict[str, list[tuple[str, Sign]]] = {}
    for phrase, sign in sorted(known.items(), key=lambda item: -len(item[0])):
        found.setdefault(phrase[:2], []).append((phrase, sign))
    return {opening: tuple(phrases) for opening, phrases in found.items()}


_OPENINGS = _openings()
_KNOWN = {phrase: sign for phrases in _OPENINGS.values() for phrase, sign in phrases}
_RATED = lazy(r"([^\W\d_]+)\s?:\s?([-+]?\d+)[^\W\d_]*\Z")
_RATED_LONGEST = 40
_HEADINGS = frozenset(_BREAK.split(words.HEADING.strip()))


def folded(text: str) -> str:
    """Return a line in lower case with plain marks, character for character."""
    plain = text.translate(_PLAIN).lower()
    if len(plain) == len(text):
        return plain
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=1024)
def times_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a line's dates and times stand."""
    spans = [(each.start, each.end) for each in find_dates(text, UNKNOWN)]
    spans += relative_times(text)
    if ":" in text or "." in text or "h" in text:
        spans += [match.span() for match in _CLOCK.finditer(text)]
    taken: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not taken or start >= taken[-1][1]:
            taken.append((start, end))
    return tuple(taken)


@lru_cache(maxsize=1024)
def marks(text: str) -> tuple[Mark, ...]:
    """Return a line's marks; none where a letter of it belongs to no mark."""
    if len(text) > LONGEST:
        return ()
    plain = folded(text)
    found = _marks(text, plain, 0, dict(times_in(text)))
    return tuple(found or _rated(plain))


def _rated(plain: str) -> list[Mark]:
    """Read a rating with the names of its buttons glued on: "Rating:3plusminus"."""
    found = _RATED.match(plain) if len(plain) <= _RATED_LONGEST else None
    if found is None or _KNOWN.get(found[1]) is not Sign.SCORE:
        return []
    return [Mark(Sign.SCORE, *found.span(1)), Mark(Sign.NUMBER, *found.span(2))]


def _marks(text: str, plain: str, at: int, times: dict[int, int]) -> list[Mark] | None:
    found: list[Mark] = []
    size = len(plain)
    while at < size:
        if at in times:
            found.append(Mark(Sign.TIME, at, times[at]))
            at = times[at]
            continue
        phrase = _phrase(text, plain, at)
        if phrase is not None:
            found.append(phrase)
            at = phrase.end
            continue
        number = _NUMBER.match(plain, at)
        if number:
            found.append(Mark(Sign.NUMBER, at, number.end()))
            at = number.end()
        elif plain[at] in _SEPARATORS or plain[at].isspace():
            at += 1
        else:
            return None
    return found


def _phrase(text: str, plain: str, at: int) -> Mark | None:
    """Return the longest phrase that stands here as a whole."""
    for opening in (plain[at : at + 2], plain[at : at + 1]):
        for phrase, sign in _OPENINGS.get(opening, ()):
            if plain.startswith(phrase, at):
                end = at + len(phrase)
                if not _goes_on(text, end):
                    return Mark(sign, at, end)
    return None


def _goes_on(text: str, at: int) -> bool:
    """Say whether a word goes on here; "LikeReply" and "返信する" have no space."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (
        after.isalpha()
        and before.isalpha()
        and (
            after.islower()
            or (before.isupper() and after.isupper())
            or _caseless(after)
        )
    )


def _caseless(char: str) -> bool:
    """Say whether a letter is of a script with spaces and without capitals."""
    return "\u0590" <= char <= "\u06ff"


_PAGES = frozenset({Sign.HEADING, Sign.PAGE})
_OWN = frozenset(
    {
        *(Sign.TIME, Sign.UP, Sign.DOWN, Sign.SCORE, Sign.REPLY, Sign.BUTTON),
        *(Sign.EDITED, Sign.DELETED, Sign.BADGE, Sign.AVATAR),
    }
)


def is_meta(text: str) -> bool:
    """Say whether a line is a comment's time, votes, buttons, badges or number."""
    found = marks(text)
    if not found or any(mark.sign in _PAGES for mark in found):
        return False
    return any(mark.sign in _OWN for mark in found) or all(
        mark.sign is Sign.NUMBER for mark in found
    )


class Tail(NamedTuple):
    """A line that opens with a name: where the name ends, and the marks after it."""

    name_end: int
    marks: tuple[Mark, ...]


_AFTER_NAME = frozenset({Sign.TIME, Sign.SAYS})
_AFTER_BREAK = _AFTER_NAME | {Sign.BADGE, Sign.EDITED, Sign.UP, Sign.SCORE, Sign.NUMBER}


def tail(text: str) -> Tail | None:
    """Return the marks after a name: "Tom Baker • 2 hours ago", "Tom says:".

    Behind a mere space only a time or "says" is taken: "Rob Link" is a name.
    """
    if len(text) > LONGEST:
        return None
    plain = folded(text)
    times = dict(times_in(text))
    for breaks, signs in ((_STRONG, _AFTER_BREAK), (_SPACE, _AFTER_NAME)):
        for found in breaks.finditer(text):
            if not found.start() or _inside(times, found.end()):
                continue
            rest = _marks(text, plain, found.end(), times)
            if rest and _opens_with(rest, signs):
                return Tail(found.start(), tuple(rest))
    # "Tomさんのコメント", "Tom3 hours ago": no space at all.
    for start in times:
        rest = _marks(text, plain, start, times) if start else None
        if rest and _opens_with(rest, _AFTER_NAME):
            return Tail(start, tuple(rest))
    return None


def _inside(times: dict[int, int], at: int) -> bool:
    return any(start < at < end for start, end in times.items())


def _opens_with(found: list[Mark], signs: frozenset[Sign]) -> bool:
    if any(mark.sign in _PAGES for mark in found):
        return False  # "Bridge stays shut · 12 comments · 3 hours ago" is a teaser
    first = next((mark for mark in found if mark.sign is not Sign.FILLER), None)
    return first is not None and first.sign in signs


_HEADING_KEYS = frozenset(
    "".join(re.findall(r"[^\W\d_]+", phrase)) for phrase in _HEADINGS
)


def may_head(key: str) -> bool:
    """Say whether a line may open the comments.

    Args:
        key: Its letters and digits alone, folded.
    """
    return key.strip("0123456789") in _HEADING_KEYS or key[:1].isdecimal()


class Heading(NamedTuple):
    """A line that opens the comments."""

    total: int | None
    """How many it says there are."""


_QUOTES = lazy(r"[“”„«»\"‘’'「『]")


def read_heading(text: str) -> Heading | None:
    """Return what a comments' heading says; None where a line is none."""
    if len(text) > LONGEST:
        return None
    found = marks(text)
    if not found:
        return _about(text)
    plain = folded(text)
    # "2 reacties" are comments over the first one, and answers below.
    named = [
        mark
        for mark in found
        if mark.sign is Sign.HEADING
        or (mark.sign is Sign.REPLY and plain[mark.start : mark.end] in _HEADINGS)
    ]
    if not named or any(
        mark.sign not in {Sign.NUMBER, Sign.FILLER} and mark not in named
        for mark in found
    ):
        return None
    numbers = [mark for mark in found if mark.sign is Sign.NUMBER]
    if len(numbers) > 1:
        return None
    return Heading(
        count_of(text[numbers[0].start : numbers[0].end]) if numbers else None
    )


def _about(text: str) -> Heading | None:
    """Read "12 thoughts on “Lock keeper opens the gates”"."""
    number = _NUMBER.match(text)
    if number is None:
        return None
    rest = folded(text[number.end() :]).strip()
    for phrase in _ABOUT:
        if rest.startswith(phrase) and _QUOTES.search(rest[len(phrase) :][:3]):
            return Heading(count_of(number[0]))
    return None


_ABOUT = tuple(_BREAK.split(words.ABOUT.strip()))
_GROUPS = lazy(r"\d{1,3}(?:[ .,'’]\d{3})+\Z")
_SUFFIX = lazy(r"([\d.,]+)\s?(\D+)\Z")
_TIMES = {
    **dict.fromkeys(
        ("k", "tsd", "mil", "тыс", "тис", "tys", "tis", "bin", "千", "천"), 1e3
    ),
    **dict.fromkeys(("万", "萬", "만"), 1e4),
    **dict.fromkeys(("m", "mln"), 1e6),
}


def count_of(printed: str) -> int | None:
    """Return the number that is printed; None where it could be another.

    "1,234" and "1.234" are 1234, for nobody votes by thousandths; "1.2K" is 1200, "12.5"
    is no count.
    """
    text = printed.strip().replace("−", "-").replace("–", "-").lstrip("+").lower()
    sign, text = (-1, text[1:]) if text.startswith("-") else (1, text)
    if text.isdecimal():
        return sign * int(text)
    if _GROUPS.match(text):
        return sign * int("".join(char for char in text if char.isdecimal()))
    suffix = _SUFFIX.match(text)
    if suffix is None:
        return None
    factor = _TIMES.get(suffix[2].rstrip(". "))
    number = suffix[1].replace(",", ".")
    if factor is None or number.count(".") > 1 or not number[0].isdecimal():
        return None
    return sign * round(float(number) * factor)
