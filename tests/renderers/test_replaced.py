"""A character that no font has, printed as U+FFFD: what is told of it."""

import logging

import pytest

import newsconv
from newsconv.model import Article, Digest, Paragraph, Section, SourceBar, Text
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.renderers.remarks import hearing

STORY = """\
Fish return to the upper river

By Ann Lee

The minister wrote \U0001f41f on Monday, and \U0001f41f again on Tuesday evening.
"""
FISH = "no font prints '\U0001f41f' (U+1F41F FISH); U+FFFD stands in its place"
ENGINES = ("weasyprint", "typst")


def told(digest: Digest, **options: object) -> list[str]:
    with hearing() as heard:
        newsconv.render(digest, to="pdf", missing_glyph="replace", **options)
    return [str(each) for each in heard]


@pytest.mark.parametrize("engine", ENGINES)
def test_it_is_told_with_its_first_place_and_how_often(engine: str) -> None:
    digest = Digest.of([newsconv.parse(STORY, name="fish.txt")])
    assert told(digest, engine=engine) == [
        f"fish.txt:5:20: {FISH} (2 times, first here) [glyph-replaced]"
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_it_is_told_of_the_cover_and_of_articles_without_a_source(engine: str) -> None:
    boat = "no font prints '\U0001f6f6' (U+1F6F6 CANOE); U+FFFD stands in its place"
    article = Article(
        body=(Paragraph(content=(Text(text="A \U0001f6f6."),)),),
        source_bar=SourceBar(headline="Up the river"),
    )
    digest = Digest(title="\U0001f6f6 Review", sections=(Section(articles=(article,)),))
    assert told(digest, engine=engine) == [
        f"“Up the river”: {boat} [glyph-replaced]",
        f"the cover or the contents: {boat} [glyph-replaced]",
    ]


def test_what_is_not_printed_is_not_told() -> None:
    digest = Digest.of([newsconv.parse(STORY.replace("\U0001f41f", "fish"))])
    assert told(digest) == []


def test_where_nobody_hears_it_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    digest = Digest.of([newsconv.parse(STORY, name="fish.txt")])
    with caplog.at_level(logging.WARNING, logger="newsconv"):
        PdfRenderer(missing_glyph="replace").render(digest)
    assert caplog.messages == [
        f"fish.txt:5:20: {FISH} (2 times, first here) [glyph-replaced]"
    ]
