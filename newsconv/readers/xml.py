"""XML in, what the reader of its kind makes of it out; its first element tells."""

import re
from dataclasses import dataclass
from typing import ClassVar

from newsconv.errors import SourceError
from newsconv.readers.feed import FeedReader
from newsconv.readers.html import HtmlReader
from newsconv.readers.newsml import ROOTS, NewsmlReader
from newsconv.readers.registry import Reading
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES

_FIRST = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_BETWEEN = re.compile(rb"<\?.*?\?>|<!--.*?-->", re.DOTALL)
_FEEDS = frozenset({"rss", "feed", "rdf"})
_HEAD = 16384


@dataclass(frozen=True)
class XmlReader:
    """XML that is a feed, NewsML-G2 or XHTML."""

    format: ClassVar[str] = "xml"
    suffixes: ClassVar[tuple[str, ...]] = (".xml", ".xml.gz")

    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return what the reader of this kind of XML does.

        Raises:
            SourceError: it is no XML, or of a kind that is not read; or as that reader.
            MissingDependencyError: what reads it is not installed.
        """
        head = unpacked(data, name, self.max_bytes)[:_HEAD].replace(b"\0", b"")
        found = _FIRST.search(_BETWEEN.sub(b"", head))
        root = found[1].decode().lower() if found else ""
        if root in _FEEDS:
            return FeedReader(self.max_bytes).read(data, name)
        if root in ROOTS:
            return NewsmlReader(self.max_bytes).read(data, name)
        if root == "html":
            return HtmlReader(max_bytes=self.max_bytes).read(data, name)
        what = f"its first element is <{root}>" if root else "it has no element"
        raise SourceError(
            name,
            f"is no XML that newsconv knows: {what}; it reads feeds (RSS, Atom), "
            "NewsML-G2 and XHTML",
        )
