"""A theme's tokens and fonts in, what a Typst template sets type with out.

Lengths become points, as numbers; the template never reads CSS.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import msgspec

from newsconv import fonts
from newsconv.renderers.views import DigestView, direction, languages
from newsconv.themes import Theme

_MILLIMETRE = 72 / 25.4
_UNITS = MappingProxyType(
    {"mm": _MILLIMETRE, "cm": 10 * _MILLIMETRE, "in": 72, "pt": 1}
)
_SHEETS = MappingProxyType(
    {"A4": (210, 297), "A5": (148, 210), "Letter": (215.9, 279.4)}
)
"""Width and height, in millimetres."""

_SCRIPTS = MappingProxyType(
    {
        **dict.fromkeys(("ar", "fa", "ur", "ps", "sd", "ug", "ckb"), "arabic"),
        **dict.fromkeys(("he", "yi"), "hebrew"),
        **dict.fromkeys(("zh", "ja", "ko"), "cjk"),
    }
)


def look_data(look: Theme, page_size: str, *, two_sided: bool) -> dict[str, object]:
    """Return a theme's tokens on a size of paper, the lengths in points.

    Raises:
        ThemeError: as `Theme.tokens`.
    """
    width, height = (side * _MILLIMETRE for side in _SHEETS[page_size])
    tokens = look.tokens(page_size)
    found: dict[str, object] = msgspec.structs.asdict(tokens)
    inner = _points(tokens.margin_inner, width)
    outer = _points(tokens.margin_outer, width)
    wholes = {
        "margin_top": height,
        "margin_bottom": height,
        **dict.fromkeys(("inset", "source_width"), width - inner - outer),
    }
    if not two_sided:
        both = (inner + outer) / 2
        found |= dict.fromkeys(("margin_inner", "margin_outer"), f"{both}pt")
    for name, value in found.items():
        if isinstance(value, str) and not value.startswith("#"):
            found[name] = _points(value, wholes.get(name, width))
    return {
        "width": width,
        "height": height,
        "two_sided": two_sided,
        "tokens": found,
    }


def picture_room(look: Theme, page_size: str) -> tuple[float, float]:
    """Return how wide and how high a story's picture may be, in millimetres.

    Raises:
        ThemeError: as `Theme.tokens`.
    """
    width, _ = _SHEETS[page_size]
    tokens = look.tokens(page_size)
    whole = width * _MILLIMETRE
    inner, outer = (
        _points(side, whole) for side in (tokens.margin_inner, tokens.margin_outer)
    )
    inset = _points(tokens.inset, whole - inner - outer)
    room = whole - inner - outer - inset, _points(tokens.picture_height, whole)
    wide, high = (side / _MILLIMETRE for side in room)
    return wide, high


def _points(length: str, whole: float) -> float:
    """Return a length such as "18mm", "9%" or "0" in points."""
    number, unit = re.fullmatch(r"([\d.]+)([a-z%]*)", length, re.ASCII).groups()  # type: ignore[union-attr]
    if unit == "%":
        return round(float(number) / 100 * whole, 3)
    return round(float(number) * _UNITS.get(unit, 1), 3)


def tongues_data(
    roles: Mapping[str, str], view: DigestView, families: Iterable[str], printed: str
) -> dict[str, object]:
    """Return by language tag how it is set; "" is the digest's own language."""
    used = frozenset(families)
    tags = sorted(languages(view))
    accented = sorted({each for each in set(printed) if len(_apart(each)) > 1})
    found = {tag: _tongue(tag, roles, used, accented) for tag in tags}
    # Articles whose language is not known are set in the theme's own families.
    unknown = _tongue(view.language, roles, used, accented) | {
        "fonts": _stacks(None, roles, used, accented)
    }
    return {"": found[view.language], "unknown": unknown, **found}


def _tongue(
    tag: str, roles: Mapping[str, str], used: frozenset[str], accented: Sequence[str]
) -> dict[str, object]:
    primary, *rest = tag.split("-")
    regions = [part for part in rest if re.fullmatch("[A-Za-z]{2}", part)]
    return {
        # Typst takes the codes of ISO 639, and of regions those of ISO 3166.
        "lang": primary.lower() if re.fullmatch("[A-Za-z]{2,3}", primary) else "en",
        "region": regions[0].upper() if regions else None,
        "direction": direction(tag),
        "script": _SCRIPTS.get(primary.lower()),
        "fonts": _stacks(tag, roles, used, accented),
    }


def _stacks(
    tag: str | None,
    roles: Mapping[str, str],
    used: frozenset[str],
    accented: Sequence[str],
) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for role, first in roles.items():
        names = [name for name in fonts.stack(first, tag) if name in used]
        found[role] = [*_covering(names, accented), *names]
    return found


def _covering(names: Sequence[str], accented: Iterable[str]) -> Iterator[object]:
    """Name the family for letters that the first has in parts only.

    Of a letter such as "\N{LATIN SMALL LETTER Z WITH DOT ABOVE}" Typst would take the
    first family's "z" and its dot, and a Chinese one sets that beside the letter.
    """
    characters = {name: _characters(name) for name in names}
    covered: dict[str, str] = {}
    for letter in accented:
        having = [name for name in names if ord(letter) in characters[name]]
        parts = map(ord, _apart(letter))
        if (
            having[:1] != names[:1]
            and having
            and characters[names[0]].issuperset(parts)
        ):
            covered[having[0]] = covered.get(having[0], "") + letter
    for name, letters in covered.items():
        yield {"name": name, "covers": f"[{letters}]"}


def _characters(name: str) -> frozenset[int]:
    family = fonts.family(name)
    return family.characters if family else frozenset()


def _apart(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)
