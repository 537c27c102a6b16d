"""Themes: found by name or folder, filled without a way out, in every language."""

import string
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from babel import Locale

from newsconv.errors import TemplateError, ThemeError, UnknownThemeError
from newsconv.themes import (
    Theme,
    markup,
    printable,
    templates_folder,
    theme,
    theme_names,
    words,
    words_language,
)

LANGUAGES = sorted(file.stem for file in (templates_folder() / "words").glob("*.toml"))


def own_theme(folder: Path, **files: str) -> Theme:
    (folder / "theme.toml").write_text('description = "Own"\n', encoding="utf-8")
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_text(content, encoding="utf-8")
    return theme(str(folder))


def test_the_themes_there_are() -> None:
    assert {"briefing", "broadsheet", "plain"} <= set(theme_names())
    for name in theme_names():
        assert theme(name).settings["description"]


def test_an_unknown_theme_names_the_nearest() -> None:
    with pytest.raises(UnknownThemeError, match="did you mean 'broadsheet'"):
        theme("broadshet")


def test_a_theme_by_its_folder(tmp_path: Path) -> None:
    own = own_theme(tmp_path, screen__css="p { color: teal }")
    assert own.settings == {"description": "Own"}
    style = own.style("screen.css")
    assert style.startswith("/* Web pages")
    assert style.endswith("p { color: teal }")


def test_a_broken_theme_toml(tmp_path: Path) -> None:
    own = own_theme(tmp_path)
    (tmp_path / "theme.toml").write_text("description =", encoding="utf-8")
    with pytest.raises(ThemeError, match=r"theme\.toml"):
        _ = own.settings


@pytest.mark.parametrize("fonts", ["fonts = 3", "[fonts]\ntext = 5"])
def test_fonts_that_are_no_names(tmp_path: Path, fonts: str) -> None:
    own = own_theme(tmp_path)
    (tmp_path / "theme.toml").write_text(fonts, encoding="utf-8")
    with pytest.raises(ThemeError, match=r"theme\.toml: \[fonts\] names families"):
        _ = own.fonts


def test_a_style_sheet_that_is_no_text(tmp_path: Path) -> None:
    own = own_theme(tmp_path)
    (tmp_path / "screen.css").write_bytes(b"p { content: '\xe9' }")
    with pytest.raises(ThemeError, match=r"screen\.css: .*can't decode byte 0xe9"):
        own.style("screen.css")


@pytest.mark.parametrize(
    ("template", "line"),
    [("one\n{{ nothing }}", 2), ("{% if %}", 1), ("\n\n{{ 1 / 0 }}", 3)],
)
def test_a_template_error_has_its_place(
    tmp_path: Path, template: str, line: int
) -> None:
    own = own_theme(tmp_path, page__jinja=template)
    with pytest.raises(TemplateError) as caught:
        own.render("page.jinja", {})
    assert caught.value.line == line
    assert caught.value.file.endswith("page.jinja")


def test_a_template_can_not_reach_python(tmp_path: Path) -> None:
    own = own_theme(tmp_path, page__jinja="{{ ''.__class__.__mro__ }}")
    with pytest.raises(TemplateError, match=r"unsafe|has no attribute"):
        own.render("page.jinja", {})


def test_a_missing_template() -> None:
    with pytest.raises(TemplateError, match=r"nothing\.jinja"):
        theme("plain").render("nothing.jinja", {})


def test_text_is_escaped_and_markup_is_not(tmp_path: Path) -> None:
    own = own_theme(tmp_path, page__jinja="{{ a }} {{ b }}")
    filled = own.render("page.jinja", {"a": "<b>&\"'", "b": markup("<b>")})
    assert filled == "&lt;b&gt;&amp;&#34;&#39; <b>"


def test_what_markup_can_not_hold_shows() -> None:
    assert printable("a\x00b\x0cc\x7f\x85\ufdd0\ufffe\U0001ffff") == (
        "a\ufffdb\ufffdc\ufffd\ufffd\ufffd\ufffd\ufffd"
    )
    assert (
        printable("tab\tline\nend\r\u200b\u202e😀") == "tab\tline\nend\r\u200b\u202e😀"
    )
    assert printable(3) == 3


# The words


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def own_words(language: str) -> Mapping[str, str]:
    file = templates_folder() / "words" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_the_languages() -> None:
    western = {"en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl"}
    assert western | {"ru", "ar", "he", "zh", "ja"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_the_same_keys_and_placeholders(language: str) -> None:
    english, own = own_words("en"), own_words(language)
    plain = {key for key in english if not key.startswith("articles_")}
    assert {key for key in own if not key.startswith("articles_")} == plain
    for key in sorted(plain):
        assert placeholders(own[key]) == placeholders(english[key]), key
        assert own[key].strip() == own[key], key
        assert own[key], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_every_plural_form(language: str) -> None:
    forms = {*Locale(language).plural_form.tags, "other"}
    articles = {
        key.removeprefix("articles_"): text
        for key, text in own_words(language).items()
        if key.startswith("articles_")
    }
    assert set(articles) == forms
    # "مقالان" says two, and "כתבה אחת" one, without a number.
    for form in forms - {"zero", "one", "two"}:
        assert placeholders(articles[form]) == {"count"}


def test_words_of_a_region_and_of_no_language() -> None:
    assert words("fr-CA")["contents"] == "Sommaire"
    assert words("DE")["contents"] == "Inhalt"
    assert words(None)["contents"] == "Contents"
    assert words("tlh")["contents"] == "Contents"


@pytest.mark.parametrize("language", ["../broadsheet/theme", "..", "/etc/x", "", "e\0"])
def test_a_hostile_language_leads_nowhere(language: str) -> None:
    assert words_language(language) == "en"
