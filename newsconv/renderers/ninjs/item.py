"""An article in, its ninjs 3.1 item out, with pictures and comments as its parts."""

import re
from collections.abc import Iterator, Mapping

from newsconv.model import (
    Comment,
    Contribution,
    Digest,
    Figure,
    FurnitureKind,
    Image,
)
from newsconv.model.text import (
    author_names,
    authors,
    content_text,
    published,
    published_value,
    updated,
)
from newsconv.renderers.epub.metadata import identifier
from newsconv.renderers.ninjs.body import markup_body, plain_body
from newsconv.renderers.views import Entry, one_line, tag

Thing = dict[str, object]

# JSON Schema's date-time (RFC 3339): a day, a time and a zone; none is guessed.
_MOMENT = re.compile(
    r"(?P<minute>\d{4}-\d\d-\d\dT\d\d:\d\d)(?P<second>:\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)",
    re.ASCII,
)
_DATA = re.compile(r"data:(image/[a-z+]+);base64,[A-Za-z0-9+/=]+\Z")
_UNCERTAIN = "The text does not tell which name belongs to which comment."


def article_item(entry: Entry, *, comments: bool) -> Thing:
    """Return an article's item."""
    article, bar = entry.article, entry.article.source_bar
    uri = identifier(Digest.of([article]))
    origin = article.origin
    update = updated(article)
    parts = [*_pictures(entry, uri), *(_comments(entry, uri) if comments else ())]
    return known(
        {
            "uri": uri,
            "type": "text",
            "representationType": "full",
            "title": entry.headline if entry.has_headline else None,
            "language": entry.language,
            "by": _by(entry),
            "located": article.dateline.place if article.dateline else None,
            "contentCreated": _content_created(entry),
            "copyrightNotice": _copyright(entry),
            "headlines": _headlines(entry),
            "bodies": _bodies(entry),
            "descriptions": descriptions(
                published=published_value(article),
                updated=update.value if update else None,
                kind=bar.kind,
                edition=bar.edition,
                page=bar.page,
                section=bar.section,
                reach=bar.reach,
                reach_source=bar.reach_source,
            ),
            "infoSources": _sources(entry),
            "altIds": told(
                reference=bar.reference,
                url=bar.url,
                sha256=origin.sha256 if origin else None,
            ),
            "associations": parts,
        }
    )


def picture_item(uri: str, name: str, image: Image) -> Thing:
    """Return a picture as an association; its bytes, where the document has them."""
    found = _DATA.match(image.uri)
    rendition = (
        {"name": "main", "href": image.uri, "contentType": found[1]} if found else None
    )
    return known(
        {
            "name": name,
            "rel": "picture",
            "uri": f"{uri}#{name}",
            "type": "picture",
            "descriptions": descriptions(alt=image.alt),
            "renditions": [rendition] if rendition else None,
        }
    )


def known(thing: Mapping[str, object]) -> Thing:
    """Leave out what nothing is known of."""
    return {name: value for name, value in thing.items() if value not in (None, "", [])}


def descriptions(**values: str | None) -> list[Thing]:
    """Return what ninjs has no property for, each with its name in the model."""
    return told(**values)


def told(**values: str | None) -> list[Thing]:
    """Return roles with their values, those that there are."""
    return [{"role": role, "value": value} for role, value in values.items() if value]


def _headlines(entry: Entry) -> list[Thing]:
    article = entry.article
    return told(
        main=entry.headline if entry.has_headline else None,
        kicker=one_line(article.kicker.text) if article.kicker else None,
        deck=one_line(content_text(article.deck.content)) if article.deck else None,
    )


def _bodies(entry: Entry) -> list[Thing]:
    text = plain_body(entry)
    if not text:
        return []
    main: Thing = {
        "role": "main",
        "contentType": "text/plain",
        "charCount": len(text),
        "wordCount": len(text.split()),
        "value": text,
    }
    rich: Thing = {
        "role": "richtext",
        "contentType": "application/xhtml+xml",
        "value": markup_body(entry),
    }
    return [main, rich]


def _by(entry: Entry) -> str:
    """Return the manifest's authors, else the text's with role and affiliation."""
    article = entry.article
    if article.source_bar.authors:
        return "; ".join(author_names(article))
    return "; ".join(
        ", ".join(part for part in (each.name, each.role, each.affiliation) if part)
        for each in authors(article)
    )


def _content_created(entry: Entry) -> str | None:
    """Return when the text says it was published, if it says all of it."""
    moment = published(entry.article)
    found = _MOMENT.fullmatch(moment.value or "") if moment else None
    if not found:
        return None
    return f"{found['minute']}{found['second'] or ':00'}{found['zone']}"


def _copyright(entry: Entry) -> str:
    return "\n".join(
        line.text
        for line in entry.article.furniture
        if line.kind is FurnitureKind.COPYRIGHT
    )


def _sources(entry: Entry) -> list[Thing]:
    """Return who published, wired, wrote and helped, each once in a role."""
    article, bar = entry.article, entry.article.source_bar
    agency = article.dateline.agency if article.dateline else None
    lines = (*article.bylines, *((article.dateline,) if article.dateline else ()))
    named = [(each.name, each.contribution) for line in lines for each in line.authors]
    if bar.authors:
        named = [(name, Contribution.AUTHOR) for name in bar.authors] + [
            each for each in named if each[1] is not Contribution.AUTHOR
        ]
    parties = [
        *([(bar.outlet, "publisher")] if bar.outlet else []),
        *([(agency, "agency")] if agency else []),
        *((name, contribution.value) for name, contribution in named),
    ]
    return [{"name": name, "role": role} for name, role in dict.fromkeys(parties)]


def _pictures(entry: Entry, uri: str) -> Iterator[Thing]:
    figures = [block for block in entry.article.body if isinstance(block, Figure)]
    for number, figure in enumerate(figures, 1):
        yield _picture(figure, uri, f"picture-{number}")


def _picture(figure: Figure, uri: str, name: str) -> Thing:
    shown = picture_item(uri, name, figure.image) if figure.image else {}
    chain = figure.credit.chain if figure.credit else ()
    makers = [party.name for party in chain if party.role.value == "creator"]
    caption = content_text(figure.caption.content) if figure.caption else None
    alt = figure.image.alt if figure.image else None
    return known(
        {
            "name": name,
            "rel": "picture",
            "uri": f"{uri}#{name}",
            "type": "picture",
            "language": tag(figure.caption.language) if figure.caption else None,
            "by": ", ".join(makers),
            "descriptions": descriptions(
                caption=caption,
                credit=figure.credit.line if figure.credit else None,
                alt=alt,
            ),
            "infoSources": [
                {"name": party.name, "role": party.role.value} for party in chain
            ],
            "renditions": shown.get("renditions"),
        }
    )


def _comments(entry: Entry, uri: str) -> Iterator[Thing]:
    comments = entry.article.comments
    for number, comment in enumerate(comments.items if comments else (), 1):
        sure = bool(comments and not comments.uncertain)
        yield _comment(comment, uri, f"comment-{number}", sure=sure)


def _comment(comment: Comment, uri: str, name: str, *, sure: bool) -> Thing:
    """Return a comment; nameless where the text does not tell whose it is."""
    author = comment.author if sure else None
    text = "\n".join(content_text(part.content) for part in comment.texts)
    body = {"role": "main", "contentType": "text/plain", "value": text}
    languages = {tag(part.language) for part in comment.texts}
    return known(
        {
            "name": name,
            "rel": "comment",
            "uri": f"{uri}#{name}",
            "type": "component",
            "language": languages.pop() if len(languages) == 1 else None,
            "by": (author.name or author.text) if author else None,
            "edNote": None if sure else _UNCERTAIN,
            "bodies": [body] if text else None,
            "descriptions": descriptions(
                time=comment.time.text if sure and comment.time else None,
                reply_to=comment.reply_to.name if sure and comment.reply_to else None,
            ),
        }
    )
