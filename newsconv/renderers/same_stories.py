"""A digest in, the view that its pages are printed by out: one text once.

Where the annotation `same_story` found a text in several articles, the fullest is
printed, and says where else it stood and what was different there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from newsconv.model import Digest
from newsconv.model.stories import AlsoIn
from newsconv.renderers.views import (
    AlsoInView,
    DigestView,
    Entry,
    digest_view,
    one_line,
)
from newsconv.themes import words

_TOP_STORIES = 5


def printed_view(digest: Digest) -> DigestView:
    """Return the view of a digest with its same stories folded."""
    view = digest_view(digest)
    if not digest.same_stories and not digest.overlaps:
        return view
    entries = {entry.number: entry for entry in view.entries}
    under = {
        other.article: story.article
        for story in digest.same_stories
        for other in story.also_in
        # Of a document that somebody edited, what is not there is passed over.
        if {story.article, other.article} <= set(entries)
    }
    said = {
        story.article: tuple(
            _also_in(entries[other.article], entries[story.article], other, view)
            for other in story.also_in
            if other.article in under
        )
        for story in digest.same_stories
        if story.article in entries and story.article not in under
    }
    under = {at: home for at, home in under.items() if home in said}
    overlaps = _overlaps(digest, entries, under)

    def seen(entry: Entry) -> Entry:
        return replace(
            entry,
            also_in=said.get(entry.number, ()),
            overlaps=overlaps.get(entry.number, ()),
        )

    sections = tuple(
        replace(
            section,
            entries=tuple(
                seen(entry) for entry in section.entries if entry.number not in under
            ),
        )
        for section in view.sections
    )
    firsts = [section.entries[0] for section in sections if section.entries]
    chosen = digest.top_stories or not view.top_stories
    return replace(
        view,
        sections=sections,
        folded=tuple(
            replace(entries[at], under=home) for at, home in sorted(under.items())
        ),
        top_stories=tuple(
            replace(entry, under=under.get(entry.number)) for entry in view.top_stories
        )
        if chosen
        else tuple(firsts[:_TOP_STORIES]),
    )


def _overlaps(
    digest: Digest, entries: Mapping[int, Entry], under: Mapping[int, int]
) -> dict[int, tuple[Entry, ...]]:
    """Return the printed articles that each has passages in common with."""
    found: dict[int, tuple[Entry, ...]] = {}
    for overlap in digest.overlaps:
        for one, other in (
            (overlap.first, overlap.second),
            (overlap.second, overlap.first),
        ):
            if {one, other} <= set(entries) - set(under) and one != other:
                found[one] = (*found.get(one, ()), entries[other])
    return found


def _also_in(
    entry: Entry, fullest: Entry, other: AlsoIn, view: DigestView
) -> AlsoInView:
    return AlsoInView(
        entry=replace(entry, under=fullest.number),
        facts=tuple(_facts(entry, view.language)),
        title=entry.title
        if entry.has_headline and entry.headline != fullest.headline
        else None,
        name=one_line(entry.outlet) or entry.title,
        differing=tuple(
            text for each in other.differing if (text := one_line(each.text))
        ),
    )


def _facts(entry: Entry, language: str) -> Iterator[str]:
    say, known = words(language), entry.article.source_bar
    yield one_line(entry.outlet) or say["outlet_not_given"]
    if entry.bar and entry.bar.date:
        yield entry.bar.date
    if known.edition:
        yield say["edition"].format(edition=known.edition)
    if known.page:
        yield say["page"].format(page=known.page)
    if entry.bar and entry.bar.authors:
        yield entry.bar.authors
    if known.reference:
        yield say["reference"].format(reference=known.reference)
