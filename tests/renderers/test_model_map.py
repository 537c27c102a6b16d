"""The map of the model names every field, and says where the renderers put it.

`python tools/model_map.py` writes docs/reference/model-map.md anew, for people to read
the difference; what is written by hand here must hold then, too.
"""

import re

import pytest
from model_map import (
    BEGIN,
    NOTES,
    NOWHERE,
    PAGE,
    PARTS,
    VOCABULARIES,
    fields,
    places,
    structs,
    tables,
)
from model_sayings import Sayings

from newsconv.model import Decision, Override, Span
from newsconv.model.node import RunnerUp
from tests.model.documents import STRUCTS

TEXT = PAGE.read_text(encoding="utf-8")


def rows() -> dict[tuple[str, str], list[str]]:
    """Return the page's cells by class and field."""
    found: dict[tuple[str, str], list[str]] = {}
    for part in TEXT.split("\n## ")[1:]:
        name, _, table = part.partition("\n")
        for line in re.findall(r"^\| `(.*) \|$", table, re.MULTILINE):
            field, *cells = line.split(" | ")
            found[name, field.rstrip("`")] = cells
    return found


def test_every_field_of_the_model_is_in_the_map() -> None:
    wanted = {
        (kind.__name__, name)
        for kind in STRUCTS
        # These are told of at the head of the page.
        if kind not in {Span, Decision, RunnerUp, Override}
        for name in kind.__struct_fields__
        if name not in {"span", "decision", "overrides"}
    }
    assert set(rows()) == wanted
    head = TEXT.partition(BEGIN)[0]
    assert all(f"`{name}`" in head for name in ("span", "decision", "overrides"))


def test_the_map_says_where_the_renderers_put_it() -> None:
    """What each field says is looked for in each format, and found in these places."""
    assert TEXT.partition(BEGIN)[2].strip() == tables().strip()


def test_a_field_that_says_nothing_is_told_of_by_hand() -> None:
    said = {field for field in Sayings.all_fields() if field[0] != "Span"}
    held = {key for key, cells in rows().items() if cells == [PARTS] * 4}
    assert set(rows()) == said | held | set(NOTES)
    assert said & set(NOTES) == set()
    assert {kind.__name__ for kind in structs()} >= {kind for kind, _ in said}
    assert all(fields(kind) or kind.__name__ == "LineBreak" for kind in structs())


BY_HAND = {
    ("Headline", "text"): (
        "`NewsArticle.headline`",
        "`article.headlines[main]`",
        "`dc:title`",
        "`dc:title`",
    ),
    ("Digest", "issuer"): (
        "`CollectionPage.publisher.name`",
        "`digest.infoSources[aggregator].name`",
        "`dc:creator`",
        "`dc:creator`",
    ),
    ("Digest", "date"): (
        "`CollectionPage.datePublished`",
        "`digest.descriptions[date]`",
        "`dc:date`",
        "`xmp:CreateDate`",
    ),
    ("Dateline", "place"): (NOWHERE, "`article.located`", NOWHERE, NOWHERE),
    ("Moment", "value"): (
        "`NewsArticle.datePublished`",
        "`article.contentCreated`",
        "`dc:date`",
        NOWHERE,
    ),
    ("SourceBar", "outlet"): (
        "`NewsArticle.publisher.name`",
        "`article.infoSources[publisher].name`",
        "`dc:source`",
        NOWHERE,
    ),
    ("Article", "language"): (
        "`NewsArticle.inLanguage`",
        "`article.language`",
        "`dc:language`",
        "`/Lang`",
    ),
}


@pytest.mark.parametrize("field", BY_HAND, ids=".".join)
def test_some_rows_by_hand(field: tuple[str, str]) -> None:
    for cell, wanted in zip(rows()[field], BY_HAND[field], strict=True):
        assert wanted in cell.split(", ")


def test_nothing_is_found_where_nothing_is_said() -> None:
    """The raw text is nobody's property: a leak of it would be found."""
    assert len(VOCABULARIES) == 4
    for vocabulary in VOCABULARIES[:2]:
        found = places(vocabulary)
        assert ("Headline", "text") in found
        assert ("Origin", "text") not in found
