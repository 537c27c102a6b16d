"""A corpus in, how well the same story is found in it out.

`python -m bench.same_story DIR`: DIR has `gold/ID.json` (the corpus of
`bench/accuracy.py`). Of each article's text come rewrites as newsrooms make them, from
a seeded generator: light (a paragraph cut, a word in a hundred changed), medium (a
quarter cut, an opening of one's own, three words in a
hundred) and heavy (nearly half cut, shuffled, a sentence in seven of one's own, six
words in a hundred); a third of the articles has none. The texts are made in memory, and
nothing of them is kept. `--write` puts the figures into a page of the documentation,
`--speed N` measures the time for N made-up texts.
"""

import argparse
import json
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations
from math import comb
from pathlib import Path
from typing import NamedTuple

from bench.sections import write_section
from newsconv.annotations.comparing import (
    OVERLAP,
    SAME_TEXT,
    Compared,
    compared,
    groups,
)
from newsconv.annotations.sentences import sentences
from newsconv.annotations.shingles import Shingles, shingles, units

LEVELS = ("light", "medium", "heavy")
CUT = {"light": 0.1, "medium": 0.25, "heavy": 0.45}
CHANGED = {"light": 0.01, "medium": 0.03, "heavy": 0.06}
OWN = {"light": 0.0, "medium": 0.05, "heavy": 0.15}
FEWEST = 120
"""Words or characters of an article that rewrites are made of."""
WORN = 0.05
"""Words that are changed in the copies of made-up texts."""
GOALS = "0.93 | 0.97 | 0.93"


class Text(NamedTuple):
    """One text of the set."""

    family: int
    level: str
    """ "original", or the rewrite's."""
    words: str


class Story(NamedTuple):
    """An article of the corpus."""

    language: str
    publisher: str
    paragraphs: tuple[str, ...]


def stories(folder: Path) -> Iterator[Story]:
    """Yield the articles that are long enough."""
    for file in sorted((folder / "gold").glob("*.json")):
        read = json.loads(file.read_text(encoding="utf-8"))
        paragraphs = tuple(
            unit["text"] for unit in read["body"] if unit["kind"] != "caption"
        )
        if len(units("\n".join(paragraphs))) >= FEWEST:
            yield Story(read["lang"] or "", read["publisher_key"], paragraphs)


def made(found: Sequence[Story], seed: int) -> list[Text]:
    """Return originals and rewrites, each outlet's with a formula of its own."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    by_language: dict[str, list[Story]] = defaultdict(list)
    for story in found:
        by_language[story.language].append(story)
    texts: list[Text] = []
    for family, story in enumerate(found):
        others = [each for each in by_language[story.language] if each is not story]
        texts.append(Text(family, "original", "\n".join(story.paragraphs)))
        if chance.random() < 1 / 3:
            continue
        for level in chance.sample(LEVELS, chance.randint(1, len(LEVELS))):
            told = rewritten(story, others or [story], level, chance)
            texts.append(Text(family, level, told))
    return texts


def rewritten(
    story: Story, others: Sequence[Story], level: str, chance: random.Random
) -> str:
    """Return the story as another outlet has it."""
    kept = list(story.paragraphs)
    count = max(1, round(len(kept) * (1 - CUT[level])))
    # The end goes first, as subs cut; heavy rewrites take from everywhere.
    kept = chance.sample(kept, count) if level == "heavy" else kept[:count]
    vocabulary = units(" ".join(chance.choice(others).paragraphs)) or ["x"]
    unspaced = story.language.startswith(("zh", "ja", "th"))
    said = []
    for paragraph in kept:
        parts = [paragraph[a:b] for a, b in sentences(paragraph, story.language)]
        for at, part in enumerate(parts):
            if chance.random() < OWN[level]:
                parts[at] = a_sentence(chance.choice(others), chance)
            else:
                parts[at] = changed(part, CHANGED[level], vocabulary, chance, unspaced)
        said.append(("" if unspaced else " ").join(parts))
    if level != "light":
        said.insert(0, a_sentence(chance.choice(others), chance))
    return "\n".join(said)


def a_sentence(story: Story, chance: random.Random) -> str:
    """Return some sentence of a story."""
    paragraph = chance.choice(story.paragraphs)
    places = sentences(paragraph, story.language)
    start, end = chance.choice(places) if places else (0, len(paragraph))
    return paragraph[start:end]


def changed(
    text: str,
    share: float,
    vocabulary: Sequence[str],
    chance: random.Random,
    unspaced: bool,  # noqa: FBT001 - a script's
) -> str:
    """Return a text with so many of its words changed."""
    words = list(text) if unspaced else text.split(" ")
    # A Chinese or Japanese word has two characters or so.
    share = share / 2 if unspaced else share
    words = [
        chance.choice(vocabulary) if chance.random() < share else word for word in words
    ]
    return ("" if unspaced else " ").join(words)


class Score(NamedTuple):
    """How families and groups agree, over all pairs of texts."""

    rand: float
    """Adjusted for chance (Hubert and Arabie, 1985)."""
    precision: float
    recall: float


def score(families: Sequence[int], clusters: Sequence[int]) -> Score:
    """Compare two divisions of the same texts."""
    both = sum(
        comb(n, 2) for n in Counter(zip(families, clusters, strict=True)).values()
    )
    true = sum(comb(n, 2) for n in Counter(families).values())
    said = sum(comb(n, 2) for n in Counter(clusters).values())
    expected = true * said / comb(len(families), 2)
    return Score(
        (both - expected) / ((true + said) / 2 - expected), both / said, both / true
    )


def clusters(runs: Sequence[Shingles], found: Compared, least: float) -> list[int]:
    """Return the fullest version of each text's group; of the others themselves."""
    home = list(range(len(runs)))
    for group in groups(runs, found, least):
        for member, _ in group.members:
            home[member] = group.fullest
    return home


def measured(folder: Path, seeds: Sequence[int]) -> str:
    """Return the section of the page, with the means over the seeds."""
    found = list(stories(folder))
    sums: dict[str, list[Score]] = defaultdict(list)
    caught: dict[tuple[str, str], list[bool]] = defaultdict(list)
    count = 0
    for seed in seeds:
        texts = made(found, seed)
        count += len(texts)
        runs = [shingles(text.words) for text in texts]
        together = compared(runs)
        families = [text.family for text in texts]
        for name, least in (("same text", SAME_TEXT), ("both levels", OVERLAP)):
            home = clusters(runs, together, least)
            sums[name].append(score(families, home))
            for first, second in combinations(range(len(texts)), 2):
                if (
                    texts[first].level == "original"
                    and texts[first].family == texts[second].family
                ):
                    key = name, texts[second].level
                    caught[key].append(home[first] == home[second])
    lines = [
        "| | adjusted Rand | pair precision | pair recall | light | medium | heavy |",
        "| --- |" + " --- |" * 6,
    ]
    for name, scores in sums.items():
        means = [sum(each) / len(scores) for each in zip(*scores, strict=True)]
        cells = [f"{mean:.3f}" for mean in means]
        cells += [
            f"{100 * sum(caught[name, level]) / len(caught[name, level]):.0f} %"
            for level in LEVELS
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines.append(f"| aim | {GOALS} | | | |")
    return SECTION.format(
        articles=len(found),
        texts=round(count / len(seeds)),
        seeds=len(seeds),
        table="\n".join(lines),
    )


SECTION = """## The same story

Made by `python -m bench.same_story CORPUS --write docs/reference/accuracy.md` on
{articles} articles of the corpus and rewrites of them, {texts} texts in each of {seeds}
sets: light ones (a tenth cut, one word in a hundred changed), medium ones (a quarter
cut, an opening of their own, three words in a hundred) and heavy ones (nearly half cut,
shuffled, a sentence in seven of their own, six words in a hundred); a third of the
articles has none. *Same text* is what is folded, *both levels* counts passages in
common too. The right columns say how many rewrites are found with their original.

{table}
"""


def speed(count: int) -> None:
    """Print the time and the memory that so many made-up texts take."""
    chance = random.Random(1)  # noqa: S311 - no secret
    vocabulary = [f"word{at}" for at in range(30_000)]
    weights = list(accumulate(1 / (at + 1) for at in range(len(vocabulary))))
    texts: list[list[str]] = []
    while len(texts) < count:
        told = chance.choices(
            vocabulary, cum_weights=weights, k=chance.randint(200, 700)
        )
        texts.append(told)
        for _ in range(chance.choice([0, 0, 0, 1, 3])):
            kept = told[: int(len(told) * chance.uniform(0.4, 1))]
            texts.append(
                [
                    word if chance.random() > WORN else chance.choice(vocabulary)
                    for word in kept
                ]
            )
    began = time.process_time()
    runs = [shingles(" ".join(text)) for text in texts]
    made_runs = time.process_time()
    found = compared(runs)
    same = groups(runs, found)
    ended = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{len(texts)} texts, CPU time: runs {made_runs - began:.0f} s, comparing "
        f"{ended - made_runs:.0f} s, {len(same)} stories, {memory} MB"
    )


def main() -> None:
    """Measure what is asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", type=Path, nargs="?", help="a folder with gold/")
    options.add_argument("--seeds", type=int, default=5, help="sets to make")
    options.add_argument("--write", type=Path, help="the page to write")
    options.add_argument("--speed", type=int, help="texts to make up and compare")
    chosen = options.parse_args()
    if chosen.speed:
        speed(chosen.speed)
    if chosen.corpus:
        section = measured(chosen.corpus, range(chosen.seeds))
        print(section)
        if chosen.write:
            write_section(chosen.write, "same_story", section)


if __name__ == "__main__":
    main()
