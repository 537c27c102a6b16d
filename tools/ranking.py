"""Candidates and the right one of each text in, the weights that rank them out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

_ROUNDS = 150
_SHRINK = 10.0
"""Strength of the penalty on the squared weights."""
_STEP = 0.3
_DECAY = 0.9
_TINY = 1e-8


class Choice(NamedTuple):
    """The candidates of one text, and which of them is right."""

    candidates: Mapping[int, Mapping[str, float]]
    right: int


def learned(choices: Sequence[Choice]) -> dict[str, float]:
    """Return the weights under which the right candidates are most probable.

    Conditional logit with a Gaussian prior, by gradient steps scaled to each weight's
    usual gradient (RMSProp, Hinton 2012); the same choices give the same weights.
    """
    weights: dict[str, float] = defaultdict(float)
    usual: dict[str, float] = defaultdict(float)
    for _ in range(_ROUNDS):
        gradient: dict[str, float] = defaultdict(float)
        for name, weight in weights.items():
            gradient[name] -= _SHRINK * weight
        for choice in choices:
            scores = {
                at: sum(weights[name] * value for name, value in features.items())
                for at, features in choice.candidates.items()
            }
            top = max(scores.values())
            shares = {at: exp(score - top) for at, score in scores.items()}
            total = sum(shares.values())
            for at, features in choice.candidates.items():
                pull = (at == choice.right) - shares[at] / total
                if abs(pull) > _TINY:
                    for name, value in features.items():
                        gradient[name] += pull * value
        for name, slope in gradient.items():
            usual[name] = _DECAY * usual[name] + (1 - _DECAY) * slope * slope
            weights[name] += _STEP / 3 * slope / (usual[name] ** 0.5 + _TINY)
    return {name: round(weight, 4) for name, weight in sorted(weights.items())}
