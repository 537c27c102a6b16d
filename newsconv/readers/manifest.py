"""A digest's manifest in, the digest it describes out.

The manifest is TOML: the digest's own facts at the top, then `[[section]]` tables,
each with `[[section.article]]` tables that name a file and what is known of the clip.
"""

import tomllib
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from newsconv.annotations.ordering import ordered_by_watch
from newsconv.annotations.steps import annotate
from newsconv.annotations.summing_up import summed_up
from newsconv.errors import (
    DocumentError,
    ManifestError,
    SourceError,
    UnknownAnnotationError,
)
from newsconv.model import Article, Digest, Section
from newsconv.model.walk import articles
from newsconv.readers.beside import is_beside
from newsconv.readers.collect import repeated
from newsconv.readers.files import read_article_file
from newsconv.readers.manifest_keys import ManifestKeys, check_keys, with_keys
from newsconv.readers.manifest_pictures import PictureReader
from newsconv.readers.manifest_pointers import synthesis, top_stories
from newsconv.readers.manifest_watch import rights_rules, watch_entries
from newsconv.readers.registry import MANIFEST, Reading
from newsconv.source import DEFAULT_MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from newsconv.diagnostics import Diagnostic


def read_manifest(
    path: str | PathLike[str],
    *,
    encoding: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Reading:
    """Return the digest that a manifest describes, and its articles' diagnostics.

    Args:
        path: The manifest; the files it names are found from its folder.
        encoding: Python's name of the texts' encoding, where it is known.
        max_bytes: The size limit of the manifest, and of each file it names.

    Raises:
        SourceError: the manifest itself can't be read.
        ManifestError: it does not say what it must, or a file it names can't be read.
    """
    name = fspath(path)
    if is_beside(name):
        reason = "says how another file is to be read; name that file"
        raise ManifestError(name, "", reason)
    keys = check_keys(_toml(read_bytes(path, max_bytes=max_bytes), name), name)
    pictures = PictureReader(name, max_bytes)
    sections: list[Section] = []
    diagnostics: list[Diagnostic] = []
    for number, section in enumerate(keys.section):
        found: list[Article] = []
        for place, article in enumerate(section.article):
            where = f"section[{number}].article[{place}]"
            file = Path(path).parent / article.file
            try:
                reading = _read_one(file, encoding, max_bytes)
            except (SourceError, DocumentError) as error:
                raise ManifestError(name, f"{where}.file", str(error)) from error
            clip = with_keys(next(articles(reading.digest)), article)
            found.append(pictures.illustrated(clip, article.picture, where))
            diagnostics += reading.diagnostics
        sections.append(
            Section(
                articles=tuple(found),
                title=section.title,
                introduction=section.introduction,
            )
        )
    digest = _asked_for(_digest(keys, sections, name, pictures), keys, name)
    return Reading(digest, (*diagnostics, *repeated(digest)))


def named_files(path: str | PathLike[str]) -> tuple[Path, ...]:
    """Return the files that a manifest names: clips, pictures, the logo.

    Raises:
        SourceError: the manifest can't be read.
        ManifestError: it does not say what it must.
    """
    name = fspath(path)
    keys = check_keys(_toml(read_bytes(path, max_bytes=DEFAULT_MAX_BYTES), name), name)
    clips = [article for section in keys.section for article in section.article]
    pictures = [each.file for clip in clips for each in clip.picture]
    named = [*(clip.file for clip in clips), *pictures, keys.logo]
    return tuple(Path(path).parent / file for file in named if file)


def _asked_for(digest: Digest, keys: ManifestKeys, name: str) -> Digest:
    """Order, annotate and sum up the digest as the manifest asks."""
    if keys.watch and keys.watch.order:
        digest = ordered_by_watch(digest)
    try:
        digest = annotate(digest, *keys.annotate)
    except UnknownAnnotationError as error:
        raise ManifestError(name, "annotate", str(error)) from None
    return summed_up(digest) if keys.synthesis_from else digest


def _toml(data: bytes, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 text (byte {error.start}); save it as UTF-8"
        raise ManifestError(name, "", reason) from None
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(name, "", f"not valid TOML: {error}") from None
    except RecursionError:
        raise ManifestError(name, "", "nested too deeply") from None


def _read_one(file: Path, encoding: str | None, max_bytes: int) -> Reading:
    if file.suffix.lower() == MANIFEST:
        raise SourceError(str(file), "is a manifest; name its articles instead")
    reading = read_article_file(file, encoding=encoding, max_bytes=max_bytes)
    count = len(list(articles(reading.digest)))
    if count != 1:
        raise SourceError(str(file), f"holds {count} articles; name one a file")
    return reading


def _digest(
    keys: ManifestKeys, sections: list[Section], name: str, pictures: PictureReader
) -> Digest:
    logo = pictures.image(keys.logo, keys.logo_alt, "logo") if keys.logo else None
    return Digest(
        sections=tuple(sections),
        title=keys.title,
        kind=keys.kind,
        number=keys.number,
        date=keys.date,
        issuer=keys.issuer,
        contact=keys.contact,
        language=keys.language,
        rights=keys.rights,
        period=keys.period,
        logo=logo,
        licence=keys.licence,
        licence_number=keys.licence_number,
        recipients=keys.recipients,
        redistribution=keys.redistribution,
        synthesis=synthesis(keys, name),
        top_stories=top_stories(keys, name),
        highlight=keys.highlight,
        watch=watch_entries(keys),
        rights_rules=rights_rules(keys),
    )
