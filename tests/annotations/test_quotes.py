"""Quotes as an article has them: spans in the source, kinds, mediums, the JSON."""

from pathlib import Path

import pytest

import newsconv
from newsconv.annotations.speech.find import find_quotes
from newsconv.annotations.speech.tongues import LANGUAGES
from newsconv.model import Article, Origin, Paragraph, Quote, QuoteKind, Span, Text
from newsconv.model.quotes import quote_text
from newsconv.model.walk import articles

SAMPLE = Path(__file__).parents[1] / "parsing" / "seed" / "netanyahu-putin.txt"

STORY = """\
Harbour council votes to close the old bridge

By Ines Calloway

The council voted on Monday to close the bridge for two years.

“We have put this off for too long,” said Jane Doe, the mayor of Merrow, according to \
Reuters. “Nobody wants it to fall.”

Doe said that the ferry would run on Sundays. Tom Bligh, who owns the shipyard, called \
the vote “a betrayal”.

The plan is known as the “blue line” in town.

“My father built that bridge.

“It should stand,” Bligh told the Harbour Gazette.
"""


def quotes(text: str) -> tuple[Quote, ...]:
    return newsconv.annotate(newsconv.parse(text), "quotes").quotes


def test_what_was_said_and_by_whom() -> None:
    found = [(quote.kind, quote.speaker, quote.parts) for quote in quotes(STORY)]
    assert found == [
        (
            QuoteKind.DIRECT,
            "Jane Doe",
            ("We have put this off for too long,", "Nobody wants it to fall."),
        ),
        (QuoteKind.INDIRECT, "Doe", ("the ferry would run on Sundays",)),
        (QuoteKind.PARTLY_DIRECT, "Tom Bligh", ("a betrayal",)),
        (
            QuoteKind.DIRECT,
            "Bligh",
            ("My father built that bridge.", "It should stand,"),
        ),
    ]


def test_the_medium_is_not_the_speaker() -> None:
    mediums = [quote.medium for quote in quotes(STORY)]
    assert mediums == ["Reuters", None, None, "Harbour Gazette"]


def test_every_span_is_where_the_source_has_the_words() -> None:
    for quote in quotes(STORY):
        said = [STORY[span.start : span.end] for span in quote.spans]
        assert [" ".join(each.split()) for each in said] == list(quote.parts)
        assert quote.speaker_span
        assert quote.cue_span
        speaker = STORY[quote.speaker_span.start : quote.speaker_span.end]
        assert speaker == quote.speaker
        assert STORY[quote.cue_span.start : quote.cue_span.end] == quote.cue


def test_the_block_is_the_paragraph() -> None:
    article = newsconv.annotate(newsconv.parse(STORY), "quotes")
    for quote in article.quotes:
        block = article.body[quote.block]
        assert block.span
        assert block.span.start <= quote.spans[0].start < block.span.end


def test_doing_it_twice_is_doing_it_once() -> None:
    once = newsconv.annotate(newsconv.parse(STORY), "quotes")
    assert newsconv.annotate(once, "quotes") == once


def test_an_article_without_quotes_keeps_its_bytes() -> None:
    article = newsconv.parse("Rain\n\nIt rained on Monday, and the ferry did not run.")
    assert newsconv.dump(newsconv.annotate(article, "quotes")) == newsconv.dump(article)


def test_the_json_has_them_and_gives_them_back() -> None:
    article = newsconv.annotate(newsconv.parse(STORY), "quotes")
    (again,) = articles(newsconv.load(newsconv.dump(article)))
    assert again == article


def test_a_resolved_pronoun_is_marked_and_keeps_its_place() -> None:
    text = "Ferry\n\nAnn Roe came late to the hall. “The road was shut,” she said.\n"
    (quote,) = quotes(text)
    assert quote.speaker == "Ann Roe"
    assert quote.resolved
    assert quote.speaker_span
    assert text[quote.speaker_span.start : quote.speaker_span.end] == "she"


def test_as_told_to_names_who_wrote_it_down() -> None:
    text = (
        "Ferry\n\n“I have seen worse storms,” said Ann Roe, as told to Ines Calloway.\n"
    )
    (quote,) = quotes(text)
    assert (quote.speaker, quote.medium) == ("Ann Roe", "Ines Calloway")


def test_an_article_without_a_source_has_quotes_without_spans() -> None:
    words = Text(text="“The bridge is shut,” said Jane Doe on Monday.")
    article = Article(body=(Paragraph(content=(words,)),), language="en")
    (quote,) = newsconv.annotate(article, "quotes").quotes
    assert (quote.speaker, quote.spans) == ("Jane Doe", ())
    assert quote_text(quote) == "The bridge is shut,"


def test_a_language_without_tables_has_none() -> None:
    words = Text(text="“Tôi không biết,” ông nói.")
    article = Article(body=(Paragraph(content=(words,)),), language="vi")
    assert newsconv.annotate(article, "quotes").quotes == ()


def test_a_wrapped_text_has_its_spans() -> None:
    source = "> “It is a good\n> day for the whole har-\n> bour,” said\n> Jane Doe.\n"
    words = "“It is a good day for the whole harbour,” said Jane Doe."
    span = Span(2, len(source) - 1)
    article = Article(
        body=(Paragraph(content=(Text(text=words, span=span),), span=span),),
        language="en",
        origin=Origin(name="mail.txt", sha256="0" * 64, text=source),
    )
    (quote,) = newsconv.annotate(article, "quotes").quotes
    (said,) = quote.spans
    assert source[said.start : said.end] == (
        "It is a good\n> day for the whole har-\n> bour,"
    )
    assert quote.speaker_span
    assert source[quote.speaker_span.start : quote.speaker_span.end] == "Jane Doe"


def test_a_mark_that_never_closes_swallows_nothing() -> None:
    text = (
        "“We lost the whole harvest. The night was long and we came home late, he "
        "said.\n\n"
        "The harbour was quiet.\n\n“It is over,” said Jane Doe.\n"
    )
    found = find_quotes(text, "en")
    assert [text[slice(*each.spans[0])] for each in found if each.kind == "direct"] == [
        "We lost the whole harvest.",
        "It is over,",
    ]


_ODD = [
    "“",
    "”",
    '"',
    "„“",
    "«",
    "»«",
    "‘",
    "’",
    "「」",
    "''",
    "—",
    "–",
    "(",
    "…",
    "״",
    "،",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_marks_never_raise(language: str) -> None:
    for marks in _ODD:
        for text in (
            marks,
            marks * 50,
            f"{marks}said Roe{marks} {marks}",
            f"Roe said: {marks}\n\n{marks}\n{marks}we{marks}",
            f"{marks}, said {marks}, he said{marks}.",
            f"表示：{marks}は{marks}と述べた{marks}은 고 말했다 قال {marks}",
        ):
            for quote in find_quotes(text, language):
                assert all(0 <= start < end <= len(text) for start, end in quote.spans)


def test_the_sample() -> None:
    article = newsconv.annotate(newsconv.read(SAMPLE), "quotes")
    direct = [quote for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT]
    assert [(quote.kind, quote.speaker) for quote in direct] == [
        (QuoteKind.DIRECT, "Netanyahu"),
        (QuoteKind.DIRECT, "Netanyahu"),
    ]
    assert [quote.medium for quote in direct] == ["Reuters", None]
    assert not any(
        "hostile" in part for quote in article.quotes for part in quote.parts
    )
    assert article.comments
    assert article.comments.uncertain
