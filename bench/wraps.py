"""A corpus in, how well wrapped copies are unwrapped: `python bench/wraps.py DIR`.

DIR has `paste/*.txt` and `page/*.txt`, one line a paragraph. Each text is wrapped,
spaced and quoted as people paste it; the blocks that are found in the copy are compared
with the lines of the original, white space aside. Printed is the F1 of all blocks, and
of those that the copy broke into several lines, which is what unwrapping is about.
"""

import argparse
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsconv.parsing.segment import segment

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.pastes import Copy, Printed, columns, printed_lines, wrap, wrapped, write

WIDTHS = (60, 66, 72, 80)
TRACKS = ("paste", "page")


class Tally(NamedTuple):
    """Blocks of the original, found ones, and those that are both."""

    gold: int = 0
    found: int = 0
    same: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Return the sum of two."""
        return Tally(*map(sum, zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """Twice the same by all."""
        return 2 * self.same / max(1, self.gold + self.found)


def copies(lines: list[Printed]) -> Iterator[tuple[int, Copy]]:
    """Yield copies, each with the columns that a line of it may have."""
    yield 10**9, write("as it is", lines)
    yield 10**9, write("one space between", [_spaced(line, 0) for line in lines])
    for width in WIDTHS:
        yield width, wrapped(lines, width)
        yield width, wrapped(lines, width, blank=False)
        yield width, wrapped(lines, width, hyphenate=True)
        yield width, wrapped(lines, width, double=True)
        yield width, _named(f"wrapped-{width}-double-one-gap", lines, width)
        yield width, write(f"quoted-{width}", lines, _at(width - 2), mark="> ")
        yield width, write(f"textwrap-{width}", lines, _by_textwrap(width))


def _at(width: int) -> Callable[[str], list[str]]:
    return lambda text: wrap(text, width)


def _by_textwrap(width: int) -> Callable[[str], list[str]]:
    """Break as Python's library does: by characters, at hyphens, in long words."""
    return lambda text: textwrap.wrap(text, width)


def _named(name: str, lines: list[Printed], width: int) -> Copy:
    spaced = [_spaced(line, 1) for line in lines]
    return write(name, spaced, _at(width), inner_gap=1)


def _spaced(line: Printed, gap: int) -> Printed:
    return line._replace(gap=gap)


def tallies(lines: list[Printed], width: int, text: str) -> tuple[Tally, Tally]:
    """Compare a copy's blocks with the original lines: all, and the broken ones."""
    gold = Counter(" ".join(line.text.split()) for line in lines)
    found = Counter(" ".join(block.text.split()) for block in segment(text))
    both = gold & found

    def broken(counts: Counter[str]) -> int:
        return sum(n for words, n in counts.items() if columns(words) > width)

    return (
        Tally(gold.total(), found.total(), both.total()),
        Tally(broken(gold), broken(found), broken(both)),
    )


def main() -> int:
    """Print F1 by track and copy."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", type=Path, help="a folder with paste/ and page/")
    options.add_argument("--every", type=int, default=1, help="take each nth text")
    options.add_argument("--only", default="", help="copies whose name holds this")
    options.add_argument("--worst", type=int, default=0, help="texts to name")
    chosen = options.parse_args()
    sums: dict[tuple[str, str], tuple[Tally, Tally]] = {}
    worst: list[tuple[float, str]] = []
    for track in TRACKS:
        for file in sorted((chosen.corpus / track).glob("*.txt"))[:: chosen.every]:
            text = file.read_text(encoding="utf-8")
            lines = printed_lines((line, "") for line in text.split("\n"))
            for width, copy in copies(lines):
                if chosen.only not in copy.name:
                    continue
                got = tallies(lines, width, copy.text)
                before = sums.get((track, copy.name), (Tally(), Tally()))
                sums[track, copy.name] = (
                    before[0].plus(got[0]),
                    before[1].plus(got[1]),
                )
                worst.append((got[0].f1, f"{track}/{file.name} {copy.name}"))
    print(f"{'':<36}{'all blocks':>12}{'broken ones':>13}")
    for (track, name), (every, broken) in sums.items():
        line = f"{track:<6}{name:<30}{every.f1:>12.4f}"
        print(f"{line}{broken.f1:>13.4f}" if broken.gold else line)
    for f1, name in sorted(worst)[: chosen.worst]:
        print(f"{f1:.3f} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
