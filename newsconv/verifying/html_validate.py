"""Web pages in, html-validate's findings out, by its `recommended` rules.

https://html-validate.org/rules/presets.html
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsconv.errors import BrokenToolError
from newsconv.verifying.findings import Finding, Grade
from newsconv.verifying.program import output
from newsconv.verifying.staging import Staged, staged
from newsconv.verifying.tools import HTML_VALIDATE

_RULES = {"root": True, "extends": ["html-validate:recommended"]}
"""As `root`: settings that lie about in folders above are not asked."""
_GRADES = {1: Grade.WARNING, 2: Grade.ERROR}


def html_validate(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what html-validate finds wrong with pages.

    Raises:
        MissingToolError: it is not installed.
        BrokenToolError: it broke down.
    """
    HTML_VALIDATE.require()
    script = HTML_VALIDATE.package("html-validate") / "bin" / "html-validate.mjs"
    with staged(paths) as pages:
        rules = pages.folder / "rules.json"
        rules.write_text(json.dumps(_RULES), encoding="utf-8")
        # To a file: it leaves without waiting for a pipe to take more than 64 KB, and
        # it repeats the whole of each page that it finds something wrong with.
        answer = pages.folder / "answer.json"
        command = (HTML_VALIDATE.program("node"), script, "--config", rules)
        # With errors, and there is always one, it ends with 1.
        output(
            HTML_VALIDATE.name,
            [*command, "--formatter", f"json={answer}", *pages.files],
            fine={1},
        )
        try:
            reports = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise BrokenToolError(HTML_VALIDATE.name, "it printed no JSON") from None
        return pages.sorted_out(HTML_VALIDATE.name, _findings(pages, reports))


def _findings(
    pages: Staged, reports: list[dict[str, Any]]
) -> Iterator[tuple[str, Finding]]:
    for report in reports:
        name = Path(report["filePath"]).name
        for each in report["messages"]:
            place = f"line {each['line']}"
            if each.get("selector"):
                place += f", {each['selector']}"
            yield (
                name,
                Finding(
                    pages.names.get(name, name),
                    each["ruleId"],
                    each["message"],
                    _GRADES[each["severity"]],
                    place,
                ),
            )
