"""A kind of plug-in in, its entry points out; nothing is imported until asked for."""

from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from newsconv.errors import FormatError, NewsconvError


class Plugin(Protocol):
    """A name, and what it stands for: an installed package's entry point, or ours."""

    @property
    def name(self) -> str:
        """What it is asked for by: "pdf"."""
        ...

    @property
    def value(self) -> str:
        """Where it is: "newsconv.renderers.pdf:PdfRenderer"."""
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


_OWN = {
    "newsconv.readers": (
        _BuiltIn("text", "newsconv.readers.text:TextReader"),
        _BuiltIn("json", "newsconv.readers.json:JsonReader"),
        _BuiltIn("jsonl", "newsconv.readers.jsonl:JsonlReader"),
        _BuiltIn("pdf", "newsconv.readers.pdf:PdfReader"),
    ),
    "newsconv.renderers": (
        _BuiltIn("json", "newsconv.renderers.json:JsonRenderer"),
        _BuiltIn("html", "newsconv.renderers.html:HtmlRenderer"),
        _BuiltIn("epub", "newsconv.renderers.epub:EpubRenderer"),
        _BuiltIn("pdf", "newsconv.renderers.pdf:PdfRenderer"),
        _BuiltIn("jsonl", "newsconv.renderers.jsonl:JsonlRenderer"),
        _BuiltIn("jsonld", "newsconv.renderers.jsonld_file:JsonldRenderer"),
        _BuiltIn("ninjs", "newsconv.renderers.ninjs:NinjsRenderer"),
        _BuiltIn("site", "newsconv.renderers.site:SiteRenderer"),
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


@cache
def plugins(group: str) -> dict[str, Plugin]:
    """Return a group's plug-ins by name: ours, then the first installed of a name."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    found: dict[str, Plugin] = {own.name: own for own in _OWN.get(group, ())}
    for point in sorted(entry_points(group=group), key=lambda each: each.name):
        found.setdefault(point.name, point)
    return found


def load_plugin(point: Plugin) -> Any:  # noqa: ANN401 - the caller knows its kind
    """Import what an entry point names.

    Raises:
        FormatError: it can't be imported, whatever its code did; all else works.
    """
    try:
        return point.load()
    except NewsconvError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise FormatError(
            f"the plug-in {point.name!r} ({point.value}) can't be loaded: {reason}; "
            "update or uninstall its package"
        ) from error
