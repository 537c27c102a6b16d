"""A file that pandoc reads in, its article out: Word, OpenDocument, Markdown, ….

The words are labelled as any text's are; what the file's structure and styles say goes
before. `pandoc:FORMAT` is any other format that pandoc reads.
"""

import hashlib
import json
import posixpath
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

import msgspec

from newsconv.diagnostics import Diagnostic
from newsconv.errors import (
    EmptySourceError,
    ResourceError,
    SourceError,
    UnknownFormatError,
)
from newsconv.model import Article, Digest, SourceBar, Statement
from newsconv.pandoc import BY_SIZE, listed_formats, run
from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.parsing.exports import export_of
from newsconv.parsing.marked import parse_marked, raw_blocks
from newsconv.parsing.marked_parts import marked_parts
from newsconv.parsing.marked_text import Form, MarkedText
from newsconv.parsing.split import openings, told_openings
from newsconv.readers.pandoc_digest import style_openings, styled_digest, with_facts
from newsconv.readers.pandoc_files import pandoc_input
from newsconv.readers.pandoc_inlines import Element, flat, words_of
from newsconv.readers.pandoc_metadata import (
    language,
    statements,
    title_lines,
    with_stated,
)
from newsconv.readers.pandoc_walk import Walk
from newsconv.readers.registry import Reading
from newsconv.resources import data_uri, picture
from newsconv.source import DEFAULT_MAX_BYTES, Source

_FORM = re.compile(r"[a-z0-9_]+(?:[+-][a-z0-9_]+)*")
_BASE = re.compile(r"[+-]")
_TITLED = frozenset(
    {"docx", "rst", "latex", "org", "jats", "docbook", "typst", "asciidoc", "muse"}
)
"""Formats that print what pandoc takes for metadata, at the head of the document."""

_INDENTED = frozenset({"docx", "odt"})
"""Formats in which pandoc takes every indent for a quotation."""


@dataclass(frozen=True)
class PandocReader:
    """pandoc's document model, as JSON; pandoc:FORMAT is any format that it reads."""

    format: ClassVar[str] = "pandoc"
    suffixes: ClassVar[tuple[str, ...]] = (".pandoc",)
    from_: ClassVar[str] = "json"
    """The format, as pandoc names it, with its extensions."""

    encoding: str | None = None
    """Python's name of a text's encoding, where it is known."""
    split: bool = False
    """Whether a text that holds several articles is taken apart."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of all that is unpacked."""
    seconds: int = BY_SIZE
    """How long pandoc may take; 0 gives it time by the file's size."""

    @staticmethod
    def variant(name: str) -> "type[PandocReader]":
        """Return the reader of `pandoc:NAME`.

        Raises:
            UnknownFormatError: pandoc reads no such format.
            MissingDependencyError: pandoc is not installed.
        """
        return _variant(name)

    def read(self, data: bytes, name: str) -> Reading:
        """Return the file's article, or the digest that newsconv wrote into it.

        Raises:
            SourceError: it is another kind of file, broken, encrypted, too large, or
                pandoc takes too long over it.
            EmptySourceError: nothing is printed in it.
            MissingDependencyError: pandoc is not installed, or too old.
        """
        base = _BASE.split(self.from_)[0]
        given = pandoc_input(data, name, base, self.encoding, self.max_bytes)
        done = run(
            [f"--from={self.from_}", "--to=json", "--extract-media=."],
            given.data,
            lambda reason: SourceError(name, reason),
            seconds=self.seconds,
        )
        pictures = _Pictures(done.files)
        try:
            document = json.loads(done.output)
            walk = _walked(document, pictures, base)
            marked = walk.done()
        except RecursionError:
            raise SourceError(name, "is nested too deeply") from None
        if not marked.text.strip() and not marked.pictures:
            raise EmptySourceError(name)
        source = Source(
            marked.text,
            name,
            sha256=hashlib.sha256(data).hexdigest(),
            encoding=given.encoding,
            encoding_note=given.note,
        )
        meta = document["meta"]
        reading = self._reading(source, marked, meta, titled=base in _TITLED)
        return _with_bars(reading, walk.facts)

    def _reading(
        self,
        source: Source,
        marked: MarkedText,
        meta: Mapping[str, Any],
        *,
        titled: bool,
    ) -> Reading:
        told = None if titled else language(meta)
        styled = style_openings(marked)
        starts = [opening.start for opening in styled[1:]]
        if not styled and self.split:
            opened = told_openings(marked.text)
            starts = [line.start for line in opened or ()]
            if opened is None:
                blocks = raw_blocks(marked)
                starts = [blocks[at].start for at in openings(blocks)]
        parts = marked_parts(source, marked, starts) if starts else [(source, marked)]
        stated = () if titled or len(parts) > 1 else statements(meta)
        found = [_parsed(part, marks, told, stated) for part, marks in parts]
        articles = [parsed.article for parsed in found]
        return Reading(
            styled_digest(marked, styled, articles) if styled else Digest.of(articles),
            _remarks(found),
        )


def _with_bars(reading: Reading, facts: Sequence[tuple[int, str, str]]) -> Reading:
    """Return a reading with the source bars that the document printed."""
    if not facts:
        return reading

    def own(article: Article) -> Article:
        origin = article.origin
        if origin is None:
            return article
        start, end = origin.start, origin.start + len(origin.text or "")
        return with_facts(article, [each for each in facts if start < each[0] <= end])

    sections = tuple(
        msgspec.structs.replace(section, articles=tuple(map(own, section.articles)))
        for section in reading.digest.sections
    )
    digest = msgspec.structs.replace(reading.digest, sections=sections)
    return reading._replace(digest=digest)


def _remarks(found: Sequence[ParsedArticle]) -> tuple[Diagnostic, ...]:
    return tuple(remark for parsed in found for remark in parsed.diagnostics)


def _parsed(
    source: Source,
    marked: MarkedText,
    told: str | None,
    stated: tuple[Statement, ...],
) -> ParsedArticle:
    # A database's export says by its fields what is what, in Word as in a text.
    if export_of(source.text):
        return parse_article(source)
    titles = (each.value for each in stated if each.field == "headline")
    bar = SourceBar(headline=next(titles, None))
    found = parse_marked(source, marked, bar=bar, stated=stated, language=told)
    return found._replace(article=with_stated(found.article, stated))


def _walked(document: Mapping[str, Any], pictures: "_Pictures", format_: str) -> Walk:
    blocks = document["blocks"]
    quote: Form | None = Form.QUOTE
    if format_ in _INDENTED:
        # A text that is all set in quotes nobody.
        whole, quoted = _length(blocks), _length(blocks, quoted=True)
        quote = Form.INDENTED if quoted * 2 < whole else None
    walk = Walk(pictures.address, quote=quote)
    if format_ in _TITLED:
        for line, label in title_lines(document["meta"]):
            walk.line(line, label)
    walk.blocks(blocks)
    return walk


def _length(blocks: Sequence[Element], *, quoted: bool = False) -> int:
    """Return the letters of blocks, or of the quotations among them."""
    size = 0
    for block in blocks:
        inner = block["c"][1] if block["t"] == "Div" else None
        if inner is not None:
            size += _length(inner, quoted=quoted)
        elif not quoted or block["t"] == "BlockQuote":
            size += len(words_of(flat(block)))
    return size


class _Pictures:
    """The pictures that pandoc took out of a file."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def address(self, uri: str) -> str:
        """Return an image's data; of what is none, the file's own name for it."""
        data = self._files.get(posixpath.normpath(uri))
        if data is None:
            return uri
        try:
            return data_uri(picture(uri, data))
        except ResourceError:
            return posixpath.normpath(uri)


@cache
def _variant(name: str) -> type[PandocReader]:
    family = PandocReader.format
    base = _BASE.split(name)[0]
    known = listed_formats("input")
    if not _FORM.fullmatch(name) or base not in known:
        raise UnknownFormatError(
            f"{family}:{name}", tuple(f"{family}:{each}" for each in known)
        )
    return type(
        PandocReader.__name__,
        (PandocReader,),
        {
            "__doc__": f"pandoc's {name}.",
            "__module__": __name__,
            "format": f"{family}:{name}",
            "suffixes": (),
            "from_": name,
        },
    )


@dataclass(frozen=True)
class WordReader(PandocReader):
    """Word documents, by their styles and what they say."""

    format: ClassVar[str] = "docx"
    suffixes: ClassVar[tuple[str, ...]] = (".docx", ".docm")
    from_: ClassVar[str] = "docx+styles"


@dataclass(frozen=True)
class OpenDocumentReader(PandocReader):
    """OpenDocument texts, as LibreOffice writes."""

    format: ClassVar[str] = "odt"
    suffixes: ClassVar[tuple[str, ...]] = (".odt",)
    from_: ClassVar[str] = "odt"


@dataclass(frozen=True)
class RtfReader(PandocReader):
    """Rich Text Format."""

    format: ClassVar[str] = "rtf"
    suffixes: ClassVar[tuple[str, ...]] = (".rtf",)
    from_: ClassVar[str] = "rtf"


@dataclass(frozen=True)
class MarkdownReader(PandocReader):
    """Markdown, as pandoc reads it."""

    format: ClassVar[str] = "markdown"
    suffixes: ClassVar[tuple[str, ...]] = (".md", ".markdown", ".mkd")
    # Without "smart", quotation marks and dashes stay the characters that they are.
    from_: ClassVar[str] = "markdown-smart"


@dataclass(frozen=True)
class EpubReader(PandocReader):
    """E-books."""

    format: ClassVar[str] = "epub"
    suffixes: ClassVar[tuple[str, ...]] = (".epub",)
    from_: ClassVar[str] = "epub"


@dataclass(frozen=True)
class RstReader(PandocReader):
    """reStructuredText."""

    format: ClassVar[str] = "rst"
    suffixes: ClassVar[tuple[str, ...]] = (".rst",)
    from_: ClassVar[str] = "rst"


@dataclass(frozen=True)
class OrgReader(PandocReader):
    """Emacs Org mode."""

    format: ClassVar[str] = "org"
    suffixes: ClassVar[tuple[str, ...]] = (".org",)
    from_: ClassVar[str] = "org"


@dataclass(frozen=True)
class AsciidocReader(PandocReader):
    """AsciiDoc."""

    format: ClassVar[str] = "asciidoc"
    suffixes: ClassVar[tuple[str, ...]] = (".adoc", ".asciidoc")
    from_: ClassVar[str] = "asciidoc"


@dataclass(frozen=True)
class LatexReader(PandocReader):
    """LaTeX."""

    format: ClassVar[str] = "latex"
    suffixes: ClassVar[tuple[str, ...]] = (".tex", ".latex")
    from_: ClassVar[str] = "latex"


@dataclass(frozen=True)
class TypstReader(PandocReader):
    """Typst markup."""

    format: ClassVar[str] = "typst"
    suffixes: ClassVar[tuple[str, ...]] = (".typ",)
    from_: ClassVar[str] = "typst"


@dataclass(frozen=True)
class JatsReader(PandocReader):
    """JATS, the markup of journals' archives."""

    format: ClassVar[str] = "jats"
    suffixes: ClassVar[tuple[str, ...]] = (".jats", ".nxml")
    from_: ClassVar[str] = "jats"


@dataclass(frozen=True)
class DocbookReader(PandocReader):
    """DocBook."""

    format: ClassVar[str] = "docbook"
    suffixes: ClassVar[tuple[str, ...]] = (".docbook", ".dbk")
    from_: ClassVar[str] = "docbook"


@dataclass(frozen=True)
class MediawikiReader(PandocReader):
    """MediaWiki's markup."""

    format: ClassVar[str] = "mediawiki"
    suffixes: ClassVar[tuple[str, ...]] = (".mediawiki", ".wiki")
    from_: ClassVar[str] = "mediawiki"
