"""EPUBs in, DAISY Ace's violations out; one browser serves all of them.

https://daisy.github.io/ace/
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import msgspec

from newsconv.errors import BrokenToolError
from newsconv.verifying.engine import Engine
from newsconv.verifying.findings import Finding, Grade, absent, unreadable
from newsconv.verifying.staging import sayable
from newsconv.verifying.tools import ACE


def ace(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what Ace finds wrong with books, of every grade.

    Raises:
        MissingToolError: Ace or the browser is not installed.
        BrokenToolError: it broke down.
    """
    with Ace() as running:
        return tuple(found for path in paths for found in running.findings(path))


class Ace(Engine):
    """A running Ace; ends with the `with` that it is opened in.

    Raises:
        MissingToolError: it is not installed.
    """

    def __init__(self) -> None:
        ACE.require()
        modules = ACE.package("@daisy/ace-cli").parents[1]
        driver = Path(__file__).with_name("ace_driver.js")
        self._home = TemporaryDirectory(prefix="newsconv-ace-")
        super().__init__(
            ACE.name,
            [ACE.program("node"), str(driver), str(modules)],
            PUPPETEER_EXECUTABLE_PATH=ACE.program("chromium"),
            # It keeps settings and a log; they go where they are forgotten.
            XDG_CONFIG_HOME=self._home.name,
            XDG_STATE_HOME=self._home.name,
            XDG_CACHE_HOME=self._home.name,
            TMPDIR=self._home.name,
            ACE_TIMEOUT_INITIAL="60000",
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            super().__exit__(kind, error, trace)
        finally:
            self._home.cleanup()

    def findings(self, path: Path | str) -> tuple[Finding, ...]:
        """Return what is wrong with a book, which may be missing or no book at all.

        Raises:
            BrokenToolError: Ace broke down.
        """
        if lacking := absent(path):
            return (lacking,)
        with sayable(path) as whole:
            answer = self.ask({"path": whole})
        if "failed" in answer:
            return (unreadable(path, answer["failed"]),)
        pages = answer["assertions"]
        found = tuple(_findings(str(path), pages))
        # The package's own entry is one; a book has at least a page too.
        if len(pages) < 2 or (answer["outcome"] == "pass") != (not found):  # noqa: PLR2004 - as said
            reason = f"{path}: {answer['outcome']} on {len(pages)} parts"
            raise BrokenToolError(ACE.name, f"{reason}, with {len(found)} findings")
        return found


def _findings(file: str, pages: list[dict[str, Any]]) -> Iterator[Finding]:
    """Yield each rule that a page breaks, how often, and where first."""
    for page in pages:
        found: dict[str, Finding] = {}
        for each in page["assertions"]:
            test, result = each["earl:test"], each["earl:result"]
            rule = test["dct:title"]
            if before := found.get(rule):
                found[rule] = msgspec.structs.replace(before, times=before.times + 1)
                continue
            pointer = result.get("earl:pointer", {}).get("css", [""])
            found[rule] = Finding(
                file,
                rule,
                " ".join(result["dct:description"].split()),
                Grade(test["earl:impact"]),
                f"{page['earl:testSubject']['url']} {pointer[0]}".strip(),
            )
        yield from found.values()
