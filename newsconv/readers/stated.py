"""What a file's metadata states of its article in, a source bar and its sources out.

Of each field the first statement counts; all are kept, with the place of each in the
file. A date is taken where a day is written, and never worked out.
"""

import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from html import unescape
from urllib.parse import urlsplit

import msgspec

from newsconv.dates import real_date
from newsconv.language_tags import language_tag
from newsconv.model import SourceBar, Statement

_LONGEST = 1000
"""Characters of a value that are kept."""
_MOST = 200
"""Statements that are kept; a page of a thousand teasers may make more."""
_HALVES = re.compile("[\ud800-\udfff]")
"""Of pairs of surrogates: JSON can have one alone, and no text can."""
_DAY = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)", re.ASCII)
_TIMED = re.compile(r"\d{4}-\d{2}-\d{2}(?=[T ]|\Z)", re.ASCII)
_BAR = tuple(name for name in SourceBar.__struct_fields__ if name != "authors")


class Stated:
    """Collects what a file states, the surest places first."""

    def __init__(self) -> None:
        self._found: list[Statement] = []

    @property
    def is_full(self) -> bool:
        """Whether no more statements are kept."""
        return len(self._found) >= _MOST

    def say(self, field: str, value: object, where: str) -> None:
        """Add what a place of the file says of a field, if it is words."""
        if not isinstance(value, str) or self.is_full:
            return
        said = " ".join(unescape(value[: 2 * _LONGEST]).split())[:_LONGEST]
        said = _HALVES.sub("\ufffd", said)
        statement = Statement(field, said, where)
        if said and statement not in self._found:
            self._found.append(statement)

    def say_each(self, field: str, values: Iterable[object], where: str) -> None:
        """Add several values of one field, from one place."""
        for value in values:
            self.say(field, value, where)

    def statements(self) -> tuple[Statement, ...]:
        """Return all that was said, in order."""
        return tuple(self._found)

    def first(self, field: str) -> str | None:
        """Return the first value of a field that can be used."""
        return next(iter(self._usable(field)), None)

    def bar(self) -> SourceBar:
        """Return the source bar that the first statements make."""
        said: dict[str, object] = {
            field: value for field in _BAR if (value := self.first(field))
        }
        said["authors"] = tuple(self._usable("authors"))
        return msgspec.convert(said, SourceBar)

    @property
    def language(self) -> str | None:
        """The language stated first, BCP 47."""
        return self.first("language")

    def _usable(self, field: str) -> list[str]:
        """Return the values of a field that the first place with any gives."""
        read = _READERS.get(field, str)
        place = None
        found: list[str] = []
        for each in self._found:
            if each.field != field or place not in {None, each.where}:
                continue
            value = read(each.value)
            if value and value not in found:
                place = each.where
                found.append(value)
        return found


def day(text: str) -> str | None:
    """Return the day that a date is of, as it is written; None where it is none.

    `2026-11-19T06:30:00+01:00`, `20261119`, `Thu, 19 Nov 2026 06:30:00 GMT`.
    """
    found = _TIMED.match(text)
    try:
        if found:
            return real_date(found[0])
        if compact := _DAY.match(text):
            return real_date("-".join(compact.groups()))
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def language(text: str) -> str | None:
    """Return a language's tag, "en-GB" of "en_gb" too; None where it is none."""
    try:
        tag = language_tag(text.strip().replace("_", "-").partition(",")[0])
    except ValueError:
        return None
    first, *rest = tag.split("-")
    # RFC 5646, 2.1.1: a region in capitals, a script with one.
    cased = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(cased.get(len(x), str.lower)(x) for x in rest)])


def web_address(text: str) -> str | None:
    """Return an address of the web; None for any other."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme in {"http", "https"} and parts.netloc else None


def _name(text: str) -> str | None:
    """Return an author's name; None for an address or an account."""
    if text.startswith(("@", "http:", "https:", "/")) or "://" in text:
        return None
    return text


_READERS = {
    "date": day,
    "language": language,
    "url": web_address,
    "authors": _name,
}
