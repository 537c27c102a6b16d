"""Who said what, as an annex: on the right pages of both engines, linked in e-books."""

import io
import re
import zipfile
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

import newsconv
from newsconv.model import Digest

FILLER = "The river rose by a hand in the night, and the ferry stayed at its pier. " * 9


def story(title: str, *paragraphs: str) -> newsconv.Article:
    return newsconv.parse("\n\n".join((title, *paragraphs)) + "\n")


def digest() -> Digest:
    first = story(
        "Bridge to close for two years",
        "The council met on Monday to talk about the old bridge over the river.",
        "“It has to go,” said Jane Doe, the mayor of Merrow.",
        *[FILLER] * 9,
        "“Nobody asked the bakers of the town,” Tom Bligh said.",
        "They were angry. “We will sue the council,” they said.",
    )
    second = story(
        "Ferry runs again on Sundays",
        "The ferry came back on Tuesday after repairs that had taken eight months.",
        "“It was a long winter,” Doe said. She said that the fare would rise.",
    )
    return newsconv.annotate(
        Digest.of([first, second], title="Week", date="2026-11-20"), "quotes", "people"
    )


@pytest.mark.parametrize("engine", ["typst", "weasyprint"])
def test_each_quote_has_the_page_that_it_is_printed_on(engine: str) -> None:
    pages = [
        " ".join((page.extract_text() or "").split())
        for page in PdfReader(
            io.BytesIO(newsconv.render(digest(), to="pdf", engine=engine))
        ).pages
    ]
    (at,) = (
        number
        for number, page in enumerate(pages)
        if ("Who said what" in page and "It has to go" in page)
    )
    ledger = pages[at]
    for words in ("It has to go", "Nobody asked the bakers", "It was a long winter"):
        printed = next(
            number + 1 for number, page in enumerate(pages[:at]) if words in page
        )
        found = re.search(rf"{words}.*?(?: |years|Sundays)(\d+)\b", ledger)
        assert found, ledger
        assert int(found[1]) == printed, words


def test_one_entry_a_person_over_the_digest() -> None:
    page = newsconv.render(digest(), to="html").decode()
    ledger = page[page.index('id="quote-ledger"') :]
    ledger = ledger[: ledger.index("</section>")]
    speakers = re.findall(r'class="speaker"><bdi>(.*?)</bdi>', ledger)
    plain = [re.sub("<.*?>", "", speaker) for speaker in speakers]
    assert plain == ["Tom Bligh", "Jane Doe"]
    assert "It has to go" in ledger
    assert "It was a long winter" in ledger
    # Nobody is named, and nobody said it word for word.
    assert "We will sue" not in ledger
    assert "the fare would rise" not in ledger


class Idents(HTMLParser):
    """The anchors of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag's own."""
        del tag
        self.found |= {value for name, value in attrs if name == "id" and value}


def test_an_e_book_leads_to_the_paragraph() -> None:
    book = zipfile.ZipFile(io.BytesIO(newsconv.render(digest(), to="epub")))
    (name,) = (each for each in book.namelist() if each.endswith("quote-ledger.xhtml"))
    links = re.findall(r'class="said-facts" href="([^"]+)"', book.read(name).decode())
    assert len(links) == 3
    for link in links:
        file, _, ident = link.partition("#")
        text = book.read(f"{name.rpartition('/')[0]}/{file}").decode()
        assert ident in Idents(text).found


def test_a_digest_without_quotes_has_no_ledger() -> None:
    bare = Digest.of([story("A", FILLER), story("B", FILLER)], title="Week")
    assert (
        "quote-ledger"
        not in newsconv.render(newsconv.annotate(bare, "quotes"), to="html")
        .decode()
        .partition("</style>")[2]
    )


def test_a_role_at_a_sentences_start_is_no_name() -> None:
    told = newsconv.parse(
        "Barge captain looks back on a dry year at the river\n\n"
        "His grandfather said: “We painted over it twice.” The captain nodded and went "
        "below, as he does each evening when the lamps are lit along the quay.\n",
    )
    two = [told, story("River rises at Merrow", FILLER)]
    week = newsconv.annotate(Digest.of(two, title="Week"), "quotes")
    page = newsconv.render(week, to="html").decode()
    # A name's key is what it is filed by; a role has no other part.
    assert '<span class="index-key">His grandfather</span>' in page
