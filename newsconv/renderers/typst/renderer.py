"""A digest in, its printed pages out, set by Typst: quick, and with no system library.

The same pages as WeasyPrint sets, tagged and archival as those: Typst itself sees to
PDF/A-3a and PDF/UA-1. It is handed a folder of its own, and opens nothing else.
"""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from newsconv import fonts
from newsconv.errors import (
    MissingDependencyError,
    MissingGlyphError,
    RenderError,
    TemplateError,
)
from newsconv.model import Digest, Image
from newsconv.renderers.annexes import Want
from newsconv.renderers.front import PageKinds
from newsconv.renderers.markup import Show
from newsconv.renderers.paper import fonts as print_fonts
from newsconv.renderers.paper.data import Data
from newsconv.renderers.paper.digest import digest_data
from newsconv.renderers.paper.replaced import OWN_PAGES, named, tell_replaced
from newsconv.renderers.paper.text import plain
from newsconv.renderers.pdf.attachments import attachments
from newsconv.renderers.pdf.hyphens import with_plain_hyphens
from newsconv.renderers.printed_pages import Tell
from newsconv.renderers.same_stories import printed_view
from newsconv.renderers.typst.look import look_data, tongues_data
from newsconv.renderers.typst.places import (
    ASKED,
    answered_pages,
    asked_places,
    block_places,
)
from newsconv.renderers.views import DigestView, languages
from newsconv.resources import data_resource
from newsconv.themes import Theme

FEATURE = "PDF output by Typst"
HINT = "pip install 'newsconv[typst]'"
TEMPLATE = "digest.typ"
FORMAT = "pdf"


@dataclass(frozen=True)
class TypstPages:
    """How a digest's pages are to be set."""

    look: Theme
    page_size: str
    _: KW_ONLY
    picture: Callable[[Image], str | None]
    """The address that a page shows an image by."""
    tall: Callable[[Image], bool]
    """Says whether an image is higher than wide."""
    show: Show
    two_columns: bool
    """Clips that they suit are set in two columns."""
    kinds: PageKinds
    want: Want
    """The annexes."""
    two_sided: bool
    replace_missing: bool
    """A character that no font has prints as U+FFFD; else it is an error."""
    attachments: bool
    """The model and the raw texts go along in the file."""

    def pdf(self, digest: Digest, tell: Tell | None = None) -> bytes:
        """Return the PDF.

        Args:
            digest: What to print.
            tell: Called with the pages.

        Raises:
            MissingDependencyError: Typst or a font is not installed.
            ThemeError: the theme is broken.
            MissingGlyphError: no font has a character of the text.
            RenderError: Typst failed.
        """
        backend = _backend()
        roles = print_fonts.family_roles(self.look)
        pictures = Pictures(self.picture)
        view = printed_view(digest)
        if len(view.entries) >= _MANY:
            _give_back_memory()
        blocks = block_places(view)
        data = self._data(digest, view, pictures, blocks)
        printed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        missing = print_fonts.unprinted(printed, roles)
        if missing and not self.replace_missing:
            # The first in the text, so that the same digest gives the same message.
            first = min(missing, key=printed.index)
            raise MissingGlyphError(
                FORMAT, first, _place(first, data, view), fonts.hint_for(first)
            )
        tell_replaced(digest, view, missing, self.show)
        printed = printed.translate(print_fonts.stand_ins(missing))
        families = print_fonts.needed_families(printed, roles, languages(view))
        style = look_data(self.look, self.page_size, two_sided=self.two_sided)
        style["tongues"] = tongues_data(roles, view, families, printed)
        attached = attachments(digest, view) if self.attachments else ()
        listed = [
            {
                "name": each.name,
                "media_type": each.media_type,
                "relationship": each.relationship.lower(),
                "description": plain(each.description),
            }
            for each in attached
        ]
        files = {
            TEMPLATE: self.look.file(TEMPLATE),
            "digest.json": printed.encode(),
            "look.json": json.dumps(style).encode(),
            "attached.json": json.dumps(listed).encode(),
            "asked.json": b"[]",
            **pictures.files,
            **{f"attached/{each.name}": each.data for each in attached},
        }
        pdf = _compiled(backend, files, families, self.look)
        if tell:
            # Asked apart, so that the file is the same whether anybody asks.
            files["asked.json"] = json.dumps(asked_places(view, blocks)).encode()
            answer = _compiled(backend, files, families, self.look, ask=ASKED)
            cover = data["cover"] is not None and not view.single
            if pages := answered_pages(answer.decode(), cover=cover):
                tell(pages)
        return with_plain_hyphens(pdf)

    def _data(
        self,
        digest: Digest,
        view: DigestView,
        pictures: "Pictures",
        places: Mapping[int, str],
    ) -> Data:
        return digest_data(
            digest,
            view,
            show=self.show,
            kinds=self.kinds,
            two_columns=self.two_columns,
            want=self.want,
            # Typst makes no PDF/A-3a of a document without a date.
            dated=True,
            picture=pictures.name,
            tall=self.tall,
            places=places,
        )


class Pictures:
    """Names for the pictures of a digest, and their bytes by name."""

    def __init__(self, address: Callable[[Image], str | None]) -> None:
        self._address = address
        self.files: dict[str, bytes] = {}
        self._names: dict[str, str] = {}

    def name(self, image: Image) -> str | None:
        """Return the name of an image's file, or None where its words are printed."""
        uri = self._address(image)
        if uri is None:
            return None
        if uri not in self._names:
            found = data_resource(uri)
            name = f"picture-{len(self._names) + 1}.{_SUFFIXES[found.media_type]}"
            self._names[uri] = name
            self.files[name] = found.data
        return self._names[uri]


_MANY = 100
"""A digest of so many articles takes memory that is worth a thought."""
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD in malloc.h
_LARGE = 128 * 1024
"""Bytes; what glibc starts with."""
_SUFFIXES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
}


def _place(character: str, data: Data, view: DigestView) -> str:
    names = {entry.ident: named(entry) for entry in view.entries}
    sections: Any = data["sections"]
    for section in sections:
        for run in section["runs"]:
            for article in run["articles"]:
                if character in json.dumps(article, ensure_ascii=False):
                    return names[article["ident"]]
    return OWN_PAGES


@cache
def _backend() -> ModuleType:
    """Import Typst, once.

    Raises:
        MissingDependencyError: it is not installed.
    """
    try:
        import typst  # noqa: PLC0415 - a library of 60 MB, and only for PDF
    except ImportError as error:
        raise MissingDependencyError(FEATURE, "Typst", HINT) from error
    return typst


def _give_back_memory() -> None:
    """Have large pieces of memory go back to the system when they are freed.

    glibc keeps ever larger ones for later use, unless it is told from which size on it
    may not (mallopt(3)): 1,000 articles take a sixth less. Elsewhere nothing is done.
    """
    import ctypes  # noqa: PLC0415 - for long digests only

    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


def _compiled(
    backend: Any,  # noqa: ANN401 - a compiled module
    files: Mapping[str, bytes],
    families: tuple[str, ...],
    look: Theme,
    *,
    ask: str | None = None,
) -> bytes:
    """Return the PDF; what the template answers, in JSON, where it is asked."""
    folders = {
        face.file.parent
        for name in families
        if (found := fonts.family(name))
        for face in found.faces
    }
    with TemporaryDirectory(prefix="newsconv-") as name:
        folder = Path(name)
        for path, content in files.items():
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(content)
        world = {
            "root": folder,
            "font_paths": sorted(map(str, folders)),
            "ignore_system_fonts": True,
            # Empty folders: a template that asks for a package gets none.
            "package_path": folder / "packages",
            "package_cache_path": folder / "packages",
        }
        try:
            if ask:
                answer: str = backend.query(
                    folder / TEMPLATE, ask, field="value", **world
                )
                return answer.encode()
            data: bytes = backend.compile(
                folder / TEMPLATE,
                **world,
                pdf_standards=["ua-1", "a-3a"],
                timestamp=0,
            )
        except backend.TypstError as error:
            raise _failure(error, look) from error
    return data


_MISSING = re.compile(
    r"the text [`\"“]*(?:\\u\{(?P<code>[0-9a-f]+)\}|(?P<text>.)).*"
    r" could not be displayed",
    re.DOTALL,
)


def _failure(error: Any, look: Theme) -> Exception:  # noqa: ANN401 - a compiled module's
    """Return our exception for one of Typst's."""
    message = str(error.message)
    found = _MISSING.search(message)
    if found:
        character = chr(int(found["code"], 16)) if found["code"] else found["text"]
        return MissingGlyphError(
            FORMAT, character, "the text", fonts.hint_for(character)
        )
    place = re.search(rf"{re.escape(TEMPLATE)}:(\d+)", str(error.diagnostic))
    if place:
        return TemplateError(str(look.place(TEMPLATE)), int(place[1]), message)
    return RenderError(FORMAT, f"Typst failed: {message}")
