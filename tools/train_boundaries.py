"""Labelled texts in, the tables that `split` judges lines and boundaries by out.

    python -m tools.train_boundaries CORPUS FOLDS

The corpus is that of `bench/splits.py`. Its texts are joined, with their heads and ends
varied as newspapers vary them and some cut short, and boosted trees learn which line
opens an article. In the texts of each fold of the publishers, those that were learned
without it then say what may be a boundary; from that other trees learn which are. The
tables of all texts go into the package, those without one fold each into FOLDS, to be
measured by. Needs LightGBM and NumPy; nothing of the texts is in a table.
"""

import argparse
import json
from bisect import bisect_left
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from bench.splits import FOLDS, PLAIN, SEPARATORS, Text, drawn, joined, read_texts
from newsconv.parsing.boundaries.facts import lines_of
from newsconv.parsing.boundaries.pruning import Parts
from newsconv.parsing.boundaries.trees import Trees, grown
from newsconv.parsing.segment import RawBlock, segment
from newsconv.parsing.split import candidates, page_openings

TABLE = Path(__file__).parents[1] / "newsconv/parsing/boundaries/trees.json"
_KICKERS = """
Politics|Opinion|World|Business|Sport|Culture|Science|Local news|Health|Analysis
|Exclusive|Travel|Technology|Comment|Crime and courts|Breaking news|Politik|Wirtschaft
|Kultur|Panorama|Wissen|Kommentar|Sport|Ausland|Lokales|Politique|Économie|Monde
|Société|Tribune|Política|Economía|Mundo|Opinión|Deportes|Sociedad|Cronaca|Esteri
|Economia|Cultura|Brasil|Esporte|Binnenland|Buitenland|Economie|Inrikes|Utrikes
|Kultur|Ekonomi|Innenriks|Kotimaa|Talous|Ulkomaat|Kraj|Świat|Gospodarka|Domácí
|Zahraničí|Политика|Экономика|Общество|Світ|Економіка|Gündem|Ekonomi|Dünya
|سياسة|اقتصاد|العالم|חדשות|כלכלה|国际|财经|社会|政治|経済|スポーツ|정치|경제|사회
"""
_POINTERS = """
Related|Read more|More on this story|Related stories|Also read|Most read|Trending
|Mehr zum Thema|Lesen Sie auch|Meistgelesen|Auch interessant|À lire aussi
|Sur le même sujet|Te puede interesar|Más noticias|Leggi anche|Leia também|Lees ook
|Läs mer|Les også|Læs også|Lue myös|Czytaj też|Čtěte také|Читайте также|Читайте також
|İlgili haberler|اقرأ أيضا|קראו גם|相关阅读|関連記事|관련기사
"""
KICKERS = _KICKERS.strip().replace("\n", "").split("|")
POINTERS = _POINTERS.strip().replace("\n", "").split("|")
MONTHS = ("January", "March", "May", "July", "September", "November")

LINES = {
    "n_estimators": 500,
    "num_leaves": 8,
    "learning_rate": 0.045,
    "min_child_samples": 100,
    "subsample": 0.7,
    "subsample_freq": 1,
    "colsample_bytree": 0.5,
    "reg_lambda": 3,
}
BOUNDARIES = {
    "n_estimators": 120,
    "num_leaves": 6,
    "learning_rate": 0.06,
    "min_child_samples": 60,
    "subsample": 0.7,
    "subsample_freq": 1,
    "colsample_bytree": 0.6,
}

PROSE = 160
"""Characters of a line that is running text."""
INTERRUPTIONS = ("* * *", "***", "---", "\f", "=====", "⁂")
SHORTENED, DATED, KICKED, POINTED, HEADED, SPACED = 0.4, 0.08, 0.06, 0.12, 0.6, 0.9
INTERRUPTED, WITHOUT = 0.12, 0.65
"""How often stories are cut short, a date or a kicker is set over it, links to others
below it, a heading over those, and how often its blank lines are kept; how often a mark
stands between its parts, and how often no separator between stories."""


def date_of(random: Random) -> str:
    """Return a date line in one of many forms."""
    day, month, year = random.randint(1, 28), random.randint(1, 12), 2026
    clock = f"{random.randint(0, 23):02}:{random.randint(0, 59):02}"
    name = random.choice(MONTHS)
    return random.choice(
        [
            f"{day}.{month:02}.{year}, {clock} Uhr",
            f"{day:02}.{month:02}.{year}",
            f"{name} {day}, {year}",
            f"{day} {name} {year}",
            f"Published {name} {day}, {year} {clock}",
            f"{day}/{month:02}/{year} {clock}",
            f"{year}-{month:02}-{day:02} {clock}",
            f"{year}年{month}月{day}日 {clock}",
            f"{day} {name} {year} | {clock}",
            f"{random.randint(2, 9)} hours ago",
        ]
    )


def varied(text: str, random: Random, others: list[str], *, short: bool) -> str:
    """Return a text with another head, length or end, as another paper prints it."""
    lines = [line for line in text.split("\n") if line.strip()]
    gap = "\n\n" if "\n\n" in text else "\n"
    if short:
        first = next((at for at, line in enumerate(lines) if len(line) > PROSE), 0)
        lines = lines[: first + random.randint(2, 7)]
    if len(lines) > 1 and random.random() < INTERRUPTED:
        mark = random.choice(INTERRUPTIONS)
        for _ in range(random.randint(1, 3)):
            at = random.randrange(1, len(lines))
            lines[at] = f"{mark}\n{lines[at]}"
    if random.random() < DATED:
        lines.insert(0, date_of(random))
        if random.random() < KICKED:
            lines.insert(1, random.choice(KICKERS))
    elif random.random() < KICKED:
        lines.insert(0, random.choice(KICKERS))
    if random.random() < POINTED:
        if random.random() < HEADED:
            lines.append(random.choice(POINTERS))
        for _ in range(random.randint(1, 4)):
            lines.append(random.choice(others))
            if random.random() < KICKED:
                lines.append(date_of(random))
    return (gap if random.random() < SPACED else "\n").join(lines)


class Sample(NamedTuple):
    """A joined text, cut into blocks, and which of them open an article."""

    blocks: list[RawBlock]
    pages: frozenset[int]
    opens: set[int]


def samples(
    texts: list[Text], random: Random, number: int, *, vary: bool
) -> Iterator[Sample]:
    """Yield the texts one by one, and `number` joined texts."""
    others = [text.text.split("\n", 1)[0] for text in texts]
    plans = [([text], "\n\n") for text in texts for _ in range(2)]
    for _ in range(number):
        mix = random.choice(["any", "any", "language", "language", "publisher"])
        plain = random.random() < WITHOUT
        separator = random.choice(PLAIN[-1:] * 2 + PLAIN if plain else SEPARATORS)
        count = random.choice([2, 2, 3, 3, 4, 5, 6, 8, 10])
        plans.append((drawn(texts, random, count, mix), separator))
    for chosen, separator in plans:
        parts = [text.text for text in chosen]
        if vary:
            short = random.random() < SHORTENED
            parts = [varied(part, random, others, short=short) for part in parts]
        whole = joined(parts, separator)
        blocks = segment(whole.text)
        places = [block.start for block in blocks]
        opens = {bisect_left(places, start) for start in whole.starts}
        yield Sample(blocks, page_openings(whole.text, blocks), opens)


class Rows:
    """Numbers to learn from, and what is true of them."""

    def __init__(self) -> None:
        self.facts: list[list[float]] = []
        self.true: list[int] = []

    def add_lines(self, sample: Sample) -> None:
        """Add the lines that may open an article."""
        for at, facts in lines_of(sample.blocks, sample.pages).facts.items():
            self.facts.append(facts)
            self.true.append(int(at in sample.opens))

    def add_boundaries(self, sample: Sample, trees: Trees, random: Random) -> None:
        """Add what the lines' trees take for boundaries, among all and among fewer."""
        found = candidates(sample.blocks, sample.pages, trees)
        for share in (1.0, 0.6, 0.3):
            some = [
                at
                for at in found.openings
                if at in sample.opens or random.random() < share
            ]
            parts = Parts(found, some)
            for number, at in enumerate(some, 1):
                self.facts.append(parts.facts(number))
                self.true.append(int(at in sample.opens))


def learned(rows: Rows, **settings: float) -> list[list[list[float]]]:
    """Return the boosted trees for such rows."""
    model = lightgbm.LGBMClassifier(
        n_jobs=1,
        verbose=-1,
        random_state=1,
        deterministic=True,
        force_row_wise=True,
        **settings,
    )
    model.fit(np.array(rows.facts, dtype=np.float32), np.array(rows.true))
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
    parser.add_argument("--number", type=int, default=1600, help="joined texts")
    options = parser.parse_args()
    paste, page = (read_texts(options.corpus, track) for track in ("paste", "page"))
    with ProcessPoolExecutor(2) as pool:
        work = partial(lines_without, paste, page, options.number)
        folds = [*range(FOLDS), None]
        lines = dict(zip(folds, pool.map(work, folds), strict=True))
        work = partial(boundaries_in, paste, page, options.number // 3)
        rows = list(pool.map(work, range(FOLDS), [lines[at] for at in range(FOLDS)]))
    for fold in folds:
        some = Rows()
        for at, each in enumerate(rows):
            if at != fold:
                some.facts += each.facts
                some.true += each.true
        boundaries = learned(some, **BOUNDARIES)
        path = TABLE if fold is None else options.folds / f"{fold}.json"
        write(path, {"lines": lines[fold], "boundaries": boundaries})


def lines_without(
    paste: list[Text], page: list[Text], number: int, fold: int | None
) -> list[list[list[float]]]:
    """Return the lines' trees, learned without a fold."""
    random = Random(fold or 0)  # noqa: S311 - the same table each time
    rows = Rows()
    for track, count, vary in ((paste, number, True), (page, number // 16, False)):
        texts = [text for text in track if text.fold != fold]
        for sample in samples(texts, random, count, vary=vary):
            rows.add_lines(sample)
    return learned(rows, **LINES)


def boundaries_in(
    paste: list[Text],
    page: list[Text],
    number: int,
    fold: int,
    lines: list[list[list[float]]],
) -> Rows:
    """Return what trees that were learned without a fold take for boundaries in it."""
    random = Random(fold)  # noqa: S311 - as above
    rows = Rows()
    trees = grown(lines)
    for track, count, vary in ((paste, number, True), (page, number // 10, False)):
        texts = [text for text in track if text.fold == fold]
        for sample in samples(texts, random, count, vary=vary):
            rows.add_boundaries(sample, trees, random)
    return rows


def write(path: Path, tables: dict[str, list[list[list[float]]]]) -> None:
    """Write tables as JSON, a tree a line."""
    parts = [
        f'"{name}": [\n'
        + ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        + "\n]"
        for name, trees in tables.items()
    ]
    path.write_text(f"{{{','.join(parts)}}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
