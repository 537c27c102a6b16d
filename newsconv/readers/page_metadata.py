"""A web page's tree in, what it states of its article out: JSON-LD, OpenGraph, meta.

Read here and not by trafilatura, which changes names ("bell of Tor" to "Bell"), asks
htmldate for the date, which guesses one from the text or the address, and does not say
where a value stands.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsconv.readers.stated import Stated
from newsconv.readers.trees import local_name

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review)\Z")
_META = {
    "og:title": "headline",
    "og:site_name": "outlet",
    "og:url": "url",
    "og:locale": "language",
    "article:published_time": "date",
    "og:article:published_time": "date",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "article:section": "section",
    "article:author": "authors",
    "og:article:author": "authors",
    "headline": "headline",
    "citation_title": "headline",
    "dc.title": "headline",
    "dcterms.title": "headline",
    "parsely-title": "headline",
    "sailthru.title": "headline",
    "twitter:title": "headline",
    "author": "authors",
    "byl": "authors",
    "citation_author": "authors",
    "dc.creator": "authors",
    "dcterms.creator": "authors",
    "parsely-author": "authors",
    "sailthru.author": "authors",
    "date": "date",
    "pubdate": "date",
    "publishdate": "date",
    "publish-date": "date",
    "date.issued": "date",
    "citation_publication_date": "date",
    "dc.date": "date",
    "dc.date.issued": "date",
    "dcterms.date": "date",
    "dcterms.issued": "date",
    "dcterms.created": "date",
    "parsely-pub-date": "date",
    "sailthru.date": "date",
    "dcterms.modified": "updated",
    "last-modified": "updated",
    "application-name": "outlet",
    "dc.publisher": "outlet",
    "dcterms.publisher": "outlet",
    "citation_journal_title": "outlet",
    "publisher": "outlet",
    "section": "section",
    "parsely-section": "section",
    "dc.language": "language",
    "dcterms.language": "language",
    "content-language": "language",
    "twitter:url": "url",
    "parsely-link": "url",
}
"""A `meta` element's property or name, folded, and what it states; the surest first."""
_ITEMS = {
    "headline": "headline",
    "datepublished": "date",
    "datemodified": "updated",
    "articlesection": "section",
}
_PLACES = {name: place for place, name in enumerate(_META)}
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->")
_HEAD = 4096
_DEEPEST = 8


def page_metadata(root: Any, text: str = "") -> Stated:  # noqa: ANN401 - lxml's
    """Return what a page states of the article on it.

    `text` is the page's source, where browsers that save it note its address.
    """
    stated = Stated()
    for block in root.iter("script"):
        if "ld+json" in (block.get("type") or "").lower():
            _say_json(block.text or "", stated)
    for name, content in _metas(root):
        stated.say(_META[name], content, _shown(name))
    _say_microdata(root, stated)
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            stated.say("url", link.get("href"), "link canonical")
    stated.say("language", root.get("lang"), "html lang")
    if saved := _SAVED_FROM.search(text[:_HEAD]):
        stated.say("url", saved[1], "saved from url")
    return stated


def base_address(root: Any, stated: Stated) -> str | None:  # noqa: ANN401 - as above
    """Return the address that a page's own addresses start from, if it states one."""
    bases = (base.get("href") for base in root.iter("base"))
    return next(filter(None, bases), None) or stated.first("url")


def _metas(root: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - as above
    """Return the `meta` elements that are known, in the order of the table."""
    found: list[tuple[str, str]] = []
    for meta in root.iter("meta"):
        for key in ("property", "name", "http-equiv"):
            name = (meta.get(key) or "").strip().lower()
            if name in _META and meta.get("content"):
                found.append((name, meta.get("content")))
    return sorted(found, key=lambda each: _PLACES[each[0]])


def _shown(name: str) -> str:
    return name if name.startswith(("og:", "article:")) else f"meta {name}"


def _say_microdata(root: Any, stated: Stated) -> None:  # noqa: ANN401 - as above
    """Add what visible elements say by `itemprop`, and who `rel=author` names."""
    for element in root.iter():
        if stated.is_full:
            return
        item = (element.get("itemprop") or "").lower() if local_name(element) else ""
        if item in _ITEMS:
            value = element.get("content") or element.get("datetime")
            stated.say(_ITEMS[item], value or _words(element), f"itemprop {item}")
        elif item == "author":
            names = [
                each.get("content") or _words(each)
                for each in element.iter()
                if local_name(each) and each.get("itemprop") == "name"
            ]
            said = names or [element.get("content") or _words(element)]
            stated.say_each("authors", said, "itemprop author")
    for link in root.iter("a"):
        if stated.is_full:
            return
        if "author" in (link.get("rel") or "").lower().split():
            stated.say("authors", _words(link), "rel author")


def _words(element: Any) -> str:  # noqa: ANN401 - as above
    return " ".join("".join(element.itertext()).split())


def _say_json(text: str, stated: Stated) -> None:
    """Add what the first article of a JSON-LD script states."""
    try:
        data = json.loads(text.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return  # half of it may be anything
    article = next(_articles(data), None)
    if article is None:
        return

    def where(key: str) -> str:
        return f"JSON-LD {key}"

    stated.say(
        "headline", article.get("headline") or article.get("name"), where("headline")
    )
    stated.say_each("authors", _names(article.get("author")), where("author"))
    stated.say("date", article.get("datePublished"), where("datePublished"))
    stated.say("updated", article.get("dateModified"), where("dateModified"))
    stated.say_each("outlet", _names(article.get("publisher")), where("publisher"))
    stated.say_each(
        "section", _each(article.get("articleSection")), where("articleSection")
    )
    for spoken in _each(article.get("inLanguage")):
        code = spoken.get("alternateName") if isinstance(spoken, dict) else spoken
        stated.say("language", code, where("inLanguage"))
    for key in ("url", "mainEntityOfPage"):
        value = article.get(key)
        value = value.get("@id") if isinstance(value, dict) else value
        stated.say("url", value, where(key))


def _articles(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the articles of JSON-LD data, wherever in it."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _articles(each, depth + 1)
    elif isinstance(data, dict):
        kinds = _each(data.get("@type"))
        if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds):
            yield data
        for key in ("@graph", "mainEntity"):
            yield from _articles(data.get(key), depth + 1)


def _each(value: object) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def _names(value: object) -> list[object]:
    """Return the names of people or organisations, however they are given."""
    found: list[object] = []
    for each in _each(value):
        if isinstance(each, dict):
            name = each.get("name")
            if name is None and each.get("familyName"):
                parts = (each.get("givenName"), each.get("familyName"))
                name = " ".join(part for part in parts if isinstance(part, str))
            found += _each(name)
        else:
            found.append(each)
    return found
