"""A page's template and what it says in, a file of the book out."""

from newsconv.renderers.epub.book import BookFile
from newsconv.renderers.epub.breaks import page_ident, page_mark
from newsconv.renderers.locale import minutes_text
from newsconv.renderers.markup import Markup
from newsconv.renderers.printed_pages import PageStart, PrintedPages
from newsconv.renderers.reading import reading_minutes
from newsconv.renderers.views import Entry, SectionView, direction, shortened
from newsconv.themes import printable

XHTML = "application/xhtml+xml"
COVER = "cover.xhtml"
CONTENTS = "contents.xhtml"


def article_name(entry: Entry, part: int = 1) -> str:
    """Return the file of an article, or of a part of a long one, from 1.

    Of one that another is printed for, the place where that says so.
    """
    if entry.under:
        return f"article-{entry.under:03}.xhtml#{entry.ident}"
    return f"article-{entry.number:03}{f'-{part}' if part > 1 else ''}.xhtml"


def section_name(section: SectionView) -> str:
    """Return the file of a section."""
    return f"section-{section.ident.rpartition('-')[2]:0>3}.xhtml"


def plain_title(title: str) -> str:
    """Return a title for a place where no markup goes: short, and fit for XML."""
    return str(printable(shortened(title)))


class Writer:
    """Writes the pages of one book."""

    def __init__(self, markup: Markup, printed: PrintedPages | None = None) -> None:
        self.markup = markup
        self._starts = printed.starts if printed else ()
        self.breaks: dict[str, list[PageStart]] = {}
        """Where printed pages begin within an article, by its anchor."""
        self.printed: dict[int, str] = {}
        """The address of each printed page that is marked so far."""
        self.first_annex: str | None = None
        """Its anchor; what stands on paper before it, the annexes' title, is its."""
        for start in self._starts:
            article, dot, _ = start.place.partition(".")
            if dot:
                self.breaks.setdefault(article, []).append(start)
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

    def page(
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
        """Fill a template.

        Args:
            kind: The page's: its template is `KIND.xhtml.jinja`, its class `KIND-page`.
            name: The file's.
            title: Of the page.
            ident: The file's id in the package; the kind where there is one such page.
            language: What the page is written in; newsconv's own words by default.
            flow: Its direction, where that is not the language's.
            more: What else the template wants.

        Raises:
            TemplateError: the theme's template failed.
        """
        written = language or self.view.language
        marks = self._marks(ident or kind, name)
        text = self.markup.theme.render(
            f"{kind}.xhtml.jinja",
            {
                **self.markup.context(level=1, language=language, flow=flow),
                "digest": self.markup.digest,
                "view": self.view,
                "kind": kind,
                "title": shortened(title),
                "page_marks": marks,
                "page_language": written,
                "page_direction": flow or direction(written),
                **more,
            },
        )
        return BookFile(ident or kind, name, XHTML, text.encode())

    def _marks(self, ident: str, name: str) -> list[str]:
        """Return the marks of the printed pages that begin with a page of the book."""
        found = [start.page for start in self._starts if start.place == ident]
        if ident == self.first_annex:
            found += [start.page for start in self._starts if start.place == "annexes"]
        # Those that a list of contents goes on through have no place of their own.
        for page in found[:1]:
            self.printed[page] = f"{name}#{page_ident(page)}"
        return [page_mark(page) for page in found[:1]]

    def line(self, entry: Entry) -> dict[str, object]:
        """Return what a line of contents says of an article."""
        return {
            **self.markup.line(entry),
            "headline": shortened(entry.headline),
            "date": entry.bar.date if entry.bar else None,
            "language": entry.language if entry.has_headline else None,
            "minutes": self.minutes(entry),
        }

    def minutes(self, entry: Entry) -> str | None:
        """Return how long an article takes to read, in words."""
        minutes = reading_minutes(entry.article)
        return minutes_text(minutes, self.view.language) if minutes else None
