"""Letters that are not seen, or turn the line round, are reported and kept."""

import pytest

from newsconv.diagnostics import DiagnosticCode
from newsconv.parsing.article import parse_article
from newsconv.source import Source

INVISIBLE = DiagnosticCode.INVISIBLE_CHARACTER


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        ("\u202e", DiagnosticCode.BIDI_CONTROL),
        ("\u2066", DiagnosticCode.BIDI_CONTROL),
        ("\u200f", DiagnosticCode.BIDI_CONTROL),
        ("\u200b", INVISIBLE),
        ("\u2060", INVISIBLE),
        ("\u3164", INVISIBLE),
        ("\uffa0", INVISIBLE),
        ("\U000e0041\U000e0042", INVISIBLE),
        ("\U000e0100", INVISIBLE),
        ("\U0001d173", INVISIBLE),
        ("\x1b", DiagnosticCode.CONTROL_CHARACTER),
        ("\x9b", DiagnosticCode.CONTROL_CHARACTER),
    ],
)
def test_a_letter_is_reported_and_kept(letters: str, code: DiagnosticCode) -> None:
    text = f"River rises\n\nThe riv{letters}er rose in the night.\n"
    parsed = parse_article(Source(text))
    assert [each.span for each in parsed.diagnostics if each.code == code] == [(20, 21)]
    assert parsed.article.origin is not None
    assert parsed.article.origin.text == text


@pytest.mark.parametrize(
    "spelled",
    [
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\u845b\U000e0100",  # a Chinese letter in one of its shapes
        "\u2764\ufe0f",
    ],
)
def test_what_is_spelled_so_is_not_reported(spelled: str) -> None:
    parsed = parse_article(Source(f"River rises\n\nThe {spelled} rose in the night.\n"))
    assert INVISIBLE not in {each.code for each in parsed.diagnostics}
