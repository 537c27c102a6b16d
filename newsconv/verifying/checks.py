"""Files in, a report of what each check says of each of them out.

Checks by Python alone always run. A validator that is not installed is reported as
missing, and one that breaks down as broken, which is no pass.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum, unique
from pathlib import Path
from typing import NamedTuple

import msgspec

from newsconv.errors import (
    BrokenToolError,
    MissingToolError,
    SourceError,
    UnknownFormatError,
)
from newsconv.verifying import tools
from newsconv.verifying.ace import ace
from newsconv.verifying.axe import axe
from newsconv.verifying.epub_parts import epub_parts
from newsconv.verifying.epubcheck import epubcheck
from newsconv.verifying.findings import Finding
from newsconv.verifying.html_parts import html_parts
from newsconv.verifying.html_validate import html_validate
from newsconv.verifying.json_parts import json_parts, json_schema_check
from newsconv.verifying.nu import nu
from newsconv.verifying.pdf_parts import pdf_parts
from newsconv.verifying.verapdf import verapdf

Ask = Callable[[Sequence[str]], tuple[Finding, ...]]


class Check(NamedTuple):
    """One thing that files of a format are asked."""

    name: str
    ask: Ask
    tool: tools.Tool | None = None
    """None for what newsconv asks by itself."""


def _axe_in_both_schemes(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    files = tuple(paths)
    return axe(files) + tuple(
        msgspec.structs.replace(each, place=f"dark: {each.place}")
        for each in axe(files, dark=True)
    )


_JSON = (
    Check("json-parts", json_parts),
    Check("json-schema", json_schema_check, tools.JSON_SCHEMA),
)
_HTML = (
    Check("html-parts", html_parts),
    Check("nu", nu, tools.NU),
    Check("html-validate", html_validate, tools.HTML_VALIDATE),
    Check("axe", _axe_in_both_schemes, tools.AXE),
)
CHECKS: dict[str, tuple[Check, ...]] = {
    ".epub": (
        Check("epub-parts", epub_parts),
        Check("epubcheck", epubcheck, tools.EPUBCHECK),
        Check("ace", ace, tools.ACE),
    ),
    ".pdf": (
        Check("pdf-parts", pdf_parts, tools.PYPDF),
        Check("verapdf", verapdf, tools.VERAPDF),
    ),
    ".html": _HTML,
    ".htm": _HTML,
    ".json": _JSON,
    ".jsonl": _JSON,
    ".ninjs": _JSON,
    ".jsonld": _JSON[:1],
}
"""A file's suffix → what it is asked, the cheap first."""


@unique
class State(StrEnum):
    """How a check of a file ended."""

    PASSED = "passed"
    """It ran, and found nothing."""
    FAILED = "failed"
    """It found something."""
    BROKEN = "broken"
    """The validator broke down: nothing is known, and that is no pass."""
    MISSING = "missing"
    """The validator is not installed: it was not asked."""


class Outcome(msgspec.Struct, frozen=True):
    """What one check says of one file."""

    file: str
    check: str
    state: State
    version: str = ""
    """The validator's."""
    reason: str = ""
    """Why it is broken or missing."""
    findings: tuple[Finding, ...] = ()


def suffixes() -> tuple[str, ...]:
    """Return the suffixes of the files that there are checks for, sorted."""
    return tuple(sorted(CHECKS))


def files_in(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the files that paths name; of a folder, all that there are checks for.

    Raises:
        UnknownFormatError: there is no check for files of this suffix.
        SourceError: a folder has none that there is one for.
    """
    found: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            inside = [
                str(file)
                for file in sorted(Path(path).rglob("*"))
                if file.suffix.lower() in CHECKS and file.is_file()
            ]
            if not inside:
                reason = f"no file in it ends with {', '.join(suffixes())}"
                raise SourceError(path, reason)
            found += inside
        elif Path(path).suffix.lower() in CHECKS:
            found.append(path)
        else:
            raise UnknownFormatError(Path(path).suffix or path, suffixes())
    return tuple(dict.fromkeys(found))


def verify(paths: Iterable[str]) -> tuple[Outcome, ...]:
    """Return what each check says of each file, by file.

    Each validator is started once, however many files there are.

    Raises:
        UnknownFormatError: there is no check for files of this suffix.
        SourceError: a folder has none that there is one for.
    """
    files = files_in(paths)
    groups: dict[str, tuple[Check, list[str]]] = {}
    for file in files:
        for check in CHECKS[Path(file).suffix.lower()]:
            groups.setdefault(check.name, (check, []))[1].append(file)
    said = {
        (each.file, name): each
        for name, (check, asked) in groups.items()
        for each in outcomes(check, asked)
    }
    return tuple(
        said[file, check.name]
        for file in files
        for check in CHECKS[Path(file).suffix.lower()]
    )


def outcomes(check: Check, files: Sequence[str]) -> tuple[Outcome, ...]:
    """Return what a check says of each of the files."""
    version = check.tool.version if check.tool else ""
    try:
        findings = check.ask(files)
    except (MissingToolError, BrokenToolError) as error:
        missing = isinstance(error, MissingToolError)
        state = State.MISSING if missing else State.BROKEN
        return tuple(
            Outcome(file, check.name, state, version, str(error)) for file in files
        )
    own = {
        file: tuple(each for each in findings if each.file == file) for file in files
    }
    return tuple(
        Outcome(
            file,
            check.name,
            State.FAILED if own[file] else State.PASSED,
            version,
            findings=own[file],
        )
        for file in files
    )
