"""A digest in, its e-book out: pages in reading order, and the ways in.

A page's kind is its template (`article.xhtml.jinja`) and its class in `book.css`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsconv.annotations.highlights import keywords_of
from newsconv.model import Digest
from newsconv.renderers.annex_markup import annex_context
from newsconv.renderers.annexes import Want
from newsconv.renderers.cover import Cover, cover
from newsconv.renderers.cover_picture import png
from newsconv.renderers.epub.book import Book, BookFile, BookPage, Landmark, Signpost
from newsconv.renderers.epub.front import annex_pages, annex_signposts, front_pages
from newsconv.renderers.epub.page import (
    CONTENTS,
    COVER,
    Writer,
    article_name,
    plain_title,
    section_name,
)
from newsconv.renderers.epub.pictures import Pictures
from newsconv.renderers.epub.stories import Stories
from newsconv.renderers.front import PageKinds
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.paper.fonts import DEFAULT_FONTS
from newsconv.renderers.printed_pages import PrintedPages
from newsconv.themes import Theme

_SVG, _PNG = "image/svg+xml", "image/png"


@dataclass(frozen=True)
class Choice:
    """What the book is to have."""

    show: Show = field(default_factory=Show)
    kinds: PageKinds = field(default_factory=PageKinds)
    want: Want = field(default_factory=Want)


def lay_out(
    digest: Digest, theme: Theme, choice: Choice, printed: PrintedPages | None = None
) -> Book:
    """Return the book of a digest.

    Args:
        digest: What is in it.
        theme: Its looks.
        choice: What it is to have.
        printed: The pages of the printed edition, to be marked in the text.

    Raises:
        TemplateError: one of the theme's templates failed.
    """
    pictures = Pictures()
    markup = Markup(
        digest,
        theme,
        show=choice.show,
        xml=True,
        href=article_name,
        section_href=section_name,
        picture=pictures.name,
    )
    pages = Writer(markup, printed)
    view, show = pages.view, choice.show
    front = cover(markup, pages.language, pages.flow)
    articles = Stories(pages)
    added = annex_context(
        markup,
        choice.want,
        keywords_of(digest, show.highlight),
        comments=show.comments,
        address=articles.address,
    )
    to_annexes = annex_signposts(pages, added)
    pages.first_annex = to_annexes[0].ident if to_annexes else None
    picture = _cover_picture(front, theme, pages.language)
    fronts = tuple(front_pages(pages, front, picture.name, choice.kinds, to_annexes))
    stories = tuple(articles.files())
    annexes = tuple(annex_pages(pages, added))
    signposts = tuple(_signposts(pages, fronts, to_annexes)) or (
        # A list of contents has an entry at least.
        Signpost("contents", pages.words["contents"], CONTENTS),
    )
    landmarks = tuple(_landmarks(pages, fronts, (*stories, *fronts[-1:])[0], annexes))
    edition = "" if view.single else plain_title(" · ".join(view.edition_line))
    paged = tuple(BookPage(*page) for page in sorted(pages.printed.items()))
    return Book(
        title=plain_title(view.title),
        edition=edition,
        language=pages.language,
        flow=pages.flow,
        single=view.single,
        files=(
            picture,
            BookFile("style", "book.css", "text/css", theme.style("book.css").encode()),
            pages.page(
                "nav",
                "nav.xhtml",
                pages.words["contents"],
                signposts=signposts,
                landmarks=landmarks,
                printed=paged,
            )._replace(properties=("nav",)),
            *fronts,
            *stories,
            *annexes,
            *pictures.files(),
        ),
        spine=tuple(page.ident for page in (*fronts, *stories, *annexes)),
        signposts=signposts,
        landmarks=landmarks,
        cover=picture.ident,
        pictures=pictures.shown,
        indexes=any(each.ident.startswith("index-") for each in annexes),
        pages=paged,
        paged_by=_edition_name(view.title, edition, printed.total)
        if printed and paged
        else "",
    )


def _edition_name(title: str, edition: str, pages: int) -> str:
    """Return what tells the printed edition from any other."""
    parts = (plain_title(title), edition, f"PDF, {pages} p.")
    return " · ".join(part for part in parts if part)


def _cover_picture(front: Cover, theme: Theme, language: str) -> BookFile:
    """Return the cover's file: PNG, which libraries show, else SVG."""
    family = theme.fonts.get("heads", DEFAULT_FONTS["heads"])
    drawn = png(front.picture, family, language)
    content, media_type = (drawn, _PNG) if drawn else (front.picture, _SVG)
    suffix = "png" if drawn else "svg"
    return BookFile(
        "cover-picture", f"cover.{suffix}", media_type, content, ("cover-image",)
    )


def _signposts(
    pages: Writer, fronts: Sequence[BookFile], annexes: tuple[Signpost, ...]
) -> Iterator[Signpost]:
    titles = {
        "rights": "rights_title",
        "synthesis": "synthesis",
        "keywords": "highlights",
    }
    for page in fronts:
        if page.ident in titles:
            yield Signpost(page.ident, pages.words[titles[page.ident]], page.name)
    for section in pages.view.sections:
        stories = tuple(
            Signpost(
                entry.ident,
                plain_title(entry.headline),
                article_name(entry),
                entry.language if entry.has_headline else None,
            )
            for entry in section.entries
        )
        if section.title:
            yield Signpost(
                section.ident,
                plain_title(section.title),
                section_name(section),
                under=stories,
            )
        else:
            yield from stories
    if annexes:
        title = pages.words["annexes"]
        yield Signpost("annexes", title, annexes[0].href, under=annexes)


def _landmarks(
    pages: Writer,
    fronts: Sequence[BookFile],
    first: BookFile,
    annexes: Sequence[BookFile],
) -> Iterator[Landmark]:
    yield Landmark("cover", pages.words["cover"], COVER)
    if not pages.view.single:
        yield Landmark("toc", pages.words["contents"], CONTENTS)
    for page in fronts:
        if page.ident == "rights":
            yield Landmark("copyright-page", pages.words["rights_title"], page.name)
    yield Landmark("bodymatter", plain_title(pages.view.title), first.name)
    for page in annexes[:1]:
        kind = "index" if page.ident.startswith("index-") else "backmatter"
        yield Landmark(kind, pages.words["annexes"], page.name)
