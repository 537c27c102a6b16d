"""Kills a batch at random moments, lets it go on, and compares with an undisturbed one.

    python bench/killed.py [ARTICLES] [KILLS] [FORMATS] [--page]

Prints what was compared, and fails where a byte differs. Not a timing. `--page` writes
what it prints to docs/reference/limits.md.
"""

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.limits_page import arguments, tell
from bench.speed import story

WORDS = 120
HEADS = ("articles", "formats", "kills", "files", "that differ")


def write_stories(folder: Path, number: int) -> None:
    """Write so many stories, each its own, into a folder."""
    folder.mkdir()
    for at in range(number):
        (folder / f"story-{at:05}.txt").write_text(story(at, WORDS), encoding="utf-8")


def start(texts: Path, out: Path, formats: str) -> "subprocess.Popen[bytes]":
    """Start a batch in a process of its own."""
    command = ["-m", "newsconv", "batch", str(texts), "--to", formats]
    rest = ["--out", str(out), "-q", "--jobs", "2"]
    # Of a run that is killed Python says that its semaphores are lost.
    return subprocess.Popen(
        [sys.executable, *command, *rest], stderr=subprocess.DEVNULL
    )


def files(out: Path) -> dict[str, str]:
    """Return the hash of each file in an output folder, but for its ledger's."""
    return {
        str(file.relative_to(out)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(out.rglob("*"))
        if file.is_file() and not file.name.startswith(("ledger.", "lock."))
    }


def kill_and_resume(texts: Path, out: Path, formats: str, *, kills: int) -> int:
    """Kill a batch and start it again, until the last run is left to end.

    The moments are random, and spread over the whole work. Returns how many runs were
    killed before they ended.
    """
    moments = random.Random(20)  # noqa: S311 - the same moments in each run of this
    outputs = len(list(texts.iterdir())) * len(formats.split(","))
    killed = 0
    for made in sorted(moments.randrange(outputs) for _ in range(kills)):
        run = start(texts, out, formats)
        while run.poll() is None and _made(out) < made:
            time.sleep(0.002)
        time.sleep(moments.uniform(0, 0.05))
        if run.poll() is None:
            os.kill(run.pid, signal.SIGKILL)
            killed += 1
        run.wait()
    if status := start(texts, out, formats).wait():
        raise SystemExit(f"the last run ended with {status}")
    return killed


def _made(out: Path) -> int:
    return sum(1 for _ in out.glob("*.*")) if out.is_dir() else 0


def main(articles: int, kills: int, formats: str, *, page: bool) -> None:
    """Print what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        texts, whole, parts = (Path(folder, name) for name in ("in", "whole", "parts"))
        write_stories(texts, articles)
        if status := start(texts, whole, formats).wait():
            raise SystemExit(f"the undisturbed run ended with {status}")
        killed = kill_and_resume(texts, parts, formats, kills=kills)
        made, again = files(whole), files(parts)
        differing = sorted(set(made.items()) ^ set(again.items()))
        for name, _ in differing:
            print(f"differs: {name}")
        if differing:
            raise SystemExit(1)
        row = (f"{articles:,}", formats, f"{killed}", f"{len(made):,}", "0")
        tell(
            "killed",
            HEADS,
            [row],
            ["no other file is there, and none is missing"],
            page=page,
        )


if __name__ == "__main__":
    (articles_, kills_, formats_), page_ = arguments("2000", "20", "pdf,epub,html,json")
    main(int(articles_), int(kills_), formats_, page=page_)
