"""Exports of news databases: the fields say what the lines are."""

import pytest

import newsconv
from newsconv.diagnostics import DiagnosticCode
from newsconv.model import Article, Figure, Paragraph, Subhead
from newsconv.model.conservation import losses
from newsconv.model.text import block_text
from newsconv.parsing.exports import export_of
from newsconv.source import Source

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

FACTIVA_SHOWN = """\
Local
River rises for the third time this winter
Jane Roe
212 words
20 November 2026
08:04
The Harbour Gazette
HGAZ
5
English
Copyright 2026 Harbour Press

The river rose over the lower town on Monday night, as the gauges had foretold.

"Nobody could say why," said Ann Poe, the mayor.

Document HGAZ000020261120e2bk0001a

School roof lost in the storm

By Tom Poe

99 words

21 November 2026

The Mill Post

MILL

English

A storm tore the roof off the primary school in Lynton on Tuesday night.

Document MILL000020261121e2bk0002b
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


NEXIS_BARE = """\
                               1 of 2 DOCUMENTS


                              The Harbour Gazette

                           November 20, 2026 Friday
                                 Late Edition

River rises for the third time this winter

BYLINE: Jane Roe

SECTION: LOCAL; Pg. 5

LENGTH: 212 words

DATELINE: LYNTON

HIGHLIGHT: Three hundred people
watched from the bridge

The river rose over the lower town on Monday night, as the gauges had foretold.

"Nobody could say why," said Ann Poe, the mayor.

GRAPHIC: The river at the bridge in Lynton on Monday night. Photograph: Ines Holt

LOAD-DATE: November 20, 2026

LANGUAGE: ENGLISH

                   Copyright 2026 Harbour Press
                       All Rights Reserved

                               2 of 2 DOCUMENTS

                              The Mill Post

                           November 21, 2026 Saturday

School roof lost in the storm

BYLINE: Tom Poe

LENGTH: 99 words

A storm tore the roof off the primary school in Lynton on Tuesday night.

LOAD-DATE: November 21, 2026
"""

NEXIS_UNI = """\
River rises for the third time this winter

The Harbour Gazette

November 20, 2026 Friday 8:04 PM GMT

Late Edition

Copyright 2026 Harbour Press All Rights Reserved

Section: LOCAL; Pg. 5

Length: 212 words

Byline: Jane Roe

Dateline: LYNTON

Highlight: Three hundred people watched from the bridge

Body

The river rose over the lower town on Monday night, as the gauges had foretold.

"Nobody could say why," said Ann Poe, the mayor.

Graphic

The river at the bridge in Lynton on Monday night. Photograph: Ines Holt

Load-Date: November 20, 2026

End of Document
School roof lost in the storm
The Mill Post
November 21, 2026 Saturday

Copyright 2026 Mill Press

Length: 99 words
Byline: Tom Poe

Body

A storm tore the roof off the primary school in Lynton on Tuesday night.

Classification

Language: ENGLISH

Load-Date: November 21, 2026

End of Document
"""

PROQUEST = """\
____________________________________________________________

Document 1 of 2

River rises for the third time this winter

Author: Roe, Jane

Publication info: The Harbour Gazette ; Lynton [Lynton]. 20 Nov 2026: 5.

Full text: The river rose over the lower town on Monday night, as the gauges had \
foretold.

"Nobody could say why," said Ann Poe, the mayor.

Subject: Rivers; Floods

Location: Lynton

Title: River rises for the third time this winter

Publication title: The Harbour Gazette; Lynton

First page: 5

Publication date: Nov 20, 2026

Section: Local

ProQuest document ID: 2512345678

Database: Harbour Newsstream

____________________________________________________________

Document 2 of 2

School roof lost in the storm

Author: Poe, Tom

Full text: A storm tore the roof off the primary school in Lynton on Tuesday night.

Publication title: The Mill Post; Lynton

Publication date: Nov 21, 2026

ProQuest document ID: 2512345679

Document URL: https://example.org/docview/2512345679

____________________________________________________________
"""

EUROPRESSE = """\
The Harbour Gazette
Local, Friday, November 20, 2026 212 words, p. 5

River rises for the third time this winter
Jane Roe

The river rose over the lower town on Monday night, as the gauges had foretold.

"Nobody could say why," said Ann Poe, the mayor.

© 2026 Harbour Press. All rights reserved.
news·20261120·HGZ·0001

The Mill Post
Saturday, November 21, 2026 99 words

School roof lost in the storm
Tom Poe

A storm tore the roof off the primary school in Lynton on Tuesday night.

news·20261121·MP·1120x14x0000001234
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
    "Factiva, as shown": FACTIVA_SHOWN,
    "Nexis": NEXIS,
    "Nexis, headline bare": NEXIS_BARE,
    "Nexis Uni": NEXIS_UNI,
    "ProQuest": PROQUEST,
    "Europresse": EUROPRESSE,
    "Windows line ends": NEXIS.replace("\n", "\r\n"),
    "Nexis Uni, Windows line ends": NEXIS_UNI.replace("\n", "\r\n"),
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
            if isinstance(block, Figure):
                continue
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


@pytest.mark.parametrize("text", [FACTIVA, FACTIVA_SHOWN, PROQUEST])
def test_section_and_page_go_to_the_source_bar(text: str) -> None:
    first, _ = newsconv.parse_all(text)
    assert (first.source_bar.section, first.source_bar.page) == ("Local", "5")


@pytest.mark.parametrize("text", [NEXIS_BARE, NEXIS_UNI])
def test_nexis_tells_deck_dateline_edition_page_and_pictures(text: str) -> None:
    first, second = newsconv.parse_all(text)
    assert first.deck
    assert block_text(first.deck) == "Three hundred people watched from the bridge"
    assert first.dateline
    assert first.dateline.place == "LYNTON"
    bar = first.source_bar
    assert (bar.edition, bar.section, bar.page) == ("Late Edition", "LOCAL", "5")
    (figure,) = (block for block in first.body if isinstance(block, Figure))
    assert figure.caption
    assert (
        block_text(figure.caption)
        == "The river at the bridge in Lynton on Monday night."
    )
    assert figure.credit
    assert figure.credit.text == "Photograph: Ines Holt"
    assert second.deck is None
    assert not any(isinstance(block, Figure) for block in second.body)


def test_nexis_in_german_has_its_deck_below_a_semicolon() -> None:
    article = newsconv.parse(
        """\
        3 von 12 DOKUMENTEN

        Marschbote

        Donnerstag 12. März 2026
        Gesamtausgabe

Brücke bis zum Frühjahr gesperrt;
Ingenieure fanden Risse in zwei Pfeilern

AUTOR: Ines Kalder

RUBRIK: LOKALES; S. 4

LÄNGE: 143 Wörter

Die Brücke über die Marsch wird am Montag gesperrt, teilte der Kreis mit.

UPDATE: 12. März 2026

SPRACHE: GERMAN; DEUTSCH
"""
    )
    assert article.headline
    assert article.headline.text == "Brücke bis zum Frühjahr gesperrt"
    assert article.deck
    assert block_text(article.deck) == "Ingenieure fanden Risse in zwei Pfeilern"
    assert names(article) == ["Ines Kalder"]
    assert [date.published and date.published.value for date in article.dates] == [
        "2026-03-12"
    ]
    assert [type(block).__name__ for block in article.body] == ["Paragraph"]
    bar = article.source_bar
    assert (bar.outlet, bar.edition) == ("Marschbote", "Gesamtausgabe")
    assert (bar.section, bar.page) == ("LOKALES", "4")
    assert article.origin
    assert losses(article.origin.text or "", article) == ()


def test_several_texts_read_as_one_are_told_of() -> None:
    (told,) = [
        each
        for each in newsconv.parse_article(Source(NEXIS_UNI)).diagnostics
        if each.code is DiagnosticCode.SEVERAL_ARTICLES
    ]
    assert "2 articles" in told.message


def test_an_export_s_cover_page_is_no_headline() -> None:
    cover = """\
User Name: Ann Poe
Date and Time: Friday, November 20, 2026 9:04:00 AM EST
Documents (2)
1. River rises for the third time this winter
2. School roof lost in the storm

"""
    first, second = newsconv.parse_all(cover + NEXIS_UNI)
    assert first.headline
    assert first.headline.text == "River rises for the third time this winter"
    assert second.headline
    assert [date.published and date.published.value for date in first.dates][-1:] == [
        "2026-11-20"
    ]


def test_a_story_s_own_words_end_no_proquest_text() -> None:
    told = PROQUEST.replace(
        '"Nobody could say why,"',
        'Subject: none.\n\nThe council did not meet.\n\n"Nobody could say why,"',
    )
    first, _ = newsconv.parse_all(told)
    assert len(first.body) == 4
    assert losses(PROQUEST, newsconv.parse(PROQUEST)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HD video comes to town\n\nBY JANE ROE\n\nTD Bank paid for it.\n",
        "HEADLINE: a word in capitals\n\nIt rained.\n\nLENGTH: of a river\n",
        "HD  One\nLP  Two\n",
        "Load-Date: a tale\n\nBody\n\nIt rained.\n\nEnd of Document\n",
        "ProQuest document ID: 12\n\nFull text: is what it has.\n",
        "Nobody counted.\n212 words\nDocument HGAZ000020261120e2bk0001a\n",
        "The number is news·20261120·HGZ·0001\nnews·20261120·HGZ·0001\n",
    ],
)
def test_a_text_that_looks_a_little_like_one_is_none(text: str) -> None:
    assert export_of(text) is None
