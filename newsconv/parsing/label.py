"""A document in, one label a block out, with confidence, reasons and runner-up.

Cues say what is noticed of each block; the models of `newsconv.parsing.labelling` say
how probable that makes each label; a story's order decides between them. The
confidence is the share of such decisions that were right on pages of publishers that
the models had not seen; the reasons are the cues that speak most for the label against
its runner-up.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Decision, Label, RunnerUp
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.labelling.context import context
from newsconv.parsing.labelling.decide import by_form, decide, share_in_tables
from newsconv.parsing.labelling.evidence import evidence
from newsconv.parsing.labelling.explain import Weight, explain
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.labelling.headline import candidates, choose
from newsconv.parsing.labelling.model import FIRST, SECOND, Models, models
from newsconv.parsing.noticing import cue_names, cues_of, names_of

_REASONS = 3
_NONE: Mapping[Label, float] = {}
_PLACES = 4
_LABELS = {label.value: label for label in Label}


class Labelled(NamedTuple):
    """A block's label and why."""

    label: Label
    decision: Decision


def label(document: Document, by: Models | None = None) -> list[Labelled]:
    """Return the most probable label of each block, by the shipped models if not told.

    The models are read on the first call, some 10 ms.
    """
    if not document.blocks:
        return []
    known = by or models()
    noticed = cues_of(document)
    frame = Frame(document, names_of(noticed))
    second = known.marginals(SECOND, attributes_of(frame, known))
    share_in_tables(second, frame.names)
    headline, share = choose(candidates(frame, second), known.facts.headline[SECOND])
    return [
        _labelled(chosen, probable, cues, known)
        for chosen, probable, cues in zip(
            by_form(decide(second, headline, share), frame.names),
            second,
            noticed,
            strict=True,
        )
    ]


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
    return explain(
        attributes_of(Frame(document, cue_names(document)), known)[at],
        labels[at].label,
        second.label if second else "",
        (
            labels[at - 1].label if at else None,
            labels[at + 1].label if at + 1 < len(labels) else None,
        ),
        known,
    )


def _labelled(
    chosen: str, probable: Mapping[str, float], cues: Sequence[Cue], known: Models
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
            _reasons(cues, _gains(made, second, known)),
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


def _reasons(cues: Sequence[Cue], gains: _Gains) -> tuple[str, ...]:
    found = sorted([gain for cue in cues if (gain := gains[cue])])
    return tuple([reason for _, reason in found[:_REASONS]])
