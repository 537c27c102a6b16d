"""The language of passages: named where it is surely another than the article's."""

import pytest

import newsconv
from newsconv.model import (
    Article,
    BlockQuote,
    Caption,
    Comment,
    Comments,
    CommentText,
    Deck,
    Figure,
    List,
    ListItem,
    Paragraph,
    Subhead,
    Text,
)
from newsconv.model.node import Passage
from newsconv.model.walk import walk
from newsconv.parsing.foreign import foreign_language, name_foreign_passages
from tests.parsing.case_file import Row, cases

ENGLISH = "The river rose again on Monday, and nobody who lives on the bank slept."
FRENCH = "La rivière est montée lundi et personne n’a dormi dans les maisons du quai."
ARABIC = "ارتفع النهر مرة أخرى يوم الاثنين ولم ينم أحد من الذين يعيشون على الضفة."


@cases("foreign.md", "Another")
def test_another_language(row: Row) -> None:
    assert foreign_language(row["text"], row["around"]) == row["tag"]


@cases("foreign.md", "The same")
def test_inherits(row: Row) -> None:
    assert foreign_language(row["text"], row["around"]) is None


@pytest.mark.parametrize("text", ["", " ", "—" * 500, "a " * 100_000, "ا" * 100_000])
def test_nothing_to_go_by(text: str) -> None:
    assert foreign_language(text[:1], "en") is None
    assert foreign_language(text, "ar") is None


def test_a_passage_that_only_opens_in_another_language_inherits() -> None:
    said = (
        "« Nous avons tout perdu, et personne ne nous a rien dit avant que l’eau soit "
        "dans la maison. Quand les voisins sont venus, il était trop tard pour sauver "
        "les meubles, alors nous sommes montés sur le toit avec le chien, et nous y "
        "avons attendu jusqu’au matin que quelqu’un vienne enfin nous chercher. »"
    )
    assert foreign_language(said, "en") == "fr"
    assert foreign_language(f"{said} {ENGLISH}", "en") == "fr"
    assert foreign_language(f"{said} {' '.join([ENGLISH] * 5)}", "en") is None
    assert foreign_language(f"{' '.join([ENGLISH] * 5)} {said}", "en") is None


def test_where_the_articles_language_is_unknown() -> None:
    assert foreign_language(FRENCH, None) == "fr"


def content(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def test_every_kind_of_passage() -> None:
    article = Article(
        deck=Deck(content(FRENCH)),
        body=(
            Paragraph(content(ENGLISH)),
            Paragraph(content(FRENCH)),
            Subhead(content("Une nuit que personne n’a oubliée dans la ville")),
            BlockQuote((Paragraph(content(FRENCH)), Paragraph(content("Voilà.")))),
            BlockQuote((Paragraph(content(ENGLISH * 9)), Paragraph(content(FRENCH)))),
            List((ListItem(content(ENGLISH)), ListItem(content(ARABIC)))),
            Figure(caption=Caption(content(ARABIC))),
            Figure(),
        ),
        comments=Comments(
            (
                Comment(texts=(CommentText(content(ARABIC)),)),
                Comment(texts=(CommentText(content(ENGLISH)),)),
            )
        ),
        language="en",
    )
    named = name_foreign_passages(article)
    found = [node.language for node in walk(named) if isinstance(node, Passage)]
    assert found == [
        "fr",  # the deck
        None,
        "fr",
        "fr",  # the subhead
        "fr",  # the quotation, whose paragraphs inherit
        None,
        None,
        None,  # a quotation in two languages, paragraph by paragraph
        None,
        "fr",
        None,  # the entries of the list
        "ar",
        "ar",  # the caption
        "ar",  # the comments
        None,
    ]


def test_an_article_in_one_language_is_left_as_it_is() -> None:
    article = Article(
        deck=None,
        body=(Paragraph(content(ENGLISH)), Figure(), List((ListItem(content("a")),))),
        comments=Comments((Comment(texts=(CommentText(content(ENGLISH)),)),)),
        language="en",
    )
    assert name_foreign_passages(article) is article


def test_a_parsed_article() -> None:
    text = "\n\n".join(["River rises", ENGLISH * 3, FRENCH, ENGLISH * 2, ARABIC])
    article = newsconv.parse(text)
    assert article.language == "en"
    said = {
        block.content[0].text[:2]: block.language
        for block in article.body
        if isinstance(block, Paragraph) and isinstance(block.content[0], Text)
    }
    assert said == {"Th": None, "La": "fr", "ار": "ar"}
