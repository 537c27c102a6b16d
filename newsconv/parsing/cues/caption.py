"""What stands under a picture: a caption, with its credit or without.

Cues: `credit-at-end`, `credit-alone`, `caption-word` ("pictured", "file photo"),
`after-picture-word`.
"""

import re
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.fields.credit import split_credit

_CREDIT_AT_END = Cue("credit-at-end", "ends with a picture credit")
_CREDIT_ALONE = Cue("credit-alone", "is a picture credit")
_WORD = Cue("caption-word", "says that it speaks of a picture")
_CREDIT_NEXT = Cue("credit-next", "a picture credit follows it")
_CREDIT_UNDER = Cue("credit-under", "a picture credit stands right under it")
_PLACE_AND_DAY = Cue("place-and-day", "ends with a place and a day")

_WORDS = re.compile(
    r"""\((?:R|L|C|right|left|cent(?:er|re)|rechts|links|izq|der|à\s+gauche
        |à\s+droite)\)
    |\b(?:pictured|file\s+(?:photo|image|picture)|stock\s+(?:photo|image)|is\s+seen
    |are\s+seen|shakes?\s+hands|poses?\s+for|archivbild|symbolbild|archivfoto
    |photo\s+d['’]archives?|foto\s+de\s+archivo|imagen\s+de\s+archivo
    |foto\s+d['’]archivio
    |arkivbild|arkivfoto|archiefbeeld|архивное\s+фото)\b|صورة\s+أرشيفية|资料图|資料圖|資料写真
    |^(?:photo|image|picture|caption|illustration|bild|foto|imagen)\s*\d*\s*[:：]""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY_AT_END = re.compile(
    r"(?:\b(?:on|in)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+(?:19|20)\d\d\W*\Z"
)
_LONGEST = 90
_CREDIT_REACH = 200
_SIDES = (
    *("(r)", "(l)", "(c)", "(right", "(left", "(cent", "(rechts", "(links", "(izq"),
    "(der",
)
_PICTURE_HINTS = (
    *("gauche", "droite", "pictured", "file ", "stock ", " seen", "shake", "pose"),
    *("archiv", "symbolbild", "arkiv", "archief", "архив", "أرشيف", "资料", "資料"),
)
_LABEL_REACH = 24
# A credit has one of these, or ends in brackets; looking for them first is fifty
# times as fast as its patterns.
_HINTS = (
    *("/", "|", "©", ":", "：", "＝", "=", "…", "...", " by ", "ourtesy", "andout"),
    *("Fot.", "hoto.", "HOTO", "redit", "摄", "攝", "供图", "via "),
)


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what ties a block to a picture."""
    block = document.blocks[at]
    if block.size > _LONGEST:
        return
    text = block.text
    if document.credit_lines[at]:
        yield _CREDIT_ALONE
    elif _may_end_in_credit(text) and (split := split_credit(text)):
        yield _CREDIT_AT_END
        text = text[: split.start].rstrip()
    if _speaks_of_picture(block.folded) and _WORDS.search(text):
        yield _WORD
    if _DAY_AT_END.search(text[-60:]) and block.size > 8:  # noqa: PLR2004 - more than a date
        yield _PLACE_AND_DAY
    below = at + 1
    if below < len(document.blocks) and document.credit_lines[below]:
        if not document.blocks[below].gap:
            yield _CREDIT_UNDER
        elif below < len(document.blocks) - 1:
            # At the end of a text it may be the credit of a picture further up.
            yield _CREDIT_NEXT


def _may_end_in_credit(text: str) -> bool:
    tail = text[-_CREDIT_REACH:]
    return tail[-1] in ")）]" or any(hint in tail for hint in _HINTS)


def _speaks_of_picture(folded: str) -> bool:
    """Say whether the words of a picture can be in a text at all."""
    if "(" in folded and any(side in folded for side in _SIDES):
        return True
    label = folded[:_LABEL_REACH]
    return (
        ":" in label or "：" in label or any(hint in folded for hint in _PICTURE_HINTS)
    )
