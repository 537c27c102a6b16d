"""The samples as the labelling models see them."""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from samples import Sample

from newsconv.parsing.labelling.evidence import evidence
from newsconv.parsing.labelling.frame import Frame

FOLDS = 5
EXAMPLE_TIMES = 6
"""The examples' labels were written by hand, and are so many times as sure."""


class Item(NamedTuple):
    """A sample as the models see it."""

    name: str
    track: str
    copy: str
    series: int
    key: str
    """Its publisher; empty where it is in every training set."""
    fold: int
    """The publisher's; -1 where there is none."""
    attributes: list[list[str]]
    labels: list[str]
    frame: Frame
    times: int = 1
    """How often it is put before the trainer."""


def fold_of(key: str) -> int:
    """Return the fifth that a publisher belongs to."""
    return zlib.crc32(key.encode()) % FOLDS


def items_of(samples: Iterable[Sample]) -> Iterator[Item]:
    """Yield samples as the models see them."""
    for sample in samples:
        frame = Frame(sample.document, sample.names)
        example = sample.track == "example"
        yield Item(
            sample.name,
            sample.track,
            sample.copy,
            sample.series,
            "" if example else sample.key,
            -1 if example else fold_of(sample.key),
            evidence(frame),
            sample.labels,
            frame,
            EXAMPLE_TIMES if example and not sample.copy else 1,
        )


def merged(item: Item, told: list[list[str]] | None) -> list[list[str]]:
    """Return an item's attributes, with what the first labelling told if given."""
    if told is None:
        return item.attributes
    return [own + more for own, more in zip(item.attributes, told, strict=True)]
