"""A source in, an article and its diagnostics out; never raises on any text."""

from typing import NamedTuple

from newsconv.diagnostics import Diagnostic
from newsconv.model import Article
from newsconv.source import Source


class ParsedArticle(NamedTuple):
    """An article, and what was noticed about its text."""

    article: Article
    diagnostics: tuple[Diagnostic, ...] = ()
