"""`newsconv doctor`: what is there, what is not, and the command that gets it."""

import re
from pathlib import Path

import pytest

from newsconv.cli import doctor, installed
from newsconv.cli.installed import Library, libraries
from newsconv.verifying import tools
from tests.cli.terminal import Run


def test_a_working_machine_is_well(run: Run) -> None:
    outcome = run("doctor")
    assert outcome.status == 0
    assert outcome.err == ""
    assert re.search(r"^python +ok", outcome.out, re.MULTILINE)
    assert re.search(r"^core +ok .*msgspec \d", outcome.out, re.MULTILINE)


def test_a_missing_extra_names_its_cure(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = (
        Library("click", "", ">=8.2", "8.5"),
        Library("ebooklib", "epub", "==0.20", None),
        Library("weasyprint", "pdf", "<71,>=70", "68.1"),
    )
    monkeypatch.setattr(doctor, "libraries", lambda: absent)
    outcome = run("doctor")
    assert outcome.status == 0
    assert re.search(r"^epub +not there +ebooklib ==0\.20$", outcome.out, re.MULTILINE)
    assert "run: pip install --upgrade 'newsconv[epub]'" in outcome.out
    assert "weasyprint <71,>=70 (is 68.1)" in outcome.out


def test_the_extra_of_another_package_is_none_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = "jsonschema[format]>=4.23; extra == 'verify'"
    monkeypatch.setattr(installed, "requires", lambda _: [line])
    (found,) = libraries()
    assert (found.name, found.extra) == ("jsonschema", "verify")
    assert found.bounds == ">=4.23"


def test_a_missing_core_library_is_a_failure(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = (Library("rich", "", ">=14", None),)
    monkeypatch.setattr(doctor, "libraries", lambda: absent)
    outcome = run("doctor")
    assert outcome.status == 1
    assert re.search(r"^core +MISSING +rich >=14$", outcome.out, re.MULTILINE)
    assert "run: pip install --upgrade 'newsconv'" in outcome.out


def test_missing_pango_names_its_cure(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        doctor, "missing_shared_libraries", lambda: ("libpango-1.0.so.0",)
    )
    outcome = run("doctor")
    assert outcome.status == 0
    assert "no libpango-1.0.so.0; PDF needs it" in outcome.out
    assert re.search(r"run: (apt-get|dnf|brew) install \S*pango", outcome.out)


def test_a_missing_validator_names_its_cure(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(tools.NODE_MODULES, str(tmp_path))
    outcome = run("doctor")
    assert outcome.status == 0
    assert re.search(
        r"^html-validate +not there +no npm's html-validate; newsconv verify asks it$",
        outcome.out,
        re.MULTILINE,
    )
    assert "run: npm install --ignore-scripts html-validate" in outcome.out


@pytest.mark.parametrize(
    ("found", "bounds", "fits"),
    [
        (None, "", False),
        ("1.0", "", True),
        ("70.0", ">=70,<71", True),
        ("71.0", ">=70,<71", False),
        ("69.9.9", ">=70,<71", False),
        ("0.20", "==0.20", True),
        ("0.20.0", "==0.20", True),
        ("0.21", "==0.20", False),
        ("3.1.10", ">=3.1.6", True),
        ("2025.1.post1", ">=2025.1", True),
    ],
)
def test_versions_are_held_to_their_bounds(
    found: str | None, bounds: str, *, fits: bool
) -> None:
    assert Library("any", "", bounds, found).fits is fits


def test_an_extra_of_extras_is_not_repeated() -> None:
    extras = {library.extra for library in libraries()}
    assert {"feeds", "html", "newsml"} <= extras
    assert {"pdf", "epub"} <= extras
    assert "all" not in extras
