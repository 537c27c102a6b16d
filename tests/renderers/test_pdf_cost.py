"""A long digest: what is said before the work on it."""

import logging

import pytest

from newsconv.model import Article, Digest, Paragraph, Text
from newsconv.renderers.pdf.cost import estimated_pages, warn_of_cost


def digest(count: int, words: int) -> Digest:
    article = Article(body=(Paragraph(content=(Text(text="word " * words),)),))
    return Digest.of([article] * count, title="T")


def test_pages_are_estimated_by_words_and_an_article_has_one_at_least() -> None:
    assert estimated_pages(digest(3, 0), "A4") == 3
    assert estimated_pages(digest(2, 900), "A4") == 6
    assert estimated_pages(digest(2, 900), "A5") == 10


def test_a_long_digest_is_told_its_cost_and_the_other_engine(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING, logger="newsconv"):
        assert not warn_of_cost(digest(500, 10), "A4")
        assert caplog.messages == []
        assert warn_of_cost(digest(1000, 1000), "A4")
    assert caplog.messages == [
        "some 3,000 pages: WeasyPrint takes about 4 min and 2.4 GB for them; "
        "--pdf-engine typst sets them in seconds (pip install 'newsconv[typst]')"
    ]
