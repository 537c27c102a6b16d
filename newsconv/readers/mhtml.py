"""A web page that a browser saved with its pictures in one file in, its story out."""

from dataclasses import dataclass
from email.message import EmailMessage
from typing import ClassVar

from newsconv.errors import SourceError
from newsconv.readers.charsets import page_source
from newsconv.readers.html import read_page
from newsconv.readers.messages import (
    Carried,
    charset,
    content,
    header,
    parts,
    read_message,
)
from newsconv.readers.registry import Reading
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True)
class MhtmlReader:
    """Web archives (MHTML, RFC 2557): a page and its pictures."""

    format: ClassVar[str] = "mhtml"
    suffixes: ClassVar[tuple[str, ...]] = (".mhtml", ".mht")

    encoding: str | None = None
    """Python's name of the page's encoding, where it is known."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the article of the page that the archive was made of.

        Raises:
            SourceError: no archive of a page, or one that holds no story.
            MissingDependencyError: trafilatura is not installed.
        """
        message = read_message(unpacked(data, name, self.max_bytes), name)
        page = _page(message)
        if page is None:
            raise SourceError(name, "is a web archive without a web page in it")
        source = page_source(
            content(page, name, self.max_bytes),
            name,
            self.encoding,
            said=charset(page),
            whole=data,
        )
        address = header(message, "snapshot-content-location") or header(
            page, "content-location"
        )
        return read_page(source, address, Carried(message, name, self.max_bytes))


def _page(message: EmailMessage) -> EmailMessage | None:
    """Return the part that the archive is of: the one named as its start, or first."""
    pages = [part for part in parts(message) if part.get_content_type() in _PAGES]
    try:
        start = message.get_param("start")
    except Exception:  # noqa: BLE001 - the parser of headers fails in many ways
        start = None
    named = [page for page in pages if start and header(page, "content-id") == start]
    return next(iter(named + pages), None)
