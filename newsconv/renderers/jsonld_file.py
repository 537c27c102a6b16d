"""A digest in, a JSON-LD file out: schema.org's words for what the articles say."""

from dataclasses import dataclass
from typing import ClassVar

import msgspec

from newsconv.model import Digest
from newsconv.renderers import options
from newsconv.renderers.jsonld import structured_data
from newsconv.renderers.options import option
from newsconv.renderers.views import digest_view


@dataclass(frozen=True)
class JsonldRenderer:
    """JSON-LD: schema.org's NewsArticle, or a CollectionPage of many."""

    format: ClassVar[str] = "jsonld"
    media_type: ClassVar[str] = "application/ld+json"
    suffix: ClassVar[str] = ".jsonld"

    comments: bool = option(options.COMMENTS, default=True)

    def render(self, digest: Digest) -> bytes:
        """Return what the web page of the same digest says in its `script`."""
        data = structured_data(digest, digest_view(digest), comments=self.comments)
        return msgspec.json.format(data.encode(), indent=2) + b"\n"
