"""How a block looks: its length, its capitals, its last mark.

Cues: `words-1`, `words-2`, `words-4`, …; `ends-stop`, `ends-question`, `ends-colon`,
`ends-open`; `all-caps`, `title-case`, `opens-lower`; `quoted-whole`, `indented`.
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import QUESTIONS, STOPS, Document
from newsconv.parsing.patterns import lazy
from newsconv.parsing.scripts import is_small
from newsconv.parsing.segment import RawBlock

_SIZES = (
    *[Cue("words-1", "is one word")] * 2,
    *[Cue("words-2", "has two or three words")] * 2,
    *[Cue("words-4", "has four to six words")] * 3,
    *[Cue("words-7", "has seven to twelve words")] * 6,
    *[Cue("words-13", "has 13 to 20 words")] * 8,
    *[Cue("words-21", "has 21 to 32 words")] * 12,
    *[Cue("words-33", "has 33 to 60 words")] * 28,
)
"""By the number of words."""
_LONG = Cue("words-61", "has more than 60 words")
_ENDS = {
    **dict.fromkeys(STOPS, Cue("ends-stop", "ends with a full stop")),
    **dict.fromkeys(QUESTIONS, Cue("ends-question", "ends with a question mark")),
    **dict.fromkeys(":：", Cue("ends-colon", "ends with a colon")),
}
_ENDS_OPEN = Cue("ends-open", "ends without a mark")
_ALL_CAPS = Cue("all-caps", "is all in capitals")
_TITLE_CASE = Cue("title-case", "capitalises most words")
_OPENS_LOWER = Cue("opens-lower", "opens with a small letter")
_QUOTED_WHOLE = Cue("quoted-whole", "is one quotation from end to end")
_OPENS_DASH = Cue("opens-dash", "opens with a dash, as speech does")
_INDENTED = Cue("indented", "is indented, as few lines are")
_QUOTE_MARKS = Cue("quote-marks", "opens each line with >")
_BRACKETED = Cue("bracketed", "stands in brackets")
_ADDRESS = Cue("address", "holds a web or mail address")
_SENTENCES = Cue("sentences", "holds several sentences")

_DASHES = frozenset("—―–")
_QUOTES = "“\"„«「'‘"
_QUOTED = lazy(rf"[{_QUOTES}][^“”\"„«»「」]+[”\"“»」'’]\W*\Z")
_WEB = lazy(r"https?://|www\.|\w@\w+\.\w")
_SENTENCE_END = lazy(r"[.!?…।۔][”“\"»«’‘')]*\s+[^\W\d_a-zа-яё]")
_LONGEST = 40
"""Of the letters of longer blocks nothing is asked."""
_TITLE_WORDS = 20


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a block's shape says."""
    indented_few = document.indented_few
    begins_quoted = document.blocks[0].quoted if noticed else False
    for block, mark, found in zip(
        document.blocks, document.last_marks, noticed, strict=True
    ):
        text, size = block.text, block.size
        found.append(_SIZES[size] if size < len(_SIZES) else _LONG)
        found.append(_ENDS.get(mark, _ENDS_OPEN))
        if block.indent > 1 and indented_few:
            found.append(_INDENTED)
        if block.quoted and not begins_quoted:
            found.append(_QUOTE_MARKS)
        if _SENTENCE_END.search(text) or "。" in text or "！" in text or "？" in text:
            found.append(_SENTENCES)
        if size <= _LONGEST:
            _notice_letters(block, found)


def _notice_letters(block: RawBlock, found: list[Cue]) -> None:
    """Add what the letters and brackets of a shorter block say."""
    text = block.text
    first = text[0]
    if is_small(first):
        found.append(_OPENS_LOWER)
    if first in "([（" and text[-1] in ")]）":
        found.append(_BRACKETED)
    if text.isupper() and sum(map(str.isalpha, text)) > 2:  # noqa: PLR2004 - "UN" is not shouting
        found.append(_ALL_CAPS)
    elif block.size <= _TITLE_WORDS and _is_title_case(block.words):
        found.append(_TITLE_CASE)
    if first in _DASHES and text[1:2] not in _DASHES:
        found.append(_OPENS_DASH)
    if first in _QUOTES and _QUOTED.match(text):
        found.append(_QUOTED_WHOLE)
    if ("@" in text or "http" in text or "www." in text) and _WEB.search(text):
        found.append(_ADDRESS)


def _is_title_case(words: list[str]) -> bool:
    """Say whether most words of four letters and more open with a capital."""
    heavy = [word for word in words if len(word) > 3]  # noqa: PLR2004 - of, the, and
    if len(heavy) <= 1:
        return False
    capitals = [word for word in heavy if word[0].isupper() or word[1].isupper()]
    return len(capitals) >= 0.7 * len(heavy)
