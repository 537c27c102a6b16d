"""A seed in, a press digest out: as many articles as wanted, in fourteen languages.

Every kind of block is among them, and each article says on which page of its making
it stands in a number that no other headline has.
"""

import random
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from newsconv.model import (
    AgencyTail,
    Article,
    Author,
    Block,
    BlockQuote,
    Byline,
    Caption,
    Comment,
    CommentAuthor,
    Comments,
    CommentText,
    Correction,
    Credit,
    Date,
    Dateline,
    Deck,
    Digest,
    EditorsNote,
    Emphasis,
    Figure,
    Headline,
    Image,
    Kicker,
    Link,
    List,
    ListItem,
    Moment,
    Paragraph,
    PullQuote,
    Rule,
    Section,
    SourceBar,
    Strong,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Tagline,
    Text,
)

PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""One grey dot."""

MIXED = ("en", "fr", "ru", "ar", "zh", "he", "de", "es")
"""The languages that the articles of one digest are in, by turns."""


@cache
def _sentences() -> dict[str, dict[str, Any]]:
    file = Path(__file__).with_name("sentences.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def languages() -> tuple[str, ...]:
    """Return the languages that there are sentences in."""
    return tuple(_sentences())


def digest(
    language: str,
    articles: int = 40,
    mixed: tuple[str, ...] = MIXED,
    paragraphs: tuple[int, int] = (6, 12),
) -> Digest:
    """Return a digest in a language, the same at each call.

    Args:
        language: Of the words that newsconv adds, and of the first article.
        articles: How many, in sections of up to eight.
        mixed: The languages of the other articles, by turns.
        paragraphs: The least and the most that an article has.
    """
    chance = random.Random(f"{language} {articles}")  # noqa: S311 - no secret
    tongues = [language, *(mixed[at % len(mixed)] for at in range(articles - 1))]
    stories = [
        article(chance, tongue, number, chance.randint(*paragraphs))
        for number, tongue in enumerate(tongues, 1)
    ]
    titles = _sentences()[language]["sections"]
    parts = [stories[at : at + 8] for at in range(0, articles, 8)]
    return Digest(
        title=f"{_sentences()[language]['outlet']} · {articles}",
        kind="Daily",
        number="12",
        date="2026-11-20",
        issuer="Office of Ports",
        contact="press@ports.example",
        rights="For internal use only.",
        language=language,
        sections=tuple(
            Section(title=f"{at + 1}. {titles[at % len(titles)]}", articles=tuple(part))
            for at, part in enumerate(parts)
        ),
    )


def article(
    chance: random.Random, language: str, number: int, paragraphs: int
) -> Article:
    """Return one article; those of one number and chance are alike."""
    own = _sentences()[language]
    name = chance.choice(own["names"])
    return Article(
        kicker=Kicker(own["kicker"]) if number % 3 == 0 else None,
        headline=Headline(f"{chance.choice(own['heads'])} ({number})"),
        deck=Deck(_words(own["sentences"][5])) if number % 2 else None,
        bylines=(Byline(name, authors=(Author(name),)),),
        dates=(Date("19.11.2026", published=Moment("19.11.2026", value="2026-11-19")),),
        dateline=Dateline(f"{own['place']} —", place=own["place"])
        if number % 4 == 1
        else None,
        body=tuple(_body(chance, own, number, paragraphs)),
        comments=_comments(own) if number % 5 == 2 else None,
        language=language,
        source_bar=SourceBar(
            outlet=own["outlet"],
            kind="daily, print",
            date="2026-11-19",
            page=str(number),
            authors=(name,),
            reach="12,000 copies" if number % 2 else None,
            url=f"https://ports.example/{number}" if number % 3 == 1 else None,
            reference=f"12-{number:02}",
        ),
    )


def _words(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def _body(
    chance: random.Random, own: dict[str, Any], number: int, paragraphs: int
) -> Iterator[Block]:
    sentences: list[str] = own["sentences"]
    extra = list(_odd(own, number))
    for at in range(paragraphs):
        chosen = chance.sample(sentences, 3)
        gap = "" if "。" in chosen[0][-1] else " "
        yield Paragraph(_words(gap.join(chosen)))
        if extra and at % 2:
            yield extra.pop(0)
    yield from extra


def _odd(own: dict[str, Any], number: int) -> Iterator[Block]:
    """Yield blocks that are no paragraphs, other ones in each article."""
    first, second, third, *_ = own["sentences"]
    yield Subhead(_words(own["subhead"]))
    match number % 6:
        case 0:
            yield Figure(
                Image(PICTURE, alt=own["caption"]),
                Caption(_words(own["caption"])),
                Credit(own["names"][0], line=own["names"][0]),
            )
        case 1:
            yield PullQuote(_words(second))
            yield List(tuple(ListItem(_words(head)) for head in own["heads"]))
        case 2:
            yield BlockQuote((Paragraph(_words(first)), Paragraph(_words(third))))
            yield Correction(_words(third))
        case 3:
            rows = [(head, f"{number}.{at}") for at, head in enumerate(own["heads"])]
            cells = [[TableCell(_words(cell)) for cell in row] for row in rows]
            yield Table(tuple(TableRow(tuple(row)) for row in cells), header=True)
            yield EditorsNote(_words(first))
        case 4:
            yield Paragraph(
                (
                    Emphasis(_words(own["place"])),
                    Text(": "),
                    Strong(_words(own["caption"])),
                    Text(" "),
                    Link(_words(own["outlet"]), "https://ports.example/" + "a/" * 40),
                )
            )
            items = tuple(ListItem(_words(name)) for name in own["names"])
            yield List((ListItem(_words(own["subhead"]), sublists=(List(items),)),))
        case _:
            yield Rule("* * *")
            yield Figure(None, Caption(_words(own["caption"])), None)
            yield Tagline(_words(own["names"][1]))
            yield AgencyTail(_words(own["names"][2]))


def _comments(own: dict[str, Any]) -> Comments:
    return Comments(
        tuple(
            Comment(
                CommentAuthor(name, name=name),
                (CommentText(_words(own["sentences"][at])),),
                depth=at,
            )
            for at, name in enumerate(own["names"])
        ),
        uncertain=True,
    )
