"""The checks of readers and cues find what is wrong, and say it in one line."""

import socket
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import newsconv
from newsconv.errors import SourceError
from newsconv.model import Article, Digest, Headline, Label, Origin, Paragraph, Text
from newsconv.model.node import Span
from newsconv.parsing.own_cues import Lean, Place
from newsconv.readers.registry import Reading
from newsconv.testing import check_cue, check_reader
from tests.testing.complaints import Heads, complaint


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


def test_a_reading_that_depends_on_where_it_is_made(clocked: Any) -> None:  # noqa: ANN401
    said = complaint(check_reader, clocked.Reads, {"a.odd": b"River rises"})
    assert said.startswith("Reads reads a.odd otherwise in another process")


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
