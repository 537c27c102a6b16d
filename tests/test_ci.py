"""In CI a skipped test fails the run; on one's own machine it does not."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

SKIPS = """
import pytest

def test_that_passes():
    pass

def test_that_needs_more():
    pytest.skip("no such program here")
"""


@pytest.fixture
def project(pytester: pytest.Pytester, root: Path) -> pytest.Pytester:
    conftest = (root / "tests" / "conftest.py").read_text(encoding="utf-8")
    pytester.makeconftest(conftest)
    return pytester


def run(project: pytest.Pytester) -> pytest.RunResult:
    return project.runpytest_subprocess("-p", "no:cacheprovider")


def test_a_skip_fails_in_ci(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    project.makepyfile(SKIPS)
    result = run(project)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["CI=true: 1 skipped, and in CI a skipped test is*"])
    result.assert_outcomes(passed=1, skipped=1)


def test_a_skipped_module_fails_in_ci(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    project.makepyfile(
        test_all="import pytest\npytest.importorskip('no_such_library')\n",
        test_one="def test_one(): pass",
    )
    assert run(project).ret == pytest.ExitCode.TESTS_FAILED


def test_a_run_without_skips_passes_in_ci(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    project.makepyfile("def test_one(): pass")
    assert run(project).ret == pytest.ExitCode.OK


def test_a_skip_is_no_failure_elsewhere(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CI", raising=False)
    project.makepyfile(SKIPS)
    assert run(project).ret == pytest.ExitCode.OK


def test_what_is_left_out_is_said_by_reason(project: pytest.Pytester) -> None:
    needing = "import pytest\ndef test_{}():\n    pytest.skip('axe needs chromium')\n"
    project.makepyfile(test_a=needing.format("a"), test_b=needing.format("b"))
    run(project).stdout.fnmatch_lines(["2 tests: axe needs chromium"])
