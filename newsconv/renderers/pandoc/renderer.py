"""A digest in, a file of a format that pandoc writes out: Word, OpenDocument, Markdown.

All come from one writer of pandoc's document model, that of `pandoc_document`.
`pandoc:FORMAT` is any other format that pandoc has; `pandoc` alone is the model itself.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar

from newsconv.errors import RenderError, UnknownFormatError, UnknownOptionError
from newsconv.model import Digest
from newsconv.pandoc import BY_SIZE, listed_formats, run
from newsconv.renderers import options
from newsconv.renderers.options import option
from newsconv.renderers.pandoc.blocks import Target
from newsconv.renderers.pandoc.document import Parts, heading_levels, pandoc_document
from newsconv.renderers.pandoc.office_files import OWN_HEAD, finished, told, word_like
from newsconv.renderers.pandoc.office_styles import office_sheet, style_name
from newsconv.renderers.pandoc.opendocument_reference import (
    encoded_name,
    opendocument_reference,
)
from newsconv.renderers.pandoc.word_reference import word_reference
from newsconv.source import DEFAULT_MAX_BYTES, read_bytes
from newsconv.themes import DEFAULT_THEME, theme
from newsconv.tokens import PAGE_SIZES

_MODEL = "json"
_STYLED = Target(styles=style_name, pictures=True)
_TARGETS = {
    "docx": _STYLED,
    "odt": Target(styles=encoded_name, pictures=True),
    "icml": Target(styles=style_name),
    **dict.fromkeys(
        (
            *("rtf", "markdown", "commonmark", "commonmark_x", "gfm", "epub", "epub3"),
            *("html", "html5", "fb2", "pptx"),
        ),
        Target(pictures=True),
    ),
    "jats": Target(titled=True),
    "latex": Target(paper=True),
    "context": Target(paper=True),
    "plain": Target(bare=True),
    "ansi": Target(bare=True),
    _MODEL: _STYLED,
}
"""Those not named hold neither styles nor pictures."""
_PROGRAMS = frozenset({"pdf", "beamer"})
"""What pandoc would run other programs for, or what is slides of them."""
_FORM = re.compile(r"[a-z0-9_]+(?:[+-][a-z0-9_]+)*")
_BASE = re.compile(r"[+-]")


@dataclass(frozen=True)
class PandocRenderer:
    """pandoc's document model, as JSON; pandoc:FORMAT is any format that it writes."""

    format: ClassVar[str] = "pandoc"
    media_type: ClassVar[str] = "application/json"
    suffix: ClassVar[str] = ".pandoc"
    to: ClassVar[str] = _MODEL
    """The format, as pandoc names it, with its extensions."""

    comments: bool = option(options.COMMENTS, default=True)
    furniture: bool = option(options.FURNITURE, default=False)
    contents: bool = option("open a digest with a list of its articles", default=True)
    seconds: int = option(
        "how long pandoc may take; 0 gives it time by the size", default=BY_SIZE
    )

    @staticmethod
    def variant(name: str) -> "type[PandocRenderer]":
        """Return the renderer of `pandoc:NAME`.

        Raises:
            UnknownFormatError: pandoc has no such format, or would run a program.
            MissingDependencyError: pandoc is not installed.
        """
        return _variant(name)

    def render(self, digest: Digest) -> bytes:
        """Return the file.

        Raises:
            MissingDependencyError: pandoc is not installed, or too old.
            RenderError: pandoc failed, or took too long.
        """
        return self._written(digest, {}, [])

    def _written(
        self, digest: Digest, files: dict[str, bytes], arguments: list[str]
    ) -> bytes:
        base = _BASE.split(self.to)[0]
        parts = Parts(self.comments, self.furniture, self.contents)
        target = _TARGETS.get(base, Target())
        document = pandoc_document(digest, target, parts)
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
        if self.to == _MODEL:
            return data + b"\n"
        done = run(
            [
                *("--from", "json", "--to", self.to, "--wrap=none", "--output=-"),
                *arguments,
                *([] if base in OWN_HEAD else ["--standalone"]),
            ],
            data,
            lambda reason: RenderError(self.format, reason),
            files=files,
            seconds=self.seconds,
            date=told(digest, self.format),
        )
        return finished(done.output, base, digest)


@cache
def _variant(name: str) -> type[PandocRenderer]:
    family = PandocRenderer.format
    base = _BASE.split(name)[0]
    known = tuple(each for each in listed_formats("output") if each not in _PROGRAMS)
    if not _FORM.fullmatch(name) or base not in known:
        raise UnknownFormatError(
            f"{family}:{name}", tuple(f"{family}:{each}" for each in known)
        )
    return type(
        PandocRenderer.__name__,
        (PandocRenderer,),
        {
            "__doc__": f"pandoc's {name}.",
            "__module__": __name__,
            "format": f"{family}:{name}",
            "media_type": "application/octet-stream",
            "suffix": f".{base}",
            "to": name,
        },
    )


@dataclass(frozen=True)
class OfficeRenderer(PandocRenderer):
    """What a document with styles is written by."""

    theme: str = option(options.THEME, default=DEFAULT_THEME)
    page_size: str = option(f"one of {', '.join(PAGE_SIZES)}", default="A4")
    reference: str = option(
        "a document of your own to take the styles from", default=""
    )

    def __post_init__(self) -> None:
        if self.page_size not in PAGE_SIZES:
            raise UnknownOptionError(
                self.format,
                f"page_size={self.page_size}: must be one of {', '.join(PAGE_SIZES)}",
            )

    def render(self, digest: Digest) -> bytes:
        """Return the file.

        Raises:
            MissingDependencyError: pandoc is not installed, or too old.
            ThemeError: no such theme, or its `office.toml` is broken.
            SourceError: the reference document can't be read.
            RenderError: pandoc failed, or took too long.
        """
        name = f"reference{self.suffix}"
        if self.reference:
            reference = read_bytes(Path(self.reference), max_bytes=DEFAULT_MAX_BYTES)
        else:
            make = word_reference if word_like(self.to) else opendocument_reference
            sheet = office_sheet(theme(self.theme))
            reference = make(sheet, heading_levels(digest), self.page_size)
        return self._written(
            digest, {name: reference}, [f"--reference-doc={{folder}}/{name}"]
        )


@dataclass(frozen=True)
class WordRenderer(OfficeRenderer):
    """Word documents, with a style for each kind of block."""

    format: ClassVar[str] = "docx"
    media_type: ClassVar[str] = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    suffix: ClassVar[str] = ".docx"
    to: ClassVar[str] = "docx"


@dataclass(frozen=True)
class OpenDocumentRenderer(OfficeRenderer):
    """OpenDocument texts, as of LibreOffice, with a style for each kind of block."""

    format: ClassVar[str] = "odt"
    media_type: ClassVar[str] = "application/vnd.oasis.opendocument.text"
    suffix: ClassVar[str] = ".odt"
    to: ClassVar[str] = "odt"


@dataclass(frozen=True)
class RtfRenderer(PandocRenderer):
    """Rich Text Format, for any word processor."""

    format: ClassVar[str] = "rtf"
    media_type: ClassVar[str] = "application/rtf"
    suffix: ClassVar[str] = ".rtf"
    to: ClassVar[str] = "rtf"


@dataclass(frozen=True)
class IcmlRenderer(PandocRenderer):
    """InCopy markup, to place into InDesign, with a style for each kind of block."""

    format: ClassVar[str] = "icml"
    media_type: ClassVar[str] = "application/xml"
    suffix: ClassVar[str] = ".icml"
    to: ClassVar[str] = "icml"


@dataclass(frozen=True)
class MarkdownRenderer(PandocRenderer):
    """Markdown, as pandoc reads it."""

    format: ClassVar[str] = "markdown"
    media_type: ClassVar[str] = "text/markdown"
    suffix: ClassVar[str] = ".md"
    # Without "smart", quotation marks and dashes stay the characters that they are.
    to: ClassVar[str] = "markdown-smart"


@dataclass(frozen=True)
class RstRenderer(PandocRenderer):
    """reStructuredText."""

    format: ClassVar[str] = "rst"
    media_type: ClassVar[str] = "text/x-rst"
    suffix: ClassVar[str] = ".rst"
    to: ClassVar[str] = "rst"


@dataclass(frozen=True)
class OrgRenderer(PandocRenderer):
    """Emacs Org mode."""

    format: ClassVar[str] = "org"
    media_type: ClassVar[str] = "text/org"
    suffix: ClassVar[str] = ".org"
    to: ClassVar[str] = "org-special_strings"


@dataclass(frozen=True)
class AsciidocRenderer(PandocRenderer):
    """AsciiDoc."""

    format: ClassVar[str] = "asciidoc"
    media_type: ClassVar[str] = "text/asciidoc"
    suffix: ClassVar[str] = ".adoc"
    to: ClassVar[str] = "asciidoc"


@dataclass(frozen=True)
class LatexRenderer(PandocRenderer):
    """LaTeX, a whole document."""

    format: ClassVar[str] = "latex"
    media_type: ClassVar[str] = "application/x-tex"
    suffix: ClassVar[str] = ".tex"
    to: ClassVar[str] = "latex-smart"


@dataclass(frozen=True)
class TypstRenderer(PandocRenderer):
    """Typst markup, a whole document; for PDF set by Typst, see pdf's engine."""

    format: ClassVar[str] = "typst"
    media_type: ClassVar[str] = "text/vnd.typst"
    suffix: ClassVar[str] = ".typ"
    to: ClassVar[str] = "typst-smart"


@dataclass(frozen=True)
class JatsRenderer(PandocRenderer):
    """JATS, the markup of journals' archives."""

    format: ClassVar[str] = "jats"
    media_type: ClassVar[str] = "application/xml"
    suffix: ClassVar[str] = ".jats"
    to: ClassVar[str] = "jats"


@dataclass(frozen=True)
class PlainRenderer(PandocRenderer):
    """Plain text, a block a paragraph."""

    format: ClassVar[str] = "plain"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"
    to: ClassVar[str] = "plain"
