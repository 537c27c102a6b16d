"""Markup to test: an article's, or a body's, on one line."""

import re

from newsconv.model import (
    Article,
    Block,
    Content,
    Digest,
    Text,
)
from newsconv.renderers.markup import Markup, Show
from newsconv.themes import theme


def words(text: str) -> Content:
    return (Text(text),)


def written(
    article: Article, *, level: int = 2, language: str = "en", xml: bool = False
) -> str:
    """Return an article's markup as one line."""
    digest = Digest.of([article], title="The Week", language=language)
    pages = Markup(digest, theme("plain"), xml=xml)
    return flat(pages.article(pages.view.entries[0], level=level))


def flat(text: str) -> str:
    return re.sub(r"\s*\n\s*", "", text)


def body(*blocks: Block, show: Show | None = None, xml: bool = False) -> str:
    """Return the markup of an article's body as one line."""
    digest = Digest.of([Article(body=blocks)])
    pages = Markup(digest, theme("plain"), show=show, xml=xml)
    text = flat(pages.article(pages.view.entries[0], level=1))
    return text.partition('<div class="body">')[2].partition("</div></article>")[0]
