"""PDF in every script: its own font, its own direction, and no empty box."""

import re
from collections.abc import Sequence

import pytest
from pypdf import PageObject

from newsconv.errors import (
    MissingGlyphError,
)
from newsconv.model import (
    Article,
    Digest,
    Headline,
    List,
    ListItem,
    Paragraph,
    Section,
)
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import (
    GATE,
    STORIES_ONLY,
    font_names,
    opened,
    outline,
    story,
    texts,
    words,
)


def test_every_script_in_its_own_font() -> None:
    scripts = {
        "en": "River",
        "ar": "النهر يرتفع",
        "he": "הנהר עולה",
        "zh": "江水上涨",
        "ja": "川が増水",
        "ko": "강물이 불어난다",
        "ru": "Река поднялась",
    }
    digest = Digest(
        title="Scripts",
        language="en",
        sections=(
            Section(
                articles=tuple(
                    Article(
                        headline=Headline(text=text),
                        body=(Paragraph(content=words(text)),),
                        language=language,
                    )
                    for language, text in scripts.items()
                )
            ),
        ),
    )
    reader = opened(PdfRenderer(**STORIES_ONLY).render(digest))
    assert font_names(reader) == {
        *("Source Serif 4", "Inter", "Amiri", "Frank Ruhl Libre"),
        *("Noto Sans SC", "Noto Sans JP", "Noto Sans KR"),
    }
    assert [title for _, title, _ in outline(reader)] == list(scripts.values())


def runs(page: PageObject) -> list[tuple[int, str]]:
    """Return the pieces of text as they are drawn, with where each begins."""
    found: list[tuple[int, str]] = []

    def visit(text: str, _: object, at: Sequence[float], *__: object) -> None:
        if text.strip():
            found.append((round(at[4]), text.strip()))

    page.extract_text(visitor_text=visit)
    return found


def right_to_left(*articles: Article) -> PageObject:
    """Return the first page of the articles, in a digest in Arabic."""
    section = Section(title="Ports", articles=articles)
    digest = Digest(title="T", date="2026-11-20", language="ar", sections=(section,))
    return opened(PdfRenderer().render(digest)).pages[2]


def test_an_indent_from_right_to_left_leaves_the_lines_ends_even() -> None:
    text = "הרכבת הקלה בחיפה תידחה בשנה נוספת כך הודיע אתמול משרד התחבורה " * 4
    paragraph = Paragraph(content=words(text))
    page = right_to_left(Article(body=(paragraph, paragraph), language="he"))
    left = [at for at, run in runs(page) if "הודיע" in run]
    assert len(left) == 6
    assert left[3] == left[0]  # the first lines, of which the second is indented


def test_a_digests_script_does_not_size_an_article_in_another() -> None:
    def sizes(language: str) -> set[int]:
        found: set[int] = set()

        def visit(text: str, _: object, __: object, ___: object, size: float) -> None:
            if "gauge" in text:
                found.add(round(size * 10))

        digest = Digest(title="T", language=language, sections=_one(GATE))
        page = opened(PdfRenderer().render(digest)).pages[2]
        page.extract_text(visitor_text=visit)
        return found

    assert sizes("ar") == sizes("en") == sizes("zh") != set()


def _one(article: Article) -> tuple[Section]:
    return (Section(title="Ports", articles=(article,)),)


def test_a_running_head_from_right_to_left_keeps_its_date_together() -> None:
    drawn = [run for _, run in runs(right_to_left(GATE))]
    assert "20 · Ports" in drawn  # as drawn: the day next to its month
    assert "Ports · 20" not in drawn


def test_a_list_from_left_to_right_among_pages_of_the_other_direction() -> None:
    item = ListItem(content=words("One thing that was said"))
    article = Article(
        body=(Paragraph(content=words("A tide.")), List(items=(item,))), language="en"
    )
    begins = {run: at for at, run in runs(right_to_left(article))}
    assert begins["One thing that was said"] > begins["•"] >= begins["A tide."]


ODD = "a\u200bb\u200ec\u2066d\u2069e\ufe0ff\u00adg\u2028hi\ufff9j\u3164k\x00l\ufeffm"


def test_odd_characters_print_no_empty_boxes() -> None:
    article = Article(
        headline=Headline(text="Odd"), body=(Paragraph(content=words(ODD)),)
    )
    (text,) = texts(opened(PdfRenderer().render(Digest.of([article]))))
    letters = re.sub(r"[^a-m\ufffd]", "", text.removeprefix("Odd").partition("page")[0])
    # The NUL is one that markup can't hold.
    assert letters == "abcdefghijk\ufffdlm"


def test_a_character_that_no_font_has() -> None:
    thai = Article(
        headline=Headline(text="Harbour news"),
        body=(Paragraph(content=words("From ปากน้ำ.")),),
    )
    digest = Digest(title="T", sections=(Section(articles=(GATE, thai)),))
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(digest)
    assert str(caught.value) == (
        "pdf: no font prints 'ป' (U+0E1B THAI CHARACTER PO PLA) in “Harbour news”; no "
        "extra brings one; print U+FFFD in its place: --missing-glyph=replace"
    )


def test_a_missing_character_of_the_cover() -> None:
    digest = Digest(title="🛶 Review", sections=(Section(articles=(GATE,)),))
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(digest)
    assert caught.value.place == "the cover or the contents"
    assert caught.value.character == "🛶"


def test_a_missing_character_replaced_everywhere() -> None:
    digest = Digest(
        title="🛶 Review",
        language="en",
        sections=(Section(title="🛶", articles=(story("A 🛶 trip"),)),),
    )
    found = texts(opened(PdfRenderer(missing_glyph="replace").render(digest)))
    assert "🛶" not in "".join(found)
    assert found[0].startswith("\ufffd Review")
    assert "A \ufffd trip" in found[2]
    assert found[2].endswith("\ufffd \ufffd Review page 3 / 3")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # The same alef with a damma and without, as the first of its kind and later.
        ("أُنزل أحد أمس", "ar"),
        ("قال أحد إنه أُنزل", "ar"),
        ("за\u0301мок и замо\u0301к", "ru"),
        ("x\u0301 fax x y x\u0301", "en"),
    ],
)
def test_a_letter_with_an_accent_is_copied_once_and_so_is_the_bare_one(
    text: str, language: str
) -> None:
    article = Article(body=(Paragraph(content=words(text)),), language=language)
    page = opened(PdfRenderer().render(Digest.of([article]))).pages[0]
    _, line, _ = page.extract_text().splitlines()
    assert "".join(line.split()) == text.replace(" ", "")
