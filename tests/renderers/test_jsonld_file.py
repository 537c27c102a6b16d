"""The JSON-LD file says what the page's script says, a line end more."""

import json
from pathlib import Path

import pytest

import newsconv
from tests.renderers.parsed_page import page

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.txt"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_it_says_what_the_page_says(file: Path) -> None:
    article = newsconv.read(file)
    data = newsconv.render(article, to="jsonld")
    thing = json.loads(data)
    (script,) = page(article).iter("script")
    assert script.text
    assert thing == json.loads(script.text)
    assert thing["@context"] == "https://schema.org"
    assert thing["@type"] == "NewsArticle"
    assert article.headline
    assert thing["headline"] == article.headline.text
    assert data.startswith(b'{\n  "@context": "https://schema.org",\n')
    assert data.endswith(b"\n}\n")


def test_comments_may_be_left_out() -> None:
    article = newsconv.parse(
        "River rises\n\nBy Jane Roe\n\nThe river rose again on Monday night.\n\n"
        "Comments (1)\n\nTom Baker\n2 hours ago\nIt did indeed, and it was wet."
    )
    assert article.comments
    assert b'"comment": [' in newsconv.render(article, to="jsonld")
    assert b'"comment": [' not in newsconv.render(article, to="jsonld", comments=False)


def test_a_digest_is_a_collection() -> None:
    article = newsconv.parse("River rises\n\nThe river rose again on Monday night.")
    digest = newsconv.Digest.of([article, article], title="The Week")
    thing = json.loads(newsconv.render(digest, to="jsonld"))
    assert thing["@type"] == "CollectionPage"
    assert thing["name"] == "The Week"
    assert thing["mainEntity"]["numberOfItems"] == 2
