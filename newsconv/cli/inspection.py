"""A reading in, rows and fields for people or programs out: what was read as what."""

from collections.abc import Iterator

import msgspec

from newsconv.model import (
    Article,
    Author,
    Byline,
    Comments,
    Credit,
    Labelled,
    NearDuplicate,
    Node,
    Quote,
    RunnerUp,
    Span,
)
from newsconv.model.quotes import quote_text
from newsconv.model.text import published, updated
from newsconv.model.walk import leaves, walk
from newsconv.parsing.document import Document
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import explained, label
from newsconv.parsing.labelling.explain import Weight
from newsconv.parsing.noticing import reasons
from newsconv.parsing.segment import segment
from newsconv.source import Source


class Row(msgspec.Struct, frozen=True):
    """One block, and how it came by its label."""

    place: str | None
    """"12:1", line and column from 1; None where the source text is not at hand."""
    span: Span | None
    label: str
    confidence: float | None
    reasons: tuple[str, ...]
    runner_up: RunnerUp | None
    text: str
    """All of it, on one line."""


class Field(msgspec.Struct, frozen=True):
    """One thing that the article says of itself."""

    name: str
    value: str
    place: str | None = None


class Explanation(msgspec.Struct, frozen=True):
    """What told between a block's label and its runner-up."""

    place: str
    label: str
    runner_up: str
    text: str
    weights: tuple[Weight, ...]
    """The strongest first."""


class Inspection(msgspec.Struct, frozen=True):
    """All there is to show of one article."""

    name: str
    blocks: tuple[Row, ...]
    fields: tuple[Field, ...]


def inspection(article: Article, name: str) -> Inspection:
    """Return what one article was read as; `name` is the file's."""
    origin = article.origin
    source = None
    if origin and origin.text is not None:
        source = Source(origin.text, name, line=origin.line)
    rows = [_row(node, source) for node in _blocks(article)]
    rows.sort(key=lambda row: (row.span.start, row.span.end) if row.span else (0, 0))
    fields = tuple(
        Field(field, value, _place(node.span, source) if node else None)
        for field, value, node in _fields(article, source)
    )
    return Inspection(name, tuple(rows), (*fields, *_annotated(article, source)))


def _blocks(article: Article) -> Iterator[Labelled]:
    """Yield each labelled node that no labelled node holds, or that was itself judged.

    A block quote's paragraphs were judged one by one, a list item's words were not.
    """
    inner: set[int] = set()
    for node in walk(article):
        if not isinstance(node, Labelled):
            continue
        if node.decision is not None or id(node) not in inner:
            yield node
        inner.update(id(each) for each in walk(node) if each is not node)


def _row(node: Labelled, source: Source | None) -> Row:
    decision = node.decision
    if source and node.span:
        text = source.text[node.span.start : node.span.end]
    else:
        text = " ".join(leaf.text for leaf in leaves(node))
    return Row(
        place=_place(node.span, source),
        span=node.span,
        label=str(node.__struct_config__.tag),
        confidence=decision.confidence if decision else None,
        reasons=decision.reasons if decision else (),
        runner_up=decision.runner_up if decision else None,
        text=" ".join(text.split()),
    )


def _place(span: Span | None, source: Source | None) -> str | None:
    return str(source.point(span.start)) if span and source else None


_Found = tuple[str, str, Node | None]


def _fields(article: Article, source: Source | None) -> Iterator[_Found]:
    if article.headline:
        yield "headline", article.headline.text, article.headline
    for node in walk(article):
        if isinstance(node, Byline):
            yield from (("author", _author(author), author) for author in node.authors)
    for name, moment in (
        ("published", published(article)),
        ("updated", updated(article)),
    ):
        if moment:
            read = moment.value or "not read: relative, or two readings"
            yield name, f"{moment.text} → {read}", moment
    if (line := article.dateline) is not None:
        parts = (("place", line.place), ("agency", line.agency))
        yield from ((f"dateline {name}", said, line) for name, said in parts if said)
        if line.date:
            yield "dateline date", f"{line.date.text} → {line.date.value}", line.date
    for node in walk(article):
        if isinstance(node, Credit):
            yield "credit", _credit(node), node
    if article.comments:
        yield from _comments(article.comments)
    for pair in article.near_duplicates:
        yield "near-duplicate", _near_duplicate(pair, source), None
    if article.language:
        yield "language", article.language, None
    stated = {each.field for each in article.origin.stated} if article.origin else ()
    for name in article.source_bar.__struct_fields__:
        if value := getattr(article.source_bar, name):
            said = value if isinstance(value, str) else ", ".join(value)
            whose = "stated" if name in stated else "manifest"
            yield f"{whose} {name}", said, None


def _author(author: Author) -> str:
    extras = [author.role, author.affiliation]
    if author.contribution != "author":
        extras.insert(0, str(author.contribution))
    said = ", ".join(extra for extra in extras if extra)
    return f"{author.name} ({said})" if said else author.name


def _credit(credit: Credit) -> str:
    chain = " → ".join(f"{party.name} ({party.role})" for party in credit.chain)
    return chain or credit.line


def _comments(comments: Comments) -> Iterator[_Found]:
    sure = "which name wrote which is uncertain" if comments.uncertain else "settled"
    yield "comments", f"{len(comments.items)}, {sure}", comments
    for reading in comments.readings:
        layout = str(reading.layout).replace("_", " ")
        said = f"{layout}, {reading.probability:.0%}: {reading.reason}"
        yield "comments reading", said, None


def _annotated(article: Article, source: Source | None) -> Iterator[Field]:
    """Yield what annotations told of it, where they were asked for."""
    for quote in article.quotes:
        yield Field("quote", _quote(quote), _first(quote.spans, source))
    for name in article.names:
        told = f"{name.name} ({', '.join(name.reasons)})"
        yield Field(str(name.kind), told, _first(name.spans, source))


def _first(spans: tuple[Span, ...], source: Source | None) -> str | None:
    return _place(spans[0], source) if spans else None


def _quote(quote: Quote) -> str:
    who = quote.speaker or "nobody is named"
    if quote.resolved:
        who += " (a pronoun, resolved)"
    medium = f", through {quote.medium}" if quote.medium else ""
    kind = str(quote.kind).replace("_", " ")
    said = f"{who}{medium}: {quote_text(quote)}"
    return f"{said} [{kind}, {quote.confidence:.2f}, {quote.reason}]"


def _near_duplicate(pair: NearDuplicate, source: Source | None) -> str:
    places = [
        _place(span, source) or f"offset {span.start}"
        for span in (pair.first, pair.second)
    ]
    return f"{places[0]} and {places[1]}, {pair.similarity:.0%} alike"


def explanation(source: Source, line: int) -> Explanation | None:
    """Return what decided on the block at a line; None where no block stands there."""
    document = Document(segment(source.text))
    for at, block in enumerate(document.blocks):
        first, last = source.point(block.start).line, source.point(block.end - 1).line
        if first <= line <= last:
            labels = with_comments(document, label(document))
            labelled = labels[at]
            second = labelled.decision.runner_up
            return Explanation(
                str(source.point(block.start)),
                str(labelled.label),
                str(second.label) if second else "",
                block.text,
                tuple(explained(document, labels, at)),
            )
    return None


_PLACES = {"-1:": "above: ", "+1:": "below: "}


def in_words(attribute: str) -> str:
    """Return what an attribute of a block says: a cue's reason, else its own name."""
    for offset, place in _PLACES.items():
        if attribute.startswith(offset):
            return place + in_words(attribute.removeprefix(offset))
    return reasons().get(attribute, attribute)
