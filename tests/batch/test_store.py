"""Outputs at an address are as those in a folder: whole, owned, and found again."""

from pathlib import Path

import fsspec
import pytest

from newsconv.batch.store import Store, stage, store
from newsconv.errors import OutputError, SourceError


@pytest.fixture(params=["folder", "address"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return a place to write to, of either kind."""
    if request.param == "folder":
        return str(tmp_path)
    return f"memory://{tmp_path.name}"


@pytest.fixture
def opened(place: str) -> Store:
    opened = store(place)
    opened.open()
    return opened


def test_what_is_staged_gets_its_name_whole(opened: Store) -> None:
    staged = stage(opened.spool, [b"one ", b"two"], name="a.txt")
    assert opened.sha256("a.txt") is None
    opened.place(staged, "a.txt", replace=False)
    assert opened.sha256("a.txt") == (
        "8ab63e29a4ba14e4e1688f9c15e5af90895421358c945b0431f85d66977bd3d2"
    )


def test_what_is_there_is_replaced_only_where_it_may(opened: Store) -> None:
    opened.place(stage(opened.spool, b"old", name="a"), "a", replace=False)
    before = opened.sha256("a")
    with pytest.raises(OutputError, match="exists; use --force"):
        opened.check("a", replace=False)
    with pytest.raises(OutputError, match="exists; use --force"):
        opened.place(stage(opened.spool, b"new", name="a"), "a", replace=False)
    assert opened.sha256("a") == before
    opened.place(stage(opened.spool, b"new", name="a"), "a", replace=True)
    assert opened.sha256("a") not in (None, before)
    opened.remove("a")
    opened.remove("a")
    assert opened.sha256("a") is None


def test_closing_leaves_outputs_only(opened: Store, place: str) -> None:
    opened.place(stage(opened.spool, b"x", name="a"), "a", replace=False)
    stage(opened.spool, b"left over", name="b")
    opened.close()
    files, path = fsspec.core.url_to_fs(place)
    assert [Path(name).name for name in files.find(path)] == ["a"]


def test_an_unknown_kind_of_address_is_one_clear_error() -> None:
    with pytest.raises(SourceError, match="can't be opened"):
        store("nosuch://bucket/out")
