"""A table in, which of its columns hold figures out: on paper those end at one line."""

import re

from newsconv.model import Table
from newsconv.model.text import content_text

_FIGURE = re.compile(
    r"[(+\-−–±<>≈~]*[€$£¥₽]?\s?\d[\d.,:'’\s]*(?:[%‰€$£¥₽°]|[^\W\d_]{1,3}\.?)?\)?"
)
"""With what stands before or behind it: "+33%", "£1,140", "(12)", "620 km"."""
_NOTHING = frozenset({"", "-", "–", "—", "…"})
_FEWEST = 2


def figure_columns(table: Table) -> frozenset[int]:
    """Return the columns, from 0, that hold figures under their first row.

    That may be words, be it marked as the header or not.
    """
    found = set()
    rows = [
        [content_text(cell.content).strip() for cell in row.cells] for row in table.rows
    ]
    for column in range(max(map(len, rows), default=0)):
        below = [row[column] for row in rows[1:] if column < len(row)]
        said = [text for text in below if text not in _NOTHING]
        if len(said) >= _FEWEST and all(map(_FIGURE.fullmatch, said)):
            found.add(column)
    return frozenset(found)
