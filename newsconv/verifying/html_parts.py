"""Web pages in, what Python alone finds wrong with them out.

One file, whole, that says its language and title, whose links land, and that neither
runs nor fetches anything.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import urlsplit

from newsconv.verifying.findings import Finding, absent, unreadable
from newsconv.verifying.pages import HtmlPage

_FETCHED = {"img", "script", "iframe", "source", "video", "audio", "object", "embed"}
_URL = re.compile(r"url\(\s*['\"]?\s*(?P<address>[^'\")\s]*)|@import", re.IGNORECASE)
_DATA = {"application/ld+json", "application/json"}


def html_parts(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what is wrong with pages."""
    return tuple(found for path in paths for found in _page(path))


def _page(path: Path | str) -> Iterator[Finding]:
    if lacking := absent(path):
        yield lacking
        return
    try:
        page = HtmlPage(Path(path).read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        yield unreadable(path, f"not UTF-8 at byte {error.start}")
        return

    def wrong(rule: str, message: str, place: str = "") -> Finding:
        return Finding(str(path), rule, message, place=place)

    if page.doctype != "doctype html":
        yield wrong("doctype", "it does not open with <!DOCTYPE html>")
    if not page.ended:
        yield wrong("whole", "it has no </html>: it was cut short")
    if not page.language:
        yield wrong("language", "<html> has no lang")
    if not page.title:
        yield wrong("title", "it has no title")
    if not page.elements["h1"]:
        yield wrong("headings", "it has no h1")
    for name in page.twice:
        yield wrong("unique-ids", f"{page.ids[name]} elements have this id", f"#{name}")
    for kind in page.scripts:
        if kind not in _DATA:
            yield wrong("no-scripts", f"it has a script of type {kind!r}")
    for name in page.handlers:
        yield wrong("no-scripts", f"it has a script in an attribute, {name}")
    yield from _unresolved(path, page)
    for address in _fetched(page):
        yield wrong("no-requests", "it would fetch this when it is opened", address)


def _unresolved(path: Path | str, page: HtmlPage) -> Iterator[Finding]:
    """Find links to no place on the page, or to no file beside it."""
    for address, name, fragment in page.targets():
        if name:
            there = Path(path).parent / normpath(name)
            if name.startswith("/") or not there.exists():
                yield Finding(
                    str(path), "links-resolve", "there is no such file", place=address
                )
        elif fragment and fragment not in page.ids and fragment != "top":
            yield Finding(
                str(path), "links-resolve", "no element has this id", place=address
            )


def _fetched(page: HtmlPage) -> Iterator[str]:
    """Yield the addresses outside the page that opening it would ask for."""
    for element, address in page.links:
        if element in _FETCHED and _outside(address):
            yield address
    for style in page.styles:
        for found in _URL.finditer(style):
            address = found["address"]
            if address is None or _outside(address):
                yield found[0]


def _outside(address: str) -> bool:
    return urlsplit(address).scheme not in {"", "data"} or address.startswith("//")
