"""What pandoc writes of hostile texts in the markups that people type: words.

Of reStructuredText, Org and Typst pandoc does not read all that it wrote itself: those
are held to what they may reach alone, in `test_reach.py`.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from newsconv.errors import SourceError
from newsconv.model import Digest
from newsconv.pandoc import run
from newsconv.renderers.registry import renderer
from tests.hostile.digests import linked, spread, twin
from tests.hostile.shapes import SAFE, texts_of
from tests.model.documents import DIGEST

ARTICLES = 15
SECONDS = 120
Tree = dict[str, Any]
WORDS = {"Cite", "AuthorInText", "SingleQuote", "DoubleQuote", "Quoted", "Span"}
"""What pandoc reads in harmless words too: "@name", and quotation marks."""


def tree(document: Digest, format_: str) -> Tree:
    """Return what pandoc reads in what it wrote, as its own JSON."""
    data = renderer(format_, {}).render(document)
    read = run(
        [f"--from={format_}", "--to=json"],
        data,
        lambda reason: SourceError(format_, reason),
        seconds=SECONDS,
    )
    found: Tree = json.loads(read.output)
    return found


def nodes(value: object) -> Iterator[Tree]:
    """Yield the elements of pandoc's JSON, however deep."""
    if isinstance(value, dict):
        if "t" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)


def addresses(found: Tree) -> Iterator[str]:
    """Yield where links and pictures lead."""
    for node in nodes(found["blocks"]):
        if node["t"] in {"Link", "Image"}:
            yield node["c"][2][0]


@pytest.mark.parametrize("format_", ["markdown", "latex", "rtf"])
def test_each_payload_by_itself(format_: str) -> None:
    harmless = [DIGEST, linked(), twin(2), twin(ARTICLES)]
    known = WORDS | {
        node["t"] for each in harmless for node in nodes(tree(each, format_)["blocks"])
    }
    said = ""
    for document in spread(ARTICLES):
        found = tree(document, format_)
        assert {node["t"] for node in nodes(found["blocks"])} - known == set()
        for address in addresses(found):
            assert ":" not in address or address.startswith(SAFE), address
        said += "".join(texts_of(found["blocks"]))
    assert "<script>zz()</script>" in said
