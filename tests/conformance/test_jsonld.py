"""The JSON-LD of every page keeps schema.org's rules, and says what the page says."""

import copy
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

import newsconv
from newsconv.model import Article, Digest
from newsconv.model.text import headline_text
from tests.conformance.documents import (
    ARTICLES,
    EXAMPLE_DIGEST,
    IN_LANGUAGES,
    document,
)
from tests.conformance.jsonld_rules import faults
from tests.model.documents import ARTICLE
from tests.renderers.parsed_page import parsed, text


def data(page: bytes) -> dict[str, Any]:
    """Return what a page's `script` says."""
    (script,) = parsed(page).iter("script")
    assert script.get("type") == "application/ld+json"
    found: dict[str, Any] = json.loads(text(script))
    return found


@pytest.mark.parametrize("name", [EXAMPLE_DIGEST, *ARTICLES, *IN_LANGUAGES])
def test_every_example_keeps_the_rules(name: str) -> None:
    page = newsconv.render(document(name), to="html")
    told = data(page)
    assert list(faults(told)) == []
    idents = {f"#{each.get('id')}" for each in parsed(page).iter() if each.get("id")}
    items = told.get("mainEntity", {}).get("itemListElement", [{"item": told}])
    articles = [each["item"] for each in items]
    assert {each["@id"] for each in articles} <= idents
    stories = [story for part in document(name).sections for story in part.articles]
    assert [each.get("headline") for each in articles] == [
        story.source_bar.headline or headline_text(story) for story in stories
    ]


def test_every_page_of_a_site_keeps_the_rules() -> None:
    site = newsconv.render(document(EXAMPLE_DIGEST), to="site")
    with ZipFile(BytesIO(site)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".html")]
        told = {name: data(archive.read(name)) for name in names}
    wrong = {name: list(faults(each)) for name, each in told.items()}
    assert {name: each for name, each in wrong.items() if each} == {}
    listed = told["index.html"]["mainEntity"]["itemListElement"]
    assert [each["url"] for each in listed] == names[1:]
    assert [told[name]["@id"] for name in names[1:]] == names[1:]


def test_an_article_with_everything_keeps_the_rules() -> None:
    for story in (ARTICLE, Article()):
        assert list(faults(data(newsconv.render(story, to="html")))) == []
    assert list(faults(data(newsconv.render(Digest(), to="html")))) == []


def _of(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda told: told.update({key: value})


def _first(told: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = told["mainEntity"]["itemListElement"][0]["item"]
    return item


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (_of("@context", "http://example.org"), "@context"),
        (_of("@type", "WebPage"), "WebPage"),
        (_of("pages", "12"), ".pages: not a property"),
        (_of("@type", "CollectionPage"), ".issueNumber: not a property"),
        (lambda told: _first(told).pop("@id"), "without @id"),
        (lambda told: _first(told).update(author=[]), ".author: empty"),
        (lambda told: _first(told).update(author="J. Roe"), ".author: 'J. Roe'"),
        (lambda told: _first(told)["author"][0].pop("name"), "Person without name"),
        (lambda told: _first(told).update(datePublished="2026-11"), ".datePublished"),
        (lambda told: _first(told).update(datePublished="2026-11-31"), "2026-11-31"),
        (lambda told: _first(told).update(wordCount="9"), ".wordCount"),
        (lambda told: _first(told).update(headline=" "), ".headline"),
        (lambda told: _first(told).update(isBasedOn="a b"), ".isBasedOn"),
        (lambda told: _first(told).update(inLanguage="English"), ".inLanguage"),
        (lambda told: told["mainEntity"].update(numberOfItems=3), ".numberOfItems"),
        (lambda told: told["mainEntity"]["itemListElement"].reverse(), "positions"),
    ],
)
def test_a_broken_rule_is_seen(
    spoil: Callable[[dict[str, Any]], object], place: str
) -> None:
    told = data(newsconv.render(document(EXAMPLE_DIGEST), to="html"))
    assert list(faults(told)) == []
    spoiled = copy.deepcopy(told)
    spoil(spoiled)
    assert any(place in each for each in faults(spoiled))
