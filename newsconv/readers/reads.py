"""Inputs and a file in; the input that the file is read for out: it is not written."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from os import PathLike, fspath
from pathlib import Path

from newsconv.errors import NewsconvError
from newsconv.readers.folder import list_folder
from newsconv.readers.registry import MANIFEST


def read_for(
    file: str | PathLike[str], inputs: Iterable[str], manifest: str | None = None
) -> str | None:
    """Return the input whose reading opens the file, under whatever name, or None.

    That is the file itself, a folder that it is read with, or a manifest that names
    it. `manifest` is one whatever its suffix.
    """
    if not Path(file).exists():
        return None
    named = [*inputs, *([manifest] if manifest else [])]
    for each in named:
        if any(_is_same(file, part) for part in _parts(each, manifest)):
            return each
    return None


def why_not(file: str | PathLike[str], read: str) -> str:
    """Say why a file is not written that is read for an input."""
    whole = "is read" if _is_same(file, read) else f"is read with '{read}'"
    return f"{whole}: name another file to write"


def _parts(path: str, manifest: str | None) -> Iterator[Path]:
    """Yield the files that are opened for an input; what can't be read has none."""
    if not path:  # Path("") would be the current folder
        return
    yield Path(path)
    with suppress(NewsconvError):
        if Path(path).is_dir():
            yield from list_folder(path).files
        elif path == manifest or Path(path).suffix.lower() == MANIFEST:
            from newsconv.readers.manifest import (  # noqa: PLC0415 - few need TOML
                named_files,
            )

            yield from named_files(path)


def _is_same(file: str | PathLike[str], other: str | PathLike[str]) -> bool:
    try:
        return fspath(other) != "" and Path(file).samefile(other)
    except OSError:  # one is not there
        return False
