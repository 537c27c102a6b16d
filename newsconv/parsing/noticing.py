"""A document in, the cues of each block out: all that is noticed before any label.

Each module of `newsconv.parsing.cues` is asked once a text, for all blocks: to ask it
anew for each block would take as long as all that it does. A cue from elsewhere is a
function of a document and a block's index; `each_block` makes of it one that is asked
as the modules are.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from newsconv.parsing.cues import (
    byline,
    caption,
    comments,
    date,
    dateline,
    furniture,
    interview,
    kicker,
    list_item,
    mail,
    measure,
    position,
    repeats,
    rule,
    section_word,
    sentence,
    shape,
    tail,
)
from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document

Notice = Callable[[Document, Noticed], None]

CUES: tuple[Notice, ...] = (
    shape.notice,
    sentence.notice,
    position.notice,
    repeats.notice,
    byline.notice,
    date.notice,
    dateline.notice,
    caption.notice,
    list_item.notice,
    rule.notice,
    tail.notice,
    furniture.notice,
    kicker.notice,
    mail.notice,
    interview.notice,
    section_word.notice,
    measure.notice,
    comments.notice,
)
"""In the order in which a block's cues are listed."""


def cues_of(document: Document) -> Noticed:
    """Return all that is noticed about each block."""
    return noticed_by(CUES, document)


def noticed_by(notices: Iterable[Notice], document: Document) -> Noticed:
    """Return what some functions notice about each block."""
    noticed: Noticed = [[] for _ in document.blocks]
    for notice in notices:
        notice(document, noticed)
    return noticed


def cue_names(document: Document) -> list[list[str]]:
    """Return the names of each block's cues."""
    return names_of(cues_of(document))


def names_of(noticed: Noticed) -> list[list[str]]:
    """Return the names of cues."""
    return [[cue[0] for cue in cues] for cues in noticed]


def each_block(look: Callable[[Document, int], Iterable[Cue]]) -> Notice:
    """Return a function that asks another for the cues of one block after the other."""

    def notice(document: Document, noticed: Noticed) -> None:
        for at, found in enumerate(noticed):
            found.extend(look(document, at))

    notice.__module__ = look.__module__
    return notice


@cache
def reasons() -> Mapping[str, str]:
    """Return the reason of each cue by its name."""
    return {
        cue.name: cue.reason
        for look in CUES
        for value in vars(sys.modules[look.__module__]).values()
        for cue in _cues_in(value)
    }


def _cues_in(value: object) -> Iterator[Cue]:
    if isinstance(value, Cue):
        yield value
    elif isinstance(value, dict | tuple | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _cues_in(item)
