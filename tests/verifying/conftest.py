"""What the tests of verifying share: a small digest, made once in each format."""

from collections.abc import Callable
from pathlib import Path

import pytest

import newsconv
from newsconv.model import (
    Article,
    Digest,
    Headline,
    Link,
    Paragraph,
    Section,
    Subhead,
    Text,
)

STORY = Article(
    headline=Headline("Gate holds"),
    body=(
        Paragraph((Text("It did, "), Link((Text("they say"),), "https://a.example/"))),
        Subhead((Text("Then"),)),
    ),
    language="en",
)
DIGEST = Digest(title="T", language="en", sections=(Section((STORY,), title="S"),))

Make = Callable[[str], Path]
"""A suffix → the digest in that format."""
Spoil = Callable[[str, bytes], str]
"""A name and bytes → the path of a file that has them."""


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Make:
    folder = tmp_path_factory.mktemp("good")

    def make(suffix: str) -> Path:
        file = folder / f"digest{suffix}"
        if not file.exists():
            file.write_bytes(newsconv.render(DIGEST, to=suffix.removeprefix(".")))
        return file

    return make


@pytest.fixture
def spoiled(tmp_path: Path) -> Spoil:
    def write(name: str, data: bytes) -> str:
        file = tmp_path / name
        file.write_bytes(data)
        return str(file)

    return write
