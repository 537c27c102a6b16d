"""What is built holds the templates, leaves the tests out, and runs where installed."""

import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from tests.conftest import run


@pytest.fixture(scope="module")
def wheel_names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def source_files(folder: Path) -> set[str]:
    return {
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_the_wheel_has_the_templates_inside_the_package(
    wheel_names: set[str], templates: Path
) -> None:
    packed = {
        name.removeprefix("newsconv/templates/")
        for name in wheel_names
        if name.startswith("newsconv/templates/")
    }
    assert packed == source_files(templates)
    assert "base/blocks.html.jinja" in packed


def test_the_wheel_has_the_package_and_nothing_else(
    wheel_names: set[str], package: Path
) -> None:
    code = {
        name
        for name in wheel_names
        if not name.startswith(("newsconv/templates/", "newsconv-"))
    }
    assert code == {f"newsconv/{name}" for name in source_files(package)}
    assert "newsconv/py.typed" in code


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
        licences = [each for each in archive.namelist() if "/licenses/" in each]
    assert metadata["Name"] == "newsconv"
    assert metadata["License-Expression"] == "Apache-2.0"
    assert [name.rpartition("/")[2] for name in licences] == ["LICENSE"]


def test_what_is_copyleft_comes_by_an_extra_only(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode())
    always = [
        each for each in metadata.get_all("Requires-Dist", []) if "extra ==" not in each
    ]
    assert always
    assert not [each for each in always if each.startswith(("ebooklib", "pypandoc"))]


def test_the_sdist_has_the_tests_and_none_of_what_they_leave(built: Path) -> None:
    (file,) = built.glob("newsconv-*.tar.gz")
    with tarfile.open(file) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert "tests/test_packaging.py" in names
    assert "templates/base/blocks.html.jinja" in names
    assert "examples/digest.toml" in names
    assert "Makefile" in names
    assert "tools/set-up.sh" in names
    tops = {name.partition("/")[0] for name in names}
    assert tops & {".venv", "out", "dist", ".mypy_cache", ".hypothesis"} == set()


def test_the_templates_are_found_where_installed(installed: Path) -> None:
    code = "from newsconv.themes import templates_folder; print(templates_folder())"
    printed = run(installed / "bin" / "python", "-c", code, cwd=installed)
    place = Path(printed.strip())
    assert place.is_relative_to(installed)
    assert place.parts[-2:] == ("newsconv", "templates")


def test_the_command_runs_where_installed(installed: Path) -> None:
    printed = run(installed / "bin" / "newsconv", "formats", cwd=installed)
    for name in ("json", "html", "epub", "pdf"):
        assert name in printed


def test_a_page_is_made_where_installed(installed: Path, examples: Path) -> None:
    story = examples / "articles" / "feature.txt"
    command = (installed / "bin" / "newsconv", "convert", story, "-o", "story.html")
    run(*command, cwd=installed)
    page = (installed / "story.html").read_text(encoding="utf-8")
    assert "The Last Lockkeeper of Tallow Bend" in page
