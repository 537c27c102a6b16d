"""Web pages pass the Nu Html Checker, html-validate and axe; spoiled ones do not."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from newsconv.themes import DEFAULT_THEME
from newsconv.verifying.axe import axe
from newsconv.verifying.findings import Finding
from newsconv.verifying.html_validate import html_validate
from newsconv.verifying.nu import nu
from newsconv.verifying.tools import AXE, HTML_VALIDATE, NU, Tool
from tests.conformance.documents import EXAMPLE_DIGEST
from tests.conformance.needed import need
from tests.conformance.web_pages import one_theme_each

Pages = dict[str, Path]


def by_name(pages: Pages, found: Iterable[Finding]) -> dict[str, str]:
    """Return the findings by the names of the pages."""
    names = {str(path): name for name, path in pages.items()}
    return {names[each.file]: f"{each.rule}: {each}" for each in found}


def test_nu_finds_nothing(web_pages: Pages) -> None:
    need(NU)
    assert by_name(web_pages, nu(web_pages.values())) == {}


def test_html_validate_finds_nothing(web_pages: Pages) -> None:
    need(HTML_VALIDATE)
    assert by_name(web_pages, html_validate(web_pages.values())) == {}


def test_axe_finds_nothing(web_pages: Pages) -> None:
    need(AXE)
    assert by_name(web_pages, axe(web_pages.values())) == {}


def test_axe_finds_nothing_in_the_dark(web_pages: Pages) -> None:
    need(AXE)
    dark = one_theme_each(web_pages)
    assert by_name(dark, axe(dark.values(), dark=True)) == {}


# Pages that are spoiled


class Bad(NamedTuple):
    """One way to spoil a page, and what must see it."""

    what: str
    pattern: str
    """What stands in the example digest's page."""
    written: str
    """What is written in its place."""
    seen: tuple[tuple[Callable[[list[Path]], tuple[Finding, ...]], str], ...]
    """Each validator that it is the business of, and its rule or words."""


BAD = (
    Bad(
        "no language",
        '<html lang="en"',
        "<html",
        (
            (nu, "appears to be written in English"),
            (html_validate, "element-required-attributes"),
            (axe, "html-has-lang"),
        ),
    ),
    Bad(
        "an id twice",
        'id="contents-title"',
        'id="contents"',
        ((nu, "Duplicate ID"), (html_validate, "no-dup-id")),
    ),
    Bad(
        "a picture without words",
        '(<img class="logo"[^>]*) alt="[^"]*"',
        r"\1",
        (
            (nu, "must have an “alt” attribute"),
            (html_validate, "wcag/h37"),
            (axe, "image-alt"),
        ),
    ),
    Bad(
        "an element that stays open",
        "</article>",
        "<p>",
        ((nu, "Unclosed element “article”"), (html_validate, "close-order")),
    ),
    Bad(
        "a picture that the policy forbids",
        "img-src data:",
        "img-src 'self'",
        ((nu, "Resource violates Content Security Policy"),),
    ),
    Bad(
        "a script that the policy forbids",
        "<main",
        '<main onclick="x()"',
        ((nu, "Event handler attribute “onclick” violates"),),
    ),
    Bad(
        "grey on white",
        r"--soft: #\w+",
        "--soft: #ddd",
        ((axe, "color-contrast"),),
    ),
    Bad(
        "words outside all landmarks",
        "<main(.*)</main>",
        r"<div\1</div>",
        ((axe, "landmark-one-main"),),
    ),
    Bad(
        "a level of headings left out",
        '<h3 class="headline"(.*?)</h3>',
        r'<h5 class="headline"\1</h5>',
        ((nu, "follows the heading"), (axe, "heading-order")),
    ),
)


@pytest.fixture(scope="module")
def spoiled_pages(
    web_pages: Pages, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return the spoiled pages by what is wrong with them."""
    folder = tmp_path_factory.mktemp("bad pages")
    good = web_pages[f"{EXAMPLE_DIGEST}, {DEFAULT_THEME}"].read_text(encoding="utf-8")
    written = {}
    for bad in BAD:
        page, changes = re.subn(bad.pattern, bad.written, good, flags=re.DOTALL)
        assert changes, bad.what
        written[bad.what] = folder / f"{bad.what}.html"
        written[bad.what].write_text(page, encoding="utf-8")
    return written


@pytest.mark.parametrize(
    ("validator", "tool"),
    [(nu, NU), (html_validate, HTML_VALIDATE), (axe, AXE)],
    ids=["nu", "html-validate", "axe"],
)
def test_it_sees_what_is_spoiled(
    spoiled_pages: dict[str, Path],
    validator: Callable[[list[Path]], tuple[Finding, ...]],
    tool: Tool,
) -> None:
    need(tool)
    wanted = {
        bad.what: words for bad in BAD for each, words in bad.seen if each is validator
    }
    found = validator([spoiled_pages[what] for what in wanted])
    missed = {
        what: words
        for what, words in wanted.items()
        if not any(
            each.file == str(spoiled_pages[what]) and words in f"{each.rule} {each}"
            for each in found
        )
    }
    assert missed == {}
