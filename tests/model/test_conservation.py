"""The ledger finds each way in which a character can be lost."""

import pytest

from newsconv.model import (
    Article,
    Author,
    Byline,
    Furniture,
    Headline,
    List,
    ListItem,
    Paragraph,
    Span,
    Text,
)
from newsconv.model.conservation import Loss, losses

SOURCE = "River rises\n\nBy Jane Roe\n\nThe river\nrose again.\n"
HEADLINE = Headline("River rises", span=Span(0, 11))
BYLINE = Byline(
    "By Jane Roe",
    authors=(Author("Jane Roe", span=Span(16, 24)),),
    span=Span(13, 24),
)


def paragraph(text: str, start: int, end: int) -> Paragraph:
    return Paragraph((Text(text, span=Span(start, end)),), span=Span(start, end))


BODY = paragraph("The river rose again.", 26, 47)
WHOLE = Article(headline=HEADLINE, bylines=(BYLINE,), body=(BODY,), span=Span(0, 48))


def test_nothing_is_lost() -> None:
    # The paragraph's line end is a space in its text: white space may change.
    assert losses(SOURCE, WHOLE) == ()


def test_an_empty_text() -> None:
    assert losses("", Article()) == ()
    assert losses(" \n\u3000\t", Article()) == ()


def test_not_placed_in_the_middle() -> None:
    article = Article(headline=HEADLINE, body=(BODY,))
    assert losses(SOURCE, article) == (Loss(11, 26, "not placed"),)


def test_not_placed_at_the_start_and_at_the_end() -> None:
    article = Article(bylines=(BYLINE,))
    assert losses(SOURCE, article) == (
        Loss(0, 13, "not placed"),
        Loss(24, 48, "not placed"),
    )


def test_what_prints_nothing_must_be_placed_too() -> None:
    assert losses("\u200b", Article()) == (Loss(0, 1, "not placed"),)
    placed = Furniture("\u200b", span=Span(0, 1))
    assert losses("\u200b", Article(furniture=(placed,))) == ()


def test_placed_twice() -> None:
    again = Furniture("rises", span=Span(6, 11))
    article = Article(
        headline=HEADLINE, bylines=(BYLINE,), body=(BODY,), furniture=(again,)
    )
    assert losses(SOURCE, article) == (Loss(6, 11, "placed twice"),)


def test_a_copy_that_reaches_further() -> None:
    long = Furniture("rises\n\nBy Jane Roe", span=Span(6, 24))
    article = Article(headline=HEADLINE, body=(BODY,), furniture=(long,))
    assert losses(SOURCE, article) == (Loss(6, 11, "placed twice"),)


def test_changed() -> None:
    # A typo that somebody corrected.
    article = Article(
        headline=HEADLINE,
        bylines=(BYLINE,),
        body=(paragraph("The rivers rose again.", 26, 47),),
    )
    assert losses(SOURCE, article) == (Loss(26, 47, "changed"),)


def test_changed_by_a_character_left_out() -> None:
    article = Article(headline=Headline("River", span=Span(0, 11)))
    assert losses("River rises", article) == (Loss(0, 11, "changed"),)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The co-\noperation", "The cooperation"),
        ("The co\u2010 \r\n operation", "The cooperation"),
        ("The co-\noperation", "The co-operation"),
        ("> The river\n> rose", "The river rose"),
        (">> The river\r>>rose", "The river rose"),
        ("> > The river\n> > rose", "> The river > rose"),
        (">\n> The co-\n> operation", "The cooperation"),
        ("The river\n rose > once", "The river rose > once"),
    ],
)
def test_what_lays_a_text_out_need_not_be_read(source: str, words: str) -> None:
    article = Article(body=(paragraph(words, 0, len(source)),))
    assert losses(source, article) == ()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The co-operation", "The cooperation"),
        ("The co-\noperation", "The coperation"),
        ("The co-\noperation", "The co--operation"),
        ("The river > rose", "The river rose"),
        ("> The river > rose", "The river rose"),
        ("> The river\n> rose", "> > The river rose"),
        ("The river –\nrose", "The river rose"),
    ],
)
def test_all_else_has_to_be(source: str, words: str) -> None:
    article = Article(body=(paragraph(words, 0, len(source)),))
    assert losses(source, article) == (Loss(0, len(source), "changed"),)


def test_marks_amid_a_line_belong_to_nobody() -> None:
    article = Article(
        body=(paragraph("The river", 0, 9), paragraph("rose", 10, 16)),
    )
    assert losses("The river > rose", article) == (Loss(10, 16, "changed"),)


def test_out_of_its_parent() -> None:
    byline = Byline(
        "By Jane Roe",
        authors=(Author("rises", span=Span(6, 11)),),
        span=Span(13, 24),
    )
    article = Article(headline=HEADLINE, bylines=(byline,), body=(BODY,))
    assert losses(SOURCE, article) == (Loss(6, 11, "out of its parent"),)


def test_out_of_a_grandparent_is_out_of_the_parent_there() -> None:
    item = ListItem((Text("b", span=Span(2, 3)),), span=Span(0, 1))
    article = Article(
        body=(List((item,), span=Span(0, 3)),),
        furniture=(Furniture("a", span=Span(0, 1)),),
    )
    assert losses("a b", article) == (Loss(2, 3, "out of its parent"),)


def test_out_of_the_text() -> None:
    article = Article(headline=Headline("River", span=Span(0, 9)))
    assert losses("River", article) == (Loss(0, 9, "out of text"),)


def test_an_empty_span_points_at_nothing() -> None:
    article = Article(
        headline=Headline("River", span=Span(0, 5)),
        furniture=(Furniture("", span=Span(5, 5)),),
    )
    assert losses("River", article) == (Loss(5, 5, "out of text"),)


def test_what_newsconv_made_holds_nothing_of_the_source() -> None:
    article = Article(headline=Headline("River rises"))
    assert losses("", article) == ()
    assert losses("River rises", article) == (Loss(0, 11, "not placed"),)
