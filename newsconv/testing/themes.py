"""A theme in, nothing or an AssertionError out."""

from os import PathLike, fspath

from newsconv.api import render
from newsconv.errors import NewsconvError, ThemeError
from newsconv.testing.documents import full, odd
from newsconv.testing.network import no_network
from newsconv.testing.renderers import KEPT, check_words
from newsconv.testing.theme_faults import faults
from newsconv.themes import theme

_FORMATS = ("html", "site")
"""Those that every installation can write; the others are tried where they can."""


def check_theme(which: str | PathLike[str]) -> None:
    """Check a theme.

    What `newsconv theme check` checks: settings, style sheets, templates, and every
    format that is installed; that its pages keep the text and are the same each time;
    that odd digests have pages, too; that the network stays closed.

    Args:
        which: Its name, or its folder.

    Raises:
        AssertionError: the first thing that is not as it should be.
    """
    name = fspath(which)
    try:
        found = theme(name)
    except ThemeError as error:
        raise AssertionError(f"the theme {name}: {error}") from error
    chosen = str(found.folder.resolve())
    with no_network(f"the theme {name}"):
        for fault in faults(found):
            raise AssertionError(f"the theme {name}: {fault}")
        try:
            for format_ in _FORMATS:
                data = render(full(), to=format_, theme=chosen)
                if data != render(full(), to=format_, theme=chosen):
                    raise AssertionError(
                        f"the theme {name}: other bytes of {format_} the second time"
                    )
                media_type = "text/html" if format_ == "html" else "application/zip"
                check_words(data, media_type, KEPT, f"the theme {name}")
            for digest in odd().values():
                render(digest, to="html", theme=chosen)
        except NewsconvError as error:
            raise AssertionError(f"the theme {name}: {error}") from error
