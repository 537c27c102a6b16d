"""A digest in, what it lacks of rights as JSON on standard output out."""

import click
import msgspec

from newsconv.annotations.rights import check_rights
from newsconv.cli.outputs import HELD_BACK
from newsconv.cli.talk import complain
from newsconv.model import Digest


def print_lint(digest: Digest) -> None:
    """Print the report.

    Raises:
        click.exceptions.Exit: with 3: there are findings.
    """
    report = check_rights(digest)
    click.echo(msgspec.json.format(msgspec.json.encode(report), indent=2))
    if report.findings:
        count = len(report.findings)
        noun = "finding" if count == 1 else "findings"
        complain(f"{count} {noun} under --lint; no file was written")
        raise click.exceptions.Exit(HELD_BACK)
