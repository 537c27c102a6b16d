"""PDFs in, what Python alone finds wrong with them out.

Whether they open, are tagged, say their language and title, and embed their fonts.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsconv.verifying.findings import Finding, absent, unreadable
from newsconv.verifying.tools import PYPDF

if TYPE_CHECKING:
    from pypdf import PdfReader

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def pdf_parts(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what is wrong with PDFs.

    Raises:
        MissingToolError: pypdf is not installed.
    """
    PYPDF.require()
    return tuple(found for path in paths for found in _document(path))


def _document(path: Path | str) -> Iterator[Finding]:
    from pypdf import PdfReader  # noqa: PLC0415 - with an extra only

    if lacking := absent(path):
        yield lacking
        return
    try:
        # Strict, since else it mends a file that was cut short.
        with PdfReader(path, strict=True) as reader:
            if reader.is_encrypted:
                yield unreadable(path, "it is encrypted")
                return
            found = list(_parts(str(path), reader))
    except Exception as error:  # noqa: BLE001 - pypdf's, of any kind, on a broken file
        found = [unreadable(path, f"not a whole PDF: {error}")]
    yield from found


def _parts(path: str, reader: "PdfReader") -> Iterator[Finding]:
    root = reader.root_object

    def wrong(rule: str, message: str, place: str = "") -> Finding:
        return Finding(path, rule, message, place=place)

    if not reader.pages:
        yield wrong("pages", "it has no page")
    if not _of(root, "/MarkInfo").get("/Marked") or "/StructTreeRoot" not in root:
        yield wrong("tagged", "it has no tags")
    elif not _of(root, "/StructTreeRoot").get("/K"):
        yield wrong("tagged", "its tree of tags is empty")
    if not str(root.get("/Lang", "")).strip():
        yield wrong("language", "it does not say its language")
    if not (reader.metadata and (reader.metadata.title or "").strip()):
        yield wrong("title", "it has no title")
    elif not _of(root, "/ViewerPreferences").get("/DisplayDocTitle"):
        yield wrong("title", "the window shows the file's name, not the title")
    for font, page in _fonts(reader).items():
        yield wrong("fonts", f"{font} is not embedded", f"page {page}")


def _fonts(reader: "PdfReader") -> dict[str, int]:
    """Return the fonts that are not in the file, with the first page that has each."""
    lacking: dict[str, int] = {}
    seen: set[int] = set()
    for number, page in enumerate(reader.pages, 1):
        stack = [_of(page, "/Resources")]
        while stack:
            resources = stack.pop()
            for each in _of(resources, "/Font").values():
                font = each.get_object()
                if not _embedded(font):
                    lacking.setdefault(str(font.get("/BaseFont", "?")), number)
            for each in _of(resources, "/XObject").values():
                form = each.get_object()
                if "/Resources" in form and id(form) not in seen:
                    seen.add(id(form))
                    stack.append(_of(form, "/Resources"))
    return lacking


def _embedded(font: Any) -> bool:  # noqa: ANN401 - pypdf's objects
    if font.get("/Subtype") == "/Type3":  # is drawn by the file itself
        return True
    inner = font["/DescendantFonts"][0].get_object() if _composite(font) else font
    return any(key in _of(inner, "/FontDescriptor") for key in _FILES)


def _composite(font: Any) -> bool:  # noqa: ANN401 - as above
    return bool(font.get("/Subtype") == "/Type0")


def _of(thing: Any, key: str) -> Any:  # noqa: ANN401 - as above
    """Return a dictionary in a dictionary, empty where there is none."""
    found = thing.get(key)
    return {} if found is None else found.get_object()
