"""What a document says, as strings; the manifest's word goes before the text's."""

import pytest

from newsconv.model import (
    Article,
    Author,
    Block,
    Byline,
    Comments,
    Contribution,
    Date,
    Digest,
    Headline,
    Moment,
    Paragraph,
    Rule,
    Section,
    SourceBar,
    Text,
)
from newsconv.model.text import (
    author_names,
    authors,
    block_text,
    content_text,
    headline_text,
    is_single,
    published,
    published_value,
    updated,
    word_count,
)
from tests.model.documents import ARTICLE

EXPECTED = {
    "Paragraph": "The river rose\nagain",
    "Subhead": "A wet night",
    "PullQuote": "“It rose.”",
    "BlockQuote": "He wrote:\nit rose.",
    "List": "boots\ntwo",
    "Figure": "The river on Monday.\n(Photo: Ed Doe/AP)",
    "Table": "Town\tLevel\nMerrow",
    "EditorsNote": "This story was shortened.",
    "Correction": "An earlier version said Tuesday.",
    "Tagline": "Jane Roe covers rivers.",
    "AgencyTail": "Editing by Ed Doe",
    "Rule": "* * *",
}


@pytest.mark.parametrize("block", ARTICLE.body, ids=lambda block: type(block).__name__)
def test_block_text(block: Block) -> None:
    assert block_text(block) == EXPECTED[type(block).__name__]


def test_every_block_is_expected() -> None:
    assert [type(block).__name__ for block in ARTICLE.body] == list(EXPECTED)


def test_the_text_of_other_parts() -> None:
    assert ARTICLE.deck is not None
    assert block_text(ARTICLE.deck) == "Three towns cut off"
    assert isinstance(ARTICLE.comments, Comments)
    assert block_text(ARTICLE.comments.items[0].texts[0]) == "Wet here."
    assert content_text(()) == ""


def test_the_headline_to_print() -> None:
    headline = Headline("River rises")
    assert headline_text(Article()) is None
    assert headline_text(Article(headline=headline)) == "River rises"
    named = Article(headline=headline, source_bar=SourceBar(headline="Wenn rises"))
    assert headline_text(named) == "Wenn rises"


def test_authors_are_those_who_wrote() -> None:
    jane, tom = Author("Jane Roe"), Author("Tom Poe")
    article = Article(
        bylines=(
            Byline(
                "By Jane Roe, photos Ed Doe",
                authors=(
                    jane,
                    Author("Ed Doe", contribution=Contribution.PHOTOGRAPHER),
                ),
            ),
            Byline("and Tom Poe", authors=(tom,)),
        )
    )
    assert authors(article) == (jane, tom)
    assert author_names(article) == ("Jane Roe", "Tom Poe")
    assert author_names(Article()) == ()


def test_the_manifests_authors_go_first() -> None:
    assert author_names(ARTICLE) == ("J. Roe",)


def test_dates() -> None:
    first = Moment("Nov. 18", value="2026-11-18")
    second = Moment("Nov. 19", value="2026-11-19")
    later = Moment("9 p.m.")
    article = Article(
        dates=(
            Date("Updated 9 p.m.", updated=later),
            Date("Nov. 18", published=first),
            Date("Nov. 19", published=second),
        )
    )
    assert published(article) == first
    assert updated(article) == later
    assert published_value(article) == "2026-11-18"
    assert published(Article()) is None
    assert updated(Article()) is None
    assert published_value(Article()) is None


def test_a_date_in_a_byline_counts_where_no_line_of_dates_has_one() -> None:
    byline = Byline("By Jane Roe, Nov. 17", published=Moment("Nov. 17"))
    dated = Date("Nov. 18", published=Moment("Nov. 18"))
    assert published(Article(bylines=(byline,))) == Moment("Nov. 17")
    assert published(Article(bylines=(byline,), dates=(dated,))) == Moment("Nov. 18")


def test_the_manifests_date_goes_first() -> None:
    article = Article(
        dates=(Date("d", published=Moment("d", value="2026-11-18")),),
        source_bar=SourceBar(date="2026-11-20"),
    )
    assert published_value(article) == "2026-11-20"


def test_a_date_that_was_not_read_has_no_value() -> None:
    article = Article(dates=(Date("03/04/2026", published=Moment("03/04/2026")),))
    assert published_value(article) is None


def test_words_are_those_of_the_body() -> None:
    article = Article(
        headline=Headline("not counted"),
        body=(Paragraph((Text("The river rose"),)), Rule("* * *")),
    )
    assert word_count(article) == 3
    assert word_count(Article()) == 0


def test_an_article_by_itself() -> None:
    article = Article()
    assert is_single(Digest.of([article]))
    assert not is_single(Digest.of([article], title="The Week"))
    assert not is_single(Digest.of([article, article]))
    assert not is_single(Digest.of([]))
    assert is_single(Digest(sections=(Section(), Section(articles=(article,)))))
