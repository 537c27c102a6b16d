"""Digests to try a renderer on: one with every kind of block, and odd ones."""

from functools import cache

from newsconv.model import (
    AgencyTail,
    Article,
    Author,
    BlockQuote,
    Byline,
    Caption,
    Comment,
    CommentAuthor,
    CommentHeading,
    Comments,
    CommentText,
    Content,
    Correction,
    Credit,
    CreditParty,
    CreditRole,
    Date,
    Dateline,
    Deck,
    Digest,
    EditorsNote,
    Emphasis,
    Figure,
    Furniture,
    Headline,
    Kicker,
    LineBreak,
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


def _words(text: str) -> Content:
    return (Text(text),)


@cache
def full() -> Digest:
    """Return a digest of three articles, the first with every kind of block."""
    story = Article(
        headline=Headline("Ferry returns to Port Merrow"),
        kicker=Kicker("HARBOUR"),
        deck=Deck(_words("The boat sails again, eight months late")),
        bylines=(
            Byline("By Ines Calloway, Harbour Reporter", (Author("Ines Calloway"),)),
        ),
        dates=(
            Date(
                "19 November 1998", published=Moment("19 November 1998", "1998-11-19")
            ),
        ),
        dateline=Dateline("PORT MERROW —", place="PORT MERROW"),
        body=(
            Paragraph(_words("The harbour ferry came back on Monday after repairs.")),
            Subhead(_words("A first morning")),
            Paragraph(
                (
                    Text("Passengers queued "),
                    Emphasis(_words("from six")),
                    Text(" to board "),
                    Strong(_words("the first crossing")),
                    Text(", see "),
                    Link(_words("the timetable"), "https://ferry.example/times"),
                    LineBreak(),
                    Text("of the pier."),
                )
            ),
            PullQuote(_words("“We had forgotten the sound of the horn.”")),
            BlockQuote(
                (Paragraph(_words("No boat leaves before its lamps are lit.")),)
            ),
            List(
                (
                    ListItem(_words("the first boat leaves at six")),
                    ListItem(
                        _words("the others follow"),
                        sublists=(
                            List((ListItem(_words("noon on Sundays")),), ordered=True),
                        ),
                    ),
                )
            ),
            Figure(
                caption=Caption(_words("The ferry at its berth.")),
                credit=Credit(
                    "(Photo: Tom Baker)",
                    "Tom Baker",
                    (CreditParty("Tom Baker", CreditRole.CREATOR),),
                ),
            ),
            Table(
                (
                    TableRow((TableCell(_words("Boat")), TableCell(_words("Seats")))),
                    TableRow((TableCell(_words("Heron")), TableCell(_words("140")))),
                ),
                header=True,
            ),
            Rule("***"),
            EditorsNote(_words("Editor’s note: fares are those of the operator.")),
            Correction(_words("Correction: the boat was built in Ostwick.")),
            Tagline(_words("Ines Calloway reports on the coast.")),
            AgencyTail(_words("Reporting by Ines Calloway; editing by Bo Lind")),
        ),
        comments=Comments(
            (
                Comment(
                    CommentAuthor("Wilma Ortega", "Wilma Ortega"),
                    (CommentText(_words("About time the horn was heard again.")),),
                ),
            ),
            CommentHeading("Comments (1)"),
            total=1,
        ),
        furniture=(Furniture("Share this story"),),
        language="en",
        source_bar=SourceBar(outlet="The Merrow Post", page="A5"),
    )
    brief = Article(
        headline=Headline("Market moves to the square"),
        body=(Paragraph(_words("Stalls open on Friday at eight.")),),
        language="en",
        brief=True,
    )
    other = Article(
        headline=Headline("Orchards in bloom a week early"),
        body=(Paragraph(_words("Growers fear a late frost in the valley.")),),
        language="en",
    )
    return Digest(
        title="Ports and Orchards",
        date="1998-11-20",
        issuer="Press Office",
        language="en",
        sections=(
            Section((story,), title="Ports"),
            Section((brief, other), title="Orchards"),
        ),
    )


@cache
def odd() -> dict[str, Digest]:
    """Return digests that a renderer may meet, each by what is odd about it."""
    deep = List((ListItem(_words("the last")),))
    for _ in range(5):
        deep = List((ListItem(_words("one more"), sublists=(deep,)),))
    row = TableRow((TableCell(_words("one")), TableCell(()), TableCell(_words("two"))))
    bodies: dict[str, Article] = {
        "an article without anything": Article(),
        "a headline alone": Article(headline=Headline("Nothing else is known")),
        "marks of markup": Article(
            headline=Headline("<b>Fish & Chips</b> \"half\" 'price' {{ sale }} %s \\"),
            body=(Paragraph(_words("]]> --> # * _ ` | => & < > © {0} $x ${y}")),),
        ),
        "a word without an end": Article(
            headline=Headline("Loud"), body=(Paragraph(_words("a" * 5000)),)
        ),
        "lists in lists": Article(headline=Headline("Deep"), body=(deep,)),
        "a ragged table": Article(
            headline=Headline("Ragged"),
            body=(Table((row, TableRow(()), TableRow((TableCell(_words("x")),)))),),
        ),
        "blocks without words": Article(
            headline=Headline(""),
            body=(
                Paragraph(()),
                Subhead(()),
                List(()),
                Table(()),
                Figure(),
                BlockQuote(()),
            ),
            comments=Comments((Comment(),)),
        ),
        "another direction": Article(
            headline=Headline("عودة العبارة"),
            body=(Paragraph(_words("عادت العبارة إلى الميناء يوم الاثنين.")),),
            language="ar",
        ),
        "characters that print nothing": Article(
            headline=Headline("A\u200bB\u00adC"),
            body=(Paragraph(_words("\x00\x07\x1b one\ttwo\nthree\u2028four \ufffe")),),
        ),
    }
    return {
        "nothing": Digest(),
        "a section without articles": Digest(title="Empty", sections=(Section(),)),
        **{
            name: Digest(
                sections=(Section((article,)),),
                title="Odd" if number % 2 else None,
                language="en",
            )
            for number, (name, article) in enumerate(bodies.items())
        },
    }
