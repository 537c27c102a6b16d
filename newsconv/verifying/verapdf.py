"""PDFs in, veraPDF's findings out: the rules that each breaks, in words.

One Java machine serves all files. https://docs.verapdf.org/validation/ explains each
rule.
"""

from collections.abc import Iterable
from pathlib import Path

from newsconv.errors import BrokenToolError
from newsconv.verifying.engine import Engine, python_program
from newsconv.verifying.findings import Finding, absent, unreadable
from newsconv.verifying.staging import sayable
from newsconv.verifying.tools import VERAPDF

PROFILES = {"PDF/UA-1": "ua1", "PDF/A-3a": "3a"}
"""A standard that newsconv's PDFs keep → its name in veraPDF."""


def verapdf(
    paths: Iterable[Path | str], standards: Iterable[str] = tuple(PROFILES)
) -> tuple[Finding, ...]:
    """Return what veraPDF finds wrong with PDFs, by each of the standards.

    Raises:
        MissingToolError: it is not installed.
        BrokenToolError: it broke down.
    """
    asked = tuple(standards)
    with VeraPdf() as running:
        found = (
            each
            for path in paths
            for standard in asked
            for each in running.findings(path, standard)
        )
        # What can't be read can't be by any of them.
        return tuple(dict.fromkeys(found))


class VeraPdf(Engine):
    """A running veraPDF; ends with the `with` that it is opened in.

    Raises:
        MissingToolError: it is not installed.
    """

    def __init__(self) -> None:
        VERAPDF.require()
        command, settings = python_program("verapdf_engine")
        super().__init__(VERAPDF.name, command, **settings)

    def findings(self, path: Path | str, standard: str) -> tuple[Finding, ...]:
        """Return what is wrong with a file, which may be missing or no PDF at all.

        A finding's rule is the standard's clause and veraPDF's number of the test, as
        in "7.3-1"; its place is that of the first object that breaks it.

        Raises:
            BrokenToolError: veraPDF itself broke down.
        """
        if lacking := absent(path):
            return (lacking,)
        profile = PROFILES[standard]
        with sayable(path) as whole:
            answer = self.ask({"path": whole, "profile": profile})
        if "failed" in answer:
            return (unreadable(path, answer["failed"]),)
        found = tuple(
            Finding(
                str(path),
                each["rule"],
                f"{standard}: {each['message']}",
                place=each["place"],
                times=each["times"],
            )
            for each in answer["failures"]
        )
        # A verdict reached by asking nothing is none.
        if answer["compliant"] != (not found) or not answer["assertions"]:
            reason = f"{path}: it contradicts itself on {standard}"
            raise BrokenToolError(VERAPDF.name, reason)
        return found
