"""Each how-to has a short script, and each script runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
HOWTOS = sorted((ROOT / "docs" / "howto").glob("*.md"))
WITHOUT = {"index", "install"}
"""Pages that say how to do nothing that a script could."""
MOST_LINES = 30


@pytest.mark.parametrize("page", HOWTOS, ids=lambda page: page.stem)
def test_a_howto_has_a_script_and_names_it(page: Path) -> None:
    if page.stem in WITHOUT:
        return
    script = f"examples/{page.stem.replace('-', '_')}.py"
    assert (ROOT / script).exists()
    assert f"(../../{script})" in page.read_text(encoding="utf-8")


def test_no_script_is_without_a_howto() -> None:
    pages = {page.stem.replace("-", "_") for page in HOWTOS}
    assert {script.stem for script in SCRIPTS} <= pages


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_script_is_short_and_runs(script: Path, tmp_path: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert text.startswith('"""')
    done = subprocess.run(
        [sys.executable, "-W", "error", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
    # What a script says that it writes is there.
    for name in re.findall(r"^Writes (?:the folder )?(\w[\w.]*)", text, re.MULTILINE):
        assert name == "NAME.json" or (tmp_path / name).exists()
