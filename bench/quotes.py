"""Judged texts in, how well quotes and speakers are found out: `-m bench.quotes`.

The cases of `tests/annotations/quotes` are counted as they are. With a folder that has
`score_quotes.py`, `dev_de.jsonl` and `multilang_cases.jsonl`, its scorer judges those
too, the German articles by halves: errors of the second were read in the first two
rounds only, those of the first in all. Speed is CPU time, beside a regular expression
that finds marked stretches and no more.
"""

import argparse
import importlib.util
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from bench.sections import write_section
from newsconv.annotations.speech.find import find_quotes
from tests.annotations.quote_cases import cases, trimmed

_PLAIN = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|「[^」]*」")
_ROUNDS = 3


def own() -> tuple[int, int, int]:
    """Return how many of our own cases are right, of how many, in so many languages."""
    right: Counter[bool] = Counter()
    languages = set()
    for case in cases():
        languages.add(case.language)
        found = sorted(
            (
                trimmed(case.text, *span),
                case.text[slice(*quote.speaker)] if quote.speaker else None,
            )
            for quote in find_quotes(case.text, case.language)
            if (quote.kind == "indirect") == case.indirect
            for span in quote.spans
        )
        right[found == list(zip(case.spans, case.speakers, strict=True))] += 1
    return right[True], right.total(), len(languages)


def predicted(row: dict[str, Any]) -> list[dict[str, int | None]]:
    """Return the quotes of a judged text as the scorer wants them."""
    return [
        {
            "start": start,
            "end": end,
            "speaker_start": quote.speaker[0] if quote.speaker else None,
            "speaker_end": quote.speaker[1] if quote.speaker else None,
        }
        for quote in find_quotes(row["text"], row["lang"])
        if quote.kind != "indirect"
        for start, end in quote.spans
    ]


def judged(folder: Path, rows: list[dict[str, Any]]) -> tuple[float, float]:
    """Return the F1 of direct quotes' spans, and found with the right speaker."""
    spec = importlib.util.spec_from_file_location("scorer", folder / "score_quotes.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder}: no score_quotes.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    found = {row["id"]: predicted(row) for row in rows}
    result, _ = scorer.score(rows, found, "direct")
    return result["exact"]["F"], result["speaker"]["e2e_recall"]


def speed(rows: list[dict[str, Any]]) -> tuple[float, float]:
    """Return articles a second, and how much longer than the plain expression."""
    ours, plain = [], []
    for _ in range(_ROUNDS):
        began = time.process_time()
        for row in rows:
            find_quotes(row["text"], row["lang"])
        middle = time.process_time()
        for row in rows:
            _PLAIN.findall(row["text"])
        ours.append(middle - began)
        plain.append(time.process_time() - middle)
    return len(rows) / min(ours), min(ours) / max(min(plain), 1e-9)


def measured(folder: Path | None) -> str:
    """Return the section."""
    right, total, languages = own()
    lines = [
        "## Quotes and speakers\n",
        "Direct quotes: F1 of their spans, and the share of those with a speaker that "
        "were found with the right one. Percent. The rules were written with an eye on "
        "the errors of the first German half, and on the second's in two rounds only. "
        "[How quotes are found](../explanation/quotes.md) says what is not.\n",
        "| texts | spans F1 | found, right speaker | aim |",
        "| --- | --- | --- | --- |",
    ]
    if folder:
        german = _rows(folder / "dev_de.jsonl")
        many = _rows(folder / "multilang_cases.jsonl")
        for name, rows, aim in (
            (f"{len(german)} German articles", german, "85 / 70"),
            ("of them, the first half", german[::2], "85 / 70"),
            ("of them, the second half", german[1::2], "85 / 70"),
            (f"{len(many)} sentences in 24 languages", many, "all"),
        ):
            spans, whole = judged(folder, rows)
            lines.append(f"| {name} | {spans} | {whole} | {aim} |")
        rate, ratio = speed(german)
        note = (
            f"\nSpeed on the German articles: {rate:.0f} a second on one core, "
            f"{ratio:.0f} times as long as an expression that finds marks only."
        )
    else:
        note = ""
    lines.append(
        f"| {total} cases of our own in {languages} languages | – | "
        f"{100 * right / total:.1f} | all |"
    )
    return "\n".join(lines) + "\n" + note


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Measure what is asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, nargs="?", help="judged texts")
    options.add_argument("--write", type=Path, help="the page to write")
    chosen = options.parse_args()
    section = measured(chosen.folder)
    print(section)
    if chosen.write:
        write_section(chosen.write, "quotes", section)


if __name__ == "__main__":
    main()
