"""What annexes say on pages without numbers: names, and links to their articles."""

from typing import Any

from html5lib import parse

from newsconv.model import (
    Article,
    Byline,
    Decision,
    Digest,
    Headline,
    Label,
    Paragraph,
    RunnerUp,
    Section,
    SourceBar,
    Text,
)
from newsconv.model.node import Span
from newsconv.renderers.annex_markup import annex_context
from newsconv.renderers.annexes import Want
from newsconv.renderers.markup import Markup, Show
from newsconv.themes import theme

X = "{http://www.w3.org/1999/xhtml}"

FLOOD = Article(
    headline=Headline("River rises"),
    body=(
        Paragraph(
            (Text("The river rose & fell."),),
            span=Span(0, 22),
            decision=Decision(
                0.41,
                label=Label.PARAGRAPH,
                runner_up=RunnerUp(Label.DECK, 0.3),
            ),
        ),
    ),
    language="en",
    source_bar=SourceBar(
        outlet="The Gazette", authors=("Ada Marsh",), date="2026-11-19"
    ),
)
DIKE = Article(
    headline=Headline("La digue"),
    bylines=(Byline("Par Ada Marsh"),),
    language="fr",
    source_bar=SourceBar(outlet="The Gazette"),
)
DIGEST = Digest(sections=(Section((FLOOD, DIKE)),), title="The Week", language="en")


def written(macro: str, *arguments: Any) -> Any:  # noqa: ANN401 - html5lib's tree
    pages = Markup(DIGEST, theme("plain"), show=Show(highlight=("river",)))
    added = annex_context(pages, Want(review=True), ("river",))
    module: Any = theme("plain").module(
        "linked.html.jinja", {**pages.context(level=1), **added}
    )
    given = [added["annexes"] if each == "annexes" else each for each in arguments]
    if macro == "keyword_list":
        given = [pages.keywords()]
    if macro == "clip_list":
        given = [added["annexes"].clips]
    if macro == "index_list":
        given[0] = next(
            index for index in added["annexes"].indexes if index.kind == arguments[0]
        )
    return parse(getattr(module, macro)(*given), namespaceHTMLElements=True)


def words(element: Any) -> str:  # noqa: ANN401 - as above
    return " ".join("".join(element.itertext()).split())


def links(tree: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - as above
    return [(words(each), each.get("href")) for each in tree.iter(f"{X}a")]


def test_an_index_leads_from_a_name_to_its_articles() -> None:
    tree = written("index_list", "outlets", 2)
    names = [
        words(each) for each in tree.iter(f"{X}bdi") if each.get("class") is not None
    ]
    assert names == ["The Gazette"]
    assert links(tree) == [
        ("1 River rises", "#article-1"),
        ("2 La digue", "#article-2"),
    ]
    assert [each.get("lang") for each in tree.iter(f"{X}bdi")] == [None, None, "fr"]


def test_the_clips_are_numbered_with_their_facts() -> None:
    tree = written("clip_list")
    assert links(tree) == [
        ("1 River rises", "#article-1"),
        ("2 La digue", "#article-2"),
    ]
    facts = [words(each) for each in tree.iter(f"{X}p")]
    assert facts == ["The Gazette 19 Nov 2026 Ada Marsh Words 5", "The Gazette Words 0"]


def test_doubts_are_listed_under_their_article_with_the_raw_lines() -> None:
    tree = written("doubt_list", "annexes", 3)
    assert [words(each) for each in tree.iter(f"{X}h3")] == ["1 River rises"]
    # The article is not written yet, so that its own anchor is what there is.
    assert links(tree)[1] == ("paragraph", "#article-1")
    facts = [words(each) for each in tree.iter(f"{X}p")]
    assert facts == [
        "Decisions under 60% certainty, to be checked against the text.",
        "paragraph Or else deck Certainty 41%",
        "The river rose & fell.",
    ]


def test_keywords_are_counted_by_article() -> None:
    tree = written("keyword_list")
    assert links(tree) == [("1 River rises", "#article-1")]
    assert words(next(tree.iter(f"{X}ul"))) == "river 2 1 River rises 2"
