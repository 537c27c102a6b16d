"""Every block of code that README and the documents show runs as shown."""

import shutil
from pathlib import Path

import pytest

from tests.docs.desk import Desk, document, not_run, same, sessions

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "templates" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
MOST_NOT_RUN = 12
"""Blocks that a test can't run: they fetch, wait for ever, or want a cluster."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return an empty folder beside which nothing of the tests' is known."""
    folder = tmp_path / "desk"
    folder.mkdir()
    shutil.copytree(ROOT / "examples", folder / "examples")
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    # A page may set its own.
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.delenv("VISUAL", raising=False)
    return Desk(folder)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_pages_blocks_run(page: Path, desk: Desk) -> None:
    for example in document(page, desk):
        example.evaluate()


def test_few_blocks_are_not_run() -> None:
    reasons = [
        f"{page.relative_to(ROOT)}: {reason}"
        for page in PAGES
        for reason in not_run(page.read_text(encoding="utf-8"))
    ]
    assert len(reasons) <= MOST_NOT_RUN, "\n".join(reasons)


def test_a_block_that_fails_is_found(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    for block in (
        "```sh\nnewsconv convert missing.txt -o a.json\n```",
        "```console\n$ echo 1\n2\n```",
        "```python\nassert 1 == 2\n```",
        "```pycon\n>>> 1 + 1\n3\n```",
        "```toml\n[half\n```",
    ):
        page.write_text(f"# A page\n\n{block}\n", encoding="utf-8")
        (example,) = document(page, desk)
        failed = False
        try:
            example.evaluate()
        except (AssertionError, ValueError):
            failed = True
        assert failed, block


def test_a_block_of_an_unknown_kind_is_found(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```perl\n1\n```\n", encoding="utf-8")
    with pytest.raises(KeyError, match="perl"):
        document(page, desk)


def test_dots_stand_for_anything() -> None:
    assert same("a … c\n…\nz\n", "a b c\n1\n2\nz\n")
    assert not same("a … c\nz\n", "a b c\n1\nz\n")
    assert not same("a.c\n", "abc\n")


def test_a_session_is_commands_and_what_they_print() -> None:
    text = "$ one \\\n> two\nout\n$ three\n"
    assert sessions(text) == [("one \\\ntwo\n", "out\n"), ("three\n", "")]
