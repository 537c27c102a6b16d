"""A file's name in, the reader of its format out.

A reader is any class with the three members of `Reader`; entry point group
`newsconv.readers` makes it known by name.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePath
from typing import ClassVar, NamedTuple, Protocol, runtime_checkable

from newsconv.diagnostics import Diagnostic
from newsconv.errors import FormatError, UnknownFormatError
from newsconv.model import Digest
from newsconv.plugins import load_plugin, plugin, plugins

GROUP = "newsconv.readers"
MANIFEST = ".toml"
"""The suffix of a digest's manifest, which no reader may claim."""


class Reading(NamedTuple):
    """What a reader found in one file."""

    digest: Digest
    """One article, or many."""
    diagnostics: tuple[Diagnostic, ...] = ()


@runtime_checkable
class Reader(Protocol):
    """What newsconv asks of a reader."""

    format: ClassVar[str]
    """Its name: "text"."""
    suffixes: ClassVar[tuple[str, ...]]
    """The file names it answers to, with dots: (".txt", ".text")."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return what the bytes of the file `name` say."""
        ...


def formats() -> tuple[str, ...]:
    """Return the names of the readers there are, sorted; imports none of them."""
    return tuple(sorted(plugins(GROUP)))


def reader(name: str) -> Reader:
    """Return the reader of a format.

    Raises:
        UnknownFormatError: there is none.
        FormatError: it is a plug-in that can't be loaded.
    """
    point = plugin(GROUP, name)
    if point is None:
        raise UnknownFormatError(name, formats())
    kind: type[Reader] = load_plugin(point)
    return kind()


def _working() -> Iterator[Reader]:
    """Yield each reader that can be loaded; a broken plug-in takes none with it."""
    for name in formats():
        with suppress(FormatError):
            yield reader(name)


def reader_for(path: str | PurePath) -> Reader:
    """Return the reader for a file by its suffix; what none claims is read as text."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in _TEXT:
        for candidate in _working():
            if suffix in candidate.suffixes:
                return candidate
    return reader("text")


def suffixes() -> frozenset[str]:
    """Return the suffixes that some reader claims, with their dots."""
    return frozenset(suffix for each in _working() for suffix in each.suffixes)


_TEXT = frozenset({"", ".txt", ".text"})
"""Settled without loading a single plug-in."""
