"""A digest in, canonical JSON out: all that was read, with every offset."""

from dataclasses import dataclass
from typing import ClassVar

from newsconv.errors import UnknownOptionError
from newsconv.model import Digest
from newsconv.model.schema import dump
from newsconv.renderers.options import option

_WIDEST_INDENT = 16


@dataclass(frozen=True)
class JsonRenderer:
    """JSON by newsconv's published schema."""

    format: ClassVar[str] = "json"
    media_type: ClassVar[str] = "application/json"
    suffix: ClassVar[str] = ".json"

    indent: int = option("spaces a level; 0 puts all on one line", default=2)
    source: bool = option("keep each article's raw text", default=True)

    def __post_init__(self) -> None:
        """Refuse what is no indent.

        Raises:
            UnknownOptionError: `indent` is under 0 or over 16.
        """
        if not 0 <= self.indent <= _WIDEST_INDENT:
            raise UnknownOptionError(
                self.format, f"indent={self.indent}: must be from 0 to 16"
            )

    def render(self, digest: Digest) -> bytes:
        """Return canonical bytes."""
        return dump(digest, indent=self.indent, source=self.source)
