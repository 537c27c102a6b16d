"""`newsconv formats`: every reader, renderer and theme there is, with its options."""

import dataclasses
from collections.abc import Iterator
from inspect import getdoc

import click
import msgspec

from newsconv.errors import FormatError, ThemeError
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers
from newsconv.themes import theme, theme_names


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One format or theme."""

    name: str
    about: str
    suffixes: tuple[str, ...] = ()
    options: tuple[renderers.Option, ...] = ()


@click.command("formats")
@click.option(
    "--json", "as_json", is_flag=True, help="For programs: one JSON document."
)
def command(*, as_json: bool) -> None:
    """List what can be read and written, with all options."""
    lists = {
        "read": list(_readers()),
        "write": list(_renderers()),
        "themes": list(_themes()),
    }
    if as_json:
        # As bytes, for a pipe's encoding need not be JSON's.
        click.echo(msgspec.json.format(msgspec.json.encode(lists), indent=2))
        return
    for number, (heading, entries) in enumerate(lists.items()):
        click.echo(f"{chr(10) if number else ''}{heading}")
        width = max((len(entry.name) for entry in entries), default=0)
        for entry in entries:
            suffixes = f" ({' '.join(entry.suffixes)})" if entry.suffixes else ""
            click.echo(f"  {entry.name:{width}}  {entry.about}{suffixes}")
            for option in entry.options:
                click.echo(f"  {'':{width}}    -O {_option_line(option)}")


def _option_line(option: renderers.Option) -> str:
    about = f"  {option.help}" if option.help else ""
    return f"{option.name}={_default(option)} ({option.type}){about}"


def _default(option: renderers.Option) -> str:
    match option.default:
        case None | dataclasses.MISSING:
            return "…"
        case ():
            return "…"
        case bool(value):
            return str(value).lower()
        case value:
            return str(value)


def _readers() -> Iterator[Entry]:
    for name in readers.formats():
        try:
            reader = readers.reader(name)
        except FormatError as error:
            yield Entry(name, str(error))
            continue
        yield Entry(name, _about(type(reader)), reader.suffixes)
    yield Entry("manifest", "A digest's manifest; see `newsconv digest`", (".toml",))


def _renderers() -> Iterator[Entry]:
    for name in renderers.formats():
        try:
            kind = renderers.renderer_class(name)
        except FormatError as error:
            yield Entry(name, str(error))
            continue
        yield Entry(
            name, _about(kind), (kind.suffix,), renderers.renderer_options(kind)
        )


def _themes() -> Iterator[Entry]:
    for name in theme_names():
        try:
            about = str(theme(name).settings.get("description", ""))
        except ThemeError as error:
            about = f"broken: {error}"
        yield Entry(name, about)


def _about(kind: type) -> str:
    return (getdoc(kind) or "").partition("\n")[0].rstrip(".")
