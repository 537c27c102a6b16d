"""Renderers of one digest in, their files out: those that want it know its pages.

A PDF is laid out in pages, which the e-book of the same digest marks in its text. So
where both are made, the PDF tells where its pages begin. The files are the same,
whichever way and in how many processes they are made.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from newsconv.model import Digest
from newsconv.renderers.registry import Renderer


class PageStart(NamedTuple):
    """Where a page begins."""

    page: int
    """From 1, as printed at its foot."""
    place: str
    """An anchor of the printed document: "cover", "section-2", "article-3"; or a node
    of an article, counted as `walk` does: "article-3.17"."""
    letters: int = 0
    """Characters of that place's text, without blanks, that stand on earlier pages."""


class PrintedPages(NamedTuple):
    """The pages of a printed edition."""

    total: int
    starts: tuple[PageStart, ...]


Tell = Callable[[PrintedPages], None]


@runtime_checkable
class Paged(Protocol):
    """A renderer that lays out pages."""

    def render_paged(self, digest: Digest, tell: Tell) -> bytes:
        """Return what `render` does, and tell of the pages as soon as they are laid."""


@runtime_checkable
class TakesPages(Protocol):
    """A renderer that can say which printed page a text is on."""

    def render_with_pages(self, digest: Digest, pages: PrintedPages) -> bytes:
        """Return the file, with the pages of another one in it."""


def render_in_turn(renderers: Sequence[Renderer], digest: Digest) -> list[bytes]:
    """Return what each renderer makes, in order.

    Raises:
        NewsconvError: as `render`.
    """
    told: list[PrintedPages] = []
    found: dict[int, bytes] = {}
    for at in in_turn(renderers):
        each = renderers[at]
        if isinstance(each, Paged) and not told and wants_pages(renderers):
            found[at] = each.render_paged(digest, told.append)
        else:
            found[at] = render_knowing(each, digest, told[0] if told else None)
    return [found[at] for at in range(len(renderers))]


def render_knowing(
    renderer: Renderer, digest: Digest, pages: PrintedPages | None
) -> bytes:
    """Return what a renderer makes, with the printed pages where it takes them."""
    if pages and isinstance(renderer, TakesPages):
        return renderer.render_with_pages(digest, pages)
    return renderer.render(digest)


def wants_pages(renderers: Sequence[Renderer]) -> bool:
    """Say whether anybody wants to know the pages."""
    return any(isinstance(each, TakesPages) for each in renderers)


def in_turn(renderers: Sequence[Renderer]) -> list[int]:
    """Return the renderers' places: first who lays out pages, last who takes them."""
    return sorted(
        range(len(renderers)),
        key=lambda at: (
            not isinstance(renderers[at], Paged),
            isinstance(renderers[at], TakesPages),
        ),
    )
