"""Web pages closed to the outside: nothing fetched, nothing run, text stays text."""

import base64
import hashlib
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest

from newsconv.model import Article, Headline, Link, Paragraph, Section, SourceBar, Text
from newsconv.renderers.html import HtmlRenderer
from newsconv.themes import theme_names
from tests.model.documents import ARTICLE, DIGEST
from tests.renderers.parsed_page import one, page, parsed, text

ADDRESSES = ("href", "src", "srcset", "action", "poster", "data", "background")


def meta(root: ET.Element, key: str, name: str) -> str:
    (found,) = (each for each in root.iter("meta") if each.get(key) == name)
    return found.get("content") or ""


def addresses(root: ET.Element) -> list[str]:
    """Return all that a page leads to or would fetch, but for its own places."""
    found = [each.get(name) or "" for each in root.iter() for name in ADDRESSES]
    return [each for each in found if each and not each.startswith("#")]


@pytest.mark.parametrize("name", theme_names())
def test_the_policy_has_the_hashes_of_the_style_and_the_data(name: str) -> None:
    data = HtmlRenderer(theme=name).render(DIGEST)
    policy = meta(parsed(data), "http-equiv", "Content-Security-Policy")
    hashes = {}
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>".encode(), data, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside).digest()).decode()
        hashes[tag] = f"'sha256-{digest}'"
    assert policy == (
        f"default-src 'none'; style-src {hashes['style']}; "
        f"script-src {hashes['script']}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert data.index(b"Content-Security-Policy") < data.index(b"<style>")


@pytest.mark.parametrize("name", theme_names())
def test_nothing_is_fetched_and_nothing_runs(name: str) -> None:
    data = HtmlRenderer(theme=name).render(DIGEST)
    root = parsed(data)
    # The text's own link is the only way out.
    assert addresses(root) == ["https://river.example/again"]
    assert [each.get("type") for each in root.iter("script")] == ["application/ld+json"]
    assert not [each for each in root.iter() if each.get("style")]
    style = "".join(each.text or "" for each in root.iter("style"))
    assert not re.search(r"@import|@font-face|url\(|expression", style)


def test_a_style_can_not_end_its_element(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('description = "x"\n', encoding="utf-8")
    style = "/* </style><script>alert(1)</script> */\r\np { color: teal }\r"
    (tmp_path / "screen.css").write_text(style, encoding="utf-8", newline="")
    data = HtmlRenderer(theme=str(tmp_path)).render(DIGEST)
    assert len(list(parsed(data).iter("script"))) == 1
    assert b"\r" not in data


def poisoned(value: Any, payload: str) -> Any:  # noqa: ANN401 - any part of a document
    """Return a document with all its strings replaced."""
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        parts = {name: poisoned(getattr(value, name), payload) for name in names}
        return msgspec.structs.replace(value, **parts)
    if isinstance(value, tuple):
        return tuple(poisoned(each, payload) for each in value)
    # An enum's member is a string too, and no text of the document's.
    return payload if type(value) is str else value


FULL = msgspec.structs.replace(
    DIGEST,
    sections=(
        Section(
            (
                msgspec.structs.replace(
                    ARTICLE, source_bar=SourceBar(*("x",) * 6, ("x",), *("x",) * 5)
                ),
            ),
            title="x",
        ),
    ),
)

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!-- <script> --> ]]> <![CDATA[",
    '" onload="alert(1)" x="',
    "' onload='alert(1)' x='",
    "&lt;script&gt; &amp; &#60;",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "\u202egnitirw ton\u2066",
    "\x00\x08\x1b\x7f\x85\ud800\ufdd0\ufffe\U0010ffff",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_text_in_every_field_stays_text(payload: str) -> None:
    everything = HtmlRenderer(furniture=True, provenance=True)
    for document in (FULL, msgspec.structs.replace(FULL, title=None)):
        root = page(poisoned(document, payload), everything)
        assert len(list(root.iter("script"))) == 1
        assert addresses(root) == []
        names = {name for each in root.iter() for name in each.keys()}  # noqa: SIM118 - an element is no dict
        assert not {name for name in names if name.startswith("on")}
        # What was written as text reads as text; controls show as U+FFFD.
        if payload.isprintable():
            assert payload in "".join(one(root, "headline").itertext())


def test_a_hostile_title_is_short_and_turns_nothing_around() -> None:
    title = "\u202e" + "“River & Sea” " * 10
    shown = text(page(Article(headline=Headline(title))).find("head/title"))
    assert "\u202e" not in shown
    assert shown.endswith("…")
    assert len(shown) <= 70


def test_a_link_of_the_text_leads_where_it_says() -> None:
    link = Link((Text("again"),), target="https://river.example/?a=1&b=2")
    root = page(Article(body=(Paragraph((link,)),)))
    assert addresses(root) == ["https://river.example/?a=1&b=2"]
