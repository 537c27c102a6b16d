"""Documents to test with: one by hand with every kind in it, and generated ones."""

from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from newsconv import model
from newsconv.model import (
    SCHEMA_VERSION,
    AgencyTail,
    AlsoIn,
    Article,
    Author,
    BlockQuote,
    Byline,
    Caption,
    Comment,
    CommentAuthor,
    CommentHeading,
    CommentLayout,
    CommentMeta,
    CommentPair,
    CommentReading,
    Comments,
    CommentText,
    CommentVotes,
    Contribution,
    Correction,
    Credit,
    CreditParty,
    CreditRole,
    Date,
    Dateline,
    Decision,
    Deck,
    Digest,
    EditorsNote,
    Emphasis,
    Figure,
    Furniture,
    FurnitureKind,
    Headline,
    Image,
    Kicker,
    Label,
    Labelled,
    LineBreak,
    Link,
    List,
    ListItem,
    Mention,
    Moment,
    Name,
    NameKind,
    NearDuplicate,
    Node,
    Origin,
    Overlap,
    Override,
    Paragraph,
    PullQuote,
    Quote,
    QuoteKind,
    ReplyTo,
    RightsRules,
    Rule,
    RunnerUp,
    SameStory,
    Section,
    Sentence,
    SentencePlace,
    SourceBar,
    Span,
    Strong,
    Subhead,
    SynthesisParagraph,
    Table,
    TableCell,
    TableRow,
    Tagline,
    Text,
    VoteKind,
    WatchEntry,
    WatchHit,
    WatchKind,
)


def words(text: str) -> tuple[Text, ...]:
    """Return content of plain words."""
    return (Text(text),)


ARTICLE = Article(
    headline=Headline(
        "River rises",
        span=Span(8, 19),
        decision=Decision(
            confidence=0.9871,
            reasons=("first line", "no full stop"),
            runner_up=RunnerUp(label=Label.KICKER, confidence=0.0102),
            label=Label.HEADLINE,
        ),
    ),
    kicker=Kicker("FLOODS", span=Span(0, 6)),
    deck=Deck(words("Three towns cut off"), language="en-GB"),
    bylines=(
        Byline(
            "By Jane Roe, Staff Writer",
            authors=(
                Author("Jane Roe", role="Staff Writer", affiliation="AP"),
                Author("Ed Doe", contribution=Contribution.EDITOR),
            ),
            published=Moment("Nov. 19", value="2026-11-19"),
        ),
    ),
    dates=(
        Date(
            "Nov. 19, 2026, updated 9 p.m.",
            published=Moment("Nov. 19, 2026", value="2026-11-19"),
            updated=Moment("9 p.m."),
        ),
    ),
    dateline=Dateline(
        "MERROW (AP) Nov. 19, Jane Roe —",
        place="MERROW",
        agency="AP",
        date=Moment("Nov. 19"),
        authors=(Author("Jane Roe"),),
    ),
    body=(
        Paragraph(
            (
                Text("The river "),
                Emphasis((Strong(words("rose")),)),
                LineBreak(),
                Link(words("again"), target="https://river.example/again"),
            ),
            language="en-GB",
        ),
        Subhead(words("A wet night"), language="en-GB"),
        PullQuote(words("“It rose.”"), language="en-GB"),
        BlockQuote(
            (Paragraph(words("He wrote:")), Paragraph(words("it rose."))),
            marks=words(">"),
            language="en-GB",
        ),
        List(
            (
                ListItem(
                    words("boots"),
                    marker=Text("•"),
                    language="en-GB",
                    sublists=(List((ListItem(words("two")),), ordered=True),),
                ),
            )
        ),
        Figure(
            image=Image("river.jpg", alt="The river"),
            caption=Caption(words("The river on Monday."), language="en-GB"),
            credit=Credit(
                "(Photo: Ed Doe/AP)",
                line="Ed Doe/AP",
                chain=(CreditParty("Ed Doe", role=CreditRole.CREATOR),),
            ),
        ),
        Table(
            (
                TableRow((TableCell(words("Town")), TableCell(words("Level")))),
                TableRow((TableCell(words("Merrow")),), dividers=words("|")),
            ),
            header=True,
        ),
        EditorsNote(words("This story was shortened."), language="en-GB"),
        Correction(words("An earlier version said Tuesday."), language="en-GB"),
        Tagline(words("Jane Roe covers rivers."), language="en-GB"),
        AgencyTail(words("Editing by Ed Doe"), language="en-GB"),
        Rule("* * *"),
    ),
    comments=Comments(
        (
            Comment(
                author=CommentAuthor("Ann says:", name="Ann"),
                texts=(CommentText(words("Wet here."), language="en-GB"),),
                metas=(CommentMeta("2 hours ago"), CommentMeta("12 likes")),
                time=Moment("2 hours ago"),
                votes=(CommentVotes("12 likes", kind=VoteKind.UP, count=12),),
                reply_to=ReplyTo("Bea"),
                depth=1,
                badges=("Staff",),
                edited=True,
                deleted=True,
            ),
        ),
        heading=CommentHeading("Comments (1)"),
        total=1,
        uncertain=True,
        readings=(
            CommentReading(
                layout=CommentLayout.NAME_FIRST,
                probability=0.75,
                reason="a name stands over each text",
                pairs=(CommentPair(author=Span(1, 2), text=Span(3, 4)),),
            ),
        ),
    ),
    furniture=(Furniture("Advertisement", kind=FurnitureKind.ADVERT),),
    language="en",
    quotes=(
        Quote(
            ("It rained.", "It rained again."),
            QuoteKind.DIRECT,
            0.9,
            "“said” after the quote",
            block=1,
            spans=(Span(1, 2), Span(3, 4)),
            speaker="Jane Roe",
            speaker_span=Span(5, 6),
            resolved=True,
            cue="said",
            cue_span=Span(7, 8),
            medium="AP",
            medium_span=Span(9, 10),
        ),
    ),
    names=(
        Name(
            "Jane Roe",
            NameKind.PERSON,
            ("speaker", "byline"),
            spans=(Span(5, 6),),
            blocks=(1,),
        ),
    ),
    key_sentences=(Sentence("It rained.", span=Span(1, 2), place=SentencePlace.DECK),),
    watch_hits=(WatchHit("Rivers", "river", span=Span(3, 4)),),
    overrides=(
        Override(
            Span(0, 6),
            Label.KICKER,
            Decision(confidence=0.61, reasons=("first line",), label=Label.HEADLINE),
        ),
    ),
    near_duplicates=(NearDuplicate(Span(1, 2), Span(3, 4), 0.95),),
    origin=Origin("story.txt", "0" * 64, encoding="utf-8", text="FLOODS\n\nRiver"),
    source_bar=SourceBar(outlet="The Record", page="A5", authors=("J. Roe",)),
    brief=True,
)

DIGEST = Digest(
    sections=(
        Section(articles=(ARTICLE,), title="Floods", introduction="A wet week."),
        Section(),
    ),
    title="The Week",
    kind="Weekly",
    number="12",
    date="2026-11-20",
    issuer="Press Office",
    contact="press@rivers.example",
    language="en",
    rights="For internal use only",
    period="2026-11-13/2026-11-20",
    logo=Image("data:image/png;base64,", alt="A heron"),
    licence="Copied under licence",
    licence_number="C 12",
    recipients=("The minister",),
    redistribution="Do not redistribute",
    synthesis=(
        SynthesisParagraph(
            "A wet week.",
            articles=(1,),
            sections=("Floods",),
            sentences=(Sentence("A wet week."),),
        ),
    ),
    top_stories=(1,),
    highlight=("river",),
    watch=(
        WatchEntry(
            "Rivers",
            kind=WatchKind.BRAND,
            variants=("river",),
            exclusions=("river bed",),
            as_written=True,
        ),
    ),
    rights_rules=RightsRules(
        mentions=(Mention.PAGE,), outlet_share=0.5, licence=False, recipients=False
    ),
    same_stories=(SameStory(1, (AlsoIn(2, 0.9, "runs", (Sentence("Yes."),)),)),),
    overlaps=(Overlap(1, 3, 0.4),),
)
"""Every kind of node, and every field of each, at least once."""

ABSTRACT = {Node, Labelled}

KINDS: tuple[type[Node], ...] = tuple(
    sorted(
        {
            kind
            for kind in vars(model).values()
            if isinstance(kind, type) and issubclass(kind, Node)
        }
        - ABSTRACT,
        key=lambda kind: kind.__name__,
    )
)

STRUCTS: tuple[type[msgspec.Struct], ...] = tuple(
    sorted(
        {
            kind
            for kind in vars(model).values()
            if isinstance(kind, type) and issubclass(kind, msgspec.Struct)
        }
        - ABSTRACT,
        key=lambda kind: kind.__name__,
    )
)
"""The nodes, and what hangs on them."""

DEPTH = 7
"""From a digest down to the words of an entry in a list."""


@cache
def generated(kind: type[msgspec.Struct], depth: int = DEPTH) -> st.SearchStrategy[Any]:
    """Return instances of a struct, with any text and any numbers in them."""
    if kind is Span:
        offsets = st.integers(min_value=0, max_value=2**40)
        return st.tuples(offsets, offsets).map(lambda pair: Span(*sorted(pair)))
    fields = {
        name: st.just(SCHEMA_VERSION)
        if name == "schema_version"
        else _values(hint, depth)
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if name in kind.__struct_fields__
    }
    return st.builds(kind, **fields)


def _values(hint: Any, depth: int) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated and arguments[0] is float:
        return _SCALARS[float]
    if origin is Annotated:
        return st.integers(min_value=arguments[1].ge, max_value=2**40)
    if origin in {Union, UnionType}:
        chosen = [one for one in arguments if depth > 0 or not _is_deep(one)]
        return st.one_of([_values(one, depth) for one in chosen])
    if origin is tuple:
        if depth <= 0 and _is_deep(arguments[0]):
            return st.just(())
        return st.lists(_values(arguments[0], depth), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return generated(hint, depth - 1)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return _SCALARS[hint]


_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    float: st.floats(min_value=0, max_value=1),
    bool: st.booleans(),
    int: st.integers(min_value=-(2**40), max_value=2**40),
    NoneType: st.none(),
}


def _is_deep(hint: Any) -> bool:  # noqa: ANN401 - a type
    """Say whether a field's type is a node, which may hold nodes again."""
    if get_origin(hint) in {Union, UnionType}:
        return any(_is_deep(one) for one in get_args(hint))
    return isinstance(hint, type) and issubclass(hint, Node)
