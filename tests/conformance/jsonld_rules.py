"""JSON-LD in, what schema.org does not allow in it out.

Types, their properties and what these may hold are schema.org's, for the types that
newsconv writes: https://schema.org/NewsArticle, …/CollectionPage, …/Comment. A date is
ISO 8601 to the day at least, as https://schema.org/Date asks for; headline and authors'
names are what search engines ask for besides.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _count(value: object) -> bool:
    return type(value) is int and value >= 0


def _date(value: object) -> bool:
    if not isinstance(value, str) or not re.match(r"\d{4}-\d\d-\d\d", value):
        return False
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _url(value: object) -> bool:
    return isinstance(value, str) and not set(value) & set(' <>"{}|\\^`')


def _language(value: object) -> bool:
    return isinstance(value, str) and bool(re.match(r"[a-z]{2,3}(-|\Z)", value))


Kind = Callable[[object], bool] | tuple[str, ...]
"""What a value has to be: checked by a function, or a thing of one of some types."""

PARTY = ("Person", "Organization")
WORK: dict[str, Kind] = {
    "@id": _url,
    "author": PARTY,
    "comment": ("Comment",),
    "contributor": PARTY,
    "copyrightNotice": _text,
    "conditionsOfAccess": _text,
    "dateCreated": _date,
    "dateModified": _date,
    "datePublished": _date,
    "editor": ("Person",),
    "genre": _text,
    "headline": _text,
    "alternativeHeadline": _text,
    "identifier": ("PropertyValue",),
    "inLanguage": _language,
    "isBasedOn": _url,
    "isPartOf": ("CollectionPage",),
    "name": _text,
    "publisher": PARTY,
    "text": _text,
    "translator": PARTY,
}
TYPES: dict[str, dict[str, Kind]] = {
    "NewsArticle": WORK
    | {
        "articleSection": _text,
        "dateline": _text,
        "pagination": _text,
        "printEdition": _text,
        "wordCount": _count,
    },
    "Comment": WORK | {"upvoteCount": _count, "downvoteCount": _count},
    "CollectionPage": WORK | {"mainEntity": ("ItemList",)},
    "PublicationIssue": {"issueNumber": _text, "pagination": _text},
    "ItemList": {"numberOfItems": _count, "itemListElement": ("ListItem",)},
    "ListItem": {"position": _count, "url": _url, "item": ("NewsArticle",)},
    "Person": {"name": _text, "jobTitle": _text, "affiliation": ("Organization",)},
    "Organization": {"name": _text},
    "PropertyValue": {"propertyID": _text, "value": _text},
}
NEEDED = {
    "NewsArticle": {"@id", "wordCount"},
    "Comment": {"text"},
    "CollectionPage": {"name"},
    "ItemList": {"numberOfItems"},
    "ListItem": {"position", "url", "item"},
    "Person": {"name"},
    "Organization": {"name"},
    "PropertyValue": {"propertyID", "value"},
}


def faults(document: dict[str, Any]) -> Iterator[str]:
    """Yield what is wrong with a document, each with its place."""
    if document.get("@context") != "https://schema.org":
        yield "@context: not schema.org"
    thing = {key: value for key, value in document.items() if key != "@context"}
    yield from _thing_faults(thing, "", ("NewsArticle", "CollectionPage"))


def _thing_faults(thing: object, place: str, wanted: tuple[str, ...]) -> Iterator[str]:
    said = thing.get("@type") if isinstance(thing, dict) else None
    types = said if isinstance(said, list) else [said]
    if not isinstance(thing, dict) or types[0] not in wanted:
        yield f"{place}: {said or thing!r} is no {' or '.join(wanted)}"
        return
    known: dict[str, Kind] = {}
    for name in types:
        known |= TYPES.get(str(name), {})
        for key in sorted(NEEDED.get(str(name), set()) - set(thing)):
            yield f"{place}: {name} without {key}"
    for key, value in thing.items():
        if key == "@type":
            continue
        here = f"{place}.{key}"
        if key not in known:
            yield f"{here}: not a property of {' and '.join(map(str, types))}"
            continue
        values = value if isinstance(value, list) else [value]
        if not values:
            yield f"{here}: empty"
        for each in values:
            kind = known[key]
            if isinstance(kind, tuple):
                yield from _thing_faults(each, here, kind)
            elif not kind(each):
                yield f"{here}: {each!r}"
    if types[0] == "ItemList":
        yield from _list_faults(thing, place)


def _list_faults(thing: dict[str, Any], place: str) -> Iterator[str]:
    items = thing.get("itemListElement", [])
    places = [each.get("position") for each in items]
    if places != list(range(1, len(items) + 1)):
        yield f"{place}.itemListElement: positions {places}"
    if thing.get("numberOfItems") != len(items):
        yield f"{place}.numberOfItems: {thing.get('numberOfItems')}, not {len(items)}"
    if any(each.get("url") != each.get("item", {}).get("@id") for each in items):
        yield f"{place}.itemListElement: an address that is not its item's"
