"""A digest and the characters that no font has in, what is told of each out.

An article tells of its own, with the place in its source; what is left stands on the
digest's own pages.
"""

from collections.abc import Iterator
from unicodedata import name

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.model import Article, Digest
from newsconv.model.parts import Headline
from newsconv.model.walk import leaves
from newsconv.renderers.markup import Show
from newsconv.renderers.remarks import notice
from newsconv.renderers.views import DigestView, Entry
from newsconv.source import Point, Source

OWN_PAGES = "the cover or the contents"


def named(entry: Entry) -> str:
    """Return what a message calls an article: its headline, or its file."""
    article = entry.article
    if article.headline is None and article.origin:
        return article.origin.name
    return f"“{entry.headline}”"


def tell_replaced(
    digest: Digest, view: DigestView, missing: frozenset[str], show: Show
) -> None:
    """Give a diagnostic for each character that an article, or the cover, lacks."""
    left = set(missing)
    for entry in view.printed if missing else ():
        for remark, character in _of_entry(entry, missing, show):
            left.discard(character)
            notice(remark)
    # Not the articles: all that the digest says of itself.
    own = msgspec.structs.replace(digest, sections=())
    titles = [(part.title, part.introduction) for part in digest.sections]
    said = msgspec.json.encode([own, titles]).decode()
    for character in sorted(missing):
        count = said.count(character)
        if count or character in left:
            notice(_remark(character, count, OWN_PAGES))


def _of_entry(
    entry: Entry, missing: frozenset[str], show: Show
) -> Iterator[tuple[Diagnostic, str]]:
    article = entry.article
    counts: dict[str, int] = {}
    firsts: dict[str, int] = {}
    for text, start in _printed(article, show):
        for at, character in enumerate(text):
            if character in missing:
                counts[character] = counts.get(character, 0) + 1
                if start is not None:
                    firsts.setdefault(character, start + at)
    origin = article.origin
    named = origin.name if origin else f"“{entry.title}”"
    for character, count in counts.items():
        first = firsts.get(character)
        point = _point(article, first, character)
        span = (first, first + 1) if first is not None and point else None
        yield _remark(character, count, named, point, span), character


def _printed(article: Article, show: Show) -> Iterator[tuple[str, int | None]]:
    """Yield the texts that are printed, each with its place in the source."""
    if not show.comments:
        article = msgspec.structs.replace(article, comments=None)
    if not show.furniture:
        article = msgspec.structs.replace(article, furniture=())
    yield msgspec.json.encode(article.source_bar).decode(), None
    for leaf in leaves(article):
        if not (isinstance(leaf, Headline) and article.source_bar.headline):
            yield leaf.text, leaf.span.start if leaf.span else None


def _point(article: Article, first: int | None, character: str) -> Point | None:
    origin = article.origin
    if first is None or origin is None or origin.text is None:
        return None
    # Of a reader that joins lines, a text's letters are not its source's one by one.
    if origin.text[first : first + 1] != character:
        return None
    return Source(origin.text, line=origin.line).point(first)


def _remark(
    character: str,
    count: int,
    place: str,
    point: Point | None = None,
    span: tuple[int, int] | None = None,
) -> Diagnostic:
    more = f" ({count} times{', first here' if point else ''})" if count > 1 else ""
    return Diagnostic(
        DiagnosticCode.GLYPH_REPLACED,
        f"no font prints {character!r} (U+{ord(character):04X} "
        f"{name(character, 'unnamed')}); U+FFFD stands in its place{more}",
        place,
        point,
        span,
    )
