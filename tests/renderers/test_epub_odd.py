"""Digests that are empty, long, repeated or nameless, as e-books."""

from newsconv.model import Article, Digest, Headline, Paragraph, Section, Text
from tests.renderers.opened_epub import NAMES, opened


def story(headline: str) -> Article:
    return Article(
        headline=Headline(headline),
        language="en",
        body=(Paragraph((Text("The river rose."),)),),
    )


FLOOD = story("River rises")
DIKE = story("À Arles, la digue")


def test_a_section_without_a_title_has_no_page() -> None:
    digest = Digest.of([FLOOD, DIKE], title="The Week", language="en")
    assert opened(digest).spine == [
        "cover.xhtml",
        "contents.xhtml",
        "article-001.xhtml",
        "article-002.xhtml",
        "clip-table.xhtml",
    ]
    assert opened(digest).contents()[:2] == [
        ("River rises", "article-001.xhtml"),
        ("À Arles, la digue", "article-002.xhtml"),
    ]


def test_a_section_without_articles_is_a_plain_entry() -> None:
    digest = Digest(
        sections=(Section((), title="Nothing yet"), Section((FLOOD,))), title="The Week"
    )
    assert opened(digest).contents() == [
        ("Nothing yet", "section-001.xhtml"),
        ("River rises", "article-001.xhtml"),
    ]


def test_a_digest_without_articles_is_a_cover_and_contents() -> None:
    empty = opened(Digest(title="The Week"))
    assert empty.spine == ["cover.xhtml", "contents.xhtml"]
    assert empty.contents() == [("Contents", "contents.xhtml")]
    titled = opened(Digest(title="The Week", sections=(Section((), title="Empty"),)))
    assert titled.spine == ["cover.xhtml", "contents.xhtml", "section-001.xhtml"]
    assert titled.contents() == [("Empty", "section-001.xhtml")]


def test_an_article_of_nothing_is_a_book_all_the_same() -> None:
    book = opened(Article())
    assert book.contents() == [("[no headline]", "article-001.xhtml")]
    assert book.dublin_core("title") == ["[no headline]"]


def test_fifty_stories_of_one_headline_are_fifty_pages() -> None:
    digest = Digest.of([FLOOD] * 50, title="Fifty", language="en")
    book = opened(digest)
    assert book.spine[2] == "article-001.xhtml"
    assert book.spine[51] == "article-050.xhtml"
    assert len(book.contents()) == 51  # and the annexes
    assert book.broken_links() == []


def test_a_very_long_headline_is_whole_on_its_page_and_short_elsewhere() -> None:
    headline = " ".join(["flood"] * 3000)
    book = opened(Digest.of([story(headline)], title="The Week", language="en"))
    page = book.parsed("article-001.xhtml")
    assert page.findtext(".//x:h1", None, NAMES) == headline
    short = " ".join(["flood"] * 26) + "…"
    assert page.findtext(".//x:title", None, NAMES) == short
    assert book.contents() == [(short, "article-001.xhtml")]
