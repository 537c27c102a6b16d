"""A hostile text in, the same without effect on a terminal or in a spreadsheet out."""

import re
import unicodedata

# A headline may hold an escape sequence or a character that turns the line round;
# a file's name may hold a line end. None of them may act on a terminal.
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_ACTING_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
# Python's stand-ins for the bytes of a file's name that are not UTF-8.
_HALVES = re.compile("[\ud800-\udfff]")
# What a spreadsheet takes for a formula's beginning, in either width of letters
# (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def printable(text: str) -> str:
    """Return `text` on one line, with what would act on a terminal spelt out."""
    return _ACTING.sub(lambda found: _spelt(found[0]), encodable(text))


def encodable(text: str) -> str:
    """Return a text that can be written: U+FFFD for what of a name is not UTF-8."""
    return _HALVES.sub("\ufffd", text)


def _spelt(character: str) -> str:
    if unicodedata.category(character) in {"Zl", "Zp"} or character in "\n\r\t":
        return " "
    return f"<U+{ord(character):04X}>"


def printable_json(data: bytes) -> str:
    """Return JSON that says the same, with what would act on a terminal escaped.

    JSON itself escapes the controls of ASCII.
    """
    return _ACTING_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", data.decode())


def cell(value: object) -> object:
    """Return what to write to CSV for a value: a text that is no formula.

    One that a spreadsheet would calculate opens with an apostrophe; controls and line
    ends are spelt out as for a terminal. Numbers stay numbers.
    """
    if not isinstance(value, str):
        return value
    text = printable(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
