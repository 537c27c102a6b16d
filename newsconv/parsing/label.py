"""Cues in, one label a block out, by a linear-chain model (Viterbi).

The score of a labelling is the sum of its blocks' cue weights and of the weights of
which label follows which. Forward–backward over the same scores gives each label its
marginal probability, the confidence; the cues that speak most for the label against
its runner-up are the reasons (Lafferty, McCallum and Pereira 2001, "Conditional random
fields"). The weights are in `weights.json`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from heapq import nlargest
from importlib.resources import files
from math import exp
from typing import NamedTuple

import msgspec

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.cues import (
    byline,
    caption,
    comments,
    date,
    dateline,
    furniture,
    interview,
    kicker,
    list_item,
    mail,
    position,
    repeats,
    rule,
    sentence,
    shape,
    tail,
)
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document

CUES: tuple[Callable[[Document, int], Iterator[Cue]], ...] = (
    shape.cues,
    sentence.cues,
    position.cues,
    repeats.cues,
    byline.cues,
    date.cues,
    dateline.cues,
    caption.cues,
    list_item.cues,
    rule.cues,
    tail.cues,
    furniture.cues,
    kicker.cues,
    mail.cues,
    interview.cues,
    comments.cues,
)

_BEAM = 9.0
"""A label whose cues score so many nats below the block's best is not considered."""
_REASONS = 3
_NONE: Mapping[Label, float] = {}
_PLACES = 4


class _Weights(msgspec.Struct, frozen=True):
    """What `weights.json` holds, in nats."""

    about: str
    bias: dict[Label, float]
    cues: dict[str, dict[Label, float]]
    follows: dict[Label, dict[Label, float]]


class Labelled(NamedTuple):
    """A block's label and why."""

    label: Label
    decision: Decision


@cache
def weights() -> _Weights:
    """Return the shipped weights."""
    data = (files("newsconv.parsing") / "weights.json").read_bytes()
    return msgspec.json.decode(data, type=_Weights)


def cues_of(document: Document, at: int) -> list[Cue]:
    """Return all that is noticed about a block."""
    return [cue for look in CUES for cue in look(document, at)]


def label(document: Document) -> list[Labelled]:
    """Return the most probable labelling, a label a block."""
    if not document.blocks:
        return []
    noticed = [cues_of(document, at) for at in range(len(document.blocks))]
    scores = [_scores(cues) for cues in noticed]
    best = _viterbi(scores)
    marginals = _marginals(scores)
    return [
        Labelled(chosen, _decision(chosen, probable, cues))
        for chosen, probable, cues in zip(best, marginals, noticed, strict=True)
    ]


def _scores(cues: Sequence[Cue]) -> Mapping[Label, float]:
    """Return the labels worth considering for a block, with their cues' sum."""
    return _sums(tuple([cue.name for cue in cues]))


# Paragraph after paragraph gives the same cues, in one text and in the next.
@lru_cache(maxsize=8192)
def _sums(cues: tuple[str, ...]) -> Mapping[Label, float]:
    known = weights()
    total = dict(known.bias)
    for cue in cues:
        for name, weight in known.cues.get(cue, _NONE).items():
            total[name] += weight
    best, second = nlargest(2, total.values())
    least = min(best - _BEAM, second)  # the runner-up is kept, however far behind
    return {name: score for name, score in total.items() if score >= least}


def _viterbi(scores: Sequence[Mapping[Label, float]]) -> list[Label]:
    follows = _follows()
    reached = dict(scores[0])
    back: list[dict[Label, Label]] = []
    for here in scores[1:]:
        step: dict[Label, float] = {}
        came: dict[Label, Label] = {}
        for name, score in here.items():
            top, before = max(
                (total + follows[last][name], last) for last, total in reached.items()
            )
            step[name] = top + score
            came[name] = before
        reached = step
        back.append(came)
    last = max(reached, key=lambda name: (reached[name], name))
    path = [last]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _marginals(scores: Sequence[Mapping[Label, float]]) -> list[dict[Label, float]]:
    """Return each block's label probabilities, by forward–backward, scaled a step."""
    follows = _factors()
    emissions = []
    for here in scores:
        top = max(here.values())
        emissions.append({name: exp(score - top) for name, score in here.items()})
    forward = [_scaled(emissions[0])]
    for here in emissions[1:]:
        before = forward[-1]
        forward.append(
            _scaled(
                {
                    name: value
                    * sum(total * follows[last][name] for last, total in before.items())
                    for name, value in here.items()
                }
            )
        )
    backward = dict.fromkeys(emissions[-1], 1.0)
    marginals = [_scaled(forward[-1])]
    for at in range(len(emissions) - 2, -1, -1):
        after = emissions[at + 1]
        backward = _scaled(
            {
                name: sum(
                    follows[name][later] * value * backward[later]
                    for later, value in after.items()
                )
                for name in emissions[at]
            }
        )
        marginals.append(
            _scaled({name: forward[at][name] * backward[name] for name in backward})
        )
    return marginals[::-1]


@cache
def _follows() -> dict[Label, dict[Label, float]]:
    """Return the weights of what follows what, for every pair of labels."""
    known = weights().follows
    return {
        before: {name: known.get(before, _NONE).get(name, 0.0) for name in Label}
        for before in Label
    }


@cache
def _factors() -> dict[Label, dict[Label, float]]:
    """Return the same as factors."""
    return {
        before: {name: exp(weight) for name, weight in row.items()}
        for before, row in _follows().items()
    }


def _scaled(values: dict[Label, float]) -> dict[Label, float]:
    total = sum(values.values())
    return {name: value / total for name, value in values.items()}


def _decision(
    chosen: Label, probable: dict[Label, float], cues: Sequence[Cue]
) -> Decision:
    """Return the confidence, the runner-up, and the cues that told between the two."""
    others = [(value, name) for name, value in probable.items() if name != chosen]
    value, second = max(others, default=(0.0, None))
    return Decision(
        round(probable[chosen], _PLACES),
        _reasons(chosen, second, cues),
        RunnerUp(second, round(value, _PLACES)) if second else None,
        chosen,
    )


def _reasons(
    chosen: Label, second: Label | None, cues: Sequence[Cue]
) -> tuple[str, ...]:
    known = weights().cues
    weighed: list[tuple[float, str]] = []
    for cue in cues:
        of_cue = known.get(cue.name, _NONE)
        gain = of_cue.get(chosen, 0.0)
        if second is not None:
            gain -= of_cue.get(second, 0.0)
        if gain > 0:
            weighed.append((gain, cue.reason))
    weighed.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(reason for _, reason in weighed[:_REASONS])
