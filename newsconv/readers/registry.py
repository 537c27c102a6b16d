"""A file's name in, the reader of its format out.

A reader is any class with the three members of `Reader`; entry point group
`newsconv.readers` makes it known by name.
"""

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import ClassVar, NamedTuple, Protocol, cast, runtime_checkable

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import (
    FormatError,
    NewsconvError,
    PluginError,
    UnknownFormatError,
)
from newsconv.model import Digest
from newsconv.plugins import (
    is_built_in,
    lacks_words,
    load_plugin,
    plugin,
    plugins,
)

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
    """Return the reader of a format; of "pandoc:muse", that of a family's variant.

    Raises:
        UnknownFormatError: there is none.
        FormatError: it is a plug-in that can't be loaded.
    """
    family, colon, variant = name.partition(":")
    point = plugin(GROUP, family)
    if point is None:
        raise UnknownFormatError(name, formats())
    kind: type[Reader] = load_plugin(point, reader_lacks)
    if colon:
        of: Callable[[str], type[Reader]] | None = getattr(kind, "variant", None)
        if of is None:
            raise UnknownFormatError(name, formats())
        kind = of(variant)
    if is_built_in(point):
        return kind()
    return cast("Reader", _Guarded(kind(), point.name, point.value))


class _Guarded:
    """A plug-in's reader, whose faults are told as such."""

    def __init__(self, own: Reader, name: str, place: str) -> None:
        self._own = own
        self._name = name
        self._place = place
        self.format = own.format
        self.suffixes = own.suffixes
        self.__doc__ = type(own).__doc__

    def read(self, data: bytes, name: str) -> Reading:
        """Return what the plug-in reads.

        Raises:
            NewsconvError: what the plug-in raises, as a PluginError if it is none.
        """
        try:
            found = self._own.read(data, name)
        except NewsconvError:
            raise
        except Exception as error:
            reason = f"failed on {name}: {type(error).__name__}: {error}"
            raise PluginError(self._name, self._place, reason) from error
        if not (isinstance(found, tuple) and isinstance(found[0], Digest)):
            reason = f"returned {type(found).__name__} for {name}, which is no Reading"
            raise PluginError(self._name, self._place, reason)
        return Reading(*found)


def reader_lacks(kind: object) -> str | None:
    """Say what a plug-in lacks to be a reader."""
    if not isinstance(kind, type):
        return "is no class of readers"
    if wrong := lacks_words(kind, ("format",)):
        return wrong
    suffixes = getattr(kind, "suffixes", None)
    if not isinstance(suffixes, tuple) or not all(
        isinstance(each, str) and each.startswith(".") for each in suffixes
    ):
        return 'has no suffixes, which are texts with their dots: (".txt",)'
    if not callable(getattr(kind, "read", None)):
        return "has no method read(data, name)"
    kind()  # whatever it raises is told
    return None


def _working() -> Iterator[Reader]:
    """Yield each reader that can be loaded, newsconv's own first.

    A broken plug-in takes none with it.
    """
    for name in _own_first():
        try:
            yield reader(name)
        except FormatError:
            continue


def _own_first() -> list[str]:
    found = plugins(GROUP)
    return sorted(found, key=lambda name: (not is_built_in(found[name]), name))


def broken() -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each installed reader that can't be loaded."""
    found: list[Diagnostic] = []
    for name in formats():
        try:
            reader(name)
        except PluginError as error:
            found.append(Diagnostic(DiagnosticCode.PLUGIN_BROKEN, str(error), GROUP))
        except FormatError:
            continue
    return tuple(found)


def reader_for(path: str | PurePath) -> Reader:
    """Return the reader for a file by its suffix; what none claims is read as text."""
    return find_reader(path) or reader("text")


def find_reader(path: str | PurePath) -> Reader | None:
    """Return the reader that claims a file's suffix, if one does."""
    *_, last = found = endings(path)
    if last in _TEXT:
        return reader("text")
    for ending in found:
        for candidate in _working():
            if ending in candidate.suffixes:
                return candidate
    return None


def endings(path: str | PurePath) -> tuple[str, ...]:
    """Return what a file's name ends with: (".html.gz", ".gz"), ("",) for no suffix."""
    last = [suffix.lower() for suffix in PurePath(path).suffixes[-2:]]
    return ("".join(last), last[-1]) if len(last) > 1 else ("".join(last),)


def suffixes() -> frozenset[str]:
    """Return the suffixes that some reader claims, with their dots."""
    return frozenset(suffix for each in _working() for suffix in each.suffixes)


_TEXT = frozenset({"", ".txt", ".text"})
"""Settled without loading a single plug-in."""
