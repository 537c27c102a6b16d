"""A file that pandoc can't read, and why, in one line."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import newsconv
from newsconv import pandoc
from newsconv.errors import (
    EmptySourceError,
    MissingDependencyError,
    SourceError,
    UnknownFormatError,
)
from newsconv.readers.registry import reader_for
from tests.pandoc_documents import STORY, model, read, written


def test_a_format_that_pandoc_has_not_is_unknown(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("River rises\n")
    with pytest.raises(UnknownFormatError, match="did you mean 'pandoc:textile'"):
        read(file, format="pandoc:textil")
    with pytest.raises(UnknownFormatError, match="unknown format 'text:plain'"):
        read(file, format="text:plain")


def test_a_model_without_end_is_refused() -> None:
    opening, closing = '{"t":"BlockQuote","c":[', "]}"
    deep = (opening * 3000 + closing * 3000).encode()
    data = model("…").replace(json.dumps("…").encode(), deep)
    with pytest.raises(SourceError, match="is nested too deeply"):
        reader_for("story.pandoc").read(data, "story.pandoc")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"River rises\n", "is not a Word document, whatever its name says"),
        ("a.docx", b"{\\rtf1 River}", "it is RTF: --from rtf"),
        ("a.docx", b"PK\x03\x04 cut", "is a broken file, or cut short"),
        ("a.docx", b"\xd0\xcf\x11\xe0 old", "is an old Office document"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "is encrypted; save a copy of it without a password",
        ),
        ("a.odt", b"%PDF-1.7", "is not an OpenDocument text, whatever its name says"),
        ("a.rtf", b"River rises\n", "is no RTF document"),
        ("a.md", b"PK\x03\x04", "is a zip archive"),
    ],
)
def test_another_kind_of_file_is_told_in_one_line(
    name: str, data: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read(tmp_path / name)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_odt_by_the_name_of_docx_is_told(tmp_path: Path) -> None:
    file = written(STORY, "odt", tmp_path)
    with pytest.raises(SourceError, match="it is an OpenDocument text: --from odt"):
        read(file.rename(tmp_path / "story.docx"))


def test_a_document_without_words_is_empty(tmp_path: Path) -> None:
    for format_ in ("odt", "docx"):
        with pytest.raises(EmptySourceError):
            read(written("", format_, tmp_path))


def test_what_is_packed_into_a_file_has_a_limit(tmp_path: Path) -> None:
    file = written("A river rose. " * 20_000, "docx", tmp_path)
    size = file.stat().st_size
    with pytest.raises(SourceError, match="what is packed into it is"):
        read(file, max_bytes=size * 2)


def test_a_pandoc_that_takes_too_long_is_stopped() -> None:
    kind: Any = type(reader_for("story.md"))
    # Of brackets that open and never close, pandoc tries each way to close them.
    with pytest.raises(SourceError, match=r"story\.md: pandoc took longer than 1 sec"):
        kind(seconds=1).read(b"<[({" * 500, "story.md")


def test_a_pandoc_that_fills_the_memory_is_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pandoc, "_HEAP", "8m")
    text = "*" * 300_000 + "[" * 300_000
    with pytest.raises(SourceError, match="pandoc needed more than 8m of memory"):
        reader_for("story.md").read(text.encode(), "story.md")


def test_without_pandoc_the_command_that_brings_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    pandoc.pandoc.cache_clear()
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    with pytest.raises(
        MissingDependencyError, match=r"pip install 'newsconv\[pandoc\]'"
    ):
        read(tmp_path / "story.md")
    assert newsconv.parse(STORY).headline
    pandoc.pandoc.cache_clear()


def test_an_old_pandoc_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    old = tmp_path / "pandoc"
    old.write_text("#!/bin/sh\necho 'pandoc 2.17.1.1'\n")
    old.chmod(0o755)
    pandoc.pandoc.cache_clear()
    monkeypatch.setenv("PYPANDOC_PANDOC", str(old))
    library = SimpleNamespace(__file__="", get_pandoc_path=lambda: str(old))
    monkeypatch.setitem(sys.modules, "pypandoc", library)
    with pytest.raises(
        MissingDependencyError, match=r"3\.0 or later \(is 2\.17\.1\.1\)"
    ):
        read(tmp_path / "story.md")
    pandoc.pandoc.cache_clear()
