"""Work that two processes share: results in order, and the same errors."""

import os
from collections.abc import Iterator

import pytest

from newsconv.second_process import by_two

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def squares(parts: Iterator[tuple[int, int]]) -> list[int]:
    return [square for _, square in parts]


def squared(number: int) -> tuple[int, int]:
    return os.getpid(), number**2


@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_all_is_made_once_and_in_order(count: int) -> None:
    parts = list(range(count))
    assert squares(by_two(squared, parts)) == [number**2 for number in parts]


def test_the_second_process_makes_half() -> None:
    makers = [maker for maker, _ in by_two(squared, range(6))]
    assert makers[:3] == [os.getpid()] * 3
    assert os.getpid() not in makers[3:]


@pytest.mark.parametrize("bad", [1, 4])
def test_what_fails_is_told_after_what_came_before(bad: int) -> None:
    def inverted(number: int) -> float:
        return 1 / (number - bad)

    found: list[float] = []
    with pytest.raises(ZeroDivisionError):
        found.extend(by_two(inverted, range(6)))
    assert found == [1 / (number - bad) for number in range(bad)]


def test_a_second_process_that_dies_is_done_without() -> None:
    here = os.getpid()

    def made(number: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        return number

    assert list(by_two(made, range(6))) == list(range(6))
