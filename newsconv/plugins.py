"""A kind of plug-in in, its entry points out; nothing is imported until asked for."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points


@cache
def plugins(group: str) -> dict[str, EntryPoint]:
    """Return a group's entry points by name; the first installed of a name counts."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda each: each.name):
        found.setdefault(point.name, point)
    return found
