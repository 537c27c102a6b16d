"""The letters that a line is looked up by are those that the forms open with."""

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import pytest

from newsconv.model import FurnitureKind
from newsconv.parsing.cues.appeals import FORMS as APPEALS
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.cues.furniture_forms import OPENS
from newsconv.parsing.cues.paywall import FORMS as PAYWALLS
from newsconv.parsing.fields.byword_forms import BEFORE_ALL, BEFORE_CAPITALS
from newsconv.parsing.openings import Openings

parser = import_module("re._parser")
KNOWN = import_module("re._constants")
LETTERS = 4


def heads_of(members: list[Any]) -> set[str]:
    """Return the characters of a class; "" where it has too many to tell."""
    heads: set[str] = set()
    for op, value in members:
        if op is KNOWN.LITERAL:
            heads.add(chr(value))
        elif op is KNOWN.RANGE:
            heads.update(map(chr, range(value[0], value[1] + 1)))
        elif op is KNOWN.CATEGORY and value is KNOWN.CATEGORY_DIGIT:
            heads.add("0")
        else:
            return {""}
    return heads


def starts_of(items: list[Any], size: int) -> set[str]:
    """Return what a parsed pattern opens with, shorter where anything may follow."""
    if not items or not size:
        return {""}
    (op, value), rest = items[0], items[1:]
    if op in {KNOWN.ASSERT, KNOWN.ASSERT_NOT, KNOWN.AT}:
        return starts_of(rest, size)
    if op is KNOWN.SUBPATTERN:
        return starts_of([*value[3], *rest], size)
    if op is KNOWN.BRANCH:
        return set().union(*(starts_of([*way, *rest], size) for way in value[1]))
    if op in {KNOWN.MAX_REPEAT, KNOWN.MIN_REPEAT}:
        least, most, inner = value
        after = rest if most == 1 else [(KNOWN.ANY, None)]
        without = starts_of(rest, size) if not least else set()
        return without | starts_of([*inner, *after], size)
    if op is KNOWN.LITERAL:
        heads = {"0" if chr(value).isdigit() else chr(value)}
    elif op is KNOWN.IN:
        heads = heads_of(value)
    else:
        return {""}
    tails = starts_of(rest, size - 1)
    return {
        head + tail if head not in {"", "0"} else head
        for head in heads
        for tail in tails
    }


TABLES: dict[str, Iterable[Mapping[str, str]]] = {
    "furniture": OPENS.values(),
    "appeals": [APPEALS],
    "paywalls": [PAYWALLS],
    "by-words": BEFORE_ALL.values(),
    "by-words before capitals": BEFORE_CAPITALS.values(),
}
ROWS = [
    (f"{name}: {starts}", starts, form)
    for name, table in TABLES.items()
    for by_start in table
    for starts, form in by_start.items()
]


@pytest.mark.parametrize(
    ("starts", "form"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_each_form_opens_with_what_it_is_looked_up_by(starts: str, form: str) -> None:
    known = tuple(starts.split())
    found = starts_of(list(parser.parse(form, re.VERBOSE)), LETTERS)
    assert [start for start in sorted(found) if not start.startswith(known)] == []
    unused = [
        entry for entry in known if not any(start.startswith(entry) for start in found)
    ]
    assert unused == []


def test_the_first_form_that_fits_counts() -> None:
    openings = Openings(
        [("a kind", {"quay": r"quays?"}), ("another", {"qu 0": r"quay\w*|\d"})], r"!"
    )
    texts = ["Quays!", "quaysides!", "so 5!", "quay", "lock!", ""]
    found = [
        openings.match(text.lower(), text.lower()[at:], at)
        for text, at in zip(texts, [0, 0, 3, 0, 0, 0], strict=True)
    ]
    assert [match and (match[0], match[1][0]) for match in found] == [
        ("a kind", "quays!"),
        ("another", "quaysides!"),
        ("another", "5!"),
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this story", FurnitureKind.SHARE),
        ("4 min read", FurnitureKind.READING_TIME),
        ("+44 1632 960 001", FurnitureKind.CONTACT),
        ("#harbour #bridges", FurnitureKind.TAGS),
        ("3 / 12", FurnitureKind.NAVIGATION),
        ("© 2026 The Merrow Record", FurnitureKind.COPYRIGHT),
        ("By clicking below you accept our terms", FurnitureKind.SIGN_UP),
        ("더보기", None),
    ],
)
def test_lines_are_found_by_their_first_letters(
    line: str, kind: FurnitureKind | None
) -> None:
    assert kind_of(line) is kind
