"""A text's blocks in, the lines that stand closer to the line above than others do out.

Who pastes one article below the other presses Return once: in a text with a blank line
between all others, the line right below another is where the next article begins.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import exp

from newsconv.parsing.boundaries.roles import odds_of
from newsconv.parsing.segment import RawBlock

_LEAST = 8
"""Fewer lines have no usual distance."""
SHARE = 0.12
"""More lines than this that stand otherwise are the text's own way."""
_FOR = 4.0
"""What a seam adds to the odds of a line, a logarithm."""
_AGAINST = 3.0
"""What it takes from those near it: an article has one first line."""
_NEAR = 6


def seams(blocks: Sequence[RawBlock]) -> list[int]:
    """Return the few blocks without a blank line above, where all others have one."""
    found = [at for at, block in enumerate(blocks) if at and not block.gap]
    rare = len(blocks) >= _LEAST and len(found) <= SHARE * len(blocks)
    return found if rare else []


def weighed(chances: Mapping[int, float], seams: Sequence[int]) -> dict[int, float]:
    """Return the probability of each line that may open an article, by the seams too."""
    return {at: _weighed(chance, at, seams) for at, chance in chances.items()}


def _weighed(chance: float, at: int, seams: Sequence[int]) -> float:
    after = bisect_left(seams, at)
    beside = seams[max(0, after - 1) : after + 1]
    if not beside or min(abs(seam - at) for seam in beside) > _NEAR:
        return chance
    odds = odds_of(chance) + (_FOR if at in beside else -_AGAINST)
    return 1 / (1 + exp(-odds))
