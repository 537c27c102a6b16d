"""The model is closed and immutable, and each kind has one name."""

from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from newsconv.model import Article, Digest, Headline, Label, Node, Section, Span
from newsconv.model.node import type_name
from tests.model.documents import DIGEST, KINDS, STRUCTS

by_struct = pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)


@pytest.mark.parametrize(
    ("class_name", "expected"),
    [
        ("Headline", "headline"),
        ("PullQuote", "pull_quote"),
        ("EditorsNote", "editors_note"),
        ("List", "list"),
        ("CommentHeading", "comment_heading"),
    ],
)
def test_type_name(class_name: str, expected: str) -> None:
    assert type_name(class_name) == expected


@by_struct
def test_every_struct_is_frozen_and_knows_its_fields(
    kind: type[msgspec.Struct],
) -> None:
    assert kind.__struct_config__.frozen
    assert kind.__struct_config__.forbid_unknown_fields or kind is Span


def test_nothing_can_be_set() -> None:
    headline = Headline("River rises")
    with pytest.raises(AttributeError):
        headline.text = "River falls"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        headline.subtitle = "a"  # type: ignore[attr-defined]
    assert headline.text == "River rises"


@by_struct
def test_every_field_is_of_something_immutable(kind: type[msgspec.Struct]) -> None:
    for hint in get_type_hints(kind, include_extras=True).values():
        assert immutable(hint), hint


def immutable(hint: Any) -> bool:  # noqa: ANN401 - a type
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return immutable(arguments[0])
    if origin in {Union, UnionType}:
        return all(map(immutable, arguments))
    if origin is tuple:
        return arguments[1:] == (...,) and immutable(arguments[0])
    if hint in {str, int, float, bool, NoneType}:
        return True
    return isinstance(hint, type) and issubclass(hint, Enum | msgspec.Struct)


def test_a_document_is_a_value() -> None:
    assert hash(DIGEST) == hash(msgspec.convert(msgspec.to_builtins(DIGEST), Digest))
    assert len({DIGEST, DIGEST}) == 1


def test_text_comes_first_and_span_by_keyword_only() -> None:
    match Headline("River rises", span=Span(0, 11)):
        case Headline(text, span=Span(start, end)):
            assert (text, start, end) == ("River rises", 0, 11)
    with pytest.raises(TypeError):
        Headline("River rises", Span(0, 11))  # type: ignore[call-arg]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_model_knows_no_format(kind: type[Node]) -> None:
    own = {name for name, value in vars(kind).items() if callable(value)}
    methods = {name for name in own if not name.startswith("__")}
    assert methods == set()
    assert not any(name.startswith(("to_", "from_", "as_")) for name in dir(kind))


def test_labels_are_their_names_in_lower_case() -> None:
    assert all(label.value == label.name.lower() for label in Label)


def test_a_digest_of_articles() -> None:
    first, second = Article(headline=Headline("a")), Article()
    digest = Digest.of(iter([first, second]), title="The Week", date="2026-11-20")
    assert digest == Digest(
        sections=(Section(articles=(first, second)),),
        title="The Week",
        date="2026-11-20",
    )
    assert Digest.of([]).sections == (Section(),)
