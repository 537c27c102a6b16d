"""Readings in as they come, one file out as they come: memory is flat, however many."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from newsconv.cli.flags import TalkFlags
from newsconv.cli.inputs import STANDARD
from newsconv.cli.outputs import Output, count_held_back, said
from newsconv.cli.talk import say_diagnostics
from newsconv.output import write_output
from newsconv.readers.registry import Reading
from newsconv.renderers.registry import concatenates


def can_stream(outputs: Sequence[Output], talk: TalkFlags) -> bool:
    """Say whether the outputs can be written while the inputs are read.

    They can't where several are made of the same articles, nor to standard output
    under `--strict`, for what is written there can't be taken back.
    """
    if len(outputs) > 1 or not concatenates(outputs[0].renderer):
        return False
    return not (talk.strict and outputs[0].path == STANDARD)


def stream_output(
    readings: Iterable[Reading], output: Output, *, talk: TalkFlags, force: bool
) -> None:
    """Write the output, whole or not at all; what goes to standard output is gone.

    Raises:
        click.exceptions.Exit: with 3, no file written: diagnostics under `--strict`.
        NewsconvError: as `read_file` and `render`; OutputError.
    """
    pieces = _pieces(readings, output, talk)
    if output.path == STANDARD:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
    else:
        write_output(output.path, pieces, force=force)


def _pieces(
    readings: Iterable[Reading], output: Output, talk: TalkFlags
) -> Iterator[bytes]:
    remarks = 0
    for reading in readings:
        say_diagnostics(said(reading.diagnostics, talk))
        remarks += len(reading.diagnostics)
        if not (talk.strict and remarks):
            yield output.renderer.render(reading.digest)
    if talk.strict:
        count_held_back(remarks)
