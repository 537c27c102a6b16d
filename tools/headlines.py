"""Learns how the headline is chosen from what a labelling model tells."""

from collections.abc import Sequence
from typing import NamedTuple

from items import FOLDS, Item
from ranking import Choice, learned

from newsconv.parsing.labelling.headline import NONE, candidates, choose

Answers = Sequence[list[dict[str, float]]]


class Headlines(NamedTuple):
    """How headlines are chosen after one model."""

    weights: dict[str, float]
    """Learned from all texts."""
    by_fold: list[dict[str, float]]
    """Learned from all texts but a fold's."""
    chosen: list[tuple[int, float]]
    """Each item's headline by the weights that have not seen it, with its share."""


def headlines(items: Sequence[Item], answers: Answers) -> Headlines:
    """Learn to choose the headline from the marginals of one model."""
    found = [
        candidates(item.frame, answer)
        for item, answer in zip(items, answers, strict=True)
    ]
    choices = [
        Choice(
            of_item,
            item.labels.index("headline") if "headline" in item.labels else NONE,
        )
        for item, of_item in zip(items, found, strict=True)
    ]
    # A copy tells nothing new of where headlines stand, unless it has lost its own.
    times = [
        item.times
        if choice.right in choice.candidates
        and (not item.copy or (choice.right == NONE and item.series < 1))
        else 0
        for choice, item in zip(choices, items, strict=True)
    ]
    by_fold = [
        learned(
            [
                choice
                for choice, item, often in zip(choices, items, times, strict=True)
                if item.fold != fold
                for _ in range(often)
            ]
        )
        for fold in range(FOLDS)
    ]
    return Headlines(
        learned(
            [
                choice
                for choice, often in zip(choices, times, strict=True)
                for _ in range(often)
            ]
        ),
        by_fold,
        [
            choose(of_item, by_fold[max(0, item.fold)])
            for of_item, item in zip(found, items, strict=True)
        ],
    )
