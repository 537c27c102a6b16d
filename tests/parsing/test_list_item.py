"""Lists without bullets, and who signs a quotation."""

from newsconv.parsing.cues.list_item import notice
from tests.parsing import noticed

ABOVE = (
    "The council met on Monday evening and spent three hours on the future of the old"
    " lock, which has stood open since the flood and will not be shut again this year."
)
BELOW = (
    "Nobody from the port was there to answer, although the mayor had asked for it in"
    " two letters, and so the vote was put off until the first week of the new year."
)


def names(*lines: str) -> list[set[str]]:
    """Return the cues of each line between two paragraphs."""
    return noticed.names(notice, "\n\n".join((ABOVE, *lines, BELOW)))[1:-1]


def test_items_under_a_colon() -> None:
    found = names(
        "It asked for:", "A new gate", "A second keeper", "A bridge for carts"
    )
    assert ["under-colon" in cue for cue in found] == [False, True, True, True]


def test_one_line_under_a_colon_is_no_list() -> None:
    found = names("The keeper put it so:", "“I would rather swim.”")
    assert "under-colon" not in found[1]


def test_sentences_and_labels_are_no_list_together() -> None:
    found = names(
        "It asked for:", "A new gate", "The mayor said that it would be built."
    )
    assert "under-colon" not in found[1]


def test_labels_side_by_side() -> None:
    found = names(
        "Price: 12 euros", "Weight: 3 kilos", "The keeper bought two of them."
    )
    assert ["label-run" in cue for cue in found] == [True, True, False]


def test_a_row_of_short_lines() -> None:
    found = names("Tidewell, 12 boats", "Auental, 9 boats", "Sablonne, 3 boats")
    assert all("alike-run" in cue for cue in found)


def test_two_short_lines_are_no_row() -> None:
    found = names("Tidewell, 12 boats", "Auental, 9 boats")
    assert not any("alike-run" in cue for cue in found)


def test_lines_divided_by_the_same_mark() -> None:
    dates = (
        "3 June – Tidewell, the Old Hall",
        "5 June – Auental",
        "8 June – Sablonne, two evenings",
        "12 June – to be announced",
    )
    assert all("parallel" in cue for cue in names(*dates))
    # Below the story's end too: there a tour's dates stand.
    found = noticed.names(notice, "\n\n".join((ABOVE, BELOW, *dates)))
    assert all("parallel" in cue for cue in found[-4:])


def test_a_menu_is_not_divided() -> None:
    menu = ("News", "Sport", "Weather and tides", "Letters, obituaries", "Contact")
    assert not any("parallel" in cue for cue in names(*menu))
    marks = ("Tidewell – news", "Auental: sport", "Sablonne (letters)", "Port, boats")
    assert not any("parallel" in cue for cue in names(*marks))


def test_who_signs_a_quotation() -> None:
    found = names("I would rather swim than pay.", "— Ada Pell, keeper of the lock")
    assert "quote-next" in found[0]
    assert "signs-quote" in found[1]


def test_a_spoken_line_signs_nothing() -> None:
    found = names("— I would rather swim.", "— And I would rather row.")
    assert not any("signs-quote" in cue for cue in found)


def test_dashes_below_one_another_sign_nothing() -> None:
    found = names(
        "- Monday to Friday: 7.15, 12.40", "- Saturday: 9.00, 15.30", "- Sunday: none"
    )
    assert not any("signs-quote" in cue or "quote-next" in cue for cue in found)


def test_who_signs_a_post() -> None:
    found = names("The seals are back.", "— Ada Pell (@adapell) November 20, 2026")
    assert "post-next" in found[0]
    assert "signs-post" in found[1]
    signed = names("I would rather swim than pay.", "— Ada Pell, keeper of the lock")
    assert not any("signs-post" in cue or "post-next" in cue for cue in signed)


def test_a_list_above_the_running_text_is_divided_too() -> None:
    rounds = [f"Round {number}: {number} June – Auental" for number in range(1, 6)]
    found = noticed.names(notice, "\n".join((*rounds, "", ABOVE)))
    assert all("parallel" in cue for cue in found[:5])
