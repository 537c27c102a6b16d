"""Prints what press digests cost, by engine, and beside pandoc. Not a test.

`python bench/digest.py [10 100 …]`: for each size the whole command is run once by each
engine, from text files to one PDF, then a digest of 40 to four formats at once beside
three runs of pandoc on the same texts. A peer that is not installed is said to be.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import pypdf

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.speed import sentences

ENGINES = ("typst", "weasyprint")
SIZES = (10, 100)
WORDS = 650
"""Of an article: some two pages of print."""
FORTY = 40
FORMATS = ("pdf", "epub", "html", "json")
MIB = 1024


class Run(NamedTuple):
    """What one command cost."""

    seconds: float
    peak: float
    """MiB."""


def story(number: int) -> str:
    """Return an article of many short paragraphs, another for each number."""
    lines = [f"The lock at mile {number} is shut again", f"By Ada Finch{number}"]
    words = 0
    for seed in count(number * 97):
        paragraph = " ".join(islice(map(sentences, count(seed * 3)), 3))
        lines.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            return "\n\n".join(lines) + "\n"
    raise AssertionError


def run(command: Sequence[object], folder: Path) -> Run:
    """Run a command to its end.

    Raises:
        CalledProcessError: it failed.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Run(time.perf_counter() - start, used.ru_maxrss / MIB)


def digest(
    folder: Path, files: Sequence[Path], outputs: Sequence[str], engine: str
) -> Run:
    """Make one digest of some files."""
    command = [sys.executable, "-m", "newsconv", "digest", *files, "--title", "Bench"]
    for output in outputs:
        command += ["--output", output]
    return run([*command, "--pdf-engine", engine, "--force", "--quiet"], folder)


def sizes(folder: Path, files: Sequence[Path], wanted: Sequence[int]) -> None:
    """Print what each engine needs for each size, and how many times as long."""
    print(
        f"{'articles':>8}  {'engine':<11}{'seconds':>8}{'pages':>7}"
        f"{'pages/s':>9}{'MiB':>7}"
    )
    for size in wanted:
        seconds: dict[str, float] = {}
        for engine in ENGINES:
            done = digest(folder, files[:size], [f"{engine}.pdf"], engine)
            pages = len(pypdf.PdfReader(folder / f"{engine}.pdf").pages)
            seconds[engine] = done.seconds
            print(
                f"{size:>8}  {engine:<11}{done.seconds:>8.1f}{pages:>7}"
                f"{pages / done.seconds:>9.1f}{done.peak:>7.0f}"
            )
        print(
            f"{'':>10}weasyprint / typst {seconds['weasyprint'] / seconds['typst']:.1f}"
        )


def beside_pandoc(folder: Path, files: Sequence[Path]) -> None:
    """Print four formats of 40 articles by each engine, beside pandoc's three."""
    peer = shutil.which("pandoc")
    total = 0.0
    if peer and shutil.which("weasyprint"):
        text = "\n\n".join(file.read_text(encoding="utf-8") for file in files[:FORTY])
        (folder / "all.md").write_text(text, encoding="utf-8")
        for output, more in (
            ("peer.pdf", ["--pdf-engine=weasyprint"]),
            ("peer.epub", []),
            ("peer.html", ["--standalone"]),
        ):
            meta = ["--metadata", "title=Bench"]
            total += run([peer, "all.md", "-o", output, *meta, *more], folder).seconds
        print(f"pandoc, {FORTY} articles to PDF, EPUB, HTML: {total:.1f} s")
    else:
        print("pandoc with weasyprint is not installed: no ratio")
    for engine in ENGINES:
        outputs = [f"forty.{suffix}" for suffix in FORMATS]
        done = digest(folder, files[:FORTY], outputs, engine)
        ratio = f", {done.seconds / total:.2f} of pandoc's" if total else ""
        print(f"newsconv, {engine}, to four formats: {done.seconds:.1f} s{ratio}")


def main() -> int:
    """Write the texts, run the commands, print the figures."""
    wanted = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files: list[Path] = []
        for number in range(max(FORTY, *wanted)):
            file = folder / f"story-{number:05}.txt"
            file.write_text(story(number), encoding="utf-8")
            files.append(file)
        sizes(folder, files, wanted)
        beside_pandoc(folder, files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
