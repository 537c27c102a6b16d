"""The markup of a whole article: its head, dates, dateline, comments and languages."""

import re

import pytest

from newsconv.model import (
    Article,
    Byline,
    Caption,
    Comment,
    CommentAuthor,
    CommentHeading,
    CommentMeta,
    Comments,
    CommentText,
    Date,
    Dateline,
    Deck,
    Digest,
    Figure,
    Furniture,
    Headline,
    Kicker,
    Moment,
    Paragraph,
    Subhead,
)
from newsconv.renderers.markup import Markup, Show
from newsconv.themes import theme
from tests.renderers.written_markup import flat, words, written


def test_the_head_in_order() -> None:
    article = Article(
        headline=Headline("River\nrises"),
        kicker=Kicker("Floods"),
        deck=Deck(words("Three towns")),
        bylines=(Byline("By Jane Roe"),),
        dates=(Date("Monday"),),
    )
    head = written(article).partition('<header class="head">')[2]
    assert head.partition("</header>")[0] == (
        '<p class="kicker">Floods</p>'
        '<h2 class="headline" id="article-1-headline">River rises</h2>'
        '<p class="deck">Three towns</p>'
        '<p class="byline">By Jane Roe</p>'
        '<p class="date">Monday</p>'
    )


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_go_down_one_level(level: int) -> None:
    article = Article(
        headline=Headline("H"),
        body=(Subhead(words("S")),),
        comments=Comments((Comment(author=CommentAuthor("A")),)),
    )
    assert re.findall(r"<h(\d)", written(article, level=level)) == [
        *(str(level), str(level + 1), str(level + 1))
    ]


def test_the_dateline_runs_in_once() -> None:
    article = Article(
        dateline=Dateline("MERROW —"),
        body=(
            Subhead(words("Before")),
            Paragraph(words("It rose.")),
            Paragraph(words("It fell.")),
        ),
    )
    shown = written(article)
    assert shown.count("MERROW") == 1
    assert (
        '<p class="paragraph"><span class="dateline">MERROW —</span> It rose.</p>'
        in shown
    )


def test_a_dateline_with_nothing_to_run_into() -> None:
    shown = written(Article(dateline=Dateline("MERROW —")))
    assert '<p class="paragraph"><span class="dateline">MERROW —</span></p>' in shown


def test_whole_dates_are_marked_for_machines() -> None:
    date = Date(
        "Published 19 Nov 2026, 06:30; updated 7 Oct",
        Moment("19 Nov 2026, 06:30", "2026-11-19T06:30"),
        Moment("7 Oct", "XXXX-10-07"),
    )
    assert (
        '<p class="date">Published <time datetime="2026-11-19T06:30">19 Nov 2026, '
        "06:30</time>; updated 7 Oct</p>" in written(Article(dates=(date,)))
    )


def test_two_dates_in_the_order_of_the_line() -> None:
    date = Date(
        "Updated 2026-11-20, first 2026-11-19",
        Moment("2026-11-19", "2026-11-19"),
        Moment("2026-11-20", "2026-11-20"),
    )
    line = written(Article(dates=(date,))).partition('<p class="date">')[2]
    assert re.findall(r'datetime="([^"]*)"', line) == ["2026-11-20", "2026-11-19"]


def test_a_moment_that_is_not_in_its_line() -> None:
    date = Date("Monday", Moment("19 Nov", "2026-11-19"), Moment("", "2026-11-19"))
    shown = written(Article(dates=(date,)))
    assert '<p class="date">Monday</p>' in shown


def test_comments_and_the_line_for_uncertain_ones() -> None:
    comment = Comment(
        author=CommentAuthor("Ann"),
        texts=(CommentText(words("Wet.")),),
        metas=(CommentMeta("1 h"), CommentMeta("Reply")),
    )
    sure = Article(
        comments=Comments((comment, Comment()), heading=CommentHeading("2 comments"))
    )
    shown = written(sure)
    assert (
        '<h3 class="comments-title">Readers’ comments</h3>'
        '<p class="comment-heading">2 comments</p>'
        '<div class="comment"><p class="comment-head">'
        '<span class="comment-author">Ann</span> '
        '<span class="between" aria-hidden="true">·</span> '
        '<span class="comment-meta">1 h</span> '
        '<span class="between" aria-hidden="true">·</span> '
        '<span class="comment-meta">Reply</span></p>'
        '<p class="comment-text">Wet.</p></div></section>' in shown
    )
    assert "uncertain" not in shown
    assert "data-depth" not in shown
    answer = Comment(author=CommentAuthor("Bea"), depth=9)
    deep = written(Article(comments=Comments((comment, answer))))
    assert '<div class="comment" data-depth="4"><p class="comment-head">' in deep
    unsure = Article(comments=Comments((comment,), uncertain=True))
    assert '<p class="uncertain">The text does not tell' in written(unsure)


def test_newsconv_s_words_in_an_article_of_another_language() -> None:
    article = Article(
        headline=Headline("فيضان"),
        language="ar",
        body=(Figure(caption=Caption(words("النهر"))),),
    )
    shown = written(article)
    assert '<article class="article" id="article-1"' in shown
    assert ' lang="ar" dir="rtl">' in shown
    assert '<span class="picture-mark" lang="en" dir="ltr">Picture:</span>' in shown
    assert 'aria-label="Source" lang="en" dir="ltr"' in shown
    own = written(article, language="ar")
    assert '<span class="picture-mark">صورة:</span>' in own


def test_each_article_says_its_language() -> None:
    assert ' lang="en" dir="ltr">' in written(Article(language="en"))
    assert ' lang="en" xml:lang="en" dir="ltr">' in written(
        Article(language="en"), xml=True
    )
    unknown = written(Article(headline=Headline("فيضان")))
    assert 'aria-labelledby="article-1-headline" dir="rtl">' in unknown


def test_furniture_when_asked() -> None:
    article = Article(furniture=(Furniture("Share"), Furniture("\u200b")))
    digest = Digest.of([article])
    pages = Markup(digest, theme("plain"), show=Show(furniture=True))
    shown = flat(pages.article(pages.view.entries[0], level=1))
    assert (
        '<h2 class="furniture-title">Also on the page</h2>'
        '<p class="furniture" data-kind="other">Share</p></section>' in shown
    )
    assert "Share" not in written(article)
