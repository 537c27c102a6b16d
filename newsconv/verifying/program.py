"""A validator's command in, what it prints out; it runs once, and ends."""

import subprocess
from collections.abc import Container, Sequence
from pathlib import Path

from newsconv.errors import BrokenToolError

_LONGEST = 1200
"""Seconds; a validator that takes longer hangs."""


def output(
    tool: str, command: Sequence[str | Path], *, fine: Container[int] = (0,)
) -> str:
    """Return what a program prints on standard output.

    Args:
        tool: The validator's name, for errors.
        command: The program and its arguments.
        fine: The exit statuses that it has when it did its work.

    Raises:
        BrokenToolError: it could not be started, hung, or has another status.
    """
    try:
        result = subprocess.run(  # noqa: S603 - the validators' own programs
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenToolError(tool, str(error)) from None
    if result.returncode not in fine:
        said = (result.stderr.strip() or result.stdout.strip()).splitlines()
        words = f": {said[-1]}" if said else ""
        raise BrokenToolError(tool, f"ended with {result.returncode}{words}")
    return result.stdout
