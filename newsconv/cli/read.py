"""`newsconv read`: articles or a digest in, in any readable format; its model out."""

import click

from newsconv.cli.flags import (
    A_PATH,
    InputFlags,
    RenderFlags,
    TalkFlags,
    input_flags,
    talk_flags,
)
from newsconv.cli.inputs import STANDARD, read_inputs
from newsconv.cli.outputs import make_outputs, plan_outputs

MODEL = "json"
"""The format that holds all of the model."""


@click.command("read")
@click.argument("inputs", metavar="IN...", nargs=-1, required=True, type=A_PATH)
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    type=A_PATH,
    default=STANDARD,
    help="The file to write.  [default: standard output]",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@input_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    output: str,
    force: bool,
    reading: InputFlags,
    talk: TalkFlags,
) -> None:
    """Print all that an input holds, as newsconv's JSON.

    IN is a text, a saved web page, an e-mail, a feed, a PDF that newsconv made, a JSON
    document, a folder or a digest's manifest; several become one document. `-` is
    standard input or output.
    """
    plan = plan_outputs((output,), MODEL, RenderFlags({}, force), inputs)
    make_outputs(read_inputs(inputs, reading), plan, talk=talk, force=force)
