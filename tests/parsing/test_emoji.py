"""A text of nothing but emoji: it is said, and isn't what stands beside a story."""

from pathlib import Path

import pytest

import newsconv
from newsconv.errors import MissingGlyphError
from newsconv.model import Paragraph
from newsconv.model.text import block_text

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
GUESTS = f"\U0001f600\U0001f389{FAMILY}\n\n\U0001f389 \U0001f680"


def test_emoji_alone_are_paragraphs() -> None:
    article = newsconv.parse(GUESTS)
    assert not article.furniture
    assert [type(block) for block in article.body] == [Paragraph, Paragraph]
    assert [block_text(block) for block in article.body] == GUESTS.split("\n\n")


@pytest.mark.parametrize(
    "line", ["\U0001f600\U0001f389\U0001f6a2", "\U0001f600 \U0001f389", "\U0001f600"]
)
def test_so_is_a_line_of_them_that_is_all(line: str) -> None:
    article = newsconv.parse(line)
    assert [block_text(block) for block in article.body] == [line]
    assert not article.bylines
    assert not article.furniture


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_a_page_of_them_is_refused_by_the_character_s_name(engine: str) -> None:
    with pytest.raises(MissingGlyphError, match=r"U\+1F600 GRINNING FACE"):
        newsconv.render(newsconv.parse(GUESTS), to="pdf", engine=engine)


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_without_a_headline_the_error_names_the_file(
    engine: str, tmp_path: Path
) -> None:
    file = tmp_path / "guests.txt"
    file.write_text(GUESTS, encoding="utf-8")
    with pytest.raises(MissingGlyphError, match=r"in guests\.txt;"):
        newsconv.render(newsconv.read(file), to="pdf", engine=engine)


def test_beside_a_story_they_are_furniture_as_before() -> None:
    story = "Gate holds at noon\n\nThe gate held at noon, and the tide turned.\n\n"
    article = newsconv.parse(f"{story}\U0001f44d \U0001f600 \U0001f680")
    assert [each.text for each in article.furniture] == [
        "\U0001f44d \U0001f600 \U0001f680"
    ]


def test_lines_of_marks_are_no_paragraphs() -> None:
    article = newsconv.parse("* * *\n\n-----\n\n* * *")
    assert not any(isinstance(block, Paragraph) for block in article.body)


@pytest.mark.parametrize("line", ["\N{EM DASH}", "...", "* * *"])
def test_nor_does_a_mark_alone_sign_anything(line: str) -> None:
    article = newsconv.parse(line)
    assert [each.text for each in article.furniture] == [line]
    assert not article.bylines
    assert not article.body
