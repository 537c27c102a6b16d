"""`newsconv plugin new`, `newsconv plugin list`: plug-ins made, and those there are."""

import keyword
import re
from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path
from typing import NamedTuple

import click

from newsconv.cli.plugin_new import package_of
from newsconv.cli.talk import say
from newsconv.errors import FormatError, OutputError, ThemeError
from newsconv.inert import printable
from newsconv.output import check_output, write_output
from newsconv.parsing.own_cues import own_cue
from newsconv.plugins import GROUPS, Plugin, is_built_in, plugins, unused
from newsconv.plugins import package_of as package_that_brings
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers
from newsconv.themes import built_in_themes, theme

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Listed(NamedTuple):
    """One installed plug-in."""

    kind: str
    name: str
    package: str
    about: str
    """What it is, or what is wrong with it."""
    works: bool


@click.group("plugin", subcommand_metavar="new|list ...")
def command() -> None:
    """Make a plug-in of your own, or list those that are installed."""


@command.command("new")
@click.argument("kind", metavar="KIND", type=click.Choice(list(GROUPS)))
@click.argument("name", metavar="NAME")
@click.option("--force", is_flag=True, help="Replace files that are there.")
def new(*, kind: str, name: str, force: bool) -> None:
    """Write a package with a plug-in that works, and its tests.

    KIND is reader, renderer, theme or cue. NAME is what it is asked for by: small
    letters, digits, dashes. The folder newsconv-NAME is made where you are.
    """
    member = name.replace("-", "_")
    if not _NAME.fullmatch(name) or keyword.iskeyword(member):
        raise click.UsageError(
            f"{name!r} is no plug-in's name; use small letters a to z, digits and "
            "dashes, as in wire-text"
        )
    own = {each for each, point in plugins(GROUPS[kind]).items() if is_built_in(point)}
    if name in own or (kind == "theme" and name in built_in_themes()):
        raise click.UsageError(f"newsconv has a {kind} {name!r}; take another name")
    made = package_of(kind, name)
    folder = Path(f"newsconv-{name}")
    if folder.exists() and not folder.is_dir():
        raise OutputError(str(folder), "is a file; a package is a folder")
    if folder.exists() and not force:
        raise OutputError(str(folder), "exists; replace its files with --force")
    try:
        for place in made:
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), error.strerror or str(error)) from error
    for place in made:
        check_output(folder / place, force=force)
    for place, data in made.items():
        write_output(folder / place, data, force=force)
    say(f"{folder}: {', '.join(made)}; try it: pip install -e ./{folder}")


@command.command("list")
def list_() -> None:
    """List the plug-ins that are installed, and what is wrong with any.

    Exits with 1 if one can't be used.
    """
    found = list(listed())
    kinds = max((len(row.kind) for row in found), default=0)
    names = max((len(row.name) for row in found), default=0)
    for row in found:
        cells = (row.kind.ljust(kinds), row.name.ljust(names), row.package)
        click.echo(printable("  ".join(filter(None, (*cells, row.about)))))
    if not found:
        say("no plug-ins are installed; newsconv plugin new makes one")
    if not all(row.works for row in found):
        raise click.exceptions.Exit(1)


def listed() -> Iterator[Listed]:
    """Yield the installed plug-ins, kind by kind, those that are not used last."""
    for kind, group in GROUPS.items():
        for name, point in plugins(group).items():
            if is_built_in(point) or (kind == "theme" and name in built_in_themes()):
                continue
            package = package_that_brings(point) or ""
            try:
                yield Listed(kind, name, package, _about(kind, point), works=True)
            except (FormatError, ThemeError) as error:
                yield Listed(kind, name, package, str(error), works=False)
        for line in unused(group, built_in_themes() if kind == "theme" else ()):
            yield Listed(kind, "", "", line, works=False)


def _about(kind: str, point: Plugin) -> str:
    """Load a plug-in and return its first line about itself.

    Raises:
        FormatError: it can't be loaded.
        ThemeError: nor can the theme.
    """
    loaded: object
    match kind:
        case "reader":
            loaded = readers.reader(point.name)
        case "renderer":
            loaded = renderers.renderer_class(point.name)
        case "theme":
            return str(theme(point.name).settings.get("description", ""))
        case _:
            loaded = own_cue(point.name)
    return (getdoc(loaded) or "").partition("\n")[0].rstrip(".")
