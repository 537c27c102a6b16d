"""The options that several verbs share; each decorator hands its verb one struct."""

from collections.abc import Callable
from functools import wraps
from typing import NamedTuple

import click

from newsconv.annotations.steps import STEPS, known_steps
from newsconv.source import DEFAULT_MAX_BYTES

A_PATH = click.Path(readable=False)
"""Has shells complete file names; what is wrong with a file, its reader says."""


class InputFlags(NamedTuple):
    """How the inputs are to be read."""

    from_: str | None
    encoding: str | None
    max_bytes: int
    split: bool
    """Texts that hold several articles are taken apart."""
    annotate: tuple[str, ...] = ()
    """The annotations to make, in their order."""


class RenderFlags(NamedTuple):
    """How the outputs are to look, and whether they may replace what is there."""

    options: dict[str, str]
    """By the names that the renderers give them."""
    force: bool


class TalkFlags(NamedTuple):
    """What diagnostics do."""

    strict: bool
    quiet: bool


def input_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `--from`, `--encoding`, `--max-bytes`, `--split`, `--annotate`: `reading`."""

    @click.option(
        "--from",
        "from_",
        metavar="FORMAT",
        help="Read the inputs as this format, whatever their suffixes.",
    )
    @click.option("--encoding", help="The texts' encoding, where it is known.")
    @click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        default=DEFAULT_MAX_BYTES,
        show_default=True,
        help="Refuse a larger input.",
    )
    @click.option(
        "--split",
        is_flag=True,
        help="Take a text that holds several articles apart.",
    )
    @click.option(
        "--annotate",
        metavar="NAME,...",
        multiple=True,
        callback=_annotations,
        help=f"Add what can be told of the articles: {', '.join(STEPS)}; repeatable.",
    )
    @wraps(verb)
    def with_flags(
        *,
        from_: str | None,
        encoding: str | None,
        max_bytes: int,
        split: bool,
        annotate: tuple[str, ...],
        **rest: object,
    ) -> None:
        flags = InputFlags(from_, encoding, max_bytes, split, annotate)
        verb(reading=flags, **rest)

    return with_flags


def output_flags(
    verb: Callable[..., None], *, required: bool = True
) -> Callable[..., None]:
    """Add `--output` and `--to`, handed over as `outputs` and `to`.

    Without `required`, the verb itself says when an output has to be named.
    """
    to = click.option(
        "--to", metavar="FORMAT", help="The output's format, whatever its name."
    )
    output = click.option(
        "-o",
        "--output",
        "outputs",
        metavar="OUT",
        type=A_PATH,
        multiple=True,
        required=required,
        help="The file to write, its suffix the format; several for several formats. "
        "With --to site, a folder.",
    )
    return output(to(verb))


def render_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `-O`, its shortcuts and `--force`, handed over as `rendering`."""

    @click.option(
        "-O",
        "options",
        metavar="NAME=VALUE",
        multiple=True,
        callback=_named_values,
        help="Set an option of the output format; `newsconv formats` lists them.",
    )
    @click.option("--theme", help="The same as -O theme=…")
    @click.option("--page-size", help="The same as -O page_size=…")
    @click.option(
        "--highlight",
        metavar="WORD",
        multiple=True,
        help="Mark a keyword wherever it is a whole word, and count it; repeatable.",
    )
    @click.option("--pdf-engine", help="The same as -O engine=…: weasyprint or typst.")
    @click.option(
        "--missing-glyph",
        help="The same as -O missing_glyph=…: a character that no font has is an "
        "error, or replace prints U+FFFD and says so.",
    )
    @click.option(
        "--provenance",
        is_flag=True,
        help="The same as -O provenance=true: each block's place in its source.",
    )
    @click.option("--force", is_flag=True, help="Replace files that are there.")
    @wraps(verb)
    def with_flags(
        *,
        options: dict[str, str],
        theme: str | None,
        page_size: str | None,
        highlight: tuple[str, ...],
        pdf_engine: str | None,
        missing_glyph: str | None,
        provenance: bool,
        force: bool,
        **rest: object,
    ) -> None:
        shortcuts = {
            "theme": theme,
            "page_size": page_size,
            "highlight": ",".join(highlight),
            "engine": pdf_engine,
            "missing_glyph": missing_glyph,
            "provenance": "true" if provenance else None,
        }
        options |= {name: value for name, value in shortcuts.items() if value}
        verb(rendering=RenderFlags(options, force), **rest)

    return with_flags


def talk_flags(verb: Callable[..., None]) -> Callable[..., None]:
    """Add `--strict` and `--quiet`, handed over as `talk`."""

    @click.option(
        "--strict",
        is_flag=True,
        help="Write nothing and exit with 3 where there are diagnostics.",
    )
    @click.option("-q", "--quiet", is_flag=True, help="Print errors only.")
    @wraps(verb)
    def with_flags(*, strict: bool, quiet: bool, **rest: object) -> None:
        verb(talk=TalkFlags(strict, quiet), **rest)

    return with_flags


def _named_values(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    named: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals or not name:
            reason = f"{value!r} is not of the form NAME=VALUE"
            raise click.BadParameter(reason, context, parameter)
        named[name.replace("-", "_")] = text
    return named


def _annotations(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    del context, parameter
    names = (name.strip() for value in values for name in value.split(","))
    return known_steps(name for name in names if name)
