"""read, parse, render, convert: the public functions, composed of the stages."""

from collections.abc import Iterable, Iterator
from itertools import chain
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from newsconv.annotations.steps import annotate, go_by_article, known_steps
from newsconv.errors import OutputError, RenderError, SourceError, UnknownOptionError
from newsconv.model import Article, Digest
from newsconv.model.digest import as_digest
from newsconv.model.schema import dump, json_schema, load
from newsconv.model.walk import articles
from newsconv.output import check_output, write_output
from newsconv.parsing.article import ParsedArticle, parse_article
from newsconv.parsing.articles import parse_articles
from newsconv.readers.collect import collect
from newsconv.readers.files import read_article_file
from newsconv.readers.folder import read_each as read_each_of_folder
from newsconv.readers.folder import read_folder
from newsconv.readers.reads import read_for, why_not
from newsconv.readers.registry import MANIFEST, Reading
from newsconv.renderers.registry import (
    Renderer,
    concatenates,
    configure,
    format_of,
    formats,
    renderer,
)
from newsconv.source import DEFAULT_MAX_BYTES, Source

__all__ = [
    "ParsedArticle",
    "Reading",
    "annotate",
    "convert",
    "dump",
    "formats",
    "json_schema",
    "load",
    "parse",
    "parse_all",
    "parse_article",
    "parse_articles",
    "read",
    "read_digest",
    "read_file",
    "render",
]

StrPath = str | PathLike[str]


def parse(text: str, *, name: str = "<text>") -> Article:
    """Return the article that a text holds; never raises, whatever the text.

    `parse_article` gives the diagnostics too.

    Args:
        text: The text as it was pasted or crawled; spans count its code points.
        name: What the article's `origin` and diagnostics call it: a file's name.
    """
    return parse_article(Source(text, name)).article


def parse_all(text: str, *, name: str = "<text>") -> tuple[Article, ...]:
    """Return the articles that a text holds, one or more, in order; never raises.

    `parse_articles` gives the diagnostics too. Arguments are those of `parse`; each
    article's spans count in its own part of the text, `origin.text`.
    """
    return tuple(parsed.article for parsed in parse_articles(Source(text, name)))


def read_file(
    path: StrPath,
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - the word everywhere else
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Reading:
    """Return all that a file, manifest or folder holds, with the diagnostics.

    Args:
        path: A file; its suffix chooses the reader, `.toml` is a digest's manifest.
            Or a folder: the articles of its files, in the order of their names.
        split: Take a text that holds several articles apart; not those that a
            manifest names, each of which is one clip.
        format: A reader's name, whatever the suffix.
        encoding: Python's name of a text's encoding, where it is known.
        max_bytes: The size limit of one file.

    Raises:
        SourceError: missing, unreadable, too large, empty, not text.
        DocumentError: JSON that is not newsconv's.
        ManifestError: a manifest that does not say what it must.
        UnknownFormatError: no reader has this name.
    """
    # Path("") would be the current folder.
    if fspath(path) and Path(path).is_dir():
        return read_folder(
            path, split=split, format=format, encoding=encoding, max_bytes=max_bytes
        )
    if format is None and Path(path).suffix.lower() == MANIFEST:
        from newsconv.readers.manifest import (  # noqa: PLC0415 - few need TOML
            read_manifest,
        )

        return read_manifest(path, encoding=encoding, max_bytes=max_bytes)
    return read_article_file(
        path, split=split, format=format, encoding=encoding, max_bytes=max_bytes
    )


def read_each(
    path: StrPath,
    *,
    split: bool = False,
    format: str | None = None,  # noqa: A002 - as above
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Reading]:
    """Yield what `read_file` returns, of a folder file by file; raises as it does."""
    reader = (
        read_each_of_folder if fspath(path) and Path(path).is_dir() else _read_as_one
    )
    return reader(
        path, split=split, format=format, encoding=encoding, max_bytes=max_bytes
    )


def _read_as_one(path: StrPath, **options: Any) -> Iterator[Reading]:  # noqa: ANN401
    yield read_file(path, **options)


def read(path: StrPath, **options: Any) -> Article:  # noqa: ANN401 - read_file's own
    """Return the one article of a file.

    Args:
        path: The file; its suffix chooses the reader.
        options: Those of `read_digest`.

    Raises:
        SourceError: the file holds several articles: `read_digest` reads those.
        NewsconvError: as `read_digest`.
    """
    found = list(articles(read_digest(path, **options)))
    if len(found) != 1:
        raise SourceError(
            fspath(path), f"holds {len(found)} articles, not one; use read_digest"
        )
    return found[0]


def read_digest(path: StrPath, **options: Any) -> Digest:  # noqa: ANN401 - as above
    """Return all articles of a file, a manifest or a folder.

    Args:
        path: A file; its suffix chooses the reader, `.toml` is a digest's manifest.
            Or a folder: the articles of its files, in the order of their names.
        options: `split=True` takes a text that holds several articles apart;
            `format="text"` names the reader, whatever the suffix; `encoding="cp1252"`
            is a text's encoding, by Python's name, where it is known; `max_bytes` is
            the size limit of one file, 32 MiB without it.

    Raises:
        SourceError: missing, unreadable, too large, empty, not text.
        DocumentError: JSON that is not newsconv's.
        ManifestError: a manifest that does not say what it must.
        UnknownFormatError: no reader has this name.
    """
    return read_file(path, **options).digest


def render(
    document: Article | Digest,
    to: str | Renderer | type[Renderer],
    **options: object,
) -> bytes:
    """Return a document in a format.

    Args:
        document: An article, or a digest.
        to: A format's name, or a renderer (or its class) of one's own.
        options: The renderer's options: `theme="plain"`, `page_size="A5"`. The
            reference lists them by format, as does `newsconv formats`.

    Raises:
        FormatError: no such format or option, or its library is not installed;
            options for a renderer that is made already.
        ThemeError: the theme is unknown or broken.
        RenderError: the backend failed; MissingGlyphError names the character.
        TypeError: neither an article nor a digest.
    """
    digest = as_digest(document)
    if isinstance(to, str):
        return _rendered(renderer(to, options), digest)
    if isinstance(to, type):
        return _rendered(configure(to, options), digest)
    if options:
        raise UnknownOptionError(
            to.format,
            f"{', '.join(options)}: options are set when a renderer is made; "
            "give its class, or make it with them",
        )
    return _rendered(to, digest)


def _rendered(chosen: Renderer, digest: Digest) -> bytes:
    try:
        return chosen.render(digest)
    except RecursionError as error:
        # No reader returns such a document: it was made by a program.
        raise RenderError(chosen.format, "the document is nested too deeply") from error


def convert(
    source: StrPath | Iterable[StrPath],
    target: StrPath,
    *,
    force: bool = False,
    split: bool = False,
    annotations: Iterable[str] = (),
    **options: object,
) -> None:
    """Read one or many files and write one; the formats come from the suffixes.

    Args:
        source: A file, a manifest or a folder, or several; several make a digest
            without a title, a manifest the one it describes.
        target: The file to write. It is written whole or not at all.
        force: Replace a file that is there, but for one that is read.
        split: Take texts that hold several articles apart.
        annotations: Their names, as `annotate` takes them.
        options: The renderer's options, as `render` takes them.

    Raises:
        OutputError: the target exists and `force` is not set, or can't be written, or
            is itself read.
        NewsconvError: as `read_digest`, `annotate` and `render`.
        ValueError: `source` names no file.
    """
    paths = [source] if isinstance(source, str | PathLike) else list(source)
    if not paths:
        raise ValueError("convert was given no file to read")
    read = read_for(target, [fspath(path) for path in paths])
    if read is not None:
        raise OutputError(fspath(target), why_not(target, read))
    check_output(target, force=force)
    chosen = renderer(format_of(fspath(target)), options)
    names = known_steps(annotations)
    if concatenates(chosen) and go_by_article(names):
        readings = chain.from_iterable(read_each(path, split=split) for path in paths)
        pieces = (
            chosen.render(annotate(reading.digest, *names)) for reading in readings
        )
        write_output(target, pieces, force=force)
        return
    digest = collect(read_file(path, split=split) for path in paths).digest
    write_output(target, chosen.render(annotate(digest, *names)), force=force)
