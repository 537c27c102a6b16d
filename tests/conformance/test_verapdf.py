"""veraPDF finds no fault with what newsconv prints, and each with what is bad."""

from pathlib import Path

import pytest

from newsconv.fonts import required_family
from newsconv.model import (
    Article,
    Digest,
    Figure,
    Headline,
    Image,
    Link,
    Paragraph,
    Section,
    Subhead,
    Text,
)
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.verifying.findings import UNREADABLE
from newsconv.verifying.verapdf import PROFILES, VeraPdf
from tests.conformance.conftest import Press
from tests.conformance.documents import (
    ANNOTATED,
    ARTICLES,
    EXAMPLE_DIGEST,
    FORTY,
    IN_LANGUAGES,
    THEMES,
)
from tests.conformance.forty import PICTURE
from tests.conformance.known_bad import BAD, Bad, raw, rewritten

ARTICLE = Article(
    headline=Headline("Gate holds"),
    body=(
        Paragraph((Text("It did, "), Link((Text("they say"),), "https://a.example/"))),
        Subhead((Text("Then"),)),
        Figure(Image(PICTURE, alt="The gate.")),
    ),
    language="en",
)
SMALL = Digest(title="T", language="en", sections=(Section((ARTICLE,), title="S"),))


def rules(verapdf: VeraPdf, file: Path, standard: str) -> set[str]:
    return {found.rule for found in verapdf.findings(file, standard)}


@pytest.fixture(scope="module")
def good() -> bytes:
    return PdfRenderer().render(SMALL)


@pytest.mark.parametrize("standard", PROFILES)
def test_a_good_file_stays_good_when_it_is_rewritten(
    standard: str, good: bytes, spoiled: Path, verapdf: VeraPdf
) -> None:
    spoiled.write_bytes(rewritten(good))
    assert verapdf.findings(spoiled, standard) == ()


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: f"{bad.what}, {bad.standard}")
def test_a_bad_file_is_found_by_the_rule_that_it_breaks(
    bad: Bad, good: bytes, spoiled: Path, verapdf: VeraPdf
) -> None:
    spoiled.write_bytes(rewritten(good, bad.edit))
    assert bad.rule in rules(verapdf, spoiled, bad.standard)


def test_what_a_page_without_tags_lacks_is_named(
    spoiled: Path, verapdf: VeraPdf
) -> None:
    spoiled.write_bytes(raw("<p>The river rose.", required_family("Inter", "")))
    assert {"6.2-1", "7.1-8", "7.1-11"} <= rules(verapdf, spoiled, "PDF/UA-1")
    assert "6.7.2.2-1" in rules(verapdf, spoiled, "PDF/A-3a")


def test_an_empty_box_for_a_letter_is_found(spoiled: Path, verapdf: VeraPdf) -> None:
    page = "<html lang=en><title>T</title><h1>Port of சென்னை</h1>"
    spoiled.write_bytes(raw(page, required_family("Inter", ""), "pdf/ua-1"))
    assert "7.21.8-1" in rules(verapdf, spoiled, "PDF/UA-1")


@pytest.mark.parametrize("standard", PROFILES)
@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda good: good[: len(good) // 2], id="cut in the middle"),
        pytest.param(lambda good: good[:-100], id="without its end"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"Not a PDF.", id="no PDF"),
        pytest.param(None, id="missing"),
    ],
)
def test_a_file_that_can_not_be_read_does_not_pass(
    damage: object, standard: str, good: bytes, spoiled: Path, verapdf: VeraPdf
) -> None:
    if callable(damage):
        spoiled.write_bytes(damage(good))
    assert rules(verapdf, spoiled, standard) == {UNREADABLE}


def conforms(name: str, theme: str, press: Press, verapdf: VeraPdf) -> None:
    file = press(name, theme).path
    assert file
    for standard in PROFILES:
        assert verapdf.findings(file, standard) == ()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", [EXAMPLE_DIGEST, *ARTICLES, *ANNOTATED, *IN_LANGUAGES])
def test_every_example_conforms_in_every_theme(
    name: str, theme: str, press: Press, verapdf: VeraPdf
) -> None:
    conforms(name, theme, press, verapdf)


@pytest.mark.parametrize(("theme", "language"), FORTY.items())
def test_forty_articles_conform(
    theme: str, language: str, press: Press, verapdf: VeraPdf
) -> None:
    conforms(f"forty in {language}", theme, press, verapdf)
