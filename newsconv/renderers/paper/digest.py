"""A digest's views in, the data of all its printed pages out, in their order.

`paper_data` makes the articles'; here are the pages around them.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from newsconv.annotations.highlights import keywords_of
from newsconv.model import Digest, Image
from newsconv.model.text import author_names
from newsconv.renderers.added_words import added_words
from newsconv.renderers.annexes import Want, annexes
from newsconv.renderers.dates import date_text, day_of
from newsconv.renderers.front import (
    PageKinds,
    RightsView,
    SynthesisView,
    front_view,
    source_line,
)
from newsconv.renderers.keyword_places import keyword_places
from newsconv.renderers.marking import Marker
from newsconv.renderers.markup import Show
from newsconv.renderers.paper.annexes import annexes_data
from newsconv.renderers.paper.data import Data, PaperData
from newsconv.renderers.paper.style import running_title, shortened_line, suits_columns
from newsconv.renderers.paper.text import plain
from newsconv.renderers.quote_ledger import anchors
from newsconv.renderers.undated import stand_in_date
from newsconv.renderers.views import (
    DigestView,
    Entry,
    SectionView,
    direction,
    is_short,
    one_line,
    shortened,
)
from newsconv.themes import words

_LONG_TITLE, _ENDLESS_TITLE = 60, 160  # letters; larger ones fill the cover
_HITS_BY = {"outlets": "hits_by_outlet", "sections": "hits_by_section"}
_REFERENCE = 72  # letters of a headline under a paragraph of the synthesis


def digest_data(
    digest: Digest,
    view: DigestView,
    *,
    show: Show,
    kinds: PageKinds,
    two_columns: bool,
    want: Want,
    dated: bool,
    picture: Callable[[Image], str | None],
    tall: Callable[[Image], bool],
    places: Mapping[int, str] = MappingProxyType({}),
) -> Data:
    """Return what a digest's pages say.

    Args:
        digest: The digest.
        view: The same, as its pages name it.
        show: What is printed besides the stories.
        kinds: Which pages are printed.
        two_columns: Clips that they suit are set in two columns.
        want: Which annexes are printed.
        dated: The document needs a date, if the digest has none or not.
        picture: The name of the file that the template finds a picture by.
        tall: Says whether a picture is higher than wide.
        places: Anchors for blocks, by their `id()`, instead of those for doubts.
    """
    say = added_words(view)
    marker = Marker(keywords_of(digest, show.highlight))
    paper = PaperData(
        show=show,
        direction=direction(view.language),
        picture=picture,
        tall=tall,
        words=say,
        keywords=marker.keywords,
    )
    front = front_view(digest, view, say, abstracts=kinds.abstracts)
    pages = _Pages(paper, view, front.abstracts, two_columns=two_columns)
    marked: list[dict[str, Any]] = marker.table(
        view, lambda entry: {"entry": entry}, comments=show.comments
    )
    asked = marker.keywords if want.indexes else ()
    index = keyword_places(view, asked, comments=show.comments)
    found = annexes(view, want, index.places)
    paper.mark_anchors = index.anchors
    paper.anchors.update((id(doubt.node), doubt.ident) for doubt in found.doubts)
    paper.anchors.update(anchors(found.quotes, paper.anchors))
    paper.anchors.update(places)
    rights_page = (
        kinds.rights
        and not view.single
        and (front.rights.page or not kinds.cover)
        and any(_rights_lines(front.rights))
    )
    return {
        "title": plain(view.title),
        "authors": [plain(name) for name in _authors(digest, view)],
        "day": _day(digest, dated=dated),
        "single": view.single,
        "words": {key: plain(value) for key, value in say.items()},
        "running_title": plain(running_title(view)),
        "aside": paper.apart(_aside(digest, view)),
        "logo": pages.logo(front.logo),
        "issuer": pages.line(digest.issuer),
        "heading": paper.apart(view.title),
        "heading_size": _size(view.title, _LONG_TITLE, _ENDLESS_TITLE),
        "edition_line": [paper.apart(part) for part in view.edition_line],
        "cover": {
            "top_stories": [pages.story(entry) for entry in view.top_stories],
            "count": plain(view.count_line),
            "period": pages.line(view.period),
            "contact": pages.line(digest.contact),
            "redistribution": pages.line(front.rights.redistribution)
            if kinds.rights
            else None,
            "rights": pages.line(front.rights.rights) if kinds.rights else None,
        }
        if kinds.cover
        else None,
        "rights": pages.rights(front.rights) if rights_page else None,
        "synthesis": [pages.synthesis(part) for part in front.synthesis]
        if kinds.synthesis
        else [],
        "contents": kinds.contents,
        "highlights": [
            {
                "keyword": paper.apart(str(row["keyword"])),
                "count": row["count"],
                "articles": [
                    pages.story(line["entry"]) | {"count": line["count"]}
                    for line in row["articles"]
                ],
                "by": [
                    paper.apart(f"{say[word]}: {_counted(row[key])}")
                    for key, word in _HITS_BY.items()
                    if row[key]
                ],
            }
            for row in marked
        ],
        "sections": [pages.section(section, kinds) for section in view.sections],
        # After the articles, which the review sheet points into.
        "annexes": annexes_data(found, say, paper),
    }


def _counted(counts: Iterable[tuple[str, int]]) -> str:
    return " · ".join(f"{name} {count}" for name, count in counts)


class _Pages:
    def __init__(
        self,
        paper: PaperData,
        view: DigestView,
        abstracts: Mapping[int, str],
        *,
        two_columns: bool,
    ) -> None:
        self._abstracts = abstracts
        self._two_columns = two_columns
        self._paper = paper
        self._view = view

    def line(self, text: str | None) -> str | Data | None:
        return self._paper.apart(text) if text and one_line(text) else None

    def logo(self, image: Image | None) -> Data | None:
        file = self._paper.picture(image) if image else None
        if image is None or file is None:
            return None
        return {
            "file": file,
            "alt": plain(image.alt) or plain(words(self._view.language)["logo"]),
        }

    def story(self, entry: Entry, limit: int | None = None) -> Data:
        title = shortened(entry.headline, limit) if limit else entry.title
        return {
            "ident": entry.ident,
            "headline": self._paper.apart(title),
            "language": entry.language,
            "outlet": self.line(entry.outlet),
            "source": self.line(source_line(entry, self._view.language)),
            "abstract": self.line(self._abstracts.get(entry.number)),
        }

    def rights(self, rights: RightsView) -> Data:
        return {
            "licence": self.line(rights.licence),
            "licence_line": self.line(rights.licence_line),
            "redistribution": self.line(rights.redistribution),
            "rights": self.line(rights.rights),
            "recipients": [self._paper.apart(each) for each in rights.recipients],
        }

    def synthesis(self, part: SynthesisView) -> Data:
        return {
            "text": self._paper.apart(part.text),
            "language": part.language,
            "references": [
                {"ident": section.ident, "title": self.line(section.title)}
                for section in part.sections
            ]
            + [
                {
                    "ident": entry.ident,
                    "title": self.story(entry, _REFERENCE)["headline"],
                    "language": entry.language,
                }
                for entry in part.entries
            ],
        }

    def section(self, section: SectionView, kinds: PageKinds) -> Data:
        title = section.title
        partial = kinds.section_contents and title and len(section.entries) > 2  # noqa: PLR2004 - as document.html.jinja
        return {
            "ident": section.ident,
            "title": self.line(title),
            "line": self.line(shortened(title) if title else None),
            "running": self.line(shortened_line(title) if title else None),
            "count": plain(section.count_line),
            "introduction": self.line(section.introduction),
            "contents": [entry.ident for entry in section.entries] if partial else [],
            "lines": {entry.ident: self.story(entry) for entry in section.entries},
            "runs": [
                {
                    "briefs": briefs,
                    "articles": [self._article(entry) for entry in entries],
                }
                for briefs, entries in section.runs
            ],
        }

    def _article(self, entry: Entry) -> Data:
        columns = self._two_columns and suits_columns(entry)
        return self._paper.article(entry) | {
            "columns": 2 if columns else 1,
            # A brief is kept on one page, if one can hold it.
            "whole": is_short(entry),
        }


def _rights_lines(rights: RightsView) -> Iterable[object]:
    return rights.page, rights.redistribution, rights.rights


def _size(title: str, long: int, endless: int) -> str:
    if len(title) > endless:
        return "endless"
    return "long" if len(title) > long else "normal"


def _authors(digest: Digest, view: DigestView) -> tuple[str, ...]:
    if digest.issuer:
        return (digest.issuer,)
    return author_names(view.entries[0].article) if view.single else ()


def _day(digest: Digest, *, dated: bool) -> tuple[int, int, int] | None:
    """Return the document's date: of a week's digest, the day it ends on."""
    found = day_of((digest.date or "").rpartition("/")[2])
    if found is None and not dated:
        return None
    day = date.fromisoformat(found) if found else stand_in_date("pdf")
    return day.year, day.month, day.day


def _aside(digest: Digest, view: DigestView) -> str:
    """Return what a running head has beside the section, or in place of it."""
    if view.single:
        entry = view.entries[0]
        parts = (entry.outlet, entry.bar.date if entry.bar else None)
        return " · ".join(part for part in parts if part)
    return date_text(digest.date, view.language) if digest.date else ""
