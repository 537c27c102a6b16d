"""A kind of plug-in in, its entry points out; nothing is imported until asked for."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from newsconv.errors import NewsconvError, PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPS = {
    "reader": "newsconv.readers",
    "renderer": "newsconv.renderers",
    "theme": "newsconv.themes",
    "cue": "newsconv.cues",
}
"""Each kind of plug-in with its entry point group."""


class Plugin(Protocol):
    """A name, and what it stands for: an installed package's entry point, or ours."""

    @property
    def name(self) -> str:
        """What it is asked for by: "pdf"."""
        ...

    @property
    def value(self) -> str:
        """Where it is: "newsconv.renderers.pdf.renderer:PdfRenderer"."""
        ...

    def load(self) -> Any:  # noqa: ANN401 - the caller knows its kind
        """Import it."""
        ...


class _BuiltIn(NamedTuple):
    name: str
    value: str

    def load(self) -> Any:  # noqa: ANN401 - as above
        module, _, member = self.value.partition(":")
        return getattr(import_module(module), member)


class _TakenTwice(NamedTuple):
    """A name that two packages claim: neither is guessed to be meant."""

    name: str
    value: str
    """Both places, with their packages."""

    def load(self) -> Any:  # noqa: ANN401 - as above
        raise PluginError(
            self.name, self.value, "has its name twice; uninstall one of the packages"
        )


_OWN = {
    "newsconv.readers": (
        _BuiltIn("text", "newsconv.readers.text:TextReader"),
        _BuiltIn("json", "newsconv.readers.json:JsonReader"),
        _BuiltIn("jsonl", "newsconv.readers.jsonl:JsonlReader"),
        _BuiltIn("pdf", "newsconv.readers.pdf:PdfReader"),
        _BuiltIn("html", "newsconv.readers.html:HtmlReader"),
        _BuiltIn("mhtml", "newsconv.readers.mhtml:MhtmlReader"),
        _BuiltIn("eml", "newsconv.readers.eml:EmlReader"),
        _BuiltIn("feed", "newsconv.readers.feed:FeedReader"),
        _BuiltIn("ninjs", "newsconv.readers.ninjs:NinjsReader"),
        _BuiltIn("newsml", "newsconv.readers.newsml:NewsmlReader"),
        _BuiltIn("xml", "newsconv.readers.xml:XmlReader"),
        _BuiltIn("pandoc", "newsconv.readers.pandoc:PandocReader"),
        _BuiltIn("docx", "newsconv.readers.pandoc:WordReader"),
        _BuiltIn("odt", "newsconv.readers.pandoc:OpenDocumentReader"),
        _BuiltIn("rtf", "newsconv.readers.pandoc:RtfReader"),
        _BuiltIn("markdown", "newsconv.readers.pandoc:MarkdownReader"),
        _BuiltIn("epub", "newsconv.readers.pandoc:EpubReader"),
        _BuiltIn("rst", "newsconv.readers.pandoc:RstReader"),
        _BuiltIn("org", "newsconv.readers.pandoc:OrgReader"),
        _BuiltIn("asciidoc", "newsconv.readers.pandoc:AsciidocReader"),
        _BuiltIn("latex", "newsconv.readers.pandoc:LatexReader"),
        _BuiltIn("typst", "newsconv.readers.pandoc:TypstReader"),
        _BuiltIn("jats", "newsconv.readers.pandoc:JatsReader"),
        _BuiltIn("docbook", "newsconv.readers.pandoc:DocbookReader"),
        _BuiltIn("mediawiki", "newsconv.readers.pandoc:MediawikiReader"),
    ),
    "newsconv.renderers": (
        _BuiltIn("json", "newsconv.renderers.json:JsonRenderer"),
        _BuiltIn("html", "newsconv.renderers.html:HtmlRenderer"),
        _BuiltIn("epub", "newsconv.renderers.epub.renderer:EpubRenderer"),
        _BuiltIn("pdf", "newsconv.renderers.pdf.renderer:PdfRenderer"),
        _BuiltIn("jsonl", "newsconv.renderers.jsonl:JsonlRenderer"),
        _BuiltIn("jsonld", "newsconv.renderers.jsonld_file:JsonldRenderer"),
        _BuiltIn("ninjs", "newsconv.renderers.ninjs.renderer:NinjsRenderer"),
        _BuiltIn("site", "newsconv.renderers.site.renderer:SiteRenderer"),
        _BuiltIn("pandoc", "newsconv.renderers.pandoc.renderer:PandocRenderer"),
        _BuiltIn("docx", "newsconv.renderers.pandoc.renderer:WordRenderer"),
        _BuiltIn("odt", "newsconv.renderers.pandoc.renderer:OpenDocumentRenderer"),
        _BuiltIn("rtf", "newsconv.renderers.pandoc.renderer:RtfRenderer"),
        _BuiltIn("icml", "newsconv.renderers.pandoc.renderer:IcmlRenderer"),
        _BuiltIn("markdown", "newsconv.renderers.pandoc.renderer:MarkdownRenderer"),
        _BuiltIn("rst", "newsconv.renderers.pandoc.renderer:RstRenderer"),
        _BuiltIn("org", "newsconv.renderers.pandoc.renderer:OrgRenderer"),
        _BuiltIn("asciidoc", "newsconv.renderers.pandoc.renderer:AsciidocRenderer"),
        _BuiltIn("latex", "newsconv.renderers.pandoc.renderer:LatexRenderer"),
        _BuiltIn("typst", "newsconv.renderers.pandoc.renderer:TypstRenderer"),
        _BuiltIn("jats", "newsconv.renderers.pandoc.renderer:JatsRenderer"),
        _BuiltIn("plain", "newsconv.renderers.pandoc.renderer:PlainRenderer"),
    ),
}
"""As in pyproject.toml. Reading what all installed packages say takes longer than
reading an article, and is done only when a name is none of these."""


def plugin(group: str, name: str) -> Plugin | None:
    """Return a group's plug-in of a name, if there is one; ours before another's."""
    for own in _OWN.get(group, ()):
        if own.name == name:
            return own
    return plugins(group).get(name)


def is_built_in(point: Plugin) -> bool:
    """Say whether a plug-in comes with newsconv."""
    return isinstance(point, _BuiltIn)


@cache
def plugins(group: str) -> dict[str, Plugin]:
    """Return a group's plug-ins by name: ours, then those of installed packages."""
    found: dict[str, Plugin] = {own.name: own for own in _OWN.get(group, ())}
    for name, points in sorted(_installed(group).items()):
        if name not in found:
            found[name] = points[0] if len(points) == 1 else _both(name, points)
    return found


def unused(group: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return a line for each installed plug-in that has a name of newsconv's own.

    `names` are such names besides those of entry points: a built-in theme's.
    """
    own = {each.name: each.value for each in _OWN.get(group, ())} | dict.fromkeys(names)
    return tuple(
        f"the plug-in {name!r} ({_place(point)}) is not used: newsconv has "
        "that name itself"
        for name, points in sorted(_installed(group).items())
        for point in points
        if name in own and point.value != own[name]
    )


def package_of(point: Plugin) -> str | None:
    """Return the name and version of the package that brings a plug-in, if known."""
    dist = getattr(point, "dist", None)
    return f"{dist.name} {dist.version}" if dist else None


@cache
def _installed(group: str) -> dict[str, list["EntryPoint"]]:
    """Return what installed packages declare, newsconv's own left out."""
    if not _is_declared(group):
        return {}
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow, see `_OWN`

    found: dict[str, list[EntryPoint]] = defaultdict(list)
    for point in sorted(entry_points(group=group), key=lambda each: each.value):
        if not point.value.startswith("newsconv."):
            found[point.name].append(point)
    return dict(found)


def _is_declared(group: str) -> bool:
    """Say whether a package other than newsconv may declare a plug-in of a group.

    Opening the few files that would say so takes a tenth of the time that
    `importlib.metadata` needs, and on most machines is all there is to do.
    """
    wanted = f"[{group}]".encode()
    for place in dict.fromkeys(sys.path):
        try:
            names = os.listdir(place or ".")  # noqa: PTH208 - for speed
        except OSError:
            if os.path.isfile(place):  # noqa: PTH113 - a zip of packages
                return True
            continue
        for name in names:
            if not name.endswith((".dist-info", ".egg-info")):
                continue
            if name.startswith("newsconv-") and name.endswith(".dist-info"):
                # Its name has no dash: "newsconv_gemtext-1.0.dist-info" is another's.
                continue
            try:
                with open(f"{place or '.'}/{name}/entry_points.txt", "rb") as file:  # noqa: PTH123
                    if wanted in file.read():
                        return True
            except OSError:
                continue
    return False


def _both(name: str, points: list["EntryPoint"]) -> _TakenTwice:
    return _TakenTwice(name, " and ".join(map(_place, points)))


def _place(point: "EntryPoint") -> str:
    package = package_of(point)
    return f"{point.value} of {package}" if package else point.value


def load_plugin(point: Plugin, lacks: Callable[[Any], str | None]) -> Any:  # noqa: ANN401 - the caller knows its kind
    """Import what an entry point names.

    `lacks` says in words what it is not that its kind has to be, if anything.

    Raises:
        PluginError: it can't be imported, whatever its code did, or is not what it
            has to be; all else works.
        MissingDependencyError: it needs a library that is not installed.
    """
    try:
        loaded = point.load()
        wrong = None if is_built_in(point) else lacks(loaded)
    except NewsconvError:
        raise
    except (Exception, SystemExit) as error:
        reason = f"{type(error).__name__}: {error}"
        raise PluginError(
            point.name,
            point.value,
            f"can't be loaded: {reason}; update or uninstall its package",
        ) from error
    if wrong:
        raise PluginError(
            point.name, point.value, f"{wrong}; update or uninstall its package"
        )
    return loaded


def lacks_words(kind: object, members: tuple[str, ...]) -> str | None:
    """Say that a class lacks one of some members that are words, if it does."""
    for member in members:
        value = getattr(kind, member, None)
        if not isinstance(value, str) or not value.strip():
            return f"has no {member}, which is a text"
    return None
