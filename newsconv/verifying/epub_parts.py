"""EPUBs in, what Python alone finds wrong with them out.

The rules are those of EPUB 3.3 that break books on readers when they are broken:
the zip's order, unique ids, links that resolve, navigation, spine, language, title.
"""

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from newsconv.verifying.findings import Finding, absent, unreadable
from newsconv.verifying.pages import Page, xhtml_page

_MIMETYPE = b"application/epub+zip"
_XHTML = "application/xhtml+xml"
_NAMES = {
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "x": "http://www.w3.org/1999/xhtml",
}
_EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
_FORBIDDEN = (BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError)
"""What zipfile raises on a file that is broken, of an odd method, or encrypted."""


def epub_parts(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what is wrong with books."""
    return tuple(found for path in paths for found in _book(path))


def _book(path: Path | str) -> Iterator[Finding]:
    if lacking := absent(path):
        yield lacking
        return
    try:
        with ZipFile(path) as archive:
            if broken := archive.testzip():
                yield unreadable(path, f"{broken} is damaged")
                return
            yield from _Book(str(path), archive).findings()
    except _FORBIDDEN as error:
        yield unreadable(path, str(error) or type(error).__name__)
    except (ET.ParseError, KeyError) as error:
        yield unreadable(path, f"its package can't be read: {error}")


class _Book:
    def __init__(self, path: str, archive: ZipFile) -> None:
        self.path = path
        self.archive = archive
        self.names = set(archive.namelist())
        container = self.parsed("META-INF/container.xml")
        root = container.find("c:rootfiles/c:rootfile", _NAMES)
        self.opf = "" if root is None else root.get("full-path", "")
        self.package = self.parsed(self.opf)
        self.items = self.package.findall("opf:manifest/opf:item", _NAMES)
        self.pages: dict[str, Page] = {}

    def parsed(self, name: str) -> ET.Element:
        return ET.fromstring(self.archive.read(name))  # noqa: S314 - as in `pages`

    def wrong(self, rule: str, message: str, place: str = "") -> Finding:
        return Finding(self.path, rule, message, place=place)

    def name_of(self, item: ET.Element) -> str:
        """Return the file's name in the zip."""
        href = unquote(item.get("href", ""))
        return normpath(join(dirname(self.opf), href))

    def findings(self) -> Iterator[Finding]:
        yield from self.zip_order()
        yield from self.metadata()
        yield from self.manifest()
        yield from self.reading_order()
        for item in self.items:
            if item.get("media-type") == _XHTML and self.name_of(item) in self.names:
                yield from self.page(self.name_of(item))
        yield from self.navigation()
        yield from self.links()

    def zip_order(self) -> Iterator[Finding]:
        first = self.archive.infolist()[0]
        if first.filename != "mimetype":
            yield self.wrong("zip-order", "mimetype is not the first file")
        elif first.compress_type != ZIP_STORED or first.extra:
            yield self.wrong("zip-order", "mimetype is not stored as it is")
        elif self.archive.read(first) != _MIMETYPE:
            yield self.wrong("zip-order", "mimetype does not say application/epub+zip")
        for name, times in Counter(self.archive.namelist()).items():
            if times > 1:
                yield self.wrong("zip-order", f"there are {times} files", name)

    def metadata(self) -> Iterator[Finding]:
        for term in ("title", "language", "identifier"):
            found = self.package.findall(f"opf:metadata/dc:{term}", _NAMES)
            if not any((each.text or "").strip() for each in found):
                yield self.wrong(term, f"the package has no dc:{term}", self.opf)

    def manifest(self) -> Iterator[Finding]:
        ids = Counter(each.get("id") for each in self.package.iter() if each.get("id"))
        for ident, times in ids.items():
            if times > 1:
                message = f"{times} elements have this id"
                yield self.wrong("unique-ids", message, f"{self.opf}#{ident}")
        listed = [self.name_of(item) for item in self.items]
        for name in sorted(set(listed) - self.names):
            yield self.wrong("manifest", "it is listed, and not there", name)
        for name, times in Counter(listed).items():
            if times > 1:
                yield self.wrong("manifest", f"it is listed {times} times", name)
        loose = self.names - set(listed) - {"mimetype", self.opf}
        for name in sorted(loose):
            if not name.startswith("META-INF/"):
                yield self.wrong("manifest", "it is there, and not listed", name)

    def reading_order(self) -> Iterator[Finding]:
        spine = self.package.findall("opf:spine/opf:itemref", _NAMES)
        if not spine:
            yield self.wrong("spine", "it names no page", self.opf)
        kinds = {item.get("id"): item.get("media-type") for item in self.items}
        named = [each.get("idref") for each in spine]
        for ident, times in Counter(named).items():
            place = f"{self.opf}#{ident}"
            if ident not in kinds:
                yield self.wrong("spine", "it names what the manifest lacks", place)
            elif kinds[ident] != _XHTML:
                yield self.wrong("spine", "it names what is no page", place)
            if times > 1:
                yield self.wrong("spine", f"it names this {times} times", place)

    def page(self, name: str) -> Iterator[Finding]:
        try:
            page = self.pages[name] = xhtml_page(self.archive.read(name))
        except ET.ParseError as error:
            yield self.wrong("well-formed", str(error), name)
            return
        if not page.language:
            yield self.wrong("language", "the page does not say its language", name)
        if not page.title:
            yield self.wrong("title", "the page has no title", name)
        for ident in page.twice:
            message = f"{page.ids[ident]} elements have this id"
            yield self.wrong("unique-ids", message, f"{name}#{ident}")
        if page.elements["script"]:
            yield self.wrong("no-scripts", "it has a script", name)

    def navigation(self) -> Iterator[Finding]:
        navs = [
            self.name_of(item)
            for item in self.items
            if "nav" in item.get("properties", "").split()
        ]
        if len(navs) != 1:
            yield self.wrong("nav", f"{len(navs)} navigation documents", self.opf)
        for name in navs:
            if name not in self.pages:
                continue
            lists = self.parsed(name).iter(f"{{{_NAMES['x']}}}nav")
            tables = [each for each in lists if each.get(_EPUB_TYPE) == "toc"]
            if len(tables) != 1 or tables[0].find("x:ol/x:li", _NAMES) is None:
                yield self.wrong("nav", "it has no one table of contents", name)

    def links(self) -> Iterator[Finding]:
        """Follow each link to its file, and to its place in there."""
        for name, page in self.pages.items():
            for address, path, fragment in page.targets():
                goal = normpath(join(dirname(name), path)) if path else name
                place = f"{name} {address}"
                if goal not in self.names:
                    yield self.wrong("links-resolve", "there is no such file", place)
                elif (
                    fragment
                    and goal in self.pages
                    and fragment not in self.pages[goal].ids
                ):
                    yield self.wrong("links-resolve", "no element has this id", place)
