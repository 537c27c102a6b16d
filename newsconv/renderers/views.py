"""A digest in, what its pages say out: titles, anchors, source bars, counts.

The views hold plain strings, not markup, and are the same for every format.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from unicodedata import bidirectional, category, east_asian_width

from newsconv.language_tags import language_tag
from newsconv.model import Article, Digest, Paragraph, Rule
from newsconv.model.node import Passage
from newsconv.model.text import (
    author_names,
    block_text,
    headline_text,
    is_single,
    published_value,
    word_count,
)
from newsconv.model.walk import articles, walk
from newsconv.renderers.dates import date_text, day_of, machine_date
from newsconv.renderers.locale import is_language, plural_form
from newsconv.themes import words, words_language

_TOP_STORIES = 5
BRIEF_WORDS = 120
"""Neighbours of up to so many words are briefs, without the manifest's word for it."""
LETTERS_A_WORD = 8
"""At most, with the blank, in a text of usual words."""

_BLANK = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp", "Zs"})
"""Unicode's categories of what prints nothing."""
_RTL = frozenset({"ar", "he", "fa", "ur", "ps", "yi", "sd", "ug", "ckb", "dv"})


@dataclass(frozen=True)
class BarView:
    """A clip's source bar; None where the manifest and the text say nothing."""

    outlet: str | None
    date: str | None
    day: str | None
    """The same for machines, where it is a whole day: "2026-11-19"."""
    authors: str | None
    facts: tuple[str, ...]
    """Kind, edition, page, section."""
    minor: tuple[str, ...]
    """Reach, address."""
    reference: str | None


@dataclass(frozen=True)
class Entry:
    """An article's place in a digest."""

    article: Article
    number: int
    """From 1, through the whole digest."""
    ident: str
    """Its anchor, unique in the digest: "article-3"."""
    headline: str
    has_headline: bool
    outlet: str | None
    bar: BarView | None
    """None for a single article that nothing is known about from outside."""
    lede: Paragraph | None
    """The first paragraph, which the dateline is printed before."""
    language: str | None
    """The article's, where it is a well-formed BCP 47 tag."""
    direction: str
    """ "ltr" or "rtl": its language's, else its first letter's."""
    brief: bool = False
    """Printed among its neighbours, several to a page."""
    section: str | None = None
    """The title of the section that it stands in."""
    under: int | None = None
    """The number of the article with its text, which is printed in its place."""
    also_in: tuple["AlsoInView", ...] = ()
    """The articles that this one is printed for."""
    overlaps: tuple["Entry", ...] = ()
    """Articles with passages of this one."""

    @property
    def title(self) -> str:
        """The headline as a line of contents, an outline or a link can hold it."""
        return shortened(self.headline)


@dataclass(frozen=True)
class AlsoInView:
    """An article with the text of a fuller one, which is printed in its place."""

    entry: Entry
    facts: tuple[str, ...]
    """Outlet, date, edition, page, as its own source bar would have them."""
    title: str | None
    """The headline, where it is another than the fuller one's."""
    name: str
    """What to call it by: its outlet, else its headline."""
    differing: tuple[str, ...]
    """Its sentences that the fuller one does not have."""


@dataclass(frozen=True)
class SectionView:
    """A section's place in a digest."""

    ident: str
    title: str | None
    count_line: str
    entries: tuple[Entry, ...]
    introduction: str | None = None

    @property
    def runs(self) -> tuple[tuple[bool, tuple[Entry, ...]], ...]:
        """The articles, those that follow each other as briefs together."""
        groups = groupby(self.entries, key=lambda entry: entry.brief)
        return tuple((brief, tuple(entries)) for brief, entries in groups)


@dataclass(frozen=True)
class DigestView:
    """A digest as its pages name it."""

    title: str
    single: bool
    """One article by itself: no cover, no contents."""
    language: str
    edition_line: tuple[str, ...]
    """Kind, number, date."""
    count_line: str
    period: str | None
    """The range of the articles' dates."""
    sections: tuple[SectionView, ...]
    top_stories: tuple[Entry, ...]
    folded: tuple[Entry, ...] = ()
    """Articles that another is printed for; they are in no section."""

    @property
    def printed(self) -> tuple[Entry, ...]:
        """The articles that are printed, in their order."""
        return tuple(entry for section in self.sections for entry in section.entries)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All articles, in the digest's order."""
        if not self.folded:
            return self.printed
        both = (*self.printed, *self.folded)
        return tuple(sorted(both, key=lambda entry: entry.number))


def digest_view(digest: Digest) -> DigestView:
    """Return the view of a digest."""
    single = is_single(digest)
    language = digest_language(digest)
    say = words(language)
    sections: list[SectionView] = []
    number = 0
    for place, section in enumerate(digest.sections, 1):
        entries: list[Entry] = []
        for article in section.articles:
            number += 1
            entry = _entry(article, number, language, say, single=single)
            entries.append(replace(entry, section=section.title))
        sections.append(
            SectionView(
                ident=f"section-{place}",
                title=one_line(section.title) or None,
                count_line=count_line(len(entries), language),
                entries=_with_briefs(entries),
                introduction=section.introduction,
            )
        )
    firsts = [section.entries[0] for section in sections if section.entries]
    printed = {entry.number: entry for part in sections for entry in part.entries}
    chosen = [printed[at] for at in digest.top_stories if at in printed]
    if single:
        title = firsts[0].headline
    else:
        title = one_line(digest.title) or say["untitled_digest"]
    return DigestView(
        title=title,
        single=single,
        language=language,
        edition_line=_edition_line(digest, language, say),
        count_line=count_line(number, language),
        period=_period(digest, language, say),
        sections=tuple(sections),
        top_stories=tuple(chosen or firsts[:_TOP_STORIES])
        if chosen or len(firsts) > 1
        else (),
    )


def digest_language(digest: Digest) -> str:
    """Return the language of the added words: the digest's, else the most common."""
    if given := tag(digest.language):
        return given
    counts = Counter(
        known for article in articles(digest) if (known := tag(article.language))
    )
    # Ties go to the language met first: Counter keeps the order of insertion.
    return counts.most_common(1)[0][0] if counts else "en"


def languages(view: DigestView) -> frozenset[str]:
    """Return all languages of a digest: the added words', articles', passages'."""
    found = {tag(entry.language) for entry in view.entries} | {view.language}
    for entry in view.entries:
        for node in walk(entry.article):
            if isinstance(node, Passage) and node.language:
                found.add(tag(node.language))
    return frozenset(language for language in found if language)


def tag(language: str | None) -> str | None:
    """Return a language code that markup may carry; None for one of no language."""
    try:
        found = language_tag(language) if language else None
    except ValueError:
        return None
    known = found and is_language(found.partition("-")[0].lower())
    return found if known else None


def direction(language: str | None) -> str:
    """Return "rtl" for the languages written from the right, else "ltr"."""
    return "rtl" if (language or "").partition("-")[0].lower() in _RTL else "ltr"


def one_line(text: str | None) -> str:
    """Return a title with single spaces; empty where it prints nothing at all."""
    line = " ".join((text or "").split())
    # A headline of nothing but zero-width spaces can't be read, nor clicked on; an
    # icon's private letter ("Co") can.
    return line if any(category(char) not in _BLANK for char in line) else ""


def text_direction(text: str) -> str | None:
    """Return the direction of a text's first letter (Unicode's rule P2), if any."""
    for char in text:
        match bidirectional(char):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return None


def shortened(title: str, limit: int = 160) -> str:
    """Return a title that a link can hold: a long one cut after a word, with "…"."""
    if len(title) <= limit:
        return title
    cut = title[: limit - 1]
    # Chinese has no spaces, and is cut anywhere.
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–—-") + "…"


@lru_cache(maxsize=256)
def count_line(count: int, language: str) -> str:
    """Return "1 article", "12 articles"; "5 статей"."""
    form = plural_form(count, words_language(language))
    return words(language)[f"articles_{form}"].format(count=count)


def _entry(
    article: Article,
    number: int,
    language: str,
    say: Mapping[str, str],
    *,
    single: bool,
) -> Entry:
    headline = one_line(headline_text(article))
    lede = _lede(article)
    own = tag(article.language)
    known = article.source_bar
    bar = None if single and known == type(known)() else _bar(article, language, say)
    return Entry(
        article=article,
        number=number,
        ident=f"article-{number}",
        headline=headline or say["no_headline"],
        has_headline=bool(headline),
        outlet=known.outlet,
        bar=bar,
        lede=lede,
        language=own,
        direction=direction(own)
        if own
        else text_direction(f"{headline} {block_text(lede) if lede else ''}")
        or direction(language),
    )


def _with_briefs(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Mark the manifest's briefs, and short articles that stand beside such."""
    short = [entry.article.brief or is_short(entry) for entry in entries]
    return tuple(
        replace(
            entry,
            brief=entry.article.brief
            or (is_short and any(short[max(at - 1, 0) : at] + short[at + 1 : at + 2])),
        )
        for at, (entry, is_short) in enumerate(zip(entries, short, strict=True))
    )


def is_short(entry: Entry) -> bool:
    """Say whether an article is short enough for a brief, by its words and letters."""
    article = entry.article
    if article.comments is not None or word_count(article) > BRIEF_WORDS:
        return False
    # Chinese and Japanese have no blanks between words, which have some two letters.
    letters = sum(
        4 if east_asian_width(letter) in "WF" else 1
        for block in article.body
        if not isinstance(block, Rule)
        for letter in block_text(block)
    )
    return letters <= BRIEF_WORDS * LETTERS_A_WORD


def _lede(article: Article) -> Paragraph | None:
    """Return the paragraph that the dateline is printed before: the one after it."""
    line = article.dateline.span if article.dateline else None
    for block in article.body:
        if isinstance(block, Paragraph) and not (
            line and block.span and block.span.start < line.end
        ):
            return block
    return None


def _bar(article: Article, language: str, say: Mapping[str, str]) -> BarView:
    known = article.source_bar
    value = published_value(article)
    names = author_names(article)
    reach = None
    if known.reach:
        key = "reach_with_source" if known.reach_source else "reach"
        reach = say[key].format(reach=known.reach, source=known.reach_source)
    facts = (
        known.kind,
        say["edition"].format(edition=known.edition) if known.edition else None,
        known.section,
        say["page"].format(page=known.page) if known.page else None,
    )
    return BarView(
        outlet=known.outlet,
        date=date_text(value, language) if value else None,
        day=machine_date(value),
        authors=listed(names, language) or None,
        facts=tuple(fact for fact in facts if fact),
        minor=tuple(fact for fact in (reach, known.url) if fact),
        reference=say["reference"].format(reference=known.reference)
        if known.reference
        else None,
    )


def listed(names: Iterable[str], language: str) -> str:
    """Return names in a row, with the comma of the language between them."""
    pattern = words(language)["page_list"]
    row = ""
    for name in names:
        row = pattern.format(first=row, next=name) if row else name
    return row


def _edition_line(
    digest: Digest, language: str, say: Mapping[str, str]
) -> tuple[str, ...]:
    parts = (
        digest.kind,
        say["number"].format(number=digest.number) if digest.number else None,
        date_text(digest.date, language, weekday=True) if digest.date else None,
    )
    return tuple(part for part in parts if part)


def _period(digest: Digest, language: str, say: Mapping[str, str]) -> str | None:
    """Return the range of dates given, or of the articles' that are whole days."""
    days = sorted(
        day for article in articles(digest) if (day := day_of(published_value(article)))
    )
    if digest.period:
        days = digest.period.split("/")
    if not days:
        return None
    first, last = date_text(days[0], language), date_text(days[-1], language)
    key = "period_one" if first == last else "period_many"
    return say[key].format(first=first, last=last)
