"""The characters of a font, as a library that reads all of it finds them."""

import pytest
from fontTools.ttLib import TTFont

from newsconv import fonts
from newsconv.font_tables import characters


@pytest.mark.parametrize(
    "name",
    ["Source Serif 4", "Inter", "Noto Serif", "Amiri", "Frank Ruhl Libre"],
)
def test_the_same_characters_as_the_library(name: str) -> None:
    family = fonts.family(name)
    assert family is not None
    for face in family.faces:
        with TTFont(face.file, lazy=True) as font:
            assert characters(face.file) == frozenset(font.getBestCmap())
