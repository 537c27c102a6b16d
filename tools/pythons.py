"""The machine in, its Pythons that newsconv is for out; and what each of them needs.

Run, it gets newsconv's own dependencies as wheels for each of them, so that tests can
install newsconv into empty environments without the network.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

VERSIONS = ("3.11", "3.12", "3.13")
WHEELS = Path(sys.prefix) / "wheels"
_ASK = "import sys, venv; print('%d.%d' % sys.version_info[:2])"


def pythons() -> dict[str, Path]:
    """Return an interpreter of each version that is here, by the version.

    They are looked for on the path and among pyenv's.
    """
    found: dict[str, Path] = {}
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    for version in VERSIONS:
        named = shutil.which(f"python{version}")
        candidates = [Path(sys.executable), *([Path(named)] if named else [])]
        candidates += sorted(root.glob(f"versions/{version}*/bin/python{version}"))
        for candidate in candidates:
            if _version(candidate) == version:
                found[version] = candidate
                break
    return found


def _version(python: Path) -> str:
    """Return an interpreter's version; empty where it does not run."""
    try:
        result = subprocess.run(  # noqa: S603 - an interpreter that was found here
            [str(python), "-c", _ASK],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    except OSError:
        return ""
    return result.stdout.strip()


def get_wheels() -> None:
    """Get the dependencies' wheels for each Python that is here, if they can be got."""
    project = Path(__file__).parents[1] / "pyproject.toml"
    needed = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    for version in pythons():
        result = subprocess.run(  # noqa: S603 - pip, with names from pyproject.toml
            [
                *(sys.executable, "-m", "pip", "download", "--quiet"),
                *("--disable-pip-version-check", "--only-binary", ":all:"),
                *("--python-version", version, "--dest", str(WHEELS / version)),
                *needed["dependencies"],
            ],
            check=False,
        )
        if result.returncode:
            print(f"pip failed, so Python {version} is left out.", file=sys.stderr)


if __name__ == "__main__":
    get_wheels()
