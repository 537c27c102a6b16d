"""What README, CONTRIBUTING and CHANGELOG point at is there."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
INSTALL = (ROOT / "docs" / "howto" / "install.md").read_text(encoding="utf-8")
LINES_OF_PYTHON = 12


def blocks(text: str, language: str) -> list[str]:
    """Return the code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_readme_shows_some_python() -> None:
    (code,) = blocks(README, "python")
    assert len(code.splitlines()) <= LINES_OF_PYTHON


def test_ci_runs_the_readmes_two_commands() -> None:
    commands = re.findall(r"^make \w+", blocks(README, "sh")[0], re.MULTILINE)
    assert sorted(commands) == ["make demo", "make test"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert set(commands) <= set(script)


def test_every_extra_is_told() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    extras = set(tomllib.loads(pyproject)["project"]["optional-dependencies"])
    assert set(re.findall(r"^\| `(\w+)` \|", INSTALL, re.MULTILINE)) == extras - {"all"}


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "SECURITY.md",
        "templates/README.md",
    ],
)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r'(?:\]\(|<img src=")([^)"]+)[)"]', text)
    for target in targets:
        if not target.startswith("https://"):
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_paths_that_are_named_exist(text: str) -> None:
    folders = "tests|newsconv|templates|tools|docs|bench"
    for name in re.findall(rf"`((?:{folders})/[^`]*)`", text):
        assert (ROOT / name).exists(), name
