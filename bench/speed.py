"""Prints how fast newsconv is here, and how that stands to its aims. Not a test."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import newsconv
from newsconv.errors import NewsconvError

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.pages import page

SUBJECTS = ["The river", "A barge", "The harbour board", "Every lock", "The council"]
VERBS = ["rose over", "stood before", "paid for", "went past", "said nothing about"]
OBJECTS = ["the lower town", "two old weirs", "the winter dyke", "a quay of stone"]
ENDS = [
    "on Monday night, as the gauges had foretold.",
    "while three hundred people watched from the bridge.",
    "for the second time in eleven years, and nobody could say why.",
    "before the rain came, which it did at a quarter to five.",
    "and the bill, says the mayor, will be paid by spring.",
]
ARTICLE_WORDS = 400
PAGE_WORDS = 900
"""What stories of the corpora that extractors are measured on have."""


class Result(NamedTuple):
    """One line of the table."""

    what: str
    measured: float
    unit: str
    aim: float | None = None
    at_most: bool = False
    """The aim is an upper limit; else it is the least that will do."""

    def __str__(self) -> str:
        line = f"{self.what:<44}{self.measured:>10.3g} {self.unit:<11}"
        if self.aim is None:
            return line.rstrip()
        ratio = self.measured / self.aim
        sign, times = ("≤", 1 / ratio) if self.at_most else ("≥", ratio)
        return f"{line}{sign} {self.aim:<8g}{times:>6.2f}"


def sentences(seed: int) -> str:
    """Return one sentence, another for each seed."""
    subject, verb = SUBJECTS[seed % 5], VERBS[seed // 2 % 5]
    return f"{subject} {verb} {OBJECTS[seed // 3 % 4]} {ENDS[seed // 7 % 5]}"


def story(number: int, words: int = ARTICLE_WORDS) -> str:
    """Return an article of so many words with most of what a newspaper prints."""
    seeds = count(number * 31)
    paragraphs: list[str] = []
    while sum(len(text.split()) for text in paragraphs) < words:
        paragraphs.append(" ".join(map(sentences, islice(seeds, 3))))
    half = len(paragraphs) // 2
    return "\n\n".join(
        [
            f"River rises for the {number}th time this winter",
            f"By Jane Roe and Tom Poe\nNovember {number % 28 + 1}, 2026",
            "The lower town at dawn. (Photo: Ed Doe/Harbour Press)",
            f"MERROW, England (HP) — {paragraphs[0]}",
            *paragraphs[1:half],
            "A wet night",
            *paragraphs[half:-1],
            "“Nobody could say why,” said Ann Poe, the mayor.",
            paragraphs[-1],
            "Jane Roe covers rivers for The Harbour Gazette.",
        ]
    )


def per_second(work: Callable[[], object], items: int, runs: int = 3) -> float:
    """Return how many items a second of the processor the best of some runs does."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()  # what else runs on the machine is not counted
        work()
        seconds.append(time.process_time() - start)
    return items / min(seconds)


class Child(NamedTuple):
    """What one run of a program took."""

    wall: float
    """Seconds."""
    process: float
    """Seconds of the processor, in the program and for it in the system."""
    peak: float
    """MiB."""


def child(*arguments: str | Path, bytecode: Path | None = None) -> Child:
    """Run Python with these arguments, its compiled modules kept in a folder."""
    environment = dict(os.environ)
    if bytecode:  # as the modules of an installed package are
        environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        cwd=Path.cwd(),
        env=environment,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"{arguments} failed with {process.returncode}")
    return Child(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def children(*arguments: str | Path, bytecode: Path, runs: int = 15) -> Child:
    """Return the median of several runs after a first, each number by itself."""
    child(*arguments, bytecode=bytecode)
    found = [child(*arguments, bytecode=bytecode) for _ in range(runs)]
    return Child(*map(statistics.median, zip(*found, strict=True)))


def import_ms(module: str, runs: int = 9) -> float:
    """Return the median processor time of an import in a new Python."""
    code = (
        f"from time import process_time as now; start = now(); import {module}; "
        "print((now() - start) * 1000)"
    )
    run = [sys.executable, "-c", code]
    return statistics.median(
        float(subprocess.run(run, capture_output=True, check=True).stdout)
        for _ in range(runs)
    )


def stages() -> list[Result]:
    """Measure parsing and each format, in this process, on one core."""
    texts = [story(number) for number in range(300)]
    newsconv.parse(texts[0])  # what is loaded once is not counted
    found = [
        Result(
            "parse, 400-word articles",
            per_second(lambda: [newsconv.parse(text) for text in texts], len(texts)),
            "articles/s",
            aim=500,
        )
    ]
    articles = [newsconv.parse(text) for text in texts]
    for what, formats, number in [
        ("HTML and JSON, an article each", ("html", "json"), 100),
        ("EPUB, an article each", ("epub",), 30),
        ("PDF, an article each", ("pdf",), 5),
    ]:

        def work(formats: tuple[str, ...] = formats, number: int = number) -> None:
            for article in articles[:number]:
                for name in formats:
                    newsconv.render(article, to=name)

        try:
            work(number=1)
            found.append(Result(what, per_second(work, number), "articles/s"))
        except NewsconvError as error:
            print(f"{what}: not measured: {error}", file=sys.stderr)
    return found


def peers() -> list[Result]:
    """Measure parsing beside an extractor that is given the same stories' pages."""
    stories = [story(number, PAGE_WORDS) for number in range(100)]
    pages = [page(text) for text in stories]
    newsconv.parse(stories[0])
    ours = per_second(lambda: [newsconv.parse(text) for text in stories], len(stories))
    whole = per_second(lambda: [newsconv.parse(one.text) for one in pages], len(pages))
    lines = pages[0].text.count("\n\n") + 1
    found = [
        Result(f"parse, {PAGE_WORDS}-word stories", ours, "stories/s", aim=300),
        Result(f"parse, their pages of {lines} lines", whole, "pages/s"),
    ]
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - need not be there
    except ImportError:
        print("trafilatura: not installed, not measured (pip install trafilatura)")
        return found
    some = [one.html for one in pages[:10]]
    bare_extraction(some[0], with_metadata=True)  # what it loads once

    def extract() -> None:
        for html in some:
            bare_extraction(html, with_metadata=True)

    theirs = per_second(extract, len(some))
    size = sum(map(len, some)) / len(some) / 1000
    return [
        *found,
        Result(f"trafilatura, these pages in HTML, {size:.0f} kB", theirs, "pages/s"),
        Result("parse: stories for each page of theirs", ours / theirs, "", aim=15),
    ]


def commands(folder: Path) -> list[Result]:
    """Measure the command line, a new process each time."""
    one, target = folder / "one.txt", folder / "one.json"
    one.write_text(story(1), encoding="utf-8")
    many = folder / "many"
    many.mkdir()
    for number in range(50):
        (many / f"{number:02}.txt").write_text(story(number), encoding="utf-8")
    base = ("-m", "newsconv")
    kept = folder / "bytecode"
    empty = children("-c", "pass", bytecode=kept)
    helped = children(*base, "--help", bytecode=kept)
    converted = children(
        *(*base, "convert", one, "-o", target, "--force", "--quiet"), bytecode=kept
    )
    paged = child(
        *(*base, "digest", many, "--output", folder / "many.pdf", "--quiet"),
        *("--title", "Fifty"),
    )
    return [
        Result("newsconv --help, wall", helped.wall, "s", aim=0.15, at_most=True),
        Result("newsconv --help, process", helped.process, "s"),
        Result("one article to JSON, wall", converted.wall, "s"),
        Result(
            "one article to JSON, process",
            converted.process,
            "s",
            aim=0.3,
            at_most=True,
        ),
        Result("the same, to python -c pass", converted.process / empty.process, "×"),
        Result("import newsconv", import_ms("newsconv"), "ms", aim=60, at_most=True),
        Result("import newsconv.api", import_ms("newsconv.api"), "ms"),
        Result("one article to JSON, peak memory", converted.peak, "MiB"),
        Result("50 articles to one PDF, wall", paged.wall, "s"),
        Result("50 articles to one PDF, peak memory", paged.peak, "MiB"),
    ]


def main() -> None:
    """Print the table; a ratio of 1 or more meets the aim."""
    version, load = sys.version.split()[0], os.getloadavg()[0]
    print(f"Python {version}, {os.cpu_count()} cores, load {load:.1f}")
    print(f"{'':<66}aim        ratio")
    # The commands first: a child's peak begins at what its parent had when it forked.
    with tempfile.TemporaryDirectory() as folder:
        for result in commands(Path(folder)):
            print(result)
    for result in (*stages(), *peers()):
        print(result)


if __name__ == "__main__":
    main()
