"""newsconv's own readers, renderers and themes pass the checks that plug-ins do."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

import newsconv
from newsconv.model.walk import articles
from newsconv.plugins import is_built_in, plugins
from newsconv.readers import registry as readers
from newsconv.renderers.registry import GROUP, renderer_class
from newsconv.testing import check_reader, check_renderer, check_theme
from newsconv.themes import built_in_themes

STORY = """River rises after a night of rain

By Ines Calloway

PORT MERROW — The river rose again on Monday, and the ferry stayed at its berth.

Passengers queued from six in the morning to board the first crossing of the year.
"""


def pdf_words(data: bytes) -> str:
    pages = pypdf.PdfReader(BytesIO(data)).pages
    return "\n".join(page.extract_text() for page in pages)


def read_words(name: str) -> Callable[[bytes], str]:
    """Return what reads the words of a format that pandoc writes."""

    def said(data: bytes) -> str:
        found = articles(readers.reader(name).read(data, f"story.{name}").digest)
        return "\n".join(each.origin.text or "" for each in found if each.origin)

    return said


PANDOC = (
    *("asciidoc", "docx", "jats", "latex", "markdown", "odt", "org", "pandoc", "rst"),
    *("rtf", "typst"),
)
"""What pandoc both reads and writes."""
WORDS: dict[str, Callable[[bytes], str]] = {
    "pdf": pdf_words,
    "icml": lambda data: re.sub("<[^>]*>", "", data.decode()),
    **{name: read_words(name) for name in PANDOC},
}
KEEPS = {"jsonld": ("headline", "deck", "authors")}
"""Formats that do not hold all of an article, by what they hold."""

PAGES = Path(__file__).parents[1] / "readers" / "pages"
SAVED = {
    "html": ("ferry.html",),
    "mhtml": ("page.mhtml",),
    "eml": ("brief.eml",),
    "feed": ("quay.rss", "quay.atom"),
    "ninjs": ("two.ninjs",),
    "newsml": ("ferry.newsml",),
    "xml": ("quay.xml",),
}
"""Files of `PAGES`, by the readers that they are for."""

OWN_RENDERERS = [name for name, each in plugins(GROUP).items() if is_built_in(each)]
OWN_READERS = [
    name for name, each in plugins(readers.GROUP).items() if is_built_in(each)
]


@pytest.mark.parametrize("name", OWN_RENDERERS)
def test_renderers(name: str) -> None:
    keeps = KEEPS.get(name, ("headline", "deck", "authors", "body"))
    check_renderer(renderer_class(name), keeps=keeps, text=WORDS.get(name))


@pytest.mark.parametrize("name", OWN_READERS)
def test_readers(name: str) -> None:
    article = newsconv.parse(STORY, name="story.txt")
    samples = {
        "text": {
            "story.txt": STORY.encode(),
            "old.txt": "Né à Köln\n".encode("cp1252"),
        },
    }
    samples["html"] = {"story.html": newsconv.render(article, to="html")}
    if name in {"json", "jsonl", "pdf"}:
        samples[name] = {f"story.{name}": newsconv.render(article, to=name)}
    if name in {*PANDOC, "epub"}:
        samples[name] = {f"story.{name}": newsconv.render(article, to=name)}
    if name in {"docbook", "mediawiki"}:
        document = newsconv.render(article, to=f"pandoc:{name}")
        samples[name] = {f"story.{name}": document}
    if name in SAVED:
        saved = {each: (PAGES / each).read_bytes() for each in SAVED[name]}
        samples[name] = samples.get(name, {}) | saved
    assert name in samples, f"give the reader {name!r} a file to be checked by"
    check_reader(type(readers.reader(name)), samples[name])


@pytest.mark.parametrize("name", built_in_themes())
def test_themes(name: str) -> None:
    check_theme(name)


def test_a_copy_of_a_theme(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "theme.toml").write_text('description = "Mine"\n', encoding="utf-8")
    check_theme(folder)
