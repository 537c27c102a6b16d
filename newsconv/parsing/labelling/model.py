"""The trained models: attributes in, marginal probabilities out.

Two linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001), run
by CRFsuite: the first sees each block's own evidence and its neighbours', the second
the first one's marginals besides. `tools/train.py` makes the files; the model card
(`docs/reference/model-card.md`) says from what.
"""

import threading
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from pycrfsuite import Tagger

from newsconv.model import Label

FIRST = "first.crfsuite"
SECOND = "second.crfsuite"
FACTS = "facts.json"
_UNSEEN = 1e-4
_LEAST = 0.02
"""Labels that have less than this together are not asked for."""


class Facts(msgspec.Struct, frozen=True):
    """What is known of a pair of models besides their weights."""

    about: str
    words: frozenset[str]
    """The word attributes that either model has a weight for."""
    weights: dict[str, dict[Label, float]]
    """What each cue says for or against a label, in nats, both models together."""
    headline: dict[str, dict[str, float]]
    """How the candidates for the headline are compared after each model, by its name:
    the weight of each feature."""
    reliability: tuple[tuple[float, float], ...] = ((0.0, 0.0), (1.0, 1.0))
    """(marginal, share that was right) on pages of publishers not trained on, both
    rising; between two points a straight line."""

    def confidence(self, marginal: float) -> float:
        """Return how often a decision of this marginal is right, from 0 to 1."""
        points = self.reliability
        after = bisect_right(points, (marginal, 2.0))
        if after == 0:
            return points[0][1]
        if after == len(points):
            return points[-1][1]
        (low, first), (high, second) = points[after - 1], points[after]
        return first + (second - first) * (marginal - low) / (high - low)


class Models:
    """The two models and what is known of them; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._data = {
            name: (folder / name).read_bytes() for name in (FIRST, SECOND, FACTS)
        }
        self.facts = msgspec.json.decode(self._data[FACTS], type=Facts)
        self._local = threading.local()

    def marginals(
        self, name: str, attributes: Sequence[Sequence[str]]
    ) -> list[dict[str, float]]:
        """Return the probabilities of each block's likely labels, by one model.

        What is left out has less than 0.02 together, and each of it less than the
        second most probable label.
        """
        return marginals(self.tagger(name), attributes)

    def marginal(self, name: str, label: str, at: int) -> float:
        """Return a label's probability in the text that was asked about last.

        A label that the model has never seen has a small one.
        """
        tagger = self.tagger(name)
        known = label in tagger.labels()
        return float(tagger.marginal(label, at)) if known else _UNSEEN

    def tagger(self, name: str) -> Tagger:
        """Return this thread's tagger: one keeps the text that it is given."""
        taggers: dict[str, Tagger] = self._local.__dict__.setdefault("taggers", {})
        if name not in taggers:
            tagger = Tagger()
            tagger.open_inmemory(self._data[name])
            taggers[name] = tagger
        return taggers[name]


@cache
def models() -> Models:
    """Return the shipped models."""
    return Models(Path(__file__).parent)


# Most probable first, so that few have to be asked for.
_ORDER = (
    "paragraph",
    "furniture",
    "subhead",
    "caption",
    "headline",
    "byline",
    "date",
    "credit",
    "list_item",
    "deck",
    "block_quote",
    "comment_text",
    "comment_author",
    "kicker",
    "pull_quote",
    "comment_meta",
    "tagline",
    "comment_heading",
)


def marginals(
    tagger: Tagger, attributes: Sequence[Sequence[str]]
) -> list[dict[str, float]]:
    """Return the probabilities of each block's likely labels."""
    tagger.set(attributes)
    best = tagger.tag()
    known = _in_order(tuple(tagger.labels()))
    marginal = tagger.marginal
    found: list[dict[str, float]] = []
    for at, name in enumerate(best):
        # The best path's label is nearly always the most probable one.
        first = marginal(name, at)
        second = 0.0
        left = 1.0 - first
        here = {name: first}
        for other in known:
            if second and left < _LEAST and left < second:
                break
            if other == name:
                continue
            here[other] = probability = marginal(other, at)
            left -= probability
            second = max(second, probability)
        found.append(here)
    return found


@cache
def _in_order(labels: tuple[str, ...]) -> list[str]:
    rank: Mapping[str, int] = {name: at for at, name in enumerate(_ORDER)}
    return sorted(labels, key=lambda name: (rank.get(name, len(rank)), name))
