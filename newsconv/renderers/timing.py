"""A line and its moments in, the line in parts out: which are dates, which not."""

from newsconv.model import Moment
from newsconv.renderers.dates import machine_date


def timed(text: str, *moments: Moment | None) -> list[tuple[str, str | None]]:
    """Cut a line around its dates; a whole one has its value for machines beside it.

    "Published 19 Nov 2026, 06:30" → "Published ", and the rest with "2026-11-19T06:30".
    """
    parts: list[tuple[str, str | None]] = []
    known = [moment for moment in moments if moment and moment.text]
    for moment in sorted(known, key=lambda each: text.find(each.text)):
        before, found, after = text.partition(moment.text)
        value = machine_date(moment.value)
        if found and value:
            parts += [(before, None), (found, value)]
            text = after
    return [part for part in (*parts, (text, None)) if part[0]]
