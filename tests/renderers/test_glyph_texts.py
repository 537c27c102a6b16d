"""What each glyph of a PDF stands for, as the clusters of a line are drawn."""

import pytest

from newsconv.model import Article, Digest, Headline, Paragraph
from newsconv.renderers.glyph_texts import GlyphTexts, Kind
from newsconv.renderers.pdf import PdfRenderer
from tests.renderers.printed import opened, words

KINDS = {
    **dict.fromkeys((1, 2, 3), Kind.LETTER),
    **dict.fromkeys((11, 12), Kind.MARK),
    **dict.fromkeys((21, 22), Kind.FILLING),
}


def drawn(*clusters: tuple[list[int], str]) -> dict[int, str]:
    """Return the texts after some clusters: their glyphs as drawn, and their text."""
    texts = GlyphTexts(KINDS.__getitem__)
    for glyphs, text in clusters:
        for at, glyph in enumerate(glyphs):
            if glyph not in texts:
                texts[glyph] = "" if at else text
    return dict(texts)


def test_a_glyph_for_a_letter() -> None:
    assert drawn(([1], "ا"), ([2], "ب"), ([1], "ا")) == {1: "ا", 2: "ب"}


def test_a_ligature_keeps_all_its_letters() -> None:
    assert drawn(([1], "ffi")) == {1: "ffi"}


def test_a_joint_stands_for_nothing_whichever_letters_it_joins() -> None:
    found = drawn(([21, 1], "خ"), ([21, 2], "ح"), ([1], "خ"), ([21, 1], "خ"))
    assert found == {21: "", 1: "خ", 2: "ح"}


def test_a_joint_of_a_known_letter_leaves_the_next_alone() -> None:
    found = drawn(([1], "خ"), ([21, 1], "خ"), ([2, 3], "لا"))
    assert found == {1: "خ", 21: "", 2: "لا", 3: ""}


def test_a_vowel_sign_drawn_before_its_letter() -> None:
    found = drawn(([11, 1], "دّ"), ([11, 2], "سّ"), ([2], "س"), ([1], "د"))
    assert found == {11: "\u0651", 1: "د", 2: "س"}


def test_an_accent_drawn_after_its_letter() -> None:
    found = drawn(([1, 11], "а\u0301"), ([1], "а"), ([2, 11], "о\u0301"))
    assert found == {1: "а", 11: "\u0301", 2: "о"}


def test_a_letter_drawn_with_its_accent_in_one() -> None:
    assert drawn(([1], "e\u0301"), ([2], "t")) == {1: "e\u0301", 2: "t"}


def test_a_space_stays_one() -> None:
    assert drawn(([21], " "), ([1], "a"), ([21], "\xa0")) == {21: " ", 1: "a"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # The same joint stands in two of the words, beside two letters.
        ("ar", "لمخ ومحبز ومخبز"),
        ("ar", "الكفّ سدّ الكف سد"),
        ("ru", "за\u0301мок замок"),
        ("he", "הנהר עָלָה עלה"),
    ],
)
def test_every_letter_of_the_page_can_be_copied(language: str, text: str) -> None:
    article = Article(
        headline=Headline("T"), body=(Paragraph(words(text)),), language=language
    )
    (page,) = opened(PdfRenderer().render(Digest.of([article]))).pages
    # Marks come before or after their letters: all must be there.
    printed, wanted = page.extract_text().splitlines()[1], text
    assert sorted(printed.replace(" ", "")) == sorted(wanted.replace(" ", ""))
