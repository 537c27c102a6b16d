"""A digest in, one self-contained web page out: no script, nothing fetched."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from html import escape
from typing import ClassVar

from newsconv.model import Digest
from newsconv.renderers.jsonld import structured_data
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.views import DigestView, shortened
from newsconv.themes import DEFAULT_THEME, Theme, markup, printable, theme

_TITLE_LENGTH = 70
"""What a browser's tab, a bookmark or a search engine's result shows."""

# Unbalanced in a title, these turn around the window's own words.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class HtmlRenderer:
    """A web page for screens and for the browser's printer."""

    format: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"

    theme: str = field(
        default=DEFAULT_THEME, metadata={"help": "a theme's name, or its folder"}
    )
    comments: bool = field(
        default=True, metadata={"help": "print the readers' comments"}
    )
    furniture: bool = field(
        default=False,
        metadata={"help": "list what stood on the page and is not the story"},
    )
    highlight: tuple[str, ...] = field(
        default=(),
        metadata={"help": "keywords to mark, a comma between; besides the manifest's"},
    )
    provenance: bool = field(
        default=False,
        metadata={"help": "note each block's place in the source, as data-start"},
    )

    def render(self, digest: Digest) -> bytes:
        """Return the page, in UTF-8.

        Raises:
            UnknownThemeError: no theme has this name.
            TemplateError: one of the theme's templates failed.
        """
        look = theme(self.theme)
        style = _style(look)
        page = Markup(
            digest,
            look,
            show=Show(
                comments=self.comments,
                furniture=self.furniture,
                provenance=self.provenance,
                highlight=self.highlight,
            ),
        )
        data = structured_data(digest, page.view, comments=self.comments)
        return page.document(
            screen=True,
            title=_title(page.view),
            policy=_policy(style, data),
            style=markup(style),
            metadata=(("generator", "newsconv"),),
            structured_data=markup(data),
        ).encode()


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


def _title(view: DigestView) -> str:
    title = _BIDI_CONTROLS.sub("", view.title)
    limit = _TITLE_LENGTH
    # Validators count "&amp;" as five.
    while len(escape(shortened(title, limit))) > _TITLE_LENGTH:
        limit -= 1
    return shortened(title, limit)
