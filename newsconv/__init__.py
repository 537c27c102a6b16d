"""newsconv: from raw news-article text to PDF, EPUB, HTML, JSON and press digests.

>>> import newsconv
>>> newsconv.read("story.txt").headline.text
'River rises'
>>> newsconv.convert("story.txt", "story.epub")
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsconv.annotations.steps import annotate
    from newsconv.api import (
        ParsedArticle,
        Reading,
        convert,
        dump,
        formats,
        json_schema,
        load,
        parse,
        parse_all,
        parse_article,
        parse_articles,
        read,
        read_digest,
        render,
    )
    from newsconv.diagnostics import Diagnostic, DiagnosticCode
    from newsconv.errors import NewsconvError
    from newsconv.model import Article, Digest, Section
    from newsconv.source import Source

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Diagnostic",
    "DiagnosticCode",
    "Digest",
    "NewsconvError",
    "ParsedArticle",
    "Reading",
    "Section",
    "Source",
    "__version__",
    "annotate",
    "convert",
    "dump",
    "formats",
    "json_schema",
    "load",
    "parse",
    "parse_all",
    "parse_article",
    "parse_articles",
    "read",
    "read_digest",
    "render",
]

_HOMES = {
    "Article": "newsconv.model",
    "Digest": "newsconv.model",
    "Section": "newsconv.model",
    "Diagnostic": "newsconv.diagnostics",
    "DiagnosticCode": "newsconv.diagnostics",
    "NewsconvError": "newsconv.errors",
    "Source": "newsconv.source",
    "annotate": "newsconv.annotations.steps",
    # Who reads and writes documents only need not load the parser.
    "dump": "newsconv.model.schema",
    "json_schema": "newsconv.model.schema",
    "load": "newsconv.model.schema",
    "formats": "newsconv.renderers.registry",
}


def __getattr__(name: str) -> object:
    # Loaded when first asked for: `import newsconv` alone costs a few milliseconds.
    if name not in __all__:
        raise AttributeError(f"module 'newsconv' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - lazy, see above

    value = getattr(import_module(_HOMES.get(name, "newsconv.api")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
