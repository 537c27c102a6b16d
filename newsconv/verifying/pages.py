"""One page's markup in, what a reader's machine needs of it out: ids, links, language.

Read by Python's own parsers, for HTML and for the XHTML of a book alike.
"""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ADDRESSES = ("href", "src", "poster", "data", "{http://www.w3.org/1999/xlink}href")


class Page:
    """What was found on a page."""

    def __init__(self) -> None:
        self.ids: Counter[str] = Counter()
        self.links: list[tuple[str, str]] = []
        """An element's name, and the address that it has."""
        self.language: str | None = None
        self.title: str | None = None
        self.elements: Counter[str] = Counter()

    @property
    def twice(self) -> list[str]:
        """The ids that more than one element has."""
        return sorted(name for name, times in self.ids.items() if times > 1)

    def targets(self) -> Iterator[tuple[str, str, str]]:
        """Yield each address within the publication: as written, path, fragment."""
        for _, address in self.links:
            try:
                parts = urlsplit(address)
            except ValueError:
                yield address, address, ""
                continue
            if not parts.scheme and not parts.netloc:
                yield address, unquote(parts.path), unquote(parts.fragment)


def xhtml_page(data: bytes) -> Page:
    """Return what is on a page of a book.

    Raises:
        xml.etree.ElementTree.ParseError: it is not well-formed.
    """
    page = Page()
    root = ET.fromstring(data)  # noqa: S314 - expat itself limits what entities cost
    page.language = root.get("lang") or root.get(XML_LANG)
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        page.elements[name] += 1
        if (ident := element.get("id")) is not None:
            page.ids[ident] += 1
        for key in _ADDRESSES:
            if (address := element.get(key)) is not None:
                page.links.append((name, address))
        if name == "title" and page.title is None:
            page.title = "".join(element.itertext()).strip()
    return page


class HtmlPage(Page, HTMLParser):
    """What is on a web page, with what its style sheets and scripts say."""

    def __init__(self, text: str) -> None:
        """Read a page."""
        Page.__init__(self)
        HTMLParser.__init__(self)
        self.styles: list[str] = []
        self.scripts: list[str] = []
        """The `type` of each."""
        self.handlers: list[str] = []
        """Attributes that are scripts: `onclick`."""
        self.doctype = ""
        self.ended = False
        """Whether `</html>` was read: a page cut short has none."""
        self._inside = ""
        self.feed(text)
        self.close()

    def handle_decl(self, decl: str) -> None:
        """Note the doctype."""
        self.doctype = decl.lower()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements[tag] += 1
        has = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = has.get("lang")
        if "id" in has:
            self.ids[has["id"]] += 1
        if tag == "script":
            self.scripts.append(has.get("type", ""))
        self.links += [(tag, has[key]) for key in _ADDRESSES if key in has]
        # The first word of each of the candidates.
        sets = filter(None, (each.split() for each in has.get("srcset", "").split(",")))
        self.links += [(tag, each[0]) for each in sets]
        self.styles += [has["style"]] if "style" in has else []
        self.handlers += [name for name in has if name.startswith("on")]
        self._inside = tag
        if tag == "title" and self.title is None:
            self.title = ""

    def handle_endtag(self, tag: str) -> None:
        """Note the page's end."""
        self.ended = self.ended or tag == "html"
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Note a title, or a style sheet."""
        if self._inside == "title" and self.title is not None:
            self.title = (self.title + data).strip()
        elif self._inside == "style":
            self.styles.append(data)
