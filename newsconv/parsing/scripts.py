"""A text in, how much of it is in which script out.

Scripts that one language of the news has for itself go by that language's tag.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

# Where the letters of a script begin in Unicode, and how much one of them counts for:
# a Chinese character says as much as three letters do. "" is in no script.
_BEGINS = (
    (0x0000, "", 0),
    (0x0041, "latin", 1),
    (0x005B, "", 0),
    (0x0061, "latin", 1),
    (0x007B, "", 0),
    (0x00C0, "latin", 1),
    (0x0250, "", 0),
    (0x0370, "el", 1),
    (0x0400, "cyrillic", 1),
    (0x0530, "hy", 1),
    (0x0590, "he", 1),
    (0x0600, "", 0),
    (0x0620, "arabic", 1),
    (0x0660, "", 0),
    (0x066E, "arabic", 1),
    (0x06F0, "", 0),
    (0x06FA, "arabic", 1),
    (0x0700, "", 0),
    (0x0900, "devanagari", 1),
    (0x0980, "bn", 1),
    (0x0A00, "pa", 1),
    (0x0A80, "gu", 1),
    (0x0B00, "or", 1),
    (0x0B80, "ta", 1),
    (0x0C00, "te", 1),
    (0x0C80, "kn", 1),
    (0x0D00, "ml", 1),
    (0x0D80, "si", 1),
    (0x0E01, "th", 1),
    (0x0E80, "lo", 1),
    (0x0F00, "bo", 1),
    (0x1000, "my", 1),
    (0x10A0, "ka", 1),
    (0x1100, "ko", 3),
    (0x1200, "am", 2),
    (0x13A0, "", 0),
    (0x1780, "km", 1),
    (0x1800, "", 0),
    (0x1E00, "latin", 1),
    (0x1F00, "el", 1),
    (0x2000, "", 0),
    (0x3041, "kana", 3),
    (0x3100, "", 0),
    (0x3131, "ko", 3),
    (0x3190, "", 0),
    (0x3400, "han", 3),
    (0xA000, "", 0),
    (0xAC00, "ko", 3),
    (0xD7B0, "", 0),
    (0xF900, "han", 3),
    (0xFB00, "", 0),
    (0xFB1D, "he", 1),
    (0xFB50, "arabic", 1),
    (0xFDFE, "", 0),
    (0xFE70, "arabic", 1),
    (0xFEFD, "", 0),
    (0xFF66, "kana", 3),
    (0xFF9E, "", 0),
)
_STARTS = [begin for begin, _, _ in _BEGINS]


@lru_cache(maxsize=4096)
def _script(char: str) -> tuple[str, int]:
    return _BEGINS[bisect_right(_STARTS, ord(char)) - 1][1:]


def scripts_of(letters: Mapping[str, int]) -> Counter[str]:
    """Return the weight of each script in a text, given how often it has each letter.

    "latin", "cyrillic", "arabic", "devanagari", "han" and "kana" are scripts; all
    others are the BCP 47 tag of the language that has the script for itself.
    """
    found: Counter[str] = Counter()
    for char, count in letters.items():
        name, weight = _script(char)
        if weight:
            found[name] += weight * count
    return found


def is_western(text: str) -> bool:
    """Say whether a text has no letter nor mark of Chinese, Japanese or Korean.

    All of theirs but some old Korean letters come after U+2E80. A pattern with a class
    of that many letters takes milliseconds to compile: most texts need none.
    """
    return text.isascii() or max(text) < "\u2e80"


def is_small(letter: str) -> bool:
    """Say whether a letter is a small one, of a script whose sentences have capitals.

    Unicode calls Georgian's letters small: its capitals stand in whole lines alone.
    """
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"
