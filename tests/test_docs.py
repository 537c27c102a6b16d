"""What README and CONTRIBUTING show runs as shown."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import newsconv
from newsconv.cli.main import VERBS
from newsconv.model import Headline
from newsconv.renderers.registry import formats

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """Return the code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


COMMANDS = [
    line.partition("#")[0].strip()
    for block in blocks(README, "sh")
    for line in block.splitlines()
    if line.startswith("newsconv ")
]


@pytest.fixture(scope="session")
def review(examples: Path) -> bytes:
    """Return a PDF that newsconv made."""
    return newsconv.render(newsconv.read(examples / "articles" / "opinion.txt"), "pdf")


@pytest.fixture
def desk(tmp_path: Path, examples: Path, review: bytes) -> Path:
    """Return a folder that looks as the documents assume."""
    (tmp_path / "review.pdf").write_bytes(review)
    (tmp_path / "examples").symlink_to(examples)
    story = (examples / "articles" / "opinion.txt").read_bytes()
    (tmp_path / "story.txt").write_bytes(story)
    return tmp_path


def run(arguments: list[str], folder: Path) -> str:
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_the_python_of_the_readme_runs(desk: Path) -> None:
    (code,) = blocks(README, "python")
    printed = run(["-W", "error", "-c", code], desk)
    assert printed.startswith("The Last Lockkeeper of Tallow Bend\n")
    assert (desk / "feature.epub").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_of_the_readme_run(command: str, desk: Path) -> None:
    _, *arguments = shlex.split(command)
    run(["-m", "newsconv", *arguments], desk)


def test_the_readme_shows_every_verb() -> None:
    assert [shlex.split(command)[1] for command in COMMANDS] == list(VERBS)


def test_the_readme_has_every_format() -> None:
    (table,) = re.findall(r"^\| Format .*?\n\n", README, re.MULTILINE | re.DOTALL)
    for name in formats():
        assert re.search(rf"\b{name}\b", table, re.IGNORECASE)


def test_the_readme_has_every_extra() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (section,) = re.findall(
        r"\[project\.optional-dependencies\](.*?)\n\[", pyproject, re.DOTALL
    )
    extras = set(re.findall(r"^(\w+) = \[", section, re.MULTILINE)) - {"all"}
    assert set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE)) == extras


def test_ci_runs_the_readmes_two_commands() -> None:
    commands = re.findall(r"^make \w+", blocks(README, "sh")[0], re.MULTILINE)
    assert sorted(commands) == ["make demo", "make test"]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert set(commands) <= set(script)


def test_the_renderer_of_contributing_runs() -> None:
    (code,) = blocks(CONTRIBUTING, "python")
    # dataclasses look their module up by name.
    names: dict[str, object] = {"__name__": __name__}
    exec(code, names)  # noqa: S102 - the document's own code
    renderer = names["HeadlinesRenderer"]
    assert isinstance(renderer, type)
    article = newsconv.Article(headline=Headline("River rises"))
    assert newsconv.render(article, to=renderer) == b"River rises\n"
    assert newsconv.render(article, to=renderer, upper=True) == b"RIVER RISES\n"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if not target.startswith("https://"):
            assert (ROOT / target).exists(), target


def test_paths_that_are_named_exist() -> None:
    for name in re.findall(r"`((?:tests|newsconv|templates|examples)/[^`]*)`", README):
        assert (ROOT / name).exists(), name
    pattern = r"`((?:tests|newsconv|templates)/[^`]*)`"
    for name in re.findall(pattern, CONTRIBUTING):
        assert (ROOT / name).exists(), name


def test_the_howto_for_themes_runs(desk: Path) -> None:
    text = (ROOT / "docs" / "howto" / "own-theme.md").read_text(encoding="utf-8")
    for block in blocks(text, "sh"):
        for line in block.splitlines():
            run(["-m", *shlex.split(line)], desk)
    settings, _ = blocks(text, "toml")
    (desk / "harbour" / "theme.toml").write_text(settings, encoding="utf-8")
    run(["-m", "newsconv", "theme", "check", "./harbour"], desk)
    assert (desk / "digest.pdf").read_bytes().startswith(b"%PDF")
