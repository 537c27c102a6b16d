"""Design tokens: the base's, the theme's, one size of paper's; and what is none."""

from pathlib import Path

import pytest

from newsconv.errors import ThemeError
from newsconv.themes import theme, theme_names
from newsconv.tokens import PAGE_SIZES, properties


def own(folder: Path, tokens: str) -> str:
    (folder / "theme.toml").write_text(
        f'description = "Own"\n\n{tokens}', encoding="utf-8"
    )
    return str(folder)


@pytest.mark.parametrize("size", PAGE_SIZES)
@pytest.mark.parametrize("name", theme_names())
def test_every_theme_has_tokens_for_every_size(name: str, size: str) -> None:
    found = theme(name).tokens(size)
    assert found.text_size.endswith("pt")
    assert found.headline_size > found.deck_size > found.label_size


def test_the_nearer_goes_before_the_farther(tmp_path: Path) -> None:
    look = theme(
        own(
            tmp_path,
            '[tokens]\ntitle_size = 2\nink = "#111"\n[tokens.A5]\nink = "#222"',
        )
    )
    assert look.tokens("A4").title_size == 2
    # The base has 3 for A5 alone; what a theme says of all sizes goes before it.
    assert look.tokens("A5").title_size == 2
    assert look.tokens("A4").ink == "#111"
    assert look.tokens("A5").ink == "#222"
    assert look.tokens("A5").text_size == "9.2pt"


def test_they_are_properties_of_the_style_sheet(tmp_path: Path) -> None:
    look = theme(own(tmp_path, "[tokens]\nheadline_size = 2.50\njustify = true"))
    said = properties(look.tokens("A4"))
    assert "--headline-size:2.5rem;" in said
    assert "--headline-leading:1.08;" in said
    assert "--hairline:0.25pt;" in said
    assert "--align:justify;" in said


@pytest.mark.parametrize(
    ("tokens", "line", "reason"),
    [
        ("[tokens]\nheadlin_size = 2", 4, "did you mean 'headline_size'"),
        ('[tokens]\n\nink = "red"', 5, "must be a colour, as in \"#444\", not 'red'"),
        ("[tokens]\nleading = true", 4, "must be a number"),
        ("[tokens]\nleading = -1", 4, "must be a number"),
        ("[tokens]\nleading = nan", 4, "must be a number"),
        ('[tokens]\nrule = "1pt;} *{"', 4, "must be a length"),
        ("[tokens.A5]\nheadline_weight = 6000", 4, "a weight from 100 to 900"),
        ("[tokens]\nA5 = 3", 4, "A5 must be a table"),
        ('[tokens]\njustify = "yes"', 4, "true or false"),
    ],
)
def test_what_is_no_token_names_its_line(
    tmp_path: Path, tokens: str, line: int, reason: str
) -> None:
    look = theme(own(tmp_path, tokens))
    with pytest.raises(ThemeError) as caught:
        look.tokens("A4")
    assert str(caught.value).startswith(f"{tmp_path}/theme.toml:{line}: ")
    assert reason in str(caught.value)
