"""Where validators are looked for, and what is said where they are not, or break."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from newsconv.errors import BrokenToolError, MissingToolError
from newsconv.verifying import tools
from newsconv.verifying.ace import ace
from newsconv.verifying.axe import axe
from newsconv.verifying.engine import Engine, python_program
from newsconv.verifying.epubcheck import epubcheck
from newsconv.verifying.findings import Finding
from newsconv.verifying.html_validate import html_validate
from newsconv.verifying.json_parts import json_schema_check
from newsconv.verifying.nu import nu
from newsconv.verifying.program import output
from newsconv.verifying.tools import Tool
from newsconv.verifying.verapdf import verapdf
from tests.conformance.needed import need
from tests.verifying.conftest import Make

Ask = Callable[[Sequence[Path]], tuple[Finding, ...]]
ASKED: list[tuple[Tool, Ask, str]] = [
    (tools.EPUBCHECK, epubcheck, ".epub"),
    (tools.ACE, ace, ".epub"),
    (tools.VERAPDF, verapdf, ".pdf"),
    (tools.NU, nu, ".html"),
    (tools.HTML_VALIDATE, html_validate, ".html"),
    (tools.AXE, axe, ".html"),
    (tools.JSON_SCHEMA, json_schema_check, ".json"),
]
NPM = {
    "ace": (
        "npm install --ignore-scripts @daisy/ace-axe-runner-puppeteer @daisy/ace-cli"
    ),
    "nu": "npm install --ignore-scripts vnu-jar",
    "html-validate": "npm install --ignore-scripts html-validate",
    "axe": "npm install --ignore-scripts axe-core",
}


NOTHING_FOUND = """
import { writeFileSync } from 'node:fs';
const file = process.argv.find((each) => each.startsWith('json='));
if (file) writeFileSync(file.slice(5), '[]'); else console.log('[]');
process.exit(1);
"""


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Make a machine that has none of the validators; return its node_modules."""
    monkeypatch.setattr(tools, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setenv(tools.NODE_MODULES, str(tmp_path))
    return tmp_path


def test_all_are_asked() -> None:
    assert {tool for tool, _, _ in ASKED} == set(tools.TOOLS)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("tool", "ask", "suffix"), ASKED, ids=[tool.name for tool, *_ in ASKED]
)
def test_what_is_missing_says_how_to_get_it(
    tool: Tool, ask: Ask, suffix: str, tmp_path: Path
) -> None:
    with pytest.raises(MissingToolError) as raised:
        ask([tmp_path / f"any{suffix}"])
    cures = raised.value.cures
    if tool.name in NPM:
        assert NPM[tool.name] in cures
    if tool.modules:
        assert "pip install 'newsconv[verify]'" in cures
    if "chromium" in tool.programs:
        assert "apt-get install chromium" in cures
    if "node" in tool.programs:
        assert "apt-get install nodejs npm" in cures


def test_one_command_brings_all_of_npms(root: Path) -> None:
    script = (root / "tools" / "node-packages.sh").read_text(encoding="utf-8")
    for tool in tools.TOOLS:
        for package in tool.packages:
            assert f" {package}@" in script


def test_the_nearest_folder_has_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / "node_modules" / "axe-core"
    near = tmp_path / "desk" / "node_modules" / "axe-core"
    for folder in (far, near):
        folder.mkdir(parents=True)
        (folder / "package.json").write_text("{}", encoding="utf-8")
    monkeypatch.delenv(tools.NODE_MODULES, raising=False)
    monkeypatch.chdir(near.parents[1])
    assert tools.node_package("axe-core") == near
    (near / "package.json").unlink()
    assert tools.node_package("axe-core") == far
    monkeypatch.setenv(tools.NODE_MODULES, str(tmp_path / "elsewhere"))
    assert tools.node_package("axe-core") is None


@pytest.mark.parametrize("tool", tools.TOOLS, ids=lambda tool: tool.name)
def test_what_is_there_has_a_version(tool: Tool) -> None:
    need(tool)
    assert tool.version.split(" ")[-1][0].isdigit()


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("process.exit(0)", "ended with 0"),
        ("process.exit(1)", "no JSON"),
        (NOTHING_FOUND, "nothing wrong with a bad page"),
        ("console.error('out of memory'); process.exit(3)", "3: out of memory"),
    ],
)
def test_a_validator_that_looks_at_nothing_is_broken(
    script: str, says: str, good: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need(Tool("node", programs=("node",)))
    folder = tmp_path / "html-validate" / "bin"
    folder.mkdir(parents=True)
    (folder.parent / "package.json").write_text("{}", encoding="utf-8")
    (folder / "html-validate.mjs").write_text(script, encoding="utf-8")
    monkeypatch.setenv(tools.NODE_MODULES, str(tmp_path))
    with pytest.raises(BrokenToolError, match=says):
        html_validate([good(".html")])


@pytest.mark.parametrize(
    "asked",
    [(tools.AXE, axe, ".html"), (tools.ACE, ace, ".epub")],
    ids=["axe", "ace"],
)
def test_a_browser_that_does_not_start_is_broken(
    asked: tuple[Tool, Ask, str],
    good: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tool, ask, suffix = asked
    need(tool)
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    browser.chmod(0o755)
    monkeypatch.setitem(tools._PROGRAMS, "chromium", lambda: str(browser))  # noqa: SLF001 - as a machine with this browser
    with pytest.raises(BrokenToolError, match="browser"):
        ask([good(suffix)])


def test_the_howto_names_all_that_there_is_to_get(root: Path) -> None:
    howto = (root / "docs" / "howto" / "verify.md").read_text(encoding="utf-8")
    for tool in tools.TOOLS:
        for package in tool.packages:
            assert f" {package}" in howto.partition("```sh\npip")[2]
        for program in set(tool.programs) - {"java"}:
            assert f" {program}" in howto.replace("nodejs", "node")
    assert tools.EXTRA in howto


def test_an_engine_that_ends_is_broken() -> None:
    command, settings = python_program("no_such_module")
    with (
        Engine("any", command, **settings) as engine,
        pytest.raises(BrokenToolError, match=r"ended with 1: .*no_such"),
    ):
        engine.ask({})


def test_a_program_that_is_not_there_is_broken(tmp_path: Path) -> None:
    with pytest.raises(BrokenToolError, match="No such file"):
        output("any", [tmp_path / "no program"])
