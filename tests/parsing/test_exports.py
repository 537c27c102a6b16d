"""Exports of news databases: the fields say what the lines are."""

import pytest

import newsconv
from newsconv.model import Article, Paragraph, Subhead
from newsconv.model.conservation import losses
from newsconv.parsing.exports import export_of

FACTIVA = """\
SE  Local
HD  River rises for the third time this winter
BY  By Jane Roe
WC  212 words
PD  20 November 2026
SN  The Harbour Gazette
SC  HGAZ
PG  5
LA  English
CY  Copyright 2026 Harbour Press

LP
The river rose over the lower town on Monday night, as the gauges had foretold, and \
three hundred people watched from the bridge.

TD
"Nobody could say why," said Ann Poe, the mayor. In the end the water fell.

IN BRIEF

The council will vote on the dyke in June, and the county will pay for half of it.

RE  uk : United Kingdom
AN  Document HGAZ000020261120e2bk0001

HD  School roof lost in the storm
BY  Tom Poe
WC  99 words
PD  21 November 2026
SN  The Mill Post
LA  English
LP
A storm tore the roof off the primary school in Lynton on Tuesday night.
TD
Nobody was hurt. Lessons go on in the church hall.
AN  Document MILL000020261121e2bk0002
"""

NEXIS = """\
                               1 of 2 DOCUMENTS


                              The Harbour Gazette

                           November 20, 2026 Friday

BYLINE: Jane Roe

HEADLINE: River rises for the third time this winter

SECTION: LOCAL

LENGTH: 212 words


The river rose over the lower town on Monday night, as the gauges had foretold.

"Nobody could say why," said Ann Poe, the mayor.

LOAD-DATE: November 20, 2026

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                              The Mill Post

                           November 21, 2026 Saturday

HEADLINE: School roof lost in the storm

BYLINE: Tom Poe

LENGTH: 99 words

A storm tore the roof off the primary school in Lynton on Tuesday night.

LOAD-DATE: November 21, 2026
"""


def alone(text: str) -> str:
    """Return Factiva's other form: each code on a line of its own."""
    return "".join(
        f"{line[:2]}\n{line[4:]}\n" if line[2:4] == "  " else f"{line}\n"
        for line in text.splitlines()
    )


FORMS = {
    "spaces": FACTIVA,
    "tabs": FACTIVA.replace("  ", "\t"),
    "lines of their own": alone(FACTIVA),
    "Nexis": NEXIS,
    "Windows line ends": NEXIS.replace("\n", "\r\n"),
}


@pytest.fixture(params=FORMS, name="articles")
def _articles(request: pytest.FixtureRequest) -> tuple[Article, ...]:
    return newsconv.parse_all(FORMS[request.param])


def names(article: Article) -> list[str]:
    return [author.name for byline in article.bylines for author in byline.authors]


def test_each_text_is_an_article_with_what_its_fields_say(
    articles: tuple[Article, ...],
) -> None:
    assert [article.headline and article.headline.text for article in articles] == [
        "River rises for the third time this winter",
        "School roof lost in the storm",
    ]
    assert list(map(names, articles)) == [["Jane Roe"], ["Tom Poe"]]
    assert [
        [date.published and date.published.value for date in article.dates]
        for article in articles
    ] == [["2026-11-20"], ["2026-11-21"]]
    assert [article.source_bar.outlet for article in articles] == [
        "The Harbour Gazette",
        "The Mill Post",
    ]


def test_no_field_s_name_or_code_is_in_the_story(articles: tuple[Article, ...]) -> None:
    for article in articles:
        assert article.origin
        assert article.origin.text
        for block in article.body:
            assert isinstance(block, Paragraph | Subhead)
            assert block.span
            said = article.origin.text[block.span.start : block.span.end]
            assert said.startswith(
                ("The river", '"Nobody', "IN BRIEF", "The council", "A storm", "Nobody")
            )


def test_nothing_is_lost(articles: tuple[Article, ...]) -> None:
    for article in articles:
        assert article.origin
        assert losses(article.origin.text or "", article) == ()


def test_a_story_s_own_lines_in_capitals_are_no_fields() -> None:
    first, _ = newsconv.parse_all(FACTIVA)
    kinds = [type(block).__name__ for block in first.body]
    assert kinds == ["Paragraph", "Paragraph", "Subhead", "Paragraph"]
    assert first.source_bar.section == "Local"
    assert first.source_bar.page == "5"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HD video comes to town\n\nBY JANE ROE\n\nTD Bank paid for it.\n",
        "HEADLINE: a word in capitals\n\nIt rained.\n\nLENGTH: of a river\n",
        "HD  One\nLP  Two\n",
    ],
)
def test_a_text_that_looks_a_little_like_one_is_none(text: str) -> None:
    assert export_of(text) is None
