"""A cue of a plug-in leans on a label, says why, and can't break the reading."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from math import e, isclose
from pathlib import Path

import pytest

import newsconv
from newsconv.cli.main import main
from newsconv.model import Label, Subhead
from newsconv.model.conservation import losses
from newsconv.parsing.own_cues import MOST, Lean, Place, weigh
from newsconv.source import Source
from tests.packages import add_package, found_in

TEXT = """River rises after a night of rain

By Ines Calloway

The river rose again on Monday, and the harbour ferry stayed at its berth until noon.

slug: ferry three

Passengers queued from six in the morning to board the first crossing of the year.

The council said that repairs to the pier would go on until the end of the winter.
"""

SLUG = """
from newsconv.model import Label
from newsconv.parsing.own_cues import Lean

def slug(place):
    if place.text.startswith("slug:"):
        yield Lean(Label.{label}, {weight}, "opens with slug:")
"""

Install = Callable[[str], None]


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Return what installs a cue `slug` from its code."""
    site = tmp_path / "site"
    site.mkdir()
    with ExitStack() as stack:

        def add(code: str) -> None:
            add_package(
                site, "own-slug", code, {"newsconv.cues": {"slug": "own_slug:slug"}}
            )
            stack.enter_context(found_in(site))

        yield add


def labels(parsed: newsconv.ParsedArticle) -> list[str]:
    blocks = [*parsed.article.body, *parsed.article.furniture]
    return [str(block.__struct_config__.tag) for block in blocks]


def test_a_lean_adds_to_the_log_odds() -> None:
    probable = {"paragraph": 0.5, "subhead": 0.3, "furniture": 0.2}
    weigh(probable, [Lean(Label.PARAGRAPH, 1.0, "why")], lambda _: 0.0)
    odds = probable["paragraph"] / (1 - probable["paragraph"])
    assert isclose(odds, e)
    # The others keep their odds to each other, three to two.
    assert isclose(probable["subhead"] / probable["furniture"], 1.5)
    assert isclose(sum(probable.values()), 1.0)


def test_leans_add_up_and_can_take_each_other_back() -> None:
    probable = {"paragraph": 0.7, "subhead": 0.3}
    there = [Lean(Label.SUBHEAD, 2.0, "for"), Lean(Label.SUBHEAD, -2.0, "against")]
    weigh(probable, there, lambda _: 0.0)
    assert isclose(probable["subhead"], 0.3)


def test_a_label_that_was_left_out_comes_in_with_its_probability() -> None:
    probable = {"paragraph": 0.99}
    weigh(probable, [Lean(Label.DATELINE, 0.0, "why")], lambda _: 0.01)
    assert isclose(probable["dateline"], 0.01)


def test_a_cue_changes_a_label_and_is_its_reason(install: Install) -> None:
    source = Source(TEXT)
    before = newsconv.parse_article(source)
    install(SLUG.format(label="SUBHEAD", weight=8))
    after = newsconv.parse_article(source)
    assert "furniture" in labels(before) or "paragraph" in labels(before)
    (subhead,) = (each for each in after.article.body if isinstance(each, Subhead))
    assert subhead.decision is not None
    assert subhead.decision.reasons[0] == "opens with slug:"
    assert losses(TEXT, after.article) == ()
    # Blocks that no cue leans on are labelled as before.
    assert after.article.headline == before.article.headline
    assert after.article.bylines == before.article.bylines


def test_a_cue_may_choose_the_headline(install: Install) -> None:
    install(SLUG.format(label="HEADLINE", weight=MOST))
    article = newsconv.parse(TEXT)
    assert article.headline is not None
    assert article.headline.text == "slug: ferry three"


def test_a_cue_that_leans_away(install: Install) -> None:
    install(SLUG.format(label="HEADLINE", weight=-MOST).replace("slug:", "River"))
    headline = newsconv.parse(TEXT).headline
    assert headline is None or not headline.text.startswith("River")


def test_inspect_explains_it(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "story.txt"
    file.write_text(TEXT, encoding="utf-8")
    install(SLUG.format(label="SUBHEAD", weight=8))
    assert main(["inspect", str(file), "--explain", "7"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "+8.00\t+8.00\t+0.00\topens with slug:" in lines


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("1 / 0", "can't be loaded: ZeroDivisionError: division by zero"),
        ("slug = 3", "is no function of a place"),
        (
            "def slug(place): return [1]",
            "failed on 'River rises after a night of rain': TypeError: "
            "a cue gives Lean(label, weight, reason), not 1; it had no say",
        ),
        (
            SLUG.format(label="SUBHEAD", weight="float('nan')"),
            "failed on 'slug: ferry three': ValueError: "
            "nan is no weight; it is in nats, as 2.2; it had no say",
        ),
        (
            "def slug(place): return place.texts[99]",
            "failed on 'River rises after a night of rain': IndexError: ",
        ),
    ],
)
def test_a_broken_cue_is_one_diagnostic(
    install: Install, code: str, reason: str
) -> None:
    plain = newsconv.parse_article(Source(TEXT))
    install(code)
    parsed = newsconv.parse_article(Source(TEXT))
    (said,) = set(parsed.diagnostics) - set(plain.diagnostics)
    assert str(said).startswith(
        f"newsconv.cues: the plug-in 'slug' (own_slug:slug) {reason}"
    )
    assert parsed.article == plain.article


def test_many_files_say_it_once(
    install: Install, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{name} {TEXT}", encoding="utf-8")
    install("1 / 0")
    for to in ("json", "jsonl"):
        files = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
        assert main(["convert", *files, "-o", "-", "--to", to]) == 0
        assert capsys.readouterr().err.count("plugin-broken") == 1


def test_what_a_cue_sees(install: Install) -> None:
    seen: list[Place] = []
    install(
        "from newsconv.parsing.own_cues import Place\nseen = []\nslug = seen.append"
    )
    import own_slug  # type: ignore[import-not-found] # noqa: PLC0415 - just installed

    def slug(place: Place) -> Mapping[int, int]:
        seen.append(place)
        return {}

    own_slug.slug = slug
    newsconv.parse(TEXT)
    assert [place.at for place in seen] == [0, 1, 2, 3, 4, 5]
    assert seen[3].text == "slug: ferry three"
    assert seen[3].gaps == (0, 1, 1, 1, 1, 1)
    assert seen[3].language == "en"
    assert len({place.texts for place in seen}) == 1
