"""All that stands on a page beside the story: share lines, menus, adverts, boxes.

Cues: `furniture-advert`, `furniture-share`, … one a kind; `under-related` (a short
line below "Related stories"), `menu-run` (one of many very short lines).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsconv.model import FurnitureKind
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.cues.furniture_forms import FORMS
from newsconv.parsing.document import Document

_END_MARK = re.compile(
    r"(?:#\s*){2,}\Z|\W{0,3}\bends?\b\W{0,3}\Z|[-–—(\s]{1,4}30[-–—)\s]{1,4}\Z",
    re.IGNORECASE,
)
_ANY = re.compile(
    "|".join(f"(?P<k{at}>{pattern})\\Z" for at, (_, pattern) in enumerate(FORMS)),
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 40
_LONGEST_HEAD = 60
_HEADS = frozenset(".!?:：|#")
"""No heading of a list has these before its last character."""
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
_UNDER_RELATED = Cue("under-related", "stands in a list of other stories")
_MENU_RUN = Cue("menu-run", "is one of many very short lines")


@lru_cache(maxsize=4096)
def kind_of(text: str) -> FurnitureKind | None:
    """Return what a line that reads like furniture is there for, or None."""
    if _END_MARK.match(text):
        return FurnitureKind.END_MARK
    match = _ANY.match(text[:400])
    if match is None or match.lastgroup is None:
        return None
    return FORMS[int(match.lastgroup[1:])][0]


def opens_related(text: str) -> bool:
    """Say whether a line is the heading of a list of other stories."""
    if len(text) > _LONGEST_HEAD or not _HEADS.isdisjoint(text[:-1]):
        return False
    return kind_of(text) in {FurnitureKind.RELATED, FurnitureKind.TAGS}


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what marks a block as furniture."""
    block = document.blocks[at]
    if block.size > _LONGEST:
        return
    kind = kind_of(block.text)
    if kind in _CUES:
        yield _CUES[kind]
    if not document.prose[at]:
        if under_related(document, at):
            yield _UNDER_RELATED
        if _in_menu_run(document, at):
            yield _MENU_RUN


def under_related(document: Document, at: int) -> bool:
    """Say whether only short lines stand between here and a related heading above."""
    for above in range(at - 1, max(-1, at - 12), -1):
        if document.prose[above]:
            return False
        if opens_related(document.blocks[above].text):
            return True
    return False


def _in_menu_run(document: Document, at: int) -> bool:
    """Say whether the block is in a row of tiny lines."""
    if document.blocks[at].size > _TINY:
        return False
    return any(_run(document, at, glued=glued) >= _RUN for glued in (True, False))


def _run(document: Document, at: int, *, glued: bool) -> int:
    """Count the tiny lines around a block that stand apart the same way."""
    blocks = document.blocks
    top = at
    while top > 0 and top > at - _RUN and (not blocks[top].gap) == glued:
        if blocks[top - 1].size > _TINY:
            break
        top -= 1
    end = at
    while end + 1 < len(blocks) and end < at + _RUN:
        if blocks[end + 1].size > _TINY or (not blocks[end + 1].gap) != glued:
            break
        end += 1
    return end - top + 1
