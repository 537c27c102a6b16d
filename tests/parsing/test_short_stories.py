"""Stories of a few short lines: none of their sentences may be left out of print."""

import pytest

import newsconv
from newsconv.model import Figure, Paragraph, Table
from newsconv.model.text import block_text, content_text

HEAD = (
    "Lock to open in June\n\nBy Ada Finch\n\nThe council voted on Monday to keep the "
    "lock open, and the vote was close, said two people.\n\n"
)
FIRST = (
    "The council voted on Monday to keep the lock open, and the vote was close, "
    "said two people."
)


def paragraphs(text: str) -> list[str]:
    article = newsconv.parse(text)
    return [block_text(block) for block in article.body if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "rest",
    [
        [
            "The lock has been shut since March, the mayor said.",
            "'I saw it,' she said. 'It was big.'",
            "He left.",
        ],
        ["It was late.", "The mayor was not there."],
        ["Nobody had asked her why.", "“I saw it,” she said. “It was big.”"],
    ],
)
def test_short_sentences_after_the_story_belong_to_it(rest: list[str]) -> None:
    assert paragraphs(HEAD + "\n\n".join(rest)) == [FIRST, *rest]


def test_a_picture_strip_divides_no_story() -> None:
    rest = ["The lock has been shut since March, the mayor said.", "He left."]
    text = HEAD + "+4\nView gallery\n\n" + "\n\n".join(rest)
    assert paragraphs(text) == [FIRST, *rest]


def test_a_credit_at_the_end_makes_no_caption_of_the_last_paragraph() -> None:
    text = HEAD + "The lock has been shut since March.\n\nPhoto: Ada Lind/Reuters"
    assert paragraphs(text) == [FIRST, "The lock has been shut since March."]


def test_a_table_in_a_story_stays() -> None:
    text = (
        HEAD + "Team | Played | Points\nReds | 10 | 20\nBlues | 10 | 18\n\n"
        "The lock has been shut since March, and the mayor said that it would be "
        "opened as soon as it was safe to do so."
    )
    (table,) = [
        block for block in newsconv.parse(text).body if isinstance(block, Table)
    ]
    assert [
        [content_text(cell.content) for cell in row.cells] for row in table.rows
    ] == [
        ["Team", "Played", "Points"],
        ["Reds", "10", "20"],
        ["Blues", "10", "18"],
    ]


def test_a_line_by_itself_is_a_headline() -> None:
    article = newsconv.parse("Mayor resigns")
    assert article.headline is not None
    assert article.headline.text == "Mayor resigns"
    assert article.body == ()


def test_two_lines_are_a_headline_and_a_story() -> None:
    article = newsconv.parse("Mayor resigns\n\nShe was tired.")
    assert article.headline is not None
    assert article.headline.text == "Mayor resigns"
    assert [block_text(block) for block in article.body] == ["She was tired."]


def test_a_danda_ends_a_sentence() -> None:
    long = (
        "वाराणसी में गंगा का जलस्तर सोमवार को दो मीटर घट गया है और लोगों ने राहत की "
        "सांस ली है। नावें हटा दी गई हैं।"
    )
    text = f"गंगा का जलस्तर घटा\n\n{long}\n\nनावें घाट पर बंधी थी।"
    assert paragraphs(text) == [long, "नावें घाट पर बंधी थी।"]


def test_the_head_of_a_mail_is_no_headline() -> None:
    article = newsconv.parse(
        "From: Press Desk <press@rivers.example>\nTo: All\n"
        "Date: Mon, 3 Nov 2026 10:00\nSubject: Lock opens\n\nLock opens in June\n\n"
        + FIRST
    )
    assert article.headline is not None
    assert article.headline.text == "Lock opens in June"
    assert article.bylines == ()
    assert article.dates == ()


def test_a_clause_about_the_picture_is_no_credit() -> None:
    article = newsconv.parse(
        "Il ponte chiuso\n\nNella foto: il ponte di Ficarolo chiuso al traffico (Ansa)"
        "\n\nIl ponte sul Po è chiuso da lunedì per la piena, ha detto il sindaco di "
        "Ficarolo, e resterà chiuso per due settimane."
    )
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.caption is not None
    assert block_text(figure.caption) == (
        "Nella foto: il ponte di Ficarolo chiuso al traffico"
    )
    assert figure.credit is not None
    assert [party.name for party in figure.credit.chain] == ["Ansa"]


def test_a_comment_of_four_words_is_no_name() -> None:
    article = newsconv.parse(
        HEAD + "Comments (2)\n\nAnn Lee\n2 hours ago\nGood news.\nReply Like 3\n\n"
        "Cy Dean\n4 hours ago\nBan canals not scooters\nReply Like 9"
    )
    assert article.comments is not None
    assert [
        (item.author.text if item.author else None, block_text(item.texts[0]))
        for item in article.comments.items
    ] == [("Ann Lee", "Good news."), ("Cy Dean", "Ban canals not scooters")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "told", [["It rained.", "It stopped."], ["Erster Satz.", "Zweiter Satz."]]
)
def test_sentences_of_two_words_are_the_story(gap: str, told: list[str]) -> None:
    text = gap.join(["River rises", *told])
    assert paragraphs(text) == told
    assert newsconv.parse(text).bylines == ()
    assert newsconv.parse_article(newsconv.Source(text)).diagnostics == ()
