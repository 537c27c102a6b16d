"""A web page that was saved in, the story on it out; nothing is fetched."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from newsconv.model import Digest
from newsconv.readers.charsets import page_source
from newsconv.readers.marked_story import marked_story
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
        page = unpacked(data, name, self.max_bytes)
        return read_page(page_source(page, name, self.encoding, whole=data))


def read_page(
    page: Source,
    address: str | None = None,
    carried: Callable[[str], str | None] = lambda _: None,
) -> Reading:
    """Return the article of a page whose text is known.

    Args:
        page: The page's text, and the file it is from.
        address: The page's, where the file that holds it states one.
        carried: Returns a `data:` address of a picture that came with the page.

    Raises:
        SourceError: it holds no story.
        MissingDependencyError: trafilatura is not installed.
    """
    root = html_tree(page.text, page.name)
    stated = page_metadata(root, page.text)
    if address:
        stated.say("url", address, "Snapshot-Content-Location")
    marked = page_story(
        root,
        page.name,
        title=stated.first("headline"),
        base=base_address(root, stated),
        carried=carried,
    )
    found = marked_story(marked, page, stated)
    return Reading(Digest.of([found.article]), found.diagnostics)
