"""One block in, what the second model weighed for its label and against it, out.

The weights are read from the model's own dump, which takes half a second: it is for
people who ask about one line, not for parsing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from newsconv.parsing.labelling.model import SECOND, Models


class Weight(msgspec.Struct, frozen=True):
    """What one attribute of a block says, in nats."""

    attribute: str
    """`byline-names`, `zone=head`, `-1:form=date-line`: see `evidence`, `context`;
    `after=` and `before=` are the labels above and below."""
    chosen: float
    """For the label that the block was given."""
    runner_up: float
    """For the label that came second."""

    @property
    def difference(self) -> float:
        """How much it speaks for the label, or against it if negative."""
        return self.chosen - self.runner_up


Table = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=2)
def _weights(known: Models) -> tuple[Table, Table, Table]:
    """Return the weights of attributes, of the label above, and of the label below."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    after: dict[str, dict[str, float]] = defaultdict(dict)
    before: dict[str, dict[str, float]] = defaultdict(dict)
    dump = known.tagger(SECOND).info()
    for (attribute, label), weight in dump.state_features.items():
        weights[attribute][label] = weight
    for (above, below), weight in dump.transitions.items():
        after[f"after={above}"][below] = weight
        before[f"before={below}"][above] = weight
    return weights, after, before


def explain(
    attributes: Sequence[str],
    chosen: str,
    runner_up: str,
    beside: tuple[str | None, str | None],
    known: Models,
) -> list[Weight]:
    """Return the weights of a block's attributes, those that told most first.

    `beside` are the labels of the blocks above and below, None where there is none.
    """
    weights, after, before = _weights(known)
    tables = [(attribute, weights.get(attribute, {})) for attribute in attributes]
    for name, table, label in (
        ("after", after, beside[0]),
        ("before", before, beside[1]),
    ):
        if label is not None:
            tables.append((f"{name}={label}", table.get(f"{name}={label}", {})))
    found = [
        Weight(attribute, table.get(chosen, 0.0), table.get(runner_up, 0.0))
        for attribute, table in tables
    ]
    found.sort(key=lambda weight: (-abs(weight.difference), weight.attribute))
    return [weight for weight in found if weight.difference]
