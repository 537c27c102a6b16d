"""A plug-in that is broken says so by name, and takes no other with it."""

import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newsconv import plugins as plugins_module
from newsconv import themes
from newsconv.errors import FormatError, ThemeError, UnknownFormatError
from newsconv.plugins import Plugin
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install a reader, a renderer and a theme `broken` that can't be imported."""
    installed = plugins_module.plugins

    def with_broken(group: str) -> dict[str, Plugin]:
        point = EntryPoint("broken", "no_such_package:Class", group)
        return {"broken": point, **installed(group)}

    monkeypatch.setattr(plugins_module, "plugins", with_broken)
    monkeypatch.setattr(readers, "plugins", with_broken)
    monkeypatch.setattr(renderers, "plugins", with_broken)
    monkeypatch.setattr(themes, "plugins", with_broken)


@pytest.mark.usefixtures("broken")
def test_a_broken_plug_in_is_named() -> None:
    for find in (readers.reader, renderers.renderer_class, themes.theme):
        with pytest.raises((FormatError, ThemeError)) as caught:
            find("broken")
        assert str(caught.value) == (
            "the plug-in 'broken' (no_such_package:Class) can't be loaded: "
            "ModuleNotFoundError: No module named 'no_such_package'; "
            "update or uninstall its package"
        )


@pytest.mark.usefixtures("broken")
def test_the_others_work() -> None:
    assert readers.reader_for(Path("digest.json")).format == "json"
    assert ".txt" in readers.suffixes()
    assert renderers.format_of("page.htm") == "html"
    with pytest.raises(UnknownFormatError):
        renderers.format_of("page.xyz")


def test_listing_names_imports_nothing() -> None:
    assert {"json", "text"} <= set(readers.formats())
    assert {"epub", "html", "json", "pdf"} <= set(renderers.formats())


@pytest.mark.parametrize("group", [readers.GROUP, renderers.GROUP])
def test_what_is_built_in_is_what_the_package_declares(group: str) -> None:
    project = Path(__file__).parents[1] / "pyproject.toml"
    declared = tomllib.loads(project.read_text())["project"]["entry-points"][group]
    found = {name: plugins_module.plugin(group, name) for name in declared}
    assert {name: each.value for name, each in found.items() if each} == declared
    assert not any(isinstance(each, EntryPoint) for each in found.values())
