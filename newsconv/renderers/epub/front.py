"""A digest in, the pages that stand before and after its articles out."""

from collections.abc import Iterator, Mapping
from typing import Any

from newsconv.renderers.annexes import Annexes
from newsconv.renderers.cover import Cover
from newsconv.renderers.epub.book import BookFile, Signpost
from newsconv.renderers.epub.page import CONTENTS, COVER, Writer, section_name
from newsconv.renderers.front import PageKinds, front_view


def front_pages(
    pages: Writer,
    front: Cover,
    picture: str,
    kinds: PageKinds,
    annexes: tuple[Signpost, ...],
) -> Iterator[BookFile]:
    """Yield the pages before the articles, in reading order.

    Args:
        pages: Which writes them.
        front: The cover.
        picture: The file of its picture.
        kinds: Which kinds of pages are printed.
        annexes: The way to each.
    """
    view = pages.view
    yield pages.page(
        "cover",
        COVER,
        view.title,
        language=pages.language,
        flow=pages.flow,
        words_of_cover=front.words,
        source=picture,
    )
    if view.single:
        return
    said = front_view(pages.markup.digest, view, pages.words, abstracts=kinds.abstracts)
    more: dict[str, Any] = {"front_view": said, "pages": kinds, "screen": False}
    rights = kinds.rights and said.rights.page
    rows = pages.markup.keywords()
    titles = {
        "rights": rights and "rights_title",
        "synthesis": kinds.synthesis and said.synthesis and "synthesis",
        "keywords": rows and "highlights",
    }
    others = [
        Signpost(ident, pages.words[key], f"{ident}.xhtml")
        for ident, key in titles.items()
        if key
    ]
    yield pages.page(
        "contents",
        CONTENTS,
        view.title,
        sections=[
            {
                "title": section.title,
                "href": section_name(section),
                "entries": [pages.line(entry) for entry in section.entries],
            }
            for section in view.sections
        ],
        imprint=kinds.rights and not rights,
        before=others,
        after=annexes,
        **more,
    )
    for post in others:
        yield pages.page(post.ident, post.href, post.title, rows=rows, **more)


def annex_signposts(pages: Writer, added: Mapping[str, Any]) -> tuple[Signpost, ...]:
    """Return the way to each annex.

    Args:
        pages: Which writes them.
        added: The annexes, as `annex_context` gives them.
    """
    annexes = added["annexes"]
    if not isinstance(annexes, Annexes):
        return ()
    return tuple(
        Signpost(ident, pages.words[key], f"{ident}.xhtml")
        for ident, key in annexes.titles
    )


def annex_pages(pages: Writer, added: Mapping[str, Any]) -> Iterator[BookFile]:
    """Yield the pages after the articles.

    To be called when the articles are written, which the doubts point into.

    Args:
        pages: Which writes them.
        added: The annexes, as `annex_context` gives them.
    """
    annexes = added["annexes"]
    if not isinstance(annexes, Annexes):
        return
    lists = {index.ident: index for index in annexes.indexes}
    for post in annex_signposts(pages, added):
        page = pages.page(
            "annex",
            post.href,
            post.title,
            ident=post.ident,
            part=post.ident,
            index=lists.get(post.ident),
            **added,
        )
        drawn = post.ident == "statistics"
        yield page._replace(properties=("svg",)) if drawn else page
