"""The shipped models read the corpus that they were trained on as well as they did.

Collected only where `../shared/corpus` lies beside the checkout; its README says what
it holds. The figures to quote are those on publishers that the models have not seen:
`docs/reference/accuracy.md`. These say that the parts still fit the models.
"""

import json
from collections import defaultdict
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

import pytest

from bench.accuracy import MEASURES, TRACKS, prediction
from newsconv.parsing.article import parse_article
from newsconv.source import Source
from tests.accuracy.conftest import CORPUS

# Percent by track, two or three points under what the shipped models reach; lowered
# only by an edit that says why, here and in the commit. The deck's is lower since the
# models are means, which know these pages less by heart, and other pages no worse.
FLOORS = {
    "headline_fuzzy": {"paste": 97, "page": 90},
    "deck": {"paste": 88, "page": 87},
    "authors_f1": {"paste": 88, "page": 82},
    "date": {"paste": 95, "page": 94},
    "body_f1": {"paste": 95, "page": 93},
    "body_tok_f1": {"paste": 97, "page": 95},
    "subhead_f1": {"paste": 80, "page": 80},
    "caption_f1": {"paste": 89, "page": 88},
    "MACRO": {"paste": 92, "page": 90},
}


def scorer() -> ModuleType:
    """Return the corpus's own score.py."""
    spec = spec_from_file_location("corpus_score", CORPUS / "score.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def reached() -> dict[str, dict[str, float]]:
    """Return the scorer's figures by track; shares of 1."""
    score = scorer()
    dev = CORPUS / "dev"
    scores = defaultdict(list)
    for file in sorted((dev / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        for track in TRACKS:
            source = Source.from_path(dev / track / f"{file.stem}.txt")
            found = prediction(parse_article(source).article)
            scores[track].append(score.score_doc(gold, found, track))
    return {track: score.agg(of_track) for track, of_track in scores.items()}


def test_each_measure_has_a_floor() -> None:
    assert set(FLOORS) == set(MEASURES)


def test_the_whole_corpus_was_read() -> None:
    pages = len(list((CORPUS / "dev" / "gold").glob("*.json")))
    assert [reached()[track]["n"] for track in TRACKS] == [pages, pages]


@pytest.mark.parametrize("track", TRACKS)
@pytest.mark.parametrize("measure", FLOORS)
def test_the_corpus_is_read_as_well_as_it_was(measure: str, track: str) -> None:
    assert 100 * reached()[track][measure] >= FLOORS[measure][track]
