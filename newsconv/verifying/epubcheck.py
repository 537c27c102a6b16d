"""EPUBs in, EPUBCheck's findings out; one Java machine serves all of them.

https://www.w3.org/publishing/epubcheck/
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsconv.errors import BrokenToolError
from newsconv.verifying.engine import Engine, python_program
from newsconv.verifying.findings import Finding, Grade, absent, unreadable
from newsconv.verifying.staging import sayable
from newsconv.verifying.tools import EPUBCHECK

_GRADES = {"FATAL": Grade.FATAL, "ERROR": Grade.ERROR, "WARNING": Grade.WARNING}
"""EPUBCheck's own; what it calls INFO and USAGE is no finding."""
_COUNTS = {"nFatal": Grade.FATAL, "nError": Grade.ERROR, "nWarning": Grade.WARNING}


def epubcheck(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what EPUBCheck finds wrong with books.

    Raises:
        MissingToolError: it is not installed.
        BrokenToolError: it broke down.
    """
    with EpubCheck() as running:
        return tuple(found for path in paths for found in running.findings(path))


class EpubCheck(Engine):
    """A running EPUBCheck; ends with the `with` that it is opened in.

    Raises:
        MissingToolError: it is not installed.
    """

    def __init__(self) -> None:
        EPUBCHECK.require()
        command, settings = python_program("epubcheck_engine")
        super().__init__(EPUBCHECK.name, command, **settings)

    def findings(self, path: Path | str) -> tuple[Finding, ...]:
        """Return what is wrong with a book, which may be missing or no book at all.

        Raises:
            BrokenToolError: EPUBCheck broke down.
        """
        if lacking := absent(path):
            return (lacking,)
        with sayable(path) as whole:
            answer = self.ask({"path": whole})
        if "failed" in answer:
            return (unreadable(path, answer["failed"]),)
        found = tuple(_findings(str(path), whole, answer["messages"]))
        checker = answer["checker"]
        for count, grade in _COUNTS.items():
            listed = sum(each.times for each in found if each.grade is grade)
            if bool(listed) != bool(checker[count]):
                reason = f"counts {checker[count]} {grade} and lists {listed}"
                raise BrokenToolError(EPUBCHECK.name, f"{path}: {reason}")
        # A verdict reached by looking at nothing is none.
        if not found and not answer["items"]:
            raise BrokenToolError(EPUBCHECK.name, f"{path}: it looked at no part")
        return found


def _findings(
    file: str, whole: str, messages: list[dict[str, Any]]
) -> Iterable[Finding]:
    for each in messages:
        if each["severity"] not in _GRADES:
            continue
        places = each["locations"]
        yield Finding(
            file,
            each["ID"],
            " ".join(each["message"].split()),
            _GRADES[each["severity"]],
            _place(places[0], whole) if places else "",
            max(1, len(places) + each["additionalLocations"]),
        )


def _place(location: dict[str, Any], whole: str) -> str:
    part, line = str(location["path"]), location["line"]
    if part == whole:
        return ""
    return f"{part}:{line}" if line > 0 else part
