"""The example articles with what a person read in them: `tests/articles/*.toml`."""

import tomllib
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from newsconv.source import Source

_ROOT = Path(__file__).parents[2]
TEXTS = tuple(sorted((_ROOT / "examples" / "articles").glob("*.txt")))
NAMES = tuple(path.stem for path in TEXTS)


class HandDateline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of a dateline."""

    text: str
    place: str | None = None
    agency: str | None = None
    date: str | None = None


class HandFigure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A caption and its credit."""

    caption: str
    credit: str
    chain: tuple[str, ...]


class HandComment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reader's comment."""

    author: str
    text: str
    time: str | None = None


class HandReading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that was read by hand in one article."""

    language: str
    headline: str
    labels: dict[int, str]
    """By the number of a block's first line."""
    kicker: str | None = None
    deck: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    dateline: HandDateline | None = None
    figure: tuple[HandFigure, ...] = ()
    comment: tuple[HandComment, ...] = ()


Reading = TypeVar("Reading", bound=HandReading)


class Example(NamedTuple):
    """A text and its reading."""

    source: Source
    reading: HandReading


def hand_reading(path: Path, form: type[Reading]) -> Reading:
    """Return the reading that a TOML file holds."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return msgspec.convert(read, form, strict=False)


def example(name: str) -> Example:
    """Return an example article by its file's stem."""
    path = _ROOT / "examples" / "articles" / f"{name}.txt"
    read = _ROOT / "tests" / "articles" / f"{name}.toml"
    return Example(Source.from_path(path), hand_reading(read, HandReading))
