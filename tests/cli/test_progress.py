"""How far a batch is, where no terminal shows a bar: a plain line at times."""

import pytest

from newsconv.batch.jobs import Job
from newsconv.batch.results import Result
from newsconv.cli import progress
from newsconv.cli.progress import with_progress

RESULTS = [
    Result(Job(f"{at}.txt", f"{at}"), error="broken" if at == 1 else None)
    for at in range(4)
]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let each result take six seconds."""
    ticks = [0.0]

    def now() -> float:
        ticks[0] += 6
        return ticks[0]

    monkeypatch.setattr(progress, "monotonic", now)
    return ticks


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("total", "lines"),
    [
        (9, ["2 of 9, 1 failed", "4 of 9, 1 failed"]),
        (None, ["2, 1 failed", "4, 1 failed"]),
    ],
)
def test_a_line_comes_every_ten_seconds(
    capsys: pytest.CaptureFixture[str], total: int | None, lines: list[str]
) -> None:
    assert list(with_progress(RESULTS, total, quiet=False)) == RESULTS
    assert capsys.readouterr().err.splitlines() == lines


@pytest.mark.usefixtures("clock")
def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(RESULTS, 9, quiet=True)) == RESULTS
    assert capsys.readouterr() == ("", "")
