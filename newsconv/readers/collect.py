"""The readings of many files in, one reading out: their articles as one digest."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsconv.model import Digest, Section
from newsconv.readers.registry import Reading

if TYPE_CHECKING:
    from newsconv.diagnostics import Diagnostic


def collect(readings: Iterable[Reading]) -> Reading:
    """Return one digest of all articles, in order, and all diagnostics.

    Titled sections stay; articles outside of them run on in sections without title.
    The first digest that has a title gives its own facts: date, number, issuer.
    """
    digests: list[Digest] = []
    sections: list[Section] = []
    diagnostics: list[Diagnostic] = []
    for reading in readings:
        digests.append(reading.digest)
        diagnostics += reading.diagnostics
        for section in reading.digest.sections:
            last = sections[-1] if sections else None
            if section.title is None and last and last.title is None:
                sections[-1] = Section(articles=last.articles + section.articles)
            else:
                sections.append(section)
    chosen = next((digest for digest in digests if digest.title), None)
    if len(digests) == 1:
        chosen = digests[0]
    if chosen is None:
        return Reading(Digest(sections=tuple(sections)), tuple(diagnostics))
    facts = {name: getattr(chosen, name) for name in Digest.__struct_fields__}
    digest = Digest(**{**facts, "sections": tuple(sections)})
    return Reading(digest, tuple(diagnostics))
