"""The markup that web pages, e-books and paper share, kind by kind."""

import re

import pytest

from newsconv.model import (
    Block,
    BlockQuote,
    Caption,
    Credit,
    Emphasis,
    Figure,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    Span,
    Strong,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Text,
)
from newsconv.renderers.markup import Show
from tests.renderers.written_markup import body, words

DOT = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def test_a_paragraph_and_its_inlines() -> None:
    content = (
        Text("a & b "),
        Emphasis((Strong(words("c")),)),
        LineBreak(),
        Text("<d>"),
    )
    assert body(Paragraph(content)) == (
        '<p class="paragraph">a &amp; b <em><strong>c</strong></em><br>&lt;d&gt;</p>'
    )


def test_void_elements_are_closed_in_xml() -> None:
    blocks = (Paragraph((Text("a"), LineBreak())), Rule("***"))
    assert body(*blocks, xml=True) == (
        '<p class="paragraph">a<br /></p><hr class="rule" />'
    )


@pytest.mark.parametrize(
    "target",
    [
        *("https://river.example/a?b=c&d=%20#e", "HTTP://RIVER.EXAMPLE"),
        *("mailto:a@river.example", "https://река.example/да"),
    ],
)
def test_a_link(target: str) -> None:
    href = target.replace("&", "&amp;")
    assert body(Paragraph((Link(words("w"), target=target),))) == (
        f'<p class="paragraph"><a class="link" href="{href}">w</a></p>'
    )


@pytest.mark.parametrize(
    "target",
    [
        *(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//a.example",
        ),
        *(
            "story.html",
            "#x",
            "",
            "https://",
            "https://?q",
            "https:///a",
            "https://:80",
        ),
        *("https://a b", "https://a\nb", "https://a.example:port", "https://[::1"),
        *('https://a"b', "https://a<b", "https://a/%zz", "https://a/\u202eb"),
        *(" https://a.example", "https://a.example\n", "https://a.example:99999"),
    ],
)
def test_words_whose_address_may_be_no_link(target: str) -> None:
    link = Link(words("w"), target=target)
    assert body(Paragraph((link,))) == '<p class="paragraph">w</p>'


def test_a_link_without_words_is_none() -> None:
    block = Paragraph((Text("a"), Link(words(" "), target="https://a.example")))
    assert body(block) == '<p class="paragraph">a </p>'


def test_quotes() -> None:
    assert body(PullQuote(words("It rose."))) == (
        '<blockquote class="pull-quote"><p>It rose.</p></blockquote>'
    )
    assert body(BlockQuote((Paragraph(words("a")), Paragraph(words("b"))))) == (
        '<blockquote class="block-quote"><p class="paragraph">a</p>'
        '<p class="paragraph">b</p></blockquote>'
    )


def test_a_printed_marker_is_text_and_the_list_is_marked() -> None:
    item = ListItem(words("boots"), marker=Text("3."))
    assert body(List((item,), ordered=True)) == (
        '<ol class="list marked"><li class="list-item">'
        '<span class="marker">3.</span> boots</li></ol>'
    )


def test_a_list_without_printed_markers_and_one_inside() -> None:
    inner = List((ListItem(words("two")),), ordered=True)
    assert body(List((ListItem(words("boots"), sublists=(inner,)),))) == (
        '<ul class="list"><li class="list-item">boots'
        '<ol class="list"><li class="list-item">two</li></ol></li></ul>'
    )


def row(*cells: str) -> TableRow:
    return TableRow(tuple(TableCell(words(cell)) for cell in cells))


def test_a_table_is_padded_to_a_rectangle() -> None:
    table = body(Table((row("Town", " ", "Level"), row("Merrow")), header=True))
    assert "".join(re.findall(r"<table.*</table>", table)) == (
        '<table class="table"><thead><tr class="table-row">'
        '<th scope="col">Town</th><td> </td>'
        '<th scope="col">Level</th></tr></thead>'
        '<tbody><tr class="table-row"><td>Merrow</td>'
        "<td></td><td></td></tr></tbody></table>"
    )
    # A wide table scrolls in its frame, which the keyboard reaches.
    assert table.startswith('<div class="table-frame" role="group" aria-label="Table"')
    assert 'tabindex="0"' in table


def test_a_table_without_a_header_and_one_of_nothing_else() -> None:
    plain = body(Table((row("a", "b"),)))
    assert '<tbody><tr class="table-row"><td>a</td><td>b</td></tr></tbody>' in plain
    assert "thead" not in plain
    only_head = body(Table((row("a"),), header=True))
    assert (
        '<thead><tr class="table-row"><th scope="col">a</th></tr></thead>' in only_head
    )
    assert "tbody" not in only_head


def test_a_figure_without_a_picture_says_that_it_was_one() -> None:
    figure = Figure(
        caption=Caption(words("The river.")),
        credit=Credit("(Photo: Ed Doe)", line="Ed Doe"),
    )
    assert body(figure) == (
        '<figure class="figure wordless"><figcaption>'
        '<span class="picture-mark">Picture:</span> '
        '<span class="caption">The river.</span> '
        '<span class="credit">(Photo: Ed Doe)</span></figcaption></figure>'
    )


def test_a_credit_before_its_caption_stays_there() -> None:
    figure = Figure(
        caption=Caption(words("The river."), span=Span(10, 20)),
        credit=Credit("Ed Doe", line="Ed Doe", span=Span(0, 6)),
    )
    assert re.findall(r'class="(credit|caption)"', body(figure)) == [
        *("credit", "caption")
    ]


def test_a_picture_inside_the_document() -> None:
    shown = body(Figure(image=Image(DOT, alt='A "dot"')))
    assert f'<img src="{DOT}" alt="A &#34;dot&#34;">' in shown
    undescribed = body(Figure(image=Image(DOT)))
    assert 'alt="Picture without a description"' in undescribed
    assert '<img src="data:image/gif' in body(Figure(image=Image(DOT)), xml=True)


@pytest.mark.parametrize(
    "uri",
    [
        *(
            "https://a.example/x.png",
            "/etc/passwd",
            "x.png",
            "data:image/svg+xml,<svg/>",
        ),
        *("data:text/html;base64,AA==", "", 'data:image/gif;base64,AA==" onload="x'),
    ],
)
def test_a_picture_from_elsewhere_is_not_shown(uri: str) -> None:
    shown = body(Figure(image=Image(uri, alt="x"), caption=Caption(words("c"))))
    assert "<img" not in shown
    assert "Picture:" in shown


@pytest.mark.parametrize(
    "block",
    [
        *(Paragraph(()), Paragraph(words(" \u200b")), Subhead(words(" ")), Figure()),
        *(PullQuote(()), BlockQuote(()), List(()), Table(()), Table((row(""),))),
        *(Figure(image=Image("x.png")), Subhead(words("\u202e"))),
    ],
)
def test_a_block_that_prints_nothing_is_left_out(block: Block) -> None:
    assert body(Paragraph(words("a")), block) == '<p class="paragraph">a</p>'


def test_source_offsets_when_asked() -> None:
    block = Paragraph(words("a"), span=Span(3, 4))
    shown = body(block, Paragraph(words("b")), show=Show(provenance=True))
    assert shown == (
        '<p class="paragraph" data-start="3" data-end="4">a</p>'
        '<p class="paragraph">b</p>'
    )
    assert "data-start" not in body(block)
