"""Labelled texts in, the tables that `split` judges lines and boundaries by out.

    python -m tools.train_boundaries CORPUS FOLDS

The corpus is that of `bench/splits.py`. The texts of each fold of the publishers are
joined, with their heads and ends varied as newspapers vary them and some cut short. A
conditional random field learns what each line does for its article, and boosted trees
which line opens one. In each fold, those that were learned without it then say what may
be a boundary; from that other trees learn which are. The tables of all texts go into
the package, those without one fold each into a folder in FOLDS, to be measured by.
Needs LightGBM and NumPy. Of the texts, the tables have words of short lines that at
least four publishers print.
"""

import argparse
import json
import lzma
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from random import Random
from struct import unpack_from
from typing import Any, NamedTuple, TypeVar

import lightgbm
import numpy as np
import pycrfsuite

from bench.splits import FOLDS, PLAIN, SEPARATORS, Text, drawn, joined, read_texts
from newsconv.parsing.boundaries.facts import Lines, lines_of
from newsconv.parsing.boundaries.pruning import Parts
from newsconv.parsing.boundaries.roles import RolesModel, attributes_of, line_words
from newsconv.parsing.boundaries.tables import ROLES, TREES, Tables
from newsconv.parsing.boundaries.trees import Trees
from newsconv.parsing.segment import RawBlock, segment
from newsconv.parsing.split import candidates, page_openings
from tools.printed_texts import SHORTENED, varied

PACKAGE = Path(__file__).parents[1] / "newsconv/parsing/boundaries"
Part = TypeVar("Part")
Nodes = list[list[list[float]]]
"""Trees as lists of nodes."""

TREES_OF = {
    "n_jobs": 1,
    "verbose": -1,
    "random_state": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_leaves": 8,
    "subsample": 0.7,
    "subsample_freq": 1,
    "colsample_bytree": 0.5,
    "reg_lambda": 3,
}
LINES = {"n_estimators": 300, "learning_rate": 0.07, "min_child_samples": 100}
BOUNDARIES = {"n_estimators": 250, "learning_rate": 0.06, "min_child_samples": 40}
FIELD = {
    "c1": 8.0,
    "c2": 1.5,
    "max_iterations": 50,
    "feature.possible_transitions": True,
    "feature.minfreq": 4,
}
WORDLESS, WORDLESS_TEXT = 0.25, 0.15
"""How often a line and a whole text are learned from without their words: a text is in
many joined ones, and its words would be learned by heart."""
PUBLISHERS = 4
"""A word is learned from where so many print it in short lines."""
SHORT = 14
STORY = frozenset({"BODY", "SUBHEAD", "LIST", "QUOTE"})
LONGEST_TEASER = 25
"""Characters: so short a line of a story may stand elsewhere too."""
KEPT = {"paste": 0.7, "page": 0.35}
"""Of the lines that open nothing, how many the trees learn from."""
SHARES = (1.0, 0.6, 0.3, 0.1)
"""Of the false boundaries, how many are left when the true ones are weighed."""

WITHOUT, VARIED = 0.65, 0.5
"""How often no separator stands between stories, and how often the stories are varied
as newspapers vary them."""


class Sample(NamedTuple):
    """A joined text, cut into blocks, and which of them open an article."""

    track: str
    blocks: list[RawBlock]
    pages: frozenset[int]
    opens: set[int]
    lines: Lines


def samples(
    texts: Sequence[Text], track: str, random: Random, number: int, singles: int
) -> Iterator[Sample]:
    """Yield each of so many of the texts, and `number` joined texts."""
    others = [text.text.split("\n", 1)[0] for text in texts]
    plans = [([text], "\n\n") for text in texts[::singles]]
    for _ in range(number):
        mix = random.choice(["any", "any", "language", "language", "publisher"])
        plain = random.random() < WITHOUT
        separator = random.choice(PLAIN[-1:] * 2 + PLAIN if plain else SEPARATORS)
        count = random.choice([2, 2, 3, 3, 4, 5, 6, 8, 10])
        plans.append((drawn(texts, random, count, mix), separator))
    for chosen, separator in plans:
        parts = [text.text for text in chosen]
        if track == "paste" and random.random() < VARIED:
            short = random.random() < SHORTENED
            parts = [varied(part, random, others, short=short) for part in parts]
        whole = joined(parts, separator)
        blocks = segment(whole.text)
        places = [block.start for block in blocks]
        opens = {bisect_left(places, start) for start in whole.starts}
        pages = page_openings(whole.text, blocks)
        yield Sample(track, blocks, pages, opens, lines_of(blocks, pages))


def story_lines(corpus: Path, track: str) -> frozenset[str]:
    """Return the lines that the corpus's stories are made of."""
    found: set[str] = set()
    for file in (corpus / track).glob("*.txt"):
        gold = json.loads((corpus / "gold" / f"{file.stem}.json").read_bytes())
        lines = file.read_text(encoding="utf-8").split("\n")
        for labelled in gold["line_labels"][track]:
            if labelled["label"] in STORY and labelled["line"] <= len(lines):
                found.add(lines[labelled["line"] - 1].strip())
    return frozenset(line for line in found if len(line) > LONGEST_TEASER)


def roles_in(sample: Sample, story: Collection[str]) -> list[str]:
    """Return what each block does for its article."""
    size = len(sample.blocks)
    bounds = [0, *sorted(sample.opens - {0}), size]
    found: list[str] = []
    for number, start in enumerate(bounds[:-1]):
        part = range(start, bounds[number + 1])
        told = [at for at in part if sample.blocks[at].text.strip() in story]
        told = told or [at for at in part if sample.lines.prose[at]]
        first, last = (told[0], told[-1]) if told else (part.stop, part.stop)
        found += [
            "opening"
            if start == at > 0
            else "head"
            if at < first
            else "body"
            if at <= last
            else "end"
            for at in part
        ]
    return found


def words_of_many(texts: Sequence[Text]) -> frozenset[str]:
    """Return the words of short lines that several publishers print."""
    printed: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for block in segment(text.text):
            if block.size <= SHORT:
                for word in line_words(block):
                    printed[word].add(text.publisher)
    return frozenset(word for word, by in printed.items() if len(by) >= PUBLISHERS)


def write_field(
    path: Path,
    learned_from: Sequence[Sample],
    known: Collection[str],
    stories: dict[str, frozenset[str]],
) -> RolesModel:
    """Learn the field of what lines do, and write it."""
    random = Random(5)  # noqa: S311 - the same field each time
    trainer = pycrfsuite.Trainer(verbose=False)
    for sample in learned_from:
        wordless = random.random() < WORDLESS_TEXT
        attributes = [
            _without_words(told) if wordless or random.random() < WORDLESS else told
            for told in attributes_of(sample.lines, known)
        ]
        trainer.append(attributes, roles_in(sample, stories[sample.track]))
    trainer.select("lbfgs")
    trainer.set_params(FIELD)
    plain = path.with_suffix("")
    trainer.train(str(plain))
    data = rounded(plain.read_bytes())
    plain.unlink()
    path.write_bytes(_packed(data))
    return RolesModel(data)


def rounded(data: bytes) -> bytes:
    """Return a field with weights of twelve binary places, which pack better.

    In CRFsuite's file the place of the features is the ninth number; each is twenty
    bytes, of which the last eight are its weight.
    """
    made = bytearray(data)
    (start,) = unpack_from("<I", data, 28)
    size, number = unpack_from("<II", data, start + 4)
    if data[start : start + 4] != b"FEAT" or size != 12 + 20 * number:
        raise ValueError("not a file of CRFsuite's")
    for feature in range(number):
        weight = start + 12 + 20 * feature + 12
        made[weight : weight + 5] = bytes(5)
        made[weight + 5] &= 0xF0
    return bytes(made)


def _without_words(attributes: list[str]) -> list[str]:
    return [told for told in attributes if not told.lstrip("+-").startswith("w=")]


class Rows:
    """Numbers to learn from, and what is true of them."""

    def __init__(self) -> None:
        self.facts: list[list[float]] = []
        self.true: list[int] = []

    def add_lines(self, sample: Sample, random: Random) -> None:
        """Add the lines that open an article, and some that might."""
        for at, facts in sample.lines.facts.items():
            if at in sample.opens or random.random() < KEPT[sample.track]:
                self.facts.append(facts)
                self.true.append(int(at in sample.opens))

    def add_boundaries(self, sample: Sample, tables: Tables, random: Random) -> None:
        """Add what may be boundaries, among all that may and among fewer."""
        found = candidates(sample.blocks, sample.pages, tables)
        for share in SHARES:
            some = [
                at
                for at in found.openings
                if at in sample.opens or random.random() < share
            ]
            parts = Parts(found, some)
            for number, at in enumerate(some, 1):
                self.facts.append(parts.facts(number))
                self.true.append(int(at in sample.opens))


def learned(rows: Sequence[Rows], settings: dict[str, float]) -> Nodes:
    """Return the boosted trees for such rows."""
    model = lightgbm.LGBMClassifier(**TREES_OF, **settings)
    facts = [facts for some in rows for facts in some.facts]
    true = [true for some in rows for true in some.true]
    model.fit(np.array(facts, dtype=np.float32), np.array(true))
    return [
        _nodes(tree["tree_structure"])
        for tree in model.booster_.dump_model()["tree_info"]
    ]


def _nodes(root: dict[str, Any]) -> list[list[float]]:
    nodes: list[list[float]] = []

    def add(node: dict[str, Any]) -> int:
        place = len(nodes)
        if "leaf_value" in node:
            nodes.append([round(node["leaf_value"], 4)])
            return place
        nodes.append([])
        lower = add(node["left_child"])
        higher = add(node["right_child"])
        limit = round(node["threshold"], 4)
        nodes[place] = [node["split_feature"], limit, lower, higher]
        return place

    add(root)
    return nodes


def main() -> None:
    """Write the tables, of all texts and of all but a fold each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("folds", type=Path, help="the folder for the folds' tables")
    parser.add_argument("--number", type=int, default=220, help="joined texts a fold")
    parser.add_argument(
        "--resume", action="store_true", help="use what an earlier run left in FOLDS"
    )
    options = parser.parse_args()
    texts = {track: read_texts(options.corpus, track) for track in ("paste", "page")}
    stories = {track: story_lines(options.corpus, track) for track in texts}
    known = words_of_many([text for some in texts.values() for text in some])
    parts: list[list[Sample]] = []
    for fold in range(FOLDS):
        random = Random(100 + fold)  # noqa: S311 - the same texts each time
        counts = {"paste": (options.number, 1), "page": (options.number // 5, 2)}
        parts.append(
            [
                sample
                for track, (number, singles) in counts.items()
                for sample in samples(
                    [text for text in texts[track] if text.fold == fold],
                    track,
                    random,
                    number,
                    singles,
                )
            ]
        )
    lines = [Rows() for _ in parts]
    random = Random(1)  # noqa: S311 - as above
    for rows, part in zip(lines, parts, strict=True):
        for sample in part:
            rows.add_lines(sample, random)
    boundaries = [Rows() for _ in parts]
    for_lines: dict[int | None, Nodes] = {}
    folds = [*range(FOLDS), None]
    for fold in folds:
        folder = folder_of(options.folds, fold)
        if options.resume and fold is not None and (folder / ROLES).exists():
            known_trees = lzma.decompress((folder / TREES).read_bytes())
            for_lines[fold] = json.loads(known_trees)["lines"]
            field = RolesModel(lzma.decompress((folder / ROLES).read_bytes()))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            for_lines[fold] = learned(_others(lines, fold), LINES)
            write(folder / TREES, for_lines[fold], [])
            some = [sample for part in _others(parts, fold) for sample in part]
            field = write_field(folder / ROLES, some, known, stories)
        if fold is not None:
            tables = Tables(Trees(for_lines[fold]), field, Trees([]))
            random = Random(fold)  # noqa: S311 - as above
            for sample in parts[fold]:
                boundaries[fold].add_boundaries(sample, tables, random)
    for fold in folds:
        trees = learned(_others(boundaries, fold), BOUNDARIES)
        write(folder_of(options.folds, fold) / TREES, for_lines[fold], trees)


def _others(parts: Sequence[Part], fold: int | None) -> list[Part]:
    return [part for at, part in enumerate(parts) if at != fold]


def folder_of(folds: Path, fold: int | None) -> Path:
    """Return where the tables go that were learned without a fold."""
    return PACKAGE if fold is None else folds / str(fold)


def write(path: Path, lines: Nodes, boundaries: Nodes) -> None:
    """Write trees as JSON, a tree a line."""
    parts = [
        f'"{name}": [\n'
        + ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        + "\n]"
        for name, trees in (("lines", lines), ("boundaries", boundaries))
    ]
    path.write_bytes(_packed(f"{{{','.join(parts)}}}\n".encode()))


def _packed(data: bytes) -> bytes:
    return lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)


if __name__ == "__main__":
    main()
