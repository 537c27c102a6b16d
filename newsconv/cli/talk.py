"""What newsconv has to say to people in, lines on standard error out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import click

from newsconv.diagnostics import Diagnostic

MOST_PER_FILE = 10
"""Diagnostics of one file that are printed; `newsconv inspect` prints all."""

# A headline may hold an escape sequence or a character that turns the line round;
# a file's name may hold a line end. None of them may act on a terminal.
_ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Return `text` on one line, with what would act on a terminal spelt out."""
    return _ACTING.sub(lambda found: _spelt(found[0]), text)


def _spelt(character: str) -> str:
    if unicodedata.category(character) in {"Zl", "Zp"} or character in "\n\r\t":
        return " "
    return f"<U+{ord(character):04X}>"


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
