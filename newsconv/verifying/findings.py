"""What a check says of a file: findings, each with its grade, rule and place."""

from enum import StrEnum, unique
from pathlib import Path

import msgspec


@unique
class Grade(StrEnum):
    """How bad a finding is, in the words of the validator that made it.

    None of them is a pass. What a validator merely mentions is no finding.
    """

    FATAL = "fatal"
    """The file can't be read any further."""
    CRITICAL = "critical"
    """axe's and Ace's worst: some readers can't get at the content at all."""
    ERROR = "error"
    """A rule of the standard is broken."""
    SERIOUS = "serious"
    """axe's and Ace's second: a barrier to some readers."""
    WARNING = "warning"
    """Allowed, and probably a mistake."""
    MODERATE = "moderate"
    """axe's and Ace's third: a hindrance."""
    MINOR = "minor"
    """axe's and Ace's least: a nuisance."""


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong with a file."""

    file: str
    """The path, as it was given."""
    rule: str
    """As the validator names it: "RSC-005", "7.3-1", "color-contrast"."""
    message: str
    grade: Grade = Grade.ERROR
    place: str = ""
    """Where in the file: a part and a line, a selector, a path of objects."""
    times: int = 1

    def __str__(self) -> str:
        place = f" (at {self.place[:160]})" if self.place else ""
        times = f", {self.times} times" if self.times > 1 else ""
        return f"{self.file}: {self.grade} {self.rule}{times}: {self.message}{place}"


UNREADABLE = "unreadable"
"""The rule that is broken by a file that is missing, cut short or of another kind."""


def unreadable(file: Path | str, message: str) -> Finding:
    """Return the finding that says a file can't be read."""
    return Finding(str(file), UNREADABLE, message, Grade.FATAL)


def absent(file: Path | str) -> Finding | None:
    """Return what is wrong with a file that is not there, or has nothing in it.

    Asked before any validator is: several call a missing file free of errors.
    """
    try:
        with Path(file).open("rb") as stream:
            return None if stream.read(1) else unreadable(file, "the file is empty")
    except OSError as error:
        return unreadable(file, error.strerror or str(error))
