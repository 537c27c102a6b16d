"""One article file in, in any readable format; its articles and diagnostics out."""

from dataclasses import fields, is_dataclass, replace
from os import PathLike, fspath

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import EmptySourceError, ManifestError
from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.parsing.by_hand import Given
from newsconv.readers.beside import place_beside, read_beside
from newsconv.readers.registry import Reader, Reading, broken, find_reader, reader
from newsconv.source import DEFAULT_MAX_BYTES, read_bytes


def read_article_file(
    path: str | PathLike[str],
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - the word everywhere else
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Reading:
    """Return all that a file holds; its suffix chooses the reader.

    With `split`, a text that holds several articles is taken apart. What
    `story.newsconv.toml` says of `story.txt` beside it is done.

    Raises:
        SourceError: missing, unreadable, too large, empty, not text, or a PDF that
            newsconv did not make.
        ManifestError: what is said of it beside it is not as it must be.
        DocumentError: JSON that is not newsconv's.
        UnknownFormatError: no reader is called `format`.
        MissingDependencyError: the library that reads PDF is not installed.
    """
    data = read_bytes(path, max_bytes=max_bytes)
    beside = read_beside(path)
    reading = read_data(
        data,
        fspath(path),
        split=split,
        format=format,
        encoding=encoding,
        max_bytes=max_bytes,
        overrides=beside.overrides,
    )
    if beside.keys is None:
        return reading
    from newsconv.readers.manifest_keys import with_keys  # noqa: PLC0415 - few

    found = list(articles(reading.digest))
    if len(found) != 1:
        reason = f"says what is known of one story; {fspath(path)} holds {len(found)}"
        raise ManifestError(fspath(place_beside(path)), "", reason)
    return reading._replace(digest=Digest.of([with_keys(found[0], beside.keys)]))


def read_data(
    data: bytes,
    name: str,
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - as above
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    overrides: tuple[Given, ...] = (),
) -> Reading:
    """Return all that the bytes of the file `name` hold; raises as above.

    What is unpacked from the bytes is held to `max_bytes`, too. `overrides` are labels
    that blocks were given by hand.
    """
    chosen = reader(format) if format else find_reader(name)
    # One that can't be loaded may be the one that reads this file.
    remarks = () if chosen else broken()
    chosen = chosen or reader("text")
    if not data.strip():
        raise EmptySourceError(name)
    options = {"encoding": encoding, "split": split, "max_bytes": max_bytes}
    chosen = _told(chosen, overrides=overrides, **options)
    reading = chosen.read(data, name)
    if overrides and not hasattr(chosen, "overrides"):
        remarks = (*remarks, _no_labels(name))
    if remarks:
        reading = reading._replace(diagnostics=(*remarks, *reading.diagnostics))
    return reading


def _no_labels(name: str) -> Diagnostic:
    return Diagnostic(
        DiagnosticCode.OVERRIDE_UNUSED,
        "labels by hand are for texts; those given to this file are not used",
        name,
    )


def _told(chosen: Reader, **options: object) -> Reader:
    """Return a reader that knows those of the options that it has."""
    if not is_dataclass(chosen) or isinstance(chosen, type):
        return chosen
    own = {field.name for field in fields(chosen)}
    return replace(chosen, **{name: options[name] for name in own & options.keys()})
