"""A corpus of labelled news texts in, samples for the labelling model out.

A corpus is a folder with `gold/ID.json` and a folder of texts for each track
(`paste/ID.txt`, `page/ID.txt`). A gold file says: `publisher_key`, by which samples are
kept together, and `line_labels`, by track a list of `{"line": 1, "label": "HEADLINE"}`,
lines counted from 1, with one of HEADLINE DECK BYLINE DATE CAPTION SUBHEAD BODY LIST
QUOTE OTHER; with `"sub": "comment"` where the line is a reader's, and `"ignore": true`
where running text was left out of the gold. A line without a label is furniture.
"""

import json
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from comment_lines import comment_labels
from pastes import Copy, variants

from newsconv.model import Label
from newsconv.parsing.document import Document
from newsconv.parsing.noticing import cue_names
from newsconv.parsing.segment import segment

TRACKS = ("paste", "page")
_PLAIN = {
    "HEADLINE": Label.HEADLINE,
    "DECK": Label.DECK,
    "BYLINE": Label.BYLINE,
    "DATE": Label.DATE,
    "SUBHEAD": Label.SUBHEAD,
    "BODY": Label.PARAGRAPH,
    "LIST": Label.LIST_ITEM,
    "QUOTE": Label.BLOCK_QUOTE,
}
# Gold has one label for all that is no part of the story, and one for both halves of a
# caption; the finer label is the one whose form a line has.
_OTHER = (
    ("rule", Label.RULE),
    ("correction-word", Label.CORRECTION),
    ("note-word", Label.EDITORS_NOTE),
    ("tagline-form", Label.TAGLINE),
    ("tail-sign", Label.AGENCY_TAIL),
    ("tail-reporting", Label.AGENCY_TAIL),
    ("kicker-word", Label.KICKER),
    ("said-in-prose", Label.PULL_QUOTE),
)
_TINY = 3
_KICKER_WORDS = 4
BRIEF = (2, 6)
"""A brief has so many paragraphs."""
COPIED = 2
"""Of so many texts one gets a copy changed in form, each of another kind; the rest are
shortened."""
SEEDS = 1000
FORMS = 7
"""By so much the seeds and the kinds of one series of copies differ from the next's."""
_DIGIT = re.compile("[1-9]")
_NO_KICKER = re.compile(r"furniture-|menu-run|date|clock|credit|name|no-letters|rule")
_PULLED = 5
"""A pull quote has more words than this."""


class Sample(NamedTuple):
    """A text and the labels of its blocks."""

    name: str
    track: str
    key: str
    """Samples of one key are never divided between training and measuring."""
    document: Document
    names: list[list[str]]
    """The names of each block's cues."""
    labels: list[str]
    copy: str = ""
    """How the text was changed; empty where it is as it was found."""
    series: int = -1
    """Which series of copies it belongs to; -1 where to none."""


def corpus_samples(folder: Path, *, copies: int) -> Iterator[Sample]:
    """Yield the samples of a corpus, and so many series of one copy of each paste."""
    for number, file in enumerate(sorted((folder / "gold").glob("*.json"))):
        gold = json.loads(file.read_text(encoding="utf-8"))
        key = gold["publisher_key"]
        for track in TRACKS:
            path = folder / track / file.with_suffix(".txt").name
            text = path.read_bytes().decode()
            lines = text.split("\n")
            labels = _line_labels(lines, gold["line_labels"][track])
            yield _sample(file.stem, track, key, text, _spans(lines, labels))
            if track != "paste":
                continue
            labelled = list(zip(lines, labels, strict=True))
            for series in range(copies):
                for copy, changed, places in _copies(labelled, number, series):
                    found = _sample(file.stem, track, key, changed, places, copy)
                    yield found._replace(series=series)


def _copies(
    lines: Sequence[tuple[str, str]], number: int, series: int
) -> Iterator[Copy]:
    """Yield the copy that a text has in a series: changed in form or shortened."""
    seed = number + SEEDS * series
    turn = number + series
    if not turn % COPIED:
        made = list(variants(lines, seed))
        yield made[(turn // COPIED + FORMS * (series // COPIED)) % len(made)]
        return
    short = _shortened(lines, seed)
    if len(short) < len(lines):
        shorter = [text for text, _ in short]
        spans = _spans(shorter, [label for _, label in short])
        yield "shortened", "\n".join(shorter), spans


def _shortened(lines: Sequence[tuple[str, str]], seed: int) -> list[tuple[str, str]]:
    """Return the lines of a brief: of the paragraphs a few, all that is around them."""
    chance = random.Random(seed)  # noqa: S311 - for the same copies each time
    paragraphs = [at for at, (_, label) in enumerate(lines) if label == "BODY"]
    size = chance.randint(*BRIEF)
    kept = set(paragraphs[:1]) | set(
        chance.sample(paragraphs, min(size, len(paragraphs)))
    )
    return [line for at, line in enumerate(lines) if line[1] != "BODY" or at in kept]


def _line_labels(lines: Sequence[str], gold: list[dict[str, object]]) -> list[str]:
    """Return the label of each line, blank ones as furniture, comments told apart."""
    known = {int(str(entry["line"])): entry for entry in gold}
    labels: list[str] = []
    for number, text in enumerate(lines, 1):
        entry = known.get(number, {})
        label = str(entry.get("label", "OTHER"))
        if entry.get("sub") == "comment":
            label = "COMMENT"
        elif entry.get("ignore") and label == "OTHER":
            label = "IGNORE"
        labels.append(label if text.strip() else "")
    at = [number for number, label in enumerate(labels) if label]
    for is_comment, group in groupby(
        at, key=lambda number: labels[number] == "COMMENT"
    ):
        if is_comment:
            run = list(group)
            found = comment_labels([lines[number] for number in run])
            for number, label in zip(run, found, strict=True):
                labels[number] = label.value
    return [label or "OTHER" for label in labels]


def _spans(lines: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    spans: list[tuple[int, int, str]] = []
    start = 0
    for text, label in zip(lines, labels, strict=True):
        spans.append((start, start + len(text), label))
        start += len(text) + 1
    return spans


def _sample(  # noqa: PLR0917 - what makes a sample
    name: str,
    track: str,
    key: str,
    text: str,
    places: Sequence[tuple[int, int, str]],
    copy: str = "",
) -> Sample:
    blocks = segment(text)
    document = Document(blocks)
    names = cue_names(document)
    labels: list[str] = []
    place = 0
    for at, block in enumerate(blocks):
        while place + 1 < len(places) and places[place][1] <= block.start:
            place += 1
        labels.append(_fine(places[place][2], document, at, names[at]))
    if track != "example":
        labels = _with_kicker(labels, document, names)
    return Sample(name, track, key, document, names, labels, copy)


def _with_kicker(
    labels: list[str], document: Document, names: Sequence[Sequence[str]]
) -> list[str]:
    """Make a kicker of the few words right over the headline, and of no others."""
    headline = labels.index("headline") if "headline" in labels else -1
    found = [
        Label.FURNITURE.value
        if label == Label.KICKER.value and not headline - 3 <= at < headline
        else label
        for at, label in enumerate(labels)
    ]
    above = headline - 1
    if (
        above >= 0
        and found[above] == Label.FURNITURE.value
        and Label.KICKER.value not in found
        and document.blocks[above].size <= _KICKER_WORDS
        and document.repeats[document.keys[above]] == 1
        and not any(_NO_KICKER.match(name) for name in names[above])
    ):
        found[above] = Label.KICKER.value
    return found


def _fine(label: str, document: Document, at: int, names: Sequence[str]) -> str:
    """Return the label of a block whose line has a gold label."""
    # "4 min read", "0:00": some sources take it for the date.
    if (
        label == "DATE"
        and "date-line" not in names
        and (
            any(name.startswith("furniture-") for name in names)
            or not _DIGIT.search(document.blocks[at].text)
        )
    ):
        return Label.FURNITURE.value
    if label in _PLAIN:
        return _PLAIN[label].value
    if label == "CAPTION":
        # Some sources take the whole of a picture's box: "Advertisement", "Share".
        tiny = document.blocks[at].size <= _TINY
        if tiny and any(name.startswith("furniture-") for name in names):
            return Label.FURNITURE.value
        alone = "credit-alone" in names or document.credit_lines[at]
        return (Label.CREDIT if alone else Label.CAPTION).value
    if label == "IGNORE" and document.prose[at]:
        return Label.PARAGRAPH.value
    if label not in {"OTHER", "IGNORE"}:
        return label  # a comment's, already fine
    for name, fine in _OTHER:
        if name not in names:
            continue
        if fine is Label.PULL_QUOTE and document.blocks[at].size <= _PULLED:
            continue
        return fine.value
    return Label.FURNITURE.value


def brief_samples(file: Path) -> Iterator[Sample]:
    """Yield short texts written for training, each with and without blank lines."""
    _, *texts = file.read_text(encoding="utf-8").strip().split("\n\n")
    for number, text in enumerate(texts):
        found = [line.partition(": ")[::2] for line in text.split("\n")]
        for end in ("\n\n", "\n"):
            spans: list[tuple[int, int, str]] = []
            start = 0
            for label, words in found:
                spans.append((start, start + len(words), Label(label).value))
                start += len(words) + len(end)
            printed = end.join(words for _, words in found)
            name = f"brief-{number}"
            yield _sample(name, "example", name, printed, spans, "brief")


def example_samples(root: Path) -> Iterator[Sample]:
    """Yield the project's own examples, every label of which was written by hand."""
    texts = {path.stem: path for path in (root / "examples").rglob("*.txt")}
    texts |= {path.stem: path for path in (root / "tests").rglob("seed/*.txt")}
    for file in sorted((root / "tests").rglob("*.toml")):
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        if "labels" in read and file.stem in texts:
            yield _by_hand(
                file.stem, texts[file.stem].read_bytes().decode(), read["labels"]
            )


def _by_hand(name: str, text: str, labels: dict[str, str]) -> Sample:
    document = Document(segment(text))
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: list[str] = []
    for block in document.blocks:
        line = next(n for n, start in enumerate(starts) if start > block.start)
        found.append(labels[str(line)])
    return Sample(name, "example", name, document, cue_names(document), found)
