"""A theme's `[tokens]` in, its sizes, colours and margins on paper out.

Both engines that set paper read these, so that a theme looks the same from either:
`print.css` as custom properties (`headline_size` is `--headline-size`).
`templates/base/tokens.toml` has them all; a theme names those in which it differs.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from newsconv.errors import ThemeError, nearest

PAGE_SIZES = ("A4", "A5", "Letter")
"""The sizes of paper there are; `[tokens.A5]` goes before `[tokens]` on A5."""


class Tokens(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The design tokens of a theme on one size of paper.

    A `…_size` is a multiple of the running text's, `text_size`, and a `…_leading`
    one of its own line's size. Lengths and colours are as CSS writes them.
    """

    text_size: str
    """In points: "10.2pt"."""
    leading: float
    title_size: float
    """The digest's title, on the cover."""
    page_title_size: float
    """Of the pages before the articles: contents, synthesis, rights."""
    section_size: float
    title_weight: int
    """Of these three, 400 to 800, as the family of the heads has them."""
    edition_size: float
    """The line of number and date under the digest's title."""
    edition_as_labels: bool
    """That line is set in the family of the labels."""
    top_story_size: float
    front_weight: int
    """Of the cover's top stories and issuer."""
    contents_size: float
    contents_inset: float
    """How far their lines are set in under a section's title, in sizes of the text."""
    headline_size: float
    headline_leading: float
    headline_weight: int
    """400 to 800, as the family of the heads has them."""
    deck_size: float
    naskh_headline_size: float
    """Of a clip in Arabic, Persian or Urdu: their letters are small for their size."""
    naskh_deck_size: float
    cjk_headline_size: float
    """Of a clip in Chinese, Japanese or Korean."""
    cjk_leading: float
    """Of its story."""
    label_size: float
    """Source bars, bylines, imprint."""
    small_size: float
    """A source bar's second line, running heads."""
    justify: bool
    """Both edges of the story straight."""
    lining_figures: bool
    """The story's figures are of one height, not old-style."""
    ink: str
    soft: str
    """What is read second: dates, reach, running heads."""
    line: str
    """Rules inside a list or a table."""
    tint: str
    """The ground of a bar or a box; white for none."""
    heavy_rule: str
    rule: str
    hairline: str
    margin_top: str
    """Lengths, or parts of the page's height and, of the next two, width."""
    margin_outer: str
    margin_inner: str
    """Where the staples go."""
    margin_bottom: str
    inset: str
    """How far the story is set in from the headline, as a part of the type area."""
    source_width: str
    """Of a source bar's first column, outlet and author; likewise."""
    title_bar: str
    """How thick the bar over the cover's title is; "0" for none."""
    deck_as_heads: bool
    """Decks are set in the family of the heads."""
    heads_inset: bool
    """Headlines are set in as the story is."""
    clip_room: float
    """A clip opens on a page that has so much of `cover_height` left."""
    section_room: float
    """Likewise a section."""
    clip_gap: float
    """Between two clips, in lines of the running text."""
    section_gap: float
    subhead_gap: float
    """Over a subhead, likewise."""
    picture_height: str
    """No picture is higher."""
    tall_height: str
    """Nor one that is higher than wide, in a clip that has several."""
    pull_quote_size: float
    pull_quote_bar: str
    """How thick the bar beside a pull quote is; "0" for rules over and under it."""
    cover_height: str
    """Of the cover without its imprint, in millimetres."""


def tokens(
    base: Mapping[str, Any],
    own: Mapping[str, Any],
    page_size: str,
    *,
    name: str,
    text: str = "",
) -> Tokens:
    """Return the tokens for a size of paper: a theme's own, else the base's.

    Args:
        base: `tokens.toml`, the tables for the sizes of paper inside.
        own: The theme's `[tokens]`, likewise; what it says of all sizes goes before
            what the base says of one.
        page_size: One of `PAGE_SIZES`.
        name: The theme's file, for the error.
        text: What is in it, likewise.

    Raises:
        ThemeError: an unknown token, or a value that is none; with its line.
    """
    file = _File(name, text)
    for table in (own, *(_table(own, size, file) for size in PAGE_SIZES)):
        _check(table, file)
    values = (
        {key: value for key, value in base.items() if key not in PAGE_SIZES}
        | base.get(page_size, {})
        | {key: value for key, value in own.items() if key not in PAGE_SIZES}
        | _table(own, page_size, file)
    )
    return msgspec.convert(values, Tokens)


class _File(NamedTuple):
    """A theme's file, to say where in it a token stands."""

    name: str
    text: str

    def error(self, key: str, reason: str) -> ThemeError:
        """Return the exception, with the first line that sets the key."""
        found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}\b", self.text, re.MULTILINE)
        line = f":{self.text.count(chr(10), 0, found.start()) + 1}" if found else ""
        return ThemeError(f"{self.name}{line}: {reason}")


def _table(values: Mapping[str, Any], size: str, file: _File) -> dict[str, Any]:
    found = values.get(size, {})
    if not isinstance(found, dict):
        raise file.error(size, f"{size} must be a table: [tokens.{size}]")
    return found


def _check(values: Mapping[str, Any], file: _File) -> None:
    for key, value in values.items():
        if key in PAGE_SIZES:
            continue
        if key not in _KINDS:
            known = (*_KINDS, *PAGE_SIZES)
            raise file.error(
                key,
                f"unknown token {key!r}{nearest(key, known)}; "
                f"known: {', '.join(known)}",
            )
        kind, wanted = _KINDS[key]
        if not kind(value):
            raise file.error(key, f"token {key} must be {wanted}, not {value!r}")


def _number(value: object) -> bool:
    return type(value) in {int, float} and 0 < float(str(value)) <= _MOST


def _weight(value: object) -> bool:
    return type(value) is int and value in _WEIGHTS


_MOST = 20  # times the running text: the whole width of a page
_WEIGHTS = range(100, 901)


def _matches(pattern: str) -> Any:  # noqa: ANN401 - a test of any TOML value
    found = re.compile(pattern)
    return lambda value: isinstance(value, str) and bool(found.fullmatch(value))


_AMOUNT = r"(?:\d+(?:\.\d+)?|\.\d+)"
_POINTS = (_matches(rf"{_AMOUNT}pt"), 'points, as in "10.2pt"')
_LENGTH = (_matches(rf"{_AMOUNT}(?:mm|cm|in|pt)|0"), 'a length, as in "18mm"')
_SHARE = (_matches(rf"{_AMOUNT}(?:mm|cm|in|pt|%)|0"), 'a length, as in "18mm" or "9%"')
_COLOUR = (_matches(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})"), 'a colour, as in "#444"')
_TIMES = (_number, "a number, as in 1.2")
_KINDS: Mapping[str, tuple[Any, str]] = MappingProxyType(
    {
        **dict.fromkeys(Tokens.__struct_fields__, _TIMES),
        "text_size": _POINTS,
        **dict.fromkeys(
            ("headline_weight", "title_weight", "front_weight"),
            (_weight, "a weight from 100 to 900"),
        ),
        **dict.fromkeys(
            (
                *("justify", "lining_figures", "deck_as_heads", "heads_inset"),
                "edition_as_labels",
            ),
            (lambda value: isinstance(value, bool), "true or false"),
        ),
        **dict.fromkeys(("ink", "soft", "line", "tint"), _COLOUR),
        **dict.fromkeys(
            (
                *("heavy_rule", "rule", "hairline", "title_bar", "pull_quote_bar"),
                *("picture_height", "tall_height", "cover_height"),
            ),
            _LENGTH,
        ),
        **dict.fromkeys(
            (
                *("margin_top", "margin_outer", "margin_inner", "margin_bottom"),
                *("inset", "source_width"),
            ),
            _SHARE,
        ),
    }
)


def properties(values: Tokens) -> str:
    """Return the tokens as CSS custom properties: `--headline-size:2.15rem;…`."""
    return (
        "".join(
            f"--{name.replace('_', '-')}:{_css(name, value)};"
            for name, value in msgspec.structs.asdict(values).items()
            if not isinstance(value, bool)
        )
        + f"--align:{'justify' if values.justify else 'start'};"
        + f"--figures:{'lining' if values.lining_figures else 'oldstyle'}-nums;"
    )


def _css(name: str, value: object) -> str:
    if isinstance(value, float | int):
        text = f"{value:g}"
        return f"{text}rem" if name.endswith("_size") else text
    return str(value)
