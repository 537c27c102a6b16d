"""Forms that lines open with: a line in, the first form that it has out.

A line is tried with those forms alone that may open as it does, and a form is compiled
when the first such line comes: most of a language's forms have no line in a text.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from newsconv.parsing.patterns import lazy

Kind = TypeVar("Kind")
_MOST = 4
"""Letters of what a form opens with."""


class Openings(Generic[Kind]):
    """Forms of several kinds, in the order in which they are tried."""

    def __init__(
        self,
        forms: Iterable[tuple[Kind, Mapping[str, str]]],
        after: str,
        flags: re.RegexFlag = re.VERBOSE,
    ) -> None:
        """Take each kind's forms by what they open with, and what follows them all.

        What a form opens with is a list of up to four small letters each, divided by
        spaces; "0" stands for any digit, and shorter entries for all that they open.
        """
        self._forms: list[tuple[Kind, re.Pattern[str]]] = []
        self._by_start: dict[str, list[int]] = {}
        for kind, by_start in forms:
            for starts, form in by_start.items():
                for start in starts.split():
                    self._by_start.setdefault(start, []).append(len(self._forms))
                self._forms.append((kind, lazy(f"(?:{form}){after}", flags)))
        self._by_head = lru_cache(maxsize=4096)(self._of_head)

    def match(
        self, text: str, small: str, at: int = 0
    ) -> tuple[Kind, re.Match[str]] | None:
        """Return the first form that a text has at a place, with its kind.

        Args:
            text: The text.
            small: The text from that place on in small letters: four are enough.
            at: The place.
        """
        for kind, form in self._by_head("0" if small[:1].isdigit() else small[:_MOST]):
            match = form.match(text, at)
            if match:
                return kind, match
        return None

    def _of_head(self, head: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
        numbers: list[int] = []
        for size in range(1, len(head) + 1):
            numbers += self._by_start.get(head[:size], ())
        return tuple(self._forms[number] for number in sorted(numbers))
