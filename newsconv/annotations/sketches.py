"""Sets of word runs in, the pairs that may have much in common out, for large corpora.

The only module that imports datasketch and NumPy. A text's sketch (MinHash) is the
smallest of its runs by each of 128 orders; texts with the same two smallest in one of
64 bands are a pair to look at (Leskovec, Rajaraman and Ullman, "Mining of Massive
Datasets", chapter 3). Of pairs with a third of all their runs in common, one in 400 is
missed; with a tenth, half are.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsconv.annotations.shingles import Shingles
from newsconv.errors import MissingDependencyError

if TYPE_CHECKING:
    from types import ModuleType

_BANDS, _ROWS = 64, 2
_LEADERS = 64
"""Of more texts in one band's bucket, each is compared with so many of the first."""


def alike(texts: Sequence[Shingles], asked: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield each pair of texts that may be alike once, by their places.

    Args:
        texts: Each one's runs.
        asked: The places of the texts to compare.

    Raises:
        MissingDependencyError: datasketch is not installed.
    """
    datasketch, numpy = _libraries()
    start = datasketch.MinHash(num_perm=_BANDS * _ROWS, seed=1, hashfunc=_as_it_is)
    table = numpy.empty((len(asked), _BANDS * _ROWS), dtype=numpy.uint64)
    for row, at in enumerate(asked):
        sketch = start.copy()
        runs = numpy.frombuffer(texts[at], dtype=numpy.uint64)
        sketch.update_batch(runs & 0xFFFFFFFF)
        table[row] = sketch.hashvalues
    seen: set[int] = set()
    for band in range(_BANDS):
        left, right = table[:, band * _ROWS], table[:, band * _ROWS + 1]
        keys = (left << 32) ^ right
        order = numpy.argsort(keys, kind="stable")
        ends = numpy.flatnonzero(numpy.diff(keys[order])) + 1
        for bucket in numpy.split(order, ends):
            if len(bucket) < 2:  # noqa: PLR2004 - a pair
                continue
            rows = [int(row) for row in bucket]
            for place, later in enumerate(rows):
                for earlier in rows[: min(place, _LEADERS)]:
                    seen.add(earlier << 32 | later)
    for pair in sorted(seen):
        yield asked[pair >> 32], asked[pair & 0xFFFFFFFF]


def _as_it_is(run: int) -> int:
    return run


def _libraries() -> "tuple[ModuleType, ModuleType]":
    try:
        import datasketch  # noqa: PLC0415 - lazy, and an extra
        import numpy as np  # noqa: PLC0415 - comes with it
    except ImportError as error:
        raise MissingDependencyError(
            "comparing more than 50,000 texts",
            "datasketch",
            "pip install 'newsconv[same]'",
        ) from error
    return datasketch, np
