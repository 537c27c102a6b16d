"""Each check finds what it is there to find, and says it in one line."""

import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

import pytest

import newsconv
from newsconv.errors import SourceError
from newsconv.model import Article, Digest, Headline, Label, Origin, Paragraph, Text
from newsconv.model.node import Span
from newsconv.model.text import block_text, headline_text
from newsconv.model.walk import articles
from newsconv.parsing.own_cues import Lean, Place
from newsconv.readers.registry import Reading
from newsconv.testing import check_cue, check_reader, check_renderer, check_theme

HEADS = ("headline",)


def complaint(check: Callable[..., None], *given: object, **more: object) -> str:
    with pytest.raises(AssertionError) as caught:
        check(*given, **more)
    line = str(caught.value)
    assert line
    assert "\n" not in line
    return line


@dataclass(frozen=True)
class Heads:
    """The headlines, one a line."""

    format: ClassVar[str] = "heads"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".heads"

    upper: bool = field(default=False, metadata={"help": "in capitals"})
    most: int = field(default=3, metadata={"help": "no more than this"})

    def render(self, digest: Digest) -> bytes:
        """Return the headlines."""
        lines = [headline_text(article) or "" for article in articles(digest)]
        return "\n".join(lines).encode()


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


CLOCKED = '''
"""Renderers and readers whose bytes depend on where they run."""
import os, time, datetime
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.readers.registry import Reading
import newsconv

class Base:
    """Odd."""
    format, media_type, suffix = "odd", "text/plain", ".odd"
    def render(self, digest):
        lines = [headline_text(each) or "" for each in articles(digest)]
        return "\\n".join([*lines, str(self.more())]).encode()

class Fine(Base):
    """Fine."""
    more = staticmethod(lambda: 1)
class Year(Base):
    """Odd."""
    more = staticmethod(lambda: datetime.date.today().year)
class Stamp(Base):
    """Odd."""
    more = staticmethod(lambda: int(time.time()) // 86400)
class Folder(Base):
    """Odd."""
    more = staticmethod(os.getcwd)
class Order(Base):
    """Odd."""
    more = staticmethod(lambda: list(set("abcdefghijklmnop")))

class Reads:
    """Odd."""
    format, suffixes = "odd", (".odd",)
    def read(self, data, name):
        text = data.decode("utf-8", "replace")
        article = newsconv.parse(text + f"\\n\\nRead in {os.getcwd()}.", name=name)
        return Reading(newsconv.Digest.of([article]))
'''


@pytest.fixture
def clocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:  # noqa: ANN401
    (tmp_path / "clocked_plugin.py").write_text(CLOCKED, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    import clocked_plugin  # type: ignore[import-not-found] # noqa: PLC0415

    return clocked_plugin


@pytest.mark.parametrize("name", ["Year", "Stamp", "Folder", "Order"])
def test_bytes_that_depend_on_where_they_are_made(clocked: Any, name: str) -> None:  # noqa: ANN401
    said = complaint(check_renderer, getattr(clocked, name), keeps=HEADS)
    assert said.startswith(f"{name} gives other bytes in another process")


def test_bytes_that_do_not(clocked: Any) -> None:  # noqa: ANN401
    check_renderer(clocked.Fine, keeps=HEADS)


def test_a_reading_that_depends_on_where_it_is_made(clocked: Any) -> None:  # noqa: ANN401
    said = complaint(check_reader, clocked.Reads, {"a.odd": b"River rises"})
    assert said.startswith("Reads reads a.odd otherwise in another process")


class Reads:
    """Reads what a test says."""

    format: ClassVar[str] = "odd"
    suffixes: ClassVar[tuple[str, ...]] = (".odd",)
    do: ClassVar[Callable[[bytes], Any]]

    def read(self, data: bytes, name: str) -> Reading:
        """Return what the test says."""
        del name
        found: Reading = type(self).do(data)
        return found


def reading(what: Callable[[bytes], Any]) -> type[Reads]:
    return type("Wrong", (Reads,), {"__doc__": "Wrong.", "do": staticmethod(what)})


def of(article: Article) -> Reading:
    return Reading(Digest.of([article]))


def parsed(data: bytes) -> Reading:
    return of(newsconv.parse(data.decode("utf-8", "replace")))


SAMPLES = {"a.odd": b"River rises\n\nThe river rose again on Monday.\n"}


def test_a_good_reader() -> None:
    check_reader(reading(parsed), SAMPLES)


def test_what_a_reader_must_not_do() -> None:
    count = iter(range(1000))
    text = SAMPLES["a.odd"].decode()
    origin = Origin("a.odd", "0", text=text)
    whole = Span(0, len(text))

    def ask(data: bytes) -> Reading:
        socket.getaddrinfo("newsconv.invalid", 80)
        return parsed(data)

    cases: list[tuple[Callable[[bytes], Any], str]] = [
        (lambda _: Digest(), "Wrong.read returns Digest for a.odd, not a Reading"),
        (lambda _: Reading(Digest()), "Wrong finds no article in a.odd"),
        (
            lambda _: of(Article(headline=Headline(str(next(count))))),
            "Wrong reads a.odd otherwise the second time",
        ),
        (
            lambda _: of(Article(headline=Headline("River", span=Span(0, 5)))),
            "Wrong gives spans into a text of a.odd that Origin.text does not hold",
        ),
        (
            lambda _: of(
                Article(headline=Headline("River", span=Span(0, 5)), origin=origin)
            ),
            f"Wrong: characters 5 to {len(text)} of a.odd are not placed: "
            r"' rises\n\nThe river rose again on Monday.\n'",
        ),
        (
            lambda _: of(
                Article(
                    body=(Paragraph((Text("Other words", span=whole),)),),
                    origin=origin,
                )
            ),
            f"Wrong: characters 0 to {len(text)} of a.odd are changed: ",
        ),
        (ask, "Wrong opens the network: socket.getaddrinfo newsconv.invalid"),
        (
            lambda data: of(newsconv.parse(data.decode())),
            "Wrong raises UnicodeDecodeError on bytes of no text",
        ),
    ]
    for do, said in cases:
        found = complaint(check_reader, reading(do), SAMPLES)
        assert found.startswith(said), found


def test_a_reader_may_refuse_what_is_damaged_but_not_its_sample() -> None:
    def strict(data: bytes) -> Reading:
        if data != SAMPLES["a.odd"]:
            raise SourceError("x", "damaged")
        return parsed(data)

    check_reader(reading(strict), SAMPLES)
    said = complaint(check_reader, reading(strict), {"b.odd": b"Other"})
    assert said == "Wrong refuses b.odd: x: damaged"
    assert "needs a sample" in complaint(check_reader, reading(strict), {})


def test_suffixes_of_a_reader() -> None:
    wrong = type("Wrong", (Reads,), {"__doc__": "W.", "suffixes": (".toml",)})
    assert "claims the suffix '.toml'" in complaint(check_reader, wrong, SAMPLES)
    wrong = type("Wrong", (Reads,), {"__doc__": "W.", "suffixes": (".ODD",)})
    assert "claims the suffix '.ODD'" in complaint(check_reader, wrong, SAMPLES)


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


TEXT = "River rises\n\nslug: ferry\n\nThe river rose again on Monday.\n"


def test_a_good_cue() -> None:
    def slug(place: Place) -> Iterator[Lean]:
        if place.text.startswith("slug:"):
            yield Lean(Label.FURNITURE, 3, "opens with slug:")

    check_cue(slug, on=TEXT)
    said = complaint(check_cue, slug, on="River rises")
    assert said == "slug leans on no block of the text that it is for"


def test_what_a_cue_must_not_do() -> None:
    count = iter(range(10_000))

    def always(place: Place) -> list[Lean]:
        del place
        return [Lean(Label.FURNITURE, 1, f"the {next(count)}th")]

    def second(place: Place) -> list[Lean]:
        return [Lean(Label.FURNITURE, 1, place.texts[1])]

    def heavy(place: Place) -> list[Lean]:
        del place
        return [Lean(Label.FURNITURE, float("inf"), "sure")]

    assert "something else the second time" in complaint(check_cue, always, on=TEXT)
    assert "second raises IndexError on 'x'" in complaint(check_cue, second, on=TEXT)
    assert "inf is no weight" in complaint(check_cue, heavy, on=TEXT)
    assert complaint(check_cue, Heads, on=TEXT) == "Heads is no function of a place"
