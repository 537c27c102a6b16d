"""A document in, one label a block out, with confidence, reasons and runner-up.

Cues say what is noticed of each block; the models of `newsconv.parsing.labelling` say
how probable that makes each label; a story's order decides between them. The
confidence is the share of such decisions that were right on pages of publishers that
the models had not seen; the reasons are the cues that speak most for the label against
its runner-up. What plug-ins and people say of a block is taken into account:
`newsconv.parsing.own_cues`, `newsconv.parsing.by_hand`.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.labelling.context import context
from newsconv.parsing.labelling.decide import share_in_tables
from newsconv.parsing.labelling.evidence import evidence
from newsconv.parsing.labelling.explain import Weight, explain
from newsconv.parsing.labelling.forms import know_by_form
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.labelling.headline import (
    NONE,
    candidates,
    choose,
    is_whole_page,
)
from newsconv.parsing.labelling.model import FIRST, SECOND, Models, models
from newsconv.parsing.labelling.outcome import outcome
from newsconv.parsing.noticing import cue_names, cues_of, names_of
from newsconv.parsing.own_cues import Lean, against, leans_of, weigh

_REASONS = 3
_NONE: Mapping[Label, float] = {}
_PLACES = 4
_LABELS = {label.value: label for label in Label}
_NOTHING_GIVEN: Mapping[int, Label] = {}


class Labelled(NamedTuple):
    """A block's label and why."""

    label: Label
    decision: Decision


def label(
    document: Document,
    by: Models | None = None,
    given: Mapping[int, Label] = _NOTHING_GIVEN,
) -> list[Labelled]:
    """Return the most probable label of each block, by the shipped models if not told.

    Blocks whose label is `given` have it, and the others what is most probable beside
    them. The models are read on the first call, some 10 ms.
    """
    if not document.blocks:
        return []
    known = by or models()
    noticed = cues_of(document)
    frame = Frame(document, names_of(noticed))
    second = known.marginals(SECOND, attributes_of(frame, known))
    share_in_tables(second, frame.names)
    leans = leans_of(document).of_blocks or ((),) * len(second)
    headline, share = _headline(frame, second, leans, given, known)
    know_by_form(second, frame.names)
    for at, here in enumerate(leans):
        if here:
            marginal = partial(known.marginal, SECOND, at=at)
            weigh(second[at], here, marginal)
    for at, name in given.items():
        second[at] = {**dict.fromkeys(second[at], 0.0), name.value: 1.0}
    told = outcome(
        frame,
        second,
        (headline, share),
        {at: name.value for at, name in given.items()},
        {at for at, here in enumerate(leans) if here},
    )
    return [
        _labelled(chosen, probable, cues, said, known)
        for chosen, probable, cues, said in zip(
            told, second, noticed, leans, strict=True
        )
    ]


def _headline(
    frame: Frame,
    marginals: Sequence[Mapping[str, float]],
    leans: Sequence[Sequence[Lean]],
    given: Mapping[int, Label],
    known: Models,
) -> tuple[int, float]:
    """Return which block is the headline, and how probable that is."""
    for at, name in given.items():
        if name is Label.HEADLINE:
            return at, 1.0
    heads = {
        at: sum(lean.weight for lean in here if lean.label is Label.HEADLINE)
        for at, here in enumerate(leans)
        if here
    }
    found = candidates(frame, marginals, [at for at, weight in heads.items() if weight])
    # Not among the candidates: their weights were learned with none as one of them.
    if len(found) > 1 and is_whole_page(marginals):
        found.pop(NONE, None)
    if given:
        found = {at: each for at, each in found.items() if at not in given}
    if not found:
        return NONE, 1.0
    return choose(found, known.facts.headline[SECOND], heads)


def attributes_of(frame: Frame, known: Models) -> list[list[str]]:
    """Return what the second model is told of each block."""
    attributes = evidence(frame, known.facts.words)
    first = known.marginals(FIRST, attributes)
    headline, _ = choose(candidates(frame, first), known.facts.headline[FIRST])
    told = context(first, headline)
    return [own + more for own, more in zip(attributes, told, strict=True)]


def explained(
    document: Document, labels: Sequence[Labelled], at: int, by: Models | None = None
) -> list[Weight]:
    """Return what told between a block's label and its runner-up, strongest first.

    `labels` are those of the whole document.
    """
    known = by or models()
    second = labels[at].decision.runner_up
    found = explain(
        attributes_of(Frame(document, cue_names(document)), known)[at],
        labels[at].label,
        second.label if second else "",
        (
            labels[at - 1].label if at else None,
            labels[at + 1].label if at + 1 < len(labels) else None,
        ),
        known,
    )
    leans = leans_of(document).of_blocks
    own = [
        Weight(
            lean.reason,
            lean.weight * (lean.label is labels[at].label),
            lean.weight * (second is not None and lean.label is second.label),
        )
        for lean in (leans[at] if leans else ())
    ]
    found += [weight for weight in own if weight.difference]
    return sorted(found, key=lambda weight: -abs(weight.difference))


def _labelled(
    chosen: str,
    probable: Mapping[str, float],
    cues: Sequence[Cue],
    leans: Sequence[Lean],
    known: Models,
) -> Labelled:
    runner_up, share = "", -1.0
    for name, its_share in probable.items():
        if its_share > share and name != chosen:
            runner_up, share = name, its_share
    made, second = _LABELS[chosen], _LABELS[runner_up]
    confidence = known.facts.confidence(probable.get(chosen, 0.0))
    return Labelled(
        made,
        Decision(
            round(confidence, _PLACES),
            _reasons(cues, _gains(made, second, known), against(leans, made, second)),
            RunnerUp(second, round(min(share, 1 - confidence), _PLACES)),
            made,
        ),
    )


class _Gains(dict[Cue, tuple[float, str] | None]):
    """How much each cue speaks for a label against another, and in which words.

    The gains are negative, to sort by; None for a cue that does not speak for it.
    """

    def __init__(self, chosen: Label, second: Label, known: Models) -> None:
        super().__init__()
        self._chosen = chosen
        self._second = second
        self._weights = known.facts.weights

    def __missing__(self, cue: Cue) -> tuple[float, str] | None:
        of_cue = self._weights.get(cue.name, _NONE)
        gain = of_cue.get(self._chosen, 0.0) - of_cue.get(self._second, 0.0)
        self[cue] = found = (-gain, cue.reason) if gain > 0 else None
        return found


# The same few pairs of labels come in each text.
_gains = lru_cache(maxsize=1024)(_Gains)


def _reasons(
    cues: Sequence[Cue], gains: _Gains, own: Sequence[tuple[float, Lean]]
) -> tuple[str, ...]:
    found = sorted([gain for cue in cues if (gain := gains[cue])])
    if own:
        found += [(-gain, lean.reason) for gain, lean in own if gain > 0]
        found.sort()
    return tuple([reason for _, reason in found[:_REASONS]])
