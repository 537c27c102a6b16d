"""Labels and lines in, the subheads that what is around them tells out.

"Step 1: Turn it off", "Step 2: Open the valve"; "I.", "II."; "■ 校長は78歳". Line by line
they may look like a menu's or a paragraph, and what tells is that they go in order, or
are marked like others. So is what stands between a pointer to another story and text.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newsconv.parsing.patterns import lazy

_COUNTED = lazy(
    r"([^\W\d_]{3,12}\s{1,4})?[\[(#]{0,2}"
    r"(?:(\d{1,2})|([IVX]{1,5})(?![^\W\d_])|([一二三四五六七八九十]{1,2})(?!\w))"
    r"([\])]?[.:：、]?)(?:\s{1,4}[–—-])?(?:\s{1,4}(?=\W{0,2}[^\W\d_])|\Z|(?<=、))"
)
_MARKS = frozenset("■▶◆●▼□◇○►▪◼█★☆")
_MARKED = 8
_LETTERS = {"I": 1, "V": 5, "X": 10}
_EAST = "一二三四五六七八九十"
_TOLD = frozenset({"paragraph", "block_quote"})
_TAKEN = frozenset({"furniture", "paragraph", "caption", "pull_quote", "subhead"})
_NO_HEAD = frozenset(
    {
        *("date-line", "clock", "ago", "byline-names", "cells"),
        *("words-21", "words-33", "words-61"),
    }
)
"""What has one of these heads no part, whatever number it opens with."""
_NOT_POINTED = _NO_HEAD | {
    *("ends-stop", "ends-colon", "opens-lower", "bracketed", "glued", "name-alone"),
    *("label-run", "opens-dash", "signs-quote", "parallel", "under-colon"),
}
"""What has one of these below a pointer is about the story that it points to."""
_POINTS = 7
"""So many words has a pointer that names its story: no second title follows."""
_SENTENCES = frozenset({"sentences", "whole-sentence"})
_FIRST = 2
"""The first part may have no number: then the second is the first that has one."""
_ABOVE = _TOLD | {"headline", "deck", "list_item", "subhead"}
_NEAR = 4
"""So near below such a line the first part stands."""
_LEAST = 2
"""So many parts are counted at least."""


class _Part(NamedTuple):
    """A line that may head a part."""

    at: int
    number: int


def counted_parts(
    labels: Sequence[str], names: Sequence[Sequence[str]], texts: Sequence[str]
) -> dict[int, str]:
    """Return as subheads what counts a story's parts, and as paragraphs what is below.

    They count up from one or two, or down to one, and right below each stands text.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        texts: The words of each block.
    """
    series: dict[tuple[str, str, bool], list[_Part]] = defaultdict(list)
    start = labels.index("headline") if "headline" in labels else len(labels)
    for at in range(start + 1, len(labels) - 1):
        found = _COUNTED.match(texts[at]) if labels[at] in _TAKEN else None
        if found is None:
            continue
        bare = found.end() == len(texts[at])
        # "2 dead" counts no part, "2. The dead" and "Day 2" do.
        counts = bare or found[1] or found[5]
        told = labels[at + 1] in _TOLD or (not bare and _reads(names[at + 1]))
        if counts and told and _may_head(names[at], bare=bare):
            word = (found[1] or "").strip().casefold()
            kind = "1" if found[2] else "I" if found[3] else "一"
            series[word + found[5], kind, bare].append(_Part(at, _number(found)))
    made: dict[int, str] = {}
    for parts in series.values():
        counted = _in_order(parts)
        # A list of what is most read stands below, in whose titles there are sentences.
        first = counted[0].at if counted else 0
        if _ABOVE.isdisjoint(labels[max(0, first - _NEAR) : first]):
            continue
        for part in counted:
            made[part.at] = "subhead"
            if labels[part.at + 1] == "furniture":
                made[part.at + 1] = "paragraph"
    return made


def marked_parts(
    labels: Sequence[str], texts: Sequence[str], sizes: Sequence[int]
) -> dict[int, str]:
    """Return as subheads the lines with the mark that other subheads have.

    Args:
        labels: What each block was taken for.
        texts: The words of each block.
        sizes: Words of each block.
    """
    heads = {
        text[0]
        for label, text in zip(labels, texts, strict=True)
        if label == "subhead" and text[0] in _MARKS
    }
    if not heads:
        return {}
    return {
        at: "subhead"
        for at in range(len(labels) - 1)
        if texts[at][0] in heads
        and labels[at] in _TAKEN
        and sizes[at] <= _MARKED
        and labels[at + 1] in _TOLD
    }


def pointed_parts(
    labels: Sequence[str], names: Sequence[Sequence[str]], sizes: Sequence[int]
) -> dict[int, str]:
    """Return as subheads what stands between "Read also: The lock is shut" and text.

    Args:
        labels: What each block was taken for.
        names: The names of each block's cues.
        sizes: Words of each block.
    """
    return {
        at: "subhead"
        for at in range(1, len(labels) - 1)
        if labels[at] == "furniture"
        and labels[at + 1] == "paragraph"
        and "furniture-related" in names[at - 1]
        and sizes[at - 1] >= _POINTS
        and sizes[at] <= _MARKED
        and _NOT_POINTED.isdisjoint(names[at])
        and not _is_formed(names[at])
    }


def _in_order(parts: Sequence[_Part]) -> Sequence[_Part]:
    """Return those that count up from the first or down to it; none if they are few."""
    for step, ends in ((1, parts), (-1, parts[::-1])):
        kept: list[_Part] = []
        for part in ends:
            first = not kept and 0 < part.number <= (_FIRST if step > 0 else 1)
            if first or (kept and part.number == kept[-1].number + 1):
                kept.append(part)
        if len(kept) >= _LEAST:
            return kept
    return ()


def _may_head(names: Sequence[str], *, bare: bool) -> bool:
    """Say whether a line has none of the forms that no counted subhead has."""
    ends = "ends-stop" in names and not bare
    free = _NO_HEAD.isdisjoint(names) and not _is_formed(names)
    return free and not ends


def _reads(names: Sequence[str]) -> bool:
    """Say whether a line is some sentences, and none of a page's forms."""
    return not (_is_formed(names) or _SENTENCES.isdisjoint(names))


def _is_formed(names: Sequence[str]) -> bool:
    return any(name.startswith("furniture") for name in names)


def _number(found: re.Match[str]) -> int:
    """Return the number that a line opens with."""
    if found[2]:
        return int(found[2])
    if found[4]:
        tens, ten, ones = found[4].rpartition("十")
        more = _EAST.index(ones) + 1 if ones else 0
        return 10 * (_EAST.index(tens) + 1 if tens else 1) * bool(ten) + more
    values = [_LETTERS[letter] for letter in found[3]]
    return sum(
        -value if value < below else value
        for value, below in zip(values, [*values[1:], 0], strict=True)
    )
