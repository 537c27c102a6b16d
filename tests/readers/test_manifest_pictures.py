"""A document whose figure names a file: not opened, until a manifest names it too."""

from pathlib import Path

import PIL.Image as Pillow
import pytest

import newsconv
from newsconv.model import (
    Article,
    Caption,
    Digest,
    Figure,
    Headline,
    Image,
    Paragraph,
    Text,
)
from tests.renderers.printed import opened, texts

MANIFEST = """\
title = "T"

[[section]]
title = "S"

[[section.article]]
file = "story.json"

[[section.article.picture]]
file = "pier.png"
alt = "The pier"
figure = 1
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with a document, the picture that it names, and a manifest."""
    figure = Figure(
        image=Image(uri="pier.png", alt="The pier"),
        caption=Caption((Text("The pier at noon."),)),
    )
    story = Article(
        headline=Headline("Gate"),
        body=(Paragraph((Text("The gate holds."),)), figure),
        language="en",
    )
    (tmp_path / "story.json").write_bytes(newsconv.dump(story))
    (tmp_path / "digest.toml").write_text(MANIFEST, encoding="utf-8")
    Pillow.new("RGB", (60, 40), "grey").save(tmp_path / "pier.png")
    return tmp_path


def printed(digest: Digest, engine: str) -> tuple[int, str]:
    """Return how many pictures the pages have, and their text."""
    pages = opened(newsconv.render(digest, "pdf", engine=engine))
    # WeasyPrint's pages share a list of pictures.
    pictures = {image.data for page in pages.pages for image in page.images}
    return len(pictures), " ".join(texts(pages))


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_a_picture_that_a_document_names_prints_as_words(
    folder: Path, engine: str
) -> None:
    pictures, text = printed(newsconv.read_digest(folder / "story.json"), engine)
    assert pictures == 0
    assert "The pier at noon." in text


@pytest.mark.parametrize("engine", ["weasyprint", "typst"])
def test_a_manifest_gives_it_its_file(folder: Path, engine: str) -> None:
    pictures, text = printed(newsconv.read_digest(folder / "digest.toml"), engine)
    assert pictures == 1
    assert "The pier at noon." in text
