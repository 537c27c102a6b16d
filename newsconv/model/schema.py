"""Documents as JSON: a digest to canonical bytes and back, and the published schema.

Canonical: UTF-8, two spaces of indent, fields in the order of the model, defaults
left out, one line feed at the end. The same digest gives the same bytes.
"""

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from newsconv.errors import DocumentError
from newsconv.model.article import Article, Origin
from newsconv.model.digest import SCHEMA_VERSION, Digest, as_digest
from newsconv.model.earlier import upgraded
from newsconv.model.walk import children

if TYPE_CHECKING:
    from newsconv.model.node import Node

_DEEPEST = 48
"""Levels of nodes in a document; a list in a list in a quotation takes ten."""
SCHEMA_ID = "urn:newsconv:schema:digest:1"


def dump(document: Article | Digest, *, indent: int = 2, source: bool = True) -> bytes:
    """Return canonical JSON, of an article as of a digest of one.

    Args:
        document: A digest, or an article.
        indent: Spaces a level; 0 gives one line.
        source: Keep each article's raw text.

    Raises:
        TypeError: neither an article nor a digest.
    """
    digest = as_digest(document)
    if not source:
        digest = without_source(digest)
    data = msgspec.json.encode(digest)
    if indent:
        data = msgspec.json.format(data, indent=indent)
    return data + b"\n"


def load(data: bytes | str, *, name: str = "<json>") -> Digest:
    """Return the digest that `dump` wrote, or an earlier newsconv's of this version.

    Raises:
        DocumentError: not JSON, not a digest, or of a later schema; with the path.
    """
    try:
        # First the version: a later document may hold what this one has no word for.
        stamp = msgspec.json.decode(data, type=_Stamp)
        if stamp.schema_version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
            raise DocumentError(
                name,
                "schema_version",
                f"is {stamp.schema_version!r}, this newsconv reads {SCHEMA_VERSION!r}",
            )
        digest = _decoded(data, stamp.schema_version)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        place = path.rstrip("`").removeprefix("$").removeprefix(".")
        raise DocumentError(name, place, reason) from None
    except (msgspec.DecodeError, UnicodeError) as error:
        raise DocumentError(name, "", f"not valid JSON ({error})") from None
    except RecursionError:
        raise DocumentError(name, "", "nested too deeply") from None
    _check(digest, name)
    # What is in memory is of this version, and is written as such.
    return msgspec.structs.replace(digest, schema_version=SCHEMA_VERSION)


def _decoded(data: bytes | str, version: str) -> Digest:
    try:
        return msgspec.json.decode(data, type=Digest)
    except msgspec.ValidationError:
        if version == SCHEMA_VERSION:
            raise
    return msgspec.convert(upgraded(msgspec.json.decode(data)), Digest)


def _check(digest: Digest, name: str) -> None:
    """Refuse what the types can't: a span that ends before it starts, a deep nest.

    Templates nest as the document does, and are given less room than JSON.
    """
    stack: list[tuple[Node, int]] = [(digest, 0)]
    while stack:
        node, depth = stack.pop()
        if depth > _DEEPEST:
            raise DocumentError(name, "", f"nested deeper than {_DEEPEST} levels")
        if node.span and node.span.start > node.span.end:
            place = f"[{node.span.start}, {node.span.end}]"
            raise DocumentError(name, "", f"the span {place} ends before it starts")
        stack.extend((child, depth + 1) for child in children(node))


class _Stamp(msgspec.Struct):
    """What tells a newsconv document from any other JSON."""

    type: Literal["digest"]
    schema_version: str = SCHEMA_VERSION


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a document."""
    schema = msgspec.json.schema(Digest)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "newsconv document",
        "version": SCHEMA_VERSION,
        **schema,
    }


def without_source(digest: Digest) -> Digest:
    """Return the digest without its articles' raw text."""

    def bare(origin: Origin | None) -> Origin | None:
        return msgspec.structs.replace(origin, text=None) if origin else None

    return msgspec.structs.replace(
        digest,
        sections=tuple(
            msgspec.structs.replace(
                section,
                articles=tuple(
                    msgspec.structs.replace(article, origin=bare(article.origin))
                    for article in section.articles
                ),
            )
            for section in digest.sections
        ),
    )
