"""The words of a block, as far as a model has learned what they say."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby, pairwise

from newsconv.parsing.segment import RawBlock

_tokens = re.compile(r"[^\W\d_]+|\d+|[@#©|•:%€$]").findall
_SHORT = 16
"""A line of so many words is looked at word by word, with its place and pairs."""
_LONGEST = 45
"""A block of more words than this is running text, whatever its words are."""
_MOST_LETTERS = 240
_SHAPE_WORDS = 6
_SHAPE_LETTERS = 30
_PAIRED = 9
_KINDS_OF_WORDS = ("w", "w0", "wl", "x")


def word_attributes(block: RawBlock, known: frozenset[str] | None) -> list[str]:
    """Return what the words of a block say; of `known` ones alone if it is given.

    `w=` is a word of a short line, `w0=` its first, `wl=` its last, `ww=` two in a
    row, `x=` a word of a longer one, `s=` the shape of a very short line.
    """
    size = block.size
    if size > _LONGEST:
        return []
    tokens = [
        "0" if token.isdigit() else token
        for token in _tokens(block.folded[:_MOST_LETTERS])
    ]
    if not tokens:
        return []
    if known is None:
        made = _of_short(tokens) if size <= _SHORT else _of_long(tokens)
    elif size <= _SHORT:
        made = _vocabulary(known).of_short(tokens)
    else:
        made = _vocabulary(known).of_long(tokens)
    if size <= _SHAPE_WORDS:
        made.append(f"s={_shape(block.text[:_SHAPE_LETTERS])}")
    return made


def _of_short(tokens: list[str]) -> list[str]:
    return [
        *(f"w={token}" for token in dict.fromkeys(tokens[:_SHORT])),
        f"w0={tokens[0]}",
        f"wl={tokens[-1]}",
        *(f"ww={first}_{second}" for first, second in pairwise(tokens[:_PAIRED])),
    ]


def _of_long(tokens: list[str]) -> list[str]:
    return [f"x={token}" for token in dict.fromkeys(tokens)]


class _Vocabulary:
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
        """Return the known ones of `_of_short`."""
        made = _known(tokens[:_SHORT], self._anywhere)
        if tokens[0] in self._first:
            made.append(self._first[tokens[0]])
        if tokens[-1] in self._last:
            made.append(self._last[tokens[-1]])
        pairs = self._pairs
        made += [
            pairs[first][second]
            for first, second in pairwise(tokens[:_PAIRED])
            if first in pairs and second in pairs[first]
        ]
        return made

    def of_long(self, tokens: list[str]) -> list[str]:
        """Return the known ones of `_of_long`."""
        return _known(tokens, self._long)


def _known(tokens: list[str], attributes: Mapping[str, str]) -> list[str]:
    """Return the attributes of the words that have one, each once."""
    found = [attributes[token] for token in tokens if token in attributes]
    return list(dict.fromkeys(found)) if len(found) > 1 else found


@lru_cache(maxsize=4)
def _vocabulary(known: frozenset[str]) -> _Vocabulary:
    return _Vocabulary(known)


def _shape(text: str) -> str:
    """Return the run of kinds of characters: "Jane Roe" is "Aa Aa"."""
    return "".join(kind for kind, _ in groupby(map(_KINDS.__getitem__, text)))


class _Kinds(dict[str, str]):
    """The kind of each character that was met."""

    def __missing__(self, character: str) -> str:
        if character.isupper():
            kind = "A"
        elif character.islower():
            kind = "a"
        elif character.isdigit():
            kind = "0"
        else:
            kind = "x" if character.isalpha() else character
        self[character] = kind
        return kind


_KINDS = _Kinds()
