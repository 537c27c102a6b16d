"""Lines in, what a model is told of their words out; all cases are written by hand."""

import pytest

from newsconv.parsing.labelling.tokens import tokens_of
from newsconv.parsing.labelling.vocabulary import of_long, of_short, vocabulary

LINES = [
    ("by elena marsh", ["by", "elena", "marsh"]),
    ("at 10:45, on 3 june 2026", ["at", "0", ":", "0", "on", "0", "june", "0"]),
    ("the 2nd a380", ["the", "0", "nd", "a", "0"]),
    ("© ferry_desk@merrow: 100%", ["©", "ferry", "desk", "@", "merrow", ":", "0", "%"]),
    ("the mayor’s “no” – again…", ["the", "mayor", "s", "no", "again"]),
    ("fähre für zwölf", ["fähre", "für", "zwölf"]),
    ("12 km² • 5 €", ["0", "km²", "•", "0", "€"]),
    ("² and ½", ["0", "and", "½"]),
    ("паром №9", ["паром", "0"]),
    ("٣ عبارات", ["0", "عبارات"]),
    ("渡轮、3艘", ["渡轮", "0", "艘"]),
    ("–", []),
    ("", []),
]


@pytest.mark.parametrize(("line", "tokens"), LINES)
def test_a_line_is_divided(line: str, tokens: list[str]) -> None:
    assert tokens_of([line]) == [tokens]


def test_lines_are_divided_alike_together() -> None:
    assert tokens_of([line for line, _ in LINES]) == [tokens for _, tokens in LINES]
    western = [(line, tokens) for line, tokens in LINES if line.isascii()]
    assert tokens_of([line for line, _ in western]) == [each for _, each in western]
    assert tokens_of([]) == []


def test_a_vocabulary_leaves_out_what_it_does_not_know() -> None:
    known = vocabulary(frozenset({"w=ferry", "wl=late", "ww=the_ferry", "x=late"}))
    words = ["the", "ferry", "and", "the", "ferry", "late"]
    assert known.of_short(words) == [
        "w=ferry",
        "wl=late",
        "ww=the_ferry",
        "ww=the_ferry",
    ]
    assert known.of_long(words) == ["x=late"]
    everything = [*of_short(words), *of_long(words)]
    assert set(known.of_short(words)) | set(known.of_long(words)) < set(everything)
