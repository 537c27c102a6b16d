"""A manifest's TOML values in, its keys checked and typed out."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Literal, TypeVar

import msgspec

from newsconv.dates import real_date, real_period
from newsconv.errors import ManifestError, nearest
from newsconv.language_tags import language_tag
from newsconv.model import Article, Mention, SourceBar
from newsconv.model.node import Share


class _Keys(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the manifest; a key that it does not have is an error."""


class PictureKeys(_Keys, frozen=True):
    """`[[section.article.picture]]`: a picture of a clip."""

    file: str
    """From the manifest's folder, or a data URI."""
    alt: str | None = None
    """What it shows, for who can't see it."""
    figure: int | None = None
    """Which of the text's figures it belongs to, from 1; else to one of its own."""
    caption: str | None = None
    credit: str | None = None


class ArticleKeys(_Keys, frozen=True):
    """`[[section.article]]`: a file, and what is known about the clip."""

    file: str
    """From the manifest's folder, in any readable format."""
    outlet: str | None = None
    kind: str | None = None
    date: str | None = None
    edition: str | None = None
    page: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    """One name may stand without brackets."""
    reach: str | None = None
    reach_source: str | None = None
    url: str | None = None
    reference: str | None = None
    headline: str | None = None
    language: str | None = None
    brief: bool = False
    """Print it among the briefs, several to a page."""
    picture: tuple[PictureKeys, ...] = ()


class SectionKeys(_Keys, frozen=True):
    """`[[section]]`: a part of the digest."""

    title: str | None = None
    introduction: str | None = None
    article: tuple[ArticleKeys, ...] = ()


class SynthesisKeys(_Keys, frozen=True):
    """`[[synthesis]]`: a paragraph of the summing-up."""

    text: str
    articles: tuple[str, ...] = ()
    """By their files, as the manifest writes them, or by their references."""
    sections: tuple[str, ...] = ()
    """By their titles."""


class WatchedKeys(_Keys, frozen=True):
    """A name, brand or term of `[watch]` that is more than one word."""

    name: str
    variants: tuple[str, ...] = ()
    exclusions: tuple[str, ...] = ()
    as_written: bool = False


class WatchKeys(_Keys, frozen=True):
    """`[watch]`: what the digest's readers watch for."""

    names: tuple[str | WatchedKeys, ...] = ()
    brands: tuple[str | WatchedKeys, ...] = ()
    terms: tuple[str | WatchedKeys, ...] = ()
    order: bool = False
    """Put the articles of a section that have most of it first."""


class LintKeys(_Keys, frozen=True):
    """`[lint]`: what `newsconv digest --lint` asks for."""

    mentions: tuple[Mention, ...] | None = None
    outlet_share: Share | None = None
    licence: bool = True
    recipients: bool = True


class ManifestKeys(_Keys, frozen=True):
    """The top of the manifest: the digest's own facts."""

    title: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    contact: str | None = None
    language: str | None = None
    rights: str | None = None
    period: str | None = None
    logo: str | None = None
    """An image's file, from the manifest's folder, or a data URI."""
    logo_alt: str | None = None
    licence: str | None = None
    licence_number: str | None = None
    recipients: tuple[str, ...] = ()
    """One may stand without brackets."""
    redistribution: str | None = None
    top_stories: tuple[str, ...] = ()
    """Articles by their files, as the manifest writes them, or by their references."""
    highlight: tuple[str, ...] = ()
    """Keywords to mark; one may stand without brackets."""
    annotate: tuple[str, ...] = ()
    """What is to be told of the articles: "quotes"; one may stand without brackets."""
    watch: WatchKeys | None = None
    lint: LintKeys | None = None
    synthesis_from: Literal["key_sentences"] | None = None
    """Make a synthesis, where the manifest has none: "key_sentences"."""
    synthesis: tuple[SynthesisKeys, ...] = ()
    section: tuple[SectionKeys, ...] = ()


def check_keys(values: dict[str, Any], name: str) -> ManifestKeys:
    """Return the manifest's keys.

    Raises:
        ManifestError: an unknown key, a wrong value, a section without article; with
            the key's path.
    """
    keys = _converted(values, ManifestKeys, name)
    if not keys.section:
        reason = "no [[section]]; each needs an [[section.article]] with a file"
        raise ManifestError(name, "", reason)
    for number, section in enumerate(keys.section):
        if not section.article:
            reason = "no [[section.article]]; each names a file"
            raise ManifestError(name, f"section[{number}]", reason)
    return keys


def check_article_keys(values: dict[str, Any], name: str) -> ArticleKeys:
    """Return what a record says of its own text, in a manifest's keys.

    Raises:
        ManifestError: a wrong value; with its key.
    """
    return _converted({"file": name, **values}, ArticleKeys, name)


def with_keys(article: Article, keys: ArticleKeys) -> Article:
    """Lay what is said of a clip over the article's source bar, key by key."""
    said = {
        name: value
        for name in SourceBar.__struct_fields__
        if (value := getattr(keys, name))
    }
    return msgspec.structs.replace(
        article,
        source_bar=msgspec.structs.replace(article.source_bar, **said),
        language=keys.language or article.language,
        brief=keys.brief or article.brief,
    )


K = TypeVar("K", bound=_Keys)


def _converted(values: dict[str, Any], kind: type[K], name: str) -> K:
    try:
        return msgspec.convert(_as_text(values, ""), kind)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        where = path.rstrip("`").removeprefix("$").removeprefix(".")
        raise ManifestError(name, where, _in_words(reason, where)) from None
    except _WrongValueError as error:
        raise ManifestError(name, error.where, error.reason) from None


class _WrongValueError(Exception):
    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where = where
        self.reason = reason


def _as_text(value: object, where: str, key: str = "") -> object:
    """Turn what TOML has types for into the text that the model keeps.

    An empty text is a key left blank, as in a manifest copied from last week's.
    """
    if isinstance(value, dict):
        texts = {
            name: _as_text(each, f"{where}.{name}" if where else name, name)
            for name, each in value.items()
        }
        return {name: each for name, each in texts.items() if each is not None}
    if isinstance(value, list):
        return [
            text
            for number, each in enumerate(value)
            if (text := _as_text(each, f"{where}[{number}]", key)) is not None
        ]
    if isinstance(value, str) and not value.strip():
        return None
    if key in _CHECKS:
        return _checked(_CHECKS[key], _date_text(value), where)
    if key in _NUMERIC and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if key in _LISTS and isinstance(value, str) and not where.endswith("]"):
        return [value]
    return value


_LISTS = frozenset(
    {"annotate", "articles", "authors", "highlight", "recipients", "sections"}
    | {"top_stories", "names", "brands", "terms", "variants", "exclusions"}
    | {"mentions"}
)
"""Lists of which one alone may stand without brackets."""

_NUMERIC = frozenset(
    {"edition", "licence_number", "number", "page", "reach", "reference"}
)
"""Texts that are often a bare number: `page = 12`."""

_CHECKS: dict[str, Callable[[str], str]] = {
    "date": real_date,
    "language": language_tag,
    "period": real_period,
}


def _date_text(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value


def _checked(check: Callable[[str], str], value: object, where: str) -> object:
    if not isinstance(value, str):  # msgspec says what is wrong with it
        return value
    try:
        return check(value)
    except ValueError as error:
        raise _WrongValueError(where, str(error)) from None


def _in_words(reason: str, where: str) -> str:
    """Return msgspec's reason as one would say it of TOML."""
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", reason):
        known = _known_keys(where)
        return (
            f"unknown key {unknown[1]!r}{nearest(unknown[1], known)}; "
            f"known: {', '.join(known)}"
        )
    if re.fullmatch(r"Object missing required field `file`", reason):
        example = "picture.png" if ".picture[" in where else "story.txt"
        return f'names no file; write file = "{example}"'
    if re.fullmatch(r"Object missing required field `name`", reason):
        return 'has no name; write name = "…"'
    if re.fullmatch(r"Object missing required field `text`", reason):
        return 'has no text; write text = "…"'
    if found := re.match(r"Expected `(.*?)`, got `(.*)`", reason):
        if found[1] == "array" and found[2] == "object":
            last = re.sub(r"\[\d+\]", "", where)
            return f"must be written with double brackets: [[{last}]]"
        return f"must be {_said(found[1])}, not {_said(found[2])}"
    return reason


def _known_keys(where: str) -> tuple[str, ...]:
    tables: dict[str, type[_Keys]] = {
        "synthesis": SynthesisKeys,
        "watch": WatchKeys,
        "names": WatchedKeys,
        "brands": WatchedKeys,
        "terms": WatchedKeys,
        "lint": LintKeys,
        "section": SectionKeys,
        "article": ArticleKeys,
        "picture": PictureKeys,
    }
    last = re.sub(r"\[\d+\]$", "", where).rpartition(".")[2]
    return tables.get(last, ManifestKeys).__struct_fields__


def _said(kind: str) -> str:
    first = kind.partition(" | ")[0]
    return {
        "str": "text in quotes",
        "int": "a number",
        "float": "a number",
        "bool": "true or false",
        "array": "a list",
        "object": "a table",
        "datetime": "a date",
        "date": "a date",
        "time": "a time",
    }.get(first, first)
