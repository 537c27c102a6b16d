"""Trains the labelling models: `python tools/train.py CORPUS [--folds DIR]`.

CORPUS is a folder as `tools/samples.py` describes it. Written are the two models and
what is known of them, into the package if no other place is named; with `--folds DIR`
also, for each fifth of the publishers, the models trained on the other four, by which
`bench/accuracy.py` measures. It is trained twice: the second time on labels that the
first models settled (`tools/settling.py`), and each model as the mean of several
(`tools/averaging.py`). The same corpus gives the same files.
"""

import argparse
import json
import sys
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import pycrfsuite
from averaging import averaged
from calibrating import curve_of
from headlines import Answers, Headlines, headlines
from items import FOLDS, Item, fold_of, items_of, merged
from samples import brief_samples, corpus_samples, example_samples
from settling import settled

from newsconv.parsing.labelling.context import context
from newsconv.parsing.labelling.decide import share_in_tables
from newsconv.parsing.labelling.forms import know_by_form
from newsconv.parsing.labelling.model import FACTS, FIRST, SECOND, marginals
from newsconv.parsing.labelling.outcome import outcome
from newsconv.parsing.noticing import reasons

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "newsconv" / "parsing" / "labelling"
BRIEFS = Path(__file__).with_name("briefs.txt")
BAGS = 16
LEFT_OUT = 0.2
"""The models are means of so many, each trained without this share of publishers."""
SERIES = 4
"""So many series of copies are made, and each model of a mean sees one of them."""
LEAST = 0.03
"""A mean weight closer to 0 tells nothing and is left out."""
NOBODYS = -2
"""A fold that no text is in: nothing is left out."""
AWAY = 40
"""Of a page, the lines so far above and below the story are not trained on."""
PARAMETERS = {
    FIRST: {"c1": 1.0, "c2": 0.3, "max_iterations": 90},
    SECOND: {"c1": 1.5, "c2": 0.3, "max_iterations": 70},
}
_COMMON = {"feature.possible_transitions": True, "feature.minfreq": 3}
Told = list[list[str]] | None
"""What the first labelling told of each block; None for the first model."""
_STORY = frozenset({"headline", "deck", "byline", "date", "paragraph", "subhead"})
_GOLD = _STORY | {"caption", "list_item", "block_quote"}
"""What the gold of a corpus tells apart."""


def _middle(item: Item) -> slice:
    """Return the stretch of a sample that is trained on."""
    story = [at for at, label in enumerate(item.labels) if label in _STORY]
    if not story:
        return slice(None)
    return slice(max(0, story[0] - AWAY), story[-1] + AWAY)


def asked(
    path: Path, items: Sequence[Item], told: Sequence[Told]
) -> list[list[dict[str, float]]]:
    """Return each item's marginals by one model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return [
        marginals(tagger, merged(item, more))
        for item, more in zip(items, told, strict=True)
    ]


class Work(NamedTuple):
    """What one model is trained on, and of how many it is the mean."""

    name: str
    items: Sequence[Item]
    told: Sequence[Told]
    bags: int

    def train(self, bag: int, fold: int, path: Path) -> None:
        """Train one model of the mean: not on a fold, nor on the bag's own part."""
        away = _left_out(self.items, bag, self.bags)
        trainer = pycrfsuite.Trainer(verbose=False)
        for item, more in zip(self.items, self.told, strict=True):
            if item.fold == fold or item.key in away:
                continue
            if item.series not in {-1, bag % SERIES}:
                continue
            middle = _middle(item)
            attributes = merged(item, more)[middle]
            for _ in range(item.times):
                trainer.append(attributes, item.labels[middle])
        trainer.set_params(_COMMON | PARAMETERS[self.name])
        trainer.train(str(path))


def _left_out(items: Sequence[Item], bag: int, bags: int) -> set[str]:
    """Return the publishers that one model of a mean does not see."""
    if bags == 1:
        return set()
    keys = sorted(
        {item.key for item in items if item.key},
        key=lambda key: (zlib.crc32(key.encode()), key),
    )
    first, size = len(keys) * bag // bags, int(len(keys) * LEFT_OUT)
    return {keys[(first + at) % len(keys)] for at in range(size)}


_SHARED: list[Work] = []
"""The work, where forked processes find it: the items need not be sent."""


def _train(bag: int, fold: int, path: Path) -> None:
    _SHARED[0].train(bag, fold, path)


def train(work: Work, paths: Mapping[int, Path], jobs: int) -> None:
    """Train a model for each fold that is left out, and write it to its path."""
    _SHARED[:] = [work]
    parts = {
        fold: [path.with_suffix(f".{bag}") for bag in range(work.bags)]
        for fold, path in paths.items()
    }
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        runs = [
            pool.submit(_train, bag, fold, part)
            for fold, of_fold in parts.items()
            for bag, part in enumerate(of_fold)
        ]
        for done, run in enumerate(runs, 1):
            run.result()
            print(f"{work.name}: {done} of {len(runs)}", flush=True)
    for fold, path in paths.items():
        averaged(parts[fold], path, LEAST if work.bags > 1 else 0.0)
        for part in parts[fold]:
            part.unlink()


def cross_validated(
    work: Work, folder: Path, jobs: int
) -> list[list[dict[str, float]]]:
    """Return each item's marginals by a model that has not seen its publisher.

    The examples have no publisher: they are asked of the first fold's model.
    """
    paths = {fold: folder / f"fold-{fold}" / work.name for fold in range(FOLDS)}
    for path in paths.values():
        path.parent.mkdir(exist_ok=True)
    train(work, paths, jobs)
    answers: dict[int, list[dict[str, float]]] = {}
    for fold, path in paths.items():
        here = [at for at, item in enumerate(work.items) if max(0, item.fold) == fold]
        of_fold = asked(
            path, [work.items[at] for at in here], [work.told[at] for at in here]
        )
        answers.update(zip(here, of_fold, strict=True))
    return [answers[at] for at in range(len(work.items))]


def decisions(
    items: Sequence[Item], answers: Answers, chosen: Sequence[tuple[int, float]]
) -> Iterator[tuple[float, bool]]:
    """Yield each decision's marginal on an unseen publisher, and if it is right."""
    for item, answer, (headline, share) in zip(items, answers, chosen, strict=True):
        if item.fold < 0 or item.copy:
            continue
        share_in_tables(answer, item.frame.names)
        know_by_form(answer, item.frame.names)
        labels = outcome(item.frame, answer, (headline, share))
        for label, right, here in zip(labels, item.labels, answer, strict=True):
            yield here.get(label, 0.0), _known(label) == _known(right)


def _known(label: str) -> str:
    """Return what the gold knows of a label: finer ones are the tools' own guess."""
    if label == "credit":
        return "caption"
    return label if label in _GOLD else "furniture"


def facts(
    folder: Path,
    about: str,
    curve: list[tuple[float, float]],
    headline: dict[str, dict[str, float]],
) -> None:
    """Write what is known of a pair of models beside them."""
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    words: set[str] = set()
    cues = reasons()
    for name in (FIRST, SECOND):
        tagger = pycrfsuite.Tagger()
        tagger.open(str(folder / name))
        for (attribute, label), weight in tagger.info().state_features.items():
            if attribute.startswith(("w=", "w0=", "wl=", "ww=", "x=")):
                words.add(attribute)
            cue = attribute.removeprefix("form=")
            if cue in cues:
                weights[cue][label] += weight
    (folder / FACTS).write_text(
        json.dumps(
            {
                "about": about,
                "words": sorted(words),
                "weights": {
                    cue: {label: round(w, 3) for label, w in sorted(row.items())}
                    for cue, row in sorted(weights.items())
                },
                "headline": headline,
                "reliability": curve,
            },
            ensure_ascii=False,
            indent=0,
        )
        + "\n",
        encoding="utf-8",
    )


class Round(NamedTuple):
    """Both models asked about publishers that they have not seen."""

    told: Sequence[Told]
    """What the second model was told by the first."""
    after_first: Headlines
    answers: Answers
    """Each item's marginals by the second model."""
    after_second: Headlines


def one_round(items: Sequence[Item], folder: Path, jobs: int, bags: int) -> Round:
    """Train both models for each fold, the second on what the first says."""
    nothing: list[Told] = [None] * len(items)
    first = cross_validated(Work(FIRST, items, nothing, bags), folder, jobs)
    after_first = headlines(items, first)
    told: list[Told] = [
        context(answer, headline)
        for answer, (headline, _) in zip(first, after_first.chosen, strict=True)
    ]
    second = cross_validated(Work(SECOND, items, told, bags), folder, jobs)
    return Round(told, after_first, second, headlines(items, second))


def corrected(items: Sequence[Item], answers: Answers) -> list[Item]:
    """Return the items with the labels to train on; the examples' stay as they are."""
    return [
        item._replace(labels=settled(item.labels, answer, item.frame))
        if item.fold >= 0
        else item
        for item, answer in zip(items, answers, strict=True)
    ]


def main() -> int:
    """Read, train, write."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", type=Path, nargs="+", help="folders with gold/")
    options.add_argument("--out", type=Path, default=PACKAGE)
    options.add_argument("--folds", type=Path, help="keep the folds' models here")
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument(
        "--bags", type=int, default=BAGS, help="each model is the mean of so many"
    )
    options.add_argument("--no-copies", action="store_true")
    options.add_argument("--no-final", action="store_true", help="the folds alone")
    chosen = options.parse_args()
    samples = [*example_samples(ROOT), *brief_samples(BRIEFS)]
    for corpus in chosen.corpus:
        samples += corpus_samples(corpus, copies=0 if chosen.no_copies else SERIES)
    items = list(items_of(samples))
    if all(item.fold < 0 for item in items):
        options.error(f"{chosen.corpus[0]}: no gold/*.json in it")
    print(
        f"{len(items)} samples, {sum(len(i.labels) for i in items)} blocks", flush=True
    )
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folds or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        before = one_round(items, folder, chosen.jobs, 1)
        trained = corrected(items, before.answers)
        changed = sum(
            new != old
            for one, other in zip(trained, items, strict=True)
            for new, old in zip(one.labels, other.labels, strict=True)
        )
        print(f"{changed} labels settled otherwise", flush=True)
        done = one_round(trained, folder, chosen.jobs, chosen.bags)
        curve = curve_of(decisions(items, done.answers, done.after_second.chosen))
        copies = sum(bool(item.copy) for item in items)
        about = f"{len(items)} texts, {copies} of them changed copies"
        for fold in range(FOLDS):
            compared = {
                FIRST: done.after_first.by_fold[fold],
                SECOND: done.after_second.by_fold[fold],
            }
            facts(folder / f"fold-{fold}", about, curve, compared)
        keys = {sample.key: fold_of(sample.key) for sample in samples}
        (folder / "folds.json").write_text(json.dumps(keys, indent=0, sort_keys=True))
        if not chosen.no_final:
            nothing: list[Told] = [None] * len(items)
            for name, told in ((FIRST, nothing), (SECOND, done.told)):
                work = Work(name, trained, told, chosen.bags)
                train(work, {NOBODYS: chosen.out / name}, chosen.jobs)
            compared = {
                FIRST: done.after_first.weights,
                SECOND: done.after_second.weights,
            }
            facts(chosen.out, about, curve, compared)
    return 0


if __name__ == "__main__":
    sys.exit(main())
