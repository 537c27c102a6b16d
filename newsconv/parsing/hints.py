"""A text and strings in, whether it has one: the look before a pattern is tried."""

from collections.abc import Iterable


def holds_any(text: str, hints: Iterable[str]) -> bool:
    """Say whether one of some strings is in a text, far sooner than a pattern would."""
    for hint in hints:  # noqa: SIM110 - `any` over a generator takes thrice as long
        if hint in text:
            return True
    return False
