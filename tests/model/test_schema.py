"""A document goes out as JSON and comes back the same, or is refused with its path."""

import json
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newsconv.errors import DocumentError
from newsconv.model import (
    SCHEMA_VERSION,
    Article,
    Digest,
    Headline,
    Node,
    Origin,
    Paragraph,
    Section,
    SourceBar,
    Text,
)
from newsconv.model.schema import dump, json_schema, load, without_source
from newsconv.model.walk import articles, walk
from tests.model.documents import DIGEST, KINDS, generated

generous = settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def document(article: dict[str, object]) -> bytes:
    """Return a document of one article, as JSON."""
    article = {"type": "article", **article}
    section = {"type": "section", "articles": [article]}
    digest = {"type": "digest", "schema_version": "1.0", "sections": [section]}
    return json.dumps(digest).encode()


def test_the_document_by_hand_has_every_kind() -> None:
    assert {type(node) for node in walk(DIGEST)} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_document_by_hand_has_every_field(kind: type[Node]) -> None:
    given = {
        name
        for node in walk(DIGEST)
        if type(node) is kind
        for name in node.__struct_fields__
        if getattr(node, name)
    }
    assert set(kind.__struct_fields__) - given <= {"span", "decision"}


def test_round_trip_by_hand() -> None:
    assert load(dump(DIGEST)) == DIGEST
    assert load(dump(DIGEST, indent=0)) == DIGEST
    assert load(dump(DIGEST).decode()) == DIGEST


def test_an_article_is_written_as_a_digest_of_one() -> None:
    article = next(articles(DIGEST))
    assert load(dump(article)) == Digest.of([article])


@pytest.mark.parametrize("other", [None, "River", [DIGEST]])
def test_nothing_else_is_written(other: object) -> None:
    with pytest.raises(TypeError, match="neither an Article nor a Digest: "):
        dump(other)  # type: ignore[arg-type]


@generous
@given(generated(Digest))
def test_round_trip_of_any_digest(digest: Digest) -> None:
    data = dump(digest)
    again = load(data)
    assert again == digest
    assert dump(again) == data
    validator().validate(json.loads(data))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_round_trip_of_each_kind(kind: type[Node]) -> None:
    @generous
    @given(generated(kind, 3))
    def round_trip(node: Node) -> None:
        data = msgspec.json.encode(node)
        assert msgspec.json.decode(data, type=kind) == node

    round_trip()


def test_the_schema_holds_for_the_document_by_hand() -> None:
    validator().validate(json.loads(dump(DIGEST)))


@pytest.mark.parametrize(
    "article",
    [
        {"body": [{"type": "paragraf", "content": []}]},
        {"body": [{"type": "paragraph"}]},
        {"headline": {"type": "headline", "text": 5}},
        {"span": [1]},
        {"span": [-1, 4]},
        {"headlines": []},
        {"source_bar": {"outlett": "The Record"}},
    ],
)
def test_the_schema_refuses_what_load_refuses(article: dict[str, object]) -> None:
    data = document(article)
    assert not validator().is_valid(json.loads(data))
    with pytest.raises(DocumentError):
        load(data)


def test_canonical_form() -> None:
    digest = Digest.of(
        [Article(headline=Headline("Élan\n"), body=(Paragraph((Text("“a”"),)),))]
    )
    assert dump(digest).decode() == (
        """\
{
  "type": "digest",
  "schema_version": "1.2",
  "sections": [
    {
      "type": "section",
      "articles": [
        {
          "type": "article",
          "headline": {
            "type": "headline",
            "text": "Élan\\n"
          },
          "body": [
            {
              "type": "paragraph",
              "content": [
                {
                  "type": "text",
                  "text": "“a”"
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}
"""
    )


def test_one_line() -> None:
    assert dump(Digest(title="The Week"), indent=0) == (
        b'{"type":"digest","schema_version":"1.2","title":"The Week"}\n'
    )


def test_equal_documents_have_equal_bytes() -> None:
    spelled_out = Article(source_bar=SourceBar(), furniture=(), headline=None)
    assert spelled_out == Article()
    assert dump(Digest.of([spelled_out])) == dump(Digest.of([Article()]))


def test_without_the_raw_text() -> None:
    origin = Origin("story.txt", "0" * 64, text="River rises")
    digest = Digest(
        sections=(Section(articles=(Article(origin=origin), Article())), Section())
    )
    bare = without_source(digest)
    first, second = bare.sections[0].articles
    assert first.origin == Origin("story.txt", "0" * 64)
    assert second.origin is None
    assert b"River rises" in dump(digest)
    assert dump(digest, source=False) == dump(bare)
    assert b"River rises" not in dump(bare)


def test_a_part_says_where_it_stands_and_a_whole_does_not() -> None:
    whole = Article(origin=Origin("week.txt", "0" * 64))
    part = Article(origin=Origin("week.txt", "1" * 64, part=2, start=90, line=7))
    data = dump(Digest.of([whole, part]))
    assert data.count(b'"part"') == data.count(b'"start"') == data.count(b'"line"') == 1
    assert load(data).sections[0].articles == (whole, part)


@pytest.mark.parametrize(
    ("data", "path", "reason"),
    [
        (b"", "", "not valid JSON"),
        (b"{", "", "not valid JSON"),
        (b"\xff", "", "not valid JSON"),
        (b'{"type": "digest", "title": "\xff"}', "", "not valid JSON"),
        ("\ud800", "", "not valid JSON"),
        (b"[]", "", "Expected `object`, got `array`"),
        (b"{}", "", "Object missing required field `type`"),
        (b'{"type": "article"}', "type", "Invalid enum value 'article'"),
        (
            b'{"type": "digest", "titel": "a"}',
            "",
            "Object contains unknown field `titel`",
        ),
        (
            document({"headline": {"type": "headline", "text": 5}}),
            "sections[0].articles[0].headline.text",
            "Expected `str`, got `int`",
        ),
        (
            document({"body": [{"type": "paragraf"}]}),
            "sections[0].articles[0].body[0].type",
            "Invalid value 'paragraf'",
        ),
        (
            document({"body": [{"type": "rule", "text": "*"}, {"type": "paragraph"}]}),
            "sections[0].articles[0].body[1]",
            "Object missing required field `content`",
        ),
        (
            document({"furniture": [{"type": "furniture", "text": "a", "kind": "x"}]}),
            "sections[0].articles[0].furniture[0].kind",
            "Invalid enum value 'x'",
        ),
        (
            document({"span": [3, -1]}),
            "sections[0].articles[0].span[1]",
            "Expected `int` >= 0",
        ),
        (
            document({"source_bar": {"outlett": "The Record"}}),
            "sections[0].articles[0].source_bar",
            "Object contains unknown field `outlett`",
        ),
        (
            b'{"type": "digest", "schema_version": "2.0"}',
            "schema_version",
            "is '2.0', this newsconv reads '1.2'",
        ),
        (
            # A later document may hold what this version has no word for.
            b'{"type": "digest", "schema_version": "2.0", "pages": 3}',
            "schema_version",
            "is '2.0', this newsconv reads '1.2'",
        ),
    ],
)
def test_wrong_documents(data: bytes | str, path: str, reason: str) -> None:
    with pytest.raises(DocumentError) as raised:
        load(data, name="a.json")
    assert raised.value.name == "a.json"
    assert raised.value.path == path
    assert raised.value.reason.startswith(reason)


def test_a_bottomless_document() -> None:
    depth = 100_000
    inline = '{"type":"emphasis","content":[' * depth + "]}" * depth
    data = document({"body": [{"type": "paragraph", "content": ["@"]}]})
    with pytest.raises(DocumentError, match="nested too deeply"):
        load(data.decode().replace('"@"', inline))


@pytest.mark.parametrize("version", ["1.0", "1.7"])
def test_another_minor_version_is_read_and_written_as_this_one(version: str) -> None:
    digest = load(f'{{"type": "digest", "schema_version": "{version}", "title": "A"}}')
    assert digest == Digest(title="A")
    assert b'"schema_version":"1.2"' in dump(digest, indent=0)


@given(st.binary())
def test_any_bytes_give_a_digest_or_a_document_error(data: bytes) -> None:
    try:
        load(data)
    except DocumentError as error:
        assert error.reason  # noqa: PT017 - the property


def test_the_published_schema_names_itself() -> None:
    schema: dict[str, Any] = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:newsconv:schema:digest:1"
    assert schema["version"] == SCHEMA_VERSION
    assert {kind.__name__ for kind in KINDS} <= set(schema["$defs"])


def nested(levels: int) -> str:
    inner = '{"type":"text","text":"x"}'
    for _ in range(levels):
        inner = f'{{"type":"emphasis","content":[{inner}]}}'
    return (
        '{"type":"digest","schema_version":"1.0","sections":[{"type":"section",'
        '"articles":[{"type":"article","body":[{"type":"paragraph","content":['
        f"{inner}]}}]}}]}}]}}"
    )


def test_a_deep_nest_is_refused_before_a_template_meets_it() -> None:
    assert load(nested(8)).sections[0].articles[0].body
    with pytest.raises(DocumentError, match="nested deeper than 48 levels"):
        load(nested(100))


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    text = nested(0).replace('"text":"x"', '"text":"x","span":[5,2]')
    with pytest.raises(DocumentError, match=r"the span \[5, 2\] ends before it starts"):
        load(text)


def test_a_confidence_over_one_is_refused_with_its_path() -> None:
    text = nested(0).replace(
        '"type":"paragraph",', '"type":"paragraph","decision":{"confidence":7},'
    )
    with pytest.raises(DocumentError) as caught:
        load(text)
    assert caught.value.path == "sections[0].articles[0].body[0].decision.confidence"
