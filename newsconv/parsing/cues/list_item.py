"""Lines that open with a bullet or a number, and lists that lost their bullets.

Cues: `bullet`, `number`, `dash`, `item-near` (a neighbour opens the same way);
`under-colon` (one of several alike below a line that ends in a colon), `alike-run` (one
of several short lines alike), `label-run` ("Price: …" beside "Weight: …"), all three
within the story only; `parallel` (one of several short lines divided by the same mark:
"3 June – Oslo"); `signs-quote` ("— Ada Pell, poet"), `quote-next` (such a line
follows), `signs-post` ("— Ada Pell (@adapell) 3 June 2026"), `post-next`.
"""

import re

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import STOPS, Document
from newsconv.parsing.segment import RawBlock

_BULLET = Cue("bullet", "opens with a bullet")
_NUMBER = Cue("number", "opens with a list number")
_DASH = Cue("dash", "opens with a dash")
_NEAR = Cue("item-near", "a line near it opens the same way")
_UNDER_COLON = Cue("under-colon", "is one of several alike under a colon")
_ALIKE = Cue("alike-run", "is one of several short lines alike")
_LABELS = Cue("label-run", "opens with words and a colon, as a line beside it does")
_PARALLEL = Cue("parallel", "is one of several short lines divided by the same mark")
_SIGNS = Cue("signs-quote", "names who is quoted after a dash")
_QUOTE_NEXT = Cue("quote-next", "a line that names who is quoted follows")
_SIGNS_POST = Cue("signs-post", "names who posted it after a dash")
_POST_NEXT = Cue("post-next", "a line that names who posted it follows")

_DASHES = frozenset("-–—○*")
_REACH = 3
_LONGEST = 45
"""An item of a list has no more words, if it has no bullet."""
_SHORT = 16
_LEAST = 3
"""So many lines alike make a run."""
_LABEL = 40
"""A label before a colon has no more letters."""
_SIGN_WORDS = 14
_PARALLELS = 4
_DIVIDED = 20
"""A parallel line has no more words."""
# Runs that divide a line: "3 June – Oslo", "Goal: Roe", "Pell (Leeds)", "Roe, “Dawn”".
_MARKS = re.compile(r"(?<=\S)(?: (?:[–—-]{1,2}|[@|]) |[,:：、](?= ?\S)| ?[(（])")
_MARK = {"（": "(", "：": ":", "--": "–", "-": "–", "—": "–"}


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block's opening, and those of its neighbours, say."""
    blocks = document.blocks
    kinds = [None if block.bullet is None else _kind(block.bullet) for block in blocks]
    # A dash among dashes is a list's.
    signing = {
        at
        for at, block in enumerate(blocks)
        if _signs(block)
        and _DASH not in (*kinds[max(0, at - 1) : at], *kinds[at + 1 : at + 2])
    }
    for at, kind in enumerate(kinds):
        if kind is not None:
            noticed[at].append(kind)
            if kinds[max(0, at - _REACH) : at + _REACH + 1].count(kind) > 1:
                noticed[at].append(_NEAR)
            if at in signing and blocks[at].bullet in _DASHES:
                noticed[at].append(_SIGNS)
    for at in signing:
        posted = "(@" in blocks[at].text
        if posted:
            noticed[at].append(_SIGNS_POST)
        if at:
            noticed[at - 1].append(_QUOTE_NEXT)
            if posted:
                noticed[at - 1].append(_POST_NEXT)
    for cue, places in (
        (_UNDER_COLON, _under_colon(document)),
        (_ALIKE, _alike_runs(document)),
        (_LABELS, _labelled(document)),
        (_PARALLEL, _parallel(document)),
    ):
        for at in places:
            if blocks[at].size <= _LONGEST:
                noticed[at].append(cue)


def _kind(mark: str) -> Cue:
    if any(map(str.isalnum, mark)):
        return _NUMBER
    return _DASH if mark in _DASHES else _BULLET


def _signs(block: RawBlock) -> bool:
    """Say whether a line is a dash and who said what stands above it."""
    if block.text[0] not in "—–-" or block.size > _SIGN_WORDS:
        return False
    name = block.text.lstrip("—–- ")
    return name[:1].isupper() and (
        "@" in name or block.text[-1] not in STOPS or "," in name
    )


def _labelled(document: Document) -> set[int]:
    """Return the story's blocks that open with a label, as a block beside them does."""
    blocks = document.blocks
    start, end = document.first_prose, document.last_prose + 1
    labels = {
        at
        for at in range(start, min(end + 1, len(blocks)))
        if ":" in blocks[at].text[:_LABEL] and _has_label(blocks[at])
    }
    return {
        at
        for at in labels
        if start < at < end and (at - 1 in labels or at + 1 in labels)
    }


def _has_label(block: RawBlock) -> bool:
    """Say whether a line opens with a few words and a colon: "Price: 12 euros"."""
    head, colon, rest = block.text[: _LABEL + 1].partition(":")
    return bool(colon and rest) and block.size <= _LONGEST and '"' not in head


def _under_colon(document: Document) -> set[int]:
    """Return the blocks that are in a run of like lines right under a colon."""
    blocks = document.blocks
    found: set[int] = set()
    start = document.first_prose
    for at in range(start, min(document.last_prose + _REACH, len(blocks))):
        if blocks[at].text[-1] not in ":：":
            continue
        end = at + 1
        while end < len(blocks) and _is_like(blocks[at + 1], blocks[end]):
            end += 1
        if end - at > 2:  # noqa: PLR2004 - two items at least
            found.update(range(at + 1, end))
    return found


def _alike_runs(document: Document) -> set[int]:
    """Return the blocks that are in a run of short lines alike."""
    blocks = document.blocks
    found: set[int] = set()
    start = document.first_prose + 1
    last = document.last_prose + 1  # menus are runs too, below the story's end
    for at in range(start + 1, last + 1):
        if (
            at < last
            and blocks[start].size <= _SHORT
            and blocks[at].size <= _SHORT
            and _is_like(blocks[start], blocks[at])
        ):
            continue
        if at - start >= _LEAST:
            found.update(range(start, at))
        start = at
    return found


def _parallel(document: Document) -> set[int]:
    """Return the blocks in a run of short lines that are all divided by one mark.

    A menu's words are not divided, nor are all teasers of a list by the same mark; so a
    run counts below the story's last paragraph too, where a tour's dates stand.
    """
    found: set[int] = set()
    run: list[int] = []
    shared: set[str] = set()
    for at, block in enumerate(document.blocks):
        own = _marks(block.text) if block.size <= _DIVIDED else set()
        if not own & shared:
            if len(run) >= _PARALLELS:
                found.update(run)
            run, shared = [], own
        else:
            shared &= own
        if own:
            run.append(at)
    if len(run) >= _PARALLELS:
        found.update(run)
    return found


def _marks(text: str) -> set[str]:
    marks = (mark.strip() for mark in _MARKS.findall(text))
    return {_MARK.get(mark, mark) for mark in marks}


def _is_like(first: RawBlock, other: RawBlock) -> bool:
    """Say whether two lines end alike, open alike and are of like length."""
    return (
        other.size <= _LONGEST
        and other.size <= 4 * first.size  # one item may be four times another
        and first.size <= 4 * other.size
        and (first.text[-1] in STOPS) == (other.text[-1] in STOPS)
        and first.text[0].isupper() == other.text[0].isupper()
        and other.text[-1] not in ":：?"
    )
