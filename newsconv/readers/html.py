"""A web page that was saved in, the story on it out; nothing is fetched."""

from dataclasses import dataclass
from typing import ClassVar

from newsconv.model import Digest
from newsconv.parsing.marked import parse_marked
from newsconv.readers.charsets import page_source
from newsconv.readers.page_metadata import base_address, page_metadata
from newsconv.readers.page_story import page_story
from newsconv.readers.registry import Reading
from newsconv.readers.trees import html_tree
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES, Source


@dataclass(frozen=True)
class HtmlReader:
    """Web pages, by trafilatura; packed by gzip or not."""

    format: ClassVar[str] = "html"
    suffixes: ClassVar[tuple[str, ...]] = (
        *(".html", ".htm", ".xhtml"),
        *(".html.gz", ".htm.gz"),
    )

    encoding: str | None = None
    """Python's name of the encoding, where it is known."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the page's article; its source is the text that was taken from it.

        Raises:
            SourceError: the bytes are no text, too many, or hold no story.
            MissingDependencyError: trafilatura is not installed.
        """
        whole = unpacked(data, name, self.max_bytes)
        return read_page(page_source(whole, name, self.encoding))


def read_page(page: Source, address: str | None = None) -> Reading:
    """Return the article of a page whose text is known.

    `address` is the page's, where the file that holds it states one.

    Raises:
        SourceError: it holds no story.
        MissingDependencyError: trafilatura is not installed.
    """
    root = html_tree(page.text, page.name)
    stated = page_metadata(root, page.text)
    if address:
        stated.say("url", address, "Snapshot-Content-Location")
    bar = stated.bar()
    marked = page_story(
        root, page.name, title=bar.headline, base=base_address(root, stated)
    )
    source = Source(
        marked.text,
        page.name,
        sha256=page.sha256,
        encoding=page.encoding,
        encoding_note=page.encoding_note,
    )
    found = parse_marked(
        source,
        marked,
        bar=bar,
        stated=stated.statements(),
        language=stated.language,
    )
    return Reading(Digest.of([found.article]), found.diagnostics)
