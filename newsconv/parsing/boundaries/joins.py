"""A text's lines in, those that are set off from the line above in one way each out.

Who puts articles together does it in one way: a rule, a number or a page end over each,
two blank lines where others have one, or none. How probable it is that all lines of one
way open articles says more than each line does by itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsconv.parsing.boundaries.facts import Lines, median_gap
from newsconv.parsing.boundaries.roles import odds_of
from newsconv.parsing.boundaries.seams import SHARE, seams
from newsconv.parsing.boundaries.series import series_of
from newsconv.parsing.boundaries.signs import Sign

NAMES = ("join odds", "join least", "join size", "other odds", "other size")
"""What each number about a line is, in their order."""

_MOST = 12
_NONE = -10.0


class Join(NamedTuple):
    """Lines that are set off in one way, and the odds that they open articles."""

    lines: frozenset[int]
    mean: float
    least: float


_NO_JOIN = Join(frozenset(), _NONE, _NONE)


def joins_of(
    lines: Lines, pages: Collection[int], chances: Mapping[int, float]
) -> list[Join]:
    """Return the ways in which lines of a text are set off.

    Args:
        lines: The text's.
        pages: Those that stand below a page end.
        chances: The probability of each line that may open an article.
    """
    found: list[Join] = []
    for way in _ways(lines, pages):
        odds = [odds_of(chances.get(at, 0.0)) for at in way]
        found.append(Join(frozenset(way), sum(odds) / len(odds), min(odds)))
    return found


def _ways(lines: Lines, pages: Collection[int]) -> Iterator[Sequence[int]]:
    blocks = lines.blocks
    if close := seams(blocks):
        yield close
    usual = median_gap(blocks)
    wide = [at for at, block in enumerate(blocks) if at and block.gap > usual]
    if wide and len(wide) <= SHARE * len(blocks):
        yield wide
    below: dict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks[:-1]):
        if lines.signs[at] is Sign.RULE:
            below[block.text].append(at + 1)
    yield from below.values()
    numbered = sorted(series_of(blocks, lines.signs, lines.prose))
    if len(numbered) > 1:
        yield numbered[1:]
    if pages:
        yield sorted(pages)


def about_joins(at: int, joins: Sequence[Join]) -> list[float]:
    """Return the numbers about a line: of the likeliest way that it is set off in.

    And of the likeliest that others are, and it is not.
    """
    own = max((join for join in joins if at in join.lines), key=_mean, default=_NO_JOIN)
    other = max(
        (join for join in joins if at not in join.lines), key=_mean, default=_NO_JOIN
    )
    return [
        own.mean,
        own.least,
        min(len(own.lines), _MOST),
        other.mean,
        min(len(other.lines), _MOST),
    ]


def _mean(join: Join) -> float:
    return join.mean
