"""A digest in, its e-book out: pages in reading order, and the ways in.

A page's kind is its template (`article.xhtml.jinja`) and its class in `book.css`.
"""

from collections.abc import Iterator

from newsconv.model import Digest
from newsconv.renderers.cover import Cover, cover
from newsconv.renderers.epub_book import Book, BookFile, Landmark, Signpost
from newsconv.renderers.epub_pictures import Pictures
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.views import (
    Entry,
    SectionView,
    direction,
    shortened,
)
from newsconv.themes import Theme, printable

_XHTML = "application/xhtml+xml"
_COVER = "cover.xhtml"
_COVER_PICTURE = "cover.svg"
_CONTENTS = "contents.xhtml"


def lay_out(digest: Digest, theme: Theme, show: Show) -> Book:
    """Return the book of a digest with at least one article.

    Raises:
        TemplateError: one of the theme's templates failed.
    """
    pictures = Pictures()
    return _Layout(
        Markup(
            digest,
            theme,
            show=show,
            xml=True,
            href=_article_name,
            picture=pictures.name,
        )
    ).book(pictures)


def _article_name(entry: Entry) -> str:
    return f"article-{entry.number:03}.xhtml"


def _section_name(section: SectionView) -> str:
    return f"section-{section.ident.rpartition('-')[2]:0>3}.xhtml"


class _Layout:
    """The pages of one digest."""

    def __init__(self, markup: Markup) -> None:
        self.markup = markup
        self.view = markup.view
        self.words = markup.words
        only = self.view.entries[0].language if self.view.single else None
        self.language = only or self.view.language
        """The book's: a single article's own, else that of the added words."""
        self.flow = (
            self.view.entries[0].direction
            if self.view.single
            else direction(self.language)
        )

    def book(self, pictures: Pictures) -> Book:
        view, style = self.view, self.markup.theme.style("book.css")
        front = cover(self.markup, self.language, self.flow)
        fronts = [self._cover_page(front)]
        if not view.single:
            fronts.append(self._contents_page())
        stories = list(self._stories())
        signposts = tuple(self._signposts())
        landmarks = tuple(self._landmarks(stories[0].name))
        return Book(
            title=_text(view.title),
            edition="" if view.single else _text(" · ".join(view.edition_line)),
            language=self.language,
            flow=self.flow,
            single=view.single,
            files=(
                BookFile(
                    "cover-picture",
                    _COVER_PICTURE,
                    "image/svg+xml",
                    front.picture,
                    ("cover-image",),
                ),
                BookFile("style", "book.css", "text/css", style.encode()),
                self._nav(signposts, landmarks),
                *fronts,
                *stories,
                *pictures.files(),
            ),
            spine=tuple(page.ident for page in (*fronts, *stories)),
            signposts=signposts,
            landmarks=landmarks,
            cover="cover-picture",
            pictures=pictures.shown,
        )

    def _cover_page(self, front: Cover) -> BookFile:
        return self._page(
            "cover",
            _COVER,
            self.view.title,
            language=self.language,
            flow=self.flow,
            words_of_cover=front.words,
            source=_COVER_PICTURE,
        )

    def _contents_page(self) -> BookFile:
        sections = [
            {
                "title": section.title,
                "href": _section_name(section),
                "entries": [self._line(entry) for entry in section.entries],
            }
            for section in self.view.sections
        ]
        return self._page("contents", _CONTENTS, self.view.title, sections=sections)

    def _stories(self) -> Iterator[BookFile]:
        entries = self.view.entries
        for section in self.view.sections:
            if section.title:
                yield self._section_page(section, section.title)
            for entry in section.entries:
                at = entry.number - 1
                yield self._article_page(
                    entry,
                    before=entries[at - 1] if at else None,
                    after=entries[at + 1] if at + 1 < len(entries) else None,
                )

    def _section_page(self, section: SectionView, title: str) -> BookFile:
        return self._page(
            "section",
            _section_name(section),
            title,
            ident=section.ident,
            section=section,
            entries=[self._line(entry) for entry in section.entries],
        )

    def _article_page(
        self, entry: Entry, *, before: Entry | None, after: Entry | None
    ) -> BookFile:
        return self._page(
            "article",
            _article_name(entry),
            entry.headline,
            ident=entry.ident,
            language=entry.language,
            flow=entry.direction,
            story=self.markup.article(entry, level=1),
            before=self._line(before) if before else None,
            after=self._line(after) if after else None,
            contents=_CONTENTS,
        )

    def _line(self, entry: Entry) -> dict[str, object]:
        """Return what a link to an article says."""
        return {
            **self.markup.line(entry),
            "headline": shortened(entry.headline),
            "date": entry.bar.date if entry.bar else None,
            "language": entry.language if entry.has_headline else None,
        }

    def _nav(
        self, signposts: tuple[Signpost, ...], landmarks: tuple[Landmark, ...]
    ) -> BookFile:
        page = self._page(
            "nav",
            "nav.xhtml",
            self.words["contents"],
            signposts=signposts,
            landmarks=landmarks,
        )
        return page._replace(properties=("nav",))

    def _signposts(self) -> Iterator[Signpost]:
        for section in self.view.sections:
            stories = tuple(
                Signpost(
                    entry.ident,
                    _text(entry.headline),
                    _article_name(entry),
                    entry.language if entry.has_headline else None,
                )
                for entry in section.entries
            )
            if section.title:
                yield Signpost(
                    section.ident,
                    _text(section.title),
                    _section_name(section),
                    under=stories,
                )
            else:
                yield from stories

    def _landmarks(self, first: str) -> Iterator[Landmark]:
        yield Landmark("cover", self.words["cover"], _COVER)
        if not self.view.single:
            yield Landmark("toc", self.words["contents"], _CONTENTS)
        yield Landmark("bodymatter", _text(self.view.title), first)

    def _page(
        self,
        kind: str,
        name: str,
        title: str,
        *,
        ident: str | None = None,
        language: str | None = None,
        flow: str | None = None,
        **more: object,
    ) -> BookFile:
        """Fill a kind's template."""
        written = language or self.view.language
        text = self.markup.theme.render(
            f"{kind}.xhtml.jinja",
            {
                **self.markup.context(level=1, language=language, flow=flow),
                "digest": self.markup.digest,
                "view": self.view,
                "kind": kind,
                "title": shortened(title),
                "page_language": written,
                "page_direction": flow or direction(written),
                **more,
            },
        )
        return BookFile(ident or kind, name, _XHTML, text.encode())


def _text(title: str) -> str:
    """Return a title for a place where no markup goes: short, and fit for XML."""
    return str(printable(shortened(title)))
