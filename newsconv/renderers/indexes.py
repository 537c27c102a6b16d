"""A digest's view in, its indexes out: of outlets, people, places and keywords.

An index's entries name the articles they stand for; what the pages are is the
engine's to say, and `newsconv.renderers.page_ranges` writes them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsconv.annotations.one_person import one_entry
from newsconv.model import NameKind
from newsconv.model.text import author_names
from newsconv.renderers.collation import folded, head, rank
from newsconv.renderers.index_names import Filed, outlet, person
from newsconv.renderers.index_names import place as place_name
from newsconv.renderers.views import DigestView, Entry, one_line

HEADS_FROM = 24
"""An index of so many entries has letters over them."""


INDEXES = ("outlets", "people", "named", "organisations", "places", "keywords")
"""All kinds, in the order in which they are printed."""
PEOPLE = ("people", "named")
"""Indexes that are filed by family names."""


@dataclass(frozen=True)
class Place:
    """Where an entry of an index leads to."""

    article: Entry
    ident: str
    """The article's, or an anchor in it."""


@dataclass(frozen=True)
class IndexEntry:
    """A name, and where it stands."""

    before: str
    """What is printed before the part it is sorted by: "Ada " of "Ada Marsh"."""
    key: str
    after: str
    places: tuple[Place, ...]
    """In printed order, each once."""

    @property
    def articles(self) -> tuple[Entry, ...]:
        """The articles it stands for, in printed order, each once."""
        found = {each.article.number: each.article for each in self.places}
        return tuple(found.values())

    def targets(self, anchored: Collection[str]) -> list[str]:
        """Return the anchors that its page numbers are those of, in printed order.

        Args:
            anchored: Those in articles that were printed; for others the article's.
        """
        found = [
            (each.article.number, each.ident in anchored, each) for each in self.places
        ]
        found.sort(key=lambda each: each[:2])
        return list(
            dict.fromkeys(
                each.ident if printed else each.article.ident
                for _, printed, each in found
            )
        )

    @property
    def name(self) -> str:
        """As in the article or the manifest; a place without its capitals."""
        return f"{self.before}{self.key}{self.after}"


@dataclass(frozen=True)
class IndexGroup:
    """The entries under one letter; `head` is None in a short index."""

    head: str | None
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True)
class Index:
    """One index."""

    kind: str
    """ "outlets", "people" who sign, those "named", "organisations", "places" or
    "keywords"."""
    ident: str
    """Its anchor: "index-outlets"."""
    groups: tuple[IndexGroup, ...]

    @property
    def short(self) -> bool:
        """Without letters."""
        return len(self.groups) == 1 and self.groups[0].head is None


def indexes(
    view: DigestView, keywords: Mapping[str, Sequence[Place]] | None = None
) -> tuple[Index, ...]:
    """Return the indexes that have entries.

    Args:
        view: The digest's.
        keywords: Where each keyword is found, if any are asked for.
    """
    of_articles = {
        "outlets": [
            (name, entry) for entry in view.entries for name in _outlets(entry)
        ],
        "people": [(name, entry) for entry in view.entries for name in people(entry)],
        "named": _named(view),
        "organisations": [
            (name, entry)
            for entry in view.entries
            for name in _names(entry, NameKind.ORGANISATION)
        ],
        "places": [(name, entry) for entry in view.entries for name in _places(entry)],
    }
    found: dict[str, list[tuple[str, Place]]] = {
        kind: [(name, Place(entry, entry.ident)) for name, entry in mentions]
        for kind, mentions in of_articles.items()
    }
    found["keywords"] = [
        (name, place) for name, each in (keywords or {}).items() for place in each
    ]
    return tuple(
        Index(kind, f"index-{kind}", _groups(kind, mentions, view.language))
        for kind, mentions in found.items()
        if mentions
    )


def people(entry: Entry) -> Iterator[str]:
    """Yield who an article's bylines and the manifest name, each once.

    Photographers, translators and editors too; the manifest's authors come first.
    """
    article = entry.article
    lines = (*article.bylines, *((article.dateline,) if article.dateline else ()))
    named = [author.name for line in lines for author in line.authors]
    seen: set[str] = set()
    for name in map(one_line, (*author_names(article), *named)):
        if name and folded(name) not in seen:
            seen.add(folded(name))
            yield name


def _named(view: DigestView) -> list[tuple[str, Entry]]:
    """Return who is named in the stories, one name a person in all of them."""
    found = [
        (name, entry)
        for entry in view.entries
        for name in _names(entry, NameKind.PERSON)
    ]
    stands_for = one_entry(name for name, _ in found)
    return [(stands_for[name], entry) for name, entry in found]


def _names(entry: Entry, kind: NameKind) -> Iterator[str]:
    for name in entry.article.names:
        if name.kind is kind and (line := one_line(name.name)):
            yield line


def _outlets(entry: Entry) -> Iterator[str]:
    if outlet := one_line(entry.outlet):
        yield outlet


def _places(entry: Entry) -> Iterator[str]:
    line = entry.article.dateline
    if line and (place := one_line(line.place)):
        yield place


def _groups(
    kind: str, mentions: Iterable[tuple[str, Place]], language: str
) -> tuple[IndexGroup, ...]:
    by_name: dict[str, list[tuple[str, Place]]] = {}
    for name, place in mentions:
        by_name.setdefault(folded(name) or name, []).append((name, place))
    entries = [_entry(kind, mentioned, language) for mentioned in by_name.values()]
    entries.sort(key=lambda each: (rank(each.key, language), rank(each.name, language)))
    if len(entries) < HEADS_FROM:
        return (IndexGroup(None, tuple(entries)),)
    return tuple(
        IndexGroup(letter, tuple(each))
        for letter, each in groupby(entries, lambda each: head(each.key, language))
    )


def _entry(
    kind: str, mentioned: Sequence[tuple[str, Place]], around: str
) -> IndexEntry:
    names = [name for name, _ in mentioned]
    # "BEIRUT" and "Beirut" are one place; the one in small letters reads better.
    name = next((name for name in names if not name.isupper()), names[0])
    language = mentioned[0][1].article.language or around
    filed = Filed("", name, "")
    if kind in PEOPLE:
        filed = person(name, language)
    elif kind == "outlets":
        filed = outlet(name, language)
    elif kind == "places":
        filed = Filed("", place_name(name), "")
    places = dict.fromkeys(place for _, place in mentioned)
    return IndexEntry(
        *filed, tuple(sorted(places, key=lambda each: each.article.number))
    )
