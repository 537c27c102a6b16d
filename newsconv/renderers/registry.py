"""A format's name and options in, a renderer out.

A renderer is any frozen dataclass with the four members of `Renderer`; its fields
are its options. Entry point group `newsconv.renderers` makes it known by name.
"""

import dataclasses
from collections.abc import Mapping
from contextlib import suppress
from pathlib import PurePath
from typing import Any, ClassVar, Protocol, get_type_hints, runtime_checkable

import msgspec

from newsconv.errors import FormatError, UnknownFormatError, UnknownOptionError, nearest
from newsconv.model import Digest
from newsconv.plugins import load_plugin, plugin, plugins

GROUP = "newsconv.renderers"


@runtime_checkable
class Renderer(Protocol):
    """What newsconv asks of a renderer."""

    format: ClassVar[str]
    """Its name: "pdf"."""
    media_type: ClassVar[str]
    suffix: ClassVar[str]
    """With its dot: ".pdf"."""

    def render(self, digest: Digest) -> bytes:
        """Return one file's bytes; the same digest gives the same bytes."""
        ...


def concatenates(each: Renderer) -> bool:
    """Say whether a file of many articles is the files of each, one after the other.

    Such a renderer says so by a member `concatenates`; its file is written article by
    article, with one of them in memory at a time.
    """
    return bool(getattr(each, "concatenates", False))


def makes_folder(each: Renderer | type[Renderer]) -> bool:
    """Say whether a renderer's file is a zip of what belongs into a folder.

    Such a renderer says so by a member `folder`; the command line unpacks its file
    where the output's name has not the renderer's suffix.
    """
    return bool(getattr(each, "folder", False))


class Option(msgspec.Struct, frozen=True):
    """One option of a renderer, for help texts and for the command line."""

    name: str
    type: str
    default: object
    help: str


def formats() -> tuple[str, ...]:
    """Return the names of the renderers there are, sorted; imports none of them."""
    return tuple(sorted(plugins(GROUP)))


def format_of(path: str | PurePath) -> str:
    """Return the format that a file name's suffix asks for.

    Raises:
        UnknownFormatError: no renderer has this suffix.
    """
    suffix = PurePath(path).suffix.lower()
    name = _BY_SUFFIX.get(suffix, suffix.removeprefix("."))
    if plugin(GROUP, name):
        return name
    for candidate in formats():
        with suppress(FormatError):  # a broken plug-in takes no other with it
            if renderer_class(candidate).suffix == suffix:
                return candidate
    raise UnknownFormatError(suffix or str(path), formats())


_BY_SUFFIX = {".htm": "html"}


def renderer_class(name: str) -> type[Renderer]:
    """Return the renderer of a format.

    Raises:
        UnknownFormatError: there is none.
        MissingDependencyError: the extra that brings its library is not installed.
    """
    point = plugin(GROUP, name)
    if point is None:
        raise UnknownFormatError(name, formats())
    loaded: type[Renderer] = load_plugin(point)
    return loaded


def renderer(name: str, options: Mapping[str, object] | None = None) -> Renderer:
    """Return a renderer with its options set; strings become the options' types.

    Raises:
        UnknownFormatError: there is no such format.
        UnknownOptionError: it has no such option, or the value does not fit.
    """
    return configure(renderer_class(name), options or {})


def configure(kind: type[Renderer], options: Mapping[str, object]) -> Renderer:
    """Return a renderer of this class with its options set, as `renderer` does."""
    hints = get_type_hints(kind)
    names = [option.name for option in renderer_options(kind)]
    values: dict[str, Any] = {}
    for name, value in options.items():
        if name not in names:
            raise UnknownOptionError(
                kind.format,
                f"no option {name!r}{nearest(name, names)}; "
                f"it has: {', '.join(names) or 'none'}",
            )
        try:
            given = value
            if hints[name] == tuple[str, ...] and isinstance(value, str):
                given = [part for each in value.split(",") if (part := each.strip())]
            values[name] = msgspec.convert(given, hints[name], strict=False)
        except msgspec.ValidationError:
            wanted = _IN_WORDS.get(hints[name], _type_text(hints[name]))
            raise UnknownOptionError(
                kind.format, f"option {name} must be {wanted}, not {value!r}"
            ) from None
    return kind(**values)


def renderer_options(kind: type[Renderer]) -> tuple[Option, ...]:
    """Return a renderer's options: its dataclass fields."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(
        Option(
            name=field.name,
            type=_type_text(field.type),
            default=field.default,
            help=str(field.metadata.get("help", "")),
        )
        for field in dataclasses.fields(kind)
    )


_IN_WORDS = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    tuple[str, ...]: "a list of words",
}


def _type_text(kind: object) -> str:
    return kind.__name__ if isinstance(kind, type) else str(kind).replace("typing.", "")
