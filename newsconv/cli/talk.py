"""What newsconv has to say to people in, lines on standard error out."""

from collections import Counter
from collections.abc import Iterable

import click

from newsconv.diagnostics import Diagnostic
from newsconv.inert import printable

MOST_PER_FILE = 10
"""Diagnostics of one file that are printed; `newsconv inspect` prints all."""


def say(text: str) -> None:
    """Print one line for people."""
    click.echo(printable(text), err=True)


def complain(text: str) -> None:
    """Print the one line that says why newsconv failed."""
    say(f"newsconv: error: {text}")


def say_diagnostics(
    diagnostics: Iterable[Diagnostic], *, most: int | None = MOST_PER_FILE
) -> None:
    """Print diagnostics one a line, at most `most` of each file."""
    found = list(diagnostics)
    total = Counter(each.name for each in found)
    printed: Counter[str] = Counter()
    for each in found:
        printed[each.name] += 1
        if most is None or printed[each.name] <= most:
            say(str(each))
        elif printed[each.name] == total[each.name]:
            say(f"{each.name}: … and {total[each.name] - most} more")
