"""The demo's four files: the same bytes twice, in other zones and with other hashes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORMATS = ("pdf", "epub", "html", "json")


def build(folder: Path, zone: str, seed: str, locale: str) -> dict[str, str]:
    folder.mkdir()
    outputs = [f"--output={folder}/digest.{each}" for each in FORMATS]
    subprocess.run(
        [
            *(sys.executable, "-m", "newsconv", "digest", "examples/digest.toml"),
            *("-q", *outputs),
        ],
        cwd=ROOT,
        env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale},
        check=True,
    )
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.iterdir())
    }


def test_the_demo_is_the_same_in_every_zone_and_with_every_hash(tmp_path: Path) -> None:
    first = build(tmp_path / "first", "Pacific/Auckland", "1", "C")
    second = build(tmp_path / "second", "America/Los_Angeles", "4242", "C.UTF-8")
    assert list(first) == ["digest.epub", "digest.html", "digest.json", "digest.pdf"]
    assert first == second
