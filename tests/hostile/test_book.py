"""E-books of hostile texts: all their XML is well formed and of newsconv's making."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from newsconv.model import Digest
from newsconv.renderers.registry import renderer
from newsconv.themes import printable
from tests.hostile.digests import DIVIDER, joined, linked, spread, twin
from tests.hostile.payloads import payloads
from tests.hostile.shapes import SAFE, Shape, shape
from tests.model.documents import DIGEST

ALL: dict[str, object] = {"comments": True, "furniture": True}
ENTRY = re.compile(r"mimetype|(?:META-INF|EPUB)/[a-z0-9-]+\.[a-z0-9]+", re.ASCII)
XML = (".xhtml", ".opf", ".ncx", ".xml", ".svg")
ARTICLES = 10
CHUNK = 250


def entries(document: Digest) -> dict[str, bytes]:
    """Return a book's files, whose names are sound and their own."""
    data = renderer("epub", ALL).render(document)
    with ZipFile(BytesIO(data)) as book:
        names = book.namelist()
        assert len({name.casefold() for name in names}) == len(names)
        assert names[0] == "mimetype"
        assert [name for name in names if not ENTRY.fullmatch(name)] == []
        return {name: book.read(name) for name in names}


def trees(document: Digest) -> Iterator[ET.Element]:
    """Yield the parsed files of a book; one that is not well formed is an error."""
    for name, data in entries(document).items():
        if name.endswith(XML):
            yield ET.fromstring(data)  # noqa: S314 - our own


def known() -> Shape:
    harmless = [DIGEST, linked(), twin(ARTICLES)]
    return set().union(*(shape(tree) for each in harmless for tree in trees(each)))


def test_each_payload_by_itself() -> None:
    ours = known()
    for document in spread(ARTICLES):
        for tree in trees(document):
            assert {each for each in shape(tree) - ours if each[1] != "id"} == set()
            for element in tree.iter():
                for name in ("href", "src", "full-path"):
                    address = element.get(name, "#")
                    own = re.fullmatch(
                        r"(?:EPUB/)?[a-z0-9-]+\.[a-z0-9]+(#.*)?", address
                    )
                    assert own or address.startswith(SAFE), address


def test_all_payloads_in_every_field() -> None:
    ours = known()
    found: set[str] = set()
    for text, document in joined(CHUNK):
        for tree in trees(document):
            assert {each for each in shape(tree) - ours if each[1] != "id"} == set()
            # XML turns the ends of lines into spaces in some places: not the words.
            if " ".join(str(printable(text)).split()) in " ".join(
                "".join(tree.itertext()).split()
            ):
                found.update(text.split(DIVIDER))
    assert found == set(payloads())
