"""`newsconv plugin` writes packages, and says of each installed one what it is."""

from pathlib import Path

import pytest

from newsconv.cli.main import FAILED, USAGE, main
from tests.packages import add_package, found_in


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_package(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugin", "new", "renderer", "wire-text"]) == 0
    folder = here / "newsconv-wire-text"
    assert sorted(
        str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()
    ) == [
        "README.md",
        "newsconv_wire_text.py",
        "pyproject.toml",
        "tests/test_newsconv_wire_text.py",
    ]
    project = (folder / "pyproject.toml").read_text(encoding="utf-8")
    assert '[project.entry-points."newsconv.renderers"]\n' in project
    assert 'wire-text = "newsconv_wire_text:WireTextRenderer"\n' in project
    assert "pip install -e ./newsconv-wire-text" in capsys.readouterr().err


def test_nothing_is_replaced_unless_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plugin", "new", "cue", "slug"]) == 0
    file = here / "newsconv-slug" / "newsconv_slug.py"
    file.write_text("my work", encoding="utf-8")
    assert main(["plugin", "new", "cue", "slug"]) == FAILED
    assert "newsconv-slug: exists" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "my work"
    assert main(["plugin", "new", "cue", "slug", "--force"]) == 0
    assert file.read_text(encoding="utf-8") != "my work"


@pytest.mark.parametrize("name", ["My", "a_b", "-a", "../up", "import", "ä", ""])
def test_names_that_are_none(here: Path, name: str) -> None:
    assert main(["plugin", "new", "cue", "--", name]) == USAGE
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "name"), [("renderer", "pdf"), ("reader", "text"), ("theme", "plain")]
)
def test_names_that_newsconv_has(
    here: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str
) -> None:
    assert main(["plugin", "new", kind, name]) == USAGE
    assert f"newsconv has a {kind} '{name}'" in capsys.readouterr().err
    assert list(here.iterdir()) == []


def test_a_list_of_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plugin", "list"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no plug-ins are installed" in printed.err


def test_a_list_with_broken_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    points = {
        "newsconv.renderers": {"bad": "worse:Bad", "pdf": "worse:Pdf"},
        "newsconv.cues": {"slug": "worse:slug"},
    }
    code = 'def slug(place):\n    """Finds slugs."""\n    return ()\n'
    add_package(tmp_path, "worse", code, points)
    with found_in(tmp_path):
        assert main(["plugin", "list"]) == FAILED
        lines = capsys.readouterr().out.splitlines()
        assert main(["doctor"]) == 0
        doctor = capsys.readouterr().out
    assert [line.split("  ")[0] for line in lines] == ["renderer", "renderer", "cue"]
    assert "the plug-in 'bad' (worse:Bad) can't be loaded: AttributeError" in lines[0]
    assert "the plug-in 'pdf' (worse:Pdf of worse 1.0) is not used" in lines[1]
    assert lines[2].endswith("slug  worse 1.0  Finds slugs")
    assert "cue slug" in doctor
    assert "worse:Bad" in doctor
