"""The cases of `quotes/*.txt`: a text, its quotes, and who said them."""

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "quotes"
_MARKS = re.compile("[⟦⟧]")
EDGES = " \t\n“”„«»\"‘’',.;:!?…—–-。，！？、।"


class Case(NamedTuple):
    """One line of a file."""

    language: str
    line: str
    text: str
    spans: tuple[tuple[int, int], ...]
    """Of what was said, without signs at both ends."""
    speakers: tuple[str | None, ...]
    """As printed, one a span."""
    resolved: tuple[str | None, ...]
    """Whom pronouns stand for, one a span."""
    indirect: bool


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the signs at its ends."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def cases() -> list[Case]:
    """Return all cases of all languages."""
    return [
        _case(file.stem, line)
        for file in sorted(FOLDER.glob("*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def _case(language: str, line: str) -> Case:
    marked, _, told = line.partition(" => ")
    marked = marked.replace(" ¶ ", "\n\n").replace(" ¶", "\n\n")
    text = _MARKS.sub("", marked)
    spans = []
    for match in re.finditer("⟦([^⟧]*)⟧", marked):
        start = match.start() - len(_MARKS.findall(marked[: match.start()]))
        spans.append(trimmed(text, start, start + len(match[1])))
    speakers: list[str | None] = []
    resolved: list[str | None] = []
    for part in told.split(" | ") if told else []:
        name, _, whom = part.strip().removeprefix("~").partition(" (")
        speakers.append(None if name == "–" else name)
        resolved.append(whom.removesuffix(")") or None)
    if not told:
        spans = []
    return Case(
        language,
        line,
        text,
        tuple(spans),
        tuple(speakers),
        tuple(resolved),
        told.startswith("~"),
    )
