"""Every example in every format in, the page that counts what validators find out.

`make conformance` writes `docs/reference/conformance.md` by it, and ends with 1 where a
count is not zero.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

import newsconv
from newsconv.verifying.checks import CHECKS, Check, Outcome, State, outcomes
from newsconv.verifying.findings import Finding, Grade
from newsconv.verifying.tools import TOOLS, Tool
from tests.conformance.documents import (
    ARTICLES,
    EXAMPLE_DIGEST,
    IN_LANGUAGES,
    THEMES,
    document,
)

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "conformance.md"
NAMES = (EXAMPLE_DIGEST, *ARTICLES, *IN_LANGUAGES)
NAMED = {
    "epubcheck": "EPUBCheck",
    "ace": "DAISY Ace",
    "verapdf": "veraPDF",
    "nu": "Nu Html Checker",
    "html-validate": "html-validate",
    "axe": "axe",
    "json-schema": "JSON Schema",
}
"""A validator's name in reports → as its makers write it."""
GRADES = {
    "epubcheck": (Grade.FATAL, Grade.ERROR, Grade.WARNING),
    "nu": (Grade.FATAL, Grade.ERROR, Grade.WARNING),
    "html-validate": (Grade.ERROR, Grade.WARNING),
    "ace": (Grade.CRITICAL, Grade.SERIOUS, Grade.MODERATE, Grade.MINOR),
    "axe": (Grade.CRITICAL, Grade.SERIOUS, Grade.MODERATE, Grade.MINOR),
}
"""A check → the grades that it gives, which are counted apart."""

Options = Mapping[str, object]


class Made(NamedTuple):
    """One way to write the examples, which has a table of its own."""

    title: str
    format: str
    suffix: str
    """Of the files, by which they are checked."""
    options: tuple[Options, ...]
    """Each is a file of an example."""

    @property
    def checks(self) -> tuple[Check, ...]:
        """What each file is asked."""
        return CHECKS[self.suffix]


def _in_themes(**options: object) -> tuple[Options, ...]:
    return tuple({"theme": theme, **options} for theme in THEMES)


MADE = (
    Made("EPUB", "epub", ".epub", _in_themes()),
    Made("PDF, set by WeasyPrint", "pdf", ".pdf", _in_themes()),
    Made("PDF, set by Typst", "pdf", ".pdf", _in_themes(engine="typst")),
    Made("HTML", "html", ".html", _in_themes()),
    Made("Site", "site", ".html", _in_themes()),
    Made("JSON", "json", ".json", ({},)),
    Made("JSONL", "jsonl", ".jsonl", ({},)),
    Made("ninjs 3.1", "ninjs", ".ninjs", ({},)),
    Made("JSON-LD", "jsonld", ".jsonld", ({},)),
)


def files(made: Made, name: str, folder: Path) -> tuple[Path, ...]:
    """Write an example in each of the ways and return the files to check."""
    written: list[Path] = []
    for number, options in enumerate(made.options):
        data = newsconv.render(document(name), to=made.format, **options)
        place = folder / f"{name} {number}"
        if made.format == "site":
            packed = place.with_suffix(".zip")
            packed.write_bytes(data)
            with ZipFile(packed) as archive:
                archive.extractall(place)
            written += sorted(place.rglob("*.html"))
        else:
            written.append(place.with_name(place.name + made.suffix))
            written[-1].write_bytes(data)
    return tuple(written)


def cell(check: Check, findings: Sequence[Finding]) -> str:
    """Return the counts by grade, as in "0 / 0 / 0", or the one count there is."""
    grades: Counter[Grade] = Counter()
    for each in findings:
        grades[each.grade] += each.times
    known = GRADES.get(check.name, ())
    if not known or set(grades) - set(known):
        return str(sum(grades.values()))
    return " / ".join(str(grades[grade]) for grade in known)


def heading(check: Check) -> str:
    """Return a column's title, with the grades in the order of its counts."""
    name = NAMED.get(check.name, "by Python")
    grades = ", ".join(GRADES.get(check.name, ()))
    return f"{name}: {grades}" if grades else name


def rows(made: Made, say: Callable[[str], None]) -> Iterator[tuple[str, list[str]]]:
    """Yield each example and its cells: how many files, and what each check counts."""
    with TemporaryDirectory(prefix="newsconv-conformance-") as folder:
        written = {name: files(made, name, Path(folder)) for name in NAMES}
        every = [str(file) for own in written.values() for file in own]
        said: dict[str, dict[str, Outcome]] = {}
        for check in made.checks:
            say(f"{made.title}: {check.name} of {len(every)} files")
            said[check.name] = {each.file: each for each in outcomes(check, every)}
            for each in said[check.name].values():
                if each.state in {State.MISSING, State.BROKEN}:
                    raise SystemExit(each.reason)
                for finding in each.findings:
                    say(str(finding))
        for name, own in written.items():
            cells = [str(len(own))]
            for check in made.checks:
                found = [said[check.name][str(file)].findings for file in own]
                cells.append(cell(check, [each for some in found for each in some]))
            yield name, cells


def version_line(tool: Tool) -> str:
    """Return the item that says which version was asked."""
    return f"- {NAMED[tool.name]}: {tool.version}"


def page(tables: Mapping[str, Sequence[tuple[str, list[str]]]]) -> str:
    """Return the whole page."""
    parts = [INTRODUCTION, *map(version_line, TOOLS)]
    for made in MADE:
        titles = ["Example", "Files", *map(heading, made.checks)]
        parts += ["", f"## {made.title}", ""]
        lines = [titles, ["---"] + ["---:"] * (len(titles) - 1)]
        lines += [[name, *cells] for name, cells in tables[made.title]]
        parts += [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join(parts) + "\n"


INTRODUCTION = f"""\
# Conformance

How many faults validators find in what newsconv writes: none. `make conformance` makes
this page, and fails where a count is not zero; [how to ask them
yourself](../howto/verify.md).

Each article of `examples/`, the example digest, and a digest of three articles in each
language that newsconv speaks, is written in each format and, where a format has looks,
in each of the {len(THEMES)} themes. "by Python" are newsconv's own checks.
PDFs are held to PDF/UA-1 and to PDF/A-3a. html-validate is asked for its `recommended`
rules, axe for all of its rules, in light and in dark colours. A site is checked page by
page. Nu says of each picture that lies in its page that the page's policy forbids it,
though the policy allows it; that is left out of its count.

The validators that counted:
"""


def main() -> int:
    """Write the page; return 1 where something was found."""
    for tool in TOOLS:
        tool.require()
    tables = {made.title: list(rows(made, _say)) for made in MADE}
    PAGE.write_text(page(tables), encoding="utf-8")
    counts = [
        cell for table in tables.values() for _, (_, *own) in table for cell in own
    ]
    return int(any(set(count) - set("0 /") for count in counts))


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
