"""A kind of plug-in in, its entry points out; nothing is imported until asked for."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from newsconv.errors import FormatError, NewsconvError


@cache
def plugins(group: str) -> dict[str, EntryPoint]:
    """Return a group's entry points by name; the first installed of a name counts."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda each: each.name):
        found.setdefault(point.name, point)
    return found


def load_plugin(point: EntryPoint) -> Any:  # noqa: ANN401 - the caller knows its kind
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
