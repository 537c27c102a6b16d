"""Examples in, web pages out, and a browser to look at them with."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import newsconv
from newsconv.verifying.tools import AXE
from tests.conformance.documents import (
    ANNOTATED,
    ARTICLES,
    EXAMPLE_DIGEST,
    IN_LANGUAGES,
    THEMES,
    document,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HEADLESS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
"""A container has no sandbox to give, and no screen."""

OPTIONS: dict[str, object] = {
    "highlight": ("river", "tide"),
    "furniture": True,
    "review": True,
    "review_below": 0.9,
    "provenance": True,
}
"""All that a page may have, for the example digest."""


def write_web_pages(folder: Path) -> dict[str, Path]:
    """Write all pages; return each by a name such as "example digest, plain"."""
    written: dict[str, Path] = {}
    for name in (EXAMPLE_DIGEST, *ARTICLES, *ANNOTATED, *IN_LANGUAGES):
        given = OPTIONS if name == EXAMPLE_DIGEST else {}
        for theme in THEMES:
            page = folder / f"{name}, {theme}.html"
            data = newsconv.render(document(name), to="html", theme=theme, **given)
            page.write_bytes(data)
            written[page.stem] = page
    for theme in THEMES:
        # The pages of a site differ from each other by their story alone.
        for name in ("index.html", "article-007.html"):
            page = write_site(folder / f"site, {theme}", theme) / name
            written[f"{page.parent.name}, {page.stem}"] = page
    return written


def one_theme_each(pages: Mapping[str, Path]) -> dict[str, Path]:
    """Return the digest's pages in all themes, and each other document's in one."""
    chosen = {}
    for at, (name, path) in enumerate(pages.items()):
        by_turns = (at // len(THEMES)) % len(THEMES) == at % len(THEMES)
        if by_turns or name.startswith((EXAMPLE_DIGEST, "site")):
            chosen[name] = path
    return chosen


def write_site(folder: Path, theme: str) -> Path:
    """Write the example digest's site, unless it is there; return its folder."""
    if not folder.exists():
        data = newsconv.render(document(EXAMPLE_DIGEST), to="site", theme=theme)
        with ZipFile(BytesIO(data)) as archive:
            archive.extractall(folder)
    return folder


@contextmanager
def a_browser() -> Iterator["Browser"]:
    """Start Debian's Chromium, as long as the `with` lasts."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=AXE.program("chromium"), args=[*HEADLESS]
        )
        try:
            yield browser
        finally:
            browser.close()
