"""A digest's view in, what follows its articles out: indexes, the clips, the doubts.

Plain strings and numbers, the same for every engine; where a page number goes, there
is the anchor it is the number of.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsconv.errors import UnknownOptionError
from newsconv.model import Article, Decision, Label, Labelled, Node
from newsconv.model.settled import settled
from newsconv.model.text import published_value
from newsconv.model.walk import leaves, walk
from newsconv.renderers.dates import short_date_text
from newsconv.renderers.indexes import Index, Place, indexes, people
from newsconv.renderers.quote_ledger import LEDGER, Speaker, quote_ledger
from newsconv.renderers.reading import length
from newsconv.renderers.statistics import Chart, charts
from newsconv.renderers.views import DigestView, Entry, listed, one_line, shortened
from newsconv.themes import words

REVIEW_BELOW = 0.6
"""Under this confidence a decision is worth a second look."""

_LINES = 5
_LETTERS = 360
"""What is shown of the raw lines: enough to judge them by, and a row fits any page."""


@dataclass(frozen=True)
class Want:
    """Which annexes are asked for."""

    indexes: bool = True
    clip_table: bool = True
    review: bool = False
    review_below: float = REVIEW_BELOW
    statistics: bool = False
    quotes: bool = True
    """Who said what, where quotes were looked for."""


def check_review(format_: str, below: float) -> None:
    """Check the certainty that a format's review sheet is asked for.

    Raises:
        UnknownOptionError: it is no share.
    """
    if not 0 <= below <= 1:
        raise UnknownOptionError(
            format_, f"review below {below:g} is no share; give 0 to 1"
        )


@dataclass(frozen=True)
class ClipRow:
    """A line of the table of clips; None where nothing is known."""

    article: Entry
    headline: str
    """Shortened, where it would fill the page."""
    date: str | None
    authors: str | None
    words: int


@dataclass(frozen=True)
class Doubt:
    """A decision to look at again."""

    ident: str
    """For an anchor of what was decided on, where that is printed."""
    node: Labelled
    article: Entry
    label: Label
    runner_up: Label | None
    share: int
    """How sure it is, in percent, rounded down."""
    lines: tuple[str, ...]
    """As they stand in the source, without empty ones."""


@dataclass(frozen=True)
class Annexes:
    """All of them; what was not asked for, or has nothing to say, is empty."""

    indexes: tuple[Index, ...] = ()
    quotes: tuple[Speaker, ...] = ()
    clips: tuple[ClipRow, ...] = ()
    charts: tuple[Chart, ...] = ()
    """The statistics."""
    review: bool = False
    """The review sheet is asked for, if only to say that there is no doubt."""
    review_below: int = round(REVIEW_BELOW * 100)
    """In percent."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """Each annex's anchor, and the key of its title among the words."""
        found = [(index.ident, f"index_{index.kind}") for index in self.indexes]
        found += [(LEDGER, "quote_ledger")] if self.quotes else []
        found += [("clip-table", "clip_table")] if self.clips else []
        found += [("statistics", "statistics")] if self.charts else []
        found += [("review", "review")] if self.review else []
        return tuple(found)

    def __bool__(self) -> bool:
        return bool(self.titles)


def annexes(
    view: DigestView,
    want: Want,
    keywords: Mapping[str, Sequence[Place]] | None = None,
) -> Annexes:
    """Return the annexes of a digest; one article by itself has none.

    Args:
        view: The digest's.
        want: Which are asked for.
        keywords: Where each keyword is found, for an index of them.
    """
    if len(view.entries) < 2:  # noqa: PLR2004 - several
        return Annexes()
    return Annexes(
        indexes=indexes(view, keywords) if want.indexes else (),
        quotes=quote_ledger(view) if want.quotes else (),
        clips=tuple(_clip(entry, view.language) for entry in view.entries)
        if want.clip_table
        else (),
        charts=charts(view, words(view.language)) if want.statistics else (),
        review=want.review,
        review_below=round(want.review_below * 100),
        doubts=tuple(_doubts(view, want.review_below)) if want.review else (),
    )


def _clip(entry: Entry, language: str) -> ClipRow:
    value = published_value(entry.article)
    authors = entry.bar.authors if entry.bar else None
    return ClipRow(
        article=entry,
        headline=shortened(entry.headline),
        date=short_date_text(value, language) if value else None,
        authors=authors or listed(people(entry), language) or None,
        words=sum(length(entry.article)),
    )


def _doubts(view: DigestView, below: float) -> Iterator[Doubt]:
    number = 0
    for entry in view.entries:
        for node, decision in _decided(entry.article):
            if decision.confidence >= below:
                continue
            number += 1
            printed = settled(node, decision)
            yield Doubt(
                ident=f"doubt-{number}",
                node=node,
                article=entry,
                label=printed.label,
                runner_up=printed.other,
                share=int(round(printed.confidence * 100, 2)),  # 0.58 is 57.99…
                lines=_raw_lines(entry.article, node),
            )


def _decided(article: Article) -> list[tuple[Labelled, Decision]]:
    """Return what was decided on, as it stands in the text."""
    found = [
        (node, node.decision)
        for node in walk(article, Labelled)
        if isinstance(node, Labelled) and node.decision
    ]
    found.sort(key=lambda each: each[0].span.start if each[0].span else 0)
    return found


def _raw_lines(article: Article, node: Node) -> tuple[str, ...]:
    text = article.origin.text if article.origin else None
    if text is not None and node.span:
        raw = text[node.span.start : node.span.end]
    else:
        raw = "\n".join(leaf.text for leaf in leaves(node))
    lines = [line for each in raw.splitlines() if (line := one_line(each))]
    shown: list[str] = []
    left = _LETTERS
    for line in lines[:_LINES]:
        if left <= 0:
            break
        shown.append(shortened(line, left))
        left -= len(line)
    if len(shown) < len(lines) and not shown[-1].endswith("…"):
        shown.append("…")
    return tuple(shown)
