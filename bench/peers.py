"""Finds the programs that newsconv is measured beside, and says how to get them."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

PANDOC_HOW = "pip install pypandoc_binary, and weasyprint beside it; or apt, brew"
PERCOLLATE_HOW = (
    "PUPPETEER_SKIP_DOWNLOAD=1 npm install percollate, then PERCOLLATE=node_modules/"
    ".bin/percollate; and chromium, its place in PUPPETEER_EXECUTABLE_PATH"
)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Peer(NamedTuple):
    """A program, and what to run for a PDF, an EPUB and an HTML file."""

    name: str
    commands: Sequence[Sequence[str]]
    environment: dict[str, str]


class Missing(NamedTuple):
    """A program that is not here."""

    name: str
    how: str
    """To get it."""


def peers(folder: Path, files: Sequence[Path]) -> Iterator[Peer | Missing]:
    """Write the articles as each program reads them; yield what to run in the folder.

    Each has a title, the language and a contents, as the digest has.
    """
    pandoc, weasyprint = _pandoc(), _beside("weasyprint")
    if pandoc and weasyprint:
        (folder / "all.md").write_text(_markdown(files), encoding="utf-8")
        common = [pandoc, "all.md", "--toc", "-M", "title=Bench", "-M", "lang=en"]
        yield Peer(
            "pandoc",
            [
                [*common, "-o", "peer.pdf", f"--pdf-engine={weasyprint}"],
                [*common, "-o", "peer.epub"],
                [*common, "-o", "peer.html", "--standalone"],
            ],
            {},
        )
    else:
        yield Missing("pandoc", PANDOC_HOW)
    percollate = os.environ.get("PERCOLLATE") or shutil.which("percollate")
    chromium = os.environ.get("PUPPETEER_EXECUTABLE_PATH") or next(
        filter(None, map(shutil.which, CHROMIUM)), None
    )
    if percollate and chromium:
        pages = list(_pages(folder, files))
        # Chromium does not start for root with its sandbox.
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        yield Peer(
            "percollate",
            [
                [
                    *(str(Path(percollate).absolute()), kind, *root),
                    *("--title", "Bench", "-o", f"peer2.{kind}", *pages),
                ]
                for kind in ("pdf", "epub", "html")
            ],
            {"PUPPETEER_EXECUTABLE_PATH": chromium},
        )
    else:
        yield Missing("percollate", PERCOLLATE_HOW)


def _pandoc() -> str | None:
    if found := shutil.which("pandoc"):
        return found
    spec = find_spec("pypandoc")
    if spec is None or spec.origin is None:
        return None
    own = Path(spec.origin).parent / "files" / "pandoc"  # of pypandoc_binary
    return str(own) if own.exists() else None


def _beside(name: str) -> str | None:
    """Return a command of this Python's own environment, or one on the path."""
    own = Path(sys.executable).with_name(name)
    return str(own) if own.exists() else shutil.which(name)


def _markdown(files: Sequence[Path]) -> str:
    """Return the articles with their headlines as headings."""
    found = []
    for file in files:
        headline, *others = file.read_text(encoding="utf-8").split("\n\n")
        found.append("\n\n".join((f"# {headline}", *others)))
    return "\n".join(found)


def _pages(folder: Path, files: Sequence[Path]) -> Iterator[str]:
    for number, file in enumerate(files):
        headline, *others = file.read_text(encoding="utf-8").split("\n\n")
        body = "".join(f"<p>{escape(each.strip())}</p>" for each in others)
        name = f"page-{number:02}.html"
        (folder / name).write_text(
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
            f"<title>{escape(headline)}</title></head><body><article>"
            f"<h1>{escape(headline)}</h1>{body}</article></body></html>",
            encoding="utf-8",
        )
        yield name
