"""What newsconv has to say to people in, lines on standard error out."""

from collections.abc import Iterable

import click

from newsconv.diagnostics import MOST_PER_FILE, Diagnostic, lines
from newsconv.inert import printable


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
    for line in lines(diagnostics, most=most):
        say(line)
