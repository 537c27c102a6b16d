"""Write where each field of the model goes in other vocabularies' words.

A digest is made in which every field says something that nothing else says; it is
rendered, and what a field said is looked for in the output. `python tools/model_map.py`
writes what was found into docs/reference/model-map.md, and a test compares the two.
"""

import io
import itertools
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args, get_type_hints
from xml.etree import ElementTree as ET

import msgspec
from model_sayings import BASES, Field, Sayings
from pypdf import PdfReader

import newsconv
from newsconv.model import Article, Decision, Digest, Override, Span

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "model-map.md"
BEGIN = "<!-- The tables are written by tools/model_map.py. -->"
VOCABULARIES = ("schema.org", "ninjs", "EPUB", "PDF")
NOWHERE = "–"
PARTS = "by its parts"

Places = dict[Field, set[str]]

_NOWHERE = (NOWHERE,) * 4
NOTES: dict[Field, tuple[str, str, str, str]] = {
    ("Digest", "schema_version"): _NOWHERE,
    ("Digest", "top_stories"): _NOWHERE,
    ("SynthesisParagraph", "articles"): _NOWHERE,
    ("Image", "uri"): (
        NOWHERE,
        "`associations[picture].renditions[main].href`, of a picture in the document",
        NOWHERE,
        NOWHERE,
    ),
    ("Article", "brief"): _NOWHERE,
    ("Author", "contribution"): (
        "which of `author`, `editor`, `translator`, `contributor`",
        "the role in `infoSources`; who is in `by`",
        "who is a `dc:creator`",
        "who is a `dc:creator`",
    ),
    ("CreditParty", "role"): (
        NOWHERE,
        "the role in `infoSources`; who is in `by`",
        NOWHERE,
        NOWHERE,
    ),
    ("Furniture", "kind"): (NOWHERE, "`copyrightNotice` has copyright", *_NOWHERE[:2]),
    ("List", "ordered"): (NOWHERE, "`ol` or `ul` in `bodies[richtext]`", *_NOWHERE[:2]),
    ("Table", "header"): (NOWHERE, "`th` in `bodies[richtext]`", *_NOWHERE[:2]),
    ("CommentVotes", "kind"): (
        "which of `upvoteCount`, `downvoteCount`",
        *_NOWHERE[:3],
    ),
    ("Comment", "edited"): _NOWHERE,
    ("Comment", "deleted"): _NOWHERE,
    ("Comments", "uncertain"): (
        "no author, time or votes in `comment`",
        "no `by` in `associations[comment]`, and an `edNote`",
        NOWHERE,
        NOWHERE,
    ),
    ("CommentPair", "author"): _NOWHERE,
    ("CommentPair", "text"): _NOWHERE,
    ("CommentReading", "layout"): _NOWHERE,
    ("CommentReading", "probability"): _NOWHERE,
    ("Quote", "kind"): _NOWHERE,
    ("Quote", "confidence"): _NOWHERE,
    ("Quote", "spans"): _NOWHERE,
    ("Quote", "speaker_span"): _NOWHERE,
    ("Quote", "cue_span"): _NOWHERE,
    ("Quote", "medium_span"): _NOWHERE,
    ("Quote", "resolved"): _NOWHERE,
    ("Name", "kind"): _NOWHERE,
    ("Name", "spans"): _NOWHERE,
    ("NearDuplicate", "first"): _NOWHERE,
    ("NearDuplicate", "second"): _NOWHERE,
    ("NearDuplicate", "similarity"): _NOWHERE,
    ("WatchEntry", "kind"): _NOWHERE,
    ("WatchEntry", "as_written"): _NOWHERE,
    ("RightsRules", "mentions"): _NOWHERE,
    ("RightsRules", "outlet_share"): _NOWHERE,
    ("RightsRules", "licence"): _NOWHERE,
    ("RightsRules", "recipients"): _NOWHERE,
    ("AlsoIn", "containment"): _NOWHERE,
    ("Overlap", "containment"): _NOWHERE,
    ("Sentence", "place"): _NOWHERE,
}
"""Where those fields go that say no word of their own: what is so or not so, kinds,
offsets, numbers of articles. By hand; the renderers' own tests hold them."""


def places(vocabulary: str) -> Places:
    """Return where each field's words are found in one vocabulary."""
    sayings = Sayings()
    digest = sayings.digest()
    articles = digest.sections[0].articles
    find = {
        "schema.org": _in_schema_org,
        "ninjs": _in_ninjs,
        "EPUB": _in_epub,
        "PDF": _in_pdf,
    }[vocabulary]
    found: Places = {}
    documents: tuple[Digest | Article, ...] = (digest, *articles)
    for document in documents:
        for path, value in find(document):
            for said, field in sayings.said.items():
                if said in value and _is_said(said, value):
                    found.setdefault(field, set()).add(path)
    return found


def _is_said(said: str, value: str) -> bool:
    return bool(re.search(rf"(?<![0-9A-Za-z]){said}(?![0-9a-z])", value))


def _in_schema_org(document: Digest | Article) -> Iterator[tuple[str, str]]:
    yield from _things(json.loads(newsconv.render(document, to="jsonld")), "")


def _things(thing: object, path: str) -> Iterator[tuple[str, str]]:
    match thing:
        case {"@type": ("NewsArticle" | "CollectionPage") as name}:
            path = name
        case {"@type": ["CollectionPage", *_]}:
            path = "CollectionPage"
    match thing:
        case dict():
            for key, value in thing.items():
                yield from _things(value, f"{path}.{key}")
        case list():
            for value in thing:
                yield from _things(value, path)
        case _:
            yield path, str(thing)


def _in_ninjs(document: Digest | Article) -> Iterator[tuple[str, str]]:
    yield from _items(json.loads(newsconv.render(document, to="ninjs")), "")


def _items(thing: object, path: str) -> Iterator[tuple[str, str]]:
    match thing:
        case {"type": ("text" | "composite") as name, **rest}:
            path = "digest" if name == "composite" else "article"
            if rest.get("rel") == "section":
                path = "section"
        case {"rel": str(name)} | {"role": str(name)}:
            path = f"{path}[{name}]"
    match thing:
        case dict():
            for key, value in thing.items():
                yield from _items(value, f"{path}.{key}")
        case list():
            for value in thing:
                yield from _items(value, path)
        case _:
            yield path, str(thing)


def _in_epub(document: Digest | Article) -> Iterator[tuple[str, str]]:
    data = newsconv.render(document, to="epub")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        (name,) = (each for each in book.namelist() if each.endswith(".opf"))
        package = ET.fromstring(book.read(name))  # noqa: S314 - our own file
    (metadata,) = package.iter("{http://www.idpf.org/2007/opf}metadata")
    refined = {
        (each.get("refines") or "").removeprefix("#"): each.text
        for each in metadata
        if each.get("property") in {"title-type", "collection-type"}
    }
    for each in metadata:
        name = each.tag.rpartition("}")[2]
        path = f"dc:{name}" if "purl.org/dc/elements" in each.tag else name
        if name == "meta":
            path = each.get("property") or each.get("name") or ""
        kind = refined.get(each.get("id") or "")
        yield f"{path}[{kind}]" if kind and kind != "main" else path, each.text or ""


def _in_pdf(document: Digest | Article) -> Iterator[tuple[str, str]]:
    """Yield what both engines say; of what one alone does, its name is in the path."""
    said = {each: dict(_in_xmp(document, each)) for each in _ENGINES}
    for engine, found in said.items():
        for path, value in found.items():
            both = all(path in other for other in said.values())
            yield (path if both else f"{path} ({engine})"), value


_ENGINES = ("weasyprint", "typst")
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
}
_DESCRIPTION = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"


def _in_xmp(document: Digest | Article, engine: str) -> Iterator[tuple[str, str]]:
    data = newsconv.render(document, to="pdf", engine=engine)
    reader = PdfReader(io.BytesIO(data))
    yield "/Lang", str(reader.root_object.get("/Lang"))
    xmp = reader.xmp_metadata
    packet = ET.fromstring(xmp.stream.get_data() if xmp else b"")  # noqa: S314 - ours
    for description in packet.iter(_DESCRIPTION):
        for each in description:
            space, _, name = each.tag.removeprefix("{").partition("}")
            if space in _PREFIXES:
                yield f"{_PREFIXES[space]}:{name}", " ".join(each.itertext())


def structs() -> tuple[type[msgspec.Struct], ...]:
    """Return the model's classes, each after the one that first holds it."""
    found: list[type[msgspec.Struct]] = [Digest]
    for kind in found:
        held = itertools.chain.from_iterable(
            _held(hint) for hint in get_type_hints(kind).values()
        )
        found += [each for each in dict.fromkeys(held) if each not in found]
    return tuple(found)


_HELD = msgspec.Struct
_LEFT = {Span, Decision, Override}


def _held(hint: object) -> Iterator[type[msgspec.Struct]]:
    if isinstance(hint, type) and issubclass(hint, _HELD) and hint not in _LEFT:
        yield hint
    for each in get_args(hint):
        yield from _held(each)


def fields(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return a class's fields, less those of every node."""
    own = kind.__struct_fields__
    return tuple(name for name in own if name not in BASES)


def cells(kind: type[msgspec.Struct], name: str, found: list[Places]) -> list[str]:
    """Return where a field goes, a cell for each vocabulary.

    Raises:
        KeyError: nothing can be looked for, and NOTES does not tell where it goes.
    """
    hint = get_type_hints(kind, include_extras=True)[name]
    if any(True for _ in _held(hint)):
        return [PARTS] * len(VOCABULARIES)
    field = (kind.__name__, name)
    if field not in Sayings.all_fields():
        return list(NOTES[field])
    return [_cell(places_.get(field, set())) for places_ in found]


def _cell(paths: set[str]) -> str:
    shown = sorted({path.removesuffix(".value") for path in paths})
    return ", ".join(f"`{path}`" for path in shown) or NOWHERE


def tables() -> str:
    """Return the page's tables, a class each."""
    found = [places(vocabulary) for vocabulary in VOCABULARIES]
    parts = []
    for kind in filter(fields, structs()):
        lines = [
            f"## {kind.__name__}\n",
            "| Field | schema.org | ninjs 3.1 | EPUB: Dublin Core, OPF | PDF: XMP |",
            "| --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| `{name}` | {' | '.join(cells(kind, name, found))} |"
            for name in fields(kind)
        ]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    head, begin, _ = page.partition(BEGIN)
    PAGE.write_text(f"{head}{begin}\n\n{tables()}", encoding="utf-8")
