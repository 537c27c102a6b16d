"""`newsconv verify`: files in, a table of what validators find wrong with them out."""

from collections import Counter
from collections.abc import Iterator, Sequence

import click
import msgspec

from newsconv.cli.flags import A_PATH
from newsconv.cli.talk import say
from newsconv.inert import encodable, printable, printable_json
from newsconv.verifying.checks import Outcome, State, verify
from newsconv.verifying.findings import Grade

MOST_PER_CHECK = 10
"""Findings of one check that are printed; `--json` prints all."""
INCOMPLETE = 3


@click.command("verify")
@click.argument("files", metavar="FILE...", type=A_PATH, nargs=-1, required=True)
@click.option(
    "--json", "as_json", is_flag=True, help="For programs: one JSON document."
)
@click.option(
    "--strict", is_flag=True, help="Exit with 3 where a validator is not installed."
)
def command(*, files: tuple[str, ...], as_json: bool, strict: bool) -> None:
    """Ask validators what is wrong with files.

    EPUB, PDF, HTML, JSON, JSONL, ninjs and JSON-LD, by their suffixes; of a folder,
    all that are in it. What Python alone can tell is always asked; EPUBCheck, Ace,
    veraPDF, Nu, html-validate, axe and JSON Schema where they are installed. Exits
    with 1 if anything is found, or a validator breaks down.
    """
    said = verify(files)
    if as_json:
        click.echo(printable_json(report(said)).encode())
    else:
        for line in table(said):
            click.echo(printable(line))
        for line in _missing(said):
            say(line)
    states = {each.state for each in said}
    if states & {State.FAILED, State.BROKEN}:
        raise click.exceptions.Exit(1)
    if strict and State.MISSING in states:
        raise click.exceptions.Exit(INCOMPLETE)


def report(said: Sequence[Outcome]) -> bytes:
    """Return all outcomes as one JSON document; as bytes, for a pipe's encoding."""
    states = Counter(each.state for each in said)
    document = {
        "passed": not (states[State.FAILED] or states[State.BROKEN]),
        "complete": not states[State.MISSING],
        "outcomes": [_encodable(each) for each in said],
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2)


def _encodable(outcome: Outcome) -> Outcome:
    """Return an outcome that JSON can hold, though the file's name is not UTF-8."""
    replace = msgspec.structs.replace
    findings = [
        replace(each, file=encodable(each.file), message=encodable(each.message))
        for each in outcome.findings
    ]
    return replace(
        outcome,
        file=encodable(outcome.file),
        reason=encodable(outcome.reason),
        findings=tuple(findings),
    )


def table(said: Sequence[Outcome]) -> Iterator[str]:
    """Yield a line for each check of each file, and under it what it found."""
    file_width = max(len(each.file) for each in said)
    width = max(len(each.check) for each in said)
    for each in said:
        line = f"{each.file:{file_width}}  {each.check:{width}}  {each.state:7}"
        yield f"{line}  {_counts(each)}".rstrip()
        for finding in each.findings[:MOST_PER_CHECK]:
            times = f" ({finding.times} times)" if finding.times > 1 else ""
            place = f" [{finding.place}]" if finding.place else ""
            words = f"{finding.rule}: {finding.message}"
            yield f"  {finding.grade} {words}{times}{place}"
        if (more := len(each.findings) - MOST_PER_CHECK) > 0:
            yield f"  … and {more} more; --json prints all"


def _counts(outcome: Outcome) -> str:
    """Return "2 error, 1 warning", or why there is no count."""
    if outcome.state is State.BROKEN:
        return outcome.reason
    grades: Counter[Grade] = Counter()
    for finding in outcome.findings:
        grades[finding.grade] += finding.times
    return ", ".join(f"{grades[grade]} {grade}" for grade in Grade if grades[grade])


def _missing(said: Sequence[Outcome]) -> Iterator[str]:
    """Yield a line for each validator that was not asked, with what brings it."""
    reasons = (each.reason for each in said if each.state is State.MISSING)
    yield from (f"not asked: {reason}" for reason in dict.fromkeys(reasons))
