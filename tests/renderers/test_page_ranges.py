"""What an index prints for pages: each once, those in a row as a range."""

import pytest

from newsconv.renderers.page_ranges import comma, page_ranges
from newsconv.themes import words


@pytest.mark.parametrize(
    ("pages", "printed"),
    [
        ([], ""),
        ([4], "4"),
        ([4, 4, 4], "4"),
        ([4, 7, 8], "4, 7–8"),
        ([7, 7, 8, 8, 9, 9], "7–9"),
        ([1, 3, 5], "1, 3, 5"),
        ([1, 2, 4, 5, 5, 6, 9], "1–2, 4–6, 9"),
        ([9, 10, 11, 13], "9–11, 13"),
    ],
)
def test_page_ranges(pages: list[int], printed: str) -> None:
    assert page_ranges(pages) == printed


@pytest.mark.parametrize(
    ("language", "printed"), [("en", "4, 6"), ("ar", "4، 6"), ("ja", "4、6")]
)
def test_a_language_has_its_comma(language: str, printed: str) -> None:
    assert page_ranges([4, 6], comma(words(language))) == printed
