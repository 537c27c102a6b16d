"""`cases/segment.md`: which lines make one block, and that none is lost."""

from pathlib import Path

import pytest

from newsconv.model.conservation import losses
from newsconv.parsing.article import parse_article
from newsconv.parsing.segment import segment
from newsconv.source import Source
from tests.parsing.case_file import Passage, passage_cases
from tools.pastes import variants

EXAMPLES = sorted((Path(__file__).parents[2] / "examples/articles").glob("*.txt"))


@passage_cases("segment.md")
def test_blocks(passage: Passage) -> None:
    blocks = [block.text for block in segment(passage.text)]
    assert blocks == list(passage.items)


@passage_cases("segment.md")
def test_a_block_points_at_its_lines(passage: Passage) -> None:
    at = 0
    for block in segment(passage.text):
        assert not passage.text[at : block.start].strip()
        for line in block.lines:
            assert passage.text[line.start : line.end] == line.text
        at = block.end
    assert not passage.text[at:].strip()


@passage_cases("segment.md")
def test_no_character_is_lost(passage: Passage) -> None:
    article = parse_article(Source(passage.text)).article
    assert losses(passage.text, article) == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n\x0c\x0b\u2028\u3000\u00a0"])
def test_nothing_printed_gives_no_block(text: str) -> None:
    assert segment(text) == []


def test_gaps_are_counted() -> None:
    blocks = segment("one\n\ntwo\n\n\nthree\nfour\r\n\r\nfive")
    assert [block.gap for block in blocks] == [0, 1, 2, 0, 1]


def test_indents_are_counted() -> None:
    blocks = segment("one\n  two\n\tthree\n\u3000four")
    assert [block.indent for block in blocks] == [0, 2, 4, 1]


@pytest.mark.parametrize(
    ("text", "bullet"),
    [
        ("• The barrier", "•"),
        ("– Aurora 23", "–"),
        ("* a star", "*"),
        ("12. Twelve", "12."),
        ("3) Three", "3)"),
        ("(3) Three", "(3)"),
        ("a) first", "a)"),
        ("①　first", None),
        ("① first", "①"),
        ("-ends-", None),
        ("2026 was wet", None),
        ("5.62 metres", None),
        ("A dash – inside", None),
        ("•", None),
    ],
)
def test_bullets(text: str, bullet: str | None) -> None:
    (block,) = segment(text)
    assert block.bullet == bullet


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("The river rose again", 4),
        ("river", 1),
        ("江水回落到警戒线以下", 5),
        ("新华社武汉11月18日电（记者林知远）", 6),
        ("الإسكندرية مدينة", 2),
        ("Größer, höher, weiter", 3),
    ],
)
def test_size_counts_words_or_pairs_of_letters(text: str, size: int) -> None:
    (block,) = segment(text)
    assert block.size == size


def test_keys_are_equal_where_two_lines_say_the_same() -> None:
    blocks = segment("Netanyahu's visit.\nNetanyahu’s Visit\nNETANYAHU’S VISIT!")
    assert {block.key for block in blocks} == {"netanyahusvisit"}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_nothing_is_lost_of_a_copy(file: Path) -> None:
    lines = [(line, "") for line in file.read_text(encoding="utf-8").split("\n")]
    for name, text, _ in variants(lines, len(file.stem), lines[:9]):
        source = Source(text)
        assert losses(source.text, parse_article(source).article) == (), name


def test_a_quoted_block_begins_at_its_marks() -> None:
    text = ">\n> The river rose and rose\n> again.\n>\n> It fell.\n>\n"
    blocks = segment(text)
    assert [text[block.start : block.end] for block in blocks] == [
        ">\n> The river rose and rose",
        "> again.",
        ">\n> It fell.",
        ">",
    ]


def test_each_line_of_a_block_begins_where_it_says() -> None:
    text = (
        "The hydrographer of the harbour board measured the channel for the min-\n"
        "istry and found that the sand had moved by eleven metres since last au-\n"
        "tumn, which nobody had expected, and that it would have to be moved be-\n"
        "fore spring, says the board, and the ferries will wait for the tides.\n"
    )
    (block,) = segment(text)
    parts = [block.text[start : start + 5] for start in block.starts]
    assert parts == ["The h", "istry", "tumn,", "fore "]
    assert [line.start for line in block.lines] == [0, 72, 144, 216]


def test_a_short_japanese_story_is_not_taken_for_a_wrapped_one() -> None:
    lines = [
        "市立図書館、移動図書館車を10年ぶりに更新",
        "令和8年4月1日",
        "市立図書館は1日、新しい移動図書館車の運行を始めた。車両の更新は10年ぶりとなる。",
        "新しい車は電気自動車で、約2500冊の本を積む。車いす用の昇降機も備えた。",
        "巡回先は24カ所",
        "巡回先は小学校や団地など24カ所。第1、第3週の火曜から金曜まで走る。",
    ]
    for between in ("\n", "\n\n"):
        assert [block.text for block in segment(between.join(lines))] == lines
