"""One text in several articles: the fullest, those under it, what they differ in."""

from pathlib import Path

import newsconv
from newsconv import Article, Digest
from newsconv.annotations.key_sentences import key_sentences
from newsconv.annotations.same_story import annotate
from newsconv.model import Overlap, Sentence, SentencePlace, Span

ROOT = Path(__file__).parents[2]
PIECES = [
    "The river rose by two metres on Monday night and cut off three villages below "
    "the old weir at Calder Foot.",
    "Fire crews from four towns brought eleven people out of their homes by boat "
    "before the bridge was closed.",
    "The council said that it would open the sports hall for everyone who could not "
    "go back before the weekend.",
    "Engineers are to look at the piers of the bridge as soon as the water has gone "
    "down far enough to see them.",
]
ELSEWHERE = (
    "A new bakery has opened in the market square and sells rye bread, honey cakes "
    "and a soup that changes each day of the week."
)


def article(*pieces: str, headline: str = "River rises again") -> Article:
    text = "\n\n".join((headline, "By Jane Roe", *pieces))
    return newsconv.parse(text)


def digest(*articles: Article) -> Digest:
    return annotate(Digest.of(articles, title="The Week"))


def test_the_others_go_under_the_fullest() -> None:
    own = "“It was like 1987,” said Ada Quill, who keeps the ferry."
    short = article(*PIECES[:3], own, headline="Villages cut off")
    found = digest(article(ELSEWHERE), short, article(*PIECES))
    assert found.overlaps == ()
    (story,) = found.same_stories
    assert story.article == 3
    (other,) = story.also_in
    assert other.article == 2
    # 21 + 19 + 20 words of the fullest's and 11 of its own: 56 of 67 runs of five.
    assert other.containment == 0.8358
    assert other.reason == "article 3 has 56 of its 67 runs of 5 words"
    assert [sentence.text for sentence in other.differing] == [own]
    (said,) = other.differing
    assert short.origin
    assert short.origin.text
    assert said.span
    assert short.origin.text[said.span.start : said.span.end] == own


def test_the_example_shows_it() -> None:
    found = newsconv.read_digest(ROOT / "examples" / "same_story.toml")
    (story,) = found.same_stories
    assert story.article == 2
    (other,) = story.also_in
    assert other.article == 1
    # Its other paragraphs are the agency's, word for word.
    assert [sentence.text for sentence in other.differing] == [
        "The harbour of Kielmouth expects two more grain ships this week than last, "
        "its master said."
    ]
    # Three of the bread article's paragraphs are the agency's too.
    assert [(each.first, each.second) for each in found.overlaps] == [(2, 3)]
    assert len(found.synthesis) == 2
    assert found.synthesis[0].articles == (2,)


def test_nothing_is_taken_away() -> None:
    articles = (article(*PIECES), article(*PIECES[:3]))
    found = digest(*articles)
    assert found.sections[0].articles == articles


def test_passages_in_common_are_named() -> None:
    other = [
        f"{name} has nothing to do with the water and stays as it has been for years."
        for name in ("The mill", "A school", "Our station")
    ]
    found = digest(article(*PIECES), article(*PIECES[:2], *other))
    assert found.same_stories == ()
    (overlap,) = found.overlaps
    assert (overlap.first, overlap.second) == (1, 2)
    assert 0.3 <= overlap.containment < 0.6


def test_twice_is_once() -> None:
    found = digest(article(*PIECES), article(*PIECES[:3]))
    assert annotate(found) == found


def test_what_was_found_is_laid_anew() -> None:
    old = Digest.of([article(*PIECES), article(ELSEWHERE)], title="The Week")
    stale = annotate(old).__class__(
        sections=old.sections, title="The Week", overlaps=(Overlap(1, 2, 0.5),)
    )
    assert annotate(stale).overlaps == ()


def test_key_sentences_are_the_first_two() -> None:
    text = (
        "River rises again\n\nBy Jane Roe\n\nDr. Ada Quill of the ferry office saw it "
        "first. The old weir below the town broke at nine on Monday night. Nobody was "
        "hurt, the fire brigade said.\n\nMore rain is to come on Friday, it said."
    )
    found = newsconv.annotate(newsconv.parse(text), "key_sentences")
    assert found.key_sentences == (
        Sentence("Dr. Ada Quill of the ferry office saw it first.", span=Span(32, 79)),
        Sentence(
            "The old weir below the town broke at nine on Monday night.",
            span=Span(80, 138),
        ),
    )
    assert text[80:91] == "The old wei"


def test_key_sentences_are_the_decks_where_there_is_one() -> None:
    found = newsconv.load(
        b"""{"type": "digest", "schema_version": "1.2", "sections": [{"type": "section",
        "articles": [{"type": "article", "deck": {"type": "deck", "content":
        [{"type": "text", "text": "The weir broke. "}, {"type": "emphasis", "content":
        [{"type": "text", "text": "Nobody was hurt."}]}]}}]}]}"""
    )
    (only,) = found.sections[0].articles
    assert key_sentences(only) == (
        Sentence("The weir broke.", place=SentencePlace.DECK),
        Sentence("Nobody was hurt.", place=SentencePlace.DECK),
    )


def test_a_sentence_over_hard_wrapped_lines_has_its_span() -> None:
    lines = [
        "The river rose by two metres on Monday night and cut off",
        "three villages below the old weir at Calder Foot. Fire crews",
        "from four towns brought eleven people out by boat. Then the",
        "bridge over the lower arm of the river was closed to all cars.",
    ]
    text = "\n".join(["River rises again", "", "By Jane Roe", "", *lines, "", *lines])
    found = key_sentences(newsconv.parse(text))
    assert found[0].text.endswith(
        "cut off three villages below the old weir at Calder Foot."
    )
    for sentence in found:
        assert sentence.span
        raw = text[sentence.span.start : sentence.span.end]
        assert " ".join(raw.split()) == sentence.text


def test_an_empty_article_has_no_key_sentences() -> None:
    assert key_sentences(Article()) == ()
