"""Prints what press digests cost, by engine, and beside other programs. Not a test.

`python bench/digest.py [10 100 1000]`: 40 articles to four formats in one command,
beside pandoc's and percollate's three; then, for each size, one PDF by each engine.
1,000 articles take WeasyPrint some minutes and 2 GB; docs/reference/benchmarks.md has
them on record.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import pypdf

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.peers import Missing, peers
from bench.speed import sentences

ENGINES = ("typst", "weasyprint")
SIZES = (10, 100)
WORDS = 650
"""Of an article: some two pages of print."""
FORTY = 40
FORMATS = ("pdf", "epub", "html", "json")
RUNS = 3
"""Of which the quickest counts: what else the machine does only ever adds."""
MIB = 1024
GIVEN = ("Ada", "Ines", "Tomas", "Ruth", "Owen", "Lena", "Marco")
FAMILY = ("Finch", "Calloway", "Marsh", "Weir", "Holt")


class Run(NamedTuple):
    """What commands cost, run one after the other."""

    seconds: float
    """By the clock."""
    work: float
    """Seconds of processors, all of them and all processes added up."""
    peak: float
    """MiB, of the largest process."""


def story(number: int) -> str:
    """Return an article of many short paragraphs, another for each number."""
    author = f"{GIVEN[number % len(GIVEN)]} {FAMILY[number % len(FAMILY)]}"
    lines = [f"The lock at mile {number} is shut again", f"By {author}"]
    words = 0
    for seed in count(number * 97):
        paragraph = " ".join(islice(map(sentences, count(seed * 3)), 3))
        lines.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            return "\n\n".join(lines) + "\n"
    raise AssertionError


def run(
    commands: Sequence[Sequence[object]],
    folder: Path,
    more: Mapping[str, str] | None = None,
) -> Run:
    """Run commands to their end.

    Raises:
        CalledProcessError: one failed.
    """
    # As installed: with Python's compiled modules kept.
    environment = dict(os.environ) | dict(more or {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    seconds = work = peak = 0.0
    for command in commands:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
        seconds += time.perf_counter() - start
        work += used.ru_utime + used.ru_stime
        peak = max(peak, used.ru_maxrss / MIB)
    return Run(seconds, work, peak)


def quickest(runs: Sequence[Run]) -> Run:
    """Return the quickest of several runs."""
    return min(runs)


def command(files: Sequence[Path], outputs: Sequence[str], engine: str) -> list[object]:
    """Return the command that makes one digest of some files."""
    made: list[object] = [sys.executable, "-m", "newsconv", "digest", *files]
    made += ["--title", "Bench", "--pdf-engine", engine, "--force", "--quiet"]
    for output in outputs:
        made += ["--output", output]
    return made


def sizes(folder: Path, files: Sequence[Path], wanted: Sequence[int]) -> None:
    """Print what each engine needs for each size, and how many times as long."""
    print(
        f"\n{'articles':>8}  {'engine':<11}{'seconds':>8}{'work':>7}{'pages':>7}"
        f"{'pages/s':>9}{'MiB':>7}"
    )
    before: dict[str, Run] = {}
    for at, size in enumerate(wanted):
        now: dict[str, Run] = {}
        for engine in ENGINES:
            output = f"{engine}.pdf"
            done = run([command(files[:size], [output], engine)], folder)
            now[engine] = done
            pages = len(pypdf.PdfReader(folder / output).pages)
            print(
                f"{size:>8}  {engine:<11}{done.seconds:>8.1f}{done.work:>7.1f}"
                f"{pages:>7}{pages / done.seconds:>9.1f}{done.peak:>7.0f}"
                + (
                    f"   {size / wanted[at - 1]:g} times the articles, "
                    f"{done.seconds / before[engine].seconds:.1f} times the seconds"
                    if at
                    else ""
                )
            )
        times = now["weasyprint"].seconds / now["typst"].seconds
        print(f"{'':>10}weasyprint / typst {times:.1f}")
        before = now


def beside_peers(folder: Path, files: Sequence[Path]) -> None:
    """Print four formats of 40 articles by each engine, beside others' three."""
    forty = files[:FORTY]
    outputs = [f"forty.{suffix}" for suffix in FORMATS]
    runs: dict[str, list[Run]] = {}
    there = []
    for peer in peers(folder, forty):
        if isinstance(peer, Missing):
            print(f"{peer.name} is not here, and so not measured: {peer.how}")
        else:
            there.append(peer)
    # In turn, so that a machine that is busy for a while is so for all.
    for _ in range(RUNS):
        for engine in ENGINES:
            done = run([command(forty, outputs, engine)], folder)
            runs.setdefault(engine, []).append(done)
        for peer in there:
            done = run(peer.commands, folder, peer.environment)
            runs.setdefault(peer.name, []).append(done)
    print(f"{FORTY} articles; the quickest of {RUNS} runs")
    best = {name: quickest(each) for name, each in runs.items()}
    for name, done in best.items():
        what = (
            "newsconv, PDF, EPUB, HTML and JSON in one command"
            if name in ENGINES
            else "PDF, EPUB, HTML, one after the other"
        )
        ratios = "".join(
            f"  {done.seconds / best[peer.name].seconds:.2f} of {peer.name}"
            for peer in there
            if name in ENGINES
        )
        print(f"{name:<11}{done.seconds:>6.2f} s{done.work:>7.2f} work  {what}{ratios}")


def texts(folder: Path, number: int) -> Iterator[Path]:
    """Write the articles; yield their files."""
    for at in range(number):
        file = folder / f"story-{at:05}.txt"
        file.write_text(story(at), encoding="utf-8")
        yield file


def main() -> int:
    """Write the texts, run the commands, print the figures."""
    wanted = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = list(texts(folder, max(FORTY, *wanted)))
        beside_peers(folder, files)
        sizes(folder, files, wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main())
