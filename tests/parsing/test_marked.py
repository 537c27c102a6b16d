"""A marked text becomes an article with all that was told, and loses nothing of it."""

from hypothesis import given
from hypothesis import strategies as st

from newsconv.model import (
    Article,
    BlockQuote,
    Emphasis,
    Figure,
    LineBreak,
    Link,
    List,
    Paragraph,
    SourceBar,
    Strong,
    Subhead,
    Table,
    Text,
)
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import articles
from newsconv.parsing.marked import parse_marked
from newsconv.parsing.marked_text import Form, Mark, MarkedText, Marking
from newsconv.source import Source

LEDE = (
    "The ferry stopped at noon on Monday, the harbour master said, because the "
    "new landing stage had drifted two yards from the quay overnight."
)


def parsed(marking: Marking) -> Article:
    marked = marking.done()
    article = parse_marked(Source(marked.text, "page"), marked).article
    assert losses(marked.text, article) == ()
    (again,) = articles(load(dump(article)))
    assert again == article
    return article


def story() -> Marking:
    """Return a marking with a headline, a byline and a first paragraph."""
    marking = Marking()
    marking.open(Form.HEADING, level=1)
    marking.say("Ferry stops for a week")
    marking.open()
    marking.say("By Ada Quill")
    marking.open()
    marking.say(LEDE)
    return marking


def test_headline_and_byline_are_told_as_in_a_text() -> None:
    article = parsed(story())
    assert article.headline
    assert article.headline.text == "Ferry stops for a week"
    assert article.bylines[0].authors[0].name == "Ada Quill"
    assert [block_text(block) for block in article.body] == [LEDE]


def test_stress_links_and_line_ends_keep_their_places() -> None:
    marking = story()
    marking.open()
    marking.say("Boats\n  leave ")
    marking.mark(Mark.LINK, "https://quay.example/times")
    marking.say("from the ")
    marking.mark(Mark.STRONG)
    marking.say("old")
    marking.unmark(Mark.STRONG)
    marking.say(" quay ")
    marking.unmark(Mark.LINK)
    marking.line_end()
    marking.mark(Mark.EMPHASIS)
    marking.say("until Friday, the harbour master said.")
    article = parsed(marking)
    paragraph = article.body[-1]
    assert isinstance(paragraph, Paragraph)
    plain, link, end, stressed = paragraph.content
    assert isinstance(plain, Text)
    assert plain.text == "Boats leave "
    assert isinstance(link, Link)
    assert link.target == "https://quay.example/times"
    assert content_text(link.content) == "from the old quay"
    assert isinstance(link.content[1], Strong)
    assert content_text(link.content[1].content) == "old"
    assert isinstance(end, LineBreak)
    assert isinstance(stressed, Emphasis)
    assert content_text(stressed.content) == "until Friday, the harbour master said."


def test_lists_nest_and_one_that_counts_is_another() -> None:
    marking = story()
    first, inner, second = marking.group(), marking.group(), marking.group()
    marking.open(Form.LIST_ITEM, group=first)
    marking.say("Bread")
    marking.open(Form.LIST_ITEM, group=inner, level=1, ordered=True)
    marking.say("Rye")
    marking.open(Form.LIST_ITEM, group=first)
    marking.say("Salt")
    marking.open(Form.LIST_ITEM, group=second, ordered=True)
    marking.say("Weigh")
    one, two = parsed(marking).body[1:]
    assert isinstance(one, List)
    assert isinstance(two, List)
    assert [content_text(item.content) for item in one.items] == ["Bread", "Salt"]
    (deeper,) = one.items[0].sublists
    assert (one.ordered, deeper.ordered, two.ordered) == (False, True, True)
    assert [content_text(item.content) for item in deeper.items] == ["Rye"]
    assert one.items[1].sublists == ()


def test_cells_are_the_markups_not_the_bars() -> None:
    marking = story()
    table = marking.group()
    for header, row in ((True, ("Boat", "A | B")), (False, ("", "7"))):
        marking.open(Form.ROW, group=table, header=header)
        for cell in row:
            marking.cell()
            marking.say(cell)
    found = parsed(marking).body[-1]
    assert isinstance(found, Table)
    assert found.header
    assert [
        [content_text(cell.content) for cell in row.cells] for row in found.rows
    ] == [["Boat", "A | B"], ["", "7"]]


def test_each_quotation_is_its_own() -> None:
    marking = story()
    for words in (("First man.", "His second word."), ("Another man.",)):
        group = marking.group()
        for paragraph in words:
            marking.open(Form.QUOTE, group=group)
            marking.say(paragraph)
    quotes = [b for b in parsed(marking).body if isinstance(b, BlockQuote)]
    assert [block_text(quote) for quote in quotes] == [
        "First man.\nHis second word.",
        "Another man.",
    ]


def test_a_picture_stands_at_its_words_or_in_its_place() -> None:
    marking = story()
    figure = marking.group()
    marking.picture("https://quay.example/1.jpg", " The quay ", group=figure)
    marking.open(Form.CAPTION, group=figure)
    marking.say("The quay on Monday. Photo: Ann Lee/AP")
    marking.picture("data:image/gif;base64,AAAA")
    marking.open()
    marking.say(LEDE.replace("Monday", "Tuesday"))
    first, second = parsed(marking).body[1:3]
    assert isinstance(first, Figure)
    assert first.image
    assert (first.image.uri, first.image.alt) == (
        "https://quay.example/1.jpg",
        "The quay",
    )
    assert first.caption
    assert content_text(first.caption.content) == "The quay on Monday."
    assert first.credit
    assert first.credit.line == "Ann Lee/AP"
    assert isinstance(second, Figure)
    assert second.image
    assert second.image.uri == "data:image/gif;base64,AAAA"
    assert second.caption is None


def test_a_heading_is_a_subhead_whatever_it_says() -> None:
    marking = story()
    marking.open(Form.HEADING, level=2)
    marking.say("More information")
    marking.open()
    marking.say(LEDE.replace("Monday", "Tuesday"))
    assert isinstance(parsed(marking).body[1], Subhead)


def test_the_stated_title_is_the_headline() -> None:
    marking = Marking()
    for words in ("Harbour news and more", "Ferry stops for a week"):
        marking.open(Form.HEADING, level=2)
        marking.say(words)
    marking.open()
    marking.say(LEDE)
    marked = marking.done()
    bar = SourceBar(headline="Ferry stops for a week")
    article = parse_marked(Source(marked.text), marked, bar=bar).article
    assert article.headline
    assert article.headline.text == "Ferry stops for a week"
    assert article.headline.decision
    assert article.headline.decision.reasons == ("is the title that the file states",)


def test_nothing_gives_an_empty_article() -> None:
    assert Marking().done() == MarkedText("", ())
    blank = Marking()
    blank.open()
    blank.say(" \u00a0 ")
    found = parse_marked(Source(blank.done().text), blank.done())
    assert [each.code for each in found.diagnostics] == ["text-empty"]


WORDS = st.text(
    st.sampled_from("Ab \n\t>|•1.-—\u00a0\u200b\u2028،中文\x85“”:/"), max_size=24
)
STEP = st.one_of(
    st.tuples(st.just("open"), st.sampled_from(list(Form)), st.integers(0, 3)),
    st.tuples(st.just("say"), WORDS, st.just(0)),
    st.tuples(st.just("mark"), st.sampled_from(list(Mark)), st.just(0)),
    st.tuples(st.just("unmark"), st.sampled_from(list(Mark)), st.just(0)),
    st.tuples(st.just("line_end"), st.just(""), st.just(0)),
    st.tuples(st.just("cell"), st.just(""), st.just(0)),
    st.tuples(st.just("picture"), st.just("x.png"), st.integers(0, 3)),
)


@given(st.lists(STEP, max_size=30))
def test_whatever_is_told_is_kept(steps: list[tuple[str, object, int]]) -> None:
    marking = Marking()
    said: list[str] = []
    for step, what, number in steps:
        match step, what:
            case "open", Form():
                marking.open(what, level=number, group=number)
            case "say", str():
                marking.say(what)
                said.append(what)
            case "mark", Mark():
                marking.mark(what, "https://quay.example/")
            case "unmark", Mark():
                marking.unmark(what)
            case "picture", str():
                marking.picture(what, group=number)
            case "line_end", _:
                marking.line_end()
            case _:
                marking.cell()
    marked = marking.done()
    assert "".join(marked.text.split()) == "".join("".join(said).split())
    article = parsed(marking)
    pictures = [b for b in article.body if isinstance(b, Figure) and b.image]
    assert len(pictures) == len(marked.pictures)
