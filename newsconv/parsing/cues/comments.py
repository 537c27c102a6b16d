"""Readers' comments: their heading, names, texts, times, likes and reply links.

Names with times and texts by turns are comments wherever they stand (`comment_turns`).
Else a heading ("Comments (3)") opens the zone, which runs to the end; and without one
it is found by its form alone: after the story, names and short texts by turns.

Cues: `comment-heading`, `in-comments`, `timed-comments`, `comment-meta-words`,
`comment-name`, `comment-turn` (a text between names), `opens-comments`.
"""

import re
from typing import NamedTuple

from newsconv.parsing.cues.comment_turns import names_close, timed_turns
from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.document import Document, once_a_text
from newsconv.parsing.fields.byline import is_name, opens_like_byline
from newsconv.parsing.fields.comment_line import is_meta, may_head, read_heading
from newsconv.parsing.fields.credit import is_credit_line
from newsconv.parsing.patterns import lazy

_HEADING = Cue("comment-heading", "opens the readers' comments")
_IN = Cue("in-comments", "stands among the readers' comments")
_META = Cue("comment-meta-words", "is a comment's time, likes or reply link")
_NAME = Cue("comment-name", "is a reader's name over or under a comment")
_TIMED = Cue("timed-comments", "stands among readers' names, times and texts by turns")
_TURN = Cue("comment-turn", "is a text that takes turns with readers' names")
_OPENS = Cue("opens-comments", "stands off and opens the comments' turns")

_NONE_YET = lazy(r"(?<!\d)0(?!\d)|\b(?:no|keine|aucun|sin|nessun)\b", re.IGNORECASE)
_STORY_SHARE = 3
_LONGEST_MARK = 60
_HANDLE = lazy(r"@?[^\W\d_][\w.’'-]{2,24}(?:\s+[^\W\d_][\w.’'-]{0,24}){0,3}\.?\Z")
_NAME_WORDS = 4
_SHORTEST_TURNS = 2


class Zone(NamedTuple):
    """Where the comments are."""

    start: int
    """The first block of them."""
    end: int
    """The block after them."""
    headed: bool
    """A heading says so: it is the first block."""
    names: frozenset[int] | None = None
    """The blocks with readers' names, where times show them; None where none do."""


@once_a_text
def comment_zone(document: Document) -> Zone | None:
    """Return where the comments are; None where there are none."""
    turns = timed_turns(document)
    if turns is not None:
        return Zone(turns.start, turns.end, turns.headed, turns.names)
    return _by_heading(document) or _by_turns(document)


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block's place among the comments says."""
    zone = comment_zone(document)
    if zone is None:
        return
    for at in range(zone.start, zone.end):
        if at == zone.start and zone.headed:
            noticed[at].append(_HEADING)
        else:
            noticed[at] += _inside(document, zone, at)


def _inside(document: Document, zone: Zone, at: int) -> list[Cue]:
    """Return what a block in the zone shows, below its heading."""
    block = document.blocks[at]
    found = [_IN] if zone.names is None else [_IN, _TIMED]
    if zone.names is not None and at in zone.names:
        found.append(_NAME)
    elif is_comment_meta(block.text):
        found.append(_META)
    elif zone.names is None and looks_like_reader(block.text):
        found.append(_NAME)
    elif kind_of(block.text) is None or block.size > 8:  # noqa: PLR2004 - a sentence
        found.append(_TURN)
        if at == zone.start:
            found.append(_OPENS)
    return found


def is_comment_meta(text: str) -> bool:
    """Say whether a line is a comment's time, likes or reply link."""
    return len(text) <= _LONGEST_MARK and is_meta(text)


def looks_like_reader(text: str) -> bool:
    """Say whether a line reads like a commenter's name or handle."""
    if len(text) > 40 or text.endswith(("!", "?", "…", ":")):  # noqa: PLR2004 - a name
        return False
    if is_name(text):
        return True
    return (
        bool(_HANDLE.match(text))
        and len(text.split()) <= _NAME_WORDS
        # "Ban canals not scooters" is no name, "GwenOnTheHill" and "Dr A. Sethi" are.
        and not any(word.islower() for word in text.split()[1:])
        and (not text.split(maxsplit=1)[0].islower() or _is_handle(text))
        and kind_of(text) is None
        and read_heading(text) is None
    )


def _is_handle(text: str) -> bool:
    """Say whether a word in small letters is a reader's handle: "kasia_77"."""
    return " " not in text and ("_" in text or text[-1].isdigit())


def _by_heading(document: Document) -> Zone | None:
    """Find the last heading after the story's start that has a comment below it."""
    blocks, keys = document.blocks, document.keys
    for at in range(len(blocks) - 1, document.first_prose, -1):
        text = blocks[at].text
        if (
            len(text) <= 40  # noqa: PLR2004 - a heading
            and may_head(keys[at])
            and read_heading(text) is not None
            and not _NONE_YET.search(text)
            and _turn_after(document, at)
            and _stands_below_story(document, at)
        ):
            return Zone(at, _end(document, at + 1), headed=True)
    return None


def _end(document: Document, start: int) -> int:
    """Return the first block that is furniture of a kind, and no comment's button."""
    for at in range(start, len(document.blocks)):
        text = document.blocks[at].text
        if kind_of(text) is not None and not is_comment_meta(text):
            return at
    return len(document.blocks)


def _stands_below_story(document: Document, heading: int) -> bool:
    """Say whether enough of the running text stands above a heading.

    "3 comments" is also a button under a headline, with the whole story below it.
    """
    above, total = document.prose_above[heading], document.prose_above[-1]
    return above * (_STORY_SHARE + 1) >= total


def _turn_after(document: Document, heading: int) -> bool:
    """Say whether a name stands beside a text soon below a heading."""
    last: bool | None = None
    for block in document.blocks[heading + 1 : heading + 12]:
        text = block.text
        if is_comment_meta(text):
            continue
        if looks_like_reader(text):
            named = True
        elif block.size > 3:  # noqa: PLR2004 - says something
            named = False
        else:
            last = None
            continue
        if last is not None and last is not named:
            return True
        last = named
    return False


def _by_turns(document: Document) -> Zone | None:
    """Find names and texts by turns at the end of a text that says nothing of comments.

    A subhead stands alone between paragraphs too, so the names must be persons' names,
    be two at least, and end the text: the last name has no long story after it.
    """
    blocks = document.blocks
    end = len(blocks)
    while end > document.first_prose and kind_of(blocks[end - 1].text) is not None:
        end -= 1
    names: list[int] = []
    at = end - 1
    texts_between = 0
    while at > document.first_prose:
        block = blocks[at]
        if _is_plain_name(block.text):
            if names and texts_between == 0:
                break
            names.append(at)
            texts_between = 0
        elif is_comment_meta(block.text):
            pass
        else:
            texts_between += 1
            if texts_between > _SHORTEST_TURNS or (not names and texts_between > 1):
                break
        at -= 1
    if len(names) < _SHORTEST_TURNS:
        return None
    first = names[-1]
    # A text that stands off above the first name opens the zone when there are as
    # many texts as names below each other that way: name under text.
    above = first - 1
    name_last = end - 1 == names[0]
    if (
        above > document.first_prose
        and name_last
        and (
            blocks[above].gap > 1
            or document.first_said[above] < above
            or names_close(document, names)
        )
    ):
        return Zone(above, end, headed=False)
    return Zone(first, end, headed=False)


def _is_plain_name(text: str) -> bool:
    return is_name(text) and not opens_like_byline(text) and not is_credit_line(text)
