"""`cases/dateline.md`: what stands before a wire story's first sentence."""

from newsconv.parsing.fields.dateline import find_dateline, is_dateline, read_dateline
from tests.parsing.case_file import NOTHING, Row, cases, rows

POSITIVE = [row for row in rows("dateline.md") if "place" in row]


def test_there_are_many_cases() -> None:
    assert len(POSITIVE) >= 390
    assert len(rows("dateline.md", "Not")) >= 190


@cases("dateline.md")
def test_parts(row: Row) -> None:
    found = read_dateline(row["text"], 0, None)
    if "why" in row:
        assert found is None
        return
    assert found
    assert found.place == row.named("place")
    assert found.agency == row.named("agency")
    assert (found.date.value if found.date else None) == row.named("date")
    names = row.get("names", NOTHING)
    wanted = () if names == NOTHING else tuple(names.split(" + "))
    assert tuple(author.name for author in found.authors) == wanted


@cases("dateline.md")
def test_the_story_is_left_whole(row: Row) -> None:
    text = row["text"]
    found = read_dateline(text, 7, None)
    if found is None:
        return
    assert found.span
    assert found.span.start == 7
    assert text.startswith(found.text)
    story = text[found.span.end - 7 :].strip()
    assert story
    assert story[0].isalpha() or story[0] == "“"
    if found.date:
        assert found.date.span
        start, end = found.date.span.start - 7, found.date.span.end - 7
        assert text[start:end] == found.date.text
    for author in found.authors:
        assert author.span
        assert text[author.span.start - 7 : author.span.end - 7] == author.name


@cases("dateline.md")
def test_on_a_line_of_its_own(row: Row) -> None:
    found = find_dateline(row["text"])
    if found:
        assert is_dateline(row["text"][: found.end].strip())
        assert not is_dateline(row["text"])


def test_alone_the_whole_of_a_line_is_read() -> None:
    found = read_dateline("(ANSA) - ROMA, 22 MAR -", 0, "it")
    assert found
    assert found.text == "(ANSA) - ROMA, 22 MAR -"
    assert (found.place, found.agency) == ("ROMA", "ANSA")
    assert found.date
    assert found.date.value == "XXXX-03-22"


def test_a_month_is_read_whatever_the_language_of_the_story() -> None:
    found = read_dateline("Milano, 2 ago (LaPresse) - Fa caldo.", 0, "en")
    assert found
    assert found.date
    assert found.date.value == "XXXX-08-02"


def test_a_title_is_no_story() -> None:
    assert find_dateline("LONDON — A City in Flood") is None
    assert find_dateline("LONDON — A city is in flood.")
