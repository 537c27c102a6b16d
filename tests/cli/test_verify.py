"""`newsconv verify`: a table of what was found, and an exit status that tells."""

import json
import os
from pathlib import Path

import pytest

import newsconv
from newsconv.errors import BrokenToolError
from newsconv.verifying import tools
from newsconv.verifying.checks import CHECKS, Check
from newsconv.verifying.findings import Finding, Grade
from tests.cli.terminal import Run
from tests.verifying.conftest import DIGEST


def nothing(_: object) -> tuple[Finding, ...]:
    return ()


@pytest.fixture
def page(tmp_path: Path) -> str:
    (tmp_path / "page.html").write_bytes(newsconv.render(DIGEST, to="html"))
    return "page.html"


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave newsconv's own checks and one validator that is there."""
    for suffix, asked in CHECKS.items():
        there = Check("validator", nothing, tools.Tool("validator"))
        monkeypatch.setitem(CHECKS, suffix, (asked[0], there))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Make a machine that has none of npm's packages."""
    monkeypatch.setenv(tools.NODE_MODULES, str(tmp_path / "none"))


@pytest.mark.usefixtures("alone")
def test_a_good_page_passes(run: Run, page: str) -> None:
    outcome = run("verify", page, "--strict")
    assert outcome.status == 0
    assert outcome.err == ""
    assert [line.split() for line in outcome.out.splitlines()] == [
        ["page.html", "html-parts", "passed"],
        ["page.html", "validator", "passed"],
    ]


@pytest.mark.usefixtures("alone")
def test_a_fault_fails_and_is_told(run: Run, page: str, tmp_path: Path) -> None:
    text = (tmp_path / page).read_text(encoding="utf-8")
    broken = text.replace("<main", '<a href="#nowhere">x</a><main')
    (tmp_path / page).write_text(broken, encoding="utf-8")
    outcome = run("verify", page)
    assert outcome.status == 1
    assert "page.html  html-parts  failed   1 error\n" in outcome.out
    assert "  error links-resolve: no element has this id [#nowhere]\n" in outcome.out


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("suffix", CHECKS)
def test_a_missing_file_fails(run: Run, suffix: str) -> None:
    outcome = run("verify", f"none{suffix}")
    assert outcome.status == 1
    assert "fatal unreadable: No such file or directory" in outcome.out


@pytest.mark.usefixtures("bare")
def test_what_is_not_installed_is_named_and_fails_only_if_strict(
    run: Run, page: str
) -> None:
    outcome = run("verify", page)
    assert outcome.status == 0
    assert [line.split()[1:] for line in outcome.out.splitlines()] == [
        ["html-parts", "passed"],
        ["nu", "missing"],
        ["html-validate", "missing"],
        ["axe", "missing"],
    ]
    lines = outcome.err.splitlines()
    assert len(lines) == 3
    assert "not asked: nu needs npm's vnu-jar, not found; " in lines[0]
    assert "run: npm install --ignore-scripts vnu-jar" in lines[0]
    assert run("verify", page, "--strict").status == 3


@pytest.mark.usefixtures("bare")
def test_a_fault_is_more_than_a_missing_validator(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>cut", encoding="utf-8")
    assert run("verify", "page.html", "--strict").status == 1


def test_a_validator_that_breaks_down_fails(
    run: Run, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> tuple[Finding, ...]:
        raise BrokenToolError("nu", "ended with 3: out of memory")

    monkeypatch.setitem(CHECKS, ".html", (Check("nu", breaks, tools.NU),))
    outcome = run("verify", page)
    assert outcome.status == 1
    assert "nu  broken   nu broke down: ended with 3: out of memory" in outcome.out


@pytest.mark.usefixtures("alone")
def test_json_says_it_all(run: Run, page: str) -> None:
    outcome = run("verify", page, "none.epub", "--json")
    assert outcome.status == 1
    said = json.loads(outcome.out)
    assert (said["passed"], said["complete"]) == (False, True)
    keys = ("file", "check", "state")
    assert [tuple(each[key] for key in keys) for each in said["outcomes"]] == [
        ("page.html", "html-parts", "passed"),
        ("page.html", "validator", "passed"),
        ("none.epub", "epub-parts", "failed"),
        ("none.epub", "validator", "passed"),
    ]
    (finding,) = said["outcomes"][2]["findings"]
    assert finding["rule"] == "unreadable"
    assert finding["grade"] == "fatal"


@pytest.mark.usefixtures("alone")
def test_a_folder_is_all_that_is_in_it(run: Run, page: str, tmp_path: Path) -> None:
    (tmp_path / "site" / "inner").mkdir(parents=True)
    for name in ("index.html", "inner/a.html", "inner/notes.txt"):
        (tmp_path / "site" / name).write_bytes((tmp_path / page).read_bytes())
    outcome = run("verify", "site")
    assert outcome.status == 0
    files = [line.split()[0] for line in outcome.out.splitlines()]
    assert files == ["site/index.html"] * 2 + ["site/inner/a.html"] * 2


@pytest.mark.parametrize(
    ("name", "status", "says"),
    [
        ("story.docx", 2, "unknown format '.docx'"),
        ("folder", 1, "folder: no file in it ends with .epub, .htm, .html"),
    ],
)
def test_what_there_is_no_check_for_is_said(
    run: Run, tmp_path: Path, name: str, status: int, says: str
) -> None:
    (tmp_path / "folder").mkdir()
    outcome = run("verify", name)
    assert outcome.status == status
    assert says in outcome.err


@pytest.mark.usefixtures("alone")
def test_many_findings_are_cut_short_but_counted(
    run: Run, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = tuple(
        Finding(page, f"rule-{number}", "Bad.", Grade.WARNING) for number in range(12)
    )
    monkeypatch.setitem(CHECKS, ".html", (Check("any", lambda _: found),))
    lines = run("verify", page).out.splitlines()
    assert lines[0].endswith("failed   12 warning")
    assert lines[-2:] == ["  warning rule-9: Bad.", "  … and 2 more; --json prints all"]


def test_a_name_that_is_not_utf_8(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.epub")
    (tmp_path / name).write_bytes(newsconv.render(DIGEST, to="epub"))
    outcome = run("verify", name, "--json")
    said = json.loads(outcome.out)
    assert said["passed"]
    assert {each["file"] for each in said["outcomes"]} == {"caf\ufffd.epub"}
