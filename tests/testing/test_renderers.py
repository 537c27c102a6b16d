"""The checks of renderers and themes find what is wrong, and say it in one line."""

import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest

from newsconv.model import Digest, Paragraph
from newsconv.model.text import block_text
from newsconv.model.walk import articles
from newsconv.testing import check_renderer, check_theme
from tests.testing.complaints import HEADS, Heads, complaint


def test_a_good_renderer() -> None:
    check_renderer(Heads, keeps=HEADS)
    check_renderer(Heads, keeps=HEADS, upper=True)


def test_a_renderer_that_loses_text() -> None:
    assert complaint(check_renderer, Heads) == (
        "Heads loses the deck: 'The boat sails again, eight months late'"
    )

    class Bodies(Heads):
        """The paragraphs."""

        def render(self, digest: Digest) -> bytes:
            found = [
                block_text(block)
                for article in articles(digest)
                for block in article.body
                if isinstance(block, Paragraph)
            ]
            return "\n".join(found).encode()

    said = complaint(check_renderer, Bodies, keeps=("body",))
    assert said == "Bodies loses the subhead: 'A first morning'"


@pytest.mark.parametrize(
    ("member", "value", "said"),
    [
        ("format", "My Heads", "Wrong.format is 'My Heads'; write it as 'gemtext'"),
        ("media_type", "text", "Wrong.media_type is 'text'; write it as 'text/gemini'"),
        ("suffix", ".H", "Wrong.suffix is '.H'; write it as '.gmi'"),
        ("suffix", "h", 'Wrong has a suffix without its dot; write it as ".txt"'),
        ("media_type", None, "Wrong has no media_type, which is a text"),
        ("render", None, "Wrong has no method render(digest)"),
        (
            "__doc__",
            "",
            "Wrong has no docstring; newsconv formats prints its first line",
        ),
    ],
)
def test_members(member: str, value: object, said: str) -> None:
    wrong = type("Wrong", (Heads,), {"__doc__": "Wrong.", member: value})
    assert complaint(check_renderer, wrong, keeps=HEADS).startswith(said)


def test_options() -> None:
    @dataclass(frozen=True)
    class NoHelp(Heads):
        """No help."""

        wide: bool = False

    @dataclass(frozen=True)
    class NoDefault:
        """No default."""

        upper: bool

        format: ClassVar[str] = "heads"
        media_type: ClassVar[str] = "text/plain"
        suffix: ClassVar[str] = ".heads"
        render = Heads.render

    @dataclass(frozen=True)
    class Untrue(Heads):
        """A default that is none of its type."""

        wide: int = field(default="much", metadata={"help": "how wide"})  # type: ignore[assignment]

    @dataclass
    class Thawed:
        """Not frozen."""

        format: ClassVar[str] = "heads"
        media_type: ClassVar[str] = "text/plain"
        suffix: ClassVar[str] = ".heads"
        render = Heads.render

    assert "option wide has no help" in complaint(check_renderer, NoHelp)
    assert "option upper has no default" in complaint(check_renderer, NoDefault)
    assert "refuses its default" in complaint(check_renderer, Untrue)
    assert "is no frozen dataclass" in complaint(check_renderer, Thawed)


class Renders(Heads):
    """Does what a test says."""

    do: ClassVar[Callable[[Digest], Any]]

    def render(self, digest: Digest) -> bytes:
        """Return what the test says."""
        data: bytes = type(self).do(digest)
        return data


def doing(what: Callable[[Digest], Any]) -> type[Renders]:
    return type("Wrong", (Renders,), {"__doc__": "Wrong.", "do": staticmethod(what)})


def heads(digest: Digest) -> bytes:
    return Heads().render(digest)


def test_what_a_renderer_must_not_do() -> None:
    count = iter(range(1000))

    def refuse(digest: Digest) -> bytes:
        if not list(articles(digest)):
            raise KeyError("articles")
        return heads(digest)

    def ask(digest: Digest) -> bytes:
        with suppress(OSError), socket.socket() as line:
            line.connect(("127.0.0.1", 9))
        return heads(digest)

    cases: list[tuple[Callable[[Digest], Any], str]] = [
        (lambda digest: heads(digest) + str(next(count)).encode(), "second time"),
        (refuse, "Wrong raises KeyError on nothing: 'articles'; it may refuse by"),
        (ask, "Wrong opens the network: socket.connect ('127.0.0.1', 9)"),
        (lambda _: "text", "Wrong.render returns str for a digest, not bytes"),
        (
            lambda digest: heads(digest) + f"{datetime.now(UTC):%Y-%m-%d}".encode(),
            "Wrong writes today's date",
        ),
        (lambda _: b"\xff", "Wrong's file is no text/plain"),
    ]
    for do, said in cases:
        assert said in complaint(check_renderer, doing(do), keeps=HEADS)


def test_words_that_can_not_be_read() -> None:
    binary = type("Binary", (Heads,), {"__doc__": "B.", "media_type": "image/png"})
    assert "give text=" in complaint(check_renderer, binary, keeps=HEADS)
    check_renderer(binary, keeps=())
    check_renderer(binary, keeps=HEADS, text=bytes.decode)


@pytest.mark.parametrize("name", ["Year", "Stamp", "Folder", "Order"])
def test_bytes_that_depend_on_where_they_are_made(clocked: Any, name: str) -> None:  # noqa: ANN401
    said = complaint(check_renderer, getattr(clocked, name), keeps=HEADS)
    assert said.startswith(f"{name} gives other bytes in another process")


def test_bytes_that_do_not(clocked: Any) -> None:  # noqa: ANN401
    check_renderer(clocked.Fine, keeps=HEADS)


def test_a_theme_with_a_fault(tmp_path: Path) -> None:
    assert complaint(check_theme, tmp_path).startswith(f"the theme {tmp_path}: unknown")
    settings = tmp_path / "theme.toml"
    settings.write_text('description = "Mine"\ncolour = 3\n', encoding="utf-8")
    assert f"{settings}:2: unknown key 'colour'" in complaint(check_theme, tmp_path)


def test_a_theme_that_loses_text(tmp_path: Path, templates: Path) -> None:
    text = 'description = "Mine"\n'
    (tmp_path / "theme.toml").write_text(text, encoding="utf-8")
    template = (templates / "base" / "article.html.jinja").read_text(encoding="utf-8")
    assert "article.deck" in template
    without = template.replace("article.deck", "false")
    (tmp_path / "article.html.jinja").write_text(without, encoding="utf-8")
    assert "loses the deck" in complaint(check_theme, tmp_path)
