"""The words of a block, as far as a model has learned what they say."""

from collections.abc import Sequence
from itertools import groupby

from newsconv.parsing.labelling.tokens import tokens_of
from newsconv.parsing.labelling.vocabulary import SHORT, of_long, of_short, vocabulary
from newsconv.parsing.segment import RawBlock

_LONGEST = 45
"""A block of more words than this is running text, whatever its words are."""
_MOST_LETTERS = 240
_SHAPE_WORDS = 6
_SHAPE_LETTERS = 30


def word_attributes(
    blocks: Sequence[RawBlock], known: frozenset[str] | None
) -> list[list[str]]:
    """Return what the words of each block say; of `known` ones alone if it is given.

    `w=` is a word of a short line, `w0=` its first, `wl=` its last, `ww=` two in a
    row, `x=` a word of a longer one, `s=` the shape of a very short line.
    """
    of_line, of_more = of_short, of_long
    if known is not None:
        learned = vocabulary(known)
        of_line, of_more = learned.of_short, learned.of_long
    tokens = tokens_of(
        [
            block.folded[:_MOST_LETTERS] if block.size <= _LONGEST else ""
            for block in blocks
        ]
    )
    found: list[list[str]] = []
    for block, words in zip(blocks, tokens, strict=True):
        made: list[str] = []
        if words:
            made = of_line(words) if block.size <= SHORT else of_more(words)
            if block.size <= _SHAPE_WORDS:
                made.append(f"s={_shape(block.text[:_SHAPE_LETTERS])}")
        found.append(made)
    return found


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
