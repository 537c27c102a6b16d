"""Tables on paper: columns as wide as their words, and short ones in one piece."""

import pytest

from newsconv.model import (
    Article,
    Digest,
    Headline,
    Paragraph,
    Table,
    TableCell,
    TableRow,
)
from newsconv.renderers.figure_columns import figure_columns
from newsconv.renderers.pdf.renderer import ENGINES, PdfRenderer
from tests.conformance.printed_file import PrintedFile
from tests.renderers.printed import SENTENCE, STORIES_ONLY, opened, texts, words

LEAGUE = (
    ("Team", "Played", "Won", "Drawn", "Lost", "Goals", "Points"),
    ("Harbour Town", "14", "10", "2", "2", "31:12", "32"),
    ("Northwick Athletic Sporting Club", "14", "7", "2", "5", "22:20", "23"),
    ("Old Foundry", "14", "1", "1", "12", "108:41", "4"),
)


def table(rows: tuple[tuple[str, ...], ...], *, header: bool = False) -> Table:
    return Table(
        tuple(TableRow(tuple(TableCell(words(cell)) for cell in row)) for row in rows),
        header=header,
    )


def pdf(engine: str, size: str, *body: Paragraph | Table) -> bytes:
    clip = Article(headline=Headline("Round 14"), body=body, language="en")
    renderer = PdfRenderer(engine=engine, page_size=size, theme="plain", **STORIES_ONLY)
    return renderer.render(Digest.of([clip]))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("size", ["A4", "A5"])
@pytest.mark.parametrize("header", [False, True])
def test_what_is_short_is_not_broken_in_a_table_of_many_columns(
    engine: str, size: str, *, header: bool
) -> None:
    file = PrintedFile(pdf(engine, size, table(LEAGUE, header=header)))
    (page,) = file.words
    found = {word.text: word.box for word in page}
    assert found.keys() >= {word for row in LEAGUE for word in " ".join(row).split()}
    # One line each, and all scores end under their head's end.
    assert abs(found["Harbour"].top - found["Town"].top) < 1
    assert abs(found["Goals"].right - found["108:41"].right) < 1
    assert abs(found["31:12"].right - found["108:41"].right) < 1
    assert found["108:41"].right < found["Points"].left


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("lines", range(22, 31, 2))
def test_a_short_table_is_on_one_page(engine: str, lines: int) -> None:
    story = (Paragraph(words(SENTENCE)) for _ in range(lines // 2))
    found = texts(opened(pdf(engine, "A5", *story, table(LEAGUE))))
    (page,) = (page for page in found if "Harbour" in page)
    assert all(row[0].split()[0] in page for row in LEAGUE)


@pytest.mark.parametrize("engine", ENGINES)
def test_two_wide_columns_leave_room_for_the_last(engine: str) -> None:
    rows = ((SENTENCE, SENTENCE, "1111"), (SENTENCE, "No one", "2222"))
    (page,) = PrintedFile(pdf(engine, "A5", table(rows))).words
    found = {word.text: word.box for word in page}
    others = [word.box for word in page if word.text == "turned."]
    assert all(box.right < found["1111"].left for box in others)
    assert abs(found["1111"].right - found["2222"].right) < 1


RIDERS = (
    ("Day", "Forecast", "October", "Change"),
    ("Monday", "8,000", "14,905", "+86%"),
    ("Tuesday", "21,000", "27,900", "+33%"),
    ("Sunday", "–", "9,140", "+7%"),
)


@pytest.mark.parametrize("engine", ENGINES)
def test_figures_end_under_each_other_and_the_table_takes_the_width(
    engine: str,
) -> None:
    (page,) = PrintedFile(
        pdf(engine, "A4", Paragraph(words(SENTENCE * 4)), table(RIDERS))
    ).words
    found = {word.text: word.box for word in page}
    for column in ("Forecast 8,000 21,000", "October 14,905 27,900 9,140"):
        ends = [found[word].right for word in column.split()]
        assert max(ends) - min(ends) < 1
    edge = max(word.box.right for word in page if word.text != "Tuesday")
    assert abs(found["+86%"].right - edge) < 6
    # What is over is shared: no column is far from the next.
    assert found["October"].left - found["Forecast"].right > 20
    assert found["Monday"].left < found["8,000"].left


@pytest.mark.parametrize(
    ("cells", "are_figures"),
    [
        (("8,000", "21.000", "1 140"), True),
        (("£1,140", "–12", "(9)"), True),
        (("+33%", "–", "620 km"), True),
        (("", "2024", "2025"), True),
        (("12", "", ""), False),
        (("12 of them", "13", "14"), False),
        (("Ada", "Ines", "Ruth"), False),
    ],
)
def test_a_column_of_figures_is_known(
    cells: tuple[str, ...], *, are_figures: bool
) -> None:
    rows = (("Name", "Number"), *(("x", cell) for cell in cells))
    assert figure_columns(table(rows)) == ({1} if are_figures else set())
