"""The public surface is this list, and every name of it is explained."""

import ast
import builtins
import importlib
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newsconv

PUBLIC = [
    "Article",
    "Diagnostic",
    "DiagnosticCode",
    "Digest",
    "NewsconvError",
    "ParsedArticle",
    "Reading",
    "Section",
    "Source",
    "__version__",
    "annotate",
    "convert",
    "dump",
    "formats",
    "json_schema",
    "load",
    "parse",
    "parse_all",
    "parse_article",
    "parse_articles",
    "read",
    "read_digest",
    "render",
]

MODULES = [
    "newsconv",
    "newsconv.adapters",
    "newsconv.errors",
    "newsconv.diagnostics",
    "newsconv.model",
    "newsconv.model.text",
    "newsconv.model.walk",
    "newsconv.model.conservation",
    "newsconv.parsing.own_cues",
    "newsconv.readers.registry",
    "newsconv.renderers.registry",
    "newsconv.source",
    "newsconv.testing",
]
"""What a caller or a plug-in imports from."""


def test_the_list() -> None:
    assert sorted(newsconv.__all__) == sorted(PUBLIC)
    assert dir(newsconv) == newsconv.__all__


def test_every_name_is_there() -> None:
    for name in PUBLIC:
        assert getattr(newsconv, name) is not None


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="no attribute 'process'"):
        _ = newsconv.process


def public_members(module: str) -> list[tuple[str, object]]:
    home = importlib.import_module(module)
    names = getattr(home, "__all__", None) or [
        name
        for name, value in vars(home).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module
    ]
    return [
        (f"{module}.{name}", getattr(home, name))
        for name in names
        if inspect.isclass(getattr(home, name))
        or inspect.isfunction(getattr(home, name))
    ]


@pytest.mark.parametrize("module", MODULES)
def test_everything_public_has_a_docstring(module: str) -> None:
    bare = []
    for name, value in public_members(module):
        if not inspect.getdoc(value):
            bare.append(name)
        if inspect.isclass(value):
            bare += [
                f"{name}.{method}"
                for method, function in vars(value).items()
                if not method.startswith("_")
                and inspect.isroutine(getattr(value, method))
                and not inspect.getdoc(function)
            ]
    assert public_members(module)
    assert bare == []


def routines(module: str) -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield the public functions of a module, and the methods of its classes."""
    for name, value in public_members(module):
        if inspect.isfunction(value):
            yield name, value
        elif inspect.isclass(value):
            for method, function in vars(value).items():
                if not method.startswith("_") and inspect.isroutine(function):
                    yield f"{name}.{method}", inspect.unwrap(getattr(value, method))


@pytest.mark.parametrize("module", MODULES)
def test_what_is_raised_is_said(module: str) -> None:
    unsaid = []
    for name, function in routines(module):
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        raised = {
            node.exc.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Raise)
            and isinstance(node.exc, ast.Call)
            and isinstance(node.exc.func, ast.Name)
        }
        said = (inspect.getdoc(function) or "").partition("Raises:")[2]
        for each in raised:
            kind = getattr(inspect.getmodule(function), each, None)
            known = kind or getattr(builtins, each)
            # An error may be told by what it is a kind of, as all but the root are.
            bases = {base.__name__ for base in known.__mro__} - {"Exception", "object"}
            if not any(base in said for base in bases):
                unsaid.append(f"{name}: {each}")
    assert unsaid == []


def test_the_version_is_the_packages(root: Path) -> None:
    pyproject = (root / "pyproject.toml").read_text(encoding="utf-8")
    found = re.search(r'^version = "([^"]+)"$', pyproject, re.MULTILINE)
    assert found is not None
    assert newsconv.__version__ == found[1]
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {newsconv.__version__}" in changelog
