"""Each validator passes a good file and fails a bad one, by the rule that is broken.

A file that is missing, empty or cut short passes none of them.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from newsconv.verifying.checks import CHECKS, Check
from newsconv.verifying.findings import UNREADABLE, Finding
from tests.conformance.needed import need
from tests.verifying.conftest import Make
from tests.verifying.spoiling import (
    Edit,
    removed,
    replaced,
    rewritten,
    rezipped,
    without,
)


class Bad(NamedTuple):
    """What a check must find in a file that is spoiled so."""

    spoil: Edit
    rules: set[str]


def in_book(name: str, edit: Edit) -> Edit:
    return lambda book: rezipped(book, {f"EPUB/{name}": edit})


NO_LANGUAGE = in_book("content.opf", removed("<dc:language>en</dc:language>"))
NO_HAZARD = in_book("content.opf", replaced("schema:accessibilityHazard", "schema:x"))
STRAY_END = replaced("</main>", "</b></main>")
TWICE = replaced("<main", '<p id="twice"></p><p id="twice"></p><main')
NUMBER = replaced('"title": "T"', '"title": 5')
NUMBER_ON_A_LINE = replaced('"title":"T"', '"title":5')

BAD = {
    (".epub", "epub-parts"): Bad(NO_LANGUAGE, {"language"}),
    (".epub", "epubcheck"): Bad(NO_LANGUAGE, {"RSC-005"}),
    (".epub", "ace"): Bad(NO_HAZARD, {"metadata-accessibilityhazard"}),
    (".pdf", "pdf-parts"): Bad(rewritten(without("/Lang")), {"language"}),
    (".pdf", "verapdf"): Bad(rewritten(without("/Metadata")), {"7.1-8"}),
    (".html", "html-parts"): Bad(TWICE, {"unique-ids"}),
    (".html", "nu"): Bad(STRAY_END, {"error"}),
    (".html", "html-validate"): Bad(TWICE, {"no-dup-id"}),
    (".html", "axe"): Bad(replaced('lang="en"', ""), {"html-has-lang"}),
    (".json", "json-parts"): Bad(NUMBER, {"document"}),
    (".json", "json-schema"): Bad(NUMBER, {"anyOf"}),
    (".jsonl", "json-parts"): Bad(NUMBER_ON_A_LINE, {"document"}),
    (".jsonl", "json-schema"): Bad(NUMBER_ON_A_LINE, {"anyOf"}),
    (".ninjs", "json-parts"): Bad(replaced('"ninjs"', '"x"'), {"standard"}),
    (".ninjs", "json-schema"): Bad(replaced('"uri": "', '"uri": 5, "x": "'), {"type"}),
    (".jsonld", "json-parts"): Bad(replaced("schema.org", "x.example"), {"standard"}),
}
ALL = [
    pytest.param(suffix, check, id=f"{check.name} of {suffix}")
    for suffix, checks in CHECKS.items()
    if suffix != ".htm"
    for check in checks
]

Said = Callable[[str, Check], dict[str, list[Finding]]]


@pytest.fixture(scope="module")
def said(good: Make, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """Ask a check of all files of a format at once, as `verify` does."""

    @cache
    def ask(suffix: str, check: Check) -> dict[str, list[Finding]]:
        if check.tool:
            need(check.tool)
        folder = tmp_path_factory.mktemp("asked")
        data = good(suffix).read_bytes()
        kinds = {
            # Characters that a shell, a pattern or an address would take otherwise.
            "good [1] 100%41 é": data,
            "bad": BAD[suffix, check.name].spoil(data),
            "cut": data[: len(data) // 2],
            "empty": b"",
            "missing": None,
        }
        files = {kind: folder / f"{kind}{suffix}" for kind in kinds}
        for kind, content in kinds.items():
            if content is not None:
                files[kind].write_bytes(content)
        found = check.ask([str(file) for file in files.values()])
        assert {each.file for each in found} <= {str(file) for file in files.values()}
        return {
            kind.partition(" ")[0]: [each for each in found if each.file == str(file)]
            for kind, file in files.items()
        }

    return ask


def test_every_check_has_a_bad_file() -> None:
    asked = {(suffix, each.name) for suffix in CHECKS for each in CHECKS[suffix]}
    assert set(BAD) == {each for each in asked if each[0] != ".htm"}


@pytest.mark.parametrize(("suffix", "check"), ALL)
def test_a_good_file_passes(said: Said, suffix: str, check: Check) -> None:
    assert said(suffix, check)["good"] == []


@pytest.mark.parametrize(("suffix", "check"), ALL)
def test_a_bad_file_fails_by_the_rule_that_it_breaks(
    said: Said, suffix: str, check: Check
) -> None:
    found = said(suffix, check)["bad"]
    assert {each.rule for each in found} >= BAD[suffix, check.name].rules


@pytest.mark.parametrize("kind", ["empty", "missing"])
@pytest.mark.parametrize(("suffix", "check"), ALL)
def test_what_is_not_there_fails(
    said: Said, suffix: str, check: Check, kind: str
) -> None:
    assert {each.rule for each in said(suffix, check)[kind]} == {UNREADABLE}


@pytest.mark.parametrize(("suffix", "check"), ALL)
def test_what_is_cut_short_fails(said: Said, suffix: str, check: Check) -> None:
    if suffix == ".html" and check.name == "axe":
        return  # a browser closes what is open, and axe sees what a browser shows
    assert said(suffix, check)["cut"] != []


def test_a_folder_is_no_file(good: Make, tmp_path: Path) -> None:
    del good
    for suffix, checks in CHECKS.items():
        folder = tmp_path / f"folder{suffix}"
        folder.mkdir()
        found = checks[0].ask([str(folder)])
        assert [each.rule for each in found] == [UNREADABLE]
