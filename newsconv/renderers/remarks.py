"""What renderers notice, for whoever hears it.

`render` returns a file's bytes, and has no other way to say what is in them.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from newsconv.diagnostics import Diagnostic

_LOGGER = logging.getLogger("newsconv.renderers")
_heard: ContextVar[list[Diagnostic] | None] = ContextVar("heard", default=None)


@contextmanager
def hearing() -> Iterator[list[Diagnostic]]:
    """Give the list that what renderers notice within the block is added to."""
    found: list[Diagnostic] = []
    token = _heard.set(found)
    try:
        yield found
    finally:
        _heard.reset(token)


def notice(diagnostic: Diagnostic) -> None:
    """Hand a renderer's diagnostic to whoever hears it; else it is logged."""
    found = _heard.get()
    if found is None:
        _LOGGER.warning("%s", diagnostic)
    else:
        found.append(diagnostic)
