"""Long articles as several files: none too large, nothing lost, links that land."""

from xml.etree import ElementTree as ET

from newsconv.model import (
    Article,
    Comment,
    Comments,
    CommentText,
    Digest,
    Headline,
    Link,
    List,
    ListItem,
    Paragraph,
    Subhead,
    Text,
)
from newsconv.renderers.epub.parts import parts
from tests.renderers.opened_epub import NAMES, OpenedEpub, opened

MOST = 260_000


def words(count: int, word: str) -> str:
    return " ".join([word] * count)


def sizes(book: OpenedEpub) -> list[int]:
    return [len(book.text(name).encode()) for name in book.pages]


def printed(book: OpenedEpub, name: str) -> str:
    return "".join(
        "".join(element.itertext())
        for element in book.parsed(name).iterfind(".//x:article", NAMES)
    )


LONG = Article(
    headline=Headline("River rises"),
    body=(
        Paragraph((Link((Text("The first link"),), "https://a.example/"),)),
        *(
            Paragraph((Text(f"{number}. {words(400, 'flood & <water>')}"),))
            for number in range(60)
        ),
        Subhead((Text("The end"),)),
        Paragraph((Text("It fell."),)),
    ),
    language="en",
)


def test_a_long_article_is_several_files_between_its_paragraphs() -> None:
    book = opened(Digest.of([LONG, LONG], title="The Week", language="en"))
    assert book.spine[2:5] == [
        "article-001.xhtml",
        "article-001-2.xhtml",
        "article-001-3.xhtml",
    ]
    assert max(sizes(book)) < MOST
    pages = [name for name in book.spine if name.startswith("article-001")]
    text = "".join(printed(book, name) for name in pages)
    found = [
        paragraph
        for name in pages
        for paragraph in book.parsed(name).findall(".//x:p[@class='paragraph']", NAMES)
    ]
    # 62 paragraphs, whole.
    assert len(found) == 62
    assert text.count("flood & <water>") == 60 * 400
    assert book.broken_links() == []


def test_a_note_of_a_long_article_is_reached_across_its_files() -> None:
    book = opened(LONG)
    (call,) = book.parsed("article-001.xhtml").findall(
        ".//x:a[@role='doc-noteref']", NAMES
    )
    page, _, anchor = call.attrib["href"].partition("#")
    assert page == book.spine[-1] != "article-001.xhtml"
    (note,) = book.parsed(page).findall(f".//*[@id='{anchor}']", NAMES)
    (back,) = note.findall("x:a[@role='doc-backlink']", NAMES)
    assert back.get("href") == "article-001.xhtml#call-1"
    assert "https://a.example/" in "".join(note.itertext())


def test_the_parts_lead_to_each_other_and_say_which_they_are() -> None:
    book = opened(LONG)
    second = book.parsed("article-001-2.xhtml")
    assert second.findtext("x:head/x:title", None, NAMES) == "River rises (2/3)"
    (heading,) = second.findall(".//x:h1", NAMES)
    assert "".join(heading.itertext()) == "River rises (2/3)"
    links = [
        (" ".join("".join(link.itertext()).split()), link.get("href"))
        for link in second.findall(".//x:nav[@class='turn']//x:a", NAMES)
    ]
    assert links == [
        ("Next River rises (3/3)", "article-001-3.xhtml"),
        ("Previous River rises (1/3)", "article-001.xhtml"),
    ]
    assert book.contents() == [("River rises", "article-001.xhtml")]


def test_a_paragraph_longer_than_a_file_is_divided_between_words() -> None:
    text = words(60_000, "überschwemmt")
    book = opened(Article(body=(Paragraph((Text(text),)),), language="de"))
    assert max(sizes(book)) < MOST
    pages = [name for name in book.spine if name.startswith("article")]
    assert len(pages) > 2
    pieces = [
        "".join(paragraph.itertext())
        for name in pages
        for paragraph in book.parsed(name).iterfind(".//x:p[@class='paragraph']", NAMES)
    ]
    assert "".join(pieces) == text
    assert all(piece.startswith("überschwemmt") for piece in pieces)


def test_a_word_without_end_is_divided_all_the_same() -> None:
    book = opened(Article(body=(Paragraph((Text("水" * 200_000),)),), language="zh"))
    assert max(sizes(book)) < MOST
    pages = [name for name in book.spine if name.startswith("article")]
    assert "".join(printed(book, name) for name in pages).count("水") == 200_000


def test_a_list_goes_on_counting() -> None:
    items = tuple(ListItem((Text(words(100, "flood")),)) for _ in range(1000))
    book = opened(Article(body=(List(items, ordered=True),), language="en"))
    (first,) = book.parsed("article-001.xhtml").iterfind(
        ".//x:ol[@class='list']", NAMES
    )
    (second,) = book.parsed("article-001-2.xhtml").iterfind(
        ".//x:ol[@class='list']", NAMES
    )
    assert second.get("start") == str(len(first) + 1)


def test_many_comments_are_divided_too() -> None:
    said = tuple(
        Comment(None, (CommentText((Text(words(200, "Well said.")),)),))
        for _ in range(200)
    )
    book = opened(Article(comments=Comments(said), language="en"))
    assert max(sizes(book)) < MOST
    assert book.broken_links() == []


def test_pieces_are_well_formed_and_no_heading_is_left_behind() -> None:
    blocks = "".join(f"<h2>{n}</h2><p>{'x ' * 40}<em>y</em></p>" for n in range(50))
    pieces = parts(f"<article id='a'><div>{blocks}</div></article>", 1000)
    assert len(pieces) > 4
    for piece in pieces:
        blocks_of = list(ET.fromstring(piece).iterfind("div/*"))  # noqa: S314 - ours
        assert blocks_of[-1].tag == "p"
    assert sum(piece.count("<h2>") for piece in pieces) == 50
