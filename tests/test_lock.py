"""What `make demo` makes is what the lock file says; `make lock` writes it anew."""

import io
import json
import zipfile
import zlib
from functools import cache
from typing import Any

import pytest
from lock import (
    DEPENDS,
    LOCK,
    OUTPUTS,
    ROOT,
    content,
    differing,
    made,
    sha256,
    versions,
)

import newsconv

Lock = dict[str, dict[str, Any]]


@cache
def locked() -> Lock:
    found: Lock = json.loads(LOCK.read_text(encoding="utf-8"))
    return found


@cache
def outputs() -> dict[str, bytes]:
    return made()


def test_the_lock_has_what_the_demo_makes_and_more() -> None:
    assert list(locked()["files"]) == list(OUTPUTS) == list(DEPENDS)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (line,) = (each for each in makefile.splitlines() if each.startswith("formats :="))
    demo = {f"digest.{name}" for name in line.partition(":=")[2].split()}
    assert demo <= set(OUTPUTS)
    assert "\nlock:" in makefile


@pytest.mark.parametrize("name", OUTPUTS)
def test_it_is_the_same_as_when_it_was_locked(name: str) -> None:
    """Byte for byte where nothing that it depends on differs; in content always."""
    entry = locked()["files"][name]
    data = outputs()[name]
    assert content(name, data) == entry["content"], "if this is meant, run `make lock`"
    if not differing(name, locked()["versions"]):
        assert sha256(data) == entry["sha256"], "if this is meant, run `make lock`"


def test_every_version_that_bytes_depend_on_is_known_here() -> None:
    here = versions()
    assert set(here) == set(locked()["versions"])
    assert [name for name, version in here.items() if version == "none"] == []
    assert here["zlib"] == zlib.ZLIB_RUNTIME_VERSION


def test_another_version_of_one_library_frees_only_what_depends_on_it() -> None:
    other = {**versions(), "weasyprint": "1.0"}
    here = versions()["weasyprint"]
    assert differing("digest.pdf", other) == [f"weasyprint 1.0 → {here}"]
    assert all(not differing(name, other) for name in OUTPUTS if name != "digest.pdf")
    elsewhere = {**versions(), "machine": "abacus"}
    assert all(differing(name, elsewhere) for name in OUTPUTS)


OLD, NEW = b"The Last Lockkeeper", b"The Other Lockkeeper"


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name[-4:] != ".pdf"])
def test_the_content_changes_with_what_is_said(name: str) -> None:
    data = outputs()[name]
    changed = rezipped(data) if name.endswith(".epub") else data.replace(OLD, NEW)
    assert changed != data
    assert content(name, changed) != content(name, data)


def rezipped(data: bytes) -> bytes:
    """Return a book with another headline."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(OLD, NEW))
    return buffer.getvalue()


def test_two_engines_say_the_same_and_say_it_of_this_digest() -> None:
    pdf, typst = outputs()["digest.pdf"], outputs()["digest-typst.pdf"]
    assert content("digest.pdf", pdf) == content("digest.pdf", typst)
    article = newsconv.parse("River rises\n\nThe river rose again on Monday night.")
    other = newsconv.render(article, to="pdf", engine="typst")
    assert content("digest.pdf", other) != content("digest.pdf", pdf)


def test_the_content_does_not_change_with_a_confidence() -> None:
    document = json.loads(outputs()["digest.json"])
    before = content("digest.json", outputs()["digest.json"])
    article = document["sections"][0]["articles"][0]
    article["headline"]["decision"]["confidence"] = 0.5
    assert content("digest.json", json.dumps(document).encode()) == before
    article["headline"]["text"] += "!"
    assert content("digest.json", json.dumps(document).encode()) != before
