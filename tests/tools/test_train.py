"""The trainer reads a corpus in the documented form and writes models that label."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsconv.model import Label
from newsconv.parsing.document import Document
from newsconv.parsing.label import label
from newsconv.parsing.labelling.model import FACTS, FIRST, SECOND, Models
from newsconv.parsing.segment import segment
from tests.parsing.hand_read import example

TRAIN = Path(__file__).parents[2] / "tools" / "train.py"
GOLD = {
    "headline": "HEADLINE",
    "deck": "DECK",
    "byline": "BYLINE",
    "date": "DATE",
    "caption": "CAPTION",
    "credit": "CAPTION",
    "subhead": "SUBHEAD",
    "paragraph": "BODY",
    "list_item": "LIST",
    "block_quote": "QUOTE",
}
STORIES = ("german", "french", "feature", "opinion", "russian")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(TRAIN), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=TRAIN.parents[1],
    )


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of five stories in the form that the trainer takes."""
    folder = tmp_path_factory.mktemp("corpus")
    for part in ("gold", "paste", "page"):
        (folder / part).mkdir()
    for name in STORIES:
        found = example(name)
        labels = [
            {"line": line, "label": GOLD.get(each, "OTHER")}
            for line, each in found.reading.labels.items()
        ]
        gold = {
            "publisher_key": name,
            "line_labels": {"paste": labels, "page": labels},
        }
        (folder / "gold" / f"{name}.json").write_text(json.dumps(gold))
        for track in ("paste", "page"):
            path = folder / track / f"{name}.txt"
            path.write_bytes(found.source.text.encode())
    return folder


def test_models_are_trained_and_label(corpus: Path, tmp_path: Path) -> None:
    folds = ("--folds", tmp_path / "folds")
    done = run(corpus, "--out", tmp_path, *folds, "--jobs", 1, "--bags", 2)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {FIRST, SECOND, FACTS, "folds"}
    of_keys = json.loads((tmp_path / "folds" / "folds.json").read_text())
    assert set(STORIES) <= of_keys.keys()
    found = label(
        Document(
            segment(
                "Lock to open in June\n\nBy Ada Finch\n\nThe council voted on Monday "
                "to keep the lock open, and the vote was close, said two people.\n"
            )
        ),
        Models(tmp_path),
    )
    labels = [each.label for each in found]
    assert labels == [Label.HEADLINE, Label.BYLINE, Label.PARAGRAPH]


def test_a_folder_without_gold_is_one_line(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith("no gold/*.json in it")
