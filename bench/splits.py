"""Texts of one article each in, how well `split` takes them apart out.

    python -m bench.splits CORPUS [--folds FOLDER] [--worst N]

CORPUS has `paste/ID.txt`, `page/ID.txt` and `gold/ID.json`. The texts are joined two to
ten at a time, with and without separators, of any publishers, of one language, of one
publisher, and divided again. A boundary is right where the first block of an article
is found; "near" lets it be one block off. `--folds` names a folder of tables that were
learned without one fold of the publishers each, as `tools.train_boundaries` writes
them: then every text is judged by tables that never saw its publisher.
"""

import argparse
import json
import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from newsconv.parsing.boundaries.tables import read_tables, shipped
from newsconv.parsing.segment import RawBlock, segment
from newsconv.parsing.split import openings, page_openings

FOLDS = 5
PLAIN = ("\n", "\n\n")
SEPARATORS = (
    *("\n\n\n", "\n\n\n\n", "\n\n---\n\n", "\n\n***\n\n", "\n\n* * *\n\n", "\n=====\n"),
    *("\n\n________________________________\n\n", "\f", "\n\f\n"),
    *(
        "\n\nDocument {k} of {n}\n\n",
        "\n\nArticle {k}\n\n",
        "\n\n{k}.\n\n",
        "\n\n{k}. ",
    ),
)
"""One with a number opens the article below it, and stands over the first too."""
MIXES = ("any", "language", "publisher")


class Text(NamedTuple):
    """One article's text."""

    id: str
    text: str
    language: str
    publisher: str
    fold: int


class Joined(NamedTuple):
    """Several texts in one, and where each but the first begins."""

    text: str
    starts: tuple[int, ...]


def fold_of(publisher: str) -> int:
    """Return the fifth that a publisher belongs to, as `tools/train.py` has it."""
    return zlib.crc32(publisher.encode()) % FOLDS


def read_texts(corpus: Path, track: str) -> list[Text]:
    """Return a corpus's texts of one track, in the order of their names."""
    texts = []
    for file in sorted((corpus / track).glob("*.txt")):
        gold = json.loads((corpus / "gold" / f"{file.stem}.json").read_bytes())
        publisher = gold["publisher_key"]
        fold = fold_of(publisher)
        text = file.read_text(encoding="utf-8").strip("\n")
        texts.append(Text(file.stem, text, gold["lang"], publisher, fold))
    return texts


def joined(texts: Sequence[str], separator: str) -> Joined:
    """Join texts; a numbered separator's number belongs to the article below."""
    numbered = "{k}" in separator
    whole, starts = "", []
    for number, text in enumerate(texts, 1):
        between = separator.format(k=number, n=len(texts))
        if number == 1:
            whole += between.lstrip("\n") if numbered else ""
        else:
            opening = len(between) - len(between.lstrip("\n")) if numbered else None
            starts.append(len(whole) + (len(between) if opening is None else opening))
            whole += between
        whole += text
    return Joined(whole, tuple(starts))


def drawn(texts: Sequence[Text], random: Random, number: int, mix: str) -> list[Text]:
    """Return some of the texts: of any kind, of one language, of one publisher."""
    if mix == "any":
        return random.sample(texts, min(number, len(texts)))
    groups: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        groups[text.language if mix == "language" else text.publisher].append(text)
    several = [group for group in groups.values() if len(group) > 1]
    weights = [len(group) if mix == "language" else 1 for group in several]
    (group,) = random.choices(several, weights)
    return random.sample(group, min(number, len(group)))


class Tally:
    """Counts of boundaries, and what they come to."""

    def __init__(self) -> None:
        self.right = self.near = self.found = self.wanted = 0

    def add(self, found: Sequence[int], wanted: Sequence[int]) -> None:
        """Count one text's boundaries, as numbers of blocks."""
        self.right += len(set(found) & set(wanted))
        left = set(wanted)
        for at in found:
            match = next((near for near in (at, at - 1, at + 1) if near in left), None)
            if match is not None:
                left.remove(match)
                self.near += 1
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        both = (self.found + self.wanted) or 1
        return (
            f"F1 {2 * self.right / both:.3f}  near {2 * self.near / both:.3f}  "
            f"P {self.right / (self.found or 1):.3f}  "
            f"R {self.right / (self.wanted or 1):.3f}  ({self.wanted} boundaries)"
        )


def trials(
    texts: Sequence[Text], random: Random, each: int
) -> Iterator[tuple[str, str, str, list[Text]]]:
    """Yield mixes, kinds of separators, separators and texts to join."""
    for mix in MIXES:
        for kind, choice in (
            ("a line end", PLAIN[:1]),
            ("a blank line", PLAIN[1:]),
            ("a separator", SEPARATORS),
        ):
            for _ in range(each):
                chosen = drawn(texts, random, random.randint(2, 10), mix)
                yield mix, kind, random.choice(choice), chosen


def main() -> None:
    """Print the figures of one corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=Path, help="learned without one fold each")
    parser.add_argument("--each", type=int, default=20, help="texts of each kind, fold")
    parser.add_argument("--worst", type=int, default=0, help="print so many errors")
    options = parser.parse_args()
    for track in ("paste", "page"):
        texts = read_texts(options.corpus, track)
        tallies: dict[str, Tally] = defaultdict(Tally)
        single = wrong = 0
        errors: list[str] = []
        for fold in range(FOLDS):
            tables = (
                read_tables(options.folds / str(fold)) if options.folds else shipped()
            )
            mine = [text for text in texts if text.fold == fold]
            for text in mine:
                single += 1
                found = openings(segment(text.text), by=tables)
                wrong += bool(found)
                if found:
                    errors.append(f"{text.id}: divided")
            random = Random(fold)  # noqa: S311 - the same texts each time
            for mix, kind, separator, chosen in trials(mine, random, options.each):
                whole = joined([text.text for text in chosen], separator)
                blocks = segment(whole.text)
                places = [block.start for block in blocks]
                wanted = [bisect_left(places, start) for start in whole.starts]
                pages = page_openings(whole.text, blocks)
                found = openings(blocks, pages, tables)
                for name in ("all", f"of {mix}", f"with {kind}", f"{mix}, {kind}"):
                    tallies[name].add(found, wanted)
                for at in sorted(set(found) ^ set(wanted)):
                    what = "missed" if at in wanted else "false"
                    errors.append(f"{what}, {mix}, {kind}: {_around(blocks, at)}")
        print(f"{track}: {wrong} of {single} single texts divided")
        for name, tally in tallies.items():
            print(f"  {name:<28}{tally}")
        random = Random(0)  # noqa: S311 - as above
        for error in random.sample(errors, min(options.worst, len(errors))):
            print(f"  {error}")


def _around(blocks: Sequence[RawBlock], at: int) -> str:
    return "".join(
        f"\n    {'>' if near == at else ' '} {blocks[near].text[:80]}"
        for near in range(max(0, at - 4), min(len(blocks), at + 5))
    )


if __name__ == "__main__":
    main()
