"""Lines for people: how many, and harmless."""

import pytest

from newsconv import Diagnostic, DiagnosticCode
from newsconv.cli.talk import say_diagnostics
from newsconv.inert import printable


def remarks(name: str, count: int) -> list[Diagnostic]:
    code = DiagnosticCode.LINE_REPEATED
    return [Diagnostic(code, f"remark {number}", name) for number in range(count)]


def test_ten_diagnostics_a_file_then_a_count(
    capfd: pytest.CaptureFixture[str],
) -> None:
    say_diagnostics([*remarks("a.txt", 13), *remarks("b.txt", 2)])
    lines = capfd.readouterr().err.splitlines()
    assert lines[0] == "a.txt: remark 0 [line-repeated]"
    assert lines[9] == "a.txt: remark 9 [line-repeated]"
    assert lines[10] == "a.txt: … and 3 more"
    assert lines[11:] == [
        "b.txt: remark 0 [line-repeated]",
        "b.txt: remark 1 [line-repeated]",
    ]


def test_ten_are_not_cut(capfd: pytest.CaptureFixture[str]) -> None:
    say_diagnostics(remarks("a.txt", 10))
    assert len(capfd.readouterr().err.splitlines()) == 10


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain é 中文 עברית", "plain é 中文 עברית"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[2J", "<U+001B>[2J"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\u2028b", "a b"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown
