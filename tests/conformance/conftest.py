"""What the tests of conformance share: veraPDF, a browser, each file made once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsconv
from newsconv.renderers.pdf.renderer import ENGINES
from newsconv.verifying.tools import AXE, VERAPDF
from newsconv.verifying.verapdf import VeraPdf
from tests.conformance.documents import document
from tests.conformance.needed import need
from tests.conformance.printed_file import PrintedFile, need_poppler
from tests.conformance.web_pages import a_browser, write_web_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Press = Callable[[str, str], PrintedFile]
"""A document's name and a theme → its PDF."""


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    """One veraPDF for all files."""
    need(VERAPDF)
    with VeraPdf() as running:
        yield running


@pytest.fixture(scope="session", params=ENGINES)
def press(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Press:
    """Print a document in a theme, once by each engine."""
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def printed(name: str, theme: str) -> PrintedFile:
        file = folder / f"{name} {theme}.pdf"
        made = newsconv.render(
            document(name), to="pdf", theme=theme, engine=request.param
        )
        file.write_bytes(made)
        return PrintedFile(file)

    return printed


@pytest.fixture(scope="session")
def web_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the web page of each document in each theme, and those of a site."""
    return write_web_pages(tmp_path_factory.mktemp("web pages"))


# Not of the session: what opens another browser could not while this one is open.
@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """One browser for all pages."""
    need(AXE)
    with a_browser() as running:
        yield running


@pytest.fixture(scope="session")
def poppler() -> None:
    """Leave out what asks where a word stands, where nothing can tell."""
    need_poppler()


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """Return a place for a PDF."""
    return tmp_path / "spoiled.pdf"
