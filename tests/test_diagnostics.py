"""A remark has a code, a place and a sentence."""

import ast
from pathlib import Path

from newsconv.diagnostics import Diagnostic, DiagnosticCode, Reporter
from newsconv.source import Point, Source


def test_it_prints_as_compilers_do() -> None:
    remark = Diagnostic(
        DiagnosticCode.BYLINE_EMPTY,
        "byline has no name",
        name="story.txt",
        point=Point(3, 1),
        span=(13, 15),
    )
    assert str(remark) == "story.txt:3:1: byline has no name [byline-empty]"


def test_without_a_place() -> None:
    remark = Diagnostic(DiagnosticCode.HEADLINE_MISSING, "no line reads like one")
    assert str(remark) == "<text>: no line reads like one [headline-missing]"


def test_a_reporter_finds_the_place_and_keeps_text_order() -> None:
    reporter = Reporter(Source("River rises\n\nBy\n", "story.txt"))
    reporter.report(DiagnosticCode.BYLINE_EMPTY, "byline has no name", (13, 15))
    reporter.report(DiagnosticCode.CONTROL_CHARACTER, "U+0001", (5, 6))
    reporter.report(DiagnosticCode.BODY_MISSING, "no paragraph")
    assert [str(each) for each in reporter.diagnostics()] == [
        "story.txt: no paragraph [body-missing]",
        "story.txt:1:6: U+0001 [control-character]",
        "story.txt:3:1: byline has no name [byline-empty]",
    ]


def test_remarks_at_one_place_keep_their_order() -> None:
    reporter = Reporter(Source("River"))
    reporter.report(DiagnosticCode.LINE_REPEATED, "first", (0, 5))
    reporter.report(DiagnosticCode.LABEL_DOUBTFUL, "second", (0, 5))
    assert [each.message for each in reporter.diagnostics()] == ["first", "second"]


def test_codes_are_words_joined_by_dashes() -> None:
    for code in DiagnosticCode:
        assert code.value == code.name.lower().replace("_", "-")


def test_every_code_is_reported_somewhere(package: Path) -> None:
    sources = "".join(
        file.read_text(encoding="utf-8")
        for file in package.rglob("*.py")
        if file.name != "diagnostics.py"
    )
    for code in DiagnosticCode:
        assert f"DiagnosticCode.{code.name}" in sources, code


def test_every_code_is_explained(package: Path) -> None:
    tree = ast.parse((package / "diagnostics.py").read_text(encoding="utf-8"))
    codes = next(
        node
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name == "DiagnosticCode"
    )
    body = codes.body[1:]  # its docstring
    for member, sentence in zip(body[::2], body[1::2], strict=True):
        assert isinstance(member, ast.Assign)
        assert isinstance(sentence, ast.Expr)
        assert ast.literal_eval(sentence.value).endswith(".")
