"""Renderers in, the files they make of a digest out, made on two processors if need be.

A PDF takes many times as long as all other formats; they are made beside it.
"""

from collections.abc import Iterator, Sequence

from newsconv.model import Digest
from newsconv.renderers.registry import Renderer

LONG = "pdf"


def render_all(renderers: Sequence[Renderer], digest: Digest) -> list[bytes]:
    """Return what each renderer makes, in order.

    Raises:
        NewsconvError: as `render`.
    """
    others = [each for each in renderers if each.format != LONG]
    if not 0 < len(others) < len(renderers):
        return [each.render(digest) for each in renderers]
    from newsconv.renderers.beside import (  # noqa: PLC0415 - for several formats only
        beside,
        may_fork,
    )

    if not may_fork():
        return [each.render(digest) for each in renderers]

    def made_beside() -> Iterator[bytes]:
        # All of them first: sending waits until the PDF is done.
        yield from [each.render(digest) for each in others]

    with beside(made_beside) as second:
        long = [each.render(digest) for each in renderers if each.format == LONG]
        found = second.all()
    if len(found) < len(others):  # it failed: say how
        found = [each.render(digest) for each in others]
    ready = {True: iter(long), False: iter(found)}
    data = [next(ready[each.format == LONG]) for each in renderers]
    return [each for each in data if isinstance(each, bytes)]
