"""A digest's view in, who said what in it out: speaker by speaker, with each place.

What a reported sentence says without marks is left out: it is nobody's own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from newsconv.annotations.one_person import bare_name, one_entry
from newsconv.annotations.speech.east import EASTERN_PRONOUNS
from newsconv.annotations.speech.tongues import tongue
from newsconv.model import Node, Quote, QuoteKind
from newsconv.model.quotes import quote_text
from newsconv.renderers.collation import rank
from newsconv.renderers.index_names import Filed, person
from newsconv.renderers.views import DigestView, Entry, one_line, shortened

LEDGER = "quote-ledger"
"""Its anchor."""
_OPENS_ROLE = frozenset(
    word
    for name in ("en", "fr", "es", "it", "pt")
    if (tables := tongue(name))
    for word in tables.articles
)
"""In these languages a role has small letters: "His grandfather", "La directora"."""
_LETTERS = 400
"""What is shown of a quote."""


@dataclass(frozen=True)
class Said:
    """One quote, and where it is printed."""

    text: str
    ident: str
    """For an anchor of its paragraph, where that is printed."""
    node: Node | None
    """The block it stands in."""
    article: Entry
    medium: str | None
    resolved: bool
    """The speaker is whom a pronoun was taken to mean."""


@dataclass(frozen=True)
class Speaker:
    """Somebody, and all that is quoted of them."""

    name: Filed
    quotes: tuple[Said, ...]
    """In printed order."""


def quote_ledger(view: DigestView) -> tuple[Speaker, ...]:
    """Return the speakers by their names; none where no quotes were looked for."""
    entries = one_entry(
        bare_name(quote.speaker)
        for entry in view.entries
        for quote in entry.article.quotes
        if quote.speaker and _is_name(quote.speaker)
    )
    found: dict[tuple[str, int], list[Said]] = {}
    number = 0
    for entry in view.entries:
        for quote in entry.article.quotes:
            if quote.kind is QuoteKind.INDIRECT or not quote.speaker:
                continue
            key = _key(quote, entry, entries)
            if key is None:
                continue
            number += 1
            found.setdefault(key, []).append(_said(quote, entry, number))
    speakers = [
        Speaker(_filed(name, quotes[0].article, view.language), tuple(quotes))
        for (name, _), quotes in found.items()
    ]
    language = view.language
    speakers.sort(
        key=lambda each: (
            rank(each.name.key, language),
            rank(_whole(each.name), language),
        )
    )
    return tuple(speakers)


def anchors(ledger: tuple[Speaker, ...], taken: Mapping[int, str]) -> dict[int, str]:
    """Return the anchors that blocks are to have, by their `id()`.

    Args:
        ledger: Whose quotes point at blocks.
        taken: Anchors that blocks have already.
    """
    found: dict[int, str] = {}
    for speaker in ledger:
        for said in speaker.quotes:
            if said.node is not None and id(said.node) not in taken:
                found.setdefault(id(said.node), said.ident)
    return found


def quote_facts(said: Said) -> str:
    """Return where a quote is from, on one line: outlet, headline, medium."""
    medium = f"({said.medium})" if said.medium else None
    parts = (said.article.outlet, shortened(said.article.headline, 72), medium)
    return " · ".join(one_line(part) for part in parts if part)


def _key(
    quote: Quote, entry: Entry, entries: Mapping[str, str]
) -> tuple[str, int] | None:
    """Return whose entry a quote goes to; "a spokesman" is another in each article."""
    name = one_line(quote.speaker)
    if not name or _is_pronoun(name, entry.language):
        return None
    if _is_name(name):
        bare = bare_name(name)
        known = entries.get(bare, bare)
        # A caller's document may name a mark.
        return (known, 0) if one_line(known) else None
    return name, entry.number


def _is_pronoun(name: str, language: str | None) -> bool:
    """Say whether nobody was found whom a pronoun stands for: it is nobody's entry."""
    tables = tongue(language)
    low = name.lower()
    return (
        low in tables.men | tables.women | tables.others
        if tables
        else low in EASTERN_PRONOUNS
    )


def _is_name(name: str) -> bool:
    """Say whether words hold a name: no small letter opens them, nor "His" a role."""
    words = name.split()
    if len(words) > 1 and words[0].lower() in _OPENS_ROLE:
        return any(word[:1].isupper() for word in words[1:])
    return not name[:1].islower()


def _said(quote: Quote, entry: Entry, number: int) -> Said:
    body = entry.article.body
    return Said(
        text=shortened(one_line(quote_text(quote)), _LETTERS),
        ident=f"quote-{number}",
        node=body[quote.block] if quote.block < len(body) else None,
        article=entry,
        medium=quote.medium,
        resolved=quote.resolved,
    )


def _filed(name: str, entry: Entry, around: str) -> Filed:
    if len(name.split()) == 1 or not _is_name(name):
        return Filed("", name, "")
    return person(name, entry.language or around)


def _whole(name: Filed) -> str:
    return f"{name.before}{name.key}{name.after}"
