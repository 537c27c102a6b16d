"""What driving the command line gives back."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import subprocess


class Outcome(NamedTuple):
    """What a run in this process leaves behind."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Runs newsconv in this process."""

    def __call__(self, *arguments: str) -> Outcome:
        """Run it to its end."""
        ...


class Spawn(Protocol):
    """Runs newsconv as a process of its own."""

    def __call__(
        self, *arguments: str, given: bytes | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        """Run it to its end, with what is given on its standard input."""
        ...
