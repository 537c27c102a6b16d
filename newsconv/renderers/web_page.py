"""A theme and a page's data in, what its head says out: style, policy, title.

A page fetches nothing and runs nothing: its Content-Security-Policy lets through its
own style, its own structured data and pictures that are inside it.
"""

import base64
import hashlib
import re
from functools import cache, lru_cache
from html import escape
from typing import Any

from newsconv.renderers.views import shortened
from newsconv.themes import Theme, markup, printable

_TITLE_LENGTH = 70
"""What a browser's tab, a bookmark or a search engine's result shows."""

# Unbalanced in a title, these turn around the window's own words.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def head(look: Theme, title: str, data: str) -> dict[str, Any]:
    """Return what `head.html.jinja` wants.

    Args:
        look: The page's theme.
        title: The page's, of any length.
        data: JSON-LD that may stand in a `script` element.

    Raises:
        ThemeError: the theme's style sheet can't be read.
    """
    style = _style(look)
    return {
        "screen": True,
        "title": page_title(title),
        "policy": _policy(style, data),
        "style": markup(style),
        "metadata": (("generator", "newsconv"),),
        "structured_data": markup(data),
    }


def page_title(title: str) -> str:
    """Return a title as a tab can hold it."""
    title = _BIDI_CONTROLS.sub("", title)
    limit = _TITLE_LENGTH
    # Validators count "&amp;" as five.
    while len(escape(shortened(title, limit))) > _TITLE_LENGTH:
        limit -= 1
    return shortened(title, limit)


@cache
def _style(look: Theme) -> str:
    # "</style" would end the element, in a string or a comment too.
    text = str(printable(look.style("screen.css"))).replace("</", "<\\/")
    # A browser takes CR and CRLF for LF before it checks the hash; the Nu checker
    # leaves out the spaces around a style.
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _policy(style: str, data: str) -> str:
    """Return a Content-Security-Policy: this style, this data, pictures inside."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(data)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@lru_cache(maxsize=16)
def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
