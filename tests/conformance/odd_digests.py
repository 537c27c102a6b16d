"""Digests that no press office would make, for a book must be sound all the same."""

from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from newsconv.model import (
    AgencyTail,
    Article,
    BlockQuote,
    Byline,
    Comments,
    Correction,
    Dateline,
    Deck,
    Digest,
    EditorsNote,
    Figure,
    Furniture,
    Headline,
    Image,
    Kicker,
    Link,
    List,
    Paragraph,
    PullQuote,
    Rule,
    Section,
    SourceBar,
    Subhead,
    SynthesisParagraph,
    Table,
    Tagline,
    Text,
)
from tests.model.documents import ARTICLE, generated

MOST_ARTICLES = 50

_LANGUAGES = (
    "ar",
    "de",
    "en",
    "en-GB",
    "es",
    "fr",
    "he",
    "ja",
    "pt-BR",
    "ru",
    "zh-Hant",
)
_ODD = (
    "",
    " ",
    "\t\n",
    "\u200b",
    "& < > \" ' &amp; &#0; <b> ]]> <!-- --> <?xml?> {{ x }}",
    "\x00\x01\x0b\x1f\x7f\x85\ufffe\uffff",
    "half \ud83d of an emoji",
    "👩‍👩‍👧 🇫🇷 ☂️",
    "נהר עלה abc 123",
    "\u202eforced\u202c صيادو الإسكندرية",
    "河水上涨，三镇断电",
    "e\u0301" * 20,
    "W" * 300,
    "river " * 200,
    "River rises",
)
_TEXT = st.one_of(
    st.sampled_from(_ODD),
    st.text(max_size=12),
    st.text("&<>\"'\u200f\u0600😀a\x00", max_size=12),
)
_BLOCKS = (
    *(AgencyTail, BlockQuote, Correction, EditorsNote, Figure, List, Paragraph),
    *(PullQuote, Rule, Subhead, Table, Tagline),
)
_DOT = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptV"
    "AAAACklEQVR42mP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
)
_ADDRESSES = (
    "https://a.example/?x=1&y=<2>",
    "https://[::1",
    "javascript:alert(1)",
    "mailto:a@b.example",
    "https://a.example/ä/%zz",
    "#here",
)


@cache
def odd_digests(count: int) -> tuple[Digest, ...]:
    """Return so many digests at least, the same on each run."""
    found: list[Digest] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_digests())
    def collect(digest: Digest) -> None:
        found.append(digest)

    collect()
    # Chance has these sizes in most runs, and a change of the program may change it.
    sizes = (0, 1, 2, MOST_ARTICLES)
    found += [Digest(sections=(Section((ARTICLE,) * size),)) for size in sizes]
    return tuple(found)


def _digests() -> st.SearchStrategy[Digest]:
    sections = st.lists(
        st.builds(
            Section,
            articles=st.lists(_articles(), max_size=3).map(tuple),
            title=st.none() | _TEXT,
            introduction=st.none() | _TEXT,
        ),
        max_size=3,
    ).map(tuple)
    # One story over and over, up to as many as a day may bring.
    crowded = st.builds(
        lambda article, many, title: (Section((article,) * many, title=title),),
        _articles(),
        st.sampled_from((10, 25, MOST_ARTICLES)),
        st.none() | _TEXT,
    )
    several = st.integers(0, 19).flatmap(
        lambda chosen: crowded if chosen == 0 else sections
    )
    optional = st.none() | _TEXT
    return st.builds(
        Digest,
        sections=several,
        title=optional,
        kind=optional,
        number=optional | st.just("12.3"),
        date=st.sampled_from((None, "2026-11-20", "2026", "yesterday", "2026-02-31")),
        issuer=optional,
        contact=optional,
        language=st.none() | st.sampled_from((*_LANGUAGES, "no language", "tlh")),
        rights=optional,
        period=st.sampled_from((None, "2026-11-13/2026-11-20", "2026-11-20")),
        logo=st.none() | st.builds(Image, st.sampled_from((_DOT, "logo.png")), _TEXT),
        licence=optional,
        licence_number=optional,
        recipients=st.lists(_TEXT, max_size=2).map(tuple),
        redistribution=optional,
        synthesis=st.lists(
            st.builds(
                SynthesisParagraph,
                text=_TEXT,
                articles=st.lists(st.integers(1, 4), max_size=2).map(tuple),
                sections=st.lists(_TEXT, max_size=1).map(tuple),
            ),
            max_size=2,
        ).map(tuple),
        top_stories=st.lists(st.integers(1, 4), max_size=2).map(tuple),
        highlight=st.lists(st.sampled_from(("river", "a", "😀", "<")), max_size=2).map(
            tuple
        ),
    )


def _articles() -> st.SearchStrategy[Article]:
    optional = st.none() | _TEXT
    bar = st.builds(
        SourceBar,
        outlet=optional,
        date=st.sampled_from((None, "2026-11-19", "2026-11", "soon")),
        page=optional,
        authors=st.lists(_TEXT, max_size=2).map(tuple),
        url=st.none() | st.sampled_from(_ADDRESSES),
        reference=optional,
    )
    linked = st.builds(
        lambda words, target: Paragraph((Link((Text(words),), target), Text(words))),
        _TEXT,
        st.sampled_from(_ADDRESSES),
    )
    shown = st.builds(lambda alt: Figure(image=Image(_DOT, alt)), _TEXT)
    blocks: list[st.SearchStrategy[Any]] = [generated(kind, 3) for kind in _BLOCKS]
    odd = st.builds(
        Article,
        headline=st.none() | st.builds(Headline, _TEXT),
        kicker=st.none() | st.builds(Kicker, _TEXT),
        deck=st.none() | st.builds(lambda text: Deck((Text(text),)), _TEXT),
        bylines=st.lists(generated(Byline, 2), max_size=2).map(tuple),
        dateline=st.none() | generated(Dateline, 2),
        body=st.lists(st.one_of(*blocks, linked, shown), max_size=5).map(tuple),
        comments=st.none() | generated(Comments, 3),
        furniture=st.lists(generated(Furniture, 1), max_size=1).map(tuple),
        language=st.none() | st.sampled_from((*_LANGUAGES, "<no>")),
        source_bar=bar | st.just(SourceBar()),
        brief=st.booleans(),
    )
    return odd | st.just(ARTICLE) | st.just(Article())
