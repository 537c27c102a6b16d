"""One block in, what the second model weighed for its label and against it, out.

The weights are read from the model's own dump, which takes half a second: it is for
people who ask about one line, not for parsing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsconv.parsing.labelling.model import SECOND, Models


class Weight(NamedTuple):
    """What one attribute of a block says, in nats."""

    attribute: str
    """`byline-names`, `zone=head`, `-1:form=date-line`: see `evidence`, `context`."""
    chosen: float
    """For the label that the block was given."""
    runner_up: float
    """For the label that came second."""

    @property
    def difference(self) -> float:
        """How much it speaks for the label, or against it if negative."""
        return self.chosen - self.runner_up


@lru_cache(maxsize=2)
def _weights(known: Models) -> Mapping[str, Mapping[str, float]]:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for (attribute, label), weight in (
        known.tagger(SECOND).info().state_features.items()
    ):
        weights[attribute][label] = weight
    return weights


def explain(
    attributes: Sequence[str], chosen: str, runner_up: str, known: Models
) -> list[Weight]:
    """Return the weights of a block's attributes, those that told most first."""
    weights = _weights(known)
    found = [
        Weight(
            attribute,
            weights[attribute].get(chosen, 0.0),
            weights[attribute].get(runner_up, 0.0),
        )
        for attribute in attributes
        if attribute in weights
    ]
    found.sort(key=lambda weight: (-abs(weight.difference), weight.attribute))
    return [weight for weight in found if weight.difference]
