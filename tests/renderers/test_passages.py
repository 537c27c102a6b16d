"""A passage in a language of its own has it, and its direction, in every format."""

import json
from typing import Any

import msgspec

import newsconv
from newsconv.model import (
    AgencyTail,
    Article,
    BlockQuote,
    Caption,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Content,
    Correction,
    Deck,
    Digest,
    EditorsNote,
    Figure,
    Headline,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Subhead,
    Tagline,
    Text,
)
from newsconv.renderers.views import digest_view, languages
from tests.renderers.opened_epub import XML_LANG, OpenedEpub
from tests.renderers.parsed_page import one, page, text, with_class
from tests.renderers.printed import font_names, opened


def words(said: str) -> Content:
    return (Text(said),)


ENGLISH, ARABIC, FRENCH = "The river rose.", "ارتفع النهر.", "La rivière est montée."
STORY = Article(
    headline=Headline("River rises"),
    deck=Deck(words(FRENCH), language="fr"),
    body=(
        Paragraph(words(ENGLISH)),
        Paragraph(words(ARABIC), language="ar"),
        Subhead(words(FRENCH), language="fr"),
        PullQuote(words(ARABIC), language="ar"),
        BlockQuote((Paragraph(words(ARABIC)),), language="ar"),
        BlockQuote((Paragraph(words(FRENCH), language="fr"), Paragraph(words("Yes.")))),
        List((ListItem(words(ENGLISH)), ListItem(words(ARABIC), language="ar"))),
        Figure(caption=Caption(words(ARABIC), language="ar")),
        EditorsNote(words(FRENCH), language="fr"),
        Correction(words(FRENCH), language="fr"),
        Tagline(words(FRENCH), language="fr"),
        AgencyTail(words(FRENCH), language="fr"),
    ),
    comments=Comments(
        (
            Comment(CommentAuthor("Ann"), (CommentText(words(ENGLISH)),)),
            Comment(
                CommentAuthor("Leila"), (CommentText(words(ARABIC), language="ar"),)
            ),
        )
    ),
    language="en",
)
KINDS = (
    *("deck", "paragraph", "subhead", "pull-quote", "block-quote", "list-item"),
    *("caption", "editors-note", "correction", "tagline", "agency-tail"),
    "comment-text",
)
EXPECTED = [
    ("deck", "fr", "ltr"),
    ("paragraph", None, None),
    ("paragraph", "ar", "rtl"),
    ("subhead", "fr", "ltr"),
    ("pull-quote", "ar", "rtl"),
    ("block-quote", "ar", "rtl"),
    ("paragraph", None, None),
    ("block-quote", None, None),
    ("paragraph", "fr", "ltr"),
    ("paragraph", None, None),
    ("list-item", None, None),
    ("list-item", "ar", "rtl"),
    ("caption", "ar", "rtl"),
    ("editors-note", "fr", "ltr"),
    ("correction", "fr", "ltr"),
    ("tagline", "fr", "ltr"),
    ("agency-tail", "fr", "ltr"),
    ("comment-text", None, None),
    ("comment-text", "ar", "rtl"),
]


def test_html() -> None:
    found = [
        (each.get("class"), each.get("lang"), each.get("dir"))
        for each in page(STORY).iter()
        if each.get("class") in KINDS
    ]
    assert found == EXPECTED


def test_epub() -> None:
    book = OpenedEpub(newsconv.render(STORY, to="epub"))
    (story,) = [name for name in book.pages if "article" in name]
    found = [
        (each.get("class"), each.get("lang"), each.get(XML_LANG), each.get("dir"))
        for each in book.parsed(story).iter()
        if each.get("class") in KINDS
    ]
    assert found == [(kind, lang, lang, flow) for kind, lang, flow in EXPECTED]


def test_json() -> None:
    data = newsconv.render(STORY, to="json")
    (section,) = json.loads(data)["sections"]
    (article,) = section["articles"]
    assert article["deck"]["language"] == "fr"
    assert [block.get("language") for block in article["body"]] == [
        *(None, "ar", "fr", "ar", "ar", None, None, None, "fr", "fr", "fr", "fr")
    ]
    texts = [comment["texts"][0] for comment in article["comments"]["items"]]
    assert [each.get("language") for each in texts] == [None, "ar"]
    (loaded,) = newsconv.load(data).sections[0].articles
    assert loaded == STORY


def test_json_ld() -> None:
    (script,) = page(STORY).iter("script")
    facts: dict[str, Any] = json.loads(script.text or "")
    assert facts["inLanguage"] == "en"
    assert [each.get("inLanguage") for each in facts["comment"]] == [None, "ar"]


def test_a_comment_in_two_languages_has_none() -> None:
    texts = (CommentText(words(ARABIC), language="ar"), CommentText(words(ENGLISH)))
    both = msgspec.structs.replace(STORY, comments=Comments((Comment(texts=texts),)))
    (script,) = page(both).iter("script")
    (comment,) = json.loads(script.text or "")["comment"]
    assert "inLanguage" not in comment


def test_a_code_without_form_is_left_out() -> None:
    odd = Article(
        headline=Headline("River rises"),
        body=(Paragraph(words(ENGLISH), language='x" onload="y'),),
        language="en",
    )
    paragraph = one(page(odd), "paragraph")
    assert text(paragraph) == ENGLISH
    assert set(paragraph.keys()) == {"class"}
    assert languages(digest_view(Digest.of([odd]))) == {"en"}


def test_a_passage_from_left_to_right_in_an_article_from_right_to_left() -> None:
    story = Article(
        headline=Headline("النهر"),
        body=(Paragraph(words(ARABIC)), Paragraph(words(ENGLISH), language="en")),
        language="ar",
    )
    flows = [each.get("dir") for each in with_class(page(story), "paragraph")]
    assert flows == [None, "ltr"]


def test_the_languages_of_a_digest() -> None:
    assert languages(digest_view(Digest.of([STORY]))) == {"en", "ar", "fr"}


def starts(data: bytes) -> dict[str, float]:
    """Return where the lines of a PDF's first page start, in points from the left."""
    found: dict[str, float] = {}

    def visit(said: str, _: Any, matrix: Any, *__: Any) -> None:  # noqa: ANN401
        if said.strip():
            found[said.strip()] = matrix[4]

    opened(data).pages[0].extract_text(visitor_text=visit)
    return found


def test_pdf() -> None:
    def printed(language: str | None) -> bytes:
        story = Article(
            headline=Headline("River rises"),
            body=(Paragraph(words("Up.")), Paragraph(words("نهر"), language=language)),
            language="en",
        )
        return newsconv.render(story, to="pdf")

    assert "Amiri" in font_names(opened(printed("ar")))
    # On an A4 page, 595 points wide, it begins at the right; without its language it
    # would begin at the left, under the paragraph above.
    for language, right in (("ar", True), (None, False)):
        found = starts(printed(language))
        (place,) = [left for said, left in found.items() if not said.isascii()]
        assert found["Up."] < 300
        assert (place > 400) is right
