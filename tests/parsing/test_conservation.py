"""Whatever the text: no exception, nothing lost, spans nested, same bytes twice."""

import string
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsconv.model import Article, Digest, Labelled, Section
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.walk import walk
from newsconv.parsing.article import parse_article
from newsconv.source import Source
from tests.parsing import composed
from tests.parsing.case_file import CASES
from tests.parsing.hand_read import TEXTS

SEED = CASES.parent / "seed" / "netanyahu-putin.txt"
BATCHES = 20
TEXTS_A_BATCH = 50
"""Twice so many, as `composed` makes two kinds."""


def check(text: str) -> None:
    """Parse a text, and look at all that is promised of any."""
    source = Source(text)
    article, diagnostics = parse_article(source)
    assert losses(source.text, article) == ()
    for diagnostic in diagnostics:
        assert str(diagnostic)
        if diagnostic.span:
            assert 0 <= diagnostic.span[0] < diagnostic.span[1] <= len(source.text)
    for node in walk(article):
        if isinstance(node, Labelled):
            check_decision(node)
    check_comments(article)
    data = written(article)
    (section,) = load(data).sections
    assert section.articles == (article,)
    assert written(parse_article(Source(text)).article) == data


def check_decision(node: Labelled) -> None:
    if node.decision is None:
        return
    assert node.decision.label is not None
    assert 0 <= node.decision.confidence <= 1
    assert len(node.decision.reasons) <= 3
    second = node.decision.runner_up
    # What prints nothing is furniture without a choice; all else has a runner-up.
    assert second or node.decision.reasons == ("prints nothing",)
    if second:
        assert second.label != node.decision.label
        assert 0 <= second.confidence <= 1
        # The best path may pass a label that is not the likeliest by itself.
        assert second.confidence + node.decision.confidence <= 1.0002


def check_comments(article: Article) -> None:
    if article.comments and article.comments.readings:
        readings = article.comments.readings
        total = sum(reading.probability for reading in readings)
        assert abs(total - 1) < 1e-3
        assert readings[0].probability == max(each.probability for each in readings)


def written(article: Article) -> bytes:
    return dump(Digest(sections=(Section(articles=(article,)),)))


@pytest.mark.parametrize("path", [*TEXTS, SEED], ids=lambda path: path.stem)
def test_fixtures(path: Path) -> None:
    check(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_case_files_are_texts_too(path: Path) -> None:
    check(path.read_text(encoding="utf-8")[:20_000])


@pytest.mark.parametrize("batch", range(BATCHES))
def test_composed_texts(batch: int) -> None:
    for number in range(batch * TEXTS_A_BATCH, (batch + 1) * TEXTS_A_BATCH):
        check(composed.composed(number))
        check(composed.soup(number))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\r",
        "\x00",
        "\ufeff",
        "\u200b",
        "\ud800",
        ".",
        "…",
        "a",
        "河",
        "\u202e",
        "\n\n\n\u200b\n\n",
        "\x0c" * 50,
        ">" * 50,
        ">\n" * 50,
        "|" * 50,
        "\t|\t|\n|\t|",
        "•\n•\n•",
        "-" * 5000,
        "a " * 20_000,
        "a\n" * 500,
        "\r\n\r" * 500,
        "(" * 20_000,
        "“" * 20_000,
        "1" * 20_000,
        "Lena Jones\n" * 40,
        "Comments\n",
        "Comments (2)\n\nLena Jones",
        "By\n\nBy\n\nBy",
        "3 hours ago",
        string.punctuation,
        string.whitespace,
    ],
    ids=ascii,
)
def test_the_smallest_and_the_oddest(text: str) -> None:
    check(text)


LINES = st.sampled_from([line for kind in composed.KINDS for line in kind])
TEXT = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=composed.SOUP, max_size=300),
    st.lists(
        st.tuples(LINES, st.sampled_from((*composed.ENDS, "\n\n"))), max_size=25
    ).map(lambda pairs: "".join(line + end for line, end in pairs)),
)


@settings(max_examples=400)
@given(TEXT)
@example("\ud800\udc00")
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=100)
@given(TEXT, st.sampled_from(["utf-8", "utf-16", "utf-32", "gb18030"]))
def test_any_bytes(text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    source = Source.from_bytes(data, encoding=encoding)
    article = parse_article(source).article
    assert losses(source.text, article) == ()
    assert article.origin
    assert article.origin.sha256 == source.sha256


def test_equal_articles_have_equal_bytes() -> None:
    for number in range(20):
        first = parse_article(Source(composed.composed(number))).article
        again = msgspec.json.decode(msgspec.json.encode(first), type=Article)
        assert again == first
        assert msgspec.json.encode(again) == msgspec.json.encode(first)
