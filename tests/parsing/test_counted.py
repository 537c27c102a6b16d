"""Exports whose texts are counted, "Document 3 of 12", as Europresse's are."""

import pytest

import newsconv
from newsconv.diagnostics import DiagnosticCode
from newsconv.model.conservation import losses
from newsconv.parsing.article import parse_article
from newsconv.parsing.counted import counts_of
from newsconv.source import Source

FRENCH = """\
Document 1 de 2

La Gazette du port, no 18214
Locale, vendredi 20 novembre 2026, p. 5

La rivière monte pour la troisième fois cet hiver

Jeanne Roux

La rivière a envahi la ville basse lundi soir, comme les jauges l'avaient annoncé, et \
trois cents personnes regardaient depuis le pont.

« Personne ne saurait dire pourquoi », a dit Anne Poix, la maire.

© 2026 La Gazette du port. Tous droits réservés.

Document 2 de 2

Le Courrier du moulin
Éducation, samedi 21 novembre 2026, p. B2

Le toit de l'école emporté par la tempête

Thomas Poix

Une tempête a emporté le toit de l'école primaire de Lynton dans la nuit de mardi.

Personne n'a été blessé. Les cours continuent dans la salle paroissiale.
"""

ENGLISH = """\
Document 7 of 12

River rises for the third time this winter

By Jane Roe

The river rose over the lower town on Monday night, as the gauges had foretold.

“Nobody could say why,” said Ann Poe, the mayor.

Document 8 of 12

School roof lost in the storm

By Tom Poe

A storm tore the roof off the primary school in Lynton on Tuesday night.

Nobody was hurt. Lessons go on in the church hall.
"""


def test_the_counted_texts_of_europresse_are_articles_with_their_clip_s_facts() -> None:
    first, second = newsconv.parse_all(FRENCH)
    assert first.headline
    assert second.headline
    assert first.headline.text == "La rivière monte pour la troisième fois cet hiver"
    assert second.headline.text == "Le toit de l'école emporté par la tempête"
    bars = [each.source_bar for each in (first, second)]
    assert [bar.outlet for bar in bars] == [
        *("La Gazette du port", "Le Courrier du moulin")
    ]
    assert [bar.page for bar in bars] == ["5", "B2"]
    days = [each.dates[0].published for each in (first, second)]
    assert [day and day.value for day in days] == ["2026-11-20", "2026-11-21"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_count_alone_divides_texts_too(end: str) -> None:
    first, second = newsconv.parse_all(ENGLISH.replace("\n", end))
    assert first.headline
    assert second.headline
    assert first.headline.text == "River rises for the third time this winter"
    assert second.headline.text == "School roof lost in the storm"
    assert [line.authors[0].name for line in second.bylines] == ["Tom Poe"]
    assert not first.source_bar.outlet


def test_the_count_is_no_text_of_the_story_and_nothing_is_lost() -> None:
    for article in (*newsconv.parse_all(FRENCH), *newsconv.parse_all(ENGLISH)):
        assert article.origin
        assert article.origin.text
        span = article.furniture[0].span
        assert span
        assert article.origin.text[span.start : span.end].startswith("Document ")
        assert losses(article.origin.text or "", article) == ()


def test_who_does_not_split_is_told() -> None:
    remarks = parse_article(Source(ENGLISH)).diagnostics
    (several,) = (
        each for each in remarks if each.code is DiagnosticCode.SEVERAL_ARTICLES
    )
    assert "reads like 2 articles" in several.message


@pytest.mark.parametrize(
    "text",
    [
        "A headline\n\nDocument 1 of 2\n\nIt rained.\n\nDocument 2 of 2\n\nIt did.\n",
        "Document 1 of 2\n\nIt rained.\n\nDocument 1 of 2\n\nIt did.\n",
        "Document 1 of 2\n\nIt rained.\n\nDocument 2 of 3\n\nIt did.\n",
        "Document 3 of 2\n\nIt rained.\n",
        "3 of 12\n\nIt rained.\n\n4 of 12\n\nIt did.\n",
        "Document 1 of 2 was lost, said the mayor.\n\nIt rained.\n",
        "",
    ],
)
def test_what_does_not_count_on_from_the_first_line_counts_nothing(text: str) -> None:
    assert counts_of(text) == []
