"""A corpus of labelled news texts in, samples for the labelling model out.

A corpus is a folder with `gold/ID.json` and a folder of texts for each track
(`paste/ID.txt`, `page/ID.txt`). A gold file says: `publisher_key`, by which samples are
kept together, and `line_labels`, by track a list of `{"line": 1, "label": "HEADLINE"}`,
lines counted from 1, with one of HEADLINE DECK BYLINE DATE CAPTION SUBHEAD BODY LIST
QUOTE OTHER; with `"sub": "comment"` where the line is a reader's, and `"ignore": true`
where running text was left out of the gold. A line without a label is furniture.
"""

import json
import tomllib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from comment_lines import comment_labels
from pastes import variants

from newsconv.model import Label
from newsconv.parsing.document import Document
from newsconv.parsing.label import cue_names
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
COPIED = 2
"""Of so many texts one gets a changed copy, each of another kind."""
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


def corpus_samples(folder: Path, *, copies: bool) -> Iterator[Sample]:
    """Yield the samples of a corpus, and if asked one changed copy of each paste."""
    for number, file in enumerate(sorted((folder / "gold").glob("*.json"))):
        gold = json.loads(file.read_text(encoding="utf-8"))
        key = gold["publisher_key"]
        for track in TRACKS:
            path = folder / track / file.with_suffix(".txt").name
            text = path.read_bytes().decode()
            lines = text.split("\n")
            labels = _line_labels(lines, gold["line_labels"][track])
            yield _sample(file.stem, track, key, text, _spans(lines, labels))
            if copies and track == "paste" and not number % COPIED:
                made = list(variants(list(zip(lines, labels, strict=True)), number))
                name, changed, places = made[number // COPIED % len(made)]
                yield _sample(file.stem, track, key, changed, places, name)


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
    return Sample(name, track, key, document, names, labels, copy)


def _fine(label: str, document: Document, at: int, names: Sequence[str]) -> str:
    """Return the label of a block whose line has a gold label."""
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
