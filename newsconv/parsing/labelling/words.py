"""The words of a block, as far as a model has learned what they say."""

import re
from itertools import groupby

from newsconv.parsing.labelling.vocabulary import SHORT, of_long, of_short, vocabulary
from newsconv.parsing.segment import RawBlock

_tokens = re.compile(r"[^\W\d_]+|\d+|[@#©|•:%€$]").findall
_LONGEST = 45
"""A block of more words than this is running text, whatever its words are."""
_MOST_LETTERS = 240
_SHAPE_WORDS = 6
_SHAPE_LETTERS = 30


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
        made = of_short(tokens) if size <= SHORT else of_long(tokens)
    elif size <= SHORT:
        made = vocabulary(known).of_short(tokens)
    else:
        made = vocabulary(known).of_long(tokens)
    if size <= _SHAPE_WORDS:
        made.append(f"s={_shape(block.text[:_SHAPE_LETTERS])}")
    return made


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
