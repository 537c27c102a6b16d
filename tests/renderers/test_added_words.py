"""A digest in a language that newsconv has no words in: English ones, and told."""

import pytest

import newsconv
from newsconv.model import Article, Digest, Paragraph, Section, SourceBar, Text
from newsconv.renderers.remarks import hearing

TOLD = (
    "the digest: headings and labels are English: newsconv has none in Swahili "
    "[words-missing]"
)


def article(headline: str) -> Article:
    return Article(
        language="sw",
        body=(Paragraph(content=(Text(text="Samaki wamerudi mtoni."),)),),
        source_bar=SourceBar(headline=headline),
    )


def digest(language: str | None, *headlines: str) -> Digest:
    stories = tuple(map(article, headlines))
    return Digest(language=language, sections=(Section(articles=stories),))


def told(pages: Digest, to: str, **options: object) -> list[str]:
    with hearing() as heard:
        newsconv.render(pages, to=to, **options)
    return [str(each) for each in dict.fromkeys(heard)]


@pytest.mark.parametrize(
    ("to", "options"),
    [
        ("html", {}),
        ("epub", {}),
        ("docx", {}),
        ("pdf", {"engine": "weasyprint"}),
        ("pdf", {"engine": "typst"}),
    ],
)
def test_english_words_in_a_digest_of_another_language_are_told(
    to: str, options: dict[str, object]
) -> None:
    pages = digest(None, "Samaki warudi", "Soko lafunguliwa")
    assert told(pages, to, **options) == [TOLD]


@pytest.mark.parametrize("language", ["en", "en-GB", "fr", "zh-Hant"])
def test_a_language_with_words_is_not_told_of(language: str) -> None:
    assert told(digest(language, "Samaki warudi", "Soko lafunguliwa"), "html") == []


def test_an_article_by_itself_is_not_told_of() -> None:
    assert told(digest("sw", "Samaki warudi"), "html") == []


def test_pages_without_added_words_are_not_told_of() -> None:
    assert told(digest("sw", "Samaki warudi", "Soko lafunguliwa"), "json") == []
