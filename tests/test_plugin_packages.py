"""Plug-ins as packages: the examples, and those that `newsconv plugin new` writes.

Each is built and installed by pip, without the network, and runs its own tests there.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsconv.cli.main import main
from newsconv.plugins import GROUPS

NEW = {kind: f"my-{kind}" for kind in GROUPS}


def pip(site: Path, *packages: Path) -> None:
    """Install packages into a folder."""
    offline = ("--no-deps", "--no-build-isolation", "--no-index")
    settings = ("--quiet", "--disable-pip-version-check", "--target", str(site))
    where = [str(each) for each in packages]
    run(sys.executable, "-m", "pip", "install", *settings, *offline, *where)


def run(*command: str, site: Path | None = None, cwd: Path | None = None) -> str:
    """Run a program that finds the packages of a folder; return what it prints."""
    paths = [str(site)] if site else []
    paths += [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
    result = subprocess.run(
        list(command),
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def own_tests(package: Path, site: Path) -> str:
    """Run a package's tests with the package as it is installed."""
    settings = ("-q", "-W", "error", "-p", "no:cacheprovider", "-c", os.devnull)
    place = ("--rootdir", str(package), "--import-mode", "importlib")
    tests = str(package / "tests")
    return run(sys.executable, "-m", "pytest", *settings, *place, tests, site=site)


@pytest.fixture(scope="session")
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the examples' packages and a new one of each kind."""
    folder = tmp_path_factory.mktemp("packages")
    for example in sorted((root / "examples" / "plugins").glob("newsconv-*")):
        shutil.copytree(example, folder / example.name)
    before = Path.cwd()
    os.chdir(folder)
    try:
        for kind, name in NEW.items():
            assert main(["plugin", "new", kind, name]) == 0
    finally:
        os.chdir(before)
    return folder


@pytest.fixture(scope="session")
def site(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that they are installed in."""
    folder = tmp_path_factory.mktemp("site")
    pip(folder, *sorted(packages.iterdir()))
    return folder


EXAMPLES = ["newsconv-gemtext", "newsconv-halyard"]
ALL = [*EXAMPLES, *(f"newsconv-{name}" for name in NEW.values())]


@pytest.mark.parametrize(
    "name", [*EXAMPLES, *(f"newsconv-{each}" for each in NEW.values())]
)
def test_its_own_tests_pass(packages: Path, site: Path, name: str) -> None:
    said = own_tests(packages / name, site)
    assert " passed" in said
    assert "skipped" not in said


def test_the_examples_are_all_of_them(root: Path) -> None:
    found = [each.name for each in (root / "examples" / "plugins").iterdir()]
    assert sorted(found) == ["README.md", *EXAMPLES]


def test_they_are_listed(site: Path) -> None:
    lines = run(sys.executable, "-m", "newsconv", "plugin", "list", site=site)
    assert [line.split()[:3] for line in lines.splitlines()] == [
        ["reader", "halyard", "newsconv-halyard"],
        ["reader", "my-reader", "newsconv-my-reader"],
        ["renderer", "gemtext", "newsconv-gemtext"],
        ["renderer", "my-renderer", "newsconv-my-renderer"],
        ["theme", "my-theme", "newsconv-my-theme"],
        ["cue", "my-cue", "newsconv-my-cue"],
    ]
    assert "Gemtext, for the small web" in lines
    formats = run(sys.executable, "-m", "newsconv", "formats", site=site)
    for said in ("(.halyard)", "(.gmi)", "-O comments=true (bool)", "my-theme"):
        assert said in formats


def test_one_reads_what_another_writes(packages: Path, site: Path) -> None:
    wire = str(packages / "newsconv-halyard" / "tests" / "harbour.halyard")
    command = ("convert", wire, "-o", "-", "--to", "gemtext")
    page = run(sys.executable, "-m", "newsconv", *command, site=site)
    assert page.startswith("## Ferry returns to Port Merrow\n\nInes Calloway")
    assert "\n### A first morning\n" in page


def test_the_readme_of_the_examples(root: Path, packages: Path, site: Path) -> None:
    text = (root / "examples" / "plugins" / "README.md").read_text(encoding="utf-8")
    commands = [line for line in text.splitlines() if line.startswith("newsconv ")]
    assert commands
    for command in commands:
        line = command.split()[1:]
        run(sys.executable, "-m", "newsconv", *line, site=site, cwd=packages)
    assert (packages / "harbour.gmi").is_file()
