"""The mean of some labelling models is a model with the mean of their weights."""

from pathlib import Path

import pycrfsuite
import pytest
from averaging import averaged, weights_of

LINES = [["short", "top"], ["long"], ["long", "stop"], ["short"], ["long", "stop"]]


def trained(path: Path, labels: list[str]) -> Path:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.append(LINES, labels)
    trainer.set_params({"c1": 0.0, "c2": 0.1, "max_iterations": 40})
    trainer.train(str(path))
    return path


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """Return two models, of which the second alone knows "note"."""
    return [
        trained(tmp_path / "one", ["head", "text", "text", "head", "text"]),
        trained(tmp_path / "two", ["head", "text", "note", "head", "text"]),
    ]


def test_weights_are_means_and_what_one_lacks_counts_as_nothing(
    two: list[Path], tmp_path: Path
) -> None:
    averaged(two, tmp_path / "mean")
    one, other, mean = map(weights_of, [*two, tmp_path / "mean"])
    assert set(mean.states) == {*one.states, *other.states}
    assert ("stop", "note") not in one.states
    for mine, first, second in zip(mean, one, other, strict=True):
        for key in first.keys() | second.keys():
            expected = (first.get(key, 0.0) + second.get(key, 0.0)) / 2
            assert mine[key] == pytest.approx(expected, abs=2e-6), key


def test_a_mean_of_one_labels_as_that_one(two: list[Path], tmp_path: Path) -> None:
    averaged(two[1:], tmp_path / "mean")
    answers = []
    for path in (two[1], tmp_path / "mean"):
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        best = tagger.tag(LINES)
        answers.append([tagger.marginal(name, at) for at, name in enumerate(best)])
        assert best == ["head", "text", "note", "head", "text"]
    assert answers[1] == pytest.approx(answers[0], abs=1e-4)


def test_weights_that_tell_nothing_are_left_out(
    two: list[Path], tmp_path: Path
) -> None:
    averaged(two, tmp_path / "mean")
    averaged(two, tmp_path / "less", least=0.3)
    all_of_them, kept = map(weights_of, [tmp_path / "mean", tmp_path / "less"])
    large = {key for key, weight in all_of_them.states.items() if abs(weight) > 0.3}
    assert kept.states.keys() == large
    assert 0 < len(large) < len(all_of_them.states)
    assert kept.transitions.keys() == all_of_them.transitions.keys()
