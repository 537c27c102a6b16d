"""Odd input on paper: a page that is still right, and all of the words on it."""

import re
from typing import Any

import msgspec
import pytest

from newsconv.errors import MissingGlyphError
from newsconv.model import (
    Article,
    Deck,
    Digest,
    Headline,
    Paragraph,
    Section,
    SourceBar,
    SynthesisParagraph,
)
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import STORIES_ONLY, opened, outline, story, texts, words


def article(headline: str, *paragraphs: str, **more: Any) -> Article:  # noqa: ANN401 - the model's
    return Article(
        headline=Headline(headline) if headline else None,
        body=tuple(Paragraph(words(text)) for text in paragraphs),
        language="en",
        **more,
    )


def digest(*articles: Article, **more: Any) -> Digest:  # noqa: ANN401 - the model's
    return Digest.of(articles, title="T", language="en", **more)


def on_the_page(data: bytes) -> bool:
    """Say whether every word starts and ends inside its page."""
    file = PrintedFile(data)
    boxes = [word.box for page in file.words for word in page]
    assert boxes
    return all(
        min(box.left, box.top) > 0
        and box.right < file.size.right
        and box.bottom < file.size.bottom
        for box in boxes
    )


def test_a_headline_of_3000_words_is_printed_whole_and_listed_in_short() -> None:
    long = article("The gate holds again " * 750, "It did.")
    data = PdfRenderer(**STORIES_ONLY).render(digest(long, story("Next")))
    pages = texts(opened(data))
    assert on_the_page(data)
    assert "…" in pages[1]
    assert len(pages[1]) < 600
    ((_, title, number), (_, following, _)) = outline(opened(data))
    assert number == 3
    assert title.startswith("The gate holds again")
    assert title.endswith("…")
    assert len(title) <= 160
    assert following == "Next"
    assert " ".join(pages[2:]).count("holds") == 750
    assert "continues on page 4" in pages[2]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_deck_longer_than_a_page_opens_under_its_section_and_headline(
    engine: str,
) -> None:
    deck = Deck(words("The river rose again. " * 400))
    clip = article("Gate holds", "It did.", deck=deck)
    review = Digest(
        title="T", language="en", sections=(Section(title="Floods", articles=(clip,)),)
    )
    renderer = PdfRenderer(engine=engine, cover=False, contents=False, **STORIES_ONLY)
    first, second, *_ = texts(opened(renderer.render(review)))
    assert re.search(r"Floods.*Gate holds The river rose again.* The river", first)
    assert "The river rose again" in second


def test_an_article_of_one_line_and_one_of_nothing() -> None:
    pages = texts(
        opened(
            PdfRenderer(**STORIES_ONLY).render(digest(article("Gate holds"), Article()))
        )
    )
    assert len(pages) == 3
    assert "Gate holds" in pages[2]
    assert "[no headline]" in pages[2]


def test_2000_paragraphs_are_all_there() -> None:
    long = article("Long", *["The tide turned."] * 2000)
    pages = texts(opened(PdfRenderer().render(Digest.of([long]))))
    assert sum(page.count("The tide turned.") for page in pages) == 2000
    for number, page in enumerate(pages, 1):
        assert (f"continues on page {number + 1} ›" in page) == (number < len(pages))
        assert (f"‹ continued from page {number - 1}" in page) == (number > 1)


LETTERS = 5000


@pytest.mark.parametrize(
    ("letter", "odd"),
    [
        ("Q", article("Q" * LETTERS, "p")),
        ("Q", article("H", "Q" * LETTERS)),
        ("Q", article("H", "p", source_bar=SourceBar(outlet="Q" * LETTERS))),
        ("Q", article("H", "p", source_bar=SourceBar(reference="Q" * LETTERS))),
        ("Q", article("H", "p", source_bar=SourceBar(edition="Q" * LETTERS))),
        ("Q", article("H", "p", source_bar=SourceBar(authors=("Q" * LETTERS,)))),
    ],
)
def test_endless_words_are_broken_and_stay_on_the_page(
    letter: str, odd: Article
) -> None:
    data = PdfRenderer(cover=False, contents=False, attachments=False).render(
        digest(odd)
    )
    assert on_the_page(data)
    text = "".join(texts(opened(data)))
    assert text.count(letter) == LETTERS


def test_endless_words_before_the_articles() -> None:
    long = "Q" * LETTERS
    odd = msgspec.structs.replace(
        digest(article("H", "p")),
        title=long,
        contact=long,
        recipients=(long,),
        licence_number=long,
        synthesis=(SynthesisParagraph(long, sections=(long,)),),
        sections=(Section(title=long, introduction=long, articles=(story("H"),)),),
    )
    data = PdfRenderer(attachments=False).render(odd)
    assert on_the_page(data)
    pages = texts(opened(data))
    # The title, the contact, both of rights, the synthesis, the section's two are
    # whole; what leads to them, and the running heads, are cut.
    assert "".join(pages).count("Q" * 40) >= 7 * (LETTERS // 200)
    assert all(len(page) < 7000 for page in pages)
    assert outline(opened(data))[1][1].endswith("…")


def test_control_characters_show_that_they_were_there() -> None:
    odd = article("A\x00B", "c\x0bd \x1b[0m e\u2028f\ufffe")
    (page,) = texts(opened(PdfRenderer().render(Digest.of([odd]))))
    assert re.search("A.?\ufffd.?B", page)
    assert "[0m" in page


def test_emoji_alone_are_printed_or_named() -> None:
    odd = Digest.of([article("😀😀", "🎉" * 300)])
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(odd)
    assert "'😀' (U+1F600 GRINNING FACE)" in str(caught.value)
    (page,) = texts(opened(PdfRenderer(missing_glyph="replace").render(odd)))
    assert page.count("\ufffd") == 302


@pytest.mark.parametrize("theme", ["broadsheet", "briefing", "plain"])
def test_typst_breaks_endless_words_in_every_field_too(theme: str) -> None:
    long = "Q" * LETTERS
    odd = msgspec.structs.replace(
        digest(article("H", "p")),
        title=long,
        contact=long,
        licence_number=long,
        synthesis=(SynthesisParagraph(long),),
        sections=(
            Section(title=long, introduction=long, articles=(article(long, long),)),
        ),
    )
    renderer = PdfRenderer(
        engine="typst", theme=theme, attachments=False, indexes=False, clip_table=False
    )
    data = renderer.render(odd)
    assert on_the_page(data)
    # Of seven fields all letters are printed, more than once where they lead there.
    assert "".join(texts(opened(data))).count("Q") >= 7 * LETTERS


def test_a_brief_by_the_manifest_that_no_page_holds_goes_on_on_the_next() -> None:
    long = article("Long", *["The tide turned."] * 200, brief=True)
    data = PdfRenderer(engine="typst").render(digest(long, story("Next")))
    assert on_the_page(data)
    assert "".join(texts(opened(data))).count("The tide turned.") == 200
