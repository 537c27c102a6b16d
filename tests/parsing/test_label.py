"""Labels, confidences, reasons: what `label` promises, and how it decides."""

import json
from importlib.resources import files
from itertools import pairwise
from math import isclose
from pathlib import Path

import pytest

from newsconv.model import Label
from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.label import (
    Labelled,
    attributes_of,
    explained,
    label,
)
from newsconv.parsing.labelling.context import context
from newsconv.parsing.labelling.decide import decide, share_in_tables
from newsconv.parsing.labelling.frame import Frame
from newsconv.parsing.labelling.headline import choose
from newsconv.parsing.labelling.model import FACTS, FIRST, SECOND, Facts, models
from newsconv.parsing.noticing import cue_names, cues_of
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
    "head": "Opinion\n\nStop building walls\n\nBy Rowan Achterberg",
    "a list": "- one man was treated\n- two boats were lost\n- a dog swam home",
    "furniture": "Share\n\nAdvertisement\n\nRead more: why bread costs what it does",
    "letters of many scripts": "河水又涨了\n\nالنهر\n\nРека",
}
every_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def document(text: str) -> Document:
    return Document(segment(text))


@every_text
def test_what_is_left_out_of_marginals_is_little(text: str) -> None:
    """Labels are asked for one by one until the rest can't matter: so it can't."""
    doc = document(text)
    known = models()
    frame = Frame(doc, cue_names(doc))
    found = known.marginals(SECOND, attributes_of(frame, known))
    tagger = known.tagger(SECOND)
    for at, here in enumerate(found):
        everything = {name: tagger.marginal(name, at) for name in tagger.labels()}
        assert isclose(sum(everything.values()), 1.0, abs_tol=1e-6)
        second = sorted(here.values())[-2]
        for name, value in everything.items():
            if name in here:
                assert isclose(here[name], value, abs_tol=1e-9)
            else:
                assert value < 0.02
                assert value <= second


@every_text
def test_confidence_and_runner_up_are_shares(text: str) -> None:
    for labelled in label(document(text)):
        decision = labelled.decision
        assert decision.label is labelled.label
        assert 0 <= decision.confidence <= 1
        assert decision.runner_up
        assert decision.runner_up.label is not labelled.label
        assert decision.confidence + decision.runner_up.confidence <= 1.0001


def test_a_confidence_is_how_often_such_decisions_were_right() -> None:
    known = Facts("", frozenset(), {}, {}, ((0.0, 0.1), (0.5, 0.4), (1.0, 0.9)))
    assert known.confidence(0.0) == pytest.approx(0.1)
    assert known.confidence(0.25) == pytest.approx(0.25)
    assert known.confidence(0.5) == pytest.approx(0.4)
    assert known.confidence(0.75) == pytest.approx(0.65)
    assert known.confidence(1.0) == pytest.approx(0.9)


def test_reliability_rises() -> None:
    curve = models().facts.reliability
    assert len(curve) > 5
    for (marginal, share), (later, higher) in pairwise(curve):
        assert marginal < later
        assert share <= higher


def test_there_is_one_headline() -> None:
    def likely() -> dict[str, float]:
        return {"headline": 0.9, "furniture": 0.08, "subhead": 0.02}

    probable = [likely(), likely(), likely()]
    assert decide(probable, 1, 0.95) == ["furniture", "headline", "furniture"]
    # That it is no headline is known by then: the rest is shared out.
    assert probable[1]["headline"] == pytest.approx(0.95)
    assert probable[0] == pytest.approx({"furniture": 0.8, "subhead": 0.2})


def test_a_text_may_have_no_headline() -> None:
    assert decide([{"headline": 0.6, "paragraph": 0.4}], -1, 0.9) == ["paragraph"]


def test_a_rare_label_is_taken_at_less() -> None:
    assert decide([{"furniture": 0.7, "byline": 0.3}], -1, 1.0) == ["byline"]
    assert decide([{"furniture": 0.9, "byline": 0.1}], -1, 1.0) == ["furniture"]
    # The likelier of two rare ones.
    both = {"paragraph": 0.2, "caption": 0.45, "subhead": 0.35}
    assert decide([both], -1, 1.0) == ["caption"]


def test_a_deck_stands_over_a_paragraph() -> None:
    def deck() -> dict[str, float]:
        return {"deck": 0.5, "paragraph": 0.4, "furniture": 0.1}

    story = {"paragraph": 0.9, "furniture": 0.1}
    assert decide([deck(), story], -1, 1.0) == ["deck", "paragraph"]
    assert decide([deck()], -1, 1.0) == ["paragraph"]


def test_the_likeliest_block_is_the_deck_though_it_is_none_by_itself() -> None:
    story = {"paragraph": 0.9, "furniture": 0.1}
    likely = {"paragraph": 0.9, "deck": 0.1}
    less = {"furniture": 0.92, "deck": 0.08}
    assert decide([dict(less), dict(likely), dict(story)], -1, 1.0) == [
        "furniture",
        "deck",
        "paragraph",
    ]
    # Below the story's beginning it must be surer.
    assert decide([dict(story), dict(likely), dict(story)], -1, 1.0)[1] == "paragraph"
    sure = {"deck": 0.6, "paragraph": 0.4}
    assert decide([dict(story), dict(sure), dict(story)], -1, 1.0)[1] == "deck"
    hardly = {"paragraph": 0.98, "deck": 0.02}
    assert decide([hardly, dict(story)], -1, 1.0) == ["paragraph", "paragraph"]
    signed = {"byline": 0.9, "deck": 0.1}
    assert decide([signed, dict(story)], -1, 1.0) == ["byline", "paragraph"]


def test_what_is_surely_a_caption_is_no_deck() -> None:
    story = {"paragraph": 1.0}
    picture = {"caption": 0.95, "deck": 0.05}
    assert decide([dict(picture), dict(story)], -1, 1.0) == ["caption", "paragraph"]
    doubtful = {"caption": 0.85, "deck": 0.15}
    assert decide([doubtful, dict(story)], -1, 1.0) == ["deck", "paragraph"]


def test_a_second_line_is_deck_if_it_is_as_likely() -> None:
    story = {"paragraph": 0.9, "furniture": 0.1}
    both = [{"deck": 0.8, "caption": 0.2}, {"deck": 0.75, "caption": 0.25}]
    assert decide([*both, dict(story)], -1, 1.0)[:2] == ["deck", "deck"]
    one = [{"deck": 0.8, "caption": 0.2}, {"deck": 0.55, "caption": 0.45}]
    assert decide([*one, dict(story)], -1, 1.0)[:2] == ["deck", "caption"]


def test_the_rows_of_a_table_are_one_thing() -> None:
    rows = [
        {"paragraph": 0.9, "furniture": 0.1},
        {"paragraph": 0.8, "furniture": 0.2},
        {"list_item": 0.3, "furniture": 0.7},
    ]
    share_in_tables(rows, [["cells"]] * 3)
    assert rows[0] == rows[1] == rows[2]
    assert rows[0]["furniture"] == pytest.approx(1 / 3)
    assert rows[0]["paragraph"] == pytest.approx(1.7 / 3)
    two = [{"paragraph": 0.9}, {"furniture": 0.9}]
    share_in_tables(two, [["cells"]] * 2)
    assert two == [{"paragraph": 0.9}, {"furniture": 0.9}]


def test_the_best_candidate_is_the_headline() -> None:
    found = {2: {"echo": 1.0}, 5: {"echo": 2.0, "stop": 1.0}, -1: {"none": 1.0}}
    weights = {"echo": 1.0, "stop": -3.0, "none": -1.0}
    at, share = choose(found, weights)
    assert at == 2
    # Scores 1, -1, -1: e / (e + 2 / e).
    assert share == pytest.approx(0.787, abs=0.001)
    assert choose(found, weights | {"none": 4.0})[0] == -1


def test_context_tells_where_the_headline_and_the_story_are() -> None:
    told = context(
        [
            {"furniture": 0.9, "headline": 0.1},
            {"headline": 0.8, "furniture": 0.2},
            {"byline": 0.6, "furniture": 0.4},
            {"paragraph": 0.99, "furniture": 0.01},
            {"paragraph": 0.98, "furniture": 0.02},
            {"furniture": 1.0},
        ],
        headline=1,
    )
    assert [next(a for a in row if a.startswith("zone2")) for row in told] == [
        "zone2=above",
        "zone2=headline",
        "zone2=head",
        "zone2=body",
        "zone2=body",
        "zone2=tail",
    ]
    assert "rank=headline0" in told[1]
    assert "rank=headline1" in told[0]
    assert "rank=byline0" in told[2]
    assert "bylines=1|byline" in told[2]
    assert "best3=headline|byline|paragraph" in told[2]
    assert "near=paragraph|furniture|edge" in told[5]


def gain(cue: Cue, labelled: Labelled) -> float:
    """Return how much a cue speaks for a label against its runner-up."""
    assert labelled.decision.runner_up
    of_cue = models().facts.weights.get(cue.name, {})
    return of_cue.get(labelled.label, 0.0) - of_cue.get(
        labelled.decision.runner_up.label, 0.0
    )


def check_reasons(cues: list[Cue], labelled: Labelled) -> None:
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
    for cues, labelled in zip(cues_of(doc), label(doc), strict=True):
        check_reasons(cues, labelled)


@pytest.mark.parametrize("name", NAMES)
def test_reasons_in_whole_articles(name: str) -> None:
    doc = document(example(name).source.text)
    labels = label(doc)
    assert len(labels) == len(doc.blocks)
    for cues, labelled in zip(cues_of(doc), labels, strict=True):
        check_reasons(cues, labelled)


def test_an_explanation_names_what_told_most() -> None:
    doc = document("River rises again\n\nBy Elena Marsh\n\n" + "The river rose. " * 20)
    told = explained(doc, label(doc), 1)
    assert {"byline-names", "form=byline-names"} & {each.attribute for each in told[:8]}
    sizes = [abs(each.difference) for each in told]
    assert sizes == sorted(sizes, reverse=True)
    assert all(sizes)


def test_no_text_has_no_labels() -> None:
    assert label(document(" \n ")) == []


def test_the_models_are_small_enough_to_ship() -> None:
    folder = Path(str(files("newsconv.parsing.labelling")))
    sizes = {name: (folder / name).stat().st_size for name in (FIRST, SECOND, FACTS)}
    assert sum(sizes.values()) <= 2_000_000, sizes
    assert json.loads((folder / FACTS).read_text(encoding="utf-8"))["about"]


def test_labels_of_the_models_are_labels() -> None:
    for name in (FIRST, SECOND):
        for each in models().tagger(name).labels():
            assert Label(each)
