"""A theme's families and a text in, the fonts to print it with out, or a refusal.

Both engines ask here before they lay out a page, so that no character comes out as an
empty box.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from unicodedata import category

from newsconv import fonts
from newsconv.themes import Theme

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

DEFAULT_FONTS: Mapping[str, str] = MappingProxyType(
    {"text": "Source Serif 4", "heads": "Source Serif 4", "labels": "Inter"}
)

# Characters without a shape that an engine would draw an empty box for: line and
# paragraph separators, the marks of interlinear annotation, the fillers of Hangul.
_TAME: dict[int, str] = (
    dict.fromkeys((0x85, 0x2028, 0x2029), " ")
    | dict.fromkeys(range(0xFFF9, 0xFFFD), "")
    | dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0), "")
    # A mark of the order of bytes, which PDF/A allows in no text.
    | {0xFEFF: ""}
)


def family_roles(look: Theme) -> dict[str, str]:
    """Return the theme's families: for text, heads and labels.

    Raises:
        MissingDependencyError: one of them is not installed.
        ThemeError: the theme names them wrongly.
    """
    roles = {**DEFAULT_FONTS, **look.fonts}
    for name in roles.values():
        fonts.required_family(name, f"the theme {look.name}")
    return roles


def unprinted(printed: str, roles: Mapping[str, str]) -> frozenset[str]:
    """Return the characters of a text that no family has.

    Those for private use are among them: a font that draws one draws what it likes, and
    PDF/A allows none.
    """
    names = [name for first in roles.values() for name in fonts.stack(first)]
    private = frozenset(each for each in set(printed) if category(each) == "Co")
    return fonts.without_glyph(printed, names) | private


def stand_ins(missing: Iterable[str]) -> dict[int, str]:
    """Return what to print in place of the characters that can't be."""
    return _TAME | dict.fromkeys(map(ord, missing), REPLACEMENT)


def needed_families(
    printed: str, roles: Mapping[str, str], languages: Iterable[str]
) -> tuple[str, ...]:
    """Return the families to load: the theme's, and the others this text needs."""
    text = set(printed)
    found = dict.fromkeys(roles.values())
    for language in (None, *sorted(languages)):
        for first in found.copy():
            found |= dict.fromkeys(fonts.needed(text, fonts.stack(first, language)))
    return tuple(found)
