"""Measures parsing by the length of one text: time and memory grow as the text does.

    python bench/length.py [MEGABYTES] [--page]

as in `bench/length.py 0.1,1,10`. Not a test; it says where an aim is missed. `--page`
writes what it prints to docs/reference/limits.md.
"""

import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.limits_page import arguments, tell
from bench.speed import sentences

MOST_GROWTH = 2.0
"""Of the time a character takes, from the shortest text to the longest."""
SIZES = "0.1,1,10"
HEADS = ("megabytes", "seconds", "microseconds a character", "peak MiB")
_CHILD = """
import resource, sys, time
import newsconv
text = open(sys.argv[1], encoding="utf-8").read()
newsconv.parse("River rises\\n\\nIt rained.")  # what is loaded once is not counted
start = time.process_time()
newsconv.parse(text)
taken = time.process_time() - start
print(taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


class Measured(NamedTuple):
    """What one text took."""

    characters: int
    seconds: float
    """Of the processor."""
    peak: float
    """MiB."""

    @property
    def each(self) -> float:
        """Return the microseconds of a character."""
        return self.seconds / self.characters * 1e6


def text_of(characters: int) -> str:
    """Return one story of so many characters."""
    head = "River rises for the third time this winter\n\nBy Jane Roe"
    found = [head]
    size = len(head)
    for seed in count(0, 3):
        if size >= characters:
            break
        found.append(" ".join(map(sentences, range(seed, seed + 3))))
        size += len(found[-1]) + 2
    return "\n\n".join(found)[:characters]


def measure(file: Path, megabytes: float) -> Measured:
    """Parse a text in a process of its own."""
    text = text_of(int(megabytes * 1e6))
    file.write_text(text, encoding="utf-8")
    run = [sys.executable, "-c", _CHILD, str(file)]
    said = subprocess.run(run, capture_output=True, check=True).stdout
    seconds, peak = map(float, said.split())
    return Measured(len(text), seconds, peak)


def main(sizes: list[float], *, page: bool) -> None:
    """Print the table, then the aim."""
    import tempfile  # noqa: PLC0415 - as elsewhere

    with tempfile.TemporaryDirectory() as folder:
        found = [measure(Path(folder, "text.txt"), size) for size in sizes]
    rows = [
        (
            f"{each.characters / 1e6:g}",
            f"{each.seconds:.2f}",
            f"{each.each:.2f}",
            f"{each.peak:.0f}",
        )
        for each in found
    ]
    growth = found[-1].each / found[0].each
    verdict = "met" if growth <= MOST_GROWTH else "missed"
    aims = [
        f"time a character, longest to shortest: {growth:.2f} "
        f"(aim ≤ {MOST_GROWTH:g}: {verdict})"
    ]
    tell("length", HEADS, rows, aims, page=page)


if __name__ == "__main__":
    given, page_ = arguments(SIZES)
    main([float(size) for size in given[0].split(",")], page=page_)
