"""An EPUB's bytes in, its parts out, read with the standard library only."""

from io import BytesIO
from posixpath import normpath
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from newsconv.model import Article, Digest
from newsconv.renderers.registry import renderer

NAMES = {
    "opf": "http://www.idpf.org/2007/opf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "x": "http://www.w3.org/1999/xhtml",
    "ncx": "http://www.daisy.org/z3986/2005/ncx/",
    "svg": "http://www.w3.org/2000/svg",
}
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class OpenedEpub:
    """The files of one book."""

    def __init__(self, data: bytes) -> None:
        self.zip = ZipFile(BytesIO(data))
        self.package = self.parsed("content.opf")

    def text(self, name: str) -> str:
        """Return a file of the package's folder."""
        return self.zip.read(f"EPUB/{name}").decode()

    def parsed(self, name: str) -> ET.Element:
        """Return a file's tree; fails where it is not well-formed."""
        return ET.fromstring(self.zip.read(f"EPUB/{name}"))  # noqa: S314 - our own

    @property
    def manifest(self) -> dict[str, ET.Element]:
        """The manifest's items by their ids."""
        items = self.package.findall("opf:manifest/opf:item", NAMES)
        return {item.attrib["id"]: item for item in items}

    @property
    def spine(self) -> list[str]:
        """The pages' names, in reading order."""
        return [
            self.manifest[item.attrib["idref"]].attrib["href"]
            for item in self.package.findall("opf:spine/opf:itemref", NAMES)
        ]

    @property
    def pages(self) -> list[str]:
        """The names of all XHTML pages, the navigation document among them."""
        return [
            item.attrib["href"]
            for item in self.manifest.values()
            if item.attrib["media-type"] == "application/xhtml+xml"
        ]

    def dublin_core(self, term: str) -> list[str]:
        """Return the values of a `dc:` element."""
        found = self.package.findall(f"opf:metadata/dc:{term}", NAMES)
        return [element.text or "" for element in found]

    def meta(self, term: str) -> list[str]:
        """Return the values of the `meta` elements with a property."""
        found = self.package.findall("opf:metadata/opf:meta", NAMES)
        return [
            element.text or "" for element in found if element.get("property") == term
        ]

    def nav(self, kind: str) -> ET.Element:
        """Return a list of the navigation document: "toc", "landmarks"."""
        (found,) = [
            nav
            for nav in self.parsed("nav.xhtml").iter(
                "{http://www.w3.org/1999/xhtml}nav"
            )
            if nav.get(EPUB_TYPE) == kind
        ]
        return found

    def contents(self) -> list[object]:
        """Return the table of contents: (title, href), or that with a list under it."""
        listed = self.nav("toc").find("x:ol", NAMES)
        assert listed is not None
        return _entries(listed)

    def broken_links(self) -> list[tuple[str, str]]:
        """Return each page and address in it that leads nowhere in the book."""
        ids = {
            name: {element.get("id") for element in self.parsed(name).iter()}
            for name in self.pages
        }
        files = {item.attrib["href"] for item in self.manifest.values()}
        broken = []
        for page in self.pages:
            for element in self.parsed(page).iter():
                for address in (element.get("href"), element.get("src")):
                    if address is None or address.startswith(("http", "mailto:")):
                        continue
                    name, _, anchor = address.partition("#")
                    name = normpath(name) if name else page
                    if name not in files or (anchor and anchor not in ids[name]):
                        broken.append((page, address))
        return broken


def opened(document: Article | Digest, **options: object) -> OpenedEpub:
    """Return the e-book of a digest, or of a single article."""
    digest = document if isinstance(document, Digest) else Digest.of([document])
    return OpenedEpub(renderer("epub", options).render(digest))


def _entries(listed: ET.Element) -> list[object]:
    found: list[object] = []
    for item in listed.findall("x:li", NAMES):
        link = item.find("x:a", NAMES)
        assert link is not None
        entry = ("".join(link.itertext()), link.attrib["href"])
        under = item.find("x:ol", NAMES)
        found.append(entry if under is None else (*entry, _entries(under)))
    return found
