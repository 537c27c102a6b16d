"""`newsconv digest`: articles and what is known of the issue in, a press digest out."""

from datetime import datetime
from functools import partial

import click
import msgspec

from newsconv.cli.flags import (
    A_PATH,
    InputFlags,
    RenderFlags,
    TalkFlags,
    input_flags,
    output_flags,
    render_flags,
    talk_flags,
)
from newsconv.cli.inputs import STANDARD, read_inputs
from newsconv.cli.lint import print_lint
from newsconv.cli.outputs import make_outputs, plan_outputs
from newsconv.cli.outputs import said as said_of
from newsconv.cli.talk import say_diagnostics
from newsconv.dates import real_date
from newsconv.language_tags import language_tag


def _date(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    if value == "today":
        return datetime.now().astimezone().date().isoformat()
    try:
        return real_date(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def _language(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    try:
        return language_tag(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error), context, parameter) from None


@click.command("digest")
@click.argument("inputs", metavar="[IN]...", nargs=-1, type=A_PATH)
@partial(output_flags, required=False)
@click.option(
    "--manifest",
    metavar="FILE",
    type=A_PATH,
    help="A digest's manifest, whatever its suffix.",
)
@click.option("--title", help="On the cover.")
@click.option(
    "--date", callback=_date, help="Of the issue, YYYY-MM-DD; never today's by itself."
)
@click.option("--number", help="Of the issue.")
@click.option("--issuer", help="Who puts it out.")
@click.option("--language", callback=_language, help="Of the words newsconv adds: en.")
@click.option("--kind", help="Daily, Weekly, a theme.")
@click.option(
    "--lint",
    is_flag=True,
    help="Print as JSON what the digest lacks of rights, mentions and recipients; "
    "write nothing and exit with 3 where it lacks some.",
)
@input_flags
@render_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    to: str | None,
    manifest: str | None,
    reading: InputFlags,
    rendering: RenderFlags,
    talk: TalkFlags,
    lint: bool,
    **facts: str | None,
) -> None:
    """Make a press digest.

    IN is a file, a folder or a manifest (.toml); what an option says goes before
    what a manifest says. `-` is standard input or output.
    """
    if not inputs and not manifest:
        raise click.UsageError("name the articles: files, a folder or a manifest")
    if not outputs and not lint:
        raise click.MissingParameter(
            param_hint="'-o' / '--output'", param_type="option"
        )
    if lint and STANDARD in outputs:
        raise click.UsageError("--lint prints on standard output; name a file for -o")
    plan = plan_outputs(outputs, to, rendering, inputs, manifest) if outputs else ()
    found = read_inputs(inputs, reading, manifest=manifest)
    said = {name: value for name, value in facts.items() if value}
    found = found._replace(digest=msgspec.structs.replace(found.digest, **said))
    if lint:
        print_lint(found.digest)
    if not plan:
        say_diagnostics(said_of(found.diagnostics, talk))
        return
    make_outputs(found, plan, talk=talk, force=rendering.force)
