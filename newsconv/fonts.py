"""Font families in, their files and the characters they print out.

The one door to font files. They come from installed packages, never from the
machine's own fonts, so that a page looks the same everywhere.
"""

import importlib.util
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from newsconv.errors import MissingDependencyError
from newsconv.font_tables import characters

CJK_HINT = "pip install 'newsconv[cjk]'"
INDIC_HINT = "pip install 'newsconv[indic]'"
PDF_HINT = "pip install 'newsconv[pdf]'"

# Where a family's files are, if not in `fontpkg_FAMILY/files`.
_HOMES = {
    "Noto Sans SC": "justmytype_intl_cjk/fonts/ofl/notosanssc",
    "Noto Sans TC": "justmytype_intl_cjk/fonts/ofl/notosanstc",
    "Noto Sans JP": "justmytype_intl_cjk/fonts/ofl/notosansjp",
    "Noto Sans KR": "justmytype_intl_cjk/fonts/ofl/notosanskr",
}
_OF_PDF_EXTRA = frozenset(
    {
        "Source Serif 4",
        "Inter",
        "Fira Sans",
        "Noto Serif",
        "Amiri",
        "Frank Ruhl Libre",
    }
)

_OF_INDIC_EXTRA = {
    "DEVANAGARI": "Noto Sans Devanagari",
    "BENGALI": "Hind Siliguri",
    "TAMIL": "Noto Sans Tamil",
    "TELUGU": "Noto Sans Telugu",
}
"""By the script's name, which its letters' names in Unicode begin with."""

_SET_IN = {None, 400, 600, 700}

# What prints the characters that a theme's own families lack, in this order.
FALLBACKS = (
    "Noto Serif",
    "Amiri",
    "Frank Ruhl Libre",
    *_OF_INDIC_EXTRA.values(),
    *_HOMES,  # last, for they are large
)

_OF_SCRIPT = {
    "Arab": "Amiri",
    "Beng": "Hind Siliguri",
    "Deva": "Noto Sans Devanagari",
    "Hebr": "Frank Ruhl Libre",
    "Hans": "Noto Sans SC",
    "Hant": "Noto Sans TC",
    "Jpan": "Noto Sans JP",
    "Kore": "Noto Sans KR",
    "Taml": "Noto Sans Tamil",
    "Telu": "Noto Sans Telugu",
}
_SCRIPT_OF = {
    "ar": "Arab",
    "as": "Beng",
    "bn": "Beng",
    "fa": "Arab",
    "he": "Hebr",
    "hi": "Deva",
    "ja": "Jpan",
    "ko": "Kore",
    "mr": "Deva",
    "ne": "Deva",
    "ps": "Arab",
    "sa": "Deva",
    "sd": "Arab",
    "ta": "Taml",
    "te": "Telu",
    "ug": "Arab",
    "ur": "Arab",
    "yi": "Hebr",
    "zh": "Hans",
    "zh-hk": "Hant",
    "zh-mo": "Hant",
    "zh-tw": "Hant",
}


@dataclass(frozen=True)
class Face:
    """One font file of a family."""

    file: Path
    italic: bool
    weight: int | None
    """None for a variable font, which has all weights."""


@dataclass(frozen=True)
class Family:
    """A family that is installed."""

    name: str
    faces: tuple[Face, ...]

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that any face of it prints."""
        return frozenset[int]().union(*(_code_points(face) for face in self.faces))


@cache
def family(name: str) -> Family | None:
    """Return a family, or None when no installed package brings it."""
    slug = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    package, _, folder = _HOMES.get(name, f"fontpkg_{slug}/files").partition("/")
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    home = Path(spec.submodule_search_locations[0]) / folder
    faces = tuple(
        Face(file, italic="Italic" in file.stem, weight=_weight(file.stem))
        for file in sorted(home.glob("*.[ot]tf"))
    )
    # Of a family in nine weights, those that pages are set in: each is a file to open.
    set_in = tuple(face for face in faces if face.weight in _SET_IN)
    faces = set_in or faces
    return Family(name, faces) if faces else None


def required_family(name: str, feature: str) -> Family:
    """Return a family that a theme asks for by name.

    Raises:
        MissingDependencyError: no installed package brings it.
    """
    found = family(name)
    if found is None:
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        hint = f"pip install fontpkg-{slug}"
        if name in _OF_PDF_EXTRA:
            hint = PDF_HINT
        elif name in _HOMES:
            hint = CJK_HINT
        elif name in _OF_INDIC_EXTRA.values():
            hint = INDIC_HINT
        raise MissingDependencyError(feature, f"the font {name}", hint)
    return found


def stack(first: str, language: str | None = None) -> tuple[str, ...]:
    """Return the installed families to set text in, the best one first.

    A language with a script of its own opens with that script's family, so that the
    figures and quotation marks among its letters are of one face.
    """
    own = _family_of(language)
    names = dict.fromkeys((*([own] if own else []), first, *FALLBACKS))
    return tuple(name for name in names if family(name) is not None)


def needed(text: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """Return those of the families, first come first served, that `text` needs."""
    left = _visible(text)
    found: list[str] = []
    for name in names:
        if not left:
            break  # the families of Chinese take half a second to open
        printed = family(name)
        if printed is not None and not left.isdisjoint(printed.characters):
            found.append(name)
            left -= printed.characters
    return tuple(found)


def without_glyph(text: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Return the characters of `text` that print something and that no family has."""
    left = _visible(text)
    for name in names:
        if not left:
            break
        printed = family(name)
        if printed is not None:
            left -= printed.characters
    return frozenset(map(chr, left))


def _visible(text: Iterable[str]) -> set[int]:
    return {ord(character) for character in set(text) if not invisible(character)}


def invisible(character: str) -> bool:
    """Say whether a character needs no glyph: a space, a control, a selector."""
    return (
        unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Zs"}
        and character not in _VISIBLE_FORMATS
    ) or character in _SELECTORS


# Category Cf, and yet drawn: the Arabic and Syriac signs that number and abbreviate.
_VISIBLE_FORMATS = frozenset(
    map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD))
)
# The joiner, Mongolian and general variation selectors; fillers of Hangul.
_SELECTORS = frozenset(
    map(
        chr,
        (
            0x34F,
            *range(0x180B, 0x1810),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
            *(0x115F, 0x1160, 0x3164, 0xFFA0),
        ),
    )
)


def hint_for(character: str) -> str:
    """Return what to do about a character that no family prints."""
    replace = "or print U+FFFD in its place: --missing-glyph=replace"
    if _is_cjk(character) and family("Noto Sans SC") is None:
        return f"run: {CJK_HINT}; {replace}"
    script = unicodedata.name(character, "").partition(" ")[0]
    if script in _OF_INDIC_EXTRA and family(_OF_INDIC_EXTRA[script]) is None:
        return f"run: {INDIC_HINT}; {replace}"
    return f"no extra brings one; {replace.removeprefix('or ')}"


def _is_cjk(character: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO")) or (
        # ideographic space and marks, and the full-width forms
        "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef"
    )


def _family_of(language: str | None) -> str | None:
    """Return the family of a BCP 47 tag's script, for scripts that need their own."""
    parts = (language or "").split("-")
    for part in parts[1:]:
        if part.title() in _OF_SCRIPT:
            return _OF_SCRIPT[part.title()]
    tag = "-".join(parts).lower()
    script = _SCRIPT_OF.get(tag) or _SCRIPT_OF.get(parts[0].lower())
    return _OF_SCRIPT.get(script or "")


_WEIGHTS = {
    "Thin": 100,
    "ExtraLight": 200,
    "SemiBold": 600,
    "ExtraBold": 800,
    "Light": 300,
    "Medium": 500,
    "Bold": 700,
    "Black": 900,
}
"""By the style in a file's name, "FiraSans-SemiBoldItalic"; the longer names first."""


def _weight(stem: str) -> int | None:
    if "[" in stem:  # "Inter[opsz,wght]"
        return None
    return next((weight for name, weight in _WEIGHTS.items() if name in stem), 400)


@cache
def _code_points(face: Face) -> frozenset[int]:
    found = characters(face.file)
    if found is not None:
        return found
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy, and for odd fonts only

    with TTFont(face.file, lazy=True, fontNumber=0) as font:
        return frozenset(font.getBestCmap())
