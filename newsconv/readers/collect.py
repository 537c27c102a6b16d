"""The readings of many files in, one reading out: their articles as one digest."""

from collections.abc import Iterable

from newsconv.annotations.ordering import renumbered
from newsconv.diagnostics import Diagnostic, DiagnosticCode, once
from newsconv.model import Digest, Section
from newsconv.model.walk import articles
from newsconv.readers.registry import Reading


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
    facts = {}
    if chosen is not None:
        # Its numbers count its own articles, which come after those of the others.
        before = digests[: next(n for n, one in enumerate(digests) if one is chosen)]
        first = sum(len(list(articles(digest))) for digest in before)
        moved = renumbered(chosen, lambda number: first + number)
        facts = {name: getattr(moved, name) for name in Digest.__struct_fields__}
    digest = Digest(**{**facts, "sections": tuple(sections)})
    return Reading(digest, once((*diagnostics, *repeated(digest))))


def repeated(
    digest: Digest, first: dict[str, str] | None = None
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each article whose very text came before.

    `first` has the texts that came before the digest's, each hash with a name, and is
    added to.
    """
    first = {} if first is None else first
    found: list[Diagnostic] = []
    for article in articles(digest):
        if article.origin is None:
            continue
        name, sha256 = article.origin.name, article.origin.sha256
        if sha256 in first:
            found.append(
                Diagnostic(
                    DiagnosticCode.ARTICLE_REPEATED,
                    f"is in the digest already, as {first[sha256]}; printed twice",
                    name,
                )
            )
        first.setdefault(sha256, name)
    return tuple(found)
