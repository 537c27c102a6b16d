"""Renderers in, the files they make of a digest out, made on two processors if need be.

A PDF takes many times as long as all other formats; they are made beside it.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from multiprocessing import Pipe

from newsconv.model import Digest
from newsconv.model.walk import articles
from newsconv.renderers.printed_pages import (
    Paged,
    PrintedPages,
    in_turn,
    render_in_turn,
    render_knowing,
    wants_pages,
)
from newsconv.renderers.registry import Renderer

LONG = "pdf"


def render_all(renderers: Sequence[Renderer], digest: Digest) -> list[bytes]:
    """Return what each renderer makes, in order.

    Raises:
        NewsconvError: as `render`.
    """
    turns = in_turn(renderers)
    long = [at for at in turns if renderers[at].format == LONG]
    others = [at for at in turns if renderers[at].format != LONG]
    if not (long and others):
        return render_in_turn(renderers, digest)
    from newsconv.second_process import (  # noqa: PLC0415 - for several formats only
        beside,
        may_fork,
    )

    if not may_fork():
        return render_in_turn(renderers, digest)
    told: list[PrintedPages] = []
    made: dict[int, object] = {}
    line = _Line()

    def made_beside() -> Iterator[bytes]:
        made: list[bytes] = []
        pages: PrintedPages | None = None
        for at in others:
            if wants_pages([renderers[at]]) and not pages:
                # What it loads, it has when the pages come.
                renderers[at].render(_start_of(digest))
                pages = line.hear()
            made.append(render_knowing(renderers[at], digest, pages))
        # All of them first: sending waits until the PDF is done.
        yield from made

    def tell(pages: PrintedPages) -> None:
        told.append(pages)
        line.say(pages)

    with beside(made_beside) as second:
        line.only_say()
        for at in long:
            each = renderers[at]
            if isinstance(each, Paged) and wants_pages(renderers) and not told:
                made[at] = each.render_paged(digest, tell)
            else:
                made[at] = each.render(digest)
        line.hang_up()
        made |= dict(zip(others, second.all(), strict=False))
    for at in others:
        if at not in made:  # it failed there: say how
            made[at] = render_knowing(renderers[at], digest, told[0] if told else None)
    data = [made[at] for at in range(len(renderers))]
    return [each for each in data if isinstance(each, bytes)]


def _start_of(digest: Digest) -> Digest:
    """Return a digest's first two articles: of one, nothing is made but its text."""
    first = islice(articles(digest), 2)
    return Digest.of(first, title=digest.title, language=digest.language)


class _Line:
    """Tells the second process of the pages, while the first one paints them."""

    def __init__(self) -> None:
        self._there, self._here = Pipe(duplex=False)

    def hear(self) -> PrintedPages | None:
        """Wait for the pages; None where the first process lays out none.

        They come once: of none, no more is heard.
        """
        self._here.close()
        with suppress(EOFError, OSError):
            pages: PrintedPages = self._there.recv()
            return pages
        return None

    def only_say(self) -> None:
        """Leave listening to the second process: were it dead, saying would wait."""
        self._there.close()

    def say(self, pages: PrintedPages) -> None:
        """Tell of the pages."""
        with suppress(OSError):
            self._here.send(pages)

    def hang_up(self) -> None:
        """Say that there is no more to hear."""
        self._here.close()
