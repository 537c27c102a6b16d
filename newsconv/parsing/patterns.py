"""Patterns that are compiled when they are first used.

Compiling all patterns of all languages takes longer than reading one article; those
that few lines are tried with wait for the first such line.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast


class _Lazy:
    """Has a pattern's methods and attributes, each from when it is first asked for.

    They are kept as its own: the second use of one costs no more than a pattern's.
    """

    def __init__(self, form: str, flags: int) -> None:
        self._form = form
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("__") or name == "_compiled":
            raise AttributeError(name)
        compiled = self.__dict__.get("_compiled")
        if compiled is None:
            compiled = self._compiled = re.compile(self._form, self._flags)
        found = getattr(compiled, name)
        setattr(self, name, found)
        return found


def lazy(form: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when its first method is asked for.

    It goes where its methods are called, not where `re` wants a real pattern.
    """
    return cast("re.Pattern[str]", _Lazy(form, flags))


def when_asked(form: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns a form's pattern, and makes it the first time."""
    return cache(lambda: re.compile(form, flags))
