"""`cases/caption.md`: what a line's words say of a picture."""

from newsconv.parsing.cues.caption import notice
from tests.parsing import noticed
from tests.parsing.case_file import NOTHING, Row, cases

ASKED = {
    "caption-word",
    "caption-label",
    "scene-verb",
    "place-and-day",
    "reports-speech",
    "goes-on",
}


@cases("caption.md")
def test_words(row: Row) -> None:
    found = names(row["line"])[0] & ASKED
    wanted = set() if row["cues"] == NOTHING else set(row["cues"].split())
    assert found == wanted


def names(text: str) -> list[set[str]]:
    return noticed.names(notice, text)


def test_a_credit_is_seen_from_above_and_below() -> None:
    above, _, below = names("A barge at Kaub.\nPhoto: Ada Pell/AP\nThe river rose.")
    assert "credit-under" in above
    assert "credit-above" in below


def test_a_button_is_seen_from_both_sides() -> None:
    found = names("A barge at Kaub.\nEnlarge image\nThe river rose on Monday.")
    assert [("by-picture-button" in cue, "picture-button" in cue) for cue in found] == [
        (True, False),
        (False, True),
        (True, False),
    ]


def test_a_caption_said_twice_is_near_its_copy() -> None:
    twice = "A barge waits below the old weir at Kaub"
    found = names(f"{twice} on Monday.\nClose\n{twice} … more")
    assert ["said-near" in cue for cue in found] == [True, False, True]


def test_a_bracket_that_the_next_line_closes() -> None:
    found = names("A barge at Kaub (\nImage:\nAda Pell)")
    assert "open-bracket" in found[0]
    assert "caption-label" in found[1]
