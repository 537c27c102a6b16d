"""A format's name and options in, a renderer out.

A renderer is any frozen dataclass with the four members of `Renderer`; its fields
are its options. Entry point group `newsconv.renderers` makes it known by name.
"""

import dataclasses
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import PurePath
from typing import (
    Any,
    ClassVar,
    Protocol,
    cast,
    get_type_hints,
    runtime_checkable,
)

import msgspec

from newsconv.errors import (
    FormatError,
    NewsconvError,
    PluginError,
    UnknownFormatError,
    UnknownOptionError,
    nearest,
)
from newsconv.model import Digest
from newsconv.plugins import (
    Plugin,
    is_built_in,
    lacks_words,
    load_plugin,
    plugin,
    plugins,
)

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
    """Return the renderer of a format; of "pandoc:muse", that of a family's variant.

    Raises:
        UnknownFormatError: there is none.
        PluginError: it is a plug-in that can't be loaded, or is no renderer.
        MissingDependencyError: the extra that brings its library is not installed.
    """
    family, colon, variant = name.partition(":")
    loaded: type[Renderer] = load_plugin(_point(family), renderer_lacks)
    if not colon:
        return loaded
    of: Callable[[str], type[Renderer]] | None = getattr(loaded, "variant", None)
    if of is None:
        raise UnknownFormatError(name, formats())
    return of(variant)


def _point(name: str) -> Plugin:
    point = plugin(GROUP, name)
    if point is None:
        raise UnknownFormatError(name, formats())
    return point


def renderer_lacks(kind: object) -> str | None:
    """Say what a plug-in lacks to be a renderer."""
    if not isinstance(kind, type):
        return "is no class of renderers"
    if wrong := lacks_words(kind, ("format", "media_type", "suffix")):
        return wrong
    if not str(getattr(kind, "suffix", "")).startswith("."):
        return 'has a suffix without its dot; write it as ".txt"'
    if not callable(getattr(kind, "render", None)):
        return "has no method render(digest)"
    get_type_hints(kind)  # whatever it raises is told
    return None


def renderer(name: str, options: Mapping[str, object] | None = None) -> Renderer:
    """Return a renderer with its options set; strings become the options' types.

    Raises:
        UnknownFormatError: there is no such format.
        UnknownOptionError: it has no such option, or the value does not fit.
    """
    made = configure(renderer_class(name), options or {})
    point = _point(name.partition(":")[0])
    if is_built_in(point):
        return made
    return cast("Renderer", _Guarded(made, point.name, point.value))


class _Guarded:
    """A plug-in's renderer with its options, whose faults are told as such."""

    def __init__(self, own: Renderer, name: str, place: str) -> None:
        self._own = own
        self._name = name
        self._place = place

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the renderer's own
        if name == "_own":  # not made yet: by copy, by pickle
            raise AttributeError(name)
        return getattr(self._own, name)

    def render(self, digest: Digest) -> bytes:
        """Return what the plug-in writes.

        Raises:
            NewsconvError: what the plug-in raises, as a PluginError if it is none.
        """
        try:
            data = self._own.render(digest)
        except NewsconvError:
            raise
        except Exception as error:
            reason = f"failed: {type(error).__name__}: {error}"
            raise PluginError(self._name, self._place, reason) from error
        if not isinstance(data, bytes):
            reason = f"returned {type(data).__name__}, not bytes"
            raise PluginError(self._name, self._place, reason)
        return data


def configure(kind: type[Renderer], options: Mapping[str, object]) -> Renderer:
    """Return a renderer of this class with its options set, as `renderer` does.

    Raises:
        UnknownOptionError: it has no such option, or the value does not fit.
    """
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
