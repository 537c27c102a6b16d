"""A text in, the set of its runs of words out, by which texts are compared.

Runs are of five words; where a script does not divide words (Chinese, Japanese, Thai)
of eight characters. What `newsconv.annotations.folding` folds is the same here.
(Broder, 1997, "On the resemblance and containment of documents".)
"""

import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TypeAlias

from newsconv.annotations.folding import fold
from newsconv.model import (
    Article,
    Block,
    BlockQuote,
    List,
    Paragraph,
    Subhead,
    Table,
)
from newsconv.model.text import block_text

WORDS, CHARACTERS = 5, 8
"""The length of a run."""

Shingles: TypeAlias = "array[int]"
"""A text's runs, each as a number, sorted and each once."""

_STORY = Paragraph | Subhead | BlockQuote | List | Table
_WORD = re.compile(r"\w+")
_UNDIVIDED = re.compile(
    "[\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff]"
)
_MOSTLY = 0.3
"""With so many of its letters in an undivided script, a text is written in it."""


def story_text(article: Article) -> str:
    """Return what an article is compared by: its story, a block a line.

    Without captions, taglines, notes and the agency's tail, which differ by outlet.
    """
    return "\n".join(block_text(block) for block in story_blocks(article))


def story_blocks(article: Article) -> list[Block]:
    """Return the blocks of the story."""
    return [block for block in article.body if isinstance(block, _STORY)]


def units(text: str) -> list[str]:
    """Return a text's words, or its characters where the script divides none."""
    folded = text.lower() if text.isascii() else fold(text)
    words: list[str] = _WORD.findall(folded)
    if folded.isascii():
        return words
    letters = "".join(words)
    if len(_UNDIVIDED.findall(letters)) > _MOSTLY * len(letters):
        return list(letters)
    return words


def shingles(text: str) -> Shingles:
    """Return a text's runs; of a text shorter than one run, all of it as one."""
    found = units(text)
    length = run_length(found)
    codes = [_code(unit) for unit in found]
    if not codes:
        return array("q")
    runs = _runs(codes, length) if len(codes) >= length else {hash(tuple(codes))}
    return array("q", sorted(runs))


def run_length(found: Sequence[str]) -> int:
    """Return how many of these units a run has."""
    single = len(found) > 1 and all(len(unit) == 1 for unit in found[:CHARACTERS])
    return CHARACTERS if single and _UNDIVIDED.search("".join(found)) else WORDS


def _runs(codes: Sequence[int], length: int) -> set[int]:
    """Return a number for each run: a tuple of integers has the same hash always."""
    return set(map(hash, zip(*(codes[at:] for at in range(length)), strict=False)))


@lru_cache(maxsize=1 << 18)
def _code(unit: str) -> int:
    """Return a word's number, the same on every machine, unlike `hash`."""
    digest = blake2b(unit.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
