"""A digest in, what stands before its articles out: synthesis, rights, logo.

Plain strings, the same for every engine.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from newsconv.annotations.key_sentences import key_sentences
from newsconv.model import Digest, Image
from newsconv.model.text import author_names
from newsconv.renderers.views import (
    DigestView,
    Entry,
    SectionView,
    listed,
    one_line,
    shortened,
)

_NAMED = 3
"""Authors in a line of contents, at most."""


@dataclass(frozen=True)
class PageKinds:
    """Which kinds of pages are printed."""

    cover: bool = True
    rights: bool = True
    synthesis: bool = True
    contents: bool = True
    section_contents: bool = True
    abstracts: bool = False
    """The contents say what each article is about."""


@dataclass(frozen=True)
class SynthesisView:
    """A paragraph of the summing-up, and what it leads to."""

    text: str
    entries: tuple[Entry, ...]
    sections: tuple[SectionView, ...]
    language: str | None = None
    """Of its article, where it consists of that one's sentences."""


@dataclass(frozen=True)
class RightsView:
    """What may be done with the issue; None where the digest does not say."""

    licence: str | None
    licence_line: str | None
    """ "Licence no. 12"."""
    redistribution: str | None
    rights: str | None
    recipients: tuple[str, ...]

    @property
    def page(self) -> bool:
        """It is more than goes on the cover."""
        return bool(self.licence or self.licence_line or self.recipients)


@dataclass(frozen=True)
class FrontView:
    """What stands before the articles of a digest."""

    logo: Image | None
    synthesis: tuple[SynthesisView, ...]
    rights: RightsView
    sources: Mapping[int, str]
    """Outlet and authors, as a line of contents names them; by the article's number."""
    abstracts: Mapping[int, str]
    """Key sentences, by the article's number; nothing where they are not asked for."""


def front_view(
    digest: Digest,
    view: DigestView,
    words: Mapping[str, str],
    *,
    abstracts: bool = False,
) -> FrontView:
    """Return what stands before the articles.

    Args:
        digest: The digest.
        view: The same, as its pages name it.
        words: newsconv's own, in the digest's language.
        abstracts: The contents are to have them.
    """
    entries = {entry.number: entry for entry in view.entries}
    sources = {
        number: source_line(entry, view.language) for number, entry in entries.items()
    }
    sections: dict[str, SectionView] = {}
    for given, section in zip(digest.sections, view.sections, strict=True):
        sections.setdefault(given.title or "", section)
    number = one_line(digest.licence_number)
    return FrontView(
        logo=digest.logo,
        synthesis=tuple(
            SynthesisView(
                text=part.text,
                entries=tuple(entries[at] for at in part.articles if at in entries),
                sections=tuple(
                    sections[title]
                    for title in part.sections
                    if title in sections and sections[title].title
                ),
                language=next(
                    (
                        entries[at].language
                        for at in part.articles
                        if part.sentences and at in entries
                    ),
                    None,
                ),
            )
            for part in digest.synthesis
            if one_line(part.text)
        ),
        rights=RightsView(
            licence=digest.licence,
            licence_line=words["licence_number"].format(number=number)
            if number
            else None,
            redistribution=digest.redistribution,
            rights=digest.rights,
            recipients=tuple(each for each in digest.recipients if one_line(each)),
        ),
        sources={number: source for number, source in sources.items() if source},
        abstracts={
            number: text
            for number, entry in entries.items()
            if abstracts and (text := abstract(entry))
        },
    )


def abstract(entry: Entry) -> str:
    """Return the key sentences of an article, as it has them."""
    found = entry.article.key_sentences or key_sentences(entry.article)
    between = "" if (entry.language or "").startswith(("zh", "ja")) else " "
    return between.join(one_line(sentence.text) for sentence in found)


def source_line(entry: Entry, language: str) -> str:
    """Return "The Record · Ada Marsh"; of many authors the first two."""
    names = [one_line(name) for name in author_names(entry.article)]
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], "…"]
    parts = (entry.outlet, listed(names, language))
    return " · ".join(shortened(one_line(part), 72) for part in parts if part)
