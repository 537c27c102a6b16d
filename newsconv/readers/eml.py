"""A newsletter saved as an e-mail in, its article or articles out."""

from dataclasses import dataclass
from email.message import EmailMessage
from typing import ClassVar

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import EmptySourceError
from newsconv.model import Digest
from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.parsing.articles import parse_articles
from newsconv.parsing.marked_text import MarkedText, Marking
from newsconv.readers import messages
from newsconv.readers.charsets import page_source
from newsconv.readers.fragments import tell_html
from newsconv.readers.marked_story import marked_story
from newsconv.readers.registry import Reading
from newsconv.readers.stated import Stated
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES, Source

_SHOWN = 5
"""Attachments that are named."""


@dataclass(frozen=True)
class EmlReader:
    """E-mails: newsletters, press releases."""

    format: ClassVar[str] = "eml"
    suffixes: ClassVar[tuple[str, ...]] = (".eml", ".eml.gz")

    encoding: str | None = None
    """Python's name of the text's encoding, where the e-mail has it wrong."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""
    split: bool = False
    """Whether a text that holds several articles is taken apart."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return what the e-mail says: its HTML part, or its plain one without one.

        Of several articles that are taken apart, the words alone are read. What is
        attached is not read; a diagnostic names it.

        Raises:
            SourceError: it is no e-mail, or says nothing.
            MissingDependencyError: it is in HTML, and lxml is not installed.
        """
        whole = unpacked(data, name, self.max_bytes)
        message = messages.read_message(whole, name)
        stated = _stated(message)
        carried = messages.Carried(message, name, self.max_bytes)
        html, plain = _texts(message)
        found: list[ParsedArticle] = []
        if html is not None:
            file = self._source(html, name, data)
            marking = Marking()
            tell_html(file.text, marking, name, carried=carried)
            marked = marking.done()
            found = self._articles(marked, file, stated) if marked.text.strip() else []
        if not found and plain is not None:
            file = self._source(plain, name, data)
            if file.text.strip():
                found = self._plain(file, stated)
        if not found:
            raise EmptySourceError(name)
        told = {id(html), id(plain), *carried.used}
        left = [part for part in messages.parts(message) if id(part) not in told]
        return Reading(
            Digest.of(each.article for each in found),
            (
                *_skipped(left, name),
                *(one for each in found for one in each.diagnostics),
            ),
        )

    def _source(self, part: EmailMessage, name: str, whole: bytes) -> Source:
        data = messages.content(part, name, self.max_bytes)
        said = messages.charset(part)
        return page_source(data, name, self.encoding, said=said, whole=whole)

    def _articles(
        self, marked: MarkedText, file: Source, stated: Stated
    ) -> list[ParsedArticle]:
        if self.split:
            words = Source(marked.text, file.name, encoding=file.encoding)
            found = self._plain(words, stated)
            if len(found) > 1:
                return found
        return [marked_story(marked, file, stated)]

    def _plain(self, source: Source, stated: Stated) -> list[ParsedArticle]:
        """Return the articles of plain words, with what the e-mail states."""
        found = parse_articles(source) if self.split else (parse_article(source),)
        bar = stated.bar()
        if len(found) > 1:
            bar = msgspec.structs.replace(bar, headline=None)
        return [
            each._replace(
                article=msgspec.structs.replace(
                    each.article,
                    source_bar=bar,
                    language=stated.language or each.article.language,
                    origin=msgspec.structs.replace(
                        each.article.origin, stated=stated.statements()
                    )
                    if each.article.origin
                    else None,
                )
            )
            for each in found
        ]


def _stated(message: EmailMessage) -> Stated:
    """Return what the headers state: who sent it when, and what it is called."""
    stated = Stated()
    stated.say("headline", messages.header(message, "subject"), "Subject")
    stated.say("outlet", messages.sender(message), "From")
    stated.say("date", messages.header(message, "date"), "Date")
    stated.say(
        "language", messages.header(message, "content-language"), "Content-Language"
    )
    address = messages.header(message, "archived-at") or ""
    stated.say("url", address.strip("<>"), "Archived-At")
    return stated


def _texts(message: EmailMessage) -> tuple[EmailMessage | None, EmailMessage | None]:
    """Return the first part in HTML and the first plain one that are no files."""
    found: dict[str, EmailMessage] = {}
    for part in messages.parts(message):
        if not messages.is_attached(part):
            found.setdefault(part.get_content_type(), part)
    return found.get("text/html"), found.get("text/plain")


def _skipped(left: list[EmailMessage], name: str) -> tuple[Diagnostic, ...]:
    if not left:
        return ()
    names = [messages.file_name(part) for part in left]
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    listed = ", ".join(names[:_SHOWN])
    return (
        Diagnostic(
            DiagnosticCode.ATTACHMENT_SKIPPED,
            f"what is attached is not read: {listed}{more}",
            name,
        ),
    )
