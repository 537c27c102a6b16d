"""A plug-in is found by name; a broken one says so in a line, and breaks no other."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import newsconv
from newsconv import plugins as plugins_module
from newsconv import themes
from newsconv.cli.main import main
from newsconv.diagnostics import DiagnosticCode
from newsconv.errors import FormatError, PluginError, ThemeError, UnknownFormatError
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers
from tests.packages import add_package, found_in

Install = Callable[[str, str, Mapping[str, Mapping[str, str]]], None]

GOOD = '''
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.readers.registry import Reading
import newsconv

class Heads:
    """Headlines alone."""
    format, media_type, suffix = "heads", "text/plain", ".heads"
    def render(self, digest):
        heads = [headline_text(each) + "\\n" for each in articles(digest)]
        return "".join(heads).encode()

class Shout:
    """A text in capitals."""
    format, suffixes = "shout", (".shout",)
    def read(self, data, name):
        parsed = newsconv.parse(data.decode().title(), name=name)
        return Reading(newsconv.Digest.of([parsed]))
'''
STORY = "River rises\n\nThe river rose again on Monday, and the ferry stayed at home.\n"


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Return what installs a package: its name, its code and its entry points."""
    site = tmp_path / "site"
    site.mkdir()
    with ExitStack() as stack:

        def add(name: str, code: str, points: Mapping[str, Mapping[str, str]]) -> None:
            add_package(site, name, code, points)
            stack.enter_context(found_in(site))

        yield add


def broken_line(find: Callable[[str], object], name: str = "broken") -> str:
    with pytest.raises((FormatError, ThemeError)) as caught:
        find(name)
    line = str(caught.value)
    assert "\n" not in line
    return line


FINDERS = {
    "newsconv.readers": readers.reader,
    "newsconv.renderers": renderers.renderer_class,
    "newsconv.themes": themes.theme,
}


def test_a_reader_and_a_renderer_are_found_by_name_and_suffix(
    install: Install, tmp_path: Path
) -> None:
    points = {
        "newsconv.readers": {"shout": "good:Shout"},
        "newsconv.renderers": {"heads": "good:Heads"},
    }
    install("good", GOOD, points)
    (tmp_path / "story.shout").write_text(STORY, encoding="utf-8")
    newsconv.convert(tmp_path / "story.shout", tmp_path / "out.heads")
    assert (tmp_path / "out.heads").read_bytes() == b"River Rises\n"
    assert newsconv.render(newsconv.parse(STORY), to="heads") == b"River rises\n"


@pytest.mark.parametrize("group", FINDERS)
def test_one_that_can_not_be_imported(install: Install, group: str) -> None:
    install("bad", "import no_such_library", {group: {"broken": "bad:Thing"}})
    assert broken_line(FINDERS[group]) == (
        "the plug-in 'broken' (bad:Thing) can't be loaded: "
        "ModuleNotFoundError: No module named 'no_such_library'; "
        "update or uninstall its package"
    )


@pytest.mark.parametrize("group", FINDERS)
def test_one_that_leaves_the_program(install: Install, group: str) -> None:
    install("bad", "raise SystemExit(3)", {group: {"broken": "bad:Thing"}})
    assert "can't be loaded: SystemExit: 3" in broken_line(FINDERS[group])


@pytest.mark.parametrize("group", FINDERS)
def test_one_whose_member_is_missing(install: Install, group: str) -> None:
    install("bad", "", {group: {"broken": "bad:Thing"}})
    assert "has no attribute 'Thing'" in broken_line(FINDERS[group])


RENDERER = "class Thing:\n    format, media_type, suffix = 'a', 'text/plain', '.a'\n"
WRONG = [
    ("newsconv.readers", "Thing = 3", "is no class of readers"),
    ("newsconv.readers", "class Thing: pass", "has no format, which is a text"),
    (
        "newsconv.readers",
        "class Thing:\n    format, suffixes = 'a', ('txt',)",
        'has no suffixes, which are texts with their dots: (".txt",)',
    ),
    (
        "newsconv.readers",
        "class Thing:\n    format, suffixes = 'a', ('.a',)",
        "has no method read(data, name)",
    ),
    ("newsconv.renderers", "def Thing(): pass", "is no class of renderers"),
    (
        "newsconv.renderers",
        "class Thing: format = 'a'",
        "has no media_type, which is a text",
    ),
    ("newsconv.renderers", RENDERER, "has no method render(digest)"),
    (
        "newsconv.renderers",
        RENDERER.replace(".a", "a"),
        'has a suffix without its dot; write it as ".txt"',
    ),
    ("newsconv.themes", "Thing = 3", "is no path of a theme's folder"),
    (
        "newsconv.themes",
        "Thing = '/no/such/folder'",
        "leads to a folder without theme.toml: /no/such/folder",
    ),
]


@pytest.mark.parametrize(("group", "code", "reason"), WRONG)
def test_one_of_the_wrong_kind(
    install: Install, group: str, code: str, reason: str
) -> None:
    install("bad", code, {group: {"broken": "bad:Thing"}})
    assert broken_line(FINDERS[group]) == (
        f"the plug-in 'broken' (bad:Thing) {reason}; update or uninstall its package"
    )


@pytest.mark.parametrize("group", FINDERS)
def test_a_name_that_two_packages_have_is_neithers(
    install: Install, group: str
) -> None:
    install("first", GOOD, {group: {"broken": "first:Heads"}})
    install("second", GOOD, {group: {"broken": "second:Heads"}})
    assert broken_line(FINDERS[group]) == (
        "the plug-in 'broken' (first:Heads of first 1.0 and second:Heads of "
        "second 1.0) has its name twice; uninstall one of the packages"
    )


def test_a_name_of_newsconvs_own_stays_its_own(install: Install) -> None:
    points = {
        "newsconv.readers": {"json": "other:Shout"},
        "newsconv.renderers": {"json": "other:Heads"},
        "newsconv.themes": {"plain": "other:Heads"},
    }
    install("other", GOOD, points)
    assert readers.reader("json").format == "json"
    assert renderers.renderer_class("json").format == "json"
    assert themes.theme("plain").folder.parent == themes.templates_folder()
    assert plugins_module.unused("newsconv.renderers") == (
        "the plug-in 'json' (other:Heads of other 1.0) is not used: newsconv has "
        "that name itself",
    )
    assert len(plugins_module.unused("newsconv.themes", ("plain",))) == 1


def test_newsconvs_own_reader_goes_before_a_plug_in(install: Install) -> None:
    code = GOOD.replace('".shout"', '".json"')
    install("greedy", code, {"newsconv.readers": {"aaa": "greedy:Shout"}})
    assert readers.reader_for("digest.json").format == "json"


def test_a_file_that_a_broken_reader_may_be_for(
    install: Install, tmp_path: Path
) -> None:
    install("bad", "1 / 0", {"newsconv.readers": {"broken": "bad:Thing"}})
    files = [tmp_path / "a.hal", tmp_path / "b.hal"]
    for file in files:
        file.write_text(STORY, encoding="utf-8")
    found = newsconv.api.read_file(files[0])
    assert [each.code for each in found.diagnostics] == [DiagnosticCode.PLUGIN_BROKEN]
    assert str(found.diagnostics[0]) == (
        "newsconv.readers: the plug-in 'broken' (bad:Thing) can't be loaded: "
        "ZeroDivisionError: division by zero; update or uninstall its package "
        "[plugin-broken]"
    )
    assert newsconv.read(files[0]).headline == newsconv.parse(STORY).headline
    text = tmp_path / "a.txt"
    text.write_text(STORY, encoding="utf-8")
    assert newsconv.api.read_file(text).diagnostics == ()


def test_the_command_line_says_it_once(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install("bad", "1 / 0", {"newsconv.readers": {"broken": "bad:Thing"}})
    files = [str(tmp_path / "a.hal"), str(tmp_path / "b.hal")]
    for name in files:
        Path(name).write_text(STORY, encoding="utf-8")
    for to in ("json", "jsonl"):
        assert main(["convert", *files, "-o", "-", "--to", to]) == 0
        assert capsys.readouterr().err.count("plugin-broken") == 1
    assert main(["formats"]) == 0
    assert capsys.readouterr().out.count("ZeroDivisionError") == 1


def test_a_plug_in_that_fails_at_work_is_named(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = """
class Reads:
    format, suffixes = "odd", (".odd",)
    def read(self, data, name):
        return data[1]
class Writes:
    format, media_type, suffix = "odd", "text/plain", ".odd"
    def render(self, digest):
        return "no bytes"
class Raises(Writes):
    def render(self, digest):
        raise KeyError("x")
"""
    points = {
        "newsconv.readers": {"odd": "odd:Reads"},
        "newsconv.renderers": {"odd": "odd:Writes", "worse": "odd:Raises"},
    }
    install("odd", code, points)
    article = newsconv.parse(STORY)
    with pytest.raises(PluginError, match="returned str, not bytes"):
        newsconv.render(article, to="odd")
    with pytest.raises(PluginError, match=r"failed: KeyError: 'x'"):
        newsconv.render(article, to="worse")
    file = tmp_path / "story.odd"
    file.write_bytes(b"AB")
    assert main(["convert", str(file), "-o", "-", "--to", "json"]) == 1
    line = capsys.readouterr().err
    assert "returned int" in line
    assert "odd:Reads" in line
    assert line.count("\n") == 1
    file.write_bytes(b"A")
    with pytest.raises(PluginError, match="IndexError"):
        newsconv.read(file)


def test_a_theme_of_a_package(install: Install, tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "theme.toml").write_text('description = "Blue"\n', encoding="utf-8")
    install(
        "sea", f"FOLDER = {str(folder)!r}", {"newsconv.themes": {"sea": "sea:FOLDER"}}
    )
    assert themes.theme("sea").folder == folder
    assert "sea" in themes.theme_names()
    page = newsconv.render(newsconv.parse(STORY), to="html", theme="sea")
    assert b"River rises" in page


def test_the_others_work(install: Install) -> None:
    install("bad", "1 / 0", {group: {"broken": "bad:Thing"} for group in FINDERS})
    assert readers.reader_for(Path("digest.json")).format == "json"
    assert ".txt" in readers.suffixes()
    assert renderers.format_of("page.htm") == "html"
    with pytest.raises(UnknownFormatError):
        renderers.format_of("page.xyz")


def test_listing_names_imports_nothing(install: Install) -> None:
    install("bad", "1 / 0", {group: {"broken": "bad:Thing"} for group in FINDERS})
    assert {"json", "text", "broken"} <= set(readers.formats())
    assert {"epub", "html", "json", "pdf", "broken"} <= set(renderers.formats())
    assert "broken" in themes.theme_names()


@pytest.mark.parametrize("group", [readers.GROUP, renderers.GROUP])
def test_what_is_built_in_is_what_the_package_declares(group: str) -> None:
    project = Path(__file__).parents[1] / "pyproject.toml"
    declared = tomllib.loads(project.read_text())["project"]["entry-points"][group]
    found = {name: plugins_module.plugin(group, name) for name in declared}
    assert {name: each.value for name, each in found.items() if each} == declared
    assert not any(isinstance(each, EntryPoint) for each in found.values())
