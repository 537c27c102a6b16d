"""Small files that would become huge, and deep ones: refused in a line, or read."""

import gzip
import json
from io import BytesIO
from pathlib import Path
from struct import pack_into, unpack_from
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from newsconv.api import parse, read_file, render
from newsconv.errors import DocumentError, NewsconvError, SourceError
from newsconv.model import (
    Article,
    Digest,
    Emphasis,
    Headline,
    Inline,
    List,
    ListItem,
    Origin,
    Paragraph,
    Text,
)
from newsconv.model.schema import dump, load
from newsconv.readers.corpus import Keys, records
from newsconv.readers.files import read_data
from newsconv.renderers.registry import formats
from newsconv.verifying.pages import xhtml_page

DEEP = 1_000_000
LIMIT = 100_000
HUGE = 50 * LIMIT

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><html><body><article><p>&a9;</p></article></body></html>"
).encode()

NESTS = {
    "arrays": b"[" * DEEP,
    "objects": b'{"a":' * DEEP,
    "a field": b'{"type":"digest","sections":' + b"[" * DEEP,
    "a field nobody knows": b'{"type":"digest","zz":' + b"[" * DEEP,
    "closed": b"[" * DEEP + b"]" * DEEP,
}


@pytest.mark.parametrize("data", NESTS.values(), ids=NESTS)
@pytest.mark.parametrize("suffix", [".json", ".jsonl"])
def test_json_a_million_deep_is_refused(data: bytes, suffix: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_data(data, f"deep{suffix}")
    assert len(str(caught.value)) < 500


def test_a_corpus_line_a_million_deep_is_a_broken_record(tmp_path: Path) -> None:
    corpus = tmp_path / "deep.jsonl"
    corpus.write_bytes(b'{"text":' + b"[" * DEEP + b'\n{"text":"River rises"}\n')
    deep, plain = records(str(corpus), Keys())
    assert deep.problem is not None
    assert plain.text == "River rises"


def nested(levels: int) -> bytes:
    """Return a document with an emphasis in an emphasis, and so on."""
    start = (
        '{"type":"digest","sections":[{"type":"section","articles":[{"type":"article",'
    )
    inline = '{"type":"emphasis","content":[' * levels + '{"type":"text","text":"a"}'
    return (
        f'{start}"body":[{{"type":"paragraph","content":[{inline}{"]}" * levels}]}}]}}'
        "]}]}"
    ).encode()


def test_inlines_a_million_deep_are_refused() -> None:
    with pytest.raises(DocumentError, match="nested"):
        load(nested(DEEP))


def test_what_is_read_is_shallow_enough_to_be_rendered() -> None:
    found = None
    for levels in range(60, 0, -1):
        try:
            found = load(nested(levels))
        except DocumentError:
            continue
        break
    assert found is not None
    for format_ in set(formats()) - {"pdf"}:
        assert render(found, format_)


@pytest.mark.parametrize("kind", [Emphasis, List])
def test_what_code_nests_too_deeply_fails_as_an_error_of_ours(kind: type) -> None:
    inline: Inline = Text("a")
    block: Paragraph | List = Paragraph((Text("a"),))
    if kind is Emphasis:
        for _ in range(5_000):
            inline = Emphasis((inline,))
        block = Paragraph((inline,))
    else:
        inner = ListItem((Text("a"),))
        for _ in range(5_000):
            inner = ListItem((Text("a"),), sublists=(List((inner,)),))
        block = List((inner,))
    digest = Digest.of([Article(Headline("River rises"), body=(block,))])
    for format_ in ("html", "epub", "ninjs"):
        try:
            render(digest, format_)
        except NewsconvError as error:
            assert len(str(error)) < 1_000  # noqa: PT017 - one that works is right too


@pytest.mark.parametrize(
    "mark", ["> ", ">", "(", "[", "“", "«", '"', "„", "‘", "- ", "* ", "\t", "\u202e"]
)
def test_marks_a_million_deep_are_read(mark: str) -> None:
    article = parse(f"River rises\n\n{mark * DEEP}The river rose.\n")
    assert article.headline is not None


@pytest.mark.parametrize("suffix", [".html", ".eml", ".mhtml"])
def test_markup_a_hundred_thousand_deep_is_read_or_refused(suffix: str) -> None:
    page = b"<html><body><article>" + b"<div><b>" * 100_000 + b"<p>River</p>"
    if suffix != ".html":
        page = b"Subject: a\nContent-Type: text/html\n\n" + page
    try:
        found = read_data(page, f"deep{suffix}")
    except SourceError as error:
        assert len(str(error)) < 500  # noqa: PT017 - one that is read is right too
    else:
        assert render(found.digest, "html")


@pytest.mark.parametrize("suffix", [".html.gz", ".eml.gz", ".html", ".mhtml"])
def test_a_gzip_bomb_is_refused_by_what_comes_out(suffix: str) -> None:
    data = gzip.compress(b"<p>a</p>" * (HUGE // 8))
    assert len(data) < LIMIT
    with pytest.raises(SourceError, match="over the limit of 100,000 bytes"):
        read_data(data, f"bomb{suffix}", max_bytes=LIMIT)


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_packed_line_of_a_corpus_is_held_to_the_limit(
    suffix: str, tmp_path: Path
) -> None:
    import zstandard  # noqa: PLC0415 - an extra

    line = json.dumps({"text": "a" * HUGE}).encode() + b"\n"
    line += json.dumps({"text": "River rises"}).encode() + b"\n"
    pack = gzip.compress if suffix == ".gz" else zstandard.ZstdCompressor().compress
    corpus = tmp_path / f"bomb.jsonl{suffix}"
    corpus.write_bytes(pack(line))
    huge, plain = records(str(corpus), Keys(), max_bytes=LIMIT)
    assert huge.problem is not None
    assert "over the limit" in huge.problem
    assert plain.text == "River rises"


def test_a_pdf_bomb_is_refused_by_what_comes_out() -> None:
    origin = Origin("story.txt", "0" * 64, text="a" * HUGE)
    article = Article(Headline("River rises"), origin=origin, language="en")
    pdf = render(article, "pdf", engine="typst")
    assert len(pdf) < HUGE
    with pytest.raises(SourceError, match="over the limit"):
        read_data(pdf, "bomb.pdf", max_bytes=LIMIT)


def test_a_zip_is_no_text() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr("story.txt", b"a" * HUGE)
    with pytest.raises(SourceError, match="is a zip archive"):
        read_data(packed.getvalue(), "bomb.txt", max_bytes=LIMIT)


@pytest.mark.parametrize("name", ["story.html", "story.xhtml", "story.xml"])
def test_a_billion_laughs_are_not_told(name: str) -> None:
    try:
        found = read_data(LAUGHS, name)
    except SourceError as error:
        assert len(str(error)) < 500  # noqa: PT017 - one that is read is right too
    else:
        assert len(dump(found.digest)) < 20_000


def test_the_parser_of_our_own_books_tells_none_either() -> None:
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415

    with pytest.raises(ParseError):
        xhtml_page(LAUGHS)


def test_a_manifest_a_hundred_thousand_deep_is_refused(tmp_path: Path) -> None:
    manifest = tmp_path / "deep.toml"
    manifest.write_text("title = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(NewsconvError, match=r"nested too deeply|not valid TOML"):
        read_file(manifest)


PARTS = {
    "docx": "word/document.xml",
    "odt": "content.xml",
    "epub": "META-INF/container.xml",
}
"""A kind of file that is a zip archive → the part of it that tells the kind."""


@pytest.mark.parametrize("kind", PARTS)
def test_an_archives_bomb_is_refused_by_what_comes_out(kind: str) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr(PARTS[kind], b"<a>" + b" " * HUGE)
    assert len(packed.getvalue()) < LIMIT
    with pytest.raises(SourceError, match="over the limit of 100,000"):
        read_data(packed.getvalue(), f"bomb.{kind}", max_bytes=LIMIT)


def test_an_archive_that_lies_of_its_size_is_stopped() -> None:
    big = 150_000_000
    packed = BytesIO()
    word = BytesIO(render(Article(Headline("River rises")), "docx"))
    with ZipFile(word) as source, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            part = source.read(name)
            if name == PARTS["docx"]:
                part = part.replace(b"</", b" " * big + b"</", 1)
            archive.writestr(name, part)
    data = bytearray(packed.getvalue())
    with ZipFile(BytesIO(bytes(data))) as archive:
        told = archive.getinfo(PARTS["docx"])
    pack_into("<I", data, told.header_offset + 22, 1_000)
    entry = data.index(b"PK\x01\x02")
    while unpack_from("<I", data, entry + 24)[0] != told.file_size:
        entry = data.index(b"PK\x01\x02", entry + 4)
    pack_into("<I", data, entry + 24, 1_000)
    with pytest.raises(SourceError) as caught:
        read_data(bytes(data), "lies.docx")
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("feed.xml", b"<a>" * DEEP),
        ("closed.xml", b"<a>" * DEEP + b"</a>" * DEEP),
        (
            "news.xml",
            b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
            + b"<b>" * DEEP,
        ),
        ("deep.rss", b"<a>" * (DEEP // 20)),
    ],
    ids=["unknown", "closed", "NewsML-G2", "a feed"],
)
def test_xml_a_million_deep_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        read_data(data, name)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("format_", ["jats", "docbook"])
def test_xml_of_pandocs_a_hundred_thousand_deep_is_refused(
    format_: str, tmp_path: Path
) -> None:
    file = tmp_path / "deep.xml"
    file.write_bytes(b"<article><body>" + b"<sec>" * 100_000)
    with pytest.raises(SourceError, match="pandoc can't read it"):
        read_file(file, format=format_)
