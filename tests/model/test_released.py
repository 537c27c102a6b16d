"""Documents that earlier versions wrote are read, with all that they say.

`released/` has them as they were written, of one digest of one text made up for it:
1.0 as it first was, 1.0 as it last was, and 1.1 and 1.2 as they first were.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newsconv.errors import DocumentError
from newsconv.model import SCHEMA_VERSION, CreditRole, Digest, VoteKind
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, json_schema, load
from newsconv.model.text import block_text
from newsconv.model.walk import articles

FOLDER = Path(__file__).parent / "released"
FILES = sorted(FOLDER.glob("*.json"))

each = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def read(file: Path) -> Digest:
    return load(file.read_bytes(), name=file.name)


def test_there_is_one_of_every_version() -> None:
    versions = {json.loads(file.read_bytes())["schema_version"] for file in FILES}
    major, minor = map(int, SCHEMA_VERSION.split("."))
    assert versions == {f"{major}.{number}" for number in range(minor + 1)}


@each
def test_it_is_read(file: Path) -> None:
    digest = read(file)
    assert digest.title == "Canal Notes"
    assert (digest.kind, digest.number, digest.date) == ("Weekly", "7", "2026-11-13")
    assert digest.issuer == "Friends of Hessle Sluice"
    assert digest.rights == "For members only."
    assert [section.title for section in digest.sections] == ["The tower"]
    (article,) = articles(digest)
    assert article.headline
    assert article.headline.text == "Lock keeper's clock stopped for a week"
    assert article.headline.span
    assert (article.headline.span.start, article.headline.span.end) == (11, 49)
    assert article.bylines[0].authors[0].name == "Nora Whitlock"
    assert article.bylines[0].authors[0].role == "Waterways Correspondent"
    assert article.dates[0].published
    assert article.dates[0].published.value == "2026-11-12"
    words = [block_text(block) for block in article.body]
    assert "A nest in the winding shaft" in words
    assert any("Oil the hands in March." in text for text in words)
    assert article.source_bar.outlet == "The Hessle Packet"
    assert article.source_bar.authors == ("Nora Whitlock",)
    assert article.source_bar.reference == "7-01"
    assert article.comments
    names = [
        item.author.name or item.author.text
        for item in article.comments.items
        if item.author
    ]
    assert names == ["Tom B.", "Greta"]
    (credit,) = (block.credit for block in article.body if hasattr(block, "credit"))
    assert credit
    assert credit.chain[0].name == "Ines Calder"
    assert credit.chain[0].role is CreditRole.CREATOR


@each
def test_nothing_of_its_text_is_lost(file: Path) -> None:
    (article,) = articles(read(file))
    assert article.origin
    assert article.origin.text
    assert losses(article.origin.text, article) == ()


@each
def test_it_fits_the_published_schema(file: Path) -> None:
    """But for the one thing that is another since 1.0 as it first was."""
    data = json.loads(file.read_bytes())
    errors = list(Draft202012Validator(json_schema()).iter_errors(data))
    assert bool(errors) is (file.stem == "1.0-first")


@each
def test_it_is_written_as_what_it_is_in_memory(file: Path) -> None:
    """Only the version and a comment's time are others: no field went missing."""
    before = json.loads(file.read_bytes())
    after = json.loads(dump(read(file)))
    assert after.pop("schema_version") == SCHEMA_VERSION
    assert before.pop("schema_version") == file.stem[:3]
    if file.stem == "1.0-first":
        (article,) = before["sections"][0]["articles"]
        times = [item.pop("time") for item in article["comments"]["items"]]
        assert times == ["2 hours ago", "1 hour ago"]
        (article,) = after["sections"][0]["articles"]
        moments = [item.pop("time") for item in article["comments"]["items"]]
        assert moments == [{"type": "moment", "text": text} for text in times]
    assert after == before


def test_a_mistake_in_a_1_0_document_is_told_with_its_path() -> None:
    text = (FOLDER / "1.0-first.json").read_text(encoding="utf-8")
    wrong = text.replace('"kind": "Weekly"', '"kind": 7')
    with pytest.raises(DocumentError) as caught:
        load(wrong)
    assert (caught.value.path, caught.value.reason) == (
        "kind",
        "Expected `str | null`, got `int`",
    )


def test_what_came_with_1_1_is_read() -> None:
    digest = read(FOLDER / "1.1.json")
    assert digest.period == "2026-11-07/2026-11-13"
    assert digest.licence_number == "H-7"
    assert digest.recipients == ("The committee",)
    assert digest.synthesis[0].text == "A quiet week, but for the clock."
    assert digest.synthesis[0].articles == (1,)
    assert digest.top_stories == (1,)
    assert digest.highlight == ("clock",)
    assert digest.sections[0].introduction == "Birds and clockwork."
    (article,) = articles(digest)
    assert article.comments
    assert article.comments.total == 2
    votes = article.comments.items[0].votes
    assert [(vote.kind, vote.count) for vote in votes] == [(VoteKind.UP, 12)]


def test_what_the_file_stated_is_kept() -> None:
    (article,) = articles(read(FOLDER / "1.2.json"))
    assert article.origin
    (stated,) = article.origin.stated
    assert (stated.field, stated.where) == ("headline", "og:title")
