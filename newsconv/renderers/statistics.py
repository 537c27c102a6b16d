"""A digest's view in, how many clips come from where, which day, which language out.

A chart is bars without words; beside it stands a table that says all that they show, a
row a bar. Both have rows of one height, in ems, so that they run side by side.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsconv.model.text import published_value
from newsconv.renderers.dates import day_of, short_date_text
from newsconv.renderers.locale import language_name
from newsconv.renderers.views import (
    DigestView,
    direction,
    listed,
    one_line,
    shortened,
    tag,
)
from newsconv.themes import markup

MOST = 15
"""Rows of a chart; what is left is added up."""
ROW = 1.6
"""A row's height, in ems."""
_LABEL = 32
_HEADS = {
    "outlets": "clip_outlet",
    "sections": "this_section",
    "days": "clip_date",
    "languages": "statistics_language",
}
_INK = "#333"
"""On paper, where no colour is inherited; dark enough for any printer."""


@dataclass(frozen=True)
class Count:
    """A row: a name, and how many clips are of it."""

    name: str
    count: int
    share: int
    """Of all clips, in percent, rounded."""


@dataclass(frozen=True)
class Chart:
    """One chart, with its table."""

    kind: str
    """ "outlets", "sections", "days" or "languages"."""
    rows: tuple[Count, ...]
    backwards: bool
    """The bars begin at the right."""
    told: str
    """All that it shows, in words, for who can't see it."""

    @property
    def head(self) -> str:
        """The key of its table's first head among the words."""
        return _HEADS[self.kind]

    @property
    def height(self) -> str:
        """Of the bars."""
        return f"{len(self.rows) * ROW:g}em"

    @property
    def svg(self) -> str:
        """The bars as an element of a page, in the colour of its text."""
        return markup(
            f'<svg class="chart" role="img" aria-label="{_escaped(self.told)}" '
            f'width="100%" height="{self.height}" viewBox="0 0 100 '
            f'{len(self.rows) * 10}" preserveAspectRatio="none" focusable="false" '
            f'xmlns="http://www.w3.org/2000/svg">{self._bars("currentColor")}</svg>'
        )

    @property
    def file(self) -> bytes:
        """The bars as an SVG file, in grey."""
        rows = len(self.rows)
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="200" '
            f'height="{rows * 20}" viewBox="0 0 100 {rows * 10}" '
            f'preserveAspectRatio="none">{self._bars(_INK)}</svg>'
        ).encode()

    @property
    def uri(self) -> str:
        """The file, as a `data:` address."""
        return f"data:image/svg+xml;base64,{b64encode(self.file).decode()}"

    def _bars(self, ink: str) -> str:
        most = max(row.count for row in self.rows)
        bars = []
        for at, row in enumerate(self.rows):
            width = round(100 * row.count / most, 2)
            start = round(100 - width, 2) if self.backwards else 0
            bars.append(
                f'<rect x="{start:g}" y="{at * 10 + 2}" width="{width:g}" height="6" '
                f'fill="{ink}"/>'
            )
        return "".join(bars)


def charts(view: DigestView, say: Mapping[str, str]) -> tuple[Chart, ...]:
    """Return the charts that have something to compare: two rows at least.

    Args:
        view: The digest's.
        say: newsconv's words, in the digest's language.
    """
    entries, language = view.entries, view.language
    days = Counter(
        found[:10] if (found := day_of(published_value(entry.article))) else ""
        for entry in entries
    )
    counted = {
        "outlets": _most(
            (one_line(entry.outlet) or say["outlet_not_given"] for entry in entries),
            say,
        ),
        "sections": _counted(
            Counter(one_line(entry.section) or say["no_section"] for entry in entries),
            say,
        ),
        "days": _counted(
            Counter(
                {
                    short_date_text(day, language) if day else say["date_not_given"]: n
                    # Those without a day at the end.
                    for day, n in sorted(days.items(), key=lambda each: each[0] or "~")
                }
            ),
            say,
        ),
        "languages": _most(
            (
                language_name(known, language)
                if (known := tag(entry.language))
                else say["language_not_known"]
                for entry in entries
            ),
            say,
        ),
    }
    return tuple(
        Chart(kind, rows, direction(language) == "rtl", _told(kind, rows, view, say))
        for kind, rows in counted.items()
        if len(rows) > 1
    )


def _most(names: Iterable[str], say: Mapping[str, str]) -> tuple[Count, ...]:
    """Return the names by their number, and of equals as they came."""
    return _counted(Counter(dict(Counter(names).most_common())), say)


def _counted(counts: Counter[str], say: Mapping[str, str]) -> tuple[Count, ...]:
    """Return the rows in the order given; too many are added up at the end."""
    total = counts.total()
    shown = list(counts.items())
    if len(shown) > MOST:
        kept = {name for name, _ in counts.most_common(MOST - 1)}
        left = sum(count for name, count in shown if name not in kept)
        shown = [each for each in shown if each[0] in kept]
        shown.append((say["statistics_others"], left))
    return tuple(
        Count(shortened(name, _LABEL), count, round(100 * count / total))
        for name, count in shown
    )


def _told(
    kind: str, rows: Iterable[Count], view: DigestView, say: Mapping[str, str]
) -> str:
    said = listed((f"{row.name} {row.count}" for row in rows), view.language)
    return f"{say[f'statistics_{kind}']}: {said}"


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )
