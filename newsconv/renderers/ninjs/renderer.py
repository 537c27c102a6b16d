"""A digest in, IPTC ninjs 3.1 out: one news item, or a composite of many.

https://www.iptc.org/std/ninjs/. Only what the text or the manifest says is there. What
ninjs has no property for is a description, whose role is the model's own name of it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

import msgspec

from newsconv.model import Digest, Section
from newsconv.renderers import options
from newsconv.renderers.epub.metadata import identifier
from newsconv.renderers.ninjs.item import (
    Thing,
    article_item,
    descriptions,
    known,
    picture_item,
    told,
)
from newsconv.renderers.options import option
from newsconv.renderers.views import DigestView, SectionView, digest_view, one_line

SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
# A URI is ASCII; a full stop or a bracket after it is the sentence's.
_LINK = re.compile(r"https?://[\w/?#:@!$&'()*+,;=~%.-]*[\w/#=~%-]", re.ASCII)
_BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class NinjsRenderer:
    """News in JSON: IPTC's ninjs 3.1, for newsrooms' systems."""

    format: ClassVar[str] = "ninjs"
    media_type: ClassVar[str] = "application/json"
    suffix: ClassVar[str] = ".ninjs"

    comments: bool = option(options.COMMENTS, default=True)

    def render(self, digest: Digest) -> bytes:
        """Return the item; of a digest, a composite with the articles in it."""
        view = digest_view(digest)
        if view.single:
            thing = article_item(view.entries[0], comments=self.comments)
        else:
            thing = _composite(digest, view, comments=self.comments)
        standard = {"name": "ninjs", "version": "3.1", "schema": SCHEMA}
        data = msgspec.json.encode({"standard": standard, **thing})
        return msgspec.json.format(data, indent=2) + b"\n"


def _composite(digest: Digest, view: DigestView, *, comments: bool) -> Thing:
    uri = identifier(digest)
    logo = [picture_item(uri, "logo", digest.logo)] if digest.logo else []
    return known(
        {
            "uri": uri,
            "type": "composite",
            "representationType": "full",
            "title": view.title if one_line(digest.title) else None,
            "language": view.language if digest.language else None,
            "genres": [{"name": digest.kind}] if digest.kind else None,
            "infoSources": _issuer(digest),
            "usageTerms": "\n".join(
                each
                for each in (digest.rights, digest.licence, digest.redistribution)
                if each
            ),
            "rightsInfo": _rights(digest),
            "altIds": told(number=digest.number, licence_number=digest.licence_number),
            "descriptions": [
                *descriptions(date=digest.date, period=digest.period),
                *_each("synthesis", (part.text for part in digest.synthesis)),
                *_each("recipient", digest.recipients),
            ],
            "associations": [*logo, *_sections(digest, view, uri, comments=comments)],
        }
    )


def _sections(
    digest: Digest, view: DigestView, uri: str, *, comments: bool
) -> Iterator[Thing]:
    """Yield the sections, and the articles of those that say nothing themselves."""
    pairs = zip(digest.sections, view.sections, strict=True)
    for section, shown in pairs:
        items = [
            {
                "name": entry.headline,
                "rel": "article",
                **article_item(entry, comments=comments),
            }
            for entry in shown.entries
        ]
        if section.title or section.introduction:
            yield _section(section, shown, uri, items)
        else:
            yield from items


def _section(
    section: Section, shown: SectionView, uri: str, items: list[Thing]
) -> Thing:
    return known(
        {
            "name": shown.title or shown.ident,
            "rel": "section",
            "uri": f"{uri}#{shown.ident}",
            "type": "composite",
            "title": shown.title,
            "descriptions": descriptions(introduction=section.introduction),
            "associations": items,
        }
    )


def _issuer(digest: Digest) -> list[Thing]:
    """Return who puts the digest out, and where to reach them."""
    contact = [{"value": digest.contact}] if digest.contact else None
    if not (digest.issuer or contact):
        return []
    party = {"name": digest.issuer, "role": "aggregator", "contactInfo": contact}
    return [known(party)]


def _rights(digest: Digest) -> Thing | None:
    """Return the address that the words on rights or licence name, if they do."""
    for words in (digest.licence, digest.rights):
        for link in _LINK.findall(words or ""):
            if not _BROKEN.search(link):
                return {"linkedRights": link}
    return None


def _each(role: str, texts: Iterable[str]) -> list[Thing]:
    return [{"role": role, "value": text} for text in texts]
