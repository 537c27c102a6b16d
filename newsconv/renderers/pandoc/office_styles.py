"""A theme in, the styles of an office document out: one for each kind of block.

Written down in `office.toml`, the base's and then the theme's own.
"""

import tomllib
from typing import Literal

import msgspec

from newsconv.errors import ThemeError
from newsconv.themes import Theme

FILE = "office.toml"
Outline = Literal["section", "headline", "subhead"]


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a style prints. Sizes, spaces and indents are in points."""

    font: Literal["text", "heads", "labels"] = "text"
    size: float | None = None
    bold: bool = False
    italic: bool = False
    color: str | None = None
    """Red, green and blue: "555555"."""
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    align: Literal["start", "center"] = "start"
    keep_next: bool = False
    """Not the last on a page."""
    outline: Outline | None = None
    """The kind of heading that it is."""


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All styles of a document, by the names of blocks in snake case."""

    fonts: dict[str, str]
    styles: dict[str, Look]
    words: dict[str, Look]

    def family(self, look: Look) -> str:
        """Return the font that a style is set in."""
        return self.fonts[look.font]


def office_sheet(theme: Theme) -> Sheet:
    """Return a theme's styles.

    Raises:
        ThemeError: its `office.toml` says what no style can be.
    """
    tables: dict[str, dict[str, object]] = {"fonts": {}, "styles": {}, "words": {}}
    for place in theme.places(FILE):
        try:
            read = tomllib.loads(place.read_text(encoding="utf-8"))
            for name, table in read.items():
                for key, value in table.items():
                    known = tables[name].get(key)
                    if isinstance(known, dict) and isinstance(value, dict):
                        tables[name][key] = {**known, **value}
                    else:
                        tables[name][key] = value
            found = msgspec.convert(tables, Sheet)
        except (OSError, ValueError, KeyError, AttributeError) as error:
            reason = str(error) if isinstance(error, ValueError) else "no style sheet"
            raise ThemeError(f"{place}: {reason}") from error
    return found


def style_name(block: str) -> str:
    """Return a style's name as editors see it: "Pull Quote" of "pull_quote"."""
    return block.replace("_", " ").title()
