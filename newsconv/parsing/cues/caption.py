"""What stands under a picture: a caption, with its credit or without.

Cues: `credit-at-end`, `credit-first`, `names-at-end`, `credit-alone`, `credit-next`,
`credit-under`, `credit-above`; `caption-word` ("pictured", "(L)"), `caption-label`
("Image caption"), `place-and-day`, `scene-verb` ("speaks during"), `said-near`,
`picture-button`, `by-picture-button`, `open-bracket`. Against a caption:
`reports-speech`, `goes-on` ("However, he …").
"""

from collections import defaultdict
from itertools import pairwise

from newsconv.parsing.cues.caption_words import (
    BUTTON,
    BUTTON_HINTS,
    EAST_PHRASES,
    LABEL,
    LABEL_OPENERS,
    ONWARD,
    PHRASE_HINTS,
    PHRASES,
    SAID,
    SCENE,
    SIDE_HINTS,
    SIDES,
    SPEAKING,
    TELLING,
)
from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.credit import lead_credit, split_credit
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_CREDIT_AT_END = Cue("credit-at-end", "ends with a picture credit")
_CREDIT_FIRST = Cue("credit-first", "opens with a picture credit")
_NAMES_AT_END = Cue("names-at-end", "ends with a name or an agency after its full stop")
_CREDIT_ALONE = Cue("credit-alone", "is a picture credit")
_CREDIT_NEXT = Cue("credit-next", "a picture credit follows it")
_CREDIT_UNDER = Cue("credit-under", "a picture credit stands right under it")
_CREDIT_ABOVE = Cue("credit-above", "a picture credit stands over it")
_WORD = Cue("caption-word", "says that it speaks of a picture")
_LABEL = Cue("caption-label", "opens with a word for pictures")
_PLACE_AND_DAY = Cue("place-and-day", "names a day with its year")
_SCENE = Cue("scene-verb", "tells what somebody is seen doing")
_NEAR = Cue("said-near", "stands there twice, as under a gallery")
_BUTTON = Cue("picture-button", "is a picture's button")
_BY_BUTTON = Cue("by-picture-button", "stands by a picture's button")
_SAID = Cue("reports-speech", "reports what somebody said")
_OPEN = Cue("open-bracket", "ends with a bracket that its credit's line closes")
_ONWARD = Cue("goes-on", "goes on from the sentence before")

_DAY = lazy(
    r"\b\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b|(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]"
    r"|\b\d{1,2}\.?\s+(?:de\s+|d['’])?[^\W\d_]{3,10}\.?\s+(?:de\s+|del\s+)?(?:19|20)\d\d\b"
    r"|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b"
)
_YEAR = lazy(r"(?:19|20)\d\d(?!\d)")
_DAY_REACH = 26
_EAST = frozenset("图圖写図사그")
_LONGEST = 90
_LEAD_WORDS = 5
_SENTENCE = 60
_DATE_LINE = 7
"""So many words are a date line still."""
_FIRST = 8
_HEADING = 3
_HEAD = 10
"""A caption's verb is among its first words."""
_BUTTON_WORDS = 9
_REACH = 4
_LIKE = 30
"""Letters in which a caption and its shortened copy agree."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add what ties a block to a picture."""
    credit_lines = document.credit_lines
    buttons = _buttons(document)
    beside = _beside(document, buttons)
    for at, (block, found) in enumerate(zip(document.blocks, noticed, strict=True)):
        size = block.size
        if size > _LONGEST:
            continue
        alone = credit_lines[at]
        if alone:
            found.append(_CREDIT_ALONE)
        elif size > 1 and (split := split_credit(block.text)):
            found.append(_CREDIT_AT_END if split.sure else _NAMES_AT_END)
        elif size > _LEAD_WORDS and lead_credit(block.text):
            found.append(_CREDIT_FIRST)
        if buttons[at]:
            found.append(_BUTTON)
        if at in beside:
            found.extend(beside[at])
        if size <= _SENTENCE and not alone:
            _notice_words(block, found)


def _notice_words(block: RawBlock, found: list[Cue]) -> None:
    """Add what a block's words say, for a caption and against one."""
    text, folded = block.text, block.folded
    # "(pictured)", "(left)": a bracket would hide the word.
    words = folded.replace("(", " ").split() if "(" in text else block.folded_words
    # Scripts without capitals show in the first letters.
    dense = not text[:_FIRST].isascii()
    telling = TELLING.intersection(words)
    if telling or dense:
        # A list is built faster than a generator is asked.
        if (
            not SPEAKING.isdisjoint(telling)
            or (
                not PHRASE_HINTS.isdisjoint(telling)
                and [phrase for phrase in PHRASES if phrase in folded]
            )
            or (not SIDE_HINTS.isdisjoint(telling) and SIDES().search(text))
            or (dense and [phrase for phrase in EAST_PHRASES if phrase in folded])
        ):
            found.append(_WORD)
        if not SAID.isdisjoint(telling):
            found.append(_SAID)
        if not SCENE.isdisjoint(telling) and _shows_scene(block.words):
            found.append(_SCENE)
    opener = words[0].rstrip(":,.：") if words else ""
    if (opener in LABEL_OPENERS or (dense and opener[:1] in _EAST)) and LABEL().match(
        text
    ):
        found.append(_LABEL)
    if block.size > _DATE_LINE and _has_day(text):
        found.append(_PLACE_AND_DAY)
    if opener in ONWARD:
        found.append(_ONWARD)
    if text[-1] in "(（[":
        found.append(_OPEN)


def heads_caption(block: RawBlock) -> bool:
    """Say whether a block is "Image caption," and nothing else."""
    return block.size <= _HEADING and LABEL().match(block.text) is not None


def _shows_scene(words: list[str]) -> bool:
    """Say whether somebody named, or "left,", does what is seen in pictures."""
    return any(
        word in SCENE and (before[0].isupper() or before[-1] == ",")
        for before, word in pairwise(words[:_HEAD])
    )


def _has_day(text: str) -> bool:
    if "19" not in text and "20" not in text:
        return False
    year = _YEAR.search(text)
    if year is None:
        return False
    start = max(0, year.start() - _DAY_REACH)
    return _DAY.search(text, start, year.end() + _DAY_REACH) is not None


def _beside(document: Document, buttons: list[bool]) -> dict[int, list[Cue]]:
    """Return what the lines right above and below say, of the blocks that have any."""
    blocks = document.blocks
    last = len(blocks) - 1
    credits_at = [at for at, credit in enumerate(document.credit_lines) if credit]
    buttons_at = [at for at, button in enumerate(buttons) if button]
    found = defaultdict[int, list[Cue]](list)
    for at in credits_at:
        if not blocks[at].gap:
            found[at - 1].append(_CREDIT_UNDER)
        elif at < last:
            # At the end of a text it may be the credit of a picture further up.
            found[at - 1].append(_CREDIT_NEXT)
    for beside in {button + step for button in buttons_at for step in (-1, 1)}:
        found[beside].append(_BY_BUTTON)
    for at in {at + 1 for at in credits_at}.difference(credits_at):
        found[at].append(_CREDIT_ABOVE)
    for at in _twins(blocks):
        found[at].append(_NEAR)
    return found


def _twins(blocks: list[RawBlock]) -> set[int]:
    """Return the blocks near which a line opens with the same letters."""
    found: set[int] = set()
    seen: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if block.size > 2:  # noqa: PLR2004 - "Share" and "Read more" come often
            opening = block.text[:_LIKE]
            before = seen.get(opening)
            if before is not None and at - before <= _REACH:
                found |= {before, at}
            seen[opening] = at
    return found


def _buttons(document: Document) -> list[bool]:
    """Say of each block whether it is a picture's: "Enlarge", "Bild 1 von 5"."""
    return [
        block.size <= _BUTTON_WORDS and _is_button(block) for block in document.blocks
    ]


def _is_button(block: RawBlock) -> bool:
    return holds_any(block.folded, BUTTON_HINTS) and (
        BUTTON().fullmatch(block.text.strip(" .")) is not None
    )
