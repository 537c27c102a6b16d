"""A digest's annexes in, what the templates and style sheets ask of them out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsconv.annotations.highlights import Keyword
from newsconv.renderers.annexes import Annexes, Doubt, Want, annexes
from newsconv.renderers.indexes import Index, IndexEntry
from newsconv.renderers.keyword_places import keyword_places
from newsconv.renderers.markup import Markup
from newsconv.renderers.page_ranges import link_class, range_rules
from newsconv.renderers.quote_ledger import Said, anchors, quote_facts
from newsconv.renderers.views import Entry
from newsconv.themes import Theme


def annex_context(
    pages: Markup,
    want: Want,
    keywords: Sequence[Keyword] = (),
    *,
    comments: bool = True,
    address: Callable[[Entry, str], str] = lambda _, ident: f"#{ident}",
) -> dict[str, Any]:
    """Return what the annexes' templates want, and anchor what they point at.

    For paper that is `annexes.html.jinja`, for pages without numbers
    `linked.html.jinja`.

    To be called before the articles are written.

    Args:
        pages: Which writes them.
        want: The annexes that are asked for.
        keywords: For the index of them.
        comments: Whether the readers' are printed.
        address: The address of an anchor in an article; of the article's own too.
    """
    asked = keywords if want.indexes else ()
    marked = keyword_places(pages.view, asked, comments=comments)
    found = annexes(pages.view, want, marked.places)
    pages.mark_anchors.update(marked.anchors)
    pages.anchors.update((id(doubt.node), doubt.ident) for doubt in found.doubts)
    pages.anchors.update(anchors(found.quotes, pages.anchors))

    def doubt_href(doubt: Doubt) -> str:
        # What a page leaves out, furniture mostly, is in doubt where its article is.
        printed = doubt.ident in pages.anchored
        ident = doubt.ident if printed else doubt.article.ident
        return address(doubt.article, ident)

    def index_targets(entry: IndexEntry) -> list[str]:
        return entry.targets(pages.anchored)

    owners = _owners(found, pages)

    def quote_href(said: Said) -> str:
        ident = pages.anchors.get(id(said.node), said.ident)
        # A block that two clips share has its anchor in the first of them.
        own = owners.get(id(said.node)) == said.article.number
        printed = own and ident in pages.anchored
        return address(said.article, ident if printed else said.article.ident)

    return {
        "annexes": found,
        "quote_href": quote_href,
        "quote_facts": quote_facts,
        "index_lists": _index_lists,
        "index_targets": index_targets,
        "link_class": link_class,
        "doubt_href": doubt_href,
    }


def _owners(found: Annexes, pages: Markup) -> dict[int, int]:
    """Return the number of the first printed clip that has each quoted block."""
    printed = {entry.number for entry in pages.view.printed}
    owners: dict[int, int] = {}
    for speaker in found.quotes:
        for said in speaker.quotes:
            number = said.article.number
            if number in printed:
                first = owners.setdefault(id(said.node), number)
                owners[id(said.node)] = min(first, number)
    return owners


def _index_lists(index: Index) -> list[tuple[str | None, tuple[IndexEntry, ...]]]:
    """Return an index's lists, each with its head; a short one's are its columns.

    To balance columns, an engine lays them out again and again.
    """
    if not index.short:
        return [(group.head, group.entries) for group in index.groups]
    (group,) = index.groups
    entries = group.entries
    middle = (len(entries) + 1) // 2
    return [(None, part) for part in (entries[:middle], entries[middle:]) if part]


def annex_style(look: Theme, context: Mapping[str, Any]) -> str:
    """Return the style sheet of the annexes; nothing where there are none.

    To be called when the articles are written, which the indexes point into.
    """
    found = context["annexes"]
    if not isinstance(found, Annexes) or not found:
        return ""
    rules = range_rules(found.indexes, context["index_targets"])
    return "\n".join((look.style("annexes.css"), *rules))
