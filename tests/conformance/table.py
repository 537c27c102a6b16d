"""Every example in every format in, the page that counts what validators find out.

`make conformance` writes `docs/reference/conformance.md` by it, and ends with 1 where a
count is not zero. With titles as arguments, as in `python -m tests.conformance.table
EPUB HTML`, only their tables are made anew.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import NamedTuple

import newsconv
from newsconv.verifying.checks import CHECKS, Check, Outcome, State, outcomes
from newsconv.verifying.findings import Finding, Grade
from newsconv.verifying.tools import TOOLS, Tool
from tests.conformance.documents import (
    ANNOTATED,
    ARTICLES,
    EXAMPLE_DIGEST,
    IN_LANGUAGES,
    THEMES,
    document,
)

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "conformance.md"
NAMES = (EXAMPLE_DIGEST, *ARTICLES, *ANNOTATED, *IN_LANGUAGES)
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
    themed: bool = False
    """Whether it has looks."""
    options: Options = MappingProxyType({})

    @property
    def checks(self) -> tuple[Check, ...]:
        """What each file is asked."""
        return CHECKS[self.suffix]


MADE = (
    Made("EPUB", "epub", ".epub", themed=True),
    Made("PDF, set by WeasyPrint", "pdf", ".pdf", themed=True),
    Made("PDF, set by Typst", "pdf", ".pdf", themed=True, options={"engine": "typst"}),
    Made("HTML", "html", ".html", themed=True),
    Made("JSON", "json", ".json"),
    Made("JSONL", "jsonl", ".jsonl"),
    Made("ninjs 3.1", "ninjs", ".ninjs"),
    Made("JSON-LD", "jsonld", ".jsonld"),
)


def themes(name: str) -> tuple[str, ...]:
    """Return the themes an example is set in: one in turn, and all for the digest."""
    if name == EXAMPLE_DIGEST:
        return THEMES
    return (THEMES[NAMES.index(name) % len(THEMES)],)


def files(made: Made, name: str, folder: Path) -> tuple[Path, ...]:
    """Write an example in each of the ways and return the files to check."""
    written: list[Path] = []
    looks: list[Options] = [{"theme": each} for each in themes(name)]
    for number, look in enumerate(looks if made.themed else [{}]):
        options = {**made.options, **look}
        data = newsconv.render(document(name), to=made.format, **options)
        written.append(folder / f"{name} {number}{made.suffix}")
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


def table(made: Made, found: Iterable[tuple[str, list[str]]]) -> str:
    """Return a format's part of the page."""
    titles = ["Example", "Files", *map(heading, made.checks)]
    lines = [titles, ["---"] + ["---:"] * (len(titles) - 1)]
    lines += [[name, *cells] for name, cells in found]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def tables(text: str) -> dict[str, str]:
    """Return a page's tables by their titles."""
    _, *parts = text.split("\n## ")
    return {
        title: written.strip() + "\n"
        for title, _, written in (part.partition("\n") for part in parts)
    }


def page(written: Mapping[str, str]) -> str:
    """Return the whole page, of the tables that there are."""
    parts = [INTRODUCTION + "\n".join(map(version_line, TOOLS)) + "\n"]
    parts += [
        f"## {made.title}\n\n{written[made.title]}"
        for made in MADE
        if made.title in written
    ]
    return "\n".join(parts)


INTRODUCTION = """\
# Conformance

How many faults validators find in what newsconv writes: none. `make conformance` makes
this page, and fails where a count is not zero; [how to ask them
yourself](../howto/verify.md).

Each article of `examples/`, its two digests with annotations, and a digest of three
articles in each language that newsconv speaks, is written in each format, where a
format has looks in one of the themes in turn; the example digest in all of them. The
tests of conformance, which `make test` runs, ask about every example in every theme.

"by Python" are newsconv's own checks. PDFs are held to PDF/UA-1 and to PDF/A-3a.
html-validate is asked for its `recommended` rules, axe for all its rules, in light and
in dark colours. Nu says of each picture within its page that the page's policy forbids
it, though the policy allows it; that is not counted.

The validators that counted:

"""


def main(titles: Sequence[str] = ()) -> int:
    """Write the page, table by table; return 1 where something was found."""
    unknown = set(titles) - {made.title for made in MADE}
    if unknown:
        raise SystemExit(f"no such table: {', '.join(sorted(unknown))}")
    for tool in TOOLS:
        tool.require()
    clean = True
    for made in MADE:
        if titles and made.title not in titles:
            continue
        found = list(rows(made, _say))
        text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        written = tables(text) | {made.title: table(made, found)}
        PAGE.write_text(page(written), encoding="utf-8")
        counts = {count for _, (_, *own) in found for count in own}
        clean &= not set("".join(counts)) - set("0 /")
    return int(not clean)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
