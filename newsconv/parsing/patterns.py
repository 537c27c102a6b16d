"""Patterns that are made when they are first asked for.

Making all patterns of all languages takes longer than reading one article; those that
few lines are tried with wait for the first such line.
"""

import re
from collections.abc import Callable
from functools import cache


def when_asked(form: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that returns a form's pattern, and makes it the first time."""
    return cache(lambda: re.compile(form, flags))
