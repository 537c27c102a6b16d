"""Walks go in the order of the fields; leaves are what holds the characters."""

from newsconv.model import (
    Article,
    Author,
    Byline,
    Digest,
    Emphasis,
    Figure,
    Headline,
    Kicker,
    List,
    ListItem,
    Moment,
    Paragraph,
    Section,
    Span,
    Strong,
    Text,
)
from newsconv.model.walk import (
    articles,
    children,
    leaves,
    leaves_in_text_order,
    walk,
)
from tests.model.documents import DIGEST, KINDS

A, B, C, D = Text("a"), Text("b"), Text("c"), Text("d")


def test_children_in_the_order_of_the_fields() -> None:
    kicker, headline, byline = Kicker("k"), Headline("h"), Byline("b")
    article = Article(kicker=kicker, headline=headline, bylines=(byline,))
    # Article's fields: headline, kicker, deck, bylines.
    assert children(article) == [headline, kicker, byline]
    assert children(A) == []
    assert children(Figure()) == []


def test_walk_goes_down_before_it_goes_on() -> None:
    strong = Strong((B,))
    emphasis = Emphasis((A, strong))
    paragraph = Paragraph((emphasis, C))
    assert list(walk(paragraph)) == [paragraph, emphasis, A, strong, B, C]


def test_walk_reaches_every_kind() -> None:
    assert {type(node) for node in walk(DIGEST)} == set(KINDS)


def test_a_deep_tree_is_no_recursion() -> None:
    node: Emphasis | Text = A
    for _ in range(5000):
        node = Emphasis((node,))
    assert sum(1 for _ in walk(node)) == 5001


def test_leaves() -> None:
    # An author points into its byline, which is the leaf.
    byline = Byline("By Jane Roe", authors=(Author("Jane Roe"),))
    items = List((ListItem((B,), marker=A), ListItem((D,), marker=C)))
    article = Article(bylines=(byline,), body=(items,))
    # ListItem's fields: content, marker.
    assert list(leaves(article)) == [byline, B, A, D, C]


def test_leaves_in_text_order() -> None:
    kicker = Kicker("k", span=Span(0, 1))
    headline = Headline("h", span=Span(3, 4))
    made = Text("made")
    last, first = Text("z", span=Span(9, 10)), Text("y", span=Span(7, 8))
    article = Article(
        headline=headline, kicker=kicker, body=(Paragraph((last, made, first)),)
    )
    assert leaves_in_text_order(article) == [kicker, headline, first, last]


def test_a_moment_is_no_leaf() -> None:
    assert list(leaves(Moment("Monday"))) == []


def test_articles_in_printed_order() -> None:
    first, second, third = (Article(headline=Headline(text)) for text in "abc")
    digest = Digest(
        sections=(
            Section(articles=(first, second)),
            Section(title="empty"),
            Section(articles=(third,)),
        )
    )
    assert list(articles(digest)) == [first, second, third]
    assert list(articles(Digest())) == []
