"""Words in, their attributes out: all of them, or those that a model knows.

What each attribute says: `newsconv.parsing.labelling.words`.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

SHORT = 16
"""A line of so many words is looked at word by word, with its place and pairs."""
_PAIRED = 9
_KINDS_OF_WORDS = ("w", "w0", "wl", "x")


def of_short(tokens: list[str]) -> list[str]:
    """Return what the words of a short line say."""
    return [
        *(f"w={token}" for token in dict.fromkeys(tokens[:SHORT])),
        f"w0={tokens[0]}",
        f"wl={tokens[-1]}",
        *(f"ww={first}_{second}" for first, second in pairwise(tokens[:_PAIRED])),
    ]


def of_long(tokens: list[str]) -> list[str]:
    """Return what the words of a longer line say."""
    return [f"x={token}" for token in dict.fromkeys(tokens)]


class Vocabulary:
    """Known attributes by the words that make them.

    Most words make none: it is faster to look a word up than to make its attribute and
    look that up.
    """

    def __init__(self, known: Iterable[str]) -> None:
        by_kind: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS_OF_WORDS}
        self._pairs: dict[str, dict[str, str]] = {}
        for attribute in known:
            kind, _, word = attribute.partition("=")
            if kind == "ww":
                first, _, second = word.partition("_")
                self._pairs.setdefault(first, {})[second] = attribute
            else:
                by_kind[kind][word] = attribute
        self._anywhere, self._first, self._last, self._long = by_kind.values()

    def of_short(self, tokens: list[str]) -> list[str]:
        """Return the known ones of `of_short`."""
        made = _known(tokens[:SHORT], self._anywhere)
        first, last = self._first.get(tokens[0]), self._last.get(tokens[-1])
        if first:
            made.append(first)
        if last:
            made.append(last)
        follows = map(self._pairs.get, tokens[: _PAIRED - 1])
        made += [
            after[token]
            for after, token in zip(follows, tokens[1:], strict=False)
            if after and token in after
        ]
        return made

    def of_long(self, tokens: list[str]) -> list[str]:
        """Return the known ones of `of_long`."""
        return _known(tokens, self._long)


def _known(tokens: list[str], attributes: Mapping[str, str]) -> list[str]:
    """Return the attributes of the words that have one, each once."""
    found = list(filter(None, map(attributes.get, tokens)))
    return list(dict.fromkeys(found)) if len(found) > 1 else found


@lru_cache(maxsize=4)
def vocabulary(known: frozenset[str]) -> Vocabulary:
    """Return the vocabulary of a model, made once."""
    return Vocabulary(known)
