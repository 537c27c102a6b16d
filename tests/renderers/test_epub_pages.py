"""What stands around the articles of an e-book: synthesis, rights, indexes, notes."""

from xml.etree import ElementTree as ET

import pytest

from newsconv.model import (
    Article,
    Byline,
    Decision,
    Digest,
    Headline,
    Label,
    Link,
    Paragraph,
    PullQuote,
    RunnerUp,
    Section,
    SourceBar,
    Span,
    SynthesisParagraph,
    Text,
)
from tests.renderers.opened_epub import EPUB_TYPE, NAMES, OpenedEpub, opened

FLOOD = Article(
    headline=Headline("River rises"),
    bylines=(Byline("By Ada Marsh"),),
    body=(
        Paragraph(
            (Text("The river rose "), Link((Text("again"),), "https://a.example/x"))
        ),
        PullQuote((Text("It rose and rose."),)),
        Paragraph(
            (
                Link((Text("See"),), "https://b.example/"),
                Text(" and "),
                Link((Text("again"),), "https://a.example/x"),
            ),
            span=Span(0, 9),
            decision=Decision(
                0.41, label=Label.PARAGRAPH, runner_up=RunnerUp(Label.DECK, 0.3)
            ),
        ),
    ),
    language="en",
    source_bar=SourceBar(outlet="The Gazette", authors=("Ada Marsh",)),
)
WALK = Article(
    headline=Headline("À Arles, la digue"),
    body=(Paragraph((Text(" ".join(["mot"] * 500)),)),),
    language="fr",
    source_bar=SourceBar(outlet="Le Courrier"),
)
DIGEST = Digest(
    sections=(
        Section((FLOOD,), title="Floods", introduction="What was under water."),
        Section((WALK,), title="Dikes"),
    ),
    title="The Week",
    language="en",
    licence="Copied under licence.",
    licence_number="12",
    recipients=("The minister", "Private office"),
    redistribution="Do not redistribute.",
    synthesis=(SynthesisParagraph("The river rose.", (2,), ("Floods",)),),
    highlight=("river",),
)


@pytest.fixture(scope="module")
def book() -> OpenedEpub:
    return opened(DIGEST, review=True)


def words(element: ET.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def links(tree: ET.Element) -> list[tuple[str, str]]:
    return [
        (words(each), each.attrib["href"]) for each in tree.iterfind(".//x:a", NAMES)
    ]


def test_pages_stand_in_the_order_of_the_printed_issue(book: OpenedEpub) -> None:
    assert book.spine == [
        "cover.xhtml",
        "contents.xhtml",
        "rights.xhtml",
        "synthesis.xhtml",
        "keywords.xhtml",
        "section-001.xhtml",
        "article-001.xhtml",
        "section-002.xhtml",
        "article-002.xhtml",
        "index-outlets.xhtml",
        "index-people.xhtml",
        "index-keywords.xhtml",
        "clip-table.xhtml",
        "review.xhtml",
    ]
    assert book.broken_links() == []


def test_the_contents_list_what_is_no_article_too(book: OpenedEpub) -> None:
    listed = [href for _, href in links(book.parsed("contents.xhtml"))]
    assert listed == [
        page for page in book.spine if page not in {"cover.xhtml", "contents.xhtml"}
    ]


def test_the_synthesis_leads_to_what_it_sums_up(book: OpenedEpub) -> None:
    page = book.parsed("synthesis.xhtml")
    assert links(page) == [
        ("Floods", "section-001.xhtml"),
        ("À Arles, la digue", "article-002.xhtml"),
    ]


def test_rights_and_recipients_have_a_page(book: OpenedEpub) -> None:
    said = words(book.parsed("rights.xhtml").find("x:body", NAMES))
    assert said == (
        "Rights and recipients Copied under licence. Licence no. 12 "
        "Do not redistribute. Recipients The minister Private office"
    )
    assert book.dublin_core("rights") == [
        "Copied under licence.",
        "Do not redistribute.",
    ]
    assert "rights.xhtml" not in opened(DIGEST, rights=False).spine


def test_a_section_opens_with_the_editors_words(book: OpenedEpub) -> None:
    page = book.parsed("section-001.xhtml")
    assert words(page.find(".//x:p[@class='introduction']", NAMES)) == (
        "What was under water."
    )


def test_keywords_are_counted_and_marked(book: OpenedEpub) -> None:
    page = book.parsed("keywords.xhtml")
    assert words(page.find(".//x:ul[@class='keywords']", NAMES)) == (
        "river 2 1 River rises 2"
    )
    assert len(book.parsed("article-001.xhtml").findall(".//x:mark", NAMES)) == 2


def test_an_index_leads_to_the_articles(book: OpenedEpub) -> None:
    page = book.parsed("index-people.xhtml")
    (section,) = page.iterfind(".//x:section", NAMES)
    assert (section.get("role"), section.get(EPUB_TYPE)) == ("doc-index", "index")
    assert links(page) == [("1 River rises", "article-001.xhtml")]


def test_a_doubt_leads_to_the_very_paragraph(book: OpenedEpub) -> None:
    (where,) = [
        href for text, href in links(book.parsed("review.xhtml")) if text == "paragraph"
    ]
    assert where == "article-001.xhtml#doubt-1"
    (found,) = book.parsed("article-001.xhtml").iterfind(".//*[@id='doubt-1']", NAMES)
    assert words(found).startswith("See")


def test_links_are_notes_too_each_address_once(book: OpenedEpub) -> None:
    page = book.parsed("article-001.xhtml")
    calls = [
        (words(each), each.attrib["href"], each.get("id"))
        for each in page.iterfind(".//x:a[@role='doc-noteref']", NAMES)
    ]
    assert calls == [
        ("1", "#note-1", "call-1"),
        ("2", "#note-2", "call-2"),
        ("1", "#note-1", None),
    ]
    notes = [words(each) for each in page.iterfind(".//x:p[@class='note']", NAMES)]
    assert notes == ["1 https://a.example/x", "2 https://b.example/"]


def test_a_pull_quote_is_said_to_be_one(book: OpenedEpub) -> None:
    (quote,) = book.parsed("article-001.xhtml").iterfind(".//x:blockquote", NAMES)
    assert (quote.get("role"), quote.get(EPUB_TYPE)) == ("doc-pullquote", "pullquote")


def test_how_long_an_article_takes_is_said(book: OpenedEpub) -> None:
    def said(page: str) -> str:
        found = book.parsed(page).find(".//x:p[@class='reading-time']", NAMES)
        return words(found)

    # 500 words at 228 a minute are 2.2 minutes.
    assert said("article-002.xhtml") == "Reading time: 3 mins"
    assert said("article-001.xhtml") == "Reading time: 1 min"
    assert (
        opened(Article(headline=Headline("Rain")))
        .parsed("article-001.xhtml")
        .find(".//x:p[@class='reading-time']", NAMES)
        is None
    )


def test_what_is_switched_off_is_left_out() -> None:
    book = opened(DIGEST, synthesis=False, indexes=False, clip_table=False)
    assert book.spine[-1] == "article-002.xhtml"
    assert "synthesis.xhtml" not in book.spine
    assert "index" not in book.meta("schema:accessibilityFeature")
