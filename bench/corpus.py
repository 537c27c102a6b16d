"""Measures batches of a corpus: articles a second, the parent's memory, linear time.

    python bench/corpus.py [SIZES] [WORKERS] [--page]

as in `bench/corpus.py 1000,10000,100000 1,2`. JSONL in, JSONL out, of made-up articles
of 400 words. Not a test; it says where an aim is missed. `--page` writes what it prints
to docs/reference/limits.md.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.limits_page import arguments, tell
from bench.speed import story

MOST_MIB = 300
"""That the process which hands out the work may take, however large the corpus."""
MOST_GROWTH = 1.25
"""Of the time an article takes, from the smallest corpus to the largest."""
SIZES, WORKERS = "1000,10000", "1,2"
HEADS = ("articles", "workers", "seconds", "articles/s", "parent's peak MiB")
FLAGS = ("--field", "text", "--id-field", "id", "--to", "jsonl", "-q")


class Measured(NamedTuple):
    """What one run took."""

    articles: int
    workers: int
    seconds: float
    peak: float
    """MiB, of the parent."""

    def row(self) -> tuple[str, ...]:
        """Return the cells of the table."""
        rate = self.articles / self.seconds
        return (
            *(f"{self.articles:,}", f"{self.workers}", f"{self.seconds:.1f}"),
            *(f"{rate:.0f}", f"{self.peak:.0f}"),
        )


def write_corpus(file: Path, articles: int) -> None:
    """Write so many articles, each its own, a line of JSON each."""
    with file.open("w", encoding="utf-8") as stream:
        for number in range(articles):
            record = {"id": f"n{number}", "text": story(number)}
            stream.write(json.dumps(record) + "\n")


def measure(corpus: Path, articles: int, workers: int, out: Path) -> Measured:
    """Run a batch, asking what its parent process takes while it runs."""
    command = ["-m", "newsconv", "batch", str(corpus), *FLAGS, "--out", str(out)]
    start = time.perf_counter()
    run = subprocess.Popen([sys.executable, *command, "--jobs", str(workers)])
    peak = 0.0
    while run.poll() is None:
        peak = max(peak, _peak(run.pid))
        time.sleep(0.1)
    seconds = time.perf_counter() - start
    if run.returncode:
        raise SystemExit(f"the batch ended with {run.returncode}")
    lines = sum(
        len(shard.read_bytes().splitlines()) for shard in out.glob("articles-*.jsonl")
    )
    if lines != articles:
        raise SystemExit(f"{lines} lines of {articles} articles")
    return Measured(articles, workers, seconds, peak)


def _peak(process: int) -> float:
    """Return the most memory that a process had so far, in MiB; Linux says it."""
    try:
        said = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:  # it ended meanwhile
        return 0.0
    kibibytes = [line.split()[1] for line in said.splitlines() if "VmHWM" in line]
    return int(kibibytes[0]) / 1024 if kibibytes else 0.0


def aims(found: list[Measured]) -> list[str]:
    """Return what the aims come to, a line each."""
    peak = max(each.peak for each in found)
    lines = [
        f"the parent's peak: {peak:.0f} MiB (aim ≤ {MOST_MIB}: {_is(peak <= MOST_MIB)})"
    ]
    for workers in sorted({each.workers for each in found}):
        own = [each for each in found if each.workers == workers]
        first, last = own[0], own[-1]
        growth = (last.seconds / last.articles) / (first.seconds / first.articles)
        lines.append(
            f"seconds an article, {last.articles:,} to {first.articles:,} articles, "
            f"{workers} at work: {growth:.2f} (aim ≤ {MOST_GROWTH}: "
            f"{_is(growth <= MOST_GROWTH)})"
        )
    return lines


def _is(met: object) -> str:
    return "met" if met else "missed"


def main(sizes: list[int], workers: list[int], *, page: bool) -> None:
    """Print each run as it ends, then the table and the aims."""
    found: list[Measured] = []
    with tempfile.TemporaryDirectory() as folder:
        for articles in sizes:
            corpus = Path(folder, f"{articles}.jsonl")
            write_corpus(corpus, articles)
            for number in workers:
                out = Path(folder, f"{articles}-{number}")
                found.append(measure(corpus, articles, number, out))
                print(*found[-1].row(), file=sys.stderr, flush=True)
                shutil.rmtree(out)
    tell("corpus", HEADS, [each.row() for each in found], aims(found), page=page)


if __name__ == "__main__":
    (sizes_, workers_), page_ = arguments(SIZES, WORKERS)
    main(
        [int(size) for size in sizes_.split(",")],
        [int(number) for number in workers_.split(",")],
        page=page_,
    )
