"""`docs/reference/conformance.md` counts all that there is to count, and counts none.

It is `make conformance` that counts; whether the counts hold, the other tests here say.
"""

import re
from pathlib import Path

import pytest

from newsconv.verifying.checks import CHECKS
from newsconv.verifying.tools import TOOLS
from tests.conformance.table import (
    MADE,
    NAMES,
    PAGE,
    Made,
    heading,
    tables,
    themes,
)

TEXT = PAGE.read_text(encoding="utf-8")
TABLES = tables(TEXT)
AGAIN = "the page is not of this newsconv; run: make conformance"


def cells(made: Made) -> list[list[str]]:
    """Return the cells of a format's table, its titles first."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in TABLES[made.title].splitlines()
        if not line.startswith("| ---")
    ]


def test_every_format_has_a_table() -> None:
    assert list(TABLES) == [made.title for made in MADE], AGAIN
    assert {made.suffix for made in MADE} == set(CHECKS) - {".htm"}


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.title)
def test_every_example_has_a_row_and_every_check_a_column(made: Made) -> None:
    titles, *rows = cells(made)
    assert titles == ["Example", "Files", *map(heading, made.checks)], AGAIN
    assert [row[0] for row in rows] == list(NAMES), AGAIN
    assert {len(row) for row in rows} == {len(titles)}


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.title)
def test_all_counts_are_zero(made: Made) -> None:
    _, *rows = cells(made)
    for name, files, *counts in rows:
        assert int(files) >= (len(themes(name)) if made.themed else 1), name
        assert set("".join(counts)) <= set("0 /"), name


def test_the_validators_are_those_that_are_asked() -> None:
    listed = re.findall(r"^- .*: (?:\S+ )?([\d.]+)$", TEXT, re.MULTILINE)
    assert len(listed) == len(TOOLS), AGAIN


def test_the_versions_are_those_that_the_tests_install(root: Path) -> None:
    script = (root / "tools" / "node-packages.sh").read_text("utf-8")
    pinned = dict(re.findall(r"^ (\S+)@([\d.]+)$", script, re.MULTILINE))
    for tool in TOOLS:
        if tool.packages:
            assert f": {pinned[tool.packages[-1]]}\n" in TEXT, AGAIN
