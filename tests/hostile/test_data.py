"""JSON of hostile texts: each text is a string, and no key is of its making."""

import json
from typing import Any

import pytest

from newsconv.model import Digest
from newsconv.model.schema import load
from newsconv.renderers.registry import renderer
from tests.hostile.digests import DIVIDER, joined, linked, spread, twin
from tests.hostile.payloads import payloads
from tests.hostile.shapes import keys_of, texts_of
from tests.model.documents import DIGEST

ARTICLES = 10
CHUNK = 250


def values(document: Digest, format_: str) -> list[Any]:
    """Return what a format's file says, a line each where it has lines."""
    text = renderer(format_, {}).render(document).decode()
    return [
        json.loads(each)
        for each in (text.split("\n") if format_ == "jsonl" else [text])
        if each
    ]


@pytest.mark.parametrize("format_", ["json", "jsonl", "jsonld", "ninjs"])
def test_every_text_is_a_string(format_: str) -> None:
    harmless = [DIGEST, linked(), twin(ARTICLES)]
    known = {key for each in harmless for key in keys_of(values(each, format_))}
    for document in spread(ARTICLES):
        assert set(keys_of(values(document, format_))) <= known
    found: set[str] = set()
    for text, document in joined(CHUNK):
        said = values(document, format_)
        assert set(keys_of(said)) <= known
        if any(text in each or _lean(text) in _lean(each) for each in texts_of(said)):
            found.update(text.split(DIVIDER))
    assert found == set(payloads())


def _lean(text: str) -> str:
    """Return a text on one line, as metadata has it."""
    return " ".join(text.split())


def test_a_document_is_read_back_as_it_was() -> None:
    for document in spread(ARTICLES):
        assert load(renderer("json", {}).render(document)) == document
