"""Prints how well newsconv tells languages, beside py3langid where that is installed.

`python bench/languages.py [DIR]`: the hand-labelled cases of the tests, and with DIR
the articles and paragraphs of a corpus in `bench/accuracy.py`'s form. Not a test.
"""

import importlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from newsconv.parsing.document import Document
from newsconv.parsing.language import language_of
from newsconv.parsing.language_words import tables
from newsconv.parsing.segment import segment
from tests.parsing.case_file import rows

SCRIPTS = ("latin", "cyrillic", "arabic", "devanagari")
ALONE = frozenset(["el", "he", "hy", "ka", "ko", "th", "ja", "zh"])
SIZES = ((5, 9), (10, 19), (20, None))
SURE = 0.9
"""So sure py3langid must be where it is asked to leave doubtful texts open."""

Teller = Callable[[str], str | None]


class Sample(NamedTuple):
    """Texts with the languages that people gave them."""

    what: str
    texts: list[tuple[str, str]]
    """Language without script or region, text."""


def samples(folder: Path | None) -> Iterator[Sample]:
    """Yield the cases by length, and a corpus's articles and paragraphs."""
    for section in ("Passages", "Lines"):
        cases = [
            (_base(row["tag"]), row["text"]) for row in rows("language.md", section)
        ]
        yield Sample(f"cases, {section.lower()}", cases)
    if folder is None:
        return
    gold = [
        json.loads(file.read_text(encoding="utf-8"))
        for file in sorted((folder / "gold").glob("*.json"))
    ]
    for track in ("paste", "page"):
        texts = [
            (each["lang"], (folder / track / f"{each['id']}.txt").read_text("utf-8"))
            for each in gold
        ]
        yield Sample(f"{track}, articles", texts)
    units = [(each["lang"], unit["text"]) for each in gold for unit in each["body"]]
    for least, most in SIZES:
        fitting = [
            pair
            for pair in units
            if least <= len(pair[1].split()) and len(pair[1].split()) <= (most or 10**9)
        ]
        name = f"{least} to {most} words" if most else f"{least} words and more"
        for what, common in (("en, de", True), ("others", False)):
            chosen = [pair for pair in fitting if (pair[0] in {"en", "de"}) is common]
            yield Sample(f"{name}, {what}", chosen)


def tellers() -> Iterator[tuple[str, Teller, Teller]]:
    """Yield each method: its name, how it takes a passage, how it takes an article."""
    yield "newsconv", language_of, _of_document
    try:
        langid = importlib.import_module("py3langid.langid")
    except ImportError:
        print("py3langid: not installed", file=sys.stderr)
        return
    known = {_base(tag) for script in SCRIPTS for tag in _tags(script)} | ALONE
    load = langid.LanguageIdentifier.from_model_file
    free, bound = (load(langid.MODEL_FILE, norm_probs=True) for _ in range(2))
    yield "py3langid", _peer(free, 0), _peer(free, 0)
    bound.set_languages(
        [label for label in bound.labels if {"no": "nb"}.get(label, label) in known]
    )
    yield "py3langid, restricted", _peer(bound, 0), _peer(bound, 0)
    yield f"py3langid, restricted, ≥ {SURE}", _peer(bound, SURE), _peer(bound, SURE)


def _tags(script: str) -> list[str]:
    known = tables(script)
    return list(known.common) if known else []


def _peer(identifier: object, least: float) -> Teller:
    def tell(text: str) -> str | None:
        label, sure = identifier.classify(text)  # type: ignore[attr-defined]
        return {"no": "nb"}.get(label, str(label)) if sure >= least else None

    return tell


def _of_document(text: str) -> str | None:
    return Document(segment(text)).language


def _base(tag: str) -> str:
    return tag.partition("-")[0]


def load_ms(code: str) -> float:
    """Return what it takes a new Python to import a method and tell one line."""
    timed = (
        "from time import process_time as now; start = now(); "
        f"{code}; print((now() - start) * 1000)"
    )
    run = [sys.executable, "-c", timed]
    return min(
        float(subprocess.run(run, check=True, capture_output=True).stdout)
        for _ in range(3)
    )


def main() -> None:
    """Print a table a method."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    chosen = list(samples(folder))
    loads = {
        "newsconv": "import newsconv.parsing.language as l; l.language_of('It is the')",
        "py3langid": "import py3langid as l; l.classify('It is the')",
    }
    for name, passage, article in tellers():
        print(f"\n{name:<34}{'texts':>7}{'right':>8}{'open':>8}{'wrong':>8}{'ms':>9}")
        for what, texts in chosen:
            tell = article if what.endswith("articles") else passage
            start = time.process_time()
            found = [(tag, tell(text)) for tag, text in texts]
            spent = (time.process_time() - start) / len(texts) * 1000
            right = sum(_base(told or "") == tag for tag, told in found)
            opened = sum(told is None for _, told in found)
            shares = (right, opened, len(found) - right - opened)
            line = "".join(f"{share / len(found):>8.2%}" for share in shares)
            print(f"{what:<34}{len(found):>7}{line}{spent:>9.3f}")
        if name in loads:
            print(f"{'import, load, first line':<34}{load_ms(loads[name]):>40.0f}")


if __name__ == "__main__":
    main()
