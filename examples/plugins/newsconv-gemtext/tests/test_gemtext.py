"""What newsconv asks of every renderer, and what Gemtext asks of a page."""

import newsconv
from newsconv.model import Article, Headline, Link, Paragraph, Text
from newsconv.testing import check_renderer
from newsconv_gemtext import GemtextRenderer

STORY = """Ferry returns to Port Merrow

By Ines Calloway

PORT MERROW — The harbour ferry came back on Monday after eight months of repairs.

Passengers queued from six in the morning to board the first crossing of the year.
"""


def test_it_is_a_renderer() -> None:
    check_renderer(GemtextRenderer)


def test_a_story() -> None:
    page = newsconv.render(newsconv.parse(STORY), to="gemtext").decode()
    assert page == (
        "## Ferry returns to Port Merrow\n"
        "\n"
        "Ines Calloway\n"
        "\n"
        "PORT MERROW — The harbour ferry came back on Monday after eight months "
        "of repairs.\n"
        "\n"
        "Passengers queued from six in the morning to board the first crossing "
        "of the year.\n"
    )


def test_links_have_lines_of_their_own() -> None:
    words = (Text("See "), Link((Text("the times"),), "https://ferry.example/"))
    article = Article(headline=Headline("Ferry"), body=(Paragraph(words),))
    page = newsconv.render(article, to=GemtextRenderer).decode()
    assert "\nSee the times\n=> https://ferry.example/ the times\n" in page


def test_a_text_that_looks_like_a_mark() -> None:
    article = Article(body=(Paragraph((Text("# 1 is no heading"),)),))
    page = newsconv.render(article, to=GemtextRenderer).decode()
    assert "\n # 1 is no heading\n" in page
