"""A document in, what the cues of plug-ins say of its blocks out.

A cue of one's own is a function that is given a block among the others and answers
with `Lean`s: a label, how much more likely that makes it, and why. The models weigh
what they know first; then each lean is added to their log-odds (with the same prior
knowledge, independent evidence adds up in log-odds: Good 1950, "Probability and the
Weighing of Evidence"). The entry point group `newsconv.cues` makes it known; without
one, nothing is loaded and nothing changes.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import exp, isfinite
from typing import NamedTuple

import msgspec

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import FormatError, PluginError
from newsconv.model import Label
from newsconv.parsing.document import Document, once_a_text
from newsconv.plugins import Plugin, load_plugin, plugins

GROUP = "newsconv.cues"
MOST = 20.0
"""No lean weighs more, for or against; this much is as good as certain."""


class Lean(msgspec.Struct, frozen=True):
    """That a block leans to a label, or away from it."""

    label: Label
    weight: float
    """In nats, added to the label's log-odds: 2.2 makes the odds nine times as high,
    -2.2 a ninth. Where the model finds a label 50% likely, 2.2 makes that 90%."""
    reason: str
    """In words, as `newsconv inspect` prints it."""


class Place(NamedTuple):
    """A block among all of a text's, as a cue sees it."""

    at: int
    """Which block it is, from 0."""
    texts: tuple[str, ...]
    """The words of each block, in order, on one line."""
    gaps: tuple[int, ...]
    """The blank lines above each block."""
    language: str | None
    """Of the text: "en"; None where it is too short to tell."""

    @property
    def text(self) -> str:
        """The block's own words."""
        return self.texts[self.at]


OwnCue = Callable[[Place], Iterable[Lean]]


class Leans(NamedTuple):
    """What all plug-ins say of a text."""

    of_blocks: tuple[tuple[Lean, ...], ...] = ()
    """Of each block; empty where nothing is said of any."""
    broken: tuple[Diagnostic, ...] = ()
    """The plug-ins that could not have their say."""


@cache
def own_cue(name: str) -> OwnCue:
    """Return a plug-in's cue by its name.

    Raises:
        PluginError: it can't be loaded, or is no function.
        KeyError: there is none of this name.
    """
    loaded: OwnCue = load_plugin(plugins(GROUP)[name], own_cue_lacks)
    return loaded


def own_cue_lacks(cue: object) -> str | None:
    """Say what a plug-in lacks to be a cue."""
    if isinstance(cue, type) or not callable(cue):
        return "is no function of a place"
    return None


@once_a_text
def leans_of(document: Document) -> Leans:
    """Return what plug-ins say of a text's blocks; never raises."""
    points = plugins(GROUP)
    if not points or not document.blocks:
        return Leans()
    all_places = places(document)
    found: list[list[Lean]] = [[] for _ in all_places]
    broken: list[Diagnostic] = []
    for point in points.values():
        try:
            said = _said(point, all_places)
        except FormatError as error:
            broken.append(Diagnostic(DiagnosticCode.PLUGIN_BROKEN, str(error), GROUP))
            continue
        for here, leans in zip(found, said, strict=True):
            here.extend(leans)
    of_blocks = tuple(map(tuple, found)) if any(found) else ()
    return Leans(of_blocks, tuple(broken))


def places(document: Document) -> tuple[Place, ...]:
    """Return each block of a text as a cue sees it."""
    texts = tuple(block.text for block in document.blocks)
    gaps = tuple(block.gap for block in document.blocks)
    language = document.language if texts else None
    return tuple(Place(at, texts, gaps, language) for at in range(len(texts)))


def _said(point: Plugin, asked: Sequence[Place]) -> list[list[Lean]]:
    """Return what one plug-in says of each block.

    Raises:
        PluginError: it can't be loaded, raises, or says what is no lean.
    """
    cue = own_cue(point.name)
    found: list[list[Lean]] = []
    for place in asked:
        try:
            leans = [checked(each) for each in cue(place)]
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            where = f"on {place.text[:40]!r}"
            raise PluginError(
                point.name, point.value, f"failed {where}: {reason}; it had no say"
            ) from error
        found.append(leans)
    return found


def checked(lean: object) -> Lean:
    """Return what a cue gave, if it is a lean.

    Raises:
        TypeError: it is something else.
        ValueError: its label, weight or reason are none.
    """
    if not isinstance(lean, Lean):
        raise TypeError(f"a cue gives Lean(label, weight, reason), not {lean!r}")
    if lean.label not in frozenset(Label):
        raise ValueError(f"{lean.label!r} is no label")
    if not isinstance(lean.weight, int | float) or not isfinite(lean.weight):
        raise ValueError(f"{lean.weight!r} is no weight; it is in nats, as 2.2")
    if not isinstance(lean.reason, str) or not lean.reason.strip():
        raise ValueError("a lean without a reason")
    return Lean(Label(lean.label), max(-MOST, min(MOST, lean.weight)), lean.reason)


def weigh(
    probable: dict[str, float],
    leans: Sequence[Lean],
    marginal: Callable[[str], float],
) -> None:
    """Add leans to a block's log-odds; its probabilities are changed in place.

    `marginal` gives the probability of a label that is not among them.
    """
    factors: dict[str, float] = {}
    for lean in leans:
        name = str(lean.label)
        factors[name] = factors.get(name, 0.0) + lean.weight
    for name in factors:
        if name not in probable:
            probable[name] = marginal(name)
    for name, weight in factors.items():
        # p / (1 - p) is multiplied; the others keep their odds to each other.
        share = probable[name]
        raised = share * exp(max(-MOST, min(MOST, weight)))
        whole = raised + sum(probable.values()) - share
        for other in probable:
            probable[other] /= whole
        probable[name] = raised / whole


def against(leans: Sequence[Lean], label: str, second: str) -> list[tuple[float, Lean]]:
    """Return how much each lean speaks for a label against another, and which."""
    return [
        (lean.weight * ((lean.label == label) - (lean.label == second)), lean)
        for lean in leans
    ]
