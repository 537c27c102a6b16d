"""Views and blocks in, markup out: what the HTML, PDF and EPUB renderers share.

The templates write markup that is both HTML and XHTML; `slash` closes the void
elements where XML asks for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace

from newsconv.model import (
    Block,
    Caption,
    Content,
    Credit,
    Digest,
    Image,
    Node,
)
from newsconv.model.node import type_name
from newsconv.renderers.views import DigestView, Entry, digest_view, direction, tag
from newsconv.themes import Theme, markup, words

_WEB = re.compile(r"(?i)https?://[^\s<>\"]+\Z|mailto:[^\s<>\"]+\Z")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+\Z")


@dataclass(frozen=True)
class Show:
    """What of an article is printed besides the story."""

    comments: bool = True
    furniture: bool = False
    provenance: bool = False
    """Source offsets on each block, as `data-start` and `data-end`."""


def embedded(image: Image) -> str | None:
    """Return an image's address where a page may show it: inside the document."""
    return image.uri if _PICTURE.match(image.uri) else None


class Markup:
    """Writes one digest's markup with one theme."""

    def __init__(
        self,
        digest: Digest,
        theme: Theme,
        *,
        show: Show | None = None,
        xml: bool = False,
        href: Callable[[Entry], str] = lambda entry: f"#{entry.ident}",
        picture: Callable[[Image], str | None] = embedded,
    ) -> None:
        """Prepare.

        Args:
            digest: What to write.
            theme: Whose templates to fill.
            show: What is printed besides the stories.
            xml: Write XHTML: void elements closed, `xml:lang` beside `lang`.
            href: Where a link to an article leads; a section's entries likewise.
            picture: The address a page may show an image by; None for its words only.
        """
        self.digest = digest
        self.view: DigestView = digest_view(digest)
        self.theme = theme
        self.words: Mapping[str, str] = words(self.view.language)
        self._show = show or Show()
        self._xml = xml
        self._href = href
        self._picture = picture

    def article(self, entry: Entry, *, level: int) -> str:
        """Return one article; `level` is its headline's, 1 to 4."""
        return markup(
            self.theme.render(
                "article.html.jinja",
                {
                    **self.context(level=level, language=entry.article.language),
                    "article": entry.article,
                    "ident": entry.ident,
                    "view": entry,
                },
            )
        )

    def document(self, template: str = "document.html.jinja", **more: object) -> str:
        """Return a whole page with all articles; `more` goes to the template."""
        view = self.view
        sections = [
            {
                "ident": section.ident,
                "href": f"#{section.ident}",
                "title": section.title,
                "count_line": section.count_line,
                "entries": [
                    self.entry(entry, level=self._level(section.title))
                    for entry in section.entries
                ],
            }
            for section in view.sections
        ]
        return self.theme.render(
            template,
            {
                **self.context(level=1),
                "digest": self.digest,
                "view": {
                    "title": view.title,
                    "single": view.single,
                    "edition_line": view.edition_line,
                    "count_line": view.count_line,
                    "period": view.period,
                    "sections": sections,
                    "top_stories": [self.line(entry) for entry in view.top_stories],
                },
                **more,
            },
        )

    def line(self, entry: Entry) -> dict[str, object]:
        """Return what a line of contents says of an article."""
        return {
            "article": entry.article,
            "number": entry.number,
            "href": self._href(entry),
            "headline": entry.headline,
            "outlet": entry.outlet,
        }

    def entry(self, entry: Entry, *, level: int) -> dict[str, object]:
        """Return what a line of contents says, and the article's markup."""
        return {**self.line(entry), "html": self.article(entry, level=level)}

    def _level(self, section_title: str | None) -> int:
        if self.view.single:
            return 1
        return 3 if section_title else 2

    def context(self, *, level: int, language: str | None = None) -> dict[str, object]:
        """Return what every template may use.

        Args:
            level: The headline's, 1 to 4.
            language: What is written around newsconv's own words, where it is known.
        """
        blocks = SimpleNamespace()

        def content(inlines: Content) -> str:
            return markup("".join(part(inline) for inline in inlines))

        def part(node: Node) -> str:
            macro = getattr(blocks.module, type_name(type(node).__name__))
            return markup(str(macro(node)))

        def node(block: Block) -> str:
            return part(block)

        context: dict[str, object] = {
            "language": self.view.language,
            "direction": direction(self.view.language),
            "words": self.words,
            "show": self._show,
            "slash": markup(" /") if self._xml else "",
            "level": level,
            "content": content,
            "node": node,
            "web_address": lambda target: bool(_WEB.match(target)),
            "picture": self._picture,
            "in_text_order": _in_text_order,
            "at": self._at,
            "tongue": self.tongue,
            # On newsconv's own words, where they stand in an article of another
            # language: "Picture:" in an Arabic story.
            "ours": self.tongue(self.view.language, around=tag(language)),
        }
        blocks.module = self.theme.module("blocks.html.jinja", context)
        return context

    def _at(self, node: Node) -> str:
        if not self._show.provenance or node.span is None:
            return ""
        start, end = node.span.start, node.span.end
        return markup(f' data-start="{start}" data-end="{end}"')

    def tongue(self, language: str | None, *, around: str | None = None) -> str:
        """Return the attributes of a language, or nothing where they would not differ.

        Args:
            language: What is written; None where that is unknown.
            around: The language of the text around it; by default the page's.
        """
        written = tag(language)
        if written is None or written == (around or self.view.language):
            return ""
        attributes = f' lang="{written}"'
        if self._xml:
            attributes += f' xml:lang="{written}"'
        return markup(f'{attributes} dir="{direction(written)}"')


def _in_text_order(
    caption: Caption | None, credit: Credit | None
) -> list[Caption | Credit]:
    parts = [part for part in (caption, credit) if part is not None]
    if all(part.span for part in parts):
        parts.sort(key=lambda part: part.span.start if part.span else 0)
    return parts
