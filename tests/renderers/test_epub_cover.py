"""The cover's words: all there, large, and inside of the picture."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from newsconv.model import Article, Author, Byline, Digest, Headline, SourceBar
from newsconv.model.digest import as_digest
from newsconv.renderers.cover import Cover, cover
from newsconv.renderers.markup import Markup
from newsconv.themes import theme
from tests.renderers.opened_epub import NAMES, opened


def drawn(document: Digest | Article, theme_name: str = "broadsheet") -> Cover:
    markup = Markup(as_digest(document), theme(theme_name), xml=True)
    entry = markup.view.entries[0]
    flow = entry.direction if markup.view.single else "ltr"
    return cover(markup, entry.language or "en", flow)


def pixels(document: Digest | Article, **options: object) -> Image.Image:
    book = opened(document, **options)
    data = book.zip.read("EPUB/cover.png")
    return Image.open(BytesIO(data)).convert("L")


def lines(document: Digest | Article) -> list[ET.Element]:
    return ET.fromstring(drawn(document).picture).findall(".//svg:text", NAMES)  # noqa: S314 - ours


def titles(document: Digest | Article) -> list[str | None]:
    return [each.text for each in lines(document) if each.get("font-weight") == "bold"]


def headed(headline: str, language: str = "en") -> Article:
    return Article(headline=Headline(headline), language=language)


def test_a_digest_s_cover_says_whose_what_and_when() -> None:
    digest = Digest(
        sections=Digest.of([headed("River rises")]).sections,
        title="Morning Press Review",
        kind="Daily",
        number="231",
        date="2026-11-20",
        issuer="Press Office",
        language="en",
    )
    assert [each.text for each in lines(digest)] == [
        "Press Office",
        "Morning",
        "Press",
        "Review",
        "Daily · No. 231",
        "20 November 2026",
        "1 article",
    ]


def test_an_article_s_cover_says_what_where_when_and_by_whom() -> None:
    article = Article(
        headline=Headline("River rises"),
        bylines=(Byline("By Ann Roe", (Author("Ann Roe"),)),),
        source_bar=SourceBar(outlet="The Gazette", date="2026-11-19"),
        language="en",
    )
    assert [each.text for each in lines(article)] == [
        "The Gazette",
        "River",
        "rises",
        "19 November 2026",
        "Ann Roe",
    ]


def test_chinese_is_broken_between_signs_and_not_before_a_stop() -> None:
    assert titles(headed("长江流域水务，新闻每日摘要与评论汇编", "zh")) == [
        "长江流域水",
        "务，新闻每",
        "日摘要与评",
        "论汇编",
    ]


def test_arabic_runs_from_the_right() -> None:
    (first, *_) = lines(headed("صيادو الإسكندرية يعيدون رسم حاجز الأمواج", "ar"))
    assert first.get("direction") == "rtl"
    assert first.get("text-anchor") is None  # the group's: the middle


@pytest.mark.parametrize(
    "title",
    [
        "A",
        "Morning Press Review",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "word " * 3000,
        "长" * 5000,
        "👩‍👩‍👧 " * 90,
        "WWWWWWWW MMMMMMMM " * 20,
        "\u0301" * 400,
    ],
)
def test_whatever_the_title_the_lines_stay_inside(title: str) -> None:
    digest = Digest.of(
        [headed("x")],
        title=title,
        date="2026-11-20",
        number="9" * 300,
        issuer=title,
        language="en",
    )
    placed = [
        (float(each.attrib["y"]), float(each.attrib["font-size"]), each.text or "")
        for each in lines(digest)
    ]
    assert placed == sorted(placed, key=lambda line: line[0])
    for y, size, text in placed:
        assert size >= 36
        assert size <= y <= 1600 - size * 0.3
        # The narrowest letters that there are fill a quarter of an em.
        visible = [char for char in text if char not in "\u0301\u200d"]
        assert len(visible) * size * 0.25 <= 1200
    for (above, _, _), (below, size, _) in pairwise(placed):
        assert below - above >= size


def test_a_mark_is_not_parted_from_its_letter() -> None:
    accented = "e\u0301" * 120
    for text in titles(headed(accented)):
        assert text is not None
        assert not text.startswith("\u0301")


def test_markup_in_a_title_is_text() -> None:
    assert titles(headed('A<b> & "c" ]]>')) == ["A<b> &", '"c" ]]>']


def test_libraries_get_a_picture_of_pixels() -> None:
    picture = pixels(headed("River rises"))
    assert picture.size == (1200, 1600)
    # White all around, and letters as black as they come in the title's field.
    assert {picture.getpixel((x, y)) for x in (5, 1194) for y in (5, 1594)} == {255}
    title = picture.crop((100, 330, 1100, 1050))
    assert title.getextrema() == (0, 255)


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Морские ворота", "ru"),
        ("صيادو الإسكندرية", "ar"),
        ("סקירת העיתונות", "he"),
        ("长江流域水务", "zh"),
        ("नदी का पानी", "hi"),
        ("River 👩‍👩‍👧 rises", "en"),
    ],
)
def test_every_script_is_drawn(headline: str, language: str) -> None:
    title = pixels(headed(headline, language)).crop((0, 330, 1200, 1050))
    ink = title.point([255 * (grey < 128) for grey in range(256)]).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert right - left > 300
    assert bottom - top > 80
    # As far from one side as from the other: the line stands about the middle.
    assert abs(left - (1200 - right)) < 60


def test_letters_of_india_are_joined() -> None:
    def ink(headline: str) -> int:
        title = pixels(headed(headline, "hi")).crop((0, 330, 1200, 1050))
        box = title.point([255 * (grey < 128) for grey in range(256)]).getbbox()
        assert box is not None
        return int(box[2] - box[0])

    # Three letters with a sign that joins the first two, and without it.
    assert ink("नक्ष नक्ष") < ink("नकष नकष")


def test_a_title_that_no_font_has_leaves_the_cover_to_svg() -> None:
    book = opened(headed("👩🌊👨🌊"))
    (picture,) = [
        item
        for item in book.manifest.values()
        if item.get("properties") == "cover-image"
    ]
    assert picture.get("href") == "cover.svg"
    assert book.broken_links() == []


def test_a_theme_that_draws_more_than_words_and_bars_keeps_its_svg(
    tmp_path: Path,
) -> None:
    (tmp_path / "theme.toml").write_text('description = "Waves"', encoding="utf-8")
    (tmp_path / "cover-ornament.svg.jinja").write_text(
        '<path d="M0 0 L9 9" stroke="#000"/>', encoding="utf-8"
    )
    book = opened(headed("River rises"), theme=str(tmp_path))
    assert "<path" in book.text("cover.svg")


def test_themes_have_covers_of_their_own() -> None:
    covers = {
        opened(headed("River rises"), theme=name).zip.read("EPUB/cover.png")
        for name in ("broadsheet", "briefing", "plain")
    }
    assert len(covers) == 3
