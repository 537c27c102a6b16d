"""The cover's words: all there, large, and inside of the picture."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from newsconv.model import Article, Author, Byline, Digest, Headline, SourceBar
from tests.renderers.opened_epub import NAMES, opened


def lines(document: Digest | Article) -> list[ET.Element]:
    return opened(document).parsed("cover.svg").findall(".//svg:text", NAMES)


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
        "Daily",
        "No. 231",
        "Friday, 20 November 2026",
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
