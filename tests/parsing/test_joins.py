"""The ways in which lines of a text are set off from those above them."""

import pytest

from newsconv.parsing.boundaries.facts import lines_of
from newsconv.parsing.boundaries.joins import NAMES, about_joins, joins_of
from newsconv.parsing.segment import segment

PARAGRAPH = "The ferry sails again on Monday, and its owners say that it is about time."
STORY = "\n\n".join(["Ferry sails again", *[PARAGRAPH] * 6])
FIRST_OF_SECOND = 7


@pytest.mark.parametrize(
    ("between", "opens"),
    [
        ("\n", FIRST_OF_SECOND),
        ("\n\n\n\n", FIRST_OF_SECOND),
        ("\n\n* * *\n\n", FIRST_OF_SECOND + 1),
        ("\n\n______\n\n", FIRST_OF_SECOND + 1),
    ],
)
def test_each_way_has_its_lines(between: str, opens: int) -> None:
    third = opens + opens
    lines = lines_of(segment(between.join([STORY, STORY, STORY])))
    joins = joins_of(lines, (), {opens: 0.5, third: 0.9})
    assert {opens, third} in [join.lines for join in joins]
    (join,) = (join for join in joins if opens in join.lines)
    assert join.least == 0.0  # the odds of one half
    assert join.mean == pytest.approx(1.0986, abs=1e-3)  # half of the logarithm of nine


def test_page_ends_and_numbers_are_ways_too() -> None:
    numbered = "\n\n".join(f"Document {at} of 3\n\n{STORY}" for at in (1, 2, 3))
    lines = lines_of(segment(numbered))
    found = [join.lines for join in joins_of(lines, [5], {})]
    assert found == [{8, 16}, {5}]


def test_a_text_that_is_all_one_way_has_none() -> None:
    assert joins_of(lines_of(segment(STORY)), (), {}) == []


def test_a_line_is_told_its_own_way_and_the_best_of_the_others() -> None:
    lines = lines_of(segment(f"{STORY}\n\n* * *\n\n{STORY}"))
    joins = joins_of(lines, [3], {8: 0.9, 3: 0.5})
    assert dict(zip(NAMES, about_joins(8, joins), strict=True)) == {
        "join odds": pytest.approx(2.197, abs=1e-3),
        "join least": pytest.approx(2.197, abs=1e-3),
        "join size": 1,
        "other odds": 0.0,
        "other size": 1,
    }
    assert about_joins(5, joins)[:3] == [-10.0, -10.0, 0]
