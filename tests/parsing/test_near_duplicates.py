"""What a text says twice, letter for letter or in all but its marks, is linked."""

import pytest

from newsconv.parsing.article import parse_article
from newsconv.source import Source

LINE = "The council voted to close the old bridge over the river on Monday."


def similarities(*lines: str) -> list[float]:
    article = parse_article(Source("\n\n".join(lines))).article
    return [link.similarity for link in article.near_duplicates]


def test_the_same() -> None:
    assert similarities(LINE, LINE, LINE) == [1.0, 1.0]


def test_a_mark_more() -> None:
    # 67 characters and 68: twice 67 of 135.
    assert similarities(LINE, LINE.replace("voted", "voted,")) == [
        pytest.approx(134 / 135, abs=1e-4)
    ]


def test_a_mark_that_moved() -> None:
    first, second = (LINE.replace(word, f"{word},") for word in ("voted", "bridge"))
    assert similarities(first, second) == [0.9999]


def test_a_word_more_is_another_line() -> None:
    assert similarities(LINE, LINE.replace("old", "very old")) == []
