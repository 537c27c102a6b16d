"""PDFs of hostile texts, by both engines: no action, file or metadata of theirs."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from newsconv.errors import MissingGlyphError
from newsconv.model import Article, Digest, Headline
from newsconv.renderers.registry import renderer
from tests.hostile.digests import spread, twin
from tests.hostile.payloads import payloads
from tests.hostile.shapes import SAFE, Shape, shape

ACTING = {"/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/F ", "/SubmitForm"}
ARTICLES = 15


def opened(document: Digest, engine: str) -> PdfReader:
    options: dict[str, object] = {"engine": engine, "missing_glyph": "replace"}
    data = renderer("pdf", options).render(document)
    return PdfReader(BytesIO(data))


def dictionaries(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yield every dictionary of a PDF, each once."""
    stack: list[Any] = [reader.trailer]
    seen: set[int] = set()
    while stack:
        one = stack.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            yield one
            stack.extend(dict.values(one))
        elif isinstance(one, ArrayObject):
            stack.extend(list.__iter__(one))


def metadata(reader: PdfReader) -> Shape:
    """Return the shape of the XMP, which must be well formed."""
    data = reader.trailer["/Root"]["/Metadata"].get_object().get_data()  # type: ignore[index]
    return shape(ET.fromstring(data))  # noqa: S314 - our own


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_nothing_acts(engine: str) -> None:
    plain = opened(twin(3), engine)
    xmp = metadata(plain)
    said = ""
    for document in spread(ARTICLES):
        reader = opened(document, engine)
        assert metadata(reader) <= xmp
        for each in dictionaries(reader):
            assert ACTING.isdisjoint(map(str, each)), each
            assert str(each.get("/S")) not in {"/JavaScript", "/Launch", "/ImportData"}
            if "/URI" in each:
                assert str(each["/URI"]).startswith(SAFE), each
        for file in reader.attachment_list:
            assert re.fullmatch(r"[a-z0-9-]+\.(?:txt|json)", str(file.name)), file.name
        said += "".join(page.extract_text() for page in reader.pages)
    # Lines end where the paper does, and may hyphenate.
    said = re.sub(r"[\s\u00ad-]", "", said)
    assert "<script>zz()</script>" in said
    wanted = [each for each in payloads() if each.isascii() and each.isprintable()]
    printed = [each for each in wanted if re.sub(r"[\s-]", "", each) in said]
    assert len(printed) > len(wanted) / 2


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_what_pdf_allows_in_no_text(engine: str) -> None:
    options: dict[str, object] = {"engine": engine}
    # The order of bytes prints nothing.
    mark = Digest.of([Article(Headline("a\ufeffb"), language="en")])
    reader = PdfReader(BytesIO(renderer("pdf", options).render(mark)))
    assert "ab" in reader.pages[0].extract_text()
    # For private use, and so nobody's letter.
    private = Digest.of([Article(Headline("a\ue000b"), language="en")])
    with pytest.raises(MissingGlyphError, match=r"U\+E000"):
        renderer("pdf", options).render(private)
