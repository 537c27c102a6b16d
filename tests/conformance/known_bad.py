"""A good PDF in, PDFs out that each break one rule, which is known."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from newsconv.fonts import Family

UA, A = "PDF/UA-1", "PDF/A-3a"

Edit = Callable[[PdfWriter], None]


class Bad(NamedTuple):
    """One way to spoil a file, and the rule that must see it."""

    what: str
    edit: Edit
    standard: str
    rule: str


def rewritten(good: bytes, edit: Edit = lambda _: None) -> bytes:
    """Return a PDF written anew, with a change."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(good)))
    edit(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _root(writer: PdfWriter) -> Any:  # noqa: ANN401 - pypdf's objects
    return writer._root_object  # noqa: SLF001 - no public way


def _dictionaries(writer: PdfWriter) -> Iterator[DictionaryObject]:
    for number in range(1, len(writer._objects) + 1):  # noqa: SLF001 - no public way
        found = IndirectObject(number, 0, writer).get_object()
        if isinstance(found, DictionaryObject):
            yield found


def _elements(writer: PdfWriter, *tags: str) -> Iterator[DictionaryObject]:
    """Yield the elements of the structure that have one of these tags."""
    for found in _dictionaries(writer):
        if found.get("/S") in tags and "/P" in found:
            yield found


def _without_alt(writer: PdfWriter) -> None:
    for figure in _elements(writer, "/Figure"):
        del figure["/Alt"]


def _without_language(writer: PdfWriter) -> None:
    for found in _dictionaries(writer):
        found.pop("/Lang", None)


def _without_link_words(writer: PdfWriter) -> None:
    for found in _dictionaries(writer):
        if found.get("/Subtype") == "/Link":
            found.pop("/Contents", None)


def _heading_skipped(writer: PdfWriter) -> None:
    for heading in _elements(writer, "/H2"):
        heading[NameObject("/S")] = NameObject("/H4")


def _untagged(writer: PdfWriter) -> None:
    root = _root(writer)
    del root["/StructTreeRoot"], root["/MarkInfo"]


def _without(key: str) -> Edit:
    def edit(writer: PdfWriter) -> None:
        del _root(writer)[key]

    return edit


def _fonts_left_out(writer: PdfWriter) -> None:
    for found in _dictionaries(writer):
        for key in ("/FontFile2", "/FontFile3"):
            found.pop(key, None)


def _without_claim(writer: PdfWriter) -> None:
    metadata = _root(writer)["/Metadata"].get_object()
    claim = b"<pdfuaid:part>1</pdfuaid:part>"
    assert claim in metadata.get_data()
    metadata.set_data(metadata.get_data().replace(claim, b""))


def _with_script(writer: PdfWriter) -> None:
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("0")}
    action = DictionaryObject({NameObject(key): each for key, each in script.items()})
    _root(writer)[NameObject("/OpenAction")] = action


def _pictures_smoothed(writer: PdfWriter) -> None:
    for found in _dictionaries(writer):
        if found.get("/Subtype") == "/Image":
            found[NameObject("/Interpolate")] = BooleanObject(value=True)


def _links_not_printed(writer: PdfWriter) -> None:
    for found in _dictionaries(writer):
        if found.get("/Subtype") == "/Link":
            found[NameObject("/F")] = NumberObject(0)


def raw(page: str, family: Family, variant: str | None = None) -> bytes:
    """Return the PDF that WeasyPrint makes of a page without newsconv's help."""
    from weasyprint import HTML  # noqa: PLC0415 - only where Pango is

    face = family.faces[0].file.as_uri()
    style = f"@font-face {{ font-family: F; src: url({face}) }} * {{ font-family: F }}"
    html = HTML(string=f"<style>{style}</style>{page}")
    data: bytes = html.write_pdf(pdf_variant=variant)
    return data


BAD = [
    Bad("no alternative text", _without_alt, UA, "7.3-1"),
    Bad("no language", _without_language, UA, "7.2-34"),
    Bad("links without words", _without_link_words, UA, "7.18.5-2"),
    Bad("a heading skipped", _heading_skipped, UA, "7.4.2-1"),
    Bad("no tags", _untagged, UA, "7.1-11"),
    Bad("title not shown", _without("/ViewerPreferences"), UA, "7.1-10"),
    Bad("no claim", _without_claim, UA, "5-1"),
    Bad("no metadata", _without("/Metadata"), UA, "7.1-8"),
    Bad("no tags", _untagged, A, "6.7.2.2-1"),
    Bad("no colour profile", _without("/OutputIntents"), A, "6.2.4.3-2"),
    Bad("fonts left out", _fonts_left_out, A, "6.2.11.4.1-1"),
    Bad("a script", _with_script, A, "6.5.1-1"),
    Bad("pictures smoothed", _pictures_smoothed, A, "6.2.8-3"),
    Bad("links not printed", _links_not_printed, A, "6.3.2-2"),
    Bad("no metadata", _without("/Metadata"), A, "6.6.2.1-1"),
]
