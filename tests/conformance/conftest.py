"""What the tests of conformance share: veraPDF, and each PDF made once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import newsconv
from newsconv.renderers.pdf import ENGINES
from newsconv.verifying.tools import VERAPDF
from newsconv.verifying.verapdf import VeraPdf
from tests.conformance.documents import document
from tests.conformance.needed import need
from tests.conformance.printed_file import PrintedFile, has_poppler

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
def poppler() -> None:
    """Leave out what asks where a word stands, where nothing can tell."""
    if not has_poppler():
        pytest.skip("pdftotext is not installed; run: apt-get install poppler-utils")


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """Return a place for a PDF."""
    return tmp_path / "spoiled.pdf"
