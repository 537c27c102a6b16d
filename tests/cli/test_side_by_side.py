"""Several formats at once: the same files as one by one, and the same errors."""

from pathlib import Path
from typing import ClassVar

import pytest

from newsconv import second_process
from newsconv.cli.side_by_side import render_all
from newsconv.errors import RenderError
from newsconv.model import Digest
from newsconv.renderers.html import HtmlRenderer
from newsconv.renderers.json import JsonRenderer
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.renderers.printed import story

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

DIGEST = Digest.of([story("Gate holds")], title="Gates")


class Failing:
    """A renderer of HTML that can't."""

    format: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"

    def render(self, digest: Digest) -> bytes:
        """Fail."""
        raise RenderError(self.format, f"no ink for {digest.title}")


@pytest.mark.parametrize("forks", [True, False])
def test_files_come_in_the_order_asked_for(
    monkeypatch: pytest.MonkeyPatch, *, forks: bool
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: forks)
    html, pdf, json = HtmlRenderer(), PdfRenderer(engine="typst"), JsonRenderer()
    one_by_one = [each.render(DIGEST) for each in (html, pdf, json, pdf)]
    assert render_all([html, pdf, json, pdf], DIGEST) == one_by_one


@pytest.mark.parametrize("forks", [True, False])
def test_the_error_is_the_same(monkeypatch: pytest.MonkeyPatch, *, forks: bool) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: forks)
    with pytest.raises(RenderError, match="no ink for Gates"):
        render_all([Failing(), PdfRenderer(engine="typst")], DIGEST)


def test_the_second_process_makes_what_is_no_pdf(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(second_process, "may_fork", lambda: True)

    class Telling(Failing):
        def render(self, digest: Digest) -> bytes:
            (tmp_path / "made").write_text("x" * len(digest.title or ""))
            return Path("/proc/self/stat").read_bytes().split()[0]

    own, pdf = Telling(), PdfRenderer(engine="typst")
    there = render_all([own, pdf], DIGEST)[0]
    assert there != own.render(DIGEST)
    assert (tmp_path / "made").exists()
