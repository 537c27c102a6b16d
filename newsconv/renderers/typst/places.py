"""A digest's places in, on which pages Typst sets them out.

Typst says where a block begins, not where in it a page ends: a page's mark stands
before the first block that begins on it. A page on which none begins has no mark.
"""

import json
from collections.abc import Iterator

from newsconv.model.walk import walk
from newsconv.renderers.indexes import INDEXES
from newsconv.renderers.printed_pages import PageStart, PrintedPages
from newsconv.renderers.quote_ledger import LEDGER
from newsconv.renderers.views import DigestView

ASKED = "<newsconv-places>"
"""What the template answers with."""


def block_places(view: DigestView) -> dict[int, str]:
    """Return a name for each block, by its `id()`: "article-3.17".

    A node that two articles share has no place of its own.
    """
    found: dict[int, str] = {}
    shared: set[int] = set()
    for entry in view.entries:
        for at, node in enumerate(walk(entry.article)):
            if id(node) in found:
                shared.add(id(node))
            found.setdefault(id(node), f"{entry.ident}.{at}")
    return {node: place for node, place in found.items() if node not in shared}


def asked_places(view: DigestView, blocks: dict[int, str]) -> list[str]:
    """Return all places to ask for, in the order of the pages."""
    return [
        "synthesis",
        "contents",
        *_story_places(view, blocks),
        "annexes",
        *(f"index-{kind}" for kind in INDEXES),
        LEDGER,
        "clip-table",
        "statistics",
        "review",
    ]


def _story_places(view: DigestView, blocks: dict[int, str]) -> Iterator[str]:
    for section in view.sections:
        yield section.ident
        for entry in section.entries:
            yield entry.ident
            yield from (
                blocks[id(block)] for block in entry.article.body if id(block) in blocks
            )


def answered_pages(answer: str, *, cover: bool) -> PrintedPages | None:
    """Return the pages; None where a theme's own template says nothing of them.

    Args:
        answer: The template's, in JSON.
        cover: The first page is one.
    """
    answers = json.loads(answer)
    if not answers:
        return None
    (said,) = answers
    first: dict[int, str] = {1: "cover"} if cover else {}
    for place, page in said["starts"]:
        first.setdefault(page, place)
    return PrintedPages(
        said["total"], tuple(PageStart(*each) for each in sorted(first.items()))
    )
