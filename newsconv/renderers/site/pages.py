"""A digest in, the files of its site out: the index, a page an article, the feed.

Each page is whole by itself, as `newsconv.renderers.html` makes one, so that it can be
opened from a disk and sent on. All files lie in one folder.
"""

from collections.abc import Iterator

from newsconv.model import Digest
from newsconv.renderers.annex_markup import annex_context
from newsconv.renderers.annexes import Want
from newsconv.renderers.front import PageKinds, front_view
from newsconv.renderers.jsonld import article_data, structured_data
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.site.feed import FEED, feed
from newsconv.renderers.views import Entry, SectionView, shortened
from newsconv.renderers.web_page import head
from newsconv.themes import Theme

INDEX = "index.html"


def page_name(entry: Entry) -> str:
    """Return the name of an article's page; a place on the fuller one's."""
    if entry.under:
        return f"article-{entry.under:03}.html#{entry.ident}"
    return f"article-{entry.number:03}.html"


def site_files(
    digest: Digest,
    theme: Theme,
    *,
    show: Show,
    want: Want,
    abstracts: bool = False,
    url: str = "",
) -> dict[str, bytes]:
    """Return the files by name, in the order in which they are read.

    Args:
        digest: What to publish; one article by itself is the index.
        theme: Whose templates to fill.
        show: What is printed besides the stories.
        want: The annexes of the index.
        abstracts: The index has key sentences where there is no deck.
        url: Where the folder will be, with a slash at the end; or empty.

    Raises:
        TemplateError: one of the theme's templates failed.
    """
    site = _Site(digest, theme, show, want, url)
    site.kinds = PageKinds(abstracts=abstracts)
    return {name: text.encode() for name, text in site.files()}


class _Site:
    def __init__(
        self, digest: Digest, theme: Theme, show: Show, want: Want, url: str
    ) -> None:
        self.markup = Markup(digest, theme, show=show, href=page_name)
        self.view = self.markup.view
        self.comments = show.comments
        self.want = want
        self.kinds = PageKinds()
        self.url = url
        self.feed = (
            None if self.view.single else feed(self.markup, page_name, INDEX, url)
        )

    def files(self) -> Iterator[tuple[str, str]]:
        if self.view.single:
            entry = self.view.entries[0]
            yield INDEX, self._article_page(entry, INDEX)
            return
        # What the review sheet leads to is anchored by the articles as they are
        # written, so that they go first.
        annexes = annex_context(
            self.markup,
            self.want,
            comments=self.comments,
            address=lambda entry, ident: (
                page_name(entry) if entry.under else f"{page_name(entry)}#{ident}"
            ),
        )
        pages = [
            (page_name(entry), self._article_page(entry, page_name(entry), section))
            for section in self.view.sections
            for entry in section.entries
        ]
        yield INDEX, self._index(annexes)
        yield from pages
        if self.feed:
            yield FEED, self.feed

    def _index(self, annexes: dict[str, object]) -> str:
        digest, view, markup = self.markup.digest, self.view, self.markup
        # The comments are told of on the articles' own pages.
        data = structured_data(digest, view, comments=False, address=page_name)
        sections = [
            {
                "ident": section.ident,
                "href": f"#{section.ident}",
                "title": section.title,
                "count_line": section.count_line,
                "introduction": section.introduction,
                "entries": [self._line(entry) for entry in section.entries],
            }
            for section in view.sections
        ]
        return self._page(
            "site-index.html.jinja",
            INDEX,
            view.title,
            data,
            pages=self.kinds,
            front_view=front_view(
                digest, view, markup.words, abstracts=self.kinds.abstracts
            ),
            highlights=markup.keywords(),
            view={
                "title": view.title,
                "single": False,
                "edition_line": view.edition_line,
                "count_line": view.count_line,
                "period": view.period,
                "sections": sections,
                "top_stories": [self._line(entry) for entry in view.top_stories],
            },
            **annexes,
        )

    def _article_page(
        self, entry: Entry, name: str, section: SectionView | None = None
    ) -> str:
        entries = self.view.printed
        at = entries.index(entry)
        before = entries[at - 1] if at else None
        after = entries[at + 1] if at + 1 < len(entries) else None
        data = article_data(
            self.markup.digest,
            self.view,
            entry,
            comments=self.comments,
            address=lambda _: name,
        )
        return self._page(
            "site-article.html.jinja",
            name,
            entry.headline,
            data,
            entry=entry,
            section=section,
            story=self.markup.article(entry, level=1),
            before=self._line(before) if before else None,
            after=self._line(after) if after else None,
        )

    def _line(self, entry: Entry) -> dict[str, object]:
        """Return what a link to an article says."""
        deck = entry.article.deck
        return {
            **self.markup.line(entry),
            "ident": entry.ident,
            "headline": shortened(entry.headline),
            "deck": deck.content if deck else None,
            "language": entry.language if entry.has_headline else None,
            "flow": entry.direction,
            "date": entry.bar.date if entry.bar else None,
            "day": entry.bar.day if entry.bar else None,
        }

    def _page(
        self, template: str, name: str, title: str, data: str, **more: object
    ) -> str:
        markup = self.markup
        return markup.theme.render(
            template,
            {
                **markup.context(level=1),
                "digest": markup.digest,
                "view": self.view,
                "index": INDEX,
                "feed": FEED if self.feed else None,
                "address": f"{self.url}{'' if name == INDEX else name}"
                if self.url
                else None,
                **more,
                **head(markup.theme, title, data),
            },
        )
