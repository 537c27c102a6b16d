"""A digest's articles in, their pages out: one each, several of a long one."""

import re
from collections.abc import Iterator

from newsconv.renderers.epub.book import BookFile
from newsconv.renderers.epub.breaks import page_ident, with_breaks
from newsconv.renderers.epub.page import (
    CONTENTS,
    Writer,
    article_name,
    section_name,
)
from newsconv.renderers.epub.parts import parts
from newsconv.renderers.views import Entry, SectionView
from newsconv.themes import markup as as_markup

MOST = 240_000
"""Bytes of an article in one file: readers of small memory stop at 260 kB or so."""

_ANCHOR = re.compile(r' id="([^"]+)"')
_TO_ANCHOR = re.compile(r'(?<= href=")#([^"]+)(?=")')


class Stories:
    """The pages of sections and articles."""

    def __init__(self, pages: Writer) -> None:
        self._pages = pages
        self._homes: dict[tuple[int, str], str] = {}
        """The file of each anchor, by its article's number."""

    def address(self, entry: Entry, ident: str) -> str:
        """Return where an anchor of an article is; to be asked when it is written."""
        if entry.under:
            return article_name(entry)
        return f"{self._homes.get((entry.number, ident), article_name(entry))}#{ident}"

    def files(self) -> Iterator[BookFile]:
        """Yield the pages in reading order."""
        entries = self._pages.view.printed
        at = -1
        for section in self._pages.view.sections:
            if section.title:
                yield self._section(section, section.title)
            for entry in section.entries:
                at += 1
                yield from self._article(
                    entry,
                    section,
                    before=entries[at - 1] if at else None,
                    after=entries[at + 1] if at + 1 < len(entries) else None,
                )

    def _section(self, section: SectionView, title: str) -> BookFile:
        return self._pages.page(
            "section",
            section_name(section),
            title,
            ident=section.ident,
            section=section,
            entries=[self._pages.line(entry) for entry in section.entries],
        )

    def _article(
        self,
        entry: Entry,
        section: SectionView,
        *,
        before: Entry | None,
        after: Entry | None,
    ) -> Iterator[BookFile]:
        pages = self._pages
        pieces = self._pieces(entry)
        names = [article_name(entry, part) for part in range(1, len(pieces) + 1)]
        own = pages.line(entry)
        for at, piece in enumerate(pieces):
            turns = [
                {**own, "href": names[at + 1], "part": at + 2}
                if at + 1 < len(pieces)
                else pages.line(after)
                if after
                else None,
                {**own, "href": names[at - 1], "part": at}
                if at
                else pages.line(before)
                if before
                else None,
            ]
            yield pages.page(
                "article",
                names[at],
                f"{entry.headline} ({at + 1}/{len(pieces)})" if at else entry.headline,
                ident=f"{entry.ident}-part-{at + 1}" if at else entry.ident,
                language=entry.language,
                flow=entry.direction,
                story=piece,
                part=at + 1,
                parts=len(pieces),
                own=own,
                turns=turns,
                section_title=section.title,
                section_address=section_name(section),
                contents=CONTENTS,
            )

    def _pieces(self, entry: Entry) -> list[str]:
        """Return an article's markup, a piece a file, with its links mended."""
        breaks = self._pages.breaks.get(entry.ident, [])
        story = with_breaks(self._pages.markup.article(entry, level=1), breaks)
        pieces = parts(story, MOST)
        for at, piece in enumerate(pieces, 1):
            for ident in _ANCHOR.findall(piece):
                self._homes[entry.number, ident] = article_name(entry, at)
        for start in breaks:
            mark = page_ident(start.page)
            if (entry.number, mark) in self._homes:
                self._pages.printed[start.page] = self.address(entry, mark)
        if len(pieces) == 1:
            return pieces
        return [
            as_markup(
                _TO_ANCHOR.sub(lambda found: self.address(entry, found[1]), piece)
            )
            for piece in pieces
        ]
