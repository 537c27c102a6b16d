"""What pandoc writes of hostile texts: XML of its own making, and words."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from newsconv.model import Digest
from newsconv.renderers.registry import renderer
from tests.hostile.digests import linked, spread, twin
from tests.hostile.shapes import SAFE, Shape, shape
from tests.model.documents import DIGEST

ARTICLES = 15
PACKED = {"docx", "odt"}
LEADING = ("Target", "{http://www.w3.org/1999/xlink}href", "href")
MADE = (".xml", ".rels")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
WORDS: Shape = {
    (f"{_WORD}softHyphen", None),  # U+00AD
    ("label", None),  # a list's marker
    (f"{_STYLE}paragraph-properties", f"{_STYLE}writing-mode"),  # from right to left
    ("ParagraphStyleRange", "NumberingStartAt"),
}
"""What harmless texts may have too, and the harmless here have not."""


def trees(document: Digest, format_: str) -> Iterator[ET.Element]:
    """Yield all XML of a file; one that is not well formed is an error."""
    data = renderer(format_, {}).render(document)
    if format_ not in PACKED:
        yield ET.fromstring(data)  # noqa: S314 - our own
        return
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            assert not name.startswith("/")
            assert ".." not in name
            if name.endswith(MADE):
                yield ET.fromstring(archive.read(name))  # noqa: S314 - as above


@pytest.mark.parametrize("format_", ["docx", "icml", "jats", "odt"])
def test_each_payload_by_itself(format_: str) -> None:
    harmless = [DIGEST, linked(), twin(2), twin(ARTICLES)]
    known: Shape = set().union(
        WORDS, *(shape(tree) for each in harmless for tree in trees(each, format_))
    )
    said = ""
    for document in spread(ARTICLES):
        for tree in trees(document, format_):
            assert shape(tree) - known == set()
            said += "".join(tree.itertext())
            for element in tree.iter():
                for name in LEADING:
                    address = element.get(name, "#")
                    assert ":" not in address or address.startswith(SAFE), address
    assert "<script>zz()</script>" in said
