"""JSONL: a document a line; the file of many articles is the files of each."""

import json

import pytest

import newsconv
from newsconv import Article, Digest
from newsconv.errors import DocumentError, EmptySourceError
from newsconv.model import Headline, Section
from newsconv.readers.jsonl import JsonlReader

FIRST = newsconv.parse("River rises\n\nThe river rose again on Monday night.")
SECOND = newsconv.parse("Ferry back\n\nThe ferry came back\u2028on Tuesday.")


def read(data: bytes) -> Digest:
    return JsonlReader().read(data, "week.jsonl").digest


def test_an_article_is_a_line() -> None:
    data = newsconv.render(Digest.of([FIRST, SECOND]), to="jsonl")
    lines = data.split(b"\n")
    assert len(lines) == 3
    assert lines[2] == b""
    for line, article in zip(lines, (FIRST, SECOND), strict=False):
        assert newsconv.load(line) == Digest.of([article])
        assert line + b"\n" == newsconv.render(article, to="json", indent=0)


def test_many_are_the_files_of_each() -> None:
    together = newsconv.render(Digest.of([FIRST, SECOND]), to="jsonl")
    apart = [newsconv.render(each, to="jsonl") for each in (FIRST, SECOND)]
    assert together == b"".join(apart)


def test_a_digest_with_facts_of_its_own_is_one_line() -> None:
    titled = Digest.of([FIRST, SECOND], title="The Week")
    data = newsconv.render(titled, to="jsonl")
    assert data.count(b"\n") == 1
    assert newsconv.load(data) == titled
    introduced = Digest(sections=(Section((FIRST,), introduction="Wet."),))
    assert newsconv.load(newsconv.render(introduced, to="jsonl")) == introduced


def test_a_digest_may_be_taken_apart() -> None:
    titled = Digest.of([FIRST, SECOND], title="The Week")
    data = newsconv.render(titled, to="jsonl", articles=True)
    assert data == newsconv.render(Digest.of([FIRST, SECOND]), to="jsonl")


def test_a_titled_digest_without_articles_is_a_line_and_nothing_is_none() -> None:
    empty = newsconv.render(Digest(title="The Week"), to="jsonl", articles=True)
    assert newsconv.load(empty) == Digest(title="The Week")
    assert newsconv.render(Digest(), to="jsonl") == b""


def test_the_raw_text_may_be_left_out() -> None:
    line = newsconv.render(FIRST, to="jsonl", source=False)
    origin = json.loads(line)["sections"][0]["articles"][0]["origin"]
    assert set(origin) == {"name", "sha256"}


def test_what_is_written_is_read() -> None:
    together = Digest.of([FIRST, SECOND])
    assert read(newsconv.render(together, to="jsonl")) == together
    titled = Digest.of([FIRST], title="The Week", date="2026-11-20")
    assert read(newsconv.render(titled, to="jsonl")) == titled


def test_blank_lines_and_other_line_ends_are_read_over() -> None:
    line = newsconv.render(FIRST, to="jsonl").rstrip(b"\n")
    data = b"\n" + line + b"\r\n \r\n" + line
    assert read(data) == Digest.of([FIRST, FIRST])


def test_a_wrong_line_is_named() -> None:
    data = newsconv.render(Article(headline=Headline("River")), to="jsonl")
    wrong = data + data.replace(b'"text":"River"', b'"text":5')
    with pytest.raises(DocumentError) as caught:
        read(wrong)
    assert caught.value.name == "week.jsonl, line 2"
    assert caught.value.path == "sections[0].articles[0].headline.text"


def test_blank_lines_alone_are_no_document() -> None:
    with pytest.raises(EmptySourceError):
        read(b"\n \n")
