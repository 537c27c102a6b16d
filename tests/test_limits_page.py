"""The page of limits has what the benches print, and the bounds that the code has."""

import re
from pathlib import Path

import pytest

from bench import corpus, killed, length
from bench.limits_page import PAGE, blocks, with_block
from newsconv.batch import dispatch, limits, tally
from newsconv.cli import batch, batch_flags
from newsconv.slugs import MAX_BYTES
from newsconv.source import DEFAULT_MAX_BYTES

TEXT = PAGE.read_text(encoding="utf-8")
WORDS = " ".join(TEXT.split())
BENCHES = {"corpus": corpus.HEADS, "killed": killed.HEADS, "length": length.HEADS}


def test_each_bench_has_its_place() -> None:
    assert blocks(TEXT).keys() == BENCHES.keys()


@pytest.mark.parametrize("name", BENCHES)
def test_the_table_is_the_bench_s(name: str) -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in blocks(TEXT)[name].splitlines()
        if line.startswith("|")
    ]
    assert rows[0] == list(BENCHES[name])
    assert len(rows) > 2
    assert all(len(row) == len(rows[0]) and all(row) for row in rows[2:])


def test_the_aims_are_the_bench_s() -> None:
    found = [corpus.Measured(1000, 2, 10.0, 55.4), corpus.Measured(2000, 2, 30.0, 60.2)]
    assert corpus.aims(found) == [
        "the parent's peak: 60 MiB (aim ≤ 300: met)",
        "seconds an article, 2,000 to 1,000 articles, 2 at work: 1.50 (aim ≤ 1.25: "
        "missed)",
    ]
    said = blocks(TEXT)["corpus"]
    assert re.search(
        r"^- the parent's peak: \d+ MiB \(aim ≤ 300: met\)$", said, re.MULTILINE
    )
    for workers in (1, 2):
        assert f" articles, {workers} at work: " in said


@pytest.mark.parametrize("command", re.findall(r"`python (\S+)", TEXT))
def test_the_programs_that_are_named_exist(command: str) -> None:
    assert (Path(__file__).parents[1] / command).is_file()


@pytest.mark.parametrize(
    "bound",
    [
        f"{DEFAULT_MAX_BYTES >> 20} MiB unless said",
        f"{batch.CHUNKS_PER_WORKER} a worker, of half a second's work and at most "
        f"{dispatch.MOST_IN_A_CHUNK} articles",
        f"{batch_flags.SHARD_SIZE:,} unless said",
        f"{tally.MOST_PRINTED}; all are in `{batch.FAILURES}`",
        f"{MAX_BYTES} bytes of the headline",
    ],
)
def test_the_bounds_are_the_code_s(bound: str) -> None:
    assert bound in WORDS


def test_half_a_second_and_two_more_are_the_code_s() -> None:
    assert (dispatch.CHUNK_SECONDS, limits.GRACE) == (0.5, 2.0)


def test_a_block_replaces_the_one_before() -> None:
    page = "# A\n\n<!-- x -->\nold\n<!-- end -->\n\nrest\n"
    again = with_block(page, "x", "new \\1")
    assert again == "# A\n\n<!-- x -->\n\nnew \\1\n\n<!-- end -->\n\nrest\n"
    assert with_block(again, "x", "new \\1") == again
    with pytest.raises(ValueError, match="no place for y"):
        with_block(page, "y", "")
