"""A text in, its words and marks with their places out, in any script.

A word is letters with the marks set on them, digits, and the apostrophes and joiners
within; of scripts that put no spaces between words, each ideograph or kana is one, and
a run of Thai, Lao, Khmer or Burmese is.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_RUNS = re.compile(r"\S+")
_IDEOGRAPHS = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WITHIN = frozenset("'’\u02bc\u00b7\u200c\u200d\u2019\u05f3\u05f4\u00ad")


def pieces(text: str, cuts: Iterable[int] = ()) -> Iterator[tuple[int, int]]:
    """Yield the places of a text's words and marks; none reaches over a cut."""
    edges = sorted(set(cuts))
    at = 0
    for run in _RUNS.finditer(text):
        start = run.start()
        while at < len(edges) and edges[at] <= start:
            at += 1
        while at < len(edges) and edges[at] < run.end():
            yield from _pieces(text, start, edges[at])
            start = edges[at]
            at += 1
        yield from _pieces(text, start, run.end())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = at + 1
        if _is_word(text[at]) and not _IDEOGRAPHS.match(text[at]):
            while stop < end and _goes_on(text, stop, end):
                stop += 1
        else:
            while stop < end and unicodedata.combining(text[stop]):
                stop += 1
        yield at, stop
        at = stop


def _goes_on(text: str, at: int, end: int) -> bool:
    char = text[at]
    if _IDEOGRAPHS.match(char):
        return False
    if _is_word(char):
        return True
    return char in _WITHIN and at + 1 < end and _is_word(text[at + 1])


def _is_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"
