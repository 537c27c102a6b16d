"""Web pages of hostile texts: parsed again, they hold text and nothing else of it."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from newsconv.model import Digest
from newsconv.renderers.registry import renderer
from newsconv.themes import printable
from tests.hostile.digests import DIVIDER, FIELDS, joined, spread, twin
from tests.hostile.payloads import payloads
from tests.hostile.shapes import SAFE, Shape, keys_of, shape
from tests.model.documents import DIGEST
from tests.renderers.parsed_page import parsed

ALL: dict[str, object] = {"comments": True, "furniture": True, "review": True}
OWN = ("article-", "index.html", "feed.atom")
LEADING = ("href", "src", "action", "formaction", "poster", "data", "srcset")
ARTICLES = 19
CHUNK = 250


def files(document: Digest, format_: str) -> dict[str, bytes]:
    """Return the pages of a digest by their names."""
    data = renderer(format_, ALL).render(document)
    if format_ == "html":
        return {"page.html": data}
    with ZipFile(BytesIO(data)) as site:
        return {name: site.read(name) for name in site.namelist()}


def data_of(root: ET.Element) -> list[Any]:
    """Return the JSON-LD of a page."""
    return [json.loads(each.text or "") for each in root.iter("script")]


def pages(format_: str, documents: Iterator[Digest]) -> Iterator[ET.Element]:
    for document in documents:
        for name, data in files(document, format_).items():
            yield ET.fromstring(data) if name.endswith(".atom") else parsed(data)  # noqa: S314 - our own


@pytest.fixture(params=["html", "site"])
def format_(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def harmless(format_: str) -> list[ET.Element]:
    return list(pages(format_, iter([DIGEST, twin(2), twin(ARTICLES)])))


def test_there_are_enough_payloads_and_fields() -> None:
    assert len(set(payloads())) >= 2_000
    assert FIELDS >= 200


def test_each_payload_by_itself(format_: str, harmless: list[ET.Element]) -> None:
    known: Shape = set().union(*map(shape, harmless))
    styles = {each.text for page in harmless for each in page.iter("style")}
    inline = {each.get("style") for page in harmless for each in page.iter()}
    keys = {key for page in harmless for data in data_of(page) for key in keys_of(data)}
    said: list[str] = []
    for page in pages(format_, spread(ARTICLES)):
        # An anchor is the one thing that is more where there is more to lead to.
        assert {each for each in shape(page) - known if each[1] != "id"} == set()
        assert {each.text for each in page.iter("style")} <= styles
        for element in page.iter():
            assert element.get("style") in inline
            for name in LEADING:
                assert element.get(name, "#").startswith((*SAFE, *OWN)), element.attrib
        for data in data_of(page):
            assert set(keys_of(data)) <= keys
        said.append(" ".join("".join(page.itertext()).split()))
    assert "<script>zz()</script>" in "".join(said)


def shown(text: str) -> str:
    return str(printable(text))


class Skeleton(HTMLParser):
    """What a page is made of besides text, and its text."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.shape: Shape = set()
        self.said: list[str] = []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element and its attributes."""
        self.shape |= {(tag, name) for name in (None, *dict(attrs))}

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.said.append(data)

    def handle_comment(self, data: str) -> None:
        """Keep a comment, of which newsconv writes none."""
        self.shape.add(("comment", data))

    def handle_pi(self, data: str) -> None:
        """Keep an instruction, as before."""
        self.shape.add(("instruction", data))


def test_all_payloads_in_every_field(format_: str) -> None:
    plain = [
        Skeleton(data)
        for document in (DIGEST, twin(2), twin(ARTICLES))
        for data in files(document, format_).values()
    ]
    known: Shape = set().union(*(page.shape for page in plain))
    found: set[str] = set()
    for text, document in joined(CHUNK):
        for data in files(document, format_).values():
            page = Skeleton(data)
            assert {each for each in page.shape - known if each[1] != "id"} == set()
            if shown(text) in "".join(page.said):
                found.update(text.split(DIVIDER))
    assert found == set(payloads())
