"""Web pages as readers have them: on phones, on paper, by keyboard, in the dark."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from tests.conformance.documents import EXAMPLE_DIGEST, THEMES, document
from tests.conformance.printed_file import PrintedFile
from tests.conformance.web_pages import one_theme_each, write_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

Pages = dict[str, Path]

PHONE: "ViewportSize" = {"width": 320, "height": 640}
DESK: "ViewportSize" = {"width": 1280, "height": 900}

each_theme = pytest.mark.parametrize("theme", THEMES)


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    """One tab for all tests; a page that asks for anything but itself is an error."""
    page = browser.new_page(viewport=DESK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: asked.append(str(error)))
    yield page
    page.close()
    outward = [each for each in asked if not re.match(r"file:|data:image/", each)]
    assert outward == []


def opened(tab: "Page", path: Path, size: "ViewportSize", **media: Any) -> "Page":  # noqa: ANN401 - Playwright's own
    """Return the tab with a page in a window, with nothing left of another test."""
    tab.emulate_media(
        media=media.get("media", "screen"),
        color_scheme=media.get("color_scheme", "light"),
    )
    tab.set_viewport_size(size)
    tab.goto("about:blank")
    tab.goto(path.as_uri())
    return tab


def digest_page(pages: Pages, theme: str) -> Path:
    return pages[f"{EXAMPLE_DIGEST}, {theme}"]


# On a phone

WIDER = """() => [...document.querySelectorAll("body *")]
    .filter(each => {
        const box = each.getBoundingClientRect();
        return box.right > innerWidth + 0.5 || box.left < -0.5;
    })
    .filter(each => !each.closest(".table-frame"))
    .map(each => each.outerHTML.slice(0, 80))"""


def test_no_page_is_wider_than_a_phone(web_pages: Pages, tab: "Page") -> None:
    wide = {}
    tab.set_viewport_size(PHONE)
    for name, path in one_theme_each(web_pages).items():
        tab.goto(path.as_uri(), wait_until="domcontentloaded")
        width = tab.evaluate("document.documentElement.scrollWidth")
        elements = tab.evaluate(WIDER)
        if width > 320 or elements:
            wide[name] = (width, elements[:2])
    assert wide == {}


def test_a_page_that_is_wider_is_seen(tab: "Page", tmp_path: Path) -> None:
    page = tmp_path / "wide.html"
    page.write_text(
        "<!DOCTYPE html><meta name=viewport content='width=device-width'>"
        f"<p>{'Donaudampfschiff' * 12}</p>",
        encoding="utf-8",
    )
    opened(tab, page, PHONE)
    assert tab.evaluate("document.documentElement.scrollWidth") > 320


# The contents


@each_theme
def test_the_contents_lead_to_the_articles(
    web_pages: Pages, tab: "Page", theme: str
) -> None:
    opened(tab, digest_page(web_pages, theme), DESK)
    links = tab.locator("nav.contents .contents-articles a")
    digest = document(EXAMPLE_DIGEST)
    headlines = [headline_text(article) for article in articles(digest)]
    for number, headline in enumerate(headlines):
        links.nth(number).click()
        target = tab.locator(":target")
        assert target.locator(".headline").first.inner_text().strip() == headline
        box = target.bounding_box()
        assert box
        # At the top of the window, or as near as the end of the page lets it come.
        assert -1 <= box["y"] <= 40
    annexes = links.all()[len(headlines) :]
    assert annexes
    for link in annexes:
        words = link.inner_text()
        link.click()
        assert tab.locator(":target .annex-title").first.inner_text() == words


@each_theme
def test_a_site_is_read_from_page_to_page(
    tab: "Page", theme: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = write_site(tmp_path_factory.mktemp("site") / theme, theme)
    opened(tab, site / "index.html", PHONE)
    tab.locator(".listed-headline a").first.click()
    seen = []
    digest = document(EXAMPLE_DIGEST)
    for _ in articles(digest):
        seen.append(tab.locator("h1").inner_text().strip())
        further = tab.locator("a[rel=next]")
        if not further.count():
            break
        further.click()
    assert seen == [headline_text(article) for article in articles(digest)]
    tab.locator(".ways .back a").click()
    place = tab.locator(":target")
    assert place.locator(".listed-headline").inner_text().strip() == seen[-1]


# By keyboard

FOCUSED = """() => {
    const each = document.activeElement, style = getComputedStyle(each);
    const box = each.getBoundingClientRect();
    return {
        place: [...document.querySelectorAll("a, [tabindex]")].indexOf(each),
        seen: Math.min(box.width, box.height) > 8
            && box.top < innerHeight && box.bottom > 0,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    };
}"""


@each_theme
def test_a_page_is_read_by_keyboard(web_pages: Pages, tab: "Page", theme: str) -> None:
    opened(tab, digest_page(web_pages, theme), DESK)
    count = tab.locator("a:visible, [tabindex]:visible").count()
    stops = []
    for _ in range(count):
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate(FOCUSED))
    # All that can be reached is, in the order of the text, and is seen when it is.
    places = [stop["place"] for stop in stops]
    assert places == sorted(set(places))
    assert places[0] == 0
    assert [stop for stop in stops if not stop["seen"] or stop["outline"] < 2] == []


@each_theme
def test_the_first_key_leads_past_the_contents(
    web_pages: Pages, tab: "Page", theme: str
) -> None:
    opened(tab, digest_page(web_pages, theme), DESK)
    tab.keyboard.press("Tab")
    assert "skip-link" in (tab.locator(":focus").get_attribute("class") or "")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('main#articles')")


# In the dark


@each_theme
def test_dark_pages_are_dark(web_pages: Pages, tab: "Page", theme: str) -> None:
    """That their contrast is enough, axe says: see `test_html.py`."""
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light, dark = (
        [
            int(part)
            for part in re.findall(
                r"\d+",
                opened(
                    tab, digest_page(web_pages, theme), DESK, color_scheme=scheme
                ).evaluate(ground),
            )
        ][:3]
        for scheme in ("light", "dark")
    )
    assert min(light) > 240
    assert max(dark) < 40


# On paper

CLIPPED = """() => [...document.querySelectorAll("body *")]
    .filter(each => {
        const style = getComputedStyle(each);
        return style.display !== "none" && style.overflow !== "visible"
            && (each.scrollWidth > each.clientWidth + 1
                || each.scrollHeight > each.clientHeight + 1);
    })
    .map(each => each.outerHTML.slice(0, 80))"""

A4: "ViewportSize" = {"width": 794, "height": 1123}
"""In CSS pixels."""


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@each_theme
def test_no_text_is_cut_off_on_paper(
    web_pages: Pages, tab: "Page", theme: str, tmp_path: Path, poppler: None
) -> None:
    del poppler
    opened(tab, digest_page(web_pages, theme), A4, media="print")
    assert tab.evaluate(CLIPPED) == []
    words = tab.evaluate("document.querySelector('main').innerText")
    printed = tmp_path / "page.pdf"
    tab.pdf(path=printed, format="A4")
    file = PrintedFile(printed)
    page = file.size
    boxes = [word.box for words in file.words for word in words]
    outside = [
        box
        for box in boxes
        if box.left < 20 or box.right > page.right - 20 or box.bottom > page.bottom
    ]
    assert outside == []
    # Latin words: how others are cut up and turned around is the viewer's.
    found = letters("".join(word.text for words in file.words for word in words))
    lost = [
        word for word in set(re.findall(r"[a-zA-Z]{5,}", words)) if word not in found
    ]
    assert lost == []


# Closed to the outside


def test_the_policy_lets_pictures_be_seen_and_no_script_run(
    web_pages: Pages, browser: "Browser", tmp_path: Path
) -> None:
    whole = digest_page(web_pages, THEMES[0]).read_text(encoding="utf-8")
    page = tmp_path / "page.html"
    page.write_text(
        whole.replace(
            "</body>",
            '<script>document.title = "run"</script>'
            '<img id="outer" src="http://127.0.0.1:9/x.png" alt="x" onerror="run()">'
            "</body>",
        ),
        encoding="utf-8",
    )
    tab = browser.new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(page.as_uri())
    assert tab.title() == "Morning Press Review"
    assert tab.evaluate("document.querySelector('.logo').naturalWidth") > 0
    assert len([each for each in said if "Content Security Policy" in each]) >= 3
    tab.close()
