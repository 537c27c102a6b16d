"""A news database's export in, its texts and what their fields say out.

Each database writes its fields in a way of its own, one module each; nothing is taken
for an export unless a story stands among fields that only one of them writes.
"""

from newsconv.parsing.exports import (
    europresse,
    factiva,
    factiva_articles,
    nexis,
    nexis_uni,
    proquest,
)
from newsconv.parsing.exports.export import Export
from newsconv.parsing.hints import holds_any
from newsconv.parsing.lines import lines_of

__all__ = ["Export", "export_of"]

_DATABASES = (factiva, factiva_articles, nexis, nexis_uni, proquest, europresse)


def export_of(text: str) -> Export | None:
    """Return a text's fields; None where it is no export."""
    databases = [each for each in _DATABASES if holds_any(text, each.HINTS)]
    if not databases:
        return None
    lines = tuple(lines_of(text))
    found = (each.read(lines) for each in databases)
    return next((export for export in found if export), None)
