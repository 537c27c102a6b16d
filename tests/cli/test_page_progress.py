"""Long work on pages: what is said on the way, and where."""

import logging
import os
import pty
import sys
from pathlib import Path

import pytest

from newsconv.cli import page_progress
from newsconv.model import Digest
from newsconv.renderers.pdf.renderer import PdfRenderer
from tests.cli.terminal import Run
from tests.renderers.printed import story

DIGEST = Digest.of([story("Gate holds", paragraphs=20)], title="Gates")
LOGGER = "newsconv.renderers.pdf.progress"


def test_each_page_is_told_when_it_is_laid_out_and_when_written(
    caplog: pytest.LogCaptureFixture,
) -> None:
    renderer = PdfRenderer(cover=False, contents=False, indexes=False, clip_table=False)
    with caplog.at_level(logging.INFO, logger=LOGGER):
        renderer.render(DIGEST)
    assert caplog.messages == [
        *(f"pages laid out: {number}" for number in (1, 2)),
        *(f"pages written: {number} of 2" for number in (1, 2)),
    ]


def test_a_pipe_gets_a_line_at_times(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_progress, "SECONDS_BETWEEN_LINES", 0)
    said = run("convert", story, "-o", "x.pdf").err.splitlines()
    assert said == ["pages laid out: 1", "pages written: 1 of 1"]
    assert run("convert", story, "-o", "x.pdf", "--force", "-q") == (0, "", "")


def test_before_the_time_is_up_nothing_is_said(
    run: Run, story: str, tmp_path: Path
) -> None:
    assert run("convert", story, "-o", "x.pdf") == (0, "", "")
    assert (tmp_path / "x.pdf").exists()
    assert not logging.getLogger(LOGGER).handlers


def test_a_terminal_gets_a_bar_that_goes_away(
    run: Run, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_progress, "SECONDS_BEFORE_BAR", 0)
    monkeypatch.setattr(page_progress, "SECONDS_BETWEEN_FRAMES", 0)
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123 - a descriptor
        monkeypatch.setattr(sys, "stderr", terminal)
        assert run("convert", story, "-o", "x.pdf").status == 0
        terminal.flush()
        shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "pages laid out: 1" in shown
    assert "pages written: 1 of 1" in shown
    assert shown.rstrip().endswith("\x1b[2K")  # the line is taken away
