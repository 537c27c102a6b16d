"""A digest in, the files that its PDF carries along out: the model and the raw texts.

The same list for every engine that writes PDF; `newsconv.readers.pdf` finds the model
again. Relationships are those of ISO 19005-3, annex E.
"""

from datetime import date
from typing import Any, NamedTuple

from newsconv.model import Article, Digest
from newsconv.model.schema import dump
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.renderers.dates import day_of
from newsconv.renderers.undated import stand_in_date
from newsconv.renderers.views import DigestView, one_line
from newsconv.slugs import slug

DIGEST_NAME = "digest.json"
"""What the model is attached as; with its relationship and its own `type` and
`schema_version`, the mark of a PDF that newsconv made."""
DIGEST_RELATIONSHIP = "Data"
TEXT_RELATIONSHIP = "Source"


class Attachment(NamedTuple):
    """One file inside of a PDF."""

    name: str
    """Unique, in ASCII, without folders; sorted, as a PDF's table of names must be."""
    media_type: str
    relationship: str
    """ "Data" or "Source"."""
    description: str
    """For people: the headline, the digest's title."""
    data: bytes
    modified: date


def attachments(digest: Digest, view: DigestView) -> tuple[Attachment, ...]:
    """Return each article's raw text, where it is known, and the digest's JSON."""
    # Of a week's digest, the day it ends on.
    day = day_of((digest.date or "").rpartition("/")[2])
    modified = date.fromisoformat(day) if day else stand_in_date("pdf")
    found = list(articles(digest))
    width = len(str(len(found)))
    texts = [
        Attachment(
            name=_name(article, f"{number:0{width}}"),
            media_type="text/plain",
            relationship=TEXT_RELATIONSHIP,
            description=one_line(headline_text(article)) or article.origin.name,
            data=article.origin.text.encode(),
            modified=modified,
        )
        for number, article in enumerate(found, 1)
        if article.origin is not None and article.origin.text is not None
    ]
    model = Attachment(
        name=DIGEST_NAME,
        media_type="application/json",
        relationship=DIGEST_RELATIONSHIP,
        description=view.title,
        data=dump(digest, indent=0),
        modified=modified,
    )
    return (*texts, model)


def _name(article: Article, number: str) -> str:
    """Return "07-river-rises.txt"; "07.txt" where the headline is not in ASCII.

    Programs that unpack a PDF garble other letters in names, each in a way of its own.
    """
    words = slug(one_line(headline_text(article)), fallback="")
    return f"{number}-{words}.txt" if words.isascii() and words else f"{number}.txt"


def tidy(catalog: Any) -> None:  # noqa: ANN401 - pydyf, untyped
    """Name each file once in a catalogue; WeasyPrint 70 does twice."""
    if "AF" in catalog:
        catalog["AF"][:] = dict.fromkeys(catalog["AF"])
