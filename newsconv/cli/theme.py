"""`newsconv theme new`, `newsconv theme check`: a theme in, its copy or faults out."""

import re
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from newsconv.cli.flags import A_PATH
from newsconv.cli.talk import complain, say
from newsconv.cli.theme_copy import copied_files
from newsconv.errors import OutputError
from newsconv.inert import printable
from newsconv.output import write_output
from newsconv.testing.theme_faults import faults
from newsconv.themes import DEFAULT_THEME, theme, theme_names

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@click.group("theme", subcommand_metavar="new|check ...")
def command() -> None:
    """Make a theme of your own, or check one."""


def _theme_names(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    del context, parameter
    return [
        CompletionItem(name) for name in theme_names() if name.startswith(incomplete)
    ]


@command.command("new")
@click.argument("name", metavar="NAME")
@click.option(
    "--from",
    "from_",
    metavar="THEME",
    default=DEFAULT_THEME,
    show_default=True,
    shell_complete=_theme_names,
    help="The theme to start from, or a theme's folder.",
)
@click.option("--force", is_flag=True, help="Replace files that are there.")
def new(*, name: str, from_: str, force: bool) -> None:
    """Copy a theme into a folder of your own.

    NAME is the folder's, made where you are: small letters, digits, dashes. The copy
    works at once: --theme ./NAME.
    """
    if not _NAME.fullmatch(name):
        raise click.UsageError(
            f"{name!r} is no theme's name; use small letters a to z, digits and "
            "dashes, as in my-theme"
        )
    if name in theme_names():
        raise click.UsageError(f"newsconv has a theme {name!r}; take another name")
    source, folder = theme(from_), Path(name)
    files = copied_files(source, name)
    if folder.exists() and not folder.is_dir():
        raise OutputError(name, "is a file; a theme is a folder")
    if folder.exists() and not force:
        raise OutputError(name, "exists; replace its files with --force")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(name, error.strerror or str(error)) from error
    for file, data in files.items():
        write_output(folder / file, data, force=force)
    say(f"{name}: {', '.join(files)}; use it with --theme ./{name}")


@command.command("check")
@click.argument("which", metavar="THEME", type=A_PATH)
def check(*, which: str) -> None:
    """Check a theme: its settings, style sheets and templates.

    THEME is a name or a folder. Each fault is one line: file, line, what to do.
    Exits with 1 if there are any.
    """
    found = theme(which)
    seen = list(faults(found))
    for fault in seen:
        click.echo(printable(str(fault)))
    if seen:
        noun = "fault" if len(seen) == 1 else "faults"
        complain(f"{len(seen)} {noun} in {which}")
        raise click.exceptions.Exit(1)
    say(f"{found.name}: no faults")
