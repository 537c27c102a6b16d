"""Lines in, what each is made of for a model out: words, "0" for a number, some marks.

Of western texts all lines are divided at once, with no look at a single word; that
takes a fifth of the time of a pattern.
"""

import re
from collections.abc import Sequence

_TOKENS = re.compile(r"[^\W\d_]+|\d+|[@#©|•:%€$]").findall
_MARKS = tuple(bytes([code]) for code in "@#©|:%$".encode("latin-1"))
_DIGITS = b"0123456789"
_SUPERSCRIPTS = b"\xb9\xb2\xb3"
"""These are numbers and no decimal digits."""
_PRINTERS_MARKS = "’“”–—…‘„"
_DIVIDED = bytes(
    ord("0")
    if code in _DIGITS
    else code
    if chr(code).isalnum() or bytes([code]) in (b"\n", *_MARKS)
    else ord(" ")
    for code in range(256)
)


def tokens_of(lines: Sequence[str]) -> list[list[str]]:
    """Return each line's tokens; no line has a line feed."""
    whole = "\n".join(lines)
    if not whole.isascii():
        for mark in _PRINTERS_MARKS:
            whole = whole.replace(mark, " ")
    if _is_western(whole):
        return _western(whole.encode("latin-1"))[: len(lines)]
    found = _western(whole.encode("latin-1", "replace"))
    for at, line in enumerate(whole.split("\n")):
        if not _is_western(line):
            found[at] = _tokens(line)
    return found


def _is_western(text: str) -> bool:
    """Say whether a text is in the letters and digits of western languages alone."""
    try:
        latin = text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return len(latin.translate(None, _SUPERSCRIPTS)) == len(latin)


def _western(lines: bytes) -> list[list[str]]:
    divided = lines.translate(_DIVIDED)
    while b"00" in divided:
        divided = divided.replace(b"00", b"0")
    for mark in (b"0", *_MARKS):
        divided = divided.replace(mark, b" " + mark + b" ")
    return list(map(str.split, divided.decode("latin-1").split("\n")))


def _tokens(line: str) -> list[str]:
    return ["0" if token.isdigit() else token for token in _TOKENS(line)]
