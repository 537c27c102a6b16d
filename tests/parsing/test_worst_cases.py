"""A megabyte of each worst case: all cues and field readers are linear in its length.

No clock is asked. Each call may use a minute of the processor's time, which the load of
the machine does not count in. A megabyte takes what is linear a second or two; what is
quadratic has a million times a million steps before it, which takes many minutes.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from newsconv.parsing.article import parse_article
from newsconv.parsing.fields.asides import masked
from newsconv.source import Source
from tests.parsing.test_long_lines import FUNCTIONS, PARTS

SIZE = 1_000_000
SECONDS = 60
"""Of the processor, for one call."""

READERS: dict[str, Callable[[str], object]] = {
    **FUNCTIONS,
    "masked": masked,
    # All cues, over a text of one line.
    "parse_article": lambda text: parse_article(Source(text)),
}
LINES = {
    **{name: part for name, part in PARTS.items() if "\n" not in part},
    "at signs": "@",
    "mailboxes": "a@a.",
    "closing brackets": ")",
    "square brackets": "[",
    "guillemets": "«",
    "semicolons": ";",
    "question marks": "?",
    "initials": "A. ",
    "bare combining marks": "\u0301",
    "datelines": "PARIS (AP) — ",
    "overrides": "\u202e",
}


class TookTooLongError(BaseException):
    """No `except Exception` on the way may swallow it."""


@contextmanager
def processor_time(seconds: float) -> Iterator[None]:
    """End what takes longer; patterns that are being tried stop for signals too."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TookTooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("part", LINES.values(), ids=LINES)
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_a_megabyte_is_read(reader: Callable[[str], object], part: str) -> None:
    line = f"By Jane Roe {part * (SIZE // len(part))}!"
    with processor_time(SECONDS):
        reader(line)


def test_ten_megabytes_are_read() -> None:
    paragraph = "The river rose and fell, and the clock in the tower stopped. " * 10
    text = "River rises\n\nBy Jane Roe\n\n" + f"{paragraph}\n\n" * (10_000_000 // 612)
    with processor_time(10 * SECONDS):
        article = parse_article(Source(text)).article
    assert article.headline is not None
    assert len(article.body) == 10_000_000 // 612


def test_what_is_quadratic_is_ended() -> None:
    import re  # noqa: PLC0415 - a pattern as none of ours may be

    with pytest.raises(TookTooLongError), processor_time(1):
        re.search(r"\s*,", " " * SIZE)
