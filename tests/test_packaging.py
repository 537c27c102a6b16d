"""What is built holds the templates, leaves the tests out, and runs where installed."""

import json
import shutil
import sys
import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from pythons import WHEELS, pythons

import newsconv
from newsconv.plugins import GROUPS
from newsconv.renderers.registry import formats
from tests.conftest import run

PYTHONS = pythons()


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


@pytest.mark.parametrize("name", formats())
def test_every_format_is_written_where_installed(
    installed: Path, examples: Path, name: str
) -> None:
    story = examples / "articles" / "opinion.txt"
    made = installed / f"made-{name}"
    command = ("convert", story, "--to", name, "-o", made, "--quiet")
    run(installed / "bin" / "newsconv", *command, cwd=installed)
    assert made.is_dir() or made.stat().st_size > 0


@pytest.fixture(scope="module")
def plug_ins(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return wheels of the examples' plug-ins, and of a new one of each kind."""
    folder = tmp_path_factory.mktemp("plug-ins")
    for example in (root / "examples" / "plugins").glob("newsconv-*"):
        shutil.copytree(example, folder / example.name)
    for kind in GROUPS:
        new = ("plugin", "new", kind, f"a-{kind}")
        source = f"import sys; sys.path.insert(0, {str(root)!r})\n"
        code = f"{source}from newsconv.cli.main import main; sys.exit(main({new!r}))"
        run(sys.executable, "-c", code, cwd=folder)
    sources = sorted(folder.iterdir())
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel")
    run(*pip, *offline, "--wheel-dir", folder / "wheels", *sources, cwd=folder)
    return sorted((folder / "wheels").glob("*.whl"))


@pytest.fixture(scope="module", params=sorted(PYTHONS))
def alone(
    request: pytest.FixtureRequest,
    wheel: Path,
    plug_ins: list[Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Install the wheel and what it needs, and no more, into an empty environment."""
    version: str = request.param
    if not (WHEELS / version).is_dir():
        pytest.skip(f"no wheels for Python {version}: make .venv/installed-wheels")
    folder = tmp_path_factory.mktemp(f"python-{version}")
    run(PYTHONS[version], "-m", "venv", "--without-pip", folder, cwd=folder)
    pip = (sys.executable, "-m", "pip", "--python", folder / "bin" / "python")
    install = ("install", "--quiet", "--disable-pip-version-check", "--no-index")
    run(*pip, *install, "--find-links", WHEELS / version, wheel, cwd=folder)
    run(*pip, *install, "--no-deps", *plug_ins, cwd=folder)
    return folder


def test_it_is_that_python_and_that_package(alone: Path, wheel: Path) -> None:
    code = "import sys, newsconv; print(*sys.version_info[:2], newsconv.__file__)"
    printed = run(alone / "bin" / "python", "-W", "error", "-c", code, cwd=alone)
    major, minor, place = printed.split(maxsplit=2)
    assert alone.name.startswith(f"python-{major}.{minor}")
    assert Path(place.strip()).is_relative_to(alone)
    said = run(alone / "bin" / "newsconv", "--version", cwd=alone)
    assert said.split()[1] == wheel.name.split("-")[1]


def test_each_python_reads_and_writes_the_same(alone: Path, examples: Path) -> None:
    """No byte depends on the version, though each has other tables of Unicode."""
    for name in ("feature", "arabic", "chinese"):
        story = examples / "articles" / f"{name}.txt"
        made = [alone / f"{name}.json", alone / f"{name}.html"]
        outputs = ("-o", made[0], "-o", made[1], "--quiet")
        run(alone / "bin" / "newsconv", "convert", story, *outputs, cwd=alone)
        article = newsconv.read(story)
        for file in made:
            wanted = newsconv.render(article, to=file.suffix[1:])
            assert file.read_bytes() == wanted, file.name


@pytest.mark.parametrize("name", ["pdf", "epub"])
def test_what_an_extra_brings_is_told_where_it_is_not(
    alone: Path, examples: Path, name: str
) -> None:
    code = (
        "import sys; sys.stderr = sys.stdout; from newsconv.cli.main import main; "
        f"print(main(['convert', sys.argv[1], '-o', 'a.{name}']))"
    )
    story = examples / "articles" / "opinion.txt"
    said = run(alone / "bin" / "python", "-c", code, story, cwd=alone)
    assert said.count("\n") == 2
    assert f"run: pip install 'newsconv[{name}]'" in said
    assert said.splitlines()[-1] == "1"


def test_plug_ins_work_alone(alone: Path, root: Path) -> None:
    listed = run(alone / "bin" / "newsconv", "plugin", "list", cwd=alone)
    assert [line.split()[1] for line in listed.splitlines()] == [
        *("a-reader", "halyard", "a-renderer", "gemtext", "a-theme", "a-cue")
    ]
    wire = root / "examples/plugins/newsconv-halyard/tests/harbour.halyard"
    convert = (alone / "bin" / "newsconv", "convert", wire, "--force", "-o")
    run(*convert, "harbour.gmi", cwd=alone)
    page = (alone / "harbour.gmi").read_text(encoding="utf-8")
    assert page.startswith("## Ferry returns to Port Merrow\n")
    run(*convert, "harbour.html", "--theme", "a-theme", cwd=alone)
    assert "#1d5a73" in (alone / "harbour.html").read_text(encoding="utf-8")
    check = (
        "from newsconv.testing import check_renderer\n"
        "from newsconv_gemtext import GemtextRenderer\n"
        "check_renderer(GemtextRenderer)"
    )
    run(alone / "bin" / "python", "-W", "error", "-c", check, cwd=alone)


def test_labels_are_corrected_alone(alone: Path, examples: Path) -> None:
    shutil.copy(examples / "articles" / "opinion.txt", alone / "story.txt")
    editor = alone / "editor.sh"
    script = "#!/bin/sh\nsed -i 's/^\\( *4  \\)[a-z_]*/\\1subhead/' \"$1\"\n"
    editor.write_text(script, encoding="utf-8")
    editor.chmod(0o755)
    edit = (alone / "bin" / "newsconv", "edit", "story.txt")
    run("/usr/bin/env", f"VISUAL={editor}", *edit, cwd=alone)
    run(
        *(alone / "bin" / "newsconv", "read", "story.txt", "-o", "story.json"),
        *("--force", "--quiet"),
        cwd=alone,
    )
    document = json.loads((alone / "story.json").read_text(encoding="utf-8"))
    (override,) = document["sections"][0]["articles"][0]["overrides"]
    assert override["label"] == "subhead"
