"""Write a digest's headlines, one a line, by a renderer of one's own."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

import newsconv
from newsconv.model.text import headline_text
from newsconv.model.walk import articles


@dataclass(frozen=True)
class HeadlinesRenderer:
    """The headlines, one a line."""

    format: ClassVar[str] = "headlines"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".headlines"
    upper: bool = field(default=False, metadata={"help": "in capital letters"})

    def render(self, digest: newsconv.Digest) -> bytes:
        """Return the headlines in UTF-8."""
        lines = [headline_text(article) or "" for article in articles(digest)]
        text = "\n".join(lines)
        return (text.upper() if self.upper else text).encode()


digest = newsconv.read_digest(Path(__file__).parent / "digest.toml")
print(newsconv.render(digest, to=HeadlinesRenderer, upper=True).decode())
