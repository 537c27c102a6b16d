"""Who says the same as whom: counted by hand on runs of words."""

import subprocess
import sys

import pytest

from newsconv.annotations import comparing
from newsconv.annotations.comparing import compared, containment, groups
from newsconv.annotations.shingles import shingles


def numbered(first: int, last: int, *more: str) -> str:
    """Return "w1 w2 … w9", of which every run is unlike any other."""
    return " ".join([*(f"w{at}" for at in range(first, last)), *more])


def test_runs_are_of_five_words() -> None:
    # 24 words have 20 runs of five.
    assert len(shingles(numbered(0, 24))) == 20
    assert len(shingles("a b c d")) == 1
    assert len(shingles(" … ")) == 0


def test_runs_are_of_eight_characters_where_words_are_not_divided() -> None:
    assert (
        len(shingles("长江水位今天上升三米。")) == 3
    )  # 10 characters without the stop


def test_case_accents_and_marks_make_no_other_run() -> None:
    assert shingles("The “Café” is NOT here now.") == shingles(
        "the cafe is not here now"
    )


def test_containment_is_of_the_shorter() -> None:
    # 100 runs, and 40 of them again.
    whole, part = shingles(numbered(0, 104)), shingles(numbered(0, 44))
    assert (len(whole), len(part)) == (100, 40)
    assert containment(whole, part) == containment(part, whole) == 1.0
    # 36 of these 40 runs are w0…w39's.
    other = shingles(numbered(0, 40, "x1", "x2", "x3", "x4"))
    assert containment(whole, other) == 0.9
    assert containment(whole, shingles("")) == 0.0


def test_pairs_are_those_with_a_third_in_common() -> None:
    texts = [
        shingles(numbered(0, 104)),
        shingles(numbered(70, 174)),  # 30 of 100 runs are the first's
        shingles(numbered(75, 179)),  # 25 are
        shingles(numbered(500, 600)),
    ]
    found = compared(texts)
    assert found.pairs == ((0, 1, 0.3), (1, 2, 0.95))
    assert found.copies == {}


def test_the_fullest_leads_and_nobody_is_led_by_way_of_a_third() -> None:
    texts = [
        shingles(numbered(0, 54)),  # 50 runs, all in the second
        shingles(numbered(0, 104)),
        shingles(numbered(40, 134)),  # 60 of 90 in the second
        shingles(numbered(80, 134)),  # 50 runs: 20 in the second, all in the third
    ]
    (group,) = groups(texts, compared(texts))
    assert group.fullest == 1
    # The last is the same as the third, which is under the second already.
    assert group.members == ((0, 1.0), (2, 0.6667))


def test_a_text_goes_to_whom_it_has_most_in_common_with() -> None:
    texts = [
        shingles(numbered(0, 204)),
        shingles(numbered(130, 270)),  # 70 of 136 in the first: a leader of its own
        shingles(numbered(140, 224)),  # 60 of 80 in the first, all in the second
    ]
    assert [group.fullest for group in groups(texts, compared(texts))] == [1]


def test_the_same_again_is_the_same_however_short() -> None:
    texts = [shingles("River rises."), shingles("Snow."), shingles("RIVER RISES")]
    found = compared(texts)
    assert found.pairs == ()
    assert found.copies == {2: 0}
    (group,) = groups(texts, found)
    assert group == (0, ((2, 1.0),))


def test_texts_without_words_are_nobodys_copies() -> None:
    assert compared([shingles(""), shingles("—")]).copies == {}


def test_a_formula_makes_no_same_story() -> None:
    formula = numbered(0, 24)
    texts = [
        shingles(f"{formula} {numbered(at, at + 200)}")
        for at in range(100, 90_000, 300)
    ]
    assert compared(texts).pairs == ()


def test_more_texts_than_an_index_holds_are_compared_by_sketches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [shingles(numbered(at, at + 104)) for at in range(0, 60_000, 1000)]
    texts += [shingles(numbered(at + 20, at + 104)) for at in range(0, 60_000, 1000)]
    by_index = compared(texts)
    assert by_index.pairs == tuple((at, at + 60, 1.0) for at in range(60))
    monkeypatch.setattr(comparing, "SKETCHED_FROM", 100)
    assert compared(texts) == by_index


def test_the_same_on_every_run() -> None:
    code = (
        "from newsconv.annotations.shingles import shingles;"
        "print(list(shingles('One two three four five six.')))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            cwd=comparing.__file__.partition("newsconv/annotations")[0],
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
