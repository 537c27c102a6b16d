"""WeasyPrint's font machinery in, the same without the machine's fonts out.

Everything here works around a fact of WeasyPrint 70, named where it is worked around.
The library itself is handed in by `pdf.py`, the one module that imports it.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any
from unicodedata import combining

_DECLARED = """
    FcConfig * FcConfigCreate (void);
    hb_bool_t hb_subset_input_pin_axis_location (
        hb_subset_input_t *input, hb_face_t *face, hb_tag_t axis_tag, float value);
"""

Axes = Mapping[str, tuple[float, float, float]]
"""An axis of variation's tag → its least, default and greatest value."""


def declare(ffi: Any) -> None:  # noqa: ANN401 - untyped library
    """Tell the foreign-function interface of what WeasyPrint does not use itself."""
    ffi.ffi.cdef(_DECLARED, override=True)


def without_machine_fonts(known: Any, ffi: Any) -> Any:  # noqa: ANN401 - untyped
    """Empty a fresh `FontConfiguration`: it always loads what is installed."""
    known._config = ffi.fontconfig.FcConfigCreate()  # noqa: SLF001 - no public way
    ffi.pangoft2.pango_fc_font_map_set_config(
        ffi.ffi.cast("PangoFcFontMap *", known.font_map),
        known._config,  # noqa: SLF001 - as above
    )
    # As WeasyPrint does: the font map keeps a reference of its own.
    ffi.fontconfig.FcConfigDestroy(known._config)  # noqa: SLF001 - as above
    return known


class ToUnicode(dict[int, str]):
    """What each glyph of a font is copied as.

    WeasyPrint settles that by the glyph's first place. Where a letter and its accent
    are two glyphs, it takes one of them for both and the other for nothing, here and
    wherever else the letter stands.
    """

    def __init__(self) -> None:
        super().__init__()
        self._both = ""
        """The letter and accent that the last glyph was taken for."""
        self._nothing: int | None = None
        """The last glyph, if it was taken for nothing."""

    def __contains__(self, glyph: object) -> bool:
        """Say whether a glyph is settled: it was by itself somewhere."""
        known = self.get(glyph)  # type: ignore[call-overload]
        return known is not None and len(known) == 1

    def __setitem__(self, glyph: int, text: str) -> None:
        letter = _letter(text)
        if text == "":  # from the right, the accent comes before its letter
            letter = _letter(self._both)
            super().__setitem__(glyph, letter or self.get(glyph, ""))
        elif len(text) == 1 or self.get(glyph) is None:
            super().__setitem__(glyph, text)
        if letter and text and self._nothing is not None:
            super().__setitem__(self._nothing, letter)
        self._both = text if letter and text else ""
        self._nothing = glyph if text == "" and not letter else None

    def settle(self, widths: Mapping[int, float]) -> None:
        """Take the accents, which have no width, for themselves alone."""
        letters = set(self.values())
        for glyph, text in list(self.items()):
            letter = _letter(text)
            if letter in letters and letter and not widths.get(glyph):
                super().__setitem__(glyph, text.removeprefix(letter))


def _letter(text: str) -> str:
    """Return the letter of one that has accents, else nothing."""
    accents = text[1:]
    return text[:1] if accents and all(map(combining, accents)) else ""


class DocumentFonts(dict[str, Any]):
    """A document's fonts, each fixed to the shape that its text was laid out in.

    WeasyPrint embeds a variable font at an optical size of its own choice, and fails
    where the style sets an axis that the font at hand lacks.
    """

    def __init__(self, ffi: Any) -> None:  # noqa: ANN401 - untyped library
        super().__init__()
        self._ffi = ffi

    def __setitem__(self, key: str, font: Any) -> None:  # noqa: ANN401 - untyped
        font.to_unicode = ToUnicode()
        axes = _axes(font)
        font.variations = {
            axis: value for axis, value in font.variations.items() if axis in axes
        }
        if "opsz" in axes:
            font.variations.setdefault("opsz", axes["opsz"][1])
        if axes:
            font.clean = _pinning(self._ffi, font, axes, font.clean)
        font.clean = self._settling(font.clean)
        super().__setitem__(key, font)

    def _settling(self, clean: Callable[..., None]) -> Callable[..., None]:
        """Settle what glyphs are copied as before the first font is written."""

        def cleaned(to_unicode: Mapping[int, str], hinting: object) -> None:
            for font in self.values():
                font.to_unicode.settle(font.widths)
            clean(to_unicode, hinting)

        return cleaned


def _axes(font: Any) -> Axes:  # noqa: ANN401 - untyped library
    if "fvar" not in font.tables:
        return {}
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - comes with WeasyPrint

    with TTFont(BytesIO(font.file_content), lazy=True) as opened:
        return {
            axis.axisTag: (axis.minValue, axis.defaultValue, axis.maxValue)
            for axis in opened["fvar"].axes
        }


def _pinning(
    ffi: Any,  # noqa: ANN401 - untyped library
    font: Any,  # noqa: ANN401
    axes: Axes,
    clean: Callable[..., None],
) -> Callable[..., None]:
    """Make a static font with HarfBuzz before WeasyPrint would, in Python.

    fontTools works through every glyph number, used or not: half a second a font, and
    more for Chinese. Where HarfBuzz can't (before 6.0), fontTools still does it.
    """

    def cleaned(to_unicode: Mapping[int, str], hinting: object) -> None:
        with suppress(AttributeError):  # the function is not in this HarfBuzz
            _pin(ffi, font, axes, to_unicode)
        clean(to_unicode, hinting)

    return cleaned


def _pin(
    ffi: Any,  # noqa: ANN401 - untyped library
    font: Any,  # noqa: ANN401
    axes: Axes,
    to_unicode: Mapping[int, str],
) -> None:
    subset, harfbuzz = ffi.harfbuzz_subset, ffi.harfbuzz
    pin = subset.hb_subset_input_pin_axis_location
    plan = ffi.ffi.gc(
        subset.hb_subset_input_create_or_fail(), subset.hb_subset_input_destroy
    )
    glyphs = ffi.ffi.new(f"hb_codepoint_t[{len(to_unicode)}]", sorted(to_unicode))
    harfbuzz.hb_set_add_sorted_array(
        subset.hb_subset_input_glyph_set(plan), glyphs, len(to_unicode)
    )
    # The page's text is written in glyph numbers already.
    subset.hb_subset_input_set_flags(plan, subset.HB_SUBSET_FLAGS_RETAIN_GIDS)
    for axis, (least, default, most) in axes.items():
        value = font.variations.get(axis, font.weight if axis == "wght" else default)
        tag = harfbuzz.hb_tag_from_string(axis.encode(), -1)
        pin(plan, font.hb_face, tag, min(max(value, least), most))
    face = subset.hb_subset_or_fail(font.hb_face, plan)
    if face != ffi.ffi.NULL:
        font.hb_face = ffi.ffi.gc(face, harfbuzz.hb_face_destroy)
        font.tables = [table for table in font.tables if table != "fvar"]
