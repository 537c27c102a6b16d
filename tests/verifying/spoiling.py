"""Good files in, files out that each have one fault, which is known."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject

Edit = Callable[[bytes], bytes]


def replaced(old: str, new: str) -> Edit:
    """Return what puts `new` for the first `old`, which must be there."""

    def edit(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode(), 1)

    return edit


def removed(text: str) -> Edit:
    """Return what takes the first `text` out, which must be there."""
    return replaced(text, "")


def rezipped(
    book: bytes,
    edits: Mapping[str, Edit] | None = None,
    *,
    without: str = "",
    more: Mapping[str, bytes] | None = None,
    first: str = "mimetype",
    stored: bool = True,
) -> bytes:
    """Return a book with some of its files changed, or its zip made otherwise."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(book)) as source, zipfile.ZipFile(out, "w") as target:
        names = [each for each in source.namelist() if each != without]
        for name in sorted(names, key=lambda name: name != first):
            data = (edits or {}).get(name, bytes)(source.read(name))
            plain = name == "mimetype" and stored
            method = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            target.writestr(name, data, method)
        for name, data in (more or {}).items():
            target.writestr(name, data)
    assert set(edits or {}) <= set(names)
    return out.getvalue()


def rewritten(change: Callable[[PdfWriter], None]) -> Edit:
    """Return what writes a PDF anew, with a change."""

    def edit(pdf: bytes) -> bytes:
        writer = PdfWriter(clone_from=BytesIO(pdf))
        change(writer)
        out = BytesIO()
        writer.write(out)
        return out.getvalue()

    return edit


def without(*keys: str) -> Callable[[PdfWriter], None]:
    """Return what takes entries out of a PDF's catalogue."""

    def edit(writer: PdfWriter) -> None:
        for key in keys:
            del writer.root_object[key]

    return edit


def without_title(writer: PdfWriter) -> None:
    """Take the title out of a PDF's description."""
    writer.metadata = {
        key: value for key, value in (writer.metadata or {}).items() if key != "/Title"
    }


def without_fonts(writer: PdfWriter) -> None:
    """Take the fonts' own files out of a PDF, and leave their names."""
    taken = 0
    for each in writer._objects:  # noqa: SLF001 - no public way
        found = each.get_object() if each is not None else None
        if isinstance(found, DictionaryObject):
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                taken += found.pop(NameObject(key), None) is not None
    assert taken
