"""`newsconv digest --lint`: a report in JSON, and 3 where something is missing."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.terminal import Run

CLIP = """\
{headline}
{byline}
The harbour ferry returned to service on Monday after repairs that took eight months.
"""
RIGHT = """\
title = "Review"
licence_number = "7"
recipients = "The minister"
[lint]
outlet_share = 0.5
[[section]]
[[section.article]]
file = "a.txt"
outlet = "The Reed"
date = 2026-11-19
[[section.article]]
file = "b.txt"
outlet = "Tide Post"
date = 2026-11-18
authors = "Ed Doe"
"""


@pytest.fixture(autouse=True)
def clips(tmp_path: Path) -> None:
    for name, byline in (("a", "\nBy Ines Calloway\n"), ("b", "")):
        text = CLIP.format(headline="Ferry returns to service", byline=byline)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")


def lint(run: Run, folder: Path, manifest: str, *more: str) -> tuple[int, Any, str]:
    (folder / "d.toml").write_text(manifest, encoding="utf-8")
    outcome = run("digest", "d.toml", "--lint", "-q", *more)
    return outcome.status, json.loads(outcome.out), outcome.err


def test_nothing_is_wrong(run: Run, tmp_path: Path) -> None:
    status, report, err = lint(run, tmp_path, RIGHT)
    assert (status, err) == (0, "")
    assert report == {
        "title": "Review",
        "clips": 2,
        "rules": {"outlet_share": 0.5},
        "outlets": {"The Reed": 1, "Tide Post": 1},
        "findings": [],
    }


def test_the_outputs_are_written_too(run: Run, tmp_path: Path) -> None:
    assert lint(run, tmp_path, RIGHT, "-o", "out.json")[0] == 0
    assert (tmp_path / "out.json").exists()


def test_what_is_missing_is_named_and_nothing_is_written(
    run: Run, tmp_path: Path
) -> None:
    wrong = RIGHT.replace('authors = "Ed Doe"\n', "").replace("Tide Post", "The Reed")
    wrong = wrong.replace('licence_number = "7"\n', "").replace("recipients", "#")
    status, report, err = lint(run, tmp_path, wrong, "-o", "out.json")
    assert status == 3
    assert err == "newsconv: error: 4 findings under --lint; no file was written\n"
    assert not (tmp_path / "out.json").exists()
    assert report["findings"] == [
        {
            "code": "mention-missing",
            "message": "article 2 does not say: authors",
            "article": 2,
            "headline": "Ferry returns to service",
            "missing": ["authors"],
            "outlet": "The Reed",
        },
        {
            "code": "outlet-share",
            "message": "2 of 2 clips are of The Reed: 100%, more than 50%",
            "outlet": "The Reed",
            "share": 1.0,
        },
        {
            "code": "licence-missing",
            "message": "no licence is named; write licence or licence_number in the "
            "manifest",
        },
        {
            "code": "recipients-missing",
            "message": "no recipients are named; write recipients in the manifest",
        },
    ]


def test_what_is_not_asked_for_is_not_missed(run: Run, tmp_path: Path) -> None:
    manifest = """
        [lint]
        mentions = ["reference", "page"]
        licence = false
        recipients = false
        [[section]]
        [[section.article]]
        file = "a.txt"
        reference = 7
        url = "https://reed.example/7"
        [[section.article]]
        file = "b.txt"
        page = 3
    """
    status, report, _ = lint(run, tmp_path, manifest)
    assert status == 3
    assert [each["missing"] for each in report["findings"]] == [["reference"]]
    assert report["findings"][0]["article"] == 2


def test_usage(run: Run, tmp_path: Path) -> None:
    (tmp_path / "d.toml").write_text(RIGHT, encoding="utf-8")
    outcome = run("digest", "d.toml")
    assert outcome.status == 2
    assert "missing option '-o' / '--output'" in outcome.err
    outcome = run("digest", "d.toml", "--lint", "-o", "-", "--to", "json")
    assert outcome.status == 2
    assert "--lint prints on standard output" in outcome.err
