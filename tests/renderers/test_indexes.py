"""Indexes: which names, of which articles, in which order."""

import msgspec

from newsconv.model import (
    Article,
    Author,
    Byline,
    Contribution,
    Dateline,
    Digest,
    Headline,
    SourceBar,
)
from newsconv.renderers.indexes import HEADS_FROM, Index, Place, indexes
from newsconv.renderers.views import digest_view


def clip(
    *names: str,
    outlet: str | None = None,
    place: str | None = None,
    manifest: tuple[str, ...] = (),
) -> Article:
    return Article(
        headline=Headline(text="River rises"),
        bylines=(
            Byline(text="By", authors=tuple(Author(name=name) for name in names)),
        ),
        dateline=Dateline(text=f"{place} —", place=place) if place else None,
        source_bar=SourceBar(outlet=outlet, authors=manifest),
    )


def found(*clips: Article, language: str = "en") -> dict[str, Index]:
    digest = Digest.of(clips, title="Review", language=language)
    return {index.kind: index for index in indexes(digest_view(digest))}


def lines(index: Index) -> list[tuple[str, list[int]]]:
    return [
        (entry.name, [article.number for article in entry.articles])
        for group in index.groups
        for entry in group.entries
    ]


def test_outlets_in_their_order_with_all_their_clips() -> None:
    index = found(
        clip(outlet="Tide Post"),
        clip(outlet="Élan"),
        clip(outlet="Tide  Post"),
        clip(outlet="Gauge"),
        clip(),
    )["outlets"]
    assert lines(index) == [("Élan", [2]), ("Gauge", [4]), ("Tide Post", [1, 3])]


def test_people_by_their_family_names() -> None:
    index = found(
        clip("Rowan Quill", "Ada Marsh"),
        clip("Ada Marsh", manifest=("Imogen van der Berg",)),
        clip("Cato Quill Jr.", "Reuters", "The Associated Press", "周若兰"),
    )["people"]
    assert lines(index) == [
        ("Imogen van der Berg", [2]),
        ("Ada Marsh", [1, 2]),
        ("Cato Quill Jr.", [3]),
        ("Rowan Quill", [1]),
        ("Reuters", [3]),
        ("The Associated Press", [3]),
        ("周若兰", [3]),
    ]
    keys = [entry.key for entry in index.groups[0].entries]
    assert keys[:3] == ["Berg", "Marsh", "Quill"]
    assert keys[-2:] == ["The Associated Press", "周若兰"]


def test_all_whom_bylines_and_datelines_name() -> None:
    article = msgspec.structs.replace(
        clip("Ada Marsh", place="KIEL"),
        dateline=Dateline(
            text="KIEL —", place="KIEL", authors=(Author(name="Bo Lund"),)
        ),
        bylines=(
            Byline(
                text="By Ada Marsh. Pictures: Cy Reed",
                authors=(
                    Author(name="Ada Marsh"),
                    Author(name="Cy Reed", contribution=Contribution.PHOTOGRAPHER),
                ),
            ),
        ),
    )
    assert lines(found(article)["people"]) == [
        ("Bo Lund", [1]),
        ("Ada Marsh", [1]),
        ("Cy Reed", [1]),
    ]


def test_a_place_in_capitals_is_the_same_place() -> None:
    index = found(clip(place="BEIRUT"), clip(place="Beirut"), clip(place="ARLES"))
    assert lines(index["places"]) == [("Arles", [3]), ("Beirut", [1, 2])]


def test_what_nobody_names_has_no_index() -> None:
    assert found(clip(), clip()) == {}


def test_keywords_in_alphabetical_order() -> None:
    view = digest_view(Digest.of([clip(), clip()], title="Review", language="en"))
    first, second = view.entries
    one, two = (Place(entry, entry.ident) for entry in (first, second))
    (index,) = indexes(view, {"weir": [two], "Lock": [one, two], "dam": []})
    assert (index.kind, index.ident) == ("keywords", "index-keywords")
    assert lines(index) == [("Lock", [1, 2]), ("weir", [2])]


def test_a_keyword_leads_to_its_marks_or_where_none_is_printed_to_the_article() -> None:
    view = digest_view(Digest.of([clip(), clip()], title="Review", language="en"))
    one, two = view.entries
    places = [
        Place(one, "hit-1"),
        Place(one, "hit-2"),
        Place(two, two.ident),
        Place(two, "hit-3"),
    ]
    (index,) = indexes(view, {"weir": places})
    ((entry,),) = (group.entries for group in index.groups)
    assert entry.articles == (one, two)
    assert entry.targets({"hit-2", "hit-3"}) == [one.ident, "hit-2", two.ident, "hit-3"]


def test_a_long_index_has_letters_over_it() -> None:
    letters = "F" * 9 + "É" * 9 + "e" * 9
    names = [f"{letter}ort {number}" for number, letter in enumerate(letters)]
    index = found(*(clip(outlet=name) for name in names))["outlets"]
    assert len(names) >= HEADS_FROM
    assert [(group.head, len(group.entries)) for group in index.groups] == [
        ("E", 18),
        ("F", 9),
    ]
    short = found(*(clip(outlet=name) for name in names[: HEADS_FROM - 1]))["outlets"]
    assert [group.head for group in short.groups] == [None]
