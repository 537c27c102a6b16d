"""A source in, diagnostics about its characters out; none of them is changed."""

import unicodedata
from itertools import groupby

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.parsing.patterns import lazy
from newsconv.source import Source

_ODD = lazy(
    # Controls, less the tab and the line and page ends.
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
    "|[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufffd\ufff9-\ufffb\U0001d173-\U0001d17a]"
    # Tags, which spell a second text in no ink; after a flag they name its country.
    "|(?<![\U0001f3f4\U000e0001-\U000e007f])[\U000e0001-\U000e007f]"
    # Selectors of a variant, of which only Chinese letters have so many.
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
_BIDI = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
# Ordinary spelling in Persian, Urdu, Khmer and emoji; and a hyphenation hint.
_SPELLING = frozenset("\u200c\u200d\u00ad")

_SENTENCES = {
    DiagnosticCode.CONTROL_CHARACTER: "control character {code}; kept",
    DiagnosticCode.BIDI_CONTROL: "{name} ({code}) reorders the text around it; kept",
    DiagnosticCode.INVISIBLE_CHARACTER: "{name} ({code}) prints nothing; kept",
    DiagnosticCode.REPLACEMENT_CHARACTER: (
        "U+FFFD: a character was lost before the text came here"
    ),
}


def report_characters(source: Source, reporter: Reporter) -> None:
    """Report what was odd about the bytes, and each kind of odd character once."""
    if source.encoding_note:
        reporter.report(DiagnosticCode.ENCODING_GUESSED, source.encoding_note)
    if source.surrogates:
        reporter.report(
            DiagnosticCode.LONE_SURROGATE,
            f"{source.surrogates} lone surrogates, each read as U+FFFD",
        )
    # Most texts have none: each letter is looked at once, and alone, in a fifth of the
    # time that the whole text takes.
    if not _ODD.search("\n".join(set(source.text))):
        return
    odd = sorted((match[0], match.start()) for match in _ODD.finditer(source.text))
    for char, places in groupby(odd, key=lambda pair: pair[0]):
        found = [place for _, place in places]
        if char in _SPELLING:
            continue
        code = _code_of(char)
        sentence = _SENTENCES[code].format(
            name=unicodedata.name(char, "a character").lower(),
            code=f"U+{ord(char):04X}",
        )
        more = f" ({len(found)} times, first here)" if len(found) > 1 else ""
        reporter.report(code, sentence + more, (found[0], found[0] + 1))


def prints_nothing(text: str) -> bool:
    """Say whether a text has no character that leaves a mark on paper."""
    first = text[:1]
    # Most lines open with a letter or a digit, most others with a quotation mark.
    if first.isalnum() or (first.isprintable() and first > " "):
        return False
    return all(
        char.isspace() or unicodedata.category(char) in {"Cc", "Cf"} for char in text
    )


def _code_of(char: str) -> DiagnosticCode:
    if char == "\ufffd":
        return DiagnosticCode.REPLACEMENT_CHARACTER
    if char in _BIDI:
        return DiagnosticCode.BIDI_CONTROL
    if unicodedata.category(char) == "Cc":
        return DiagnosticCode.CONTROL_CHARACTER
    return DiagnosticCode.INVISIBLE_CHARACTER
