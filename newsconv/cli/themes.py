"""`newsconv themes`: every theme there is out, with what it is and where."""

from collections.abc import Iterator

import click
import msgspec

from newsconv.errors import ThemeError
from newsconv.themes import DEFAULT_THEME, theme, theme_names


class Listed(msgspec.Struct, frozen=True, omit_defaults=True):
    """One theme."""

    name: str
    about: str
    folder: str
    """Empty where it can't be loaded."""
    default: bool = False


@click.command("themes")
@click.option(
    "--json", "as_json", is_flag=True, help="For programs: one JSON document."
)
def command(*, as_json: bool) -> None:
    """List the themes there are.

    `newsconv theme new` makes one of your own from any of them.
    """
    found = list(_themes())
    if as_json:
        # As bytes, for a pipe's encoding need not be JSON's.
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2))
        return
    width = max((len(each.name) for each in found), default=0)
    for each in found:
        default = " (the default)" if each.default else ""
        click.echo(f"{each.name:{width}}  {each.about}{default}")
        if each.folder:
            click.echo(f"{'':{width}}  {each.folder}")


def _themes() -> Iterator[Listed]:
    for name in theme_names():
        try:
            found = theme(name)
            about = str(found.settings.get("description", ""))
            folder = str(found.folder)
        except ThemeError as error:
            about, folder = f"broken: {error}", ""
        yield Listed(name, about, folder, default=name == DEFAULT_THEME)
