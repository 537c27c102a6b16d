"""A corpus with gold in, the parser's accuracy out: `python -m bench.accuracy DIR`.

DIR has `paste/ID.txt`, `page/ID.txt` and `gold/ID.json`, and its parent has `score.py`,
which makes the figures and prints them by track, language and source, worst documents
first. With `--folds` each page is parsed by models that have not seen its publisher
(`tools/train.py --folds` makes them): those are the figures to quote, and `--write`
puts them into a page of the documentation. The texts are read where they lie; nothing
of them is kept.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, assert_never

from bench.sections import sections
from newsconv.model import (
    AgencyTail,
    Article,
    Block,
    BlockQuote,
    Correction,
    EditorsNote,
    Figure,
    Label,
    List,
    Paragraph,
    PullQuote,
    Rule,
    Subhead,
    Table,
    Tagline,
)
from newsconv.model.text import (
    authors,
    block_text,
    content_text,
    published,
    updated,
)
from newsconv.parsing.article import parse_article
from newsconv.parsing.document import Document
from newsconv.parsing.label import label
from newsconv.parsing.labelling.model import Models, models
from newsconv.parsing.segment import segment
from newsconv.source import Source

TRACKS = ("paste", "page")
MEASURES = {
    "headline_fuzzy": ("headline (fuzzy)", 96, 88),
    "deck": ("deck", 75, 65),
    "authors_f1": ("authors F1", 88, 80),
    "date": ("date (day)", 95, 88),
    "body_f1": ("body paragraph F1", 93, 89),
    "body_tok_f1": ("body token F1", 97, 94),
    "subhead_f1": ("subhead F1", 75, 68),
    "caption_f1": ("caption F1", 72, 65),
    "MACRO": ("**mean of these**", 86, 79),
}
"""By the scorer's name: what it is called, and what is aimed at in each track."""
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01)
GOLD = {
    Label.HEADLINE: "HEADLINE",
    Label.DECK: "DECK",
    Label.BYLINE: "BYLINE",
    Label.DATE: "DATE",
    Label.CAPTION: "CAPTION",
    Label.CREDIT: "CAPTION",
    Label.SUBHEAD: "SUBHEAD",
    Label.PARAGRAPH: "BODY",
    Label.LIST_ITEM: "LIST",
    Label.BLOCK_QUOTE: "QUOTE",
}
"""The gold's label for each of ours; for every other it is OTHER."""


def prediction(article: Article) -> dict[str, object]:
    """Return an article in the scorer's form."""
    moment = published(article) or updated(article)
    return {
        "headline": article.headline.text if article.headline else None,
        "deck": block_text(article.deck) if article.deck else None,
        "authors": [author.name for author in authors(article)],
        "date": moment.value if moment else None,
        "dateline": article.dateline.text if article.dateline else None,
        "body": [
            {"kind": kind, "text": text}
            for block in article.body
            for kind, text in units(block)
        ],
    }


def units(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the scorer's units of a block; what it does not score gives none."""
    match block:
        case Paragraph():
            yield "paragraph", block_text(block)
        case Subhead():
            yield "subhead", block_text(block)
        case BlockQuote():
            for part in block.paragraphs:
                yield "quote", content_text(part.content)
        case List():
            for item in block.items:
                yield "list_item", block_text(item)
        case Table():
            for row in block.rows:
                # The gold has a row for a line of text.
                cells = (content_text(cell.content) for cell in row.cells)
                yield "paragraph", " ".join(cells)
        case Figure():
            yield "caption", block_text(block).replace("\n", " ")
        case (
            PullQuote()
            | EditorsNote()
            | Correction()
            | Tagline()
            | AgencyTail()
            | Rule()
        ):
            return
        case _:
            assert_never(block)


class Sure(NamedTuple):
    """A decision and whether it was right."""

    confidence: float
    right: bool


def decisions(text: str, gold: dict[str, str], by: Models) -> Iterator[Sure]:
    """Yield the decision on each line that the gold has an opinion of."""
    source = Source(text)
    blocks = segment(text)
    for block, labelled in zip(blocks, label(Document(blocks), by), strict=True):
        truth = gold.get(str(source.point(block.start).line), "OTHER")
        if truth != "IGNORE":
            right = GOLD.get(labelled.label, "OTHER") == truth
            yield Sure(labelled.decision.confidence, right)


def lines_of(gold: dict[str, Any], track: str) -> dict[str, str]:
    """Return the gold label of each line; IGNORE where it has no opinion."""
    return {
        str(line["line"]): "IGNORE" if line.get("ignore") else line["label"]
        for line in gold["line_labels"][track]
    }


def reliability(seen: list[Sure]) -> Iterator[str]:
    """Yield the rows of a table: confidence, decisions, mean, share that was right."""
    error = 0.0
    for low, high in pairwise(STEPS):
        part = [sure for sure in seen if low <= sure.confidence < high]
        if not part:
            continue
        mean = sum(sure.confidence for sure in part) / len(part)
        share = sum(sure.right for sure in part) / len(part)
        error += abs(mean - share) * len(part) / len(seen)
        span = f"{low:.2f} to {min(high, 1):.2f}"
        yield f"| {span} | {len(part)} | {100 * mean:.1f} | {100 * share:.1f} |"
    sure_ones = [sure for sure in seen if sure.confidence >= STEPS[5]]
    share = sum(sure.right for sure in sure_ones) / max(1, len(sure_ones))
    yield ""
    yield (
        f"Of the {len(sure_ones)} decisions given 0.9 or more, "
        f"{100 * share:.1f} % are right. Expected calibration error: {error:.3f}."
    )


def page(scores: dict[str, dict[str, dict[str, float]]], rows: list[str]) -> str:
    """Return the page of the documentation."""
    lines = [INTRODUCTION, "| | paste | aim | page | aim |", "| --- |" + " --- |" * 4]
    for name, (called, *aims) in MEASURES.items():
        cells = [
            f"{100 * scores[track]['all'][name]:.1f} | {aim}"
            for track, aim in zip(TRACKS, aims, strict=True)
        ]
        lines.append(f"| {called} | {' | '.join(cells)} |")
    lines += ["", "## By language", "", LANGUAGES]
    short = [called.strip("*") for called, *_ in MEASURES.values()]
    lines.append("| language | pages | track | " + " | ".join(short) + " |")
    lines.append("| --- |" + " --- |" * (len(short) + 2))
    groups = [name for name in scores[TRACKS[0]] if name.startswith("lang=")]
    groups.sort(key=lambda name: (-scores[TRACKS[0]][name]["n"], name))
    for group in groups:
        for track in TRACKS:
            of_track = scores[track][group]
            cells = [
                "–" if of_track[name] is None else f"{100 * of_track[name]:.0f}"
                for name in MEASURES
            ]
            first = f"{group.removeprefix('lang=')} | {of_track['n']:.0f} | {track}"
            lines.append(f"| {first} | {' | '.join(cells)} |")
    lines += ["", "## How far a confidence can be trusted", "", RELIABILITY]
    lines += ["| confidence | decisions | mean confidence | right |"]
    lines += ["| --- |" + " --- |" * 3, *rows, "", FAILURES]
    return "\n".join(lines)


INTRODUCTION = """# Accuracy

Made by `python -m bench.accuracy CORPUS --folds DIR --write docs/reference/accuracy.md`
on 352 news pages of 222 publishers in 28 languages, in two tracks: *paste* is what a
person gets by selecting the article, *page* is all text of the page, menus and footers
included. Every page was parsed by models that had seen no page of its publisher (five
folds, `tools/train.py`). Percent; the scorer's own head says how each figure is made.
"""
LANGUAGES = """Most languages have one to ten pages: read their rows as smoke tests.
"""
RELIABILITY = """Each block's decision against the gold label of its line, both tracks,
by models that had not seen the publisher.
"""
FAILURES = """## What fails most

- A deck that looks like a first paragraph, with no byline or date below it.
- A subhead among many short lines: catalogues, award lists, price comparisons; and what
  has a subhead's form, a link to another story between two paragraphs or a picture's
  words without a credit.
- A caption without a credit that reads like a sentence of the story.
- List items, for a paste has lost their bullets: many are read as paragraphs.
- On whole pages, the headline of a teaser above the story, and the first teaser below
  it that reads on like the story.
- The gold is not free of errors either: some of its pages lack bylines, captions and
  subheads that stand in the text, and those are counted against the parser.
"""


def main() -> int:
    """Parse every text, score the predictions, print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("corpus", type=Path, help="a folder with gold/, paste/, page/")
    options.add_argument("--folds", type=Path, help="models by fold, and folds.json")
    options.add_argument("--by", default="lang,source_repo", help="groups to divide by")
    options.add_argument("--worst", type=int, default=10, help="documents to name")
    options.add_argument("--write", type=Path, help="the page to write")
    chosen = options.parse_args()
    gold = sorted((chosen.corpus / "gold").glob("*.json"))
    if not gold:
        options.error(f"{chosen.corpus}: no gold/*.json in it")
    fold_of: dict[str, int] = {}
    by_fold: dict[int | None, Models] = {}
    if chosen.folds:
        fold_of = json.loads((chosen.folds / "folds.json").read_text())
        by_fold = {
            fold: Models(chosen.folds / f"fold-{fold}")
            for fold in set(fold_of.values())
        }
    else:
        by_fold[None] = models()
        print("The shipped models were trained on this corpus: expect less elsewhere.")
    seen: list[Sure] = []
    with tempfile.TemporaryDirectory() as folder:
        for track in TRACKS:
            (Path(folder) / track).mkdir()
            for file in gold:
                read = json.loads(file.read_text(encoding="utf-8"))
                by = by_fold[fold_of.get(read["publisher_key"])]
                path = chosen.corpus / track / f"{file.stem}.txt"
                source = Source.from_path(path)
                found = prediction(parse_article(source, by).article)
                (Path(folder) / track / file.name).write_text(
                    json.dumps(found), encoding="utf-8"
                )
                seen += decisions(source.text, lines_of(read, track), by)
        scored = Path(folder) / "scores.json"
        code = subprocess.run(
            [
                *(sys.executable, str(chosen.corpus.parent / "score.py")),
                *("--gold", str(chosen.corpus / "gold"), "--pred", folder),
                *("--by", chosen.by, "--worst", str(chosen.worst)),
                *("--json", str(scored)),
            ],
            check=False,
        ).returncode
        rows = list(reliability(seen))
        print("\n".join(rows))
        if code == 0 and chosen.write:
            scores = json.loads(scored.read_text(encoding="utf-8"))["summary"]
            # What other benches have written there stays.
            before = chosen.write.read_text(encoding="utf-8")
            text = page(scores, rows) + sections(before)
            chosen.write.write_text(text, encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main())
