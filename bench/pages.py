"""Makes a news page of a story: its HTML, and the text that select-all gives of it."""

import json
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

SECTIONS = ["News", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather"]
TOWNS = [
    *("Merrow", "Ashcombe", "Dunlea", "Port Sorrel", "Hale Weir", "Low Quay"),
    *("Tarn Ferry", "Old Mere", "Saltby", "Fenwick Lock", "Upper Dunlea", "Coldwater"),
]
TEASERS = [
    "What the gauges at {town} say of the week to come",
    "In pictures: {town} before the flood and after",
    "Who pays for the dyke at {town}? The council will not say",
    "‘We moved the piano first’: a night on the roofs of {town}",
]
SCRIPT = "window.page=window.page||[];page.push({{slot:{slot},size:[300,250]}});"
STYLE = ".c{n}{{margin:0 auto;padding:{n}px;display:grid;grid-gap:8px 16px}}"


class Page(NamedTuple):
    """A page as a reader's browser has it."""

    html: str
    text: str
    """What select-all copies of it, a block a line."""


def page(story: str) -> Page:
    """Return a story's page, with the menus, boxes and scripts that pages have."""
    blocks = [block.replace("\n", " ") for block in story.split("\n\n")]
    headline, byline, caption, *paragraphs = blocks
    menu, teasers, footer = list(_menu()), list(_teasers()), list(_footer())
    texts = [*menu, *blocks, "Share", "Most read", *teasers, *footer]
    return Page(
        "\n".join(
            (
                f'<!DOCTYPE html><html lang="en"><head><title>{headline}</title>',
                '<meta charset="utf-8">',
                *_head(headline),
                f'</head><body class="page"><header class="c1">{_links(menu)}</header>',
                f'<main class="c2"><article class="story"><h1>{escape(headline)}</h1>',
                f'<p class="byline">{escape(byline)}</p>',
                '<figure class="c3"><img src="/i/1.jpg" alt="">',
                f"<figcaption>{escape(caption)}</figcaption></figure>",
                *_body(paragraphs),
                '<div class="share"><button class="c4">Share</button></div></article>',
                f'<aside class="c5"><h2>Most read</h2>{_cards(teasers)}</aside></main>',
                f'<footer class="c6">{_links(footer)}</footer></body></html>',
            )
        ),
        "\n\n".join(texts),
    )


def _head(headline: str) -> Iterator[str]:
    """Yield what a head carries and nobody reads: data, styles, scripts."""
    about = {"@type": "NewsArticle", "headline": headline}
    yield f'<script type="application/ld+json">{json.dumps(about)}</script>'
    yield f"<style>{''.join(STYLE.format(n=n) for n in range(300))}</style>"
    for slot in range(120):
        yield f"<script>{SCRIPT.format(slot=slot)}</script>"


def _body(paragraphs: list[str]) -> Iterator[str]:
    for at, text in enumerate(paragraphs):
        words = len(text.split())
        tag = "h2" if words < 6 else "p"  # noqa: PLR2004 - a subhead
        yield f'<{tag} class="c{at} text">{escape(text)}</{tag}>'
        if at % 4 == 3:  # noqa: PLR2004 - an advert every few paragraphs
            yield f'<div class="ad" data-slot="{at}"><div class="c7"></div></div>'


def _menu() -> Iterator[str]:
    for section in SECTIONS:
        yield section
        yield from (f"{section} in {town}" for town in TOWNS)


def _teasers() -> Iterator[str]:
    for form in TEASERS:
        yield from (form.format(town=town) for town in TOWNS)


def _footer() -> Iterator[str]:
    yield from ("About us", "Contact", "Privacy policy", "Terms of use", "Cookies")
    yield "© 2026 The Harbour Gazette. All rights reserved."


def _links(words: list[str]) -> str:
    items = (
        f'<li class="c8"><div class="c9"><a class="link" href="/{at}" data-at="{at}">'
        f'<svg class="icon"><use href="#i{at}"></use></svg>'
        f'<span class="label">{escape(text)}</span></a></div></li>'
        for at, text in enumerate(words)
    )
    return f'<nav><ul class="c10">{"".join(items)}</ul></nav>'


def _cards(words: list[str]) -> str:
    return "".join(
        f'<div class="c11 card" data-at="{at}"><a class="frame" href="/s/{at}">'
        f'<picture><source srcset="/i/{at}.webp"><img src="/i/{at}.jpg" alt="">'
        f'</picture></a><div class="c12"><div class="c13"><h3><a href="/s/{at}">'
        f"{escape(text)}</a></h3></div>"
        '<div class="meta"><span></span><button></button></div></div></div>'
        for at, text in enumerate(words)
    )
