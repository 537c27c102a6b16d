"""The site is built without a warning, has every name, and asks for nothing."""

import importlib
import inspect
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import click
import msgspec
import pytest

import newsconv
from newsconv.annotations.steps import STEPS
from newsconv.cli.main import verbs
from newsconv.diagnostics import DiagnosticCode
from newsconv.errors import NewsconvError
from newsconv.model import Label
from newsconv.renderers.registry import renderer_class, renderer_options
from newsconv.themes import theme_names
from newsconv.verifying.tools import AXE
from tests.conformance.needed import need
from tests.conformance.web_pages import a_browser
from tests.test_public_api import MODULES, public_members

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
POINTS: dict[str, dict[str, str]] = PROJECT["project"]["entry-points"]

Opened = dict[str, "Page"]


class Page(HTMLParser):
    """What a page says, where it leads, and what it would have a browser fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.words: list[str] = []
        self._unread = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        has = {name: value or "" for name, value in attrs}
        self.ids.add(has.get("id", ""))
        if tag == "a":
            self.links += [has["href"]] if "href" in has else []
        else:
            keys = ("href", "src", "srcset", "data", "poster", "content")
            self.fetched += [
                has[key]
                for key in keys
                if key in has and (key != "content" or "//" in has[key])
            ]
        if tag in {"script", "style"}:
            self._unread = tag

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a script."""
        if tag == self._unread:
            self._unread = ""

    def handle_data(self, data: str) -> None:
        """Note what is said."""
        if not self._unread:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All that the page says, on one line."""
        return " ".join("".join(self.words).split())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as `make docs` does."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> Opened:
    return {
        file.relative_to(site).as_posix(): Page(file.read_text(encoding="utf-8"))
        for file in sorted(site.rglob("*.html"))
    }


def test_links_lead_somewhere(pages: Opened, site: Path) -> None:
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or name == "404.html":
                continue
            target = (site / name).parent / unquote(parts.path)
            file = target.resolve() if parts.path else site / name
            assert file.exists(), f"{name}: {link}"
            if parts.fragment and file.suffix == ".html":
                there = pages[file.relative_to(site.resolve()).as_posix()]
                assert unquote(parts.fragment) in there.ids, f"{name}: {link}"


# Nothing from elsewhere


def test_no_page_fetches_from_elsewhere(pages: Opened, site: Path) -> None:
    outward = {
        f"{name}: {address}"
        for name, page in pages.items()
        for address in page.fetched
        if urlsplit(address).netloc
    }
    outward |= {
        f"{file.name}: {address}"
        for file in site.rglob("*.css")
        for address in re.findall(
            r"(?:url\(|@import)\s*[\"']?([^\"')\s]+)", file.read_text(encoding="utf-8")
        )
        if urlsplit(address).netloc
    }
    assert outward == set()


def test_a_browser_asks_for_nothing_and_finds_words(site: Path) -> None:
    need(AXE)
    asked: list[str] = []
    with a_browser() as browser:
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("pageerror", lambda error: asked.append(str(error)))
        for name in ("index.html", "gallery/index.html", "reference/cli.html"):
            tab.goto((site / name).as_uri())
        # The search runs without a server, too.
        tab.fill(".md-search__input", "dateline")
        tab.press(".md-search__input", "End")
        tab.wait_for_selector(".md-search-result__item")
        found = tab.inner_text(".md-search-result__list")
    assert "Dateline" in found
    assert [each for each in asked if not re.match(r"file:|data:|about:", each)] == []


# Every real thing is listed


def commands(
    command: click.Command, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            sub = command.get_command(click.Context(command), name)
            assert sub is not None
            yield from commands(sub, (*path, name))


def test_every_command_and_option_is_listed(pages: Opened) -> None:
    page = pages["reference/cli.html"]
    found = list(commands(verbs))
    assert ("convert",) in dict(found)
    for path, command in found:
        anchor = "-".join(("newsconv", *path))
        assert anchor in page.ids
        for parameter in command.get_params(click.Context(command)):
            if isinstance(parameter, click.Option):
                assert f"{anchor}{parameter.opts[-1]}" in page.ids
                names = (*parameter.opts, *parameter.secondary_opts)
                assert ", ".join(names) in page.text


@pytest.mark.parametrize("label", Label, ids=str)
def test_every_label_is_listed(label: Label, pages: Opened) -> None:
    assert label.value in pages["reference/labels.html"].ids


@pytest.mark.parametrize("code", DiagnosticCode, ids=str)
def test_every_diagnostic_is_listed(code: DiagnosticCode, pages: Opened) -> None:
    assert code.value in pages["reference/diagnostics.html"].ids


def test_every_annotation_is_listed(pages: Opened) -> None:
    ids = pages["reference/annotations.html"].ids
    assert [name for name in STEPS if name not in ids] == []


def errors(kind: type[NewsconvError] = NewsconvError) -> Iterator[type[NewsconvError]]:
    yield kind
    for each in kind.__subclasses__():
        if each.__module__.startswith("newsconv."):
            yield from errors(each)


def test_every_error_is_listed_and_in_the_tree(pages: Opened) -> None:
    page = pages["reference/errors.html"]
    for kind in errors():
        assert f"{kind.__module__}.{kind.__qualname__}" in page.ids
        assert len(re.findall(rf"\b{kind.__name__}\b", page.text)) > 1


@pytest.mark.parametrize("name", POINTS["newsconv.readers"])
def test_every_reader_is_listed(name: str, pages: Opened) -> None:
    assert f"read-{name}" in pages["reference/formats.html"].ids


@pytest.mark.parametrize("name", POINTS["newsconv.renderers"])
def test_every_renderer_is_listed_with_its_options(name: str, pages: Opened) -> None:
    ids = pages["reference/formats.html"].ids
    assert f"write-{name}" in ids
    for option in renderer_options(renderer_class(name)):
        assert f"write-{name}-{option.name}" in ids


def test_every_theme_is_listed(pages: Opened) -> None:
    own = {file.parent.name for file in (ROOT / "templates").glob("*/theme.toml")}
    assert own <= set(theme_names())
    for name in own:
        assert f"theme-{name}" in pages["reference/formats.html"].ids


def test_every_type_of_the_schema_is_listed(pages: Opened) -> None:
    text = pages["reference/schema.html"].text
    for name, kind in newsconv.json_schema()["$defs"].items():
        assert re.search(rf"\b{name}\b", text)
        for field in kind.get("properties", ()):
            assert field in text


def own_fields(kind: type[msgspec.Struct]) -> list[str]:
    """Return the fields that a struct does not have of a class that it extends."""
    bases = [each for each in kind.__mro__[1:] if issubclass(each, msgspec.Struct)]
    inherited = {
        name
        for each in bases
        if each is not msgspec.Struct
        for name in each.__struct_fields__
    }
    return [name for name in kind.__struct_fields__ if name not in inherited]


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_is_listed(module: str, pages: Opened) -> None:
    ids = set().union(*(page.ids for page in pages.values()))
    home = importlib.import_module(module)
    missing = []
    names = getattr(home, "__all__", None) or [
        path.rpartition(".")[2] for path, _ in public_members(module)
    ]
    for name in names:
        value = getattr(home, name)
        # Under the name that it is imported by, from here or from where it is at home.
        places = {f"{module}.{name}", f"newsconv.model.{name}"}
        if isinstance(value, type) or inspect.isfunction(value):
            places.add(f"{value.__module__}.{value.__qualname__}")
        found = sorted(places & ids)
        missing += [] if found else [name]
        if found and isinstance(value, type) and issubclass(value, msgspec.Struct):
            fields = (f"{found[0]}.{each}" for each in own_fields(value))
            missing += [field for field in fields if field not in ids]
    assert names
    assert missing == []
