"""`--missing-glyph=replace`: what is said of each character that is replaced."""

from pathlib import Path

import pytest

from tests.cli.conftest import STORY
from tests.cli.terminal import Run

REPLACED = (
    "fish.txt:5:39: no font prints '\U0001f41f' (U+1F41F FISH); U+FFFD stands in its "
    "place [glyph-replaced]"
)


@pytest.fixture
def fish(tmp_path: Path) -> str:
    """Write a text with a character that no font has; return its name."""
    text = STORY.replace("service on", "service \U0001f41f on")
    (tmp_path / "fish.txt").write_text(text, encoding="utf-8")
    return "fish.txt"


@pytest.mark.parametrize("verb", ["convert", "digest"])
@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_a_replaced_character_is_said(
    run: Run, fish: str, verb: str, engine: str
) -> None:
    options = ("--missing-glyph=replace", "--pdf-engine", engine)
    outcome = run(verb, fish, "-o", "x.pdf", "-o", "x.json", *options)
    assert outcome == (0, "", f"{REPLACED}\n")
    assert run(verb, fish, "-o", "y.pdf", *options, "-q") == (0, "", "")


def test_under_strict_it_holds_the_files_back(
    run: Run, fish: str, tmp_path: Path
) -> None:
    options = ("--missing-glyph=replace", "--strict")
    outcome = run("convert", fish, "-o", "x.pdf", "-o", "x.json", *options)
    assert outcome.status == 3
    assert outcome.err.splitlines()[1:] == [
        "newsconv: error: 1 diagnostic under --strict; no file was written"
    ]
    assert [each.name for each in tmp_path.iterdir()] == [fish]


def test_a_batch_says_it_with_the_folder_and_counts_it(
    run: Run, fish: str, tmp_path: Path
) -> None:
    (tmp_path / "clips").mkdir()
    (tmp_path / fish).rename(tmp_path / "clips" / fish)
    options = ("--missing-glyph=replace",)
    outcome = run("batch", "clips", "--to", "pdf", "--out", "out", *options)
    said, counts, done = outcome.err.splitlines()
    assert said == f"clips/{REPLACED}"
    assert counts.startswith("1 diagnostics in 1 files; ")
    assert done == "1 done, 0 failed"
    assert "glyph-replaced" in run("batch", "report", "out").out
    strict = run("batch", "clips", "--to", "pdf", "--out", "two", *options, "--strict")
    assert strict.err.splitlines()[0] == f"clips/{REPLACED}"
    assert strict.err.splitlines()[-1] == "0 done, 0 failed, 1 held back (--strict)"
    assert strict.status == 3
