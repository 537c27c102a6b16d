"""Raw text in, its article or articles out."""

from dataclasses import dataclass
from typing import ClassVar

from newsconv.errors import EmptySourceError
from newsconv.model import Digest
from newsconv.parsing.article import parse_article
from newsconv.parsing.articles import parse_articles
from newsconv.parsing.by_hand import Given
from newsconv.readers.registry import Reading
from newsconv.source import Source


@dataclass(frozen=True)
class TextReader:
    """A text as it was pasted or crawled, in any common encoding."""

    format: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text")

    encoding: str | None = None
    """Python's name of the encoding, where it is known."""
    split: bool = False
    """Whether a text that holds several articles is taken apart."""
    overrides: tuple[Given, ...] = ()
    """The labels that blocks were given by hand."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the text's article, or all of them.

        Raises:
            SourceError: the bytes are not text, or nothing is printed in them.
        """
        source = Source.from_bytes(
            data, name, encoding=self.encoding, max_bytes=len(data)
        )
        if not source.text.strip():
            raise EmptySourceError(name)
        if self.split:
            found = parse_articles(source, overrides=self.overrides)
        else:
            found = (parse_article(source, overrides=self.overrides),)
        return Reading(
            Digest.of(parsed.article for parsed in found),
            tuple(remark for parsed in found for remark in parsed.diagnostics),
        )
