"""An article in, the same with its quotes and their speakers out.

Looked at are the running paragraphs of the body, its lists and block quotes; not the
head, captions, pull quotes, notes and comments. Every span counts in the source.
"""

from itertools import groupby

import msgspec

from newsconv.annotations.body_text import BodyText, body_texts
from newsconv.annotations.speech.find import find_quotes
from newsconv.annotations.speech.found import Found
from newsconv.model import Article
from newsconv.model.node import Span
from newsconv.model.quotes import Quote, QuoteKind


def annotate(article: Article) -> Article:
    """Return the article with its quotes; none in a language without tables."""
    stretches = body_texts(article)
    quotes: list[Quote] = []
    for language, group in groupby(stretches, lambda each: each.language):
        body = BodyText(article, tuple(group))
        quotes += [_quote(found, body) for found in find_quotes(body.text, language)]
    return msgspec.structs.replace(article, quotes=tuple(quotes))


def _quote(found: Found, body: BodyText) -> Quote:
    spans = tuple(body.span(*span) for span in found.spans)
    whole = all(spans)
    return Quote(
        parts=tuple(body.line(*span) for span in found.spans),
        kind=QuoteKind(found.kind),
        confidence=round(found.confidence, 2),
        reason=found.reason,
        block=body.block(found.spans[0][0]),
        spans=tuple(span for span in spans if span) if whole else (),
        speaker=found.name,
        speaker_span=_span(found.speaker, body),
        resolved=found.resolved,
        cue=body.line(*found.cue) if found.cue else None,
        cue_span=_span(found.cue, body),
        medium=body.line(*found.medium) if found.medium else None,
        medium_span=_span(found.medium, body),
    )


def _span(place: tuple[int, int] | None, body: BodyText) -> Span | None:
    return body.span(*place) if place else None
