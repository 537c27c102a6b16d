"""The package document: what a library and an assistive reader are told."""

from base64 import b64decode, b64encode

import pytest

from newsconv.model import (
    Article,
    Author,
    Byline,
    Date,
    Digest,
    Figure,
    Headline,
    Image,
    Moment,
    Paragraph,
    Section,
    SourceBar,
    Text,
)
from newsconv.renderers.epub.metadata import identifier
from tests.renderers.opened_epub import NAMES, XML_LANG, OpenedEpub, opened

DOT = (  # a grey PNG of one pixel
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJ"
    "RU5ErkJggg=="
)
GAZETTE = SourceBar(outlet="The Gazette", url="https://gazette.example/1")
STORY = Article(
    headline=Headline("River rises"),
    bylines=(Byline("By Ann Roe", (Author("Ann Roe"),)),),
    dates=(Date("19 Nov", Moment("19 Nov", "2026-11-19T06:30")),),
    body=(Paragraph((Text("The river rose."),)),),
    language="en",
    source_bar=GAZETTE,
)
FRENCH = Article(
    headline=Headline("La digue"),
    language="fr",
    source_bar=SourceBar(outlet="Le Courrier"),
)
DIGEST = Digest(
    sections=(Section((STORY, FRENCH, STORY)),),
    title="Morning Press Review",
    kind="Daily",
    number="231",
    date="2026-11-20",
    issuer="Press Office",
    rights="For internal use only.",
    language="en",
)


def test_a_digest_is_by_its_issuer_and_of_its_day() -> None:
    book = opened(DIGEST)
    assert book.dublin_core("title") == [
        "Morning Press Review",
        "Daily · No. 231 · Friday, 20 November 2026",
    ]
    assert book.meta("title-type") == ["main", "edition"]
    assert book.dublin_core("creator") == ["Press Office"]
    assert book.dublin_core("date") == ["2026-11-20"]
    assert book.dublin_core("rights") == ["For internal use only."]
    assert book.dublin_core("language") == ["en", "fr"]
    assert book.dublin_core("source") == ["https://gazette.example/1", "Le Courrier"]


def test_numbered_digests_are_a_series() -> None:
    book = opened(DIGEST)
    assert book.meta("belongs-to-collection") == ["Morning Press Review"]
    assert book.meta("collection-type") == ["series"]
    assert book.meta("group-position") == ["231"]
    unnumbered = Digest.of([STORY], title="The Week", number="Spring/2", language="en")
    assert opened(unnumbered).meta("belongs-to-collection") == []


def test_a_single_article_is_by_its_authors_and_of_its_day() -> None:
    book = opened(STORY)
    assert book.dublin_core("title") == ["River rises"]
    assert book.dublin_core("creator") == ["Ann Roe"]
    assert book.dublin_core("date") == ["2026-11-19"]
    assert book.dublin_core("source") == ["https://gazette.example/1"]
    assert book.dublin_core("rights") == []


@pytest.mark.parametrize(
    ("given", "date", "modified"),
    [
        ("2026-11-20", ["2026-11-20"], "2026-11-20T00:00:00Z"),
        ("2026-11", ["2026-11"], "2026-11-01T00:00:00Z"),
        ("2026", ["2026"], "2026-01-01T00:00:00Z"),
        ("2026-11-20T06:30", ["2026-11-20"], "2026-11-20T00:00:00Z"),
        ("2026-02-31", [], "1980-01-01T00:00:00Z"),
        ("XXXX-10-07", [], "1980-01-01T00:00:00Z"),
        ("2026-11-19/2026-11-20", [], "1980-01-01T00:00:00Z"),
        ("0026-11-20", [], "1980-01-01T00:00:00Z"),
        ("yesterday", [], "1980-01-01T00:00:00Z"),
        (None, [], "1980-01-01T00:00:00Z"),
    ],
)
def test_only_a_date_of_the_calendar_is_a_date(
    given: str | None, date: list[str], modified: str
) -> None:
    book = opened(Digest.of([FRENCH], title="The Week", date=given, language="en"))
    assert book.dublin_core("date") == date
    assert book.meta("dcterms:modified") == [modified]


def test_the_identifier_follows_the_content_and_nothing_else() -> None:
    assert identifier(DIGEST) == identifier(DIGEST)
    assert identifier(DIGEST).startswith("urn:uuid:")
    others = [
        Digest.of([STORY]),
        Digest.of([FRENCH]),
        Digest.of([STORY], title="The Week"),
        Digest.of([STORY], title="The Week", date="2026-11-20"),
        Digest.of([STORY], title="The Week", language="de"),
        Digest(sections=(Section((STORY,)),), title="The Week", rights="Free."),
        Digest(sections=(Section((STORY,)),), title="The Week", contact="Us"),
        Digest.of([STORY, STORY], title="The Week"),
        Digest(sections=(Section((STORY,), title="Floods"),)),
    ]
    assert len({identifier(each) for each in others}) == len(others)
    assert opened(DIGEST).dublin_core("identifier") == [identifier(DIGEST)]
    plain = opened(DIGEST, theme="plain")
    assert plain.dublin_core("identifier") == [identifier(DIGEST)]


def test_what_is_accessible_is_said() -> None:
    book = opened(DIGEST)
    assert book.meta("schema:accessMode") == ["textual"]
    assert book.meta("schema:accessModeSufficient") == ["textual"]
    assert book.meta("schema:accessibilityFeature") == [
        "ARIA",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "unlocked",
        "alternativeText",
        "index",
    ]
    assert book.meta("dcterms:conformsTo") == [
        "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
    ]
    assert book.meta("a11y:certifiedBy") == ["newsconv"]
    assert book.meta("schema:accessibilityHazard") == ["none"]
    (summary,) = [
        each
        for each in book.package.findall("opf:metadata/opf:meta", NAMES)
        if each.get("property") == "schema:accessibilitySummary"
    ]
    assert summary.text
    assert summary.get(XML_LANG) == "en"


def pictured(alt: str) -> OpenedEpub:
    return opened(Article(body=(Figure(Image(DOT, alt=alt)),), language="en"))


def test_a_described_picture_can_be_done_without() -> None:
    book = pictured("The flooded quay")
    assert book.meta("schema:accessMode") == ["textual", "visual"]
    assert book.meta("schema:accessModeSufficient") == ["textual", "textual,visual"]
    assert book.meta("dcterms:conformsTo")
    assert "alternativeText" in book.meta("schema:accessibilityFeature")


def test_a_picture_without_a_description_is_not_claimed_to_have_one() -> None:
    book = pictured("")
    assert book.meta("schema:accessMode") == ["textual", "visual"]
    assert book.meta("schema:accessModeSufficient") == ["textual,visual"]
    assert book.meta("dcterms:conformsTo") == []
    assert book.meta("a11y:certifiedBy") == []
    assert "alternativeText" not in book.meta("schema:accessibilityFeature")
    (summary,) = book.meta("schema:accessibilitySummary")
    assert summary.endswith("Some pictures have no description.")


def test_a_text_in_a_language_that_nobody_knows_is_no_claim_of_conformance() -> None:
    book = opened(Digest.of([STORY, Article(headline=Headline("Xyzzy"))], title="W"))
    assert book.meta("dcterms:conformsTo") == []


def test_a_picture_that_moves_is_no_claim_of_being_harmless() -> None:
    dot = b64decode(DOT.partition(",")[2])
    # A chunk of eight bytes that says: two frames, played once.
    moves = dot[:33] + b"\0\0\0\x08acTL\0\0\0\x02\0\0\0\x01\0\0\0\0" + dot[33:]
    uri = f"data:image/png;base64,{b64encode(moves).decode()}"
    book = opened(Article(body=(Figure(Image(uri, alt="A lamp")),), language="en"))
    assert book.meta("schema:accessibilityHazard") == ["unknown"]
    assert book.meta("dcterms:conformsTo") == []
