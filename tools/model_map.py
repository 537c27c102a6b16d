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
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin, get_type_hints
from xml.etree import ElementTree as ET

import msgspec
from pypdf import PdfReader

import newsconv
from newsconv import model
from newsconv.model import (
    Article,
    Decision,
    Digest,
    Emphasis,
    Link,
    List,
    Node,
    Override,
    Section,
    SourceBar,
    Span,
    Strong,
    SynthesisParagraph,
)
from newsconv.model.node import Labelled, Passage

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "model-map.md"
BEGIN = "<!-- The tables are written by tools/model_map.py. -->"
VOCABULARIES = ("schema.org", "ninjs", "EPUB", "PDF")
NOWHERE = "–"
PARTS = "by its parts"

S = TypeVar("S", bound=msgspec.Struct)
Field = tuple[str, str]
"""A class and one of its fields."""
Places = dict[Field, set[str]]

STRUCTS = tuple(
    kind
    for kind in vars(model).values()
    if isinstance(kind, type)
    and issubclass(kind, msgspec.Struct)
    and kind not in {Node, Labelled, Passage, Span}
)
_DEEPEST = 4
"""From here on, lists hold no lists."""
_BASES = {"span", "decision", "overrides"}
"""Fields of every node, or of every block, that no vocabulary has a word for; and what
was changed by hand, of which a vocabulary has what came of it."""
_PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4"
    "nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"
)


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


class Sayings:
    """What each field of the digest says, and the digest."""

    def __init__(self) -> None:
        self.said: dict[str, Field] = {}
        """A word or a number as it is to be found, and whose it is."""
        self._numbers = itertools.count(1)
        self._time = ""

    def digest(self) -> Digest:
        """Return a digest of two articles; of one, only the outlet is known."""
        told = self._make(Article)
        self._time = "T06:30Z"
        bare = self._make(Article)
        bar = SourceBar(outlet=bare.source_bar.outlet)
        bare = msgspec.structs.replace(bare, source_bar=bar)
        facts = self._fields(Digest, leave=("sections", "top_stories", "synthesis"))
        section = self._make(Section, leave=("articles",))
        part = self._make(SynthesisParagraph, leave=("articles",))
        return msgspec.structs.replace(
            Digest(),
            **facts,
            sections=(msgspec.structs.replace(section, articles=(told, bare)),),
            synthesis=(msgspec.structs.replace(part, articles=(1,)),),
            top_stories=(2,),
        )

    @classmethod
    @cache
    def all_fields(cls) -> frozenset[Field]:
        """Return the fields that say something."""
        sayings = cls()
        sayings.digest()
        return frozenset(sayings.said.values())

    def _make(self, kind: type[S], leave: tuple[str, ...] = (), depth: int = 0) -> S:
        make: Callable[..., S] = kind
        return make(**self._fields(kind, leave, depth))

    def _fields(
        self, kind: type[msgspec.Struct], leave: tuple[str, ...] = (), depth: int = 0
    ) -> dict[str, object]:
        hints = get_type_hints(kind, include_extras=True)
        return {
            name: value
            for name in kind.__struct_fields__
            if name not in {*leave, *_BASES, "schema_version"}
            and (value := self._value(kind, name, hints[name], depth)) is not None
        }

    def _value(
        self, kind: type[msgspec.Struct], name: str, hint: object, depth: int
    ) -> object:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._value(kind, name, arguments[0], depth)
        if origin in {Union, UnionType}:
            known = [each for each in arguments if each is not NoneType]
            return self._value(kind, name, known[0], depth)
        if origin is tuple:
            return self._several(kind, name, arguments[0], depth)
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self._make(hint, depth=depth + 1)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        return self._scalar(kind, name, hint)

    def _several(
        self, kind: type[msgspec.Struct], name: str, hint: object, depth: int
    ) -> tuple[object, ...]:
        forms = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
        if kind in {Emphasis, Strong, Link}:
            forms = (model.Text,)
        if kind is List and name == "items" and depth > _DEEPEST:
            return ()
        found: list[object] = []
        for form in forms:
            if form is List and kind is model.ListItem and depth > _DEEPEST:
                continue
            found += self._each_form(kind, name, form, depth)
        return tuple(found)

    def _each_form(
        self, kind: type[msgspec.Struct], name: str, form: object, depth: int
    ) -> list[object]:
        """Return one of a kind, or one for each member of the word that decides it."""
        hints = get_type_hints(form) if isinstance(form, type) else {}
        for field, hint in hints.items():
            if isinstance(hint, type) and issubclass(hint, Enum) and form in STRUCTS:
                return [
                    msgspec.structs.replace(
                        self._make(form, depth=depth + 1), **{field: member}
                    )
                    for member in hint
                ]
        return [self._value(kind, name, form, depth)]

    def _scalar(self, kind: type[msgspec.Struct], name: str, hint: object) -> object:
        if hint is bool:
            return name not in {"uncertain", "deleted"}
        number = next(self._numbers)
        field = (kind.__name__, name)
        if hint is int:
            return self._say(str(70000 + number), field, int(70000 + number))
        if hint is float:
            return 0.5
        word = f"zq{number}qz"
        match kind.__name__, name:
            case (_, "date") | ("Moment", "value"):
                day = f"{2000 + number % 1000 // 28}-03-{number % 28 + 1:02}"
                return self._say(
                    day, field, day + (self._time if name == "value" else "")
                )
            case (_, "period"):
                return self._say("1991-03-04", field, "1991-03-04/1991-03-05")
            case (_, "language"):
                tag = f"en-x-{number:06}"
                return self._say(tag, field, tag)
            case ("Image", "uri"):
                return _PICTURE
            case ("Link", "target") | ("SourceBar", "url"):
                return self._say(word, field, f"https://{word}.example/")
            case ("Digest", "number"):
                return self._say(str(80000 + number), field, str(80000 + number))
        return self._say(word, field, word)

    def _say(self, said: str, field: Field, value: object) -> object:
        self.said[said] = field
        return value


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
    return tuple(name for name in own if name not in _BASES)


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
