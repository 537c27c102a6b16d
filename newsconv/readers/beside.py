"""A file in, what `story.newsconv.toml` beside it says of it out, and back.

It names the file, says what is known of the story in a manifest's words, and gives
labels to blocks, one `[[block]]` each.
"""

from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from newsconv.errors import ManifestError, nearest
from newsconv.model import Label
from newsconv.parsing.by_hand import Given

if TYPE_CHECKING:
    from newsconv.readers.manifest_keys import ArticleKeys

BESIDE = ".newsconv.toml"
"""The end of its name, in place of the file's suffix."""
UNFINISHED = ".newsconv.edit"
"""The end of the name of a sheet that `newsconv edit` could not use."""
FACTS = ("headline", "authors", "date")
"""Of a manifest's words, those that `newsconv edit` shows."""
_NOT_HERE = ("file", "picture", "block")


class Beside(NamedTuple):
    """What is said of a file."""

    keys: "ArticleKeys | None" = None
    """What is known of the story; None where nothing is said."""
    overrides: tuple[Given, ...] = ()
    said: Mapping[str, Any] = {}
    """The facts as they are written."""


def place_beside(path: str | PathLike[str]) -> Path:
    """Return where that of a file is, or would be."""
    return Path(path).with_suffix(BESIDE)


def is_beside(name: str) -> bool:
    """Say whether a file is about another one, by its name."""
    return name.endswith((BESIDE, UNFINISHED))


def read_beside(path: str | PathLike[str]) -> Beside:
    """Return what is said of a file; nothing where there is no such file beside it.

    Raises:
        ManifestError: it is there and does not say what it must.
    """
    place = place_beside(path)
    try:
        data = place.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Beside()
    except (OSError, ValueError) as error:
        raise ManifestError(fspath(place), "", f"can't be read ({error})") from error
    return parse_beside(data, fspath(place), Path(path).name)


def parse_beside(data: bytes, name: str, file: str) -> Beside:
    """Return what the bytes of `name` say of a file.

    Raises:
        ManifestError: they do not say what they must.
    """
    from newsconv.readers.manifest_keys import (  # noqa: PLC0415 - few need TOML
        check_article_keys,
    )

    values = _toml(data, name)
    of = values.pop("file", file)
    if of != file:  # that of story.txt, for the story.json that was made of it
        return Beside()
    blocks = values.pop("block", [])
    if not isinstance(blocks, list):
        reason = "must be written with double brackets: [[block]]"
        raise ManifestError(name, "block", reason)
    for key in _NOT_HERE:
        if key in values:
            raise ManifestError(name, key, "is not for a single file")
    keys = check_article_keys(values, name) if values else None
    given = tuple(
        _given(block, f"block[{number}]", name) for number, block in enumerate(blocks)
    )
    return Beside(keys, given, values)


def write_beside(
    file: str, said: Mapping[str, object], overrides: tuple[Given, ...]
) -> bytes:
    """Return what says some facts of a file and gives labels to its blocks."""
    lines = [
        f"# What newsconv is told of {file}; newsconv edit writes it.",
        f"file = {_quoted(file)}",
        *(f"{key} = {_value(value)}" for key, value in said.items()),
    ]
    for each in overrides:
        lines += [
            "",
            "[[block]]",
            f"line = {each.line}",
            f"text = {_quoted(each.text)}",
            f"hash = {_quoted(each.hash)}",
            f"label = {_quoted(each.label)}",
        ]
    return ("\n".join(lines) + "\n").encode()


def label_of(word: str) -> Label:
    """Return a label by its name.

    Raises:
        ValueError: there is none; with the nearest one that is.
    """
    names = [str(each) for each in Label]
    if word not in names:
        raise ValueError(f"unknown label {word!r}{nearest(word, names)}")
    return Label(word)


def _given(block: object, where: str, name: str) -> Given:
    try:
        table = msgspec.convert(block, dict[str, Any])
        label = label_of(table.get("label", ""))
        return msgspec.convert({**table, "label": label}, Given)
    except ValueError as error:
        reason = str(error).partition(" - at ")[0]
        raise ManifestError(name, where, reason) from None


def _toml(data: bytes, name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - as above

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ManifestError(name, "", f"not valid TOML: {error}") from None


def _quoted(text: str) -> str:
    import json  # noqa: PLC0415 - as above

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else _quoted(str(value))
