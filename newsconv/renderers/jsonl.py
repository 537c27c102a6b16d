"""A digest in, newsconv documents out, one a line: for many articles, and for streams.

A file of many articles is the files of each, one after the other, so that articles can
be written as they are read, and files be joined by `cat`.
"""

from dataclasses import dataclass
from typing import ClassVar

import msgspec

from newsconv.model import Digest
from newsconv.model.schema import dump
from newsconv.model.walk import articles
from newsconv.renderers.options import option


@dataclass(frozen=True)
class JsonlRenderer:
    """JSON by newsconv's published schema, one document a line."""

    format: ClassVar[str] = "jsonl"
    media_type: ClassVar[str] = "application/jsonl"
    suffix: ClassVar[str] = ".jsonl"
    concatenates: ClassVar[bool] = True

    source: bool = option("keep each article's raw text", default=True)
    articles: bool = option(
        "a line for each article of a titled digest, too", default=False
    )

    def render(self, digest: Digest) -> bytes:
        """Return a line an article, each a document that `newsconv.load` reads.

        A digest that says more than its articles do, be it a section's title, is one
        line, unless `articles` is set.
        """
        stories = list(articles(digest))
        nameless = msgspec.structs.replace(
            Digest.of(stories), schema_version=digest.schema_version
        )
        bare = not digest.sections or digest == nameless
        if stories and (self.articles or bare):
            documents = [Digest.of([story]) for story in stories]
        else:
            documents = [digest] if digest != Digest() else []
        return b"".join(dump(each, indent=0, source=self.source) for each in documents)
