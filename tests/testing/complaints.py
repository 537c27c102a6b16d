"""What a check complains of, and a renderer of which it complains of nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from newsconv.model import Digest
from newsconv.model.text import headline_text
from newsconv.model.walk import articles

HEADS = ("headline",)


def complaint(check: Callable[..., None], *given: object, **more: object) -> str:
    with pytest.raises(AssertionError) as caught:
        check(*given, **more)
    line = str(caught.value)
    assert line
    assert "\n" not in line
    return line


@dataclass(frozen=True)
class Heads:
    """The headlines, one a line."""

    format: ClassVar[str] = "heads"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".heads"

    upper: bool = field(default=False, metadata={"help": "in capitals"})
    most: int = field(default=3, metadata={"help": "no more than this"})

    def render(self, digest: Digest) -> bytes:
        """Return the headlines."""
        lines = [headline_text(article) or "" for article in articles(digest)]
        return "\n".join(lines).encode()
