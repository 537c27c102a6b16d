"""A renderer in, nothing or an AssertionError out."""

import dataclasses
import re
import zipfile
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from typing import Any, get_type_hints

from newsconv.errors import NewsconvError, UnknownOptionError
from newsconv.model import Article, Credit, Digest, Rule
from newsconv.model.text import author_names, content_text, headline_text
from newsconv.model.walk import articles, leaves
from newsconv.renderers.registry import (
    Renderer,
    configure,
    renderer_lacks,
)
from newsconv.testing.documents import full, odd
from newsconv.testing.elsewhere import is_importable, made_elsewhere
from newsconv.testing.network import no_network
from newsconv.testing.words import letters, text_of_file

KEPT = ("headline", "deck", "authors", "body")
"""What a file holds of each article, if its format holds all of an article."""
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*(;\s*[a-z]+=[\w.-]+)*")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"\.[a-z0-9]+")


def check_renderer(
    kind: type[Renderer],
    *,
    keeps: Collection[str] = KEPT,
    text: Callable[[bytes], str] | None = None,
    **options: object,
) -> None:
    """Check a renderer's class.

    Its name, media type and suffix; its options; that the same digest gives the same
    bytes, here and in another process on another day; that the text is kept; that the
    network stays closed; and that odd digests are rendered or refused by a
    `NewsconvError`.

    Args:
        kind: The class, as an entry point names it.
        keeps: Of `KEPT`, what its files hold; fewer for a format of headlines alone.
        text: What returns the words of a file, where its media type is no text's.
        options: With which it is tried, if not with its defaults.

    Raises:
        AssertionError: the first thing that is not as it should be.
    """
    who = getattr(kind, "__name__", str(kind))
    _check_members(kind, who)
    _check_options(kind, who)
    with no_network(who):
        data = _render(configure(kind, options), full(), who, "a digest")
        again = _render(configure(kind, options), full(), who, "a digest")
        _must(data == again, f"{who} gives other bytes the second time")
        for name, digest in odd().items():
            _render(configure(kind, options), digest, who, name, refusing=True)
    _check_clock(data, who)
    check_words(data, kind.media_type, keeps, who, text)
    if is_importable(kind) and not options:
        _must(
            made_elsewhere(kind, "renderers", "digest_of_file") == _hash(data),
            f"{who} gives other bytes in another process: they depend on the clock, "
            "the folder, the locale, or the order of a set",
        )


def _must(holds: object, complaint: str) -> None:
    if not holds:
        raise AssertionError(complaint)


def _check_members(kind: type[Renderer], who: str) -> None:
    wrong = renderer_lacks(kind)
    _must(wrong is None, f"{who} {wrong}")
    for member, form, example in (
        ("format", _NAME, "gemtext"),
        ("media_type", _MEDIA_TYPE, "text/gemini"),
        ("suffix", _SUFFIX, ".gmi"),
    ):
        value = getattr(kind, member)
        _must(
            form.fullmatch(value),
            f"{who}.{member} is {value!r}; write it as {example!r}",
        )
    _must(
        (kind.__doc__ or "").strip(),
        f"{who} has no docstring; newsconv formats prints its first line",
    )


def _check_options(kind: type[Renderer], who: str) -> None:
    if dataclasses.is_dataclass(kind):
        parameters: Any = getattr(kind, "__dataclass_params__", None)
        _must(
            parameters.frozen, f"{who} is no frozen dataclass: @dataclass(frozen=True)"
        )
        hints = get_type_hints(kind)
        for field in dataclasses.fields(kind):
            has_default = (
                field.default is not dataclasses.MISSING
                or field.default_factory is not dataclasses.MISSING
            )
            _must(has_default, f"{who}'s option {field.name} has no default")
            _must(
                field.metadata.get("help"),
                f'{who}\'s option {field.name} has no help: metadata={{"help": "…"}}',
            )
            _check_option(kind, field.name, hints[field.name], who)
    try:
        configure(kind, {"no_such_option": "1"})
    except UnknownOptionError:
        return
    raise AssertionError(f"{who} takes an option that it does not have")


def _check_option(kind: type[Renderer], name: str, hint: object, who: str) -> None:
    """Ask for the option's own default, as Python and as the command line would."""
    default = getattr(kind(), name)
    given = [default]
    if isinstance(default, bool):
        given.append(str(default).lower())
    elif isinstance(default, str | int | float):
        given.append(str(default))
    for value in given:
        try:
            made = configure(kind, {name: value})
        except UnknownOptionError as error:
            raise AssertionError(
                f"{who}'s option {name} of type {hint} refuses its default: {error}"
            ) from error
        _must(
            getattr(made, name) == default,
            f"{who}'s option {name} becomes {getattr(made, name)!r} of {value!r}",
        )


def _render(
    renderer: Renderer, digest: Digest, who: str, what: str, *, refusing: bool = False
) -> bytes:
    try:
        data = renderer.render(digest)
    except NewsconvError as error:
        if refusing:
            return b""
        raise AssertionError(f"{who} refuses {what}: {error}") from error
    except Exception as error:
        raise AssertionError(
            f"{who} raises {type(error).__name__} on {what}: {error}; it may refuse "
            "by a newsconv.errors.RenderError"
        ) from error
    _must(
        isinstance(data, bytes),
        f"{who}.render returns {type(data).__name__} for {what}, not bytes",
    )
    return data


def _check_clock(data: bytes, who: str) -> None:
    """Look for today in a file of a digest of 1998."""
    today = datetime.now(UTC).date()
    _must(
        f"{today:%Y-%m-%d}".encode() not in data,
        f"{who} writes today's date; a file's date is the digest's",
    )
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            late = [
                each.filename
                for each in archive.infolist()
                if each.date_time[0] >= today.year
            ]
        _must(not late, f"{who} stamps {late[:1]} in its zip with the clock")


def check_words(
    data: bytes,
    media_type: str,
    keeps: Collection[str],
    who: str,
    text: Callable[[bytes], str] | None = None,
) -> None:
    """Check that a file of the full digest says what it has to keep.

    Raises:
        AssertionError: a passage is lost, or the file can't be read.
    """
    unknown = set(keeps) - set(KEPT)
    _must(not unknown, f"keeps may have {', '.join(KEPT)}; not {sorted(unknown)}")
    if not keeps:
        return
    try:
        found = text(data) if text else text_of_file(data, media_type)
    except ValueError as error:
        raise AssertionError(f"{who}'s file is no {media_type}: {error}") from error
    if found is None:
        raise AssertionError(
            f"the words of {media_type} can't be read here: give text=, what "
            "returns them, or keeps=()"
        )
    said = letters(found)
    for article in articles(full()):
        for what, passage in _passages(article, keeps):
            _must(letters(passage) in said, f"{who} loses the {what}: {passage!r}")


def _passages(article: Article, keeps: Collection[str]) -> Iterator[tuple[str, str]]:
    if "headline" in keeps:
        yield "headline", headline_text(article) or ""
    if "deck" in keeps and article.deck:
        yield "deck", content_text(article.deck.content)
    if "authors" in keeps:
        for name in author_names(article):
            yield "author", name
    if "body" in keeps:
        for block in article.body:
            kind = str(block.__struct_config__.tag).replace("_", " ")
            for leaf in leaves(block):
                if isinstance(leaf, Credit):
                    yield kind, leaf.line
                elif not isinstance(leaf, Rule):  # it may be drawn as a line
                    yield kind, leaf.text


def _hash(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()


def digest_of_file(kind: type[Renderer], given: bytes) -> bytes:
    """Return the hash of what a renderer makes; asked for in another process."""
    del given
    return _hash(kind().render(full()))
