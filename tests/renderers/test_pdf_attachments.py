"""What a PDF carries along: the digest's JSON, and each article's raw text."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader

from newsconv.model import Article, Digest, Headline, Section
from newsconv.model.article import Origin
from newsconv.model.schema import load
from newsconv.parsing.article import parse_article
from newsconv.renderers.pdf.attachments import Attachment, attachments
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.renderers.views import digest_view
from newsconv.source import Source
from tests.renderers.printed import DIGEST, opened

GATE = "Gate holds\n\nThe gate at the old pier held through the night.\n"
BOOKS = "Книги вернулись\n\nКниги вернулись в библиотеку после ремонта.\n"


def parsed(text: str, name: str) -> Article:
    return parse_article(Source(text, name)).article


REVIEW = Digest(
    title="Morning Review",
    date="2026-11-20",
    language="en",
    sections=(
        Section(articles=(parsed(GATE, "gate.txt"), parsed(BOOKS, "книги.txt"))),
        Section(articles=(parsed(GATE, "copy.txt"),)),
    ),
)


def listed(digest: Digest) -> tuple[Attachment, ...]:
    return attachments(digest, digest_view(digest))


@pytest.fixture(scope="module", params=["weasyprint", "typst"])
def review(request: pytest.FixtureRequest) -> PdfReader:
    return opened(PdfRenderer(engine=request.param).render(REVIEW))


def test_each_text_and_the_digest_by_safe_and_unique_names(review: PdfReader) -> None:
    found = [
        (file.name, file.associated_file_relationship, file.subtype, file.description)
        for file in review.attachment_list
    ]
    assert found == [
        ("1-gate-holds.txt", "/Source", "/text/plain", "Gate holds"),
        ("2.txt", "/Source", "/text/plain", "Книги вернулись"),
        ("3-gate-holds.txt", "/Source", "/text/plain", "Gate holds"),
        ("digest.json", "/Data", "/application/json", "Morning Review"),
    ]


def test_they_hold_what_was_read(review: PdfReader) -> None:
    files = {file.name: file.content for file in review.attachment_list}
    assert files["1-gate-holds.txt"].decode() == GATE
    assert files["2.txt"].decode() == BOOKS
    assert load(files["digest.json"]) == REVIEW


def test_the_document_names_each_once_as_its_own(review: PdfReader) -> None:
    root: Any = review.trailer["/Root"]
    names = [reference.get_object()["/UF"] for reference in root["/AF"]]
    assert names == ["1-gate-holds.txt", "2.txt", "3-gate-holds.txt", "digest.json"]


def test_their_date_is_the_digests(review: PdfReader) -> None:
    day = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    for file in review.attachment_list:
        assert file.modification_date == day
        assert file.creation_date in {day, None}


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2026-11-16/2026-11-20", dt.date(2026, 11, 20)),
        ("2026-11", dt.date(1980, 1, 1)),
        (None, dt.date(1980, 1, 1)),
    ],
)
def test_without_a_day_the_date_is_a_fixed_one(date: str | None, day: dt.date) -> None:
    digest = msgspec.structs.replace(REVIEW, date=date)
    assert {each.modified for each in listed(digest)} == {day}


def test_names_keep_their_order_beyond_nine() -> None:
    digest = Digest.of([parsed(GATE, f"{number}.txt") for number in range(11)])
    names = [each.name for each in listed(digest)]
    assert names[0] == "01-gate-holds.txt"
    assert names[10] == "11-gate-holds.txt"
    assert names == sorted(names)


@pytest.mark.parametrize("headline", ["../../etc/passwd", "CON", "a\u202egpj.exe", "?"])
def test_no_headline_makes_an_unsafe_name(headline: str) -> None:
    article = Article(
        headline=Headline(text=headline),
        origin=Origin(name="story.txt", sha256="0" * 64, text="Text"),
    )
    name = listed(Digest.of([article]))[0].name
    assert name.startswith("1")
    assert set(name.removesuffix(".txt")) <= set("abcdefghijklmnopqrstuvwxyz1-")


def test_an_article_whose_text_is_not_known_has_none() -> None:
    assert [each.name for each in listed(DIGEST)] == ["digest.json"]


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
@pytest.mark.parametrize("date", ["2026-11-20", None])
def test_they_can_be_left_out(engine: str, date: str | None) -> None:
    digest = msgspec.structs.replace(REVIEW, date=date)
    bare = opened(PdfRenderer(engine=engine, attachments=False).render(digest))
    root: Any = bare.trailer["/Root"]
    assert list(bare.attachment_list) == []
    assert "/AF" not in root
