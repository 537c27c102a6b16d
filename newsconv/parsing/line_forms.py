"""Lines in, what their first and last characters say about blocks."""

from newsconv.parsing.patterns import lazy
from newsconv.parsing.scripts import is_small

BULLET = lazy(
    r"(?:[•‣▪◦●■□▸►▶➤✓✔*·‧○–—\-]|\(?\d{1,3}[.)]|\(?[a-z]\)|[①-⑳])[ \t\u00a0]+(?=\S)"
)
PLAIN_BULLETS = frozenset("•‣▪◦●■□▸►▶➤✓✔○①②③④⑤⑥⑦⑧⑨⑩")
"""These open an item wherever they stand; "–" and "18." can stand in a sentence."""

# Scripts that put no spaces between words, and the marks of Chinese and Japanese that
# no line begins or ends with (JIS X 4051).
DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\uabff\uf900-\ufaff\ufe30-\uff65"
DENSE_CLOSING = (
    "、。，．：；！？）］｝｣」』】〉》〕”’・ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
DENSE_OPENING = "（［｛｢「『【〈《〔"

_STOPS = frozenset(".!?…。！？؟।۔։።။")
_COLONS = frozenset(":：")
_COMMAS = frozenset(",;、，；،؛–—/&-‐")
CLOSING_QUOTES = "”“\"»«›‹」』’‘'"
"""What quotations close with: „…“ in German, Czech and Slovene, »…« and ‚…‘ too."""
_CLOSERS = f"{CLOSING_QUOTES})）]"
_OPENERS = "“\"„«「『‘'¿¡(（["
_CELLS = lazy(r"\t|\S {3,}\S")

AMID = frozenset(
    {"open small", "open letter", "comma small", "comma letter", "comma capital"}
)
"""Kinds of line ends that stand amid a sentence."""
_SHOUT = 8
_SHORT_WORD = 3


def kind_of(above: str, below: str) -> str:
    """Return how a line ends and how the next one opens, as "stop capital".

    A line ends with a "stop", a "colon", a "comma" (any mark or short word that needs
    more), a "number" or is "open"; the next opens with a "small" letter, a "capital", a "letter" that is
    neither, a "digit" or a "quote".
    """
    end = end_of_line(above)
    first = below[0]
    quoted = first in _OPENERS
    if quoted:
        first = below.lstrip(_OPENERS)[:1] or first
    if is_small(first):
        return f"{end} small"
    if first.isdigit():
        return f"{end} digit"
    if quoted or first in "–—-":
        return f"{end} quote"
    return f"{end} capital" if first.isupper() else f"{end} letter"


def end_of_line(text: str) -> str:
    """Return what kind of mark a line ends with."""
    last = text[-1]
    if last in _CLOSERS:
        last = text.rstrip(_CLOSERS)[-1:] or last
    if last in _STOPS:
        return "stop"
    if last in _COLONS:
        return "colon"
    if last in _COMMAS:
        return "comma"
    if last.isdigit():
        return "number"
    # Nothing ends with "the", "und", "de": more has to come.
    space = text.rfind(" ", -_SHORT_WORD - 1)
    return "comma" if space >= 0 and text[space:].islower() else "open"


def is_row(text: str) -> bool:
    """Say whether a line has cells."""
    return ("\t" in text or "   " in text) and bool(_CELLS.search(text))


def shouts(text: str) -> bool:
    """Say whether a line is all in capitals, and more than an acronym."""
    if not text.isupper():
        return False
    capitals = sum(map(str.isupper, text))
    return capitals >= _SHOUT and capitals * 2 > sum(map(str.isalpha, text))


def has_words(text: str) -> bool:
    """Say whether a line has letters or digits, or the marks that end a sentence."""
    return any(map(str.isalnum, text)) or not text.strip("。」』”）)]»")


def quotation(text: str) -> str:
    """Say whether a quotation in a text is "open" at its end, or "closed"."""
    low = text.count("„")
    opened = low or text.count("“")
    closed = text.count("”") + (text.count("“") if low else 0)
    opened, closed = opened + text.count("«"), closed + text.count("»")
    straight = text.count('"')
    if opened > closed or straight % 2:
        return "open"
    return "closed" if closed or straight else ""
