"""A document's metadata as pandoc has it in, what it says of the article out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from newsconv.language_tags import language_tag
from newsconv.model import Article, Label, SourceBar, Statement
from newsconv.model.text import authors, published
from newsconv.parsing.fields.date_line import read_date_line
from newsconv.readers.pandoc_inlines import Element, all_flat, words_of

_TITLE = (
    ("title", Label.HEADLINE),
    ("subtitle", Label.DECK),
    ("author", Label.BYLINE),
    ("date", Label.DATE),
    ("abstract", Label.DECK),
)
"""What stands in the title of a document, in the order it is printed in."""
_NAME = ("name", "literal")
_GIVEN = ("given-names", "given", "surname", "family")


def title_lines(meta: Mapping[str, Any]) -> Iterator[tuple[list[Element], Label]]:
    """Yield the lines of a document's title, with what each is."""
    for key, label in _TITLE:
        for line in _lines(meta.get(key)):
            if words_of(line).strip():
                yield line, label


def statements(meta: Mapping[str, Any]) -> tuple[Statement, ...]:
    """Return what the metadata states, in the words of a source bar."""
    fields = {"headline": "title", "authors": "author", "date": "date"}
    return tuple(
        Statement(field, said, f"metadata {key}")
        for field, key in fields.items()
        for line in _lines(meta.get(key))
        if (said := " ".join(words_of(line).split()))
    )


def language(meta: Mapping[str, Any]) -> str | None:
    """Return the language that the metadata states, if it is one."""
    for line in _lines(meta.get("lang")):
        try:
            return language_tag(words_of(line).strip())
        except ValueError:
            return None
    return None


def with_stated(article: Article, stated: Sequence[Statement]) -> Article:
    """Return an article with what its file states where its text is silent."""
    said: dict[str, Any] = {}
    for each in stated:
        match each.field:
            case "headline" if article.headline is None:
                said.setdefault("headline", each.value)
            case "authors" if not authors(article):
                said["authors"] = (*said.get("authors", ()), each.value)
            case "date" if published(article) is None:
                moment = read_date_line(each.value, 0, article.language).published
                if moment and moment.value:
                    said.setdefault("date", moment.value)
            case _:
                pass
    return msgspec.structs.replace(article, source_bar=SourceBar(**said))


def _lines(value: Any) -> list[list[Element]]:  # noqa: ANN401 - pandoc's JSON
    """Return the lines of a value of metadata, however it is made."""
    match value:
        case {"t": "MetaInlines", "c": list(inlines)}:
            return [inlines]
        case {"t": "MetaString", "c": str(text)}:
            return [[{"t": "Str", "c": text}]]
        case {"t": "MetaBlocks", "c": list(blocks)}:
            return [list(all_flat([block])) for block in blocks]
        case {"t": "MetaList", "c": list(values)}:
            return [line for each in values for line in _lines(each)]
        case {"t": "MetaMap", "c": dict(values)}:
            for key in _NAME:
                if key in values:
                    return _lines(values[key])
            parts = [
                part
                for key in _GIVEN
                for line in _lines(values.get(key))
                for part in (*line, {"t": "Space"})
            ]
            return [parts] if parts else []
        case _:
            return []
