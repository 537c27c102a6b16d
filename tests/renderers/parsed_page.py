"""A web page's bytes, parsed as strictly as html5lib can, with ways to ask of it."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import html5lib

from newsconv.model import Article, Digest
from newsconv.renderers.html import HtmlRenderer


def page(
    document: Digest | Article, renderer: HtmlRenderer | None = None
) -> ET.Element:
    """Return the page of a digest, or of an article by itself."""
    digest = document if isinstance(document, Digest) else Digest.of([document])
    return parsed((renderer or HtmlRenderer()).render(digest))


def parsed(data: bytes) -> ET.Element:
    """Return a page's tree; any parse error is raised."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: ET.Element = parser.parse(data.decode())
    return tree


def text(element: ET.Element | None) -> str:
    """Return an element's words with single spaces."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def with_class(root: ET.Element, name: str) -> list[ET.Element]:
    """Return the elements of a class, in the page's order."""
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def one(root: ET.Element, name: str) -> ET.Element:
    """Return the only element of a class."""
    (found,) = with_class(root, name)
    return found


def headings(root: ET.Element) -> Iterator[tuple[int, str]]:
    """Yield the level and the words of each heading."""
    for each in root.iter():
        if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            yield int(each.tag[1]), text(each)
