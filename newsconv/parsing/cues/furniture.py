"""All that stands on a page beside the story: share lines, menus, adverts, boxes.

Cues: `furniture-advert`, `furniture-share`, … one a kind; `furniture-paywall` (what asks
to sign up and keeps the rest of the story till then), `furniture-appeal` (what asks
readers to write); `under-related` (a short line below "Related stories"), `menu-run`
(one of many very short lines).
"""

import re
from functools import lru_cache

from newsconv.model import FurnitureKind
from newsconv.parsing.cues.appeals import is_appeal
from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.furniture_forms import HOLDS, OPENS
from newsconv.parsing.cues.furniture_words import kind_by_words
from newsconv.parsing.cues.paywall import is_paywall
from newsconv.parsing.document import Document, once_a_text
from newsconv.parsing.hints import holds_any
from newsconv.parsing.openings import Openings
from newsconv.parsing.patterns import lazy

_END_MARK = lazy(
    r"(?:#\s*){2,}\Z|\W{0,3}\bends?\b\W{0,3}\Z|[-–—(\s]{1,4}30[-–—)\s]{1,4}\Z",
    re.IGNORECASE,
)
_LONGEST_END_MARK = 10
"""Of those that are no row of hashes."""


def _whole(form: str) -> re.Pattern[str]:
    """Return a form's pattern, for whole lines."""
    return lazy(rf"(?:{form})\Z", re.VERBOSE)


_OPENINGS = Openings(OPENS.items(), after=r"\Z")
_HELD = tuple((kind, hints, _whole(form)) for kind, hints, form in HOLDS)
_RANK = {kind: rank for rank, kind in enumerate(OPENS)}
"""Where a line has two kinds' forms it is of the first."""
_ALL_HINTS = tuple(hint for form in HOLDS for hint in form.hints)
_ASCII_HINTS = tuple(filter(str.isascii, _ALL_HINTS))
# The words of a distributor of press releases, before the name of who sent it.
_SENDER = lazy(r"SOURCE\s+[A-Z]\w*[a-z].{0,60}\Z")
_REACH = 400
_LONGEST = 40
_LONGEST_HEAD = 60
_LONGEST_MARK = 20
_BRACKETS = "()[]（）［］【】"
"""Around an advertisement's mark."""
_HEADS = frozenset(".!?:：|#")
"""No heading of a list has these before its last character."""
_LIST = 12
"""A list of other stories has no more lines than this, its heading counted."""
_TINY = 4
_RUN = 4

_CUES = {
    kind: Cue(f"furniture-{kind.value.replace('_', '-')}", reason)
    for kind, reason in (
        (FurnitureKind.ADVERT, "is an advert's mark"),
        (FurnitureKind.SHARE, "is a share line"),
        (FurnitureKind.READING_TIME, "says how long the story takes to read"),
        (FurnitureKind.COPYRIGHT, "is a copyright line"),
        (FurnitureKind.SIGN_UP, "asks the reader to sign up"),
        (FurnitureKind.RELATED, "points to other stories"),
        (FurnitureKind.TAGS, "lists topics"),
        (FurnitureKind.NAVIGATION, "is a menu's word"),
        (FurnitureKind.CONTACT, "says whom to contact"),
    )
}
_PAYWALL = Cue("furniture-paywall", "keeps the rest of the story for subscribers")
_APPEAL = Cue("furniture-appeal", "asks readers to write or to follow")
_UNDER_RELATED = Cue("under-related", "stands in a list of other stories")
_MENU_RUN = Cue("menu-run", "is one of many very short lines")


def _opened(line: str) -> FurnitureKind | None:
    """Return the first kind of which a line's opening has a form."""
    found = _OPENINGS.match(line, line)
    return found[0] if found else None


def _held(line: str, before: FurnitureKind | None) -> FurnitureKind | None:
    """Return the first kind of which a line has a form inside, if it ranks first."""
    if not holds_any(line, _ASCII_HINTS if line.isascii() else _ALL_HINTS):
        return None
    for kind, hints, form in _HELD:
        if before is not None and _RANK[before] <= _RANK[kind]:
            return None
        if holds_any(line, hints) and form.match(line):
            return kind
    return None


@lru_cache(maxsize=4096)
def kind_of(text: str) -> FurnitureKind | None:
    """Return what a line that reads like furniture is there for, or None."""
    if (text[:1] == "#" or len(text) <= _LONGEST_END_MARK) and _END_MARK.match(text):
        return FurnitureKind.END_MARK
    # "İ" alone has two characters in lower case.
    line = text[:_REACH].replace("İ", "i").lower()
    if line[:1] in _BRACKETS and len(line) <= _LONGEST_MARK:
        marked = line.strip(_BRACKETS)  # [PR], (Advertisement)
        if FurnitureKind.ADVERT in {kind_by_words(marked), _opened(marked)}:
            return FurnitureKind.ADVERT
    if is_paywall(line):
        return FurnitureKind.SIGN_UP
    listed = kind_by_words(line)
    if listed is not None:
        return listed
    found = _opened(line)
    found = _held(line, found) or found
    if found is None and (
        is_appeal(line) or (text.startswith("SOURCE") and _SENDER.match(text))
    ):
        return FurnitureKind.CONTACT
    return found


def opens_related(text: str) -> bool:
    """Say whether a line is the heading of a list of other stories."""
    if len(text) > _LONGEST_HEAD or not _HEADS.isdisjoint(text[:-1]):
        return False
    return kind_of(text) in {FurnitureKind.RELATED, FurnitureKind.TAGS}


def notice(document: Document, noticed: Noticed) -> None:
    """Add what marks a block as furniture."""
    for found, block, prose, listed, in_menu in zip(
        noticed,
        document.blocks,
        document.prose,
        under_related(document),
        _menu_runs(document),
        strict=True,
    ):
        if block.size > _LONGEST:
            continue
        kind = kind_of(block.text)
        if kind in _CUES:
            found.append(_CUES[kind])
        if kind is FurnitureKind.SIGN_UP and is_paywall(block.text.lower()):
            found.append(_PAYWALL)
        elif kind is FurnitureKind.CONTACT and is_appeal(block.text.lower()):
            found.append(_APPEAL)
        if listed and not prose:
            found.append(_UNDER_RELATED)
        if in_menu and not prose:
            found.append(_MENU_RUN)


@once_a_text
def under_related(document: Document) -> list[bool]:
    """Say of each block whether only short lines divide it from a related heading."""
    found: list[bool] = []
    heading = -_LIST
    for at, (block, prose) in enumerate(
        zip(document.blocks, document.prose, strict=True)
    ):
        found.append(at - heading < _LIST)
        if prose:
            heading = -_LIST
        elif opens_related(block.text):
            heading = at
    return found


def _menu_runs(document: Document) -> list[bool]:
    """Say of each block whether it is in a row of tiny lines that stand alike.

    They stand apart by blank lines, all of them, or are glued together.
    """
    blocks = document.blocks
    found = [False] * len(blocks)
    tiny = [block.size <= _TINY for block in blocks]
    for glued in (True, False):
        start = 0
        for at in range(1, len(blocks) + 1):
            if (
                at < len(blocks)
                and tiny[at]
                and tiny[at - 1]
                and (not blocks[at].gap) == glued
            ):
                continue
            if at - start >= _RUN:
                found[start:at] = [True] * (at - start)
            start = at
    return found
