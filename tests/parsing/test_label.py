"""Labels are the likeliest, confidences are marginals, reasons the strongest cues.

What `label` gives is compared with all labellings of short texts, scored one by one.
"""

from functools import cache
from itertools import pairwise, product
from math import exp

import pytest

from newsconv.model import Label
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.label import Labelled, cues_of, label, weights
from newsconv.parsing.segment import segment
from tests.parsing.hand_read import NAMES, example

TEXTS = {
    "one word": "River",
    "one sentence": "The river rose again on Monday, and nobody was surprised by that.",
    "a byline": "By Elena Marsh",
    "a rule": "* * *",
    "a headline and its story": (
        "River rises again\n\nThe river rose again on Monday, and nobody who lives on "
        "its bank was surprised, the mayor of the town said in the evening."
    ),
    "a headline and a byline": "River rises again\n\nBy Elena Marsh",
    "a byline and a date": "By Elena Marsh\nNovember 19, 2026",
    "a subhead among paragraphs": (
        "The river rose again on Monday, and nobody was surprised by that.\n\n"
        "A short history\n\n"
        "It had done so every year since the lock was built, said the keeper."
    ),
    "head": "Opinion\n\nStop building walls\n\nBy Rowan Achterberg",
    "a caption and its credit": (
        "Volunteers fill sandbags in York on Thursday.\nPhoto: Joost Merkens/AP"
    ),
    "a list": "- one man was treated\n- two boats were lost\n- a dog swam home",
    "furniture": "Share\n\nAdvertisement\n\nRead more: why bread costs what it does",
    "letters of many scripts": "河水又涨了\n\nالنهر\n\nРека",
}
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)

LEAST = 1e-9
"""A labelling with less than this part of the likeliest one's weight is left out."""


def document(text: str) -> Document:
    return Document(segment(text))


def score(cues: list[Cue], name: Label) -> float:
    known = weights()
    return known.bias.get(name, 0.0) + sum(
        known.cues.get(cue.name, {}).get(name, 0.0) for cue in cues
    )


@cache
def labellings(text: str) -> list[tuple[float, tuple[Label, ...]]]:
    """Return every labelling with its score, the best first."""
    known, doc = weights(), document(text)
    scores = [
        {name: score(cues_of(doc, at), name) for name in Label}
        for at in range(len(doc.blocks))
    ]
    found = [
        (
            sum(here[name] for here, name in zip(scores, path, strict=True))
            + sum(known.follows.get(a, {}).get(b, 0.0) for a, b in pairwise(path)),
            path,
        )
        for path in product(Label, repeat=len(scores))
    ]
    return sorted(found, reverse=True)


@every_text
def test_the_path_is_the_best_of_all(text: str) -> None:
    best = labellings(text)[0][0]
    chosen = tuple(labelled.label for labelled in label(document(text)))
    scored = next(total for total, path in labellings(text) if path == chosen)
    assert scored == pytest.approx(best)


@every_text
def test_confidences_are_marginals(text: str) -> None:
    top = labellings(text)[0][0]
    likely = [(exp(total - top), path) for total, path in labellings(text)]
    likely = [(weight, path) for weight, path in likely if weight > LEAST]
    whole = sum(weight for weight, _ in likely)
    for at, labelled in enumerate(label(document(text))):
        marginals = dict.fromkeys(Label, 0.0)
        for weight, path in likely:
            marginals[path[at]] += weight / whole
        assert sum(marginals.values()) == pytest.approx(1)
        decision = labelled.decision
        assert decision.confidence == pytest.approx(marginals[labelled.label], abs=1e-3)
        second = max(
            value for name, value in marginals.items() if name != labelled.label
        )
        if decision.runner_up:
            assert decision.runner_up.confidence == pytest.approx(second, abs=1e-3)
            by_hand = marginals[decision.runner_up.label]
            assert decision.runner_up.confidence == pytest.approx(by_hand, abs=1e-3)
        else:
            assert second < 1e-3


def gain(cue: Cue, labelled: Labelled) -> float:
    """Return how much a cue speaks for a label against its runner-up."""
    of_cue = weights().cues.get(cue.name, {})
    value = of_cue.get(labelled.label, 0.0)
    if labelled.decision.runner_up:
        value -= of_cue.get(labelled.decision.runner_up.label, 0.0)
    return value


def check_reasons(cues: list[Cue], labelled: Labelled) -> None:
    # Without a runner-up to print there was one all the same: it decides the order.
    if labelled.decision.runner_up is None:
        return
    gains = {cue.reason: gain(cue, labelled) for cue in cues}
    given = [gains[reason] for reason in labelled.decision.reasons]
    assert all(value > 0 for value in given)
    assert given == sorted(given, reverse=True)
    others = [
        value
        for reason, value in gains.items()
        if reason not in labelled.decision.reasons
    ]
    if len(given) == 3:
        assert max(others, default=0.0) <= given[-1]
    else:
        assert max(others, default=0.0) <= 0


@every_text
def test_reasons_are_the_strongest_cues(text: str) -> None:
    doc = document(text)
    for at, labelled in enumerate(label(doc)):
        check_reasons(cues_of(doc, at), labelled)


@pytest.mark.parametrize("name", NAMES)
def test_reasons_in_whole_articles(name: str) -> None:
    doc = document(example(name).source.text)
    labels = label(doc)
    assert len(labels) == len(doc.blocks)
    for at, labelled in enumerate(labels):
        assert labelled.decision.label is labelled.label
        assert 0 <= labelled.decision.confidence <= 1
        check_reasons(cues_of(doc, at), labelled)


def test_no_blocks_no_labels() -> None:
    assert label(document("")) == []


def test_a_doubt_keeps_its_runner_up() -> None:
    # Three words without a mark: a headline, a subhead, a menu's word.
    (labelled,) = label(document("Weather in Hull"))
    assert labelled.decision.runner_up
    assert labelled.decision.runner_up.label is not labelled.label
    assert 0 < labelled.decision.runner_up.confidence <= labelled.decision.confidence


def test_the_same_text_has_the_same_labels() -> None:
    for text in TEXTS.values():
        assert label(document(text)) == label(document(text))


def test_a_long_text_has_finite_confidences() -> None:
    text = "\n\n".join(TEXTS.values()) + "\n\n"
    for labelled in label(document(text * 150)):
        assert 0 <= labelled.decision.confidence <= 1
