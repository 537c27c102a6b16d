"""Packages with plug-ins, put where Python finds them as pip would put them."""

import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from newsconv import plugins, themes
from newsconv.parsing import own_cues


def add_package(
    site: Path, name: str, code: str, points: Mapping[str, Mapping[str, str]]
) -> None:
    """Put a package of one module into a folder; `points` by group and name."""
    module = name.replace("-", "_")
    (site / f"{module}.py").write_text(code, encoding="utf-8")
    info = site / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8"
    )
    lines = [
        line
        for group, named in points.items()
        for line in (f"[{group}]", *(f"{key} = {to}" for key, to in named.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")


@contextmanager
def found_in(site: Path) -> Iterator[None]:
    """Have Python find the packages of a folder meanwhile."""
    sys.path.insert(0, str(site))
    forget()
    try:
        yield
    finally:
        sys.path.remove(str(site))
        for file in site.glob("*.py"):
            sys.modules.pop(file.stem, None)
        forget()


def forget() -> None:
    """Forget what is known of installed plug-ins."""
    importlib.invalidate_caches()
    for known in (
        plugins.plugins,
        plugins._installed,  # noqa: SLF001 - else a test would find another's
        themes._known,  # noqa: SLF001
        own_cues.own_cue,
    ):
        known.cache_clear()
