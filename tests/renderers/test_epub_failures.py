"""An e-book that can't be written, and why, in words."""

import subprocess
import sys

import pytest

from newsconv.errors import MissingDependencyError, RenderError
from newsconv.model import Article, Digest, Headline
from newsconv.renderers.epub.renderer import EpubRenderer

FLOOD = Article(headline=Headline("River rises"), language="en")


def test_a_missing_library_is_named_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "ebooklib", None)
    with pytest.raises(MissingDependencyError) as caught:
        EpubRenderer().render(Digest.of([FLOOD]))
    assert str(caught.value) == (
        "EPUB output needs EbookLib, not found; run: pip install 'newsconv[epub]'"
    )


def test_a_failure_of_the_backend_is_chained(monkeypatch: pytest.MonkeyPatch) -> None:
    from ebooklib import epub  # noqa: PLC0415 - as lazy as the renderer

    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(epub, "write_epub", full)
    with pytest.raises(RenderError, match="No space left") as caught:
        EpubRenderer().render(Digest.of([FLOOD]))
    assert isinstance(caught.value.__cause__, OSError)


def test_reading_the_renderer_does_not_import_the_library() -> None:
    code = (
        "import sys, newsconv.renderers.epub.renderer\n"
        "print('ebooklib' in sys.modules, "
        "'lxml' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]
