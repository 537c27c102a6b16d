"""What a cue is, and what the cues look at: one block among all blocks of its text."""

from collections import Counter
from functools import cached_property
from typing import NamedTuple

from newsconv.parsing.segment import RawBlock

_PROSE_WORDS = 16
_SURE_PROSE_WORDS = 32
_STOPS = tuple(".!?…。！？؟”\"»」』)")


class Cue(NamedTuple):
    """One observation about a block."""

    name: str
    """The key of its weights."""
    reason: str
    """In words, as `newsconv inspect` prints it."""


class Document:
    """A text's blocks, and the facts about the whole that cues need."""

    def __init__(self, blocks: list[RawBlock]) -> None:
        self.blocks = blocks

    @cached_property
    def prose(self) -> list[bool]:
        """Whether each block is long enough, and closed, to be running text."""
        return [
            block.size >= _SURE_PROSE_WORDS
            or (block.size >= _PROSE_WORDS and block.text.endswith(_STOPS))
            for block in self.blocks
        ]

    @cached_property
    def first_prose(self) -> int:
        """The first block of running text; the number of blocks if there is none."""
        return next(
            (at for at, prose in enumerate(self.prose) if prose), len(self.blocks)
        )

    @cached_property
    def last_prose(self) -> int:
        """The last block of running text; -1 if there is none."""
        return next(
            (at for at in range(len(self.prose) - 1, -1, -1) if self.prose[at]), -1
        )

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each line is said, by its letters and digits."""
        return Counter(block.key for block in self.blocks)

    @cached_property
    def prose_words(self) -> Counter[str]:
        """The words of the running text, folded, to see what a headline speaks of."""
        words: Counter[str] = Counter()
        for block, prose in zip(self.blocks, self.prose, strict=True):
            if prose:
                words.update(
                    word for word in set(block.folded.split()) if len(word) > 3  # noqa: PLR2004 - function words are short
                )
        return words

    @cached_property
    def prose_key(self) -> str:
        """The letters and digits of the running text, to find a sentence in."""
        return "\n".join(
            block.key
            for block, prose in zip(self.blocks, self.prose, strict=True)
            if prose
        )

    @cached_property
    def many_gaps(self) -> bool:
        """Whether blank lines divide the blocks, so that none between two says much."""
        gaps = sum(block.gap > 0 for block in self.blocks)
        return gaps * 2 > len(self.blocks)
