"""What the command line names as output in, whole files out; `-` is standard output."""

import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

import click

from newsconv.cli.flags import RenderFlags, TalkFlags
from newsconv.cli.inputs import STANDARD
from newsconv.cli.page_progress import with_pages
from newsconv.cli.side_by_side import render_all
from newsconv.cli.talk import complain, say, say_diagnostics
from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.output import check_output, write_output
from newsconv.output_folder import check_folder, write_folder
from newsconv.readers.reads import read_for, why_not
from newsconv.readers.registry import Reading
from newsconv.renderers.registry import (
    Renderer,
    format_of,
    makes_folder,
    renderer,
    renderer_class,
    renderer_options,
)
from newsconv.renderers.remarks import hearing

HELD_BACK = 3
"""The exit status of diagnostics under `--strict`."""
_LOSSES = frozenset(
    {DiagnosticCode.FILE_SKIPPED, DiagnosticCode.ATTACHMENT_SKIPPED}
    | {DiagnosticCode.ITEM_SKIPPED, DiagnosticCode.MARKUP_BROKEN}
)


class Output(NamedTuple):
    """One file or folder to write, and what writes it."""

    path: str
    renderer: Renderer

    @property
    def is_folder(self) -> bool:
        """Say whether the renderer's file is to be unpacked."""
        packed = Path(self.path).suffix.lower() == self.renderer.suffix
        return makes_folder(self.renderer) and self.path != STANDARD and not packed


def plan_outputs(
    paths: Sequence[str],
    to: str | None,
    flags: RenderFlags,
    inputs: Sequence[str] = (),
    manifest: str | None = None,
) -> tuple[Output, ...]:
    """Check all there is to check before any work is done.

    Raises:
        click.UsageError: the outputs as named can't be; one is read.
        FormatError: no such format or option.
        UnknownThemeError: no such theme.
        OutputError: an output may not be written.
    """
    if to and len(paths) > 1:
        raise click.UsageError("--to names the format of one output; -o names several")
    if STANDARD in paths and not to:
        raise click.UsageError("standard output (-) needs its format: --to FORMAT")
    if len({Path(path).absolute() for path in paths}) < len(paths):
        raise click.UsageError("the same output is named twice")
    check_not_read(paths, inputs, manifest)
    formats = [to or format_of(path) for path in paths]
    renderers = make_renderers(formats, flags.options)
    outputs = tuple(map(Output, paths, renderers))
    for output in outputs:
        if output.is_folder:
            check_folder(output.path, force=flags.force)
        elif output.path != STANDARD:
            check_output(output.path, force=flags.force)
    return outputs


def check_not_read(
    paths: Sequence[str], inputs: Sequence[str], manifest: str | None = None
) -> None:
    """Keep outputs off what is read, `--force` or not; `-` is no file.

    Raises:
        click.UsageError: one is an input's file, or one of those that a folder holds
            or a manifest names.
    """
    files = [each for each in inputs if each != STANDARD]
    for path in paths:
        read = None if path == STANDARD else read_for(path, files, manifest)
        if read is not None:
            raise click.UsageError(f"{path} {why_not(path, read)}")


Wanted = tuple[str, tuple[tuple[str, str], ...]]
"""A format, and the options that its renderer is to have; hashable."""


def make_renderers(
    formats: Sequence[str], options: Mapping[str, str]
) -> tuple[Renderer, ...]:
    """Return the formats' renderers, each with those of the options that it has.

    Raises:
        FormatError: no such format; an option that none of them has.
        UnknownThemeError: no such theme.
    """
    if "theme" in options:
        from newsconv.themes import theme  # noqa: PLC0415 - JSON needs none

        theme(options["theme"])
    return tuple(
        renderer(format_, dict(own))
        for format_, own in options_by_format(formats, options)
    )


def options_by_format(
    formats: Sequence[str], options: Mapping[str, str]
) -> tuple[Wanted, ...]:
    """Give each format those of the options that its renderer has.

    Raises:
        FormatError: no such format; an option that none of them has.
    """
    known = [
        {option.name for option in renderer_options(renderer_class(format_))}
        for format_ in formats
    ]
    for name in options:
        if not any(name in names for names in known):
            renderer(formats[0], {name: options[name]})  # raises: says which it has
    return tuple(
        (format_, tuple(item for item in options.items() if item[0] in names))
        for format_, names in zip(formats, known, strict=True)
    )


def make_outputs(
    reading: Reading, outputs: Sequence[Output], *, talk: TalkFlags, force: bool
) -> None:
    """Print the diagnostics, render every output, then write them all.

    Raises:
        click.exceptions.Exit: with 3, nothing written: diagnostics under `--strict`.
        NewsconvError: as `render`; OutputError.
    """
    say_diagnostics(said(reading.diagnostics, talk))
    if talk.strict:
        hold_back(reading.diagnostics)
    log = _errors_only() if talk.quiet else nullcontext()
    with log, with_pages(quiet=talk.quiet), hearing() as noticed:
        rendered = render_all([output.renderer for output in outputs], reading.digest)
    # A page of one size lacks what the page of another does.
    noticed = list(dict.fromkeys(noticed))
    say_diagnostics(said(noticed, talk))
    if talk.strict:
        hold_back(noticed)
    if not talk.quiet:
        _say_hits(reading.digest, outputs)
    for output, data in zip(outputs, rendered, strict=True):
        if output.path == STANDARD:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        elif output.is_folder:
            write_folder(output.path, data, force=force)
        else:
            write_output(output.path, data, force=force)


@contextmanager
def _errors_only() -> Iterator[None]:
    """Log errors alone within the block, and as before after it."""
    logger = logging.getLogger("newsconv")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def _say_hits(digest: Digest, outputs: Sequence[Output]) -> None:
    """Say how often each keyword was marked, where a format marks any."""
    marking = [
        output.renderer
        for output in outputs
        # A plug-in's own option of that name may be anything.
        if isinstance(getattr(output.renderer, "highlight", None), tuple)
    ]
    if not marking:
        return
    from newsconv.annotations.highlights import (  # noqa: PLC0415 - few ask for it
        count_hits,
        keyword_name,
        keywords_of,
    )

    renderer: Any = marking[0]
    comments = getattr(renderer, "comments", True)
    words = keywords_of(digest, renderer.highlight)
    if not words:
        return
    found = [
        count_hits(article, words, comments=comments) for article in articles(digest)
    ]
    for word in dict.fromkeys(map(keyword_name, words)):
        counts = [each[word] for each in found if word in each]
        of = "article" if len(counts) == 1 else "articles"
        say(f"highlight: {word}: {sum(counts)} in {len(counts)} {of}")


def said(diagnostics: Sequence[Diagnostic], talk: TalkFlags) -> tuple[Diagnostic, ...]:
    """Return those of the diagnostics that are printed."""
    # Even -q lets nobody print a digest without knowing that a file is not in it.
    codes = _LOSSES if talk.quiet else frozenset(DiagnosticCode)
    return tuple(each for each in diagnostics if each.code in codes)


def hold_back(diagnostics: Sequence[Diagnostic]) -> None:
    """Leave with the status for `--strict`, if there are diagnostics.

    Raises:
        click.exceptions.Exit: there are.
    """
    count_held_back(len(diagnostics))


def count_held_back(count: int) -> None:
    """Leave as `hold_back` does, where only the diagnostics' number is kept.

    Raises:
        click.exceptions.Exit: there are some.
    """
    if not count:
        return
    noun = "diagnostic" if count == 1 else "diagnostics"
    complain(f"{count} {noun} under --strict; no file was written")
    raise click.exceptions.Exit(HELD_BACK)
