"""A digest in, its Atom feed out (RFC 4287); none where no date is known."""

from collections.abc import Callable
from datetime import UTC, datetime

from newsconv.model import Article, Digest
from newsconv.model.text import (
    author_names,
    block_text,
    published_value,
    updated,
)
from newsconv.renderers.dates import machine_date
from newsconv.renderers.epub.metadata import identifier
from newsconv.renderers.markup import Markup
from newsconv.renderers.views import Entry, one_line, shortened

FEED = "feed.atom"
_SUMMARY = 400
"""Letters of an article's first paragraph, where it has no deck."""


def feed(
    markup: Markup, page_name: Callable[[Entry], str], index: str, url: str
) -> str | None:
    """Return the feed; None where neither the digest nor an article has a whole date.

    Atom asks for dates, and a made-up one would say that there is news.

    Args:
        markup: The digest's.
        page_name: The name of an article's page.
        index: That of the page with the contents.
        url: Where the folder will be, with a slash at the end; or empty.

    Raises:
        TemplateError: the feed's template failed.
    """
    digest, view = markup.digest, markup.view
    whole = _moment(digest.date)
    dates = [
        date
        for entry in view.entries
        if (date := _updated(entry.article) or _published(entry.article))
    ]
    newest = whole or max(dates, key=datetime.fromisoformat, default=None)
    if newest is None:
        return None
    taken: set[str] = set()
    return markup.theme.render(
        "feed.atom.jinja",
        {
            **markup.context(level=1),
            "digest": digest,
            "view": view,
            "ident": identifier(digest),
            "newest": newest,
            "author": one_line(digest.issuer) or view.title,
            "index": url or index,
            "address": f"{url}{FEED}" if url else None,
            "entries": [
                {
                    "ident": _ident(entry, taken),
                    "title": shortened(entry.headline),
                    "href": f"{url}{page_name(entry)}",
                    "language": entry.language,
                    "authors": author_names(entry.article)
                    or ((entry.outlet,) if entry.outlet else ()),
                    "published": _published(entry.article),
                    "updated": _updated(entry.article)
                    or _published(entry.article)
                    or newest,
                    "section": section.title,
                    "summary": _summary(entry),
                }
                for section in view.sections
                for entry in section.entries
            ],
        },
    )


def _ident(entry: Entry, taken: set[str]) -> str:
    """Return a name that stays the article's, whatever stands before it."""
    ident = identifier(Digest.of([entry.article]))
    if ident in taken:  # the same article twice
        ident = f"{ident}#{entry.number}"
    taken.add(ident)
    return ident


def _summary(entry: Entry) -> str:
    deck = entry.article.deck
    text = one_line(block_text(deck)) if deck else ""
    lede = one_line(block_text(entry.lede)) if entry.lede else ""
    return text or shortened(lede, _SUMMARY)


def _published(article: Article) -> str | None:
    return _moment(published_value(article))


def _updated(article: Article) -> str | None:
    found = updated(article)
    return _moment(found.value) if found else None


def _moment(value: str | None) -> str | None:
    """Return a date as RFC 3339 has it; without a zone it is taken for UTC's."""
    known = machine_date(value)
    if known is None:
        return None
    found = datetime.fromisoformat(known)
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    return aware.isoformat().replace("+00:00", "Z")
