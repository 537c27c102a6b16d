"""Font families: which there are, what they print, and what to install for the rest."""

import importlib.util
from collections.abc import Iterator
from importlib.machinery import ModuleSpec

import pytest

from newsconv import fonts
from newsconv.errors import MissingDependencyError


@pytest.fixture
def without_extras(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which the extras `cjk` and `indic` are not installed."""
    real = importlib.util.find_spec
    extras = ("justmytype", "fontpkg_noto_sans", "fontpkg_hind")

    def find(name: str) -> ModuleSpec | None:
        return None if name.startswith(extras) else real(name)

    monkeypatch.setattr(importlib.util, "find_spec", find)
    fonts.family.cache_clear()
    yield
    fonts.family.cache_clear()


def test_a_family_has_its_faces() -> None:
    serif = fonts.family("Source Serif 4")
    assert serif is not None
    assert [(face.italic, face.weight) for face in serif.faces] == [
        (True, None),
        (False, None),
    ]
    arabic = fonts.family("Amiri")
    assert arabic is not None
    assert sorted((face.italic, face.weight or 0) for face in arabic.faces) == [
        (False, 400),
        (False, 700),
        (True, 400),
        (True, 700),
    ]


def test_a_family_that_nothing_brings() -> None:
    assert fonts.family("Comic Sans") is None
    with pytest.raises(MissingDependencyError) as caught:
        fonts.required_family("Comic Sans", "the theme fun")
    assert str(caught.value) == (
        "the theme fun needs the font Comic Sans, not found; "
        "run: pip install fontpkg-comic-sans"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("River rises", ("Source Serif 4",)),
        ("Ωμέγα и Волга", ("Source Serif 4",)),
        ("River نهر", ("Source Serif 4", "Amiri")),
        ("River נהר", ("Source Serif 4", "Frank Ruhl Libre")),
        ("River नदी", ("Source Serif 4", "Noto Sans Devanagari")),
        ("River নদী", ("Source Serif 4", "Hind Siliguri")),
        ("River ஆறு", ("Source Serif 4", "Noto Sans Tamil")),
        ("River నది", ("Source Serif 4", "Noto Sans Telugu")),
        ("River \ufffd", ("Source Serif 4", "Noto Serif")),
        ("River 河", ("Source Serif 4", "Noto Sans SC")),
        ("강", ("Noto Sans KR",)),
    ],
)
def test_only_the_families_that_a_text_needs(text: str, names: tuple[str, ...]) -> None:
    assert fonts.needed(text, fonts.stack("Source Serif 4")) == names


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (None, "Source Serif 4"),
        ("en", "Source Serif 4"),
        ("ru", "Source Serif 4"),
        ("ar", "Amiri"),
        ("fa-IR", "Amiri"),
        ("he", "Frank Ruhl Libre"),
        ("zh", "Noto Sans SC"),
        ("zh-Hans-CN", "Noto Sans SC"),
        ("hi", "Noto Sans Devanagari"),
        ("bn-IN", "Hind Siliguri"),
        ("ta", "Noto Sans Tamil"),
        ("zh-TW", "Noto Sans TC"),
        ("zh-Hant", "Noto Sans TC"),
        ("ja", "Noto Sans JP"),
        ("ko", "Noto Sans KR"),
    ],
)
def test_a_script_of_its_own_opens_the_stack(language: str | None, first: str) -> None:
    assert fonts.stack("Source Serif 4", language)[0] == first


@pytest.mark.parametrize(
    "character",
    [
        *("\u200b", "\u200e", "\u2066", "\u2069", "\ufeff", "\u00ad"),
        *("\ufe0f", "\u034f", "\u2028", "\x85", "\u3000", "\t", "\u115f", "\ufff9"),
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_what_prints_nothing_needs_no_glyph(character: str) -> None:
    assert fonts.without_glyph(character, ()) == frozenset()


def test_signs_of_category_format_that_are_drawn_need_one() -> None:
    assert fonts.without_glyph("\u06dd", ()) == {"\u06dd"}
    assert fonts.without_glyph("\u06dd", ("Amiri",)) == frozenset()


def test_what_no_family_prints() -> None:
    names = fonts.stack("Source Serif 4")
    assert fonts.without_glyph("Surat સુરત 🛶", names) == set("સુરત🛶")


@pytest.mark.usefixtures("without_extras")
def test_without_the_extra_chinese_is_missing_and_the_hint_names_it() -> None:
    names = fonts.stack("Source Serif 4", "zh")
    assert names[0] == "Source Serif 4"
    assert fonts.without_glyph("江", names) == {"江"}
    for character in "江。ア강（":
        assert fonts.hint_for(character).startswith("run: pip install 'newsconv[cjk]'")


@pytest.mark.usefixtures("without_extras")
@pytest.mark.parametrize("character", "नনதన")
def test_without_the_extra_indic_the_hint_names_it(character: str) -> None:
    names = fonts.stack("Source Serif 4")
    assert fonts.without_glyph(character, names) == {character}
    assert fonts.hint_for(character).startswith("run: pip install 'newsconv[indic]'")


@pytest.mark.usefixtures("without_extras")
def test_a_theme_s_font_of_an_extra_is_asked_for_by_its_name() -> None:
    with pytest.raises(MissingDependencyError, match=r"newsconv\[indic\]"):
        fonts.required_family("Noto Sans Tamil", "the theme river")


def test_the_hint_for_a_script_that_no_extra_brings() -> None:
    assert fonts.hint_for("ક") == (
        "no extra brings one; print U+FFFD in its place: --missing-glyph=replace"
    )
