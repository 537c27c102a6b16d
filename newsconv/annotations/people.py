"""An article in, the same with the people, organisations and places that it names out.

Precision goes before recall: named are who speaks, who signs, where a wire story is
from, whom the manifest names, and names behind titles ("Chancellor Anna Kern"). In
languages that capitals tell no names in, bylines and datelines only.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from newsconv.annotations import quotes as quotes_step
from newsconv.annotations.body_text import BodyText, body_texts
from newsconv.annotations.one_person import bare_name
from newsconv.annotations.speech.persons import is_person
from newsconv.annotations.speech.tongue import Tongue
from newsconv.annotations.speech.tongues import tongue
from newsconv.model import Article, Author, Name, NameKind
from newsconv.model.node import Span
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.given_names import is_given_name

_BIG = "A-ZÀ-ÖØ-Þ\u0100-\u017f\u0386-\u03ab\u0400-\u042f\u0490"
_WORD = rf"(?:[{_BIG}]\.|[{_BIG}][\w’'-]*)"
_RUN = re.compile(
    rf"(?:{_WORD}|Mr\.|Mrs\.|Ms\.|Dr\.|Prof\.|Sen\.|Gov\.)(?: {_WORD}){{1,5}}"
)
_LEAST = 2
"""Words of a name that only a title tells."""


class _Seen(NamedTuple):
    """One place of a name."""

    name: str
    kind: NameKind
    reason: str
    span: Span | None = None
    block: int | None = None


def annotate(article: Article) -> Article:
    """Return the article with its names, one for all places of each."""
    tables = tongue(article.language)
    seen = [
        *_signed(article),
        *_speakers(article, tables),
        *_titled(article, tables),
    ]
    return msgspec.structs.replace(article, names=tuple(_joined(seen)))


def _signed(article: Article) -> Iterator[_Seen]:
    """Yield who and what stands in the manifest, the bylines and the dateline."""
    for name in article.source_bar.authors:
        yield _Seen(" ".join(name.split()), NameKind.PERSON, "manifest")
    line = article.dateline
    signed = (*article.bylines, *((line,) if line else ()))
    for author in (author for each in signed for author in each.authors):
        yield _author(author)
    if line and line.place:
        yield _Seen(" ".join(line.place.split()), NameKind.PLACE, "dateline", line.span)
    if line and line.agency:
        kind = NameKind.ORGANISATION
        yield _Seen(" ".join(line.agency.split()), kind, "dateline", line.span)


def _author(author: Author) -> _Seen:
    kind = NameKind.ORGANISATION if is_agency(author.name) else NameKind.PERSON
    return _Seen(" ".join(author.name.split()), kind, "byline", author.span)


def _speakers(article: Article, tables: Tongue | None) -> Iterator[_Seen]:
    found = article.quotes or quotes_step.annotate(article).quotes
    for quote in found:
        if quote.speaker and is_agency(quote.speaker):
            kind = NameKind.ORGANISATION
            yield _Seen(quote.speaker, kind, "speaker", quote.speaker_span, quote.block)
        elif quote.speaker and _is_sure(quote.speaker, tables):
            name = bare_name(quote.speaker)
            span = quote.speaker_span
            yield _Seen(name, NameKind.PERSON, "speaker", span, quote.block)
        if quote.medium and is_agency(quote.medium):
            kind = NameKind.ORGANISATION
            yield _Seen(quote.medium, kind, "medium", quote.medium_span, quote.block)


def _is_sure(name: str, tables: Tongue | None) -> bool:
    """Say whether a speaker is a person beyond doubt: a given name, or one word."""
    words = name.split()
    low = name.lower()
    if tables and low in tables.men | tables.women | tables.others | tables.articles:
        return False
    return is_person(name, tables) and (
        len(words) == 1 or any(is_given_name(word) for word in words[:-1])
    )


def _titled(article: Article, tables: Tongue | None) -> Iterator[_Seen]:
    """Yield names behind titles: "President Anna Kern"."""
    if tables is None or not tables.titles:
        return
    body = BodyText(article, tuple(body_texts(article)))
    for match in _RUN.finditer(body.text):
        words = match[0].split()
        first = next((at for at, word in enumerate(words) if is_given_name(word)), None)
        if not first or len(words) - first < _LEAST:
            continue
        if words[first - 1].lower().rstrip(".") not in tables.titles:
            continue
        start = match.start() + sum(len(word) + 1 for word in words[:first])
        name = bare_name(body.text[start : match.end()])
        span = body.span(start, start + len(name))
        yield _Seen(name, NameKind.PERSON, "title", span, body.block(start))


def _joined(seen: list[_Seen]) -> Iterator[Name]:
    """Yield each name once, a surname by itself with the one full name that has it."""
    full = {each.name for each in seen if each.kind is NameKind.PERSON}
    names: dict[tuple[NameKind, str], list[_Seen]] = {}
    for each in seen:
        name = each.name
        if each.kind is NameKind.PERSON and " " not in name:
            longer = {other for other in full if other.split()[-1] == name} - {name}
            if len(longer) == 1:
                name = longer.pop()
            elif each.reason == "speaker" and not longer and _is_doubtful(name):
                continue
        names.setdefault((each.kind, name), []).append(each)
    for (kind, name), places in names.items():
        spans = {each.span for each in places if each.span}
        yield Name(
            name,
            kind,
            tuple(dict.fromkeys(each.reason for each in places)),
            spans=tuple(sorted(spans, key=lambda span: (span.start, span.end))),
            blocks=tuple(sorted({at.block for at in places if at.block is not None})),
        )


def _is_doubtful(name: str) -> bool:
    """Say whether one word alone may be a country that "said": "Russia"."""
    from newsconv.parsing.fields.places import (  # noqa: PLC0415 - few names are alone
        may_be_place,
    )

    return may_be_place(name) or name.isupper()
