"""Web pages in, the Nu Html Checker's errors and warnings out.

https://validator.github.io/validator/
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsconv.errors import BrokenToolError
from newsconv.verifying.findings import Finding, Grade
from newsconv.verifying.program import output
from newsconv.verifying.staging import Staged, staged
from newsconv.verifying.tools import NU

_GRADES = {
    ("non-document-error", "fatal"): Grade.FATAL,
    ("error", "fatal"): Grade.FATAL,
    ("info", "warning"): Grade.WARNING,
}
_MACHINE = ("-Xss4m", "-XX:+UseSerialGC", "-Duser.language=en")
_OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always")
_BLOCKED = "Resource violates Content Security Policy"
_ALLOWED = re.compile(r"Content-Security-Policy[^>]*[; ]img-src[^;>]* data:[ ;\"]")


def nu(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what Nu finds wrong with pages: HTML, or XHTML by the suffix `.xhtml`.

    Raises:
        MissingToolError: it is not installed.
        BrokenToolError: it broke down.
    """
    NU.require()
    jar = NU.package("vnu-jar") / "build" / "dist" / "vnu.jar"
    with staged(paths) as pages:
        command = (NU.program("java"), *_MACHINE, "-jar", jar, *_OPTIONS)
        said = output(NU.name, [*command, *pages.files])
        try:
            messages = json.loads(said)["messages"]
        except (ValueError, KeyError):
            raise BrokenToolError(NU.name, "it printed no JSON") from None
        return pages.sorted_out(NU.name, _findings(pages, messages))


def _findings(
    pages: Staged, messages: list[dict[str, Any]]
) -> Iterator[tuple[str, Finding]]:
    for each in messages:
        kind, sub = each["type"], each.get("subType", "")
        if kind == "info" and sub != "warning":
            continue  # as on a slash that does nothing: a mention
        name = each.get("url", "").rpartition("/")[2]
        if name != pages.bad and name not in pages.names:
            raise BrokenToolError(NU.name, each["message"])
        if _takes_inside_for_outside(each["message"], pages.folder / name):
            continue
        line = each.get("lastLine", 0)
        yield (
            name,
            Finding(
                pages.names.get(name, name),
                kind if kind != "info" else sub,
                each["message"],
                _GRADES.get((kind, sub), Grade.ERROR),
                f"line {line}" if line else "",
            ),
        )


def _takes_inside_for_outside(message: str, page: Path) -> bool:
    """Say whether Nu finds a picture forbidden that is inside the page, and allowed.

    It can't read "data:" as an address, and says of each such picture that the policy
    blocks it, whatever the policy is; browsers show it.
    """
    if not (message.startswith(_BLOCKED) and "image “data:" in message):
        return False
    return bool(_ALLOWED.search(page.read_text(encoding="utf-8", errors="replace")))
