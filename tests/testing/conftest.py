"""What the checks' tests share: plug-ins whose bytes depend on where they run."""

from pathlib import Path
from typing import Any

import pytest

CLOCKED = '''
"""Renderers and readers whose bytes depend on where they run."""
import os, time, datetime
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.readers.registry import Reading
import newsconv

class Base:
    """Odd."""
    format, media_type, suffix = "odd", "text/plain", ".odd"
    def render(self, digest):
        lines = [headline_text(each) or "" for each in articles(digest)]
        return "\\n".join([*lines, str(self.more())]).encode()

class Fine(Base):
    """Fine."""
    more = staticmethod(lambda: 1)
class Year(Base):
    """Odd."""
    more = staticmethod(lambda: datetime.date.today().year)
class Stamp(Base):
    """Odd."""
    more = staticmethod(lambda: int(time.time()) // 86400)
class Folder(Base):
    """Odd."""
    more = staticmethod(os.getcwd)
class Order(Base):
    """Odd."""
    more = staticmethod(lambda: list(set("abcdefghijklmnop")))

class Reads:
    """Odd."""
    format, suffixes = "odd", (".odd",)
    def read(self, data, name):
        text = data.decode("utf-8", "replace")
        article = newsconv.parse(text + f"\\n\\nRead in {os.getcwd()}.", name=name)
        return Reading(newsconv.Digest.of([article]))
'''


@pytest.fixture
def clocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    (tmp_path / "clocked_plugin.py").write_text(CLOCKED, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import clocked_plugin  # type: ignore[import-not-found] # noqa: PLC0415

    return clocked_plugin
