"""PDF that can not be made as asked: what is said, and what comes of it."""

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsconv import fonts
from newsconv.errors import (
    MissingDependencyError,
    MissingGlyphError,
    RenderError,
    UnknownOptionError,
    UnknownThemeError,
)
from newsconv.model import (
    Article,
    Digest,
    Figure,
    Headline,
    Image,
)
from newsconv.model.schema import dump
from newsconv.renderers.pdf import renderer as pdf
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.renderers.registry import configure
from tests.renderers.printed import (
    DIGEST,
    opened,
)


@pytest.fixture
def without_cjk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name: None if name.startswith("justmytype") else real(name),
    )
    fonts.family.cache_clear()
    yield
    fonts.family.cache_clear()


@pytest.mark.usefixtures("without_cjk")
def test_chinese_without_its_extra() -> None:
    article = Article(headline=Headline(text="江水上涨"), language="zh")
    with pytest.raises(MissingGlyphError) as caught:
        PdfRenderer().render(Digest.of([article]))
    assert str(caught.value) == (
        "pdf: no font prints '江' (U+6C5F CJK UNIFIED IDEOGRAPH-6C5F) in “江水上涨”; "
        "run: pip install 'newsconv[cjk]'; or print U+FFFD in its place: "
        "--missing-glyph=replace"
    )


def test_unknown_options_name_the_known_ones() -> None:
    with pytest.raises(UnknownOptionError) as caught:
        PdfRenderer(page_size="A6")
    assert str(caught.value) == ("pdf: no page size 'A6'; known: A4, A5, Letter")
    with pytest.raises(UnknownOptionError):
        configure(PdfRenderer, {"missing_glyph": "ignore"})
    with pytest.raises(UnknownThemeError):
        PdfRenderer(theme="brodsheet").render(DIGEST)


@pytest.mark.parametrize(
    ("module", "raised", "message"),
    [
        (
            "weasyprint",
            None,
            "PDF output needs WeasyPrint, not found; run: pip install 'newsconv[pdf]'",
        ),
        (
            "weasyprint.text.ffi",
            OSError("cannot load library 'libpango-1.0-0'"),
            "PDF output needs Pango, not found; run: apt-get install libpango-1.0-0 "
            "libpangoft2-1.0-0 libharfbuzz-subset0; or set the pages without it: "
            "--pdf-engine typst",
        ),
    ],
)
def test_what_is_not_installed(
    module: str,
    raised: OSError | None,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load() -> Any:  # noqa: ANN401 - as the real one
        raise raised or ImportError(module)

    monkeypatch.setattr(pdf, "_imported", load)
    pdf._backend.cache_clear()  # noqa: SLF001 - imported once a process
    try:
        with pytest.raises(MissingDependencyError) as caught:
            PdfRenderer().render(DIGEST)
    finally:
        pdf._backend.cache_clear()  # noqa: SLF001
    assert str(caught.value) == message


WITHOUT_PANGO = """
import sys
import cffi

def dlopen(*_):
    raise OSError("no such library")

cffi.FFI.dlopen = dlopen
from newsconv.cli.main import main
sys.exit(main(["convert", "story.txt", "-o", "story.pdf"]))
"""


def test_without_pango_there_is_one_line_and_no_file(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("River rises\n\nThe river rose again.")
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        "newsconv: error: PDF output needs Pango, not found; run: apt-get install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; or set the pages "
        "without it: --pdf-engine typst\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["story.txt"]


MANY_AT_ONCE = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import newsconv

article = newsconv.parse("River rises\\n\\nThe river rose again.")
start = Barrier(8)

def render(_):
    start.wait()
    return newsconv.render(article, to="pdf")

with ThreadPoolExecutor(8) as threads:
    found = set(threads.map(render, range(8)))
print(len(found))
"""


def test_the_first_ones_at_once_leave_standard_output_as_it_was() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MANY_AT_ONCE], check=True, capture_output=True, text=True
    )
    assert ran.stdout == "1\n"


def test_a_failing_backend_is_chained(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> bytes:
        raise AssertionError("layout")

    monkeypatch.setattr(pdf, "written", fail)
    with pytest.raises(RenderError) as caught:
        PdfRenderer().render(DIGEST)
    assert str(caught.value) == "pdf: WeasyPrint failed: layout"
    assert isinstance(caught.value.__cause__, AssertionError)


def test_pictures_come_from_the_document_alone(tmp_path: Path) -> None:
    pixel = (
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4"
        "2mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    article = Article(
        headline=Headline(text="Pictures"),
        body=tuple(
            Figure(image=Image(uri=uri, alt="A dot"))
            for uri in (pixel, secret.as_uri(), "https://rivers.example/a.png")
        ),
    )
    reader = opened(PdfRenderer().render(Digest.of([article])))
    assert len(reader.pages[0].images) == 1


SCRIPT = """
import sys, hashlib
from newsconv.model.schema import load
from newsconv.renderers.pdf.renderer import PdfRenderer
data = PdfRenderer().render(load(open(sys.argv[1], "rb").read()))
print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_bytes_in_another_zone_with_another_hash_seed(tmp_path: Path) -> None:
    file = tmp_path / "digest.json"
    file.write_bytes(dump(DIGEST))
    sums = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", SCRIPT, file],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for zone, seed in (("Asia/Tokyo", "1"), ("America/Lima", "2"))
    }
    assert sums == {hashlib.sha256(PdfRenderer().render(DIGEST)).hexdigest()}
