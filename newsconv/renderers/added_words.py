"""A view in, the words that newsconv adds to its pages out: in which language, told."""

from collections.abc import Mapping

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.renderers.locale import language_name
from newsconv.renderers.remarks import notice
from newsconv.renderers.views import DigestView
from newsconv.themes import words, words_language

_ENGLISH = "en"
_PAGES = "the digest"
"""What the diagnostic is about: no file, and a part of each page."""


def added_words(view: DigestView) -> Mapping[str, str]:
    """Return the words for a view's pages; tell where a digest's are not its own.

    An article by itself has hardly any words around it, and is not told of: there may
    be thousands.
    """
    primary = view.language.partition("-")[0].lower()
    if not view.single and words_language(view.language) != primary:
        name = language_name(view.language, _ENGLISH)
        notice(
            Diagnostic(
                DiagnosticCode.WORDS_MISSING,
                f"headings and labels are English: newsconv has none in {name}",
                _PAGES,
            )
        )
    return words(view.language)
