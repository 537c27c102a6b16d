"""Keywords on pages: marked in the text, counted after the contents."""

import re
from typing import Any

import pytest

from newsconv.api import render
from newsconv.errors import UnknownOptionError
from newsconv.model import (
    Article,
    Comment,
    Comments,
    CommentText,
    Deck,
    Digest,
    Emphasis,
    Headline,
    Kicker,
    LineBreak,
    Paragraph,
    Section,
    Text,
)
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from newsconv.themes import theme, theme_names
from tests.conformance.printed_file import PrintedFile
from tests.renderers.opened_epub import opened
from tests.renderers.printed import opened as opened_pdf
from tests.renderers.printed import words

STORM = Article(
    headline=Headline(text="Storm & flood"),
    kicker=Kicker(text="Storm watch"),
    deck=Deck(content=words("What the storm left")),
    body=(
        Paragraph(
            content=(
                Text(text="A <st"),
                Emphasis(content=(Text(text="orm"),)),
                Text(text="> came;"),
                LineBreak(),
                Text(text="storm after storm. Brainstorms"),
            )
        ),
    ),
    comments=Comments(
        items=(Comment(texts=(CommentText(content=words("Some storm!")),)),)
    ),
    language="en",
)
CALM = Article(
    headline=Headline(text="Calm"),
    body=(
        Paragraph(
            content=words("A flood."),
        ),
    ),
)
DIGEST = Digest(
    title="Week",
    language="en",
    sections=(Section(articles=(STORM, CALM)),),
    highlight=("flood",),
)


def page(**options: object) -> str:
    return render(DIGEST, to="html", **options).decode()


def test_words_are_marked_wherever_the_story_is_told() -> None:
    html = page(highlight=("storm",))
    assert '<p class="kicker"><mark>Storm</mark> watch</p>' in html
    assert "<mark>Storm</mark> &amp; <mark>flood</mark></h" in html
    assert "What the <mark>storm</mark> left" in html
    assert (
        "A &lt;<mark>st</mark><em><mark>orm</mark></em>&gt; came;<br>"
        "<mark>storm</mark> after <mark>storm</mark>. Brainstorms"
    ) in html
    assert "Some <mark>storm</mark>!" in html


def test_the_contents_mark_nothing_and_the_table_counts() -> None:
    html = page(highlight=("storm", "hail"))
    (table,) = re.findall(
        r'<section class="highlights"[^>]*>.*?</section>', html, re.DOTALL
    )
    rows = [
        re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", row)).strip()
        for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)
    ]
    assert rows == [
        "Keyword Hits Article",
        "flood 2 1 Storm &amp; flood",
        "1 Calm",
        "storm 7 7 Storm &amp; flood",
        "hail 0",
    ]
    assert "<mark>" not in html.partition("<main")[0]
    # One word is marked in two parts, each its own inline.
    assert html.count("<mark>") == 2 + 7 + 1


def test_comments_that_are_not_printed_are_not_counted() -> None:
    assert '<span class="total">6</span>' in page(highlight=("storm",), comments=False)


def test_nothing_is_added_without_keywords() -> None:
    plain = render(Digest(title="Week", sections=DIGEST.sections), to="html").decode()
    assert "<mark>" not in plain
    assert 'class="highlights' not in plain


def test_a_book_marks_them_too() -> None:
    text = opened(DIGEST).text("article-001.xhtml")
    assert "Storm &amp; <mark>flood</mark>" in text


def test_paper_has_the_table_after_the_contents_with_page_numbers() -> None:
    reader = opened_pdf(PdfRenderer(highlight=("storm",)).render(DIGEST))
    contents = reader.pages[1].extract_text()
    assert "Contents" in contents
    assert re.search(r"storm\s*7\s*7\s*Storm & flood\s*3", contents)


@pytest.mark.parametrize("engine", ENGINES)
def test_the_table_lists_a_long_headline_in_short_and_heads_its_counts(
    engine: str,
) -> None:
    clip = Article(headline=Headline(text="storm " * 100), language="en")
    digest = Digest(title="T", sections=(Section(articles=(clip, clip)),))
    data = PdfRenderer(engine=engine, highlight=("storm",)).render(digest)
    (_, page, *_) = PrintedFile(data).words
    rows = page[next(at for at, word in enumerate(page) if word.text == "Hits") :]
    (hits,) = (word.box for word in rows if word.text == "Hits")
    counts = [word.box for word in rows if word.text == "100"]
    assert len(counts) == 2
    assert all(abs(count.right - hits.right) < 1 for count in counts)
    assert sum(word.text == "storm" for word in rows) < 100


@pytest.mark.parametrize("engine", ENGINES)
def test_the_table_on_paper_is_ruled_above_and_below_apart_from_its_words(
    engine: str,
) -> None:
    data = PdfRenderer(engine=engine, highlight=("storm", "hail")).render(DIGEST)
    file = PrintedFile(data)
    (last,) = [word.box for word in file.words[1] if word.text == "hail"]
    top, head, storm, hail = _rules(file)[-4:]
    assert storm < last.top + 2 < last.bottom - 2 < hail < last.bottom + 10
    assert min(head - top, storm - head, hail - storm) > 13


def _rules(file: PrintedFile) -> list[float]:
    """Return how far below the upper edge of page 2 each rule is."""
    found: set[float] = set()

    def drawn(operator: bytes, operands: Any, matrix: Any, _: Any) -> None:  # noqa: ANN401 - pypdf's
        if operator == b"l":
            up = float(operands[1]) * matrix[3] + matrix[5]
            found.add(file.size.bottom - up)

    file.reader.pages[1].extract_text(visitor_operand_before=drawn)
    places = sorted(found)
    # Some are drawn as boxes, with two edges.
    return [
        place
        for before, place in zip([0.0, *places], places, strict=False)
        if place - before > 2
    ]


def test_no_colour_tells_a_keyword() -> None:
    """By weight and a line under it, in every theme's style sheets."""
    for style in ("print.css", "screen.css", "book.css"):
        for name in theme_names():
            rule = re.findall(
                r"^mark \{(.*?)\}", theme(name).style(style), re.MULTILINE | re.DOTALL
            )
            assert "underline" in rule[-1]
            assert "font-weight" in rule[-1]
            assert "color: inherit" in rule[-1]


def test_words_from_the_command_line_have_commas_between() -> None:
    assert page(highlight="storm, calm") == page(highlight=("storm", "calm"))
    with pytest.raises(UnknownOptionError, match="highlight must be a list of words"):
        page(highlight=3)
