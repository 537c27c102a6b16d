"""A digest in, its facts as schema.org JSON-LD out, for search engines and archives.

Types and properties are schema.org's: https://schema.org/NewsArticle. Only what the
text or the manifest says is there; a date that is not whole is left out.
"""

import json
import re
from collections.abc import Callable, Mapping

from newsconv.model import Article, Author, Comment, Contribution, Digest, VoteKind
from newsconv.model.text import (
    authors,
    content_text,
    published_value,
    updated,
    word_count,
)
from newsconv.renderers.dates import machine_date
from newsconv.renderers.views import DigestView, Entry, one_line, tag
from newsconv.themes import SUSPECT

Thing = dict[str, object]

# Markup's own characters, what markup can't hold, and the line ends that JavaScript
# had and JSON had not.
_ESCAPED = re.compile(f"[<>&\u2028\u2029{SUSPECT.pattern.removeprefix('[')}")

# Names that stand in a byline and are nobody's: with "By Reuters", Reuters wrote it.
_AGENCIES = frozenset(
    name.casefold()
    for name in (
        *("AFP", "Agence France-Presse", "ANSA", "AP", "Associated Press"),
        *(
            "The Associated Press",
            "APA",
            "Belga",
            "CTK",
            "ČTK",
            "dpa",
            "EFE",
            "Interfax",
        ),
        *("Kyodo News", "Lusa", "MTI", "NTB", "PA Media", "PAP", "Press Association"),
        *("Reuters", "RIA Novosti", "SDA", "TASS", "ТАСС", "РИА Новости", "Интерфакс"),
        *("TT", "UPI", "WAFA", "Xinhua", "新华社", "共同通信", "رويترز", "وفا"),
        *("أ ف ب", "أسوشيتد برس", "فرانس برس", "EP", "Europa Press", "AAP", "PTI"),
    )
)


def _anchor(entry: Entry) -> str:
    return f"#{entry.ident}"


def structured_data(
    digest: Digest,
    view: DigestView,
    *,
    comments: bool = True,
    address: Callable[[Entry], str] = _anchor,
) -> str:
    """Return JSON-LD that may stand in a `script` element, as one line.

    Args:
        digest: One article by itself makes a NewsArticle, any other a CollectionPage.
        view: The digest's.
        comments: List the readers' comments.
        address: Where an article is.
    """
    if view.single:
        return _written(_article(view.entries[0], comments=comments, address=address))
    return _written(_collection(digest, view, comments=comments, address=address))


def article_data(
    digest: Digest,
    view: DigestView,
    entry: Entry,
    *,
    comments: bool = True,
    address: Callable[[Entry], str] = _anchor,
) -> str:
    """Return the JSON-LD of one article's page, as `structured_data` does.

    Args:
        digest: What the article is a part of.
        view: The digest's.
        entry: The article's place in it.
        comments: List the readers' comments.
        address: Where an article is.
    """
    thing = _article(entry, comments=comments, address=address)
    if not view.single:
        thing["isPartOf"] = _issue(digest, view)
    return _written(thing)


def _written(thing: Thing) -> str:
    thing = {"@context": "https://schema.org", **thing}
    data = json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(_escape, data)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex(" ", 2).split()
    return "".join(f"\\u{unit}" for unit in units)


def _collection(
    digest: Digest,
    view: DigestView,
    *,
    comments: bool,
    address: Callable[[Entry], str],
) -> Thing:
    items = [
        {
            "@type": "ListItem",
            "position": entry.number,
            "url": address(entry),
            "item": _article(entry, comments=comments, address=address),
        }
        for entry in view.printed
    ]
    return {
        **_issue(digest, view),
        "mainEntity": _known(
            {
                "@type": "ItemList",
                "numberOfItems": len(items),
                "itemListElement": items,
            }
        ),
    }


def _issue(digest: Digest, view: DigestView) -> Thing:
    return _known(
        {
            # A page has no number to schema.org; an issue of a publication has.
            "@type": ["CollectionPage", "PublicationIssue"]
            if digest.number
            else "CollectionPage",
            "name": view.title,
            "genre": digest.kind,
            "issueNumber": digest.number,
            "datePublished": machine_date(digest.date),
            "inLanguage": view.language,
            "publisher": _organization(digest.issuer),
            "copyrightNotice": digest.rights,
            "conditionsOfAccess": digest.redistribution,
        }
    )


def _article(entry: Entry, *, comments: bool, address: Callable[[Entry], str]) -> Thing:
    article, bar = entry.article, entry.article.source_bar
    dateline = article.dateline
    update = updated(article)
    return _known(
        {
            "@type": "NewsArticle",
            "@id": address(entry),
            "headline": entry.headline if entry.has_headline else None,
            "alternativeHeadline": one_line(content_text(article.deck.content))
            if article.deck
            else None,
            "author": _authors(article),
            **_helpers(article),
            "datePublished": machine_date(published_value(article)),
            "dateModified": machine_date(update.value) if update else None,
            "dateline": dateline.text.rstrip(" -–—:") if dateline else None,
            "articleSection": bar.section,
            "pagination": bar.page,
            "printEdition": bar.edition,
            "wordCount": word_count(article),
            "inLanguage": entry.language,
            "publisher": _organization(bar.outlet),
            "isBasedOn": bar.url,
            "identifier": _identifier(article),
            "comment": _comments(article) if comments else None,
        }
    )


def _authors(article: Article) -> list[Thing]:
    """Return the manifest's authors, else the text's."""
    named = article.source_bar.authors
    if named:
        return [_party(Author(name=name), article) for name in named]
    return [_party(author, article) for author in authors(article)]


def _helpers(article: Article) -> Thing:
    """Return those whom the bylines name for something else than the writing."""
    lines = (*article.bylines, *((article.dateline,) if article.dateline else ()))
    found: dict[str, list[Thing]] = {}
    for author in (author for line in lines for author in line.authors):
        match author.contribution:
            case Contribution.AUTHOR:
                continue
            case Contribution.TRANSLATOR:
                key = "translator"
            case Contribution.EDITOR:
                key = "editor"
            case Contribution.CONTRIBUTOR | Contribution.PHOTOGRAPHER:
                key = "contributor"
        found.setdefault(key, []).append(_party(author, article))
    return dict(found)


def _party(author: Author, article: Article) -> Thing:
    """Return a person, or an organization: the outlet, or an agency."""
    names = _AGENCIES | {
        name.casefold()
        for name in (
            article.source_bar.outlet,
            article.dateline.agency if article.dateline else None,
        )
        if name
    }
    if author.name.casefold() in names:
        return {"@type": "Organization", "name": author.name}
    return _known(
        {
            "@type": "Person",
            "name": author.name,
            "jobTitle": author.role,
            "affiliation": _organization(author.affiliation),
        }
    )


def _identifier(article: Article) -> Thing | None:
    if article.origin is None:
        return None
    return {
        "@type": "PropertyValue",
        "propertyID": "sha256",
        "value": article.origin.sha256,
    }


def _comments(article: Article) -> list[Thing]:
    """Return the comments; nameless where the text does not tell whose they are."""
    if article.comments is None:
        return []
    return [
        _comment(comment, sure=not article.comments.uncertain)
        for comment in article.comments.items
    ]


def _comment(comment: Comment, *, sure: bool) -> Thing:
    """Return one; unless it is sure whose it is, its time and votes are not either."""
    thing: Thing = {
        "@type": "Comment",
        "text": "\n".join(content_text(text.content) for text in comment.texts),
        "inLanguage": _language(comment),
    }
    if sure:
        author, time = comment.author, comment.time
        thing |= {
            "author": {"@type": "Person", "name": author.name or author.text}
            if author
            else None,
            "dateCreated": machine_date(time.value) if time else None,
            "upvoteCount": _votes(comment, VoteKind.UP),
            "downvoteCount": _votes(comment, VoteKind.DOWN),
        }
    return _known(thing)


def _votes(comment: Comment, kind: VoteKind) -> int | None:
    """Return the count of one kind, where the comment has one alone."""
    counts = [vote.count for vote in comment.votes if vote.kind is kind]
    return counts[0] if len(counts) == 1 else None


def _language(comment: Comment) -> str | None:
    """Return a comment's language, where all of it is in one of its own."""
    languages = {tag(text.language) for text in comment.texts}
    return languages.pop() if len(languages) == 1 else None


def _organization(name: str | None) -> Thing | None:
    return {"@type": "Organization", "name": name} if name else None


def _known(thing: Mapping[str, object]) -> Thing:
    """Leave out what nothing is known of."""
    return {name: value for name, value in thing.items() if value not in (None, "", [])}
