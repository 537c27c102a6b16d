"""Decisions and whether they were right in, a curve of confidence out."""

from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter

GROUPS = 40


def curve_of(decisions: Iterable[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return how often decisions of each marginal were right, as a rising curve.

    Pool adjacent violators (Ayer and others 1955) in groups of equal size; of each
    group the lower end of the interval that its share lies in (Wilson 1927, 90 %), for
    a confidence should not promise more than it keeps.
    """
    seen = sorted(decisions, key=itemgetter(0))
    size = max(1, len(seen) // GROUPS)
    groups: list[list[float]] = []  # marginal, right, count
    for start in range(0, len(seen), size):
        part = seen[start : start + size]
        mean = sum(marginal for marginal, _ in part) / len(part)
        groups.append([mean * len(part), sum(right for _, right in part), len(part)])
        while len(groups) > 1 and (
            groups[-2][1] / groups[-2][2] >= groups[-1][1] / groups[-1][2]
        ):
            last = groups.pop()
            groups[-1] = [a + b for a, b in zip(groups[-1], last, strict=True)]
    marginals = [m / n for m, _, n in groups]
    lower = accumulate((_lower(right / n, n) for _, right, n in groups), max)
    points = list(zip(marginals, lower, strict=True))
    if points[0][0] > 0:
        points.insert(0, (0.0, 0.0))
    return [(round(m, 5), round(share, 5)) for m, share in points]


def _lower(share: float, count: float) -> float:
    """Return the lower end of the interval that a share of so many lies in."""
    z = 1.645
    middle = share + z * z / (2 * count)
    spread = z * ((share * (1 - share) + z * z / (4 * count)) / count) ** 0.5
    return float((middle - spread) / (1 + z * z / count))
