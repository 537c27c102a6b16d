"""ninjs: every example is valid by IPTC's schema, and says what the text says."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

import newsconv
from newsconv import Article, Digest
from newsconv.model import Date, Moment, SourceBar
from tests.model.documents import DIGEST, generated

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "newsconv" / "verifying" / "schemas" / "ninjs-schema_3.1.json"
EXAMPLES = sorted((ROOT / "examples").rglob("*.txt"))

Item = dict[str, Any]


@cache
def validator() -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_bytes())
    # newsconv writes no coordinates: any that are there are refused.
    none = Resource.from_contents(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "not": {}}
    )
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", none)
    checker = FormatChecker(["uri", "date-time"])
    # Each takes a package; without it, all would pass.
    assert not checker.conforms("no uri", "uri")
    assert not checker.conforms("2026-11-19", "date-time")
    return Draft202012Validator(schema, registry=registry, format_checker=checker)


def ninjs(document: Article | Digest, **options: object) -> Item:
    """Return the item, valid."""
    item: Item = json.loads(newsconv.render(document, to="ninjs", **options))
    validator().validate(item)
    return item


def by_role(things: list[Item]) -> dict[str, str]:
    """Return the values by their roles, each of which is there once."""
    found = {thing["role"]: thing["value"] for thing in things}
    assert len(found) == len(things)
    return found


def parts(item: Item, rel: str) -> list[Item]:
    return [each for each in item.get("associations", []) if each["rel"] == rel]


def all_items(item: Item) -> list[Item]:
    inside = [all_items(each) for each in item.get("associations", [])]
    return [item, *(each for items in inside for each in items)]


def test_the_schema_refuses_what_is_wrong() -> None:
    item = ninjs(newsconv.read(ROOT / "examples" / "articles" / "opinion.txt"))
    changes: tuple[Item, ...] = (
        {"uri": "no uri"},
        {"type": "article"},
        {"headline": "River rises"},
        {"contentCreated": "2026-11-19"},
        {"bodies": ["words"]},
        {"rightsInfo": {}},
        {"associations": [{"name": "picture"}]},
        {"places": [{"geoJSON": {"type": "Point", "coordinates": [0, 0]}}]},
    )
    for change in changes:
        wrong: Item = {**deepcopy(item), **change}
        assert not validator().is_valid(wrong), change
    del item["uri"]
    assert not validator().is_valid(item)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_is_valid(file: Path) -> None:
    article = newsconv.read(file)
    item = ninjs(article)
    assert article.headline
    assert by_role(item["headlines"])["main"] == article.headline.text
    assert item["type"] == "text"
    assert item["language"] == article.language
    bodies = {body["role"]: body for body in item["bodies"]}
    rich = ET.fromstring(f"<body>{bodies['richtext']['value']}</body>")  # noqa: S314 - ours
    words = "".join("".join(rich.itertext()).split())
    plain = bodies["main"]["value"]
    # The plain text has bullets and rules as printed.
    if rich.find(".//li") is None and rich.find(".//hr") is None:
        assert "".join(plain.split()) == words
    assert bodies["main"]["wordCount"] == len(plain.split())
    assert bodies["main"]["charCount"] == len(plain)


def test_the_example_digest_is_valid() -> None:
    item = ninjs(newsconv.read_digest(ROOT / "examples" / "digest.toml"))
    assert item["type"] == "composite"
    assert item["title"] == "Morning Press Review"
    assert item["genres"] == [{"name": "Daily"}]
    assert by_role(item["altIds"]) == {
        "number": "231",
        "licence_number": "PR-2026/0231",
    }
    (issuer,) = item["infoSources"]
    assert issuer["name"] == "Press Office, Department of Rivers and Harbours"
    sections = parts(item, "section")
    assert sections[0]["name"] == "Floods and flood protection"
    first = parts(sections[0], "article")[0]
    assert {"name": "Humber Evening Post", "role": "publisher"} in first["infoSources"]
    assert by_role(first["altIds"])["reference"] == "231-01"
    uris = [each["uri"] for each in all_items(item)]
    assert len(set(uris)) == len(uris)


def test_what_the_document_by_hand_says() -> None:
    (section,) = parts(ninjs(DIGEST), "section")
    item = parts(section, "article")[0]
    assert item["located"] == "MERROW"
    assert by_role(item["headlines"])["kicker"] == "FLOODS"
    assert by_role(item["headlines"])["deck"] == "Three towns cut off"
    (picture,) = parts(item, "picture")
    assert picture["by"] == "Ed Doe"
    assert by_role(picture["descriptions"]) == {
        "caption": "The river on Monday.",
        "credit": "Ed Doe/AP",
        "alt": "The river",
    }
    assert picture["infoSources"] == [{"name": "Ed Doe", "role": "creator"}]
    assert "renditions" not in picture  # a path on somebody's disk is no address
    rich = next(body for body in item["bodies"] if body["role"] == "richtext")["value"]
    assert rich.startswith(
        '<p xml:lang="en-GB">MERROW (AP) Nov. 19, Jane Roe — The river '
        "<em><strong>rose</strong></em><br/>"
        '<a href="https://river.example/again">again</a></p>'
        '<h2 xml:lang="en-GB">A wet night</h2>'
        '<aside xml:lang="en-GB"><p>“It rose.”</p></aside>'
        '<blockquote xml:lang="en-GB"><p>He wrote:</p><p>it rose.</p></blockquote>'
        '<ul><li xml:lang="en-GB">boots<ol><li>two</li></ol></li></ul>'
        "<table><tr><th>Town</th><th>Level</th></tr><tr><td>Merrow</td></tr></table>"
    )
    plain = next(body for body in item["bodies"] if body["role"] == "main")["value"]
    assert "\n\n• boots\n  two\n\n" in plain
    assert "The river on Monday." not in plain


def test_a_byline_says_role_and_affiliation() -> None:
    story = DIGEST.sections[0].articles[0]
    item = ninjs(msgspec.structs.replace(story, source_bar=SourceBar()))
    assert item["by"] == "Jane Roe, Staff Writer, AP"
    assert item["infoSources"] == [
        {"name": "AP", "role": "agency"},
        {"name": "Jane Roe", "role": "author"},
        {"name": "Ed Doe", "role": "editor"},
    ]


@pytest.mark.parametrize(
    ("value", "created"),
    [
        ("2026-11-19T06:30:05Z", "2026-11-19T06:30:05Z"),
        ("2026-11-19T06:30+02:00", "2026-11-19T06:30:00+02:00"),
        ("2026-11-19T06:30", None),  # no zone is said
        ("2026-11-19", None),
        ("XXXX-11-19", None),
        (None, None),
    ],
)
def test_the_moment_of_creation_is_not_guessed(
    value: str | None, created: str | None
) -> None:
    date = Date("as printed", published=Moment("as printed", value=value))
    item = ninjs(Article(dates=(date,)))
    assert item.get("contentCreated") == created
    said = by_role(item.get("descriptions", []))
    assert said.get("published") == value


@pytest.mark.parametrize(
    ("words", "link"),
    [
        (
            "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        ("See https://rights.example/a%2.", None),
        ("For internal use only.", None),
    ],
)
def test_an_address_in_the_rights_is_linked(words: str, link: str | None) -> None:
    item = ninjs(Digest(title="The Week", rights=words))
    assert item["usageTerms"] == words
    assert item.get("rightsInfo") == ({"linkedRights": link} if link else None)


COMMENTED = """\
River rises

By Jane Roe

The river rose again on Monday night.

Comments (1)

Tom Baker
2 hours ago
It did indeed, and it was wet.
"""


def test_comments_are_parts_and_may_be_left_out() -> None:
    article = newsconv.parse(COMMENTED)
    (comment,) = parts(ninjs(article), "comment")
    assert comment["by"] == "Tom Baker"
    assert comment["bodies"][0]["value"] == "It did indeed, and it was wet."
    assert by_role(comment["descriptions"]) == {"time": "2 hours ago"}
    assert parts(ninjs(article, comments=False), "comment") == []


def test_an_uncertain_comment_is_nobodys() -> None:
    article = newsconv.parse(COMMENTED)
    assert article.comments
    unsure = msgspec.structs.replace(article.comments, uncertain=True)
    item = ninjs(msgspec.structs.replace(article, comments=unsure))
    (comment,) = parts(item, "comment")
    assert "by" not in comment
    assert "does not tell which name" in comment["edNote"]


def test_one_name_for_the_same_article_and_another_for_another() -> None:
    story = newsconv.parse("River rises\n\nThe river rose again on Monday night.")
    other = newsconv.parse("River rises\n\nThe river rose again on Tuesday night.")
    assert ninjs(story)["uri"] == ninjs(story)["uri"] != ninjs(other)["uri"]


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(generated(Digest))
def test_any_digest_is_valid(digest: Digest) -> None:
    for item in all_items(ninjs(digest)):
        for body in item.get("bodies", []):
            if body["role"] == "richtext":
                ET.fromstring(f"<body>{body['value']}</body>")  # noqa: S314 - ours
