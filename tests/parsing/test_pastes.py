"""`tools/pastes.py`: each copy says where the original lines stand in it."""

import pytest

from tools.pastes import printed_lines, variants, wrap, wrapped

STORY = [
    ("River rises again over the lower town", "HEADLINE"),
    ("", ""),
    ("By Elena Marsh", "BYLINE"),
    ("", ""),
    (
        "The council of Port Merrow voted on Monday night to move its town hall up "
        "the hill, after the fourth flood in nine years had left the archive under a "
        "metre of water.",
        "BODY",
    ),
    ("", ""),
    ("The clock in the tower", "LIST"),
    ("The stairs", "LIST"),
    ("", ""),
    ("退役渡轮停在江边，改作水上图书馆，周末向市民开放，" * 5, "BODY"),
    ("", ""),
    ("Nobody spoke against it.", "BODY"),
    ("", ""),
    ("Share", "OTHER"),
]
WORDS = ["".join(text.split()) for text, _ in STORY if text]
LABELS = [label for text, label in STORY if text]


def covered(text: str, place: tuple[int, int, str]) -> str:
    """Return what a place covers, without white space, quote marks and bullets."""
    return "".join(text[place[0] : place[1]].replace(">", " ").split()).lstrip("•-*–·●")


@pytest.mark.parametrize("seed", range(8))
def test_each_place_covers_its_line(seed: int) -> None:
    for name, text, places in variants(STORY, seed):
        if "hyphenated" in name:
            continue
        found = [covered(text, place) for place in places]
        if name == "no-headline":
            assert found == WORDS[1:]
        elif name == "no-ending":
            assert found in (WORDS[:3], WORDS[:6], WORDS[:7])
        else:
            assert found == WORDS, name
            assert [label for _, _, label in places] == LABELS


def test_the_same_seed_gives_the_same_copies() -> None:
    assert list(variants(STORY, 3)) == list(variants(STORY, 3))


def test_each_copy_has_a_name_of_its_own() -> None:
    names = [name for name, _, _ in variants(STORY, 1, STORY)]
    assert len(set(names)) == len(names)


def test_two_articles_have_the_lines_of_both() -> None:
    *_, (name, text, places) = variants(STORY, 1, STORY)
    assert name == "two-articles"
    found = [covered(text, place) for place in places if covered(text, place)]
    assert [words for words in found if words in WORDS] == WORDS * 2


def test_nothing_printed_gives_no_copy() -> None:
    assert list(variants([("", ""), (" ", "")], 1)) == []


def test_lines_are_no_wider_than_they_may_be() -> None:
    for width in (60, 72):
        text = wrapped(printed_lines(STORY), width).text
        widths = [len(line.encode("gb18030")) for line in text.split("\n")]
        assert max(widths) <= width
        assert max(widths) > width - 4


def test_a_mark_that_closes_opens_no_line() -> None:
    lines = wrap("江水回落，" * 20, 20)
    assert not [line for line in lines if line.startswith("，")]


def test_long_words_are_broken_where_asked() -> None:
    assert wrap("the considerable cooperation", 19) == [
        "the considerable",
        "cooperation",
    ]
    assert wrap("the considerable cooperation", 22, hyphenate=True) == [
        "the considerable coo-",
        "peration",
    ]
