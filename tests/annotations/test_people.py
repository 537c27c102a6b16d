"""People, organisations and places: from who speaks and signs, one entry each."""

from pathlib import Path

import newsconv
from newsconv.annotations.one_person import bare_name, one_entry
from newsconv.model import NameKind
from newsconv.model.walk import articles

ROOT = Path(__file__).parents[2]

STORY = """\
Bridge to close

By Ines Calloway

MERROW (AP) — The council met on Monday to talk about the old bridge over the river.

“It has to go,” said Mayor Jane Doe. The firm was glad, Prime Minister Anna Kern said.

“We waited long enough,” Doe said. “Too long,” she said. A reader said “no”.

Russia said that the road was open. “You cannot own a hole,” they said.
"""


def names(text: str) -> dict[NameKind, list[str]]:
    found: dict[NameKind, list[str]] = {}
    for name in newsconv.annotate(newsconv.parse(text), "people").names:
        found.setdefault(name.kind, []).append(name.name)
    return found


def test_who_and_what_is_named() -> None:
    assert names(STORY) == {
        NameKind.PERSON: ["Ines Calloway", "Jane Doe", "Anna Kern"],
        NameKind.PLACE: ["MERROW"],
        NameKind.ORGANISATION: ["AP"],
    }


def test_every_place_of_a_name_is_where_the_source_has_it() -> None:
    found = newsconv.annotate(newsconv.parse(STORY), "people").names
    (jane,) = (name for name in found if name.name == "Jane Doe")
    said = [STORY[span.start : span.end] for span in jane.spans]
    assert {each.split()[-1] for each in said} <= {"Doe", "she"}
    assert "Doe" in said
    assert jane.reasons == ("speaker", "title")


def test_capitals_make_no_names_in_german() -> None:
    story = (
        "Die Brücke\n\nDer Rat der Stadt hat am Montag über die alte Brücke "
        "gesprochen, und der Regen fiel.\n\n„Das Geld fehlt“, sagte der Kämmerer. "
        "Bürgermeisterin Anna Kern schwieg.\n"
    )
    assert names(story) == {NameKind.PERSON: ["Anna Kern"]}


def test_a_title_is_no_part_of_a_name() -> None:
    assert bare_name("President Anna Kern") == "Anna Kern"
    assert bare_name("Mr. Bligh") == "Bligh"
    assert bare_name("Bligh") == "Bligh"


def test_a_surname_stands_for_the_one_person_who_has_it() -> None:
    stands_for = one_entry(["Kern", "Anna Kern", "Bligh", "Tom Roe", "Ann Roe", "Roe"])
    assert stands_for["Kern"] == "Anna Kern"
    assert stands_for["Bligh"] == "Bligh"
    assert stands_for["Roe"] == "Roe"


def test_the_example_names_its_speakers() -> None:
    digest = newsconv.read_digest(ROOT / "examples" / "who_said_what.toml")
    names = {
        name.name
        for article in articles(digest)
        for name in article.names
        if name.kind is NameKind.PERSON
    }
    assert {"Gerrit Oosterling", "Wiebke Lohse", "Inés Barrachina"} <= names
    assert all(article.quotes for article in articles(digest))
