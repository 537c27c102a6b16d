"""`newsconv convert`: articles in, one document out, in one format or several."""

import click

from newsconv.annotations.steps import go_by_article
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
from newsconv.cli.inputs import read_inputs, stream_inputs
from newsconv.cli.outputs import make_outputs, plan_outputs
from newsconv.cli.streaming import can_stream, stream_output


@click.command("convert")
@click.argument("inputs", metavar="IN...", nargs=-1, required=True, type=A_PATH)
@output_flags
@input_flags
@render_flags
@talk_flags
def command(
    *,
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    to: str | None,
    reading: InputFlags,
    rendering: RenderFlags,
    talk: TalkFlags,
) -> None:
    """Turn articles into one document.

    IN is a file, a folder or a digest's manifest; several become one document.
    `-` is standard input or output.
    """
    plan = plan_outputs(outputs, to, rendering, inputs)
    if can_stream(plan, talk) and go_by_article(reading.annotate):
        readings = stream_inputs(inputs, reading)
        stream_output(readings, plan[0], talk=talk, force=rendering.force)
        return
    found = read_inputs(inputs, reading)
    make_outputs(found, plan, talk=talk, force=rendering.force)
