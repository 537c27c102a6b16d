"""Which of a page's dates are the story's: labelled lines in, their labels out."""

from newsconv.model import Decision, Label
from newsconv.parsing.body import Piece
from newsconv.parsing.dating import date_language, settle_dates
from newsconv.parsing.segment import segment

HEADLINE = (Label.HEADLINE, "River rises over the old bridge")
STORY = (Label.PARAGRAPH, "The river rose in the night and covered the old bridge.")
MORE = (Label.PARAGRAPH, "The ferry will sail again when the water has gone down.")
MENU = (Label.FURNITURE, "Home Weather Sport")


def settled(*lines: tuple[Label, str], language: str | None = "en") -> list[Piece]:
    blocks = segment("\n\n".join(text for _, text in lines))
    pieces = [
        Piece(at, block, label, Decision(1.0, (), None, label))
        for at, (block, (label, _)) in enumerate(zip(blocks, lines, strict=True))
    ]
    headline = next((at for at, line in enumerate(lines) if line is HEADLINE), None)
    return settle_dates(pieces, headline, language)


def texts(pieces: list[Piece], label: Label) -> list[str]:
    return [piece.block.text for piece in pieces if piece.label is label]


def test_the_day_over_the_menu_and_the_dates_of_teasers_are_furniture() -> None:
    pieces = settled(
        (Label.DATE, "Friday, November 20, 2026"),
        *[MENU] * 8,
        HEADLINE,
        (Label.DATE, "November 19, 2026"),
        STORY,
        *[MORE] * 6,
        (Label.FURNITURE, "Bridge to be built anew"),
        *[MENU] * 6,
        (Label.DATE, "November 3, 2026"),
    )
    assert texts(pieces, Label.DATE) == ["November 19, 2026"]


def test_dates_between_headline_and_story_all_stay() -> None:
    pieces = settled(
        HEADLINE,
        (Label.DATE, "November 19, 2026"),
        (Label.BYLINE, "By Elena Marsh"),
        (Label.DATE, "Updated November 20, 2026"),
        STORY,
    )
    assert len(texts(pieces, Label.DATE)) == 2


def test_a_date_right_over_the_headline_is_the_storys() -> None:
    pieces = settled(
        (Label.DATE, "November 19, 2026"),
        HEADLINE,
        STORY,
        *[MORE] * 8,
        (Label.DATE, "November 3, 2026"),
    )
    assert texts(pieces, Label.DATE) == ["November 19, 2026"]


def test_an_update_may_stand_at_the_end() -> None:
    pieces = settled(
        HEADLINE,
        (Label.DATE, "November 19, 2026"),
        STORY,
        MORE,
        (Label.DATE, "Updated November 20, 2026"),
    )
    assert len(texts(pieces, Label.DATE)) == 2


def test_a_date_that_passed_for_furniture_is_found() -> None:
    for line in (
        "November 19, 2026",
        "19.11.2026, 06:30 Uhr",
        "Elena Marsh, 19 November 2026",
        "Harbour Tribune · Posted: Nov 19, 2026 4:00 AM",
    ):
        pieces = settled(HEADLINE, (Label.FURNITURE, line), STORY, MORE)
        dated = texts(pieces, Label.DATE) + texts(pieces, Label.BYLINE)
        assert dated == [line], line


def test_how_long_ago_it_was_may_stand_beside_the_date() -> None:
    line = "Nov 19, 2026 at 9:08 GMT1 day ago"
    pieces = settled(HEADLINE, (Label.FURNITURE, line), STORY, MORE)
    assert texts(pieces, Label.DATE) == [line]


def test_a_date_that_is_not_the_storys_is_not_taken_for_it() -> None:
    for label, line in (
        (Label.CAPTION, "The bridge on November 19, 2026"),
        (Label.CAPTION, "The bridge in the flood, 19 November 2026"),
        (Label.FURNITURE, "© 2026 Harbour Tribune, 19 November 2026"),
        (Label.FURNITURE, "The fair opens on 19 November 2026."),
        (Label.FURNITURE, "— Elena Marsh (@elenamarsh) November 19, 2026"),
        (Label.FURNITURE, "Mac Pro December 2026"),
        (Label.FURNITURE, "A crane lifts parts of the bridge, 19 November 2026"),
        (Label.SUBHEAD, "What happened on 19 November 2026"),
        (Label.PULL_QUOTE, "19 November 2026"),
    ):
        pieces = settled(HEADLINE, (label, line), STORY, MORE)
        assert [piece.label for piece in pieces][1] is label, line


def test_a_caption_between_does_not_outdo_a_byline() -> None:
    pieces = settled(
        HEADLINE,
        (Label.BYLINE, "By Elena Marsh on Thursday, November 19, 2026"),
        (Label.DATE, "A ship leaves the harbour of Merrow on Aug. 31, 2026. (AP)"),
        STORY,
    )
    assert texts(pieces, Label.BYLINE)
    assert not texts(pieces, Label.DATE)


def test_what_is_relative_stays_and_is_no_day() -> None:
    pieces = settled(HEADLINE, (Label.DATE, "Updated 2 hours ago"), STORY)
    assert texts(pieces, Label.DATE) == ["Updated 2 hours ago"]


def test_no_story_no_dates() -> None:
    lines = (MENU, (Label.DATE, "November 19, 2026"), MENU)
    assert texts(settled(*lines), Label.DATE) == ["November 19, 2026"]


def order(*lines: str, language: str | None = "en") -> str | None:
    doubtful = (Label.DATE, "03/04/2026")
    return date_language(
        settled(doubtful, *[(Label.PARAGRAPH, line) for line in lines]), language
    )


def test_the_text_tells_whether_the_month_comes_first() -> None:
    assert order("The council met.") == "en"
    assert order("It met on 11/19/2026 for an hour.") == "en-US"
    assert order("It met on 19/11/2026 for an hour.") == "en-GB"
    assert order("It met on 19/11/2026 and on 11/20/2026.") == "en"
    assert order("It opens at 9:15 a.m. EST on Friday.") == "en-US"
    assert order("It opens at 9:15 BST on Friday.") == "en-GB"
    assert order("The neighbors favor the color.") == "en-US"
    assert order("The neighbours favour the colour.") == "en-GB"
    assert order("It met on 19 November 2026 for an hour.") == "en-GB"
    assert order("Se reunió el 11/19/2026.", language="es") == "es"
