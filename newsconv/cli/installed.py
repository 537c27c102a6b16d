"""newsconv's package metadata in, the libraries it asks for and those there are out."""

import re
from ctypes import CDLL
from importlib.metadata import PackageNotFoundError, requires, version
from typing import NamedTuple

CORE = ""
"""The extra's name for what is always needed."""

_REQUIREMENT = re.compile(
    # Of "jsonschema[format]>=4.23" the extra of the other package is left out.
    r"(?P<name>[\w.-]+)\s*(?:\[[^\]]*\])?\s*(?P<bounds>[<>=!~][^;]*)?(?:;.*extra\s*==\s*['\"](?P<extra>[\w-]+)['\"])?"
)


class Library(NamedTuple):
    """One library that newsconv or an extra of it asks for."""

    name: str
    extra: str
    """ "pdf", or `CORE`."""
    bounds: str
    """As in the metadata: ">=70,<71"."""
    found: str | None
    """The version installed."""

    @property
    def fits(self) -> bool:
        """Whether it is there, in a version within the bounds."""
        return self.found is not None and _within(self.found, self.bounds)


def libraries() -> tuple[Library, ...]:
    """Return what newsconv's metadata asks for, the core first, then by extra.

    An extra that is no more than others together, as `all` is, says nothing new.
    """
    found: list[Library] = []
    for line in requires("newsconv") or ():
        match = _REQUIREMENT.match(line)
        if match and match["name"] != "newsconv":
            name, extra = match["name"], match["extra"] or CORE
            bounds = (match["bounds"] or "").strip()
            found.append(Library(name, extra, bounds, _version(name)))
    names: dict[str, set[str]] = {}
    for each in found:
        names.setdefault(each.extra, set()).add(each.name)
    sums = {
        extra
        for extra, own in names.items()
        if own == set().union(*(others for others in names.values() if others < own))
    }
    return tuple(
        sorted(
            (each for each in found if each.extra not in sums),
            key=lambda each: each.extra,
        )
    )


def missing_shared_libraries() -> tuple[str, ...]:
    """Return which of Pango's shared libraries, which WeasyPrint loads, are missing."""
    return tuple(
        names[0] for names in _PANGO if not any(_loads(name) for name in names)
    )


# On Linux, macOS and Windows; the names are those that WeasyPrint 70 tries.
_PANGO = (
    ("libgobject-2.0.so.0", "libgobject-2.0.dylib", "libgobject-2.0-0.dll"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
)


def _loads(name: str) -> bool:
    try:
        CDLL(name)
    except OSError:
        return False
    return True


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _within(found: str, bounds: str) -> bool:
    """Compare release numbers; enough for the bounds that pyproject.toml uses."""
    here = _numbers(found)
    for bound in filter(None, (part.strip() for part in bounds.split(","))):
        sign, wanted = bound[:2], _numbers(bound.lstrip("<>=!~ "))
        width = max(len(here), len(wanted))
        left, right = (
            (*numbers, *(0,) * (width - len(numbers))) for numbers in (here, wanted)
        )
        if (
            (sign == ">=" and left < right)
            or (sign == "==" and left != right)
            or (sign[0] == "<" and sign != "<=" and left >= right)
        ):
            return False
    return True


def _numbers(text: str) -> tuple[int, ...]:
    release = re.match(r"\d+(?:\.\d+)*", text)
    return tuple(map(int, release[0].split("."))) if release else ()
