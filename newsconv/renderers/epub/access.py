"""A book in, who can read it and how out: EPUB Accessibility 1.1's metadata.

Only what is true of the book is said of it. Its pages are made so that they pass WCAG
2.2 at level AA, and the conformance tests ask DAISY Ace of every example; what comes
from outside may not: a picture that nobody described, one that moves, a text whose
language nobody knows. Then the claim is left out.
"""

from collections.abc import Iterator

from newsconv.model import Digest, Image
from newsconv.renderers.epub.book import Book, Fact
from newsconv.renderers.views import one_line, tag

CONFORMS = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
_CERTIFIER = "newsconv"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ANIMATED = {
    "image/png": b"acTL",
    "image/gif": b"NETSCAPE2.0",
    "image/webp": b"ANIM",
}
"""What a picture that moves has in it."""


def access_facts(digest: Digest, book: Book) -> Iterator[Fact]:
    """Yield what is said of the book for those who choose by it."""
    described = all(map(_described, book.pictures))
    still = not any(
        _ANIMATED.get(file.media_type, b"\0no") in file.content for file in book.files
    )
    told = all(
        tag(article.language)
        for section in digest.sections
        for article in section.articles
    )
    yield _schema("accessMode", "textual")
    if book.pictures:
        yield _schema("accessMode", "visual")
    if described:
        yield _schema("accessModeSufficient", "textual")
    if book.pictures:
        yield _schema("accessModeSufficient", "textual,visual")
    for feature in _features(book, described=described):
        yield _schema("accessibilityFeature", feature)
    yield _schema("accessibilityHazard", "none" if still else "unknown")
    fact = _schema("accessibilitySummary", _summary(book, described=described))
    yield fact._replace(attributes={**fact.attributes, _XML_LANG: "en"})
    if described and still and told:
        yield Fact(None, "meta", CONFORMS, {"property": "dcterms:conformsTo"})
        yield Fact(None, "meta", _CERTIFIER, {"property": "a11y:certifiedBy"})


def _described(picture: Image) -> bool:
    return bool(one_line(picture.alt))


def _features(book: Book, *, described: bool) -> Iterator[str]:
    yield from (
        "ARIA",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "unlocked",
    )
    if described:  # the cover's words are its description
        yield "alternativeText"
    if book.indexes:
        yield "index"
    if book.pages:
        yield "pageBreakMarkers"
        yield "pageNavigation"


def _summary(book: Book, *, described: bool) -> str:
    ways = "headings, a table of contents"
    if book.indexes:
        ways += ", indexes"
    if book.pages:
        ways += ", the page numbers of the printed edition"
    said = (
        f"Text to go through by {ways}; "
        "type, size and colours are the reader’s to choose."
    )
    return said if described else f"{said} Some pictures have no description."


def _schema(term: str, value: str) -> Fact:
    return Fact(None, "meta", value, {"property": f"schema:{term}"})
