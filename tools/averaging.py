"""Several labelling models in, one with the mean of their weights out.

A model trained on a few hundred pages depends on which these are. The mean of models
that were trained on different parts of the pages depends on it less (Breiman 1996,
"Bagging Predictors"), and as the models are log-linear it is again such a model: asking
it takes no longer.

CRFsuite writes files, but of what it has learned only. So it is given a text in which
each feature of the mean occurs, and the weights that it makes of it are replaced in the
file. The layout of the file is in CRFsuite's `lib/crf/src/crf1d_model.c`.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

_HEADER = struct.Struct("<4sI4s9I")
_FIRST_FEATURE = 12
"""Bytes from where the features' chunk begins to the first of them."""
_FEATURE = struct.Struct("<IIId")
_STATE = 0
_HARDLY_ANYTHING = {"c1": 0.0, "c2": 1.0, "max_iterations": 1, "feature.minfreq": 0}


class Weights(NamedTuple):
    """What a model holds."""

    states: dict[tuple[str, str], float]
    """By attribute and label."""
    transitions: dict[tuple[str, str], float]
    """By label and the one after it."""


def weights_of(path: Path) -> Weights:
    """Read a model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    return Weights(dict(info.state_features), dict(info.transitions))


def averaged(paths: Sequence[Path], out: Path, least: float = 0.0) -> None:
    """Write the mean of some models; means closer to 0 than `least` are left out."""
    read = [weights_of(path) for path in paths]
    mean = Weights(
        _mean([each.states for each in read], least),
        _mean([each.transitions for each in read], 0.0),
    )
    _outline(mean, out)
    _fill(mean, out)


def _mean(
    weights: Sequence[dict[tuple[str, str], float]], least: float
) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = defaultdict(float)
    for each in weights:
        for key, weight in each.items():
            found[key] += weight / len(weights)
    return {key: found[key] for key in sorted(found) if abs(found[key]) > least}


def _outline(weights: Weights, path: Path) -> None:
    """Write a model of these features, whatever their weights."""
    trainer = pycrfsuite.Trainer(verbose=False)
    by_label: dict[str, list[str]] = defaultdict(list)
    for attribute, label in weights.states:
        by_label[label].append(attribute)
    for label, attributes in by_label.items():
        trainer.append([attributes], [label])
    for pair in weights.transitions:
        trainer.append([[], []], pair)
    trainer.set_params(_HARDLY_ANYTHING)
    trainer.train(str(path))


def _fill(weights: Weights, path: Path) -> None:
    """Write the weights into a model that has these features."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    labels = {int(number): name for name, number in info.labels.items()}
    attributes = {int(number): name for name, number in info.attributes.items()}
    tagger.close()
    data = bytearray(path.read_bytes())
    filled = 0
    for at, kind, source, target in _features(data):
        if kind == _STATE:
            weight = weights.states[attributes[source], labels[target]]
        else:
            weight = weights.transitions[labels[source], labels[target]]
        _FEATURE.pack_into(data, at, kind, source, target, weight)
        filled += 1
    if filled != len(weights.states) + len(weights.transitions):
        raise ValueError(f"{path}: of {filled} features some are not written")
    path.write_bytes(data)


def _features(data: bytes | bytearray) -> Iterator[tuple[int, int, int, int]]:
    """Yield where each feature of a model file stands, its kind and its two numbers."""
    header = _HEADER.unpack_from(data)
    count, begins = header[4], header[7]
    count = struct.unpack_from("<I", data, begins + 8)[0]
    for number in range(count):
        at = begins + _FIRST_FEATURE + number * _FEATURE.size
        kind, source, target, _ = _FEATURE.unpack_from(data, at)
        yield at, kind, source, target
