"""Write what `make demo` makes into a lock file: hashes, and what they depend on.

`make lock` writes tests/demo.lock.json; a test makes the outputs again and compares.
A file's bytes are the same wherever the versions are that it was made with: newsconv's
own code, and the libraries in the lock. Where one of them is another, the bytes may
differ, and what the file says must not: its content, as `content` takes it out, has a
hash of its own, which is compared on every machine.
"""

import hashlib
import io
import json
import platform
import re
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from importlib.metadata import distributions
from pathlib import Path

from pypdf import PdfReader
from pypdf.generic import Destination

import newsconv

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "tests" / "demo.lock.json"
MANIFEST = ROOT / "examples" / "digest.toml"

OUTPUTS: dict[str, tuple[str, dict[str, object]]] = {
    "digest.json": ("json", {}),
    "digest.jsonl": ("jsonl", {}),
    "digest.jsonld": ("jsonld", {}),
    "digest.ninjs": ("ninjs", {}),
    "digest.html": ("html", {}),
    "digest.epub": ("epub", {}),
    "digest.pdf": ("pdf", {}),
    "digest-typst.pdf": ("pdf", {"engine": "typst"}),
}

_READING = ("charset-normalizer", "msgspec", "python-crfsuite", "unicode")
_PAGES = (*_READING, "babel", "jinja2", "markupsafe")
_FONTS = ("fonttools", "fontpkg-*")
DEPENDS = {
    "digest.json": _READING,
    "digest.jsonl": _READING,
    "digest.jsonld": _READING,
    "digest.ninjs": _READING,
    "digest.html": _PAGES,
    "digest.epub": (*_PAGES, "ebooklib", "lxml", "zlib"),
    "digest.pdf": (
        *(*_PAGES, *_FONTS, "zlib", "pango", "harfbuzz", "weasyprint", "pydyf"),
        *("cssselect2", "pillow", "pyphen", "tinycss2", "tinyhtml5", "zopfli"),
    ),
    "digest-typst.pdf": (*_PAGES, *_FONTS, "pillow", "pypdf", "typst", "zlib"),
}
"""What may change a file's bytes, besides newsconv itself."""


def made() -> dict[str, bytes]:
    """Return the outputs of the example digest by name."""
    digest = newsconv.read_digest(MANIFEST)
    return {
        name: newsconv.render(digest, to=format_, **options)
        for name, (format_, options) in OUTPUTS.items()
    }


def versions() -> dict[str, str]:
    """Return what there is on this machine of all that an output depends on."""
    named = {name for names in DEPENDS.values() for name in names}
    installed = {
        re.sub(r"[-_.]+", "-", each.name).lower(): each.version
        for each in distributions()
    }
    found = {name: installed.get(name, "none") for name in named}
    fonts = [
        f"{name} {version}"
        for name, version in sorted(installed.items())
        if name.startswith(("fontpkg-", "justmytype-"))
    ]
    found["fontpkg-*"] = hashlib.sha256("\n".join(fonts).encode()).hexdigest()[:16]
    found["unicode"] = unicodedata.unidata_version
    found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    found["pango"], found["harfbuzz"] = _shapers()
    found["machine"] = platform.machine()
    return dict(sorted(found.items()))


def _shapers() -> tuple[str, str]:
    """Return the versions of the libraries that WeasyPrint sets type with."""
    from ctypes import CDLL, c_char_p  # noqa: PLC0415 - named beside their use

    try:
        pango = CDLL("libpango-1.0.so.0").pango_version_string
        harfbuzz = CDLL("libharfbuzz.so.0").hb_version_string
    except OSError:
        return "none", "none"
    pango.restype = harfbuzz.restype = c_char_p
    return pango().decode(), harfbuzz().decode()


def differing(name: str, locked: dict[str, str]) -> list[str]:
    """Return what a file depends on and is here of another version than locked."""
    here = versions()
    return [
        f"{each} {locked.get(each)} → {here[each]}"
        for each in (*DEPENDS[name], "machine")
        if locked.get(each) != here[each]
    ]


def sha256(data: bytes) -> str:
    """Return a hash in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def content(name: str, data: bytes) -> str:
    """Return the hash of what a file says, whatever wrote it.

    Of JSON, all but the decisions on labels, whose confidences a library reckons; of a
    page and a book, the facts and all headings; of a PDF, its title, its outline and
    the files attached to it, less those decisions.
    """
    said = _SAID[name.rpartition(".")[2]](data)
    return sha256("\n".join(said).encode())


def _said_in_json(data: bytes) -> Iterator[str]:
    for line in data.splitlines() if _is_lines(data) else [data]:
        yield json.dumps(_undecided(json.loads(line)), ensure_ascii=False)


def _is_lines(data: bytes) -> bool:
    return data.count(b"\n") == data.count(b"\n{") + 1


def _undecided(value: object) -> object:
    match value:
        case dict():
            return {
                key: _undecided(each)
                for key, each in value.items()
                if key not in {"decision", "readings"}
            }
        case list():
            return [_undecided(each) for each in value]
        case _:
            return value


_SCRIPT = re.compile(r"<script type=\"application/ld\+json\">(.*?)</script>", re.DOTALL)
_HEADING = re.compile(r"<(h[1-6])\b[^>]*>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def _headings(page: str) -> Iterator[str]:
    for level, words in _HEADING.findall(page):
        yield f"{level} {' '.join(unescape(_TAG.sub('', words)).split())}"


def _said_in_page(data: bytes) -> Iterator[str]:
    page = data.decode()
    for script in _SCRIPT.findall(page):
        yield from _said_in_json(script.encode())
    yield from _headings(page)


def _said_in_book(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            yield name
            if name.endswith(".opf"):
                package = book.read(name).decode()
                yield from re.findall(r"<dc:\w+[^>]*>([^<]*)<", package)
            elif name.endswith(".xhtml"):
                yield from _headings(book.read(name).decode())


def _said_in_pdf(data: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(data))
    yield str(reader.metadata.title if reader.metadata else None)
    yield from _titles(reader.outline)
    for name, files in sorted(reader.attachments.items()):
        for file in files:
            yield name
            if name.endswith(".json"):
                yield from _said_in_json(file)
            else:
                yield sha256(file)


def _titles(outline: Sequence[object]) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from _titles(each)
        elif isinstance(each, Destination):
            yield str(each.title)


_SAID: dict[str, Callable[[bytes], Iterator[str]]] = {
    "json": _said_in_json,
    "jsonl": _said_in_json,
    "jsonld": _said_in_json,
    "ninjs": _said_in_json,
    "html": _said_in_page,
    "epub": _said_in_book,
    "pdf": _said_in_pdf,
}


def main() -> None:
    """Write the lock file."""
    files = {
        name: {"sha256": sha256(data), "content": content(name, data)}
        for name, data in made().items()
    }
    lock = {"files": files, "versions": versions()}
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"{LOCK.relative_to(ROOT)}: {len(files)} files\n")


if __name__ == "__main__":
    main()
