"""Views and blocks in, markup out: what the HTML, PDF and EPUB renderers share.

The templates write markup that is both HTML and XHTML; `slash` closes the void
elements where XML asks for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsconv.annotations.highlights import keywords_of
from newsconv.model import (
    Block,
    Content,
    Digest,
    Figure,
    Headline,
    Image,
    Node,
    Rule,
)
from newsconv.model.node import Passage
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import walk
from newsconv.renderers.added_words import added_words
from newsconv.renderers.addresses import in_pieces, is_printed, web_address
from newsconv.renderers.captions import in_text_order
from newsconv.renderers.comment_marks import printed_metas
from newsconv.renderers.figure_columns import figure_columns
from newsconv.renderers.front import PageKinds, front_view
from newsconv.renderers.marking import Marker
from newsconv.renderers.same_stories import printed_view
from newsconv.renderers.timing import timed
from newsconv.renderers.views import (
    DigestView,
    Entry,
    SectionView,
    direction,
    one_line,
    shortened,
    tag,
    text_direction,
)
from newsconv.themes import Theme, markup

_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+\Z")


@dataclass(frozen=True)
class Show:
    """What of an article is printed besides the story."""

    comments: bool = True
    furniture: bool = False
    provenance: bool = False
    """Source offsets on each block, as `data-start` and `data-end`."""
    paper: bool = False
    """What only paper needs: links as numbered notes, marks where a clip runs on."""
    places: bool = False
    """Which node of which article each block is, as `data-place`: "article-3.17"."""
    linked_notes: bool = False
    """Links as numbered notes too, to go to and back from; of one article a page."""
    highlight: tuple[str, ...] = ()
    """Keywords to mark, besides the digest's own."""


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
        section_href: Callable[[SectionView], str] = lambda part: f"#{part.ident}",
        picture: Callable[[Image], str | None] = embedded,
    ) -> None:
        """Prepare.

        Args:
            digest: What to write.
            theme: Whose templates to fill.
            show: What is printed besides the stories.
            xml: Write XHTML: void elements closed, `xml:lang` beside `lang`.
            href: Where a link to an article leads.
            section_href: Where one to a section does.
            picture: The address a page may show an image by; None for its words only.
        """
        self.digest = digest
        self.view: DigestView = printed_view(digest)
        self.theme = theme
        self.words: Mapping[str, str] = added_words(self.view)
        self._show = show or Show()
        self._marker = Marker(keywords_of(digest, self._show.highlight))
        self._xml = xml
        self._href = href
        self._section_href = section_href
        self._picture = picture
        self._contexts: dict[tuple[int, str], dict[str, object]] = {}
        self._places: dict[int, str] = {}
        """Those of the nodes that are not written yet."""
        self._notes: dict[str, int] = {}
        """The addresses that the article being written links to, numbered."""
        self._called: set[int] = set()
        """The notes whose number stands in its text."""
        self.anchors: dict[int, str] = {}
        """The anchors to print, by the `id()` of the node that is to have it."""
        self.mark_anchors = self._marker.anchors
        self.anchored = self._marker.anchored
        """Those that were printed."""

    def article(self, entry: Entry, *, level: int) -> str:
        """Return one article; `level` is its headline's, 1 to 4."""
        context = self.context(
            level=level, language=entry.language, flow=entry.direction
        )
        self._places = (
            {
                id(node): f"{entry.ident}.{at}"
                for at, node in enumerate(walk(entry.article))
            }
            if self._show.places
            else {}
        )
        self._notes.clear()
        self._called.clear()
        return markup(
            self.theme.render(
                "article.html.jinja",
                {
                    **context,
                    "article": entry.article,
                    "ident": entry.ident,
                    "view": entry,
                },
            )
        )

    def document(
        self,
        template: str = "document.html.jinja",
        *,
        pages: PageKinds | None = None,
        **more: object,
    ) -> str:
        """Return a whole page with all articles.

        Args:
            template: The page's.
            pages: Which kinds of pages to print; all by default.
            more: What else the template wants.
        """
        view = self.view
        sections = [
            {
                "ident": section.ident,
                "href": self._section_href(section),
                "title": section.title,
                "count_line": section.count_line,
                "introduction": section.introduction,
                "entries": [self.line(entry) for entry in section.entries],
                "runs": [
                    {
                        "briefs": brief,
                        "entries": [
                            self.entry(entry, level=self._level(section.title))
                            for entry in entries
                        ],
                    }
                    for brief, entries in section.runs
                ],
            }
            for section in view.sections
        ]
        return self.theme.render(
            template,
            {
                **self.context(level=1),
                "screen": False,
                "title": view.title,
                "digest": self.digest,
                "pages": pages or PageKinds(),
                "front_view": front_view(
                    self.digest,
                    view,
                    self.words,
                    abstracts=bool(pages and pages.abstracts),
                ),
                "highlights": self.keywords(),
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

    def keywords(self) -> list[dict[str, object]]:
        """Return how often each keyword is marked, and in which articles."""
        return self._marker.table(self.view, self.line, comments=self._show.comments)

    def line(self, entry: Entry) -> dict[str, object]:
        """Return what a line of contents says of an article."""
        return {
            "article": entry.article,
            "number": entry.number,
            "href": self._href(entry),
            "headline": entry.headline,
            "title": entry.title,
            "outlet": shortened(entry.outlet, 72) if entry.outlet else None,
        }

    def entry(self, entry: Entry, *, level: int) -> dict[str, object]:
        """Return what a line of contents says, and the article's markup."""
        return {**self.line(entry), "html": self.article(entry, level=level)}

    def _level(self, section_title: str | None) -> int:
        if self.view.single:
            return 1
        return 3 if section_title else 2

    def context(
        self, *, level: int, language: str | None = None, flow: str | None = None
    ) -> dict[str, object]:
        """Return what every template may use.

        Args:
            level: The headline's, 1 to 4.
            language: What is written around newsconv's own words, where it is known.
            flow: The direction of what is written around them, where it is not the
                language's.
        """
        # On newsconv's own words, where they stand in an article of another language:
        # "Picture:" in an Arabic story.
        ours = self._ours(tag(language) or self.view.language, flow)
        known = self._contexts.get((level, ours))
        if known is None:
            known = self._contexts[level, ours] = self._context(level, ours)
        return known

    def _context(self, level: int, ours: str) -> dict[str, object]:
        macros: dict[str, Callable[[Node], str]] = {}

        def content(inlines: Content) -> str:
            with self._marker.run(inlines):
                return markup("".join([part(inline) for inline in inlines]))

        def part(node: Node) -> str:
            kind = str(type(node).__struct_config__.tag)
            if kind == "line_break":
                self._marker.skip()
            if kind not in macros:
                macros[kind] = getattr(blocks, kind)
            return macros[kind](node)

        def node(block: Block) -> str:
            return part(block) if shown(block, self._picture) else ""

        context: dict[str, object] = {
            "language": self.view.language,
            "direction": direction(self.view.language),
            "words": self.words,
            "show": self._show,
            "xml": self._xml,
            "slash": markup(" /") if self._xml else "",
            "level": level,
            "content": content,
            "marked": self._marker.written,
            "node": node,
            "prints": _prints,
            "timed": timed,
            "web_address": web_address,
            "picture": self._picture,
            "line": self.line,
            "section_href": self._section_href,
            "note": self._note,
            "note_call": self._note_call,
            "notes": self._notes,
            "in_pieces": in_pieces,
            "shortened": shortened,
            "flow": self._flow,
            "in_text_order": in_text_order,
            "figure_columns": figure_columns,
            "printed_metas": printed_metas,
            "at": self._at,
            "foreign": self._foreign,
            "tongue": self.tongue,
            "spoken": self._spoken,
            "ours": ours,
        }
        blocks = self.theme.module("blocks.html.jinja", context)
        context["blocks"] = blocks
        return context

    def _flow(self, text: str) -> str:
        """Return the direction of a text, where it is not the page's."""
        flow, around = text_direction(text), direction(self.view.language)
        return markup(f' dir="{flow}"') if flow and flow != around else ""

    def _note(self, target: str, words: Content) -> int | None:
        """Return the number of an address's note; None where it is printed already."""
        noted = self._show.paper or self._show.linked_notes
        if not noted or is_printed(target, words):
            return None
        return self._notes.setdefault(target, len(self._notes) + 1)

    def _note_call(self, number: int) -> str:
        """Return what a note leads back to: where its number stands first."""
        if number in self._called:
            return ""
        self._called.add(number)
        return f"call-{number}"

    def _at(self, node: Node) -> str:
        attributes = ""
        ident = self.anchors.get(id(node))
        # A headline has its article's.
        if ident and ident not in self.anchored and not isinstance(node, Headline):
            self.anchored.add(ident)
            attributes = f' id="{ident}"'
        if place := self._places.pop(id(node), None):
            attributes += f' data-place="{place}"'
        if self._show.provenance and node.span is not None:
            start, end = node.span.start, node.span.end
            attributes += f' data-start="{start}" data-end="{end}"'
        return markup(attributes) if attributes else ""

    def _foreign(self, node: Passage) -> str:
        """Return the attributes of a passage in a language of its own."""
        written = tag(node.language)
        return self._attributes(written, direction(written)) if written else ""

    def tongue(self, language: str | None, *, around: str | None = None) -> str:
        """Return the attributes of a language, or nothing where they would not differ.

        Args:
            language: What is written; None where that is unknown.
            around: The language of the text around it; by default the page's.
        """
        written = tag(language)
        if written is None or written == (around or self.view.language):
            return ""
        return self._attributes(written, direction(written))

    def _spoken(self, entry: Entry) -> str:
        """Return the language, where it is known, and the direction of an article."""
        return self._attributes(entry.language, entry.direction)

    def _ours(self, around: str, flow: str | None) -> str:
        own = self.view.language
        if around == own and flow in {None, direction(own)}:
            return ""
        return self._attributes(own, direction(own))

    def _attributes(self, language: str | None, flow: str) -> str:
        attributes = f' lang="{language}"' if language else ""
        if language and self._xml:
            attributes += f' xml:lang="{language}"'
        return markup(f'{attributes} dir="{flow}"')


def shown(block: Block, picture: Callable[[Image], str | None]) -> bool:
    """Say whether a block prints anything; an empty element helps nobody.

    Args:
        block: What to print.
        picture: Returns a page's address of an image, or None to print its words only.
    """
    match block:
        case Rule():
            return True
        case Figure(image=Image() as image) if picture(image):
            return True
        case _:
            return bool(one_line(block_text(block)))


def _prints(words: str | Content) -> bool:
    return bool(one_line(words if isinstance(words, str) else content_text(words)))
