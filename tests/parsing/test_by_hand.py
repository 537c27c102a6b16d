"""A label given by hand is the block's, wherever its words went, and no other's."""

import random
from pathlib import Path

import pytest

import newsconv
from newsconv.diagnostics import DiagnosticCode
from newsconv.model import Label, Paragraph, Subhead
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.text import author_names
from newsconv.parsing.articles import parse_articles
from newsconv.parsing.by_hand import BY_HAND, Given, given_for, words_hash
from newsconv.parsing.segment import segment
from newsconv.source import Source

TEXT = """River rises after a night of rain

Ines Calloway, Port Merrow

The river rose again on Monday, and the harbour ferry stayed at its berth until noon.

What the council says

Passengers queued from six in the morning to board the first crossing of the year.

The council said that repairs to the pier would go on until the end of the winter.
"""


def give(text: str, labels: dict[int, Label]) -> tuple[Given, ...]:
    source, blocks = Source(text), segment(text)
    return tuple(given_for(source, blocks[at], each) for at, each in labels.items())


def parse(text: str, given: tuple[Given, ...]) -> newsconv.ParsedArticle:
    return newsconv.parse_article(Source(text), overrides=given)


def unused(parsed: newsconv.ParsedArticle) -> list[str]:
    code = DiagnosticCode.OVERRIDE_UNUSED
    return [str(each) for each in parsed.diagnostics if each.code is code]


def test_a_block_has_the_label_and_its_fields_are_read() -> None:
    before = newsconv.parse(TEXT)
    given = give(TEXT, {1: Label.BYLINE, 4: Label.SUBHEAD})
    parsed = parse(TEXT, given)
    article = parsed.article
    assert author_names(article) == ("Ines Calloway",)
    subheads = [block for block in article.body if isinstance(block, Subhead)]
    assert len(subheads) == 1 + sum(isinstance(each, Subhead) for each in before.body)
    decision = subheads[-1].decision
    assert decision is not None
    assert decision.confidence == 1
    assert decision.reasons[0] == BY_HAND
    assert decision.reasons[1].startswith("was read as paragraph, 0.")
    assert losses(TEXT, article) == ()
    assert unused(parsed) == []


def test_the_parse_is_kept_beside() -> None:
    before = newsconv.parse(TEXT)
    article = parse(TEXT, give(TEXT, {4: Label.SUBHEAD})).article
    (override,) = article.overrides
    assert override.label is Label.SUBHEAD
    assert TEXT[override.span.start : override.span.end].startswith("Passengers")
    paragraph = next(
        block
        for block in before.body
        if isinstance(block, Paragraph) and block.span == override.span
    )
    assert override.parsed == paragraph.decision
    digest = newsconv.Digest.of([article])
    assert load(dump(digest)) == digest
    assert b'"overrides"' not in dump(before)


def test_another_headline_takes_the_place_of_the_first() -> None:
    parsed = parse(TEXT, give(TEXT, {3: Label.HEADLINE}))
    assert parsed.article.headline is not None
    assert parsed.article.headline.text == "What the council says"
    assert losses(TEXT, parsed.article) == ()
    assert unused(parsed) == []


def test_a_headline_that_is_none() -> None:
    parsed = parse(TEXT, give(TEXT, {0: Label.FURNITURE}))
    headline = parsed.article.headline
    assert headline is None or headline.text != "River rises after a night of rain"
    assert parsed.article.furniture[0].text == "River rises after a night of rain"


def test_of_two_headlines_the_first_is_used_and_the_other_told() -> None:
    parsed = parse(TEXT, give(TEXT, {0: Label.HEADLINE, 3: Label.HEADLINE}))
    assert parsed.article.headline is not None
    assert parsed.article.headline.text.startswith("River")
    assert len(unused(parsed)) == 1


def test_words_that_moved_have_their_label() -> None:
    given = give(TEXT, {4: Label.SUBHEAD})
    moved = TEXT.replace(
        "\n\nWhat the", "\n\nA new paragraph of the story.\n\nWhat the"
    )
    article = parse(moved, given).article
    assert moved[article.overrides[0].span.start :].startswith("Passengers")
    wrapped = TEXT.replace("to board the", "to  board\tthe")
    assert len(parse(wrapped, given).article.overrides) == 1


def test_words_that_changed_have_none_and_it_is_told() -> None:
    given = give(TEXT, {4: Label.SUBHEAD})
    changed = TEXT.replace("Passengers queued", "Passengers stood")
    parsed = parse(changed, given)
    assert parsed.article == newsconv.parse(changed)
    assert unused(parsed) == [
        "<text>: line 9, 'Passengers queued from six in the mornin…' is not in the "
        "text, or twice: its label subhead by hand is not used; newsconv edit gives "
        "it anew [override-unused]"
    ]


def test_of_words_that_stand_twice_those_at_the_line_are_meant() -> None:
    twice = TEXT + "\nWhat the council says\n"
    given = give(twice, {3: Label.FURNITURE})
    article = parse(twice, given).article
    assert [each.span.start for each in article.overrides] == [
        twice.index("What the council says")
    ]
    moved = "A line\n\n" + twice
    assert len(unused(parse(moved, given))) == 1


def test_a_label_that_a_block_can_not_have() -> None:
    parsed = parse(TEXT, give(TEXT, {5: Label.DATELINE}))
    (line,) = unused(parsed)
    assert "can't be read as a dateline, as given by hand" in line


def test_each_part_of_a_text_has_its_own() -> None:
    second = TEXT.replace("River", "Orchard").replace("council", "mayor")
    text = TEXT + "\n\f" + second
    parts = parse_articles(Source(text))
    given = give(text, {5: Label.FURNITURE, 9: Label.FURNITURE})
    found = parse_articles(Source(text), overrides=given)
    assert len(found) == len(parts)
    assert sum(len(each.article.overrides) for each in found) == 2
    gone = (*given, Given(Label.BYLINE, 3, words_hash("nobody"), "nobody"))
    again = parse_articles(Source(text), overrides=gone)
    assert sum(len(unused(each)) for each in again) == 1


STORIES = sorted((Path(__file__).parents[2] / "examples/articles").glob("*.txt"))


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_whatever_labels_are_given_nothing_is_lost(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    blocks = segment(text)
    chosen = random.Random(file.name)  # noqa: S311 - the same on each run
    for share in (0.1, 1.0):
        labels = {
            at: chosen.choice(list(Label))
            for at in range(len(blocks))
            if chosen.random() < share
        }
        parsed = parse(text, give(text, labels))
        assert losses(text, parsed.article) == ()
