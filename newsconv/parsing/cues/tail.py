"""What ends a story: agency tails, corrections, editor's notes, taglines.

Cues: `tail-reporting`, `tail-sign`, `correction-word`, `note-word`, `tagline-form`,
`names-writer`.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.tail_words import (
    COPULAS,
    CORRECTION_HEADS,
    CORRECTION_OPENINGS,
    NOTE_HEADS,
    NOTE_OPENINGS,
    REPORT_OPENINGS,
    ROLES,
    TAGLINE_OPENINGS,
)
from newsconv.parsing.document import Document
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy, when_asked

_REPORTING = Cue("tail-reporting", "says who reported and edited")
_KUERZEL = Cue("tail-sign", "is an agency's or a desk's sign in brackets")
_CORRECTION = Cue("correction-word", "opens with the word correction")
_NOTE = Cue("note-word", "opens like an editor's note")
_TAGLINE = Cue("tagline-form", "says who the author is")
_NAMES_WRITER = Cue("names-writer", "names the author after the story")

# Forms whose words stand after a name or inside brackets: "X contributed to this
# report", "(con EFE)".
_REPORTERS = when_asked(
    r"""\W?[^.]{0,60}\bcontributed\s+(?:reporting|to\s+this\s+(?:report|story|article))
    |[^.]{0,60}\breported\s+from\b.{0,60}\bwrote\s+from\b
    |[^.]{0,40}\bassisted\s+in\s+this\s+report
    |\(\s*(?:avec|con|mit|with|com|met|med)\s+[A-ZÀ-Ý][\w.]*(?:\s+\w+){0,2}\s*\)\W*\Z
    |[^.()]{2,30}기자\s+[\w.+-]+@[\w-]+\.\w+|[\w.+-]+@[\w-]+\.\S+\s*\Z(?<=\.kr)""",
    re.VERBOSE,
)
_REPORTER_HINTS = ("contribut", "wrote from", "assisted", "기자")
"""One of these is in each such line that opens with no bracket."""
# "(hs/dpa)", "dpa/lno", "(ak)": signs of agencies and desks, divided by slashes.
_SIGN = lazy(r"(?P<open>[(（\[/])?\s*(?P<signs>[^()（）\[\]]{1,36}?)\s*[)）\]/]?\.?\Z")
_DESK = lazy(r"[^\W\d_]{2,5}\Z")
_INITIALS = lazy(r"[a-zäöü]{2,4}\Z")
_CLOSED = frozenset(
    {"完", "完毕", "了", "おわり", "終わり", "終", "끝", "end", "ende", "fin"}
)
"""What stands in brackets at the very end."""
_OPENERS = "([*_【「〔［ \u00a0–—-•※◆■▲△●►＊†■＞>"


def _starts(size: int, *tables: Iterable[str]) -> frozenset[str]:
    """Return the first letters of phrases, to look at before the phrases."""
    return frozenset(phrase[:size] for table in tables for phrase in table)


_START = 3
_NOTE_START = 5
_SHORT_START = 2
_REPORT_STARTS = _starts(_START, REPORT_OPENINGS)
_TAGLINE_STARTS = _starts(_START, TAGLINE_OPENINGS)
_NOTE_STARTS = _starts(
    _NOTE_START, CORRECTION_HEADS, CORRECTION_OPENINGS, NOTE_HEADS, NOTE_OPENINGS
)
_SHORT_OPENINGS = tuple(
    phrase
    for phrase in (*CORRECTION_HEADS, *CORRECTION_OPENINGS, *NOTE_HEADS, *NOTE_OPENINGS)
    if len(phrase) < _NOTE_START
)
"""A mark stands among the first letters of their lines."""
_SHORT_STARTS = _starts(_SHORT_START, _SHORT_OPENINGS)
_HEAD_MARKS = lazy(r"[:：—–)\]】］(（,，]|\.(?=\s)|\s-\s|-\Z|(?<=\S)\s(?=\d)|\Z")
_HEAD_REACH = 44
_NAME_WORDS = 9
_FIRST_WORDS = 200
"""A tagline names the role among so many letters."""
_TERM = lazy(r"[^\W_]+")
_APPOSITION = lazy(r",[^,]{1,60},")
_SENTENCES = lazy(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я])")
_LONGEST = 90
_SHORT = 40
"""Letters of the longest sign."""
_REACH = 3
"""A tagline is among the last paragraphs, or below them."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a closing line says of itself."""
    for block, found in zip(document.blocks, noticed, strict=True):
        if block.size > _LONGEST:
            continue
        text, folded = block.text, block.folded
        if _reports(text, folded):
            found.append(_REPORTING)
        if len(text) < _SHORT and _is_sign(text):
            found.append(_KUERZEL)
        note = _note(folded.lstrip(_OPENERS))
        if note:
            found.append(note)
    _notice_writers(document, noticed)


def _notice_writers(document: Document, noticed: Noticed) -> None:
    """Add where the author is named below the story's start, and where presented."""
    writers = document.writers
    last = document.last_prose - _REACH
    for at in range(document.first_prose + 1, len(noticed)):
        block = document.blocks[at]
        if block.size > _LONGEST:
            continue
        named = bool(writers) and holds_any(block.text, writers)
        if named:
            noticed[at].append(_NAMES_WRITER)
        if (named or at >= last) and _is_tagline(
            block.text, block.folded, document.terms[at]
        ):
            noticed[at].append(_TAGLINE)


def form(text: str) -> str | None:
    """Return the name of the cue that a line's words alone give it, None if none.

    The tagline's is asked for last: on a page it counts only near the story's end.
    """
    folded = text.casefold()
    bare = folded.lstrip(_OPENERS)
    if _reports(text, folded):
        return _REPORTING.name
    if len(text) < _SHORT and _is_sign(text):
        return _KUERZEL.name
    note = _note(bare)
    if note:
        return note.name
    terms = _TERM.findall(folded)
    return _TAGLINE.name if _is_tagline(text, folded, terms) else None


def _reports(text: str, folded: str) -> bool:
    if folded[:_START] in _REPORT_STARTS and folded.startswith(REPORT_OPENINGS):
        return True
    if text[0] == "(" or holds_any(folded, _REPORTER_HINTS):
        return _REPORTERS().match(text) is not None
    return False


def _note(bare: str) -> Cue | None:
    """Return the cue for a correction's or a note's opening."""
    if bare[:_NOTE_START] not in _NOTE_STARTS and not (
        bare[:_SHORT_START] in _SHORT_STARTS and bare.startswith(_SHORT_OPENINGS)
    ):
        return None
    if _opens(bare, CORRECTION_HEADS, CORRECTION_OPENINGS):
        return _CORRECTION
    return _NOTE if _opens(bare, NOTE_HEADS, NOTE_OPENINGS) else None


def _opens(bare: str, heads: frozenset[str], openings: tuple[str, ...]) -> bool:
    """Say whether a line has a head before its mark, or opens in a known way."""
    if bare.startswith(openings):
        return True
    head = bare[:_HEAD_REACH]
    for mark in _HEAD_MARKS.finditer(head):
        if head[: mark.start()].strip(" .") in heads:
            # "Correction in the housing market" has no mark; a comma needs a date
            # after it, and a date a colon: "Correction, March 3, 2024:".
            rest = head[mark.end() :]
            if mark[0] in {",", "，"}:
                return any(map(str.isdigit, rest))
            return not mark[0].isspace() or ":" in rest
    return False


def _is_tagline(text: str, folded: str, terms: list[str]) -> bool:
    """Say whether a sentence of a line tells who somebody is: "X is a writer".

    `folded` is the line with case folded, and `terms` its runs of letters and digits.
    """
    bare = folded.lstrip(" \u00a0–—-•")
    if bare[:_START] in _TAGLINE_STARTS and bare.startswith(TAGLINE_OPENINGS):
        return True
    if "can be reached at" in folded:
        return True
    return not ROLES.isdisjoint(terms) and any(map(_names_role, _SENTENCES.split(text)))


def _names_role(sentence: str) -> bool:
    """Say whether a sentence is a name, a copula and a role."""
    words = _APPOSITION.sub("", sentence[:_FIRST_WORDS], count=1).split()
    for at, (before, word) in enumerate(pairwise(words[:_NAME_WORDS])):
        if word in COPULAS:
            if at < 1 and before[-1:] != ",":
                return False
            rest = [each.strip(",.;()").casefold() for each in words[at + 2 :]]
            return not ROLES.isdisjoint(rest)
        bare = before.strip("*(•–—,")
        if bare and not bare[0].isupper() and len(bare) > 3:  # noqa: PLR2004 - "von", "and"
            return False
    return False


def _is_sign(text: str) -> bool:
    """Say whether a line is an agency's sign, with a desk's or without."""
    if text[0] not in "(（[" and "/" not in text:
        return False
    match = _SIGN.match(text)
    if match is None:
        return False
    signs = [sign.strip() for sign in match["signs"].strip("/©").split("/")]
    if match["open"] and match["signs"].casefold() in _CLOSED:
        return True
    named = [is_agency(sign) for sign in signs]
    if not any(named):
        return bool(match["open"] and _INITIALS.match(match["signs"]))
    known = all(
        agency or _DESK.match(sign) for agency, sign in zip(named, signs, strict=True)
    )
    return known and bool(match["open"] or len(signs) > 1)
