"""What saves WeasyPrint work changes nothing of what it makes."""

import gc
from types import SimpleNamespace

from newsconv.renderers.pdf import speed as pdf_speed

LIMIT = 600


class Hyphenation:
    """Divides after every third letter, the longest part first, as pyphen does."""

    def __init__(self) -> None:
        self.hd = SimpleNamespace(maxlen=5)
        self.asked: list[int] = []

    def iterate(self, word: str) -> list[tuple[str, str]]:
        """Return the parts."""
        self.asked.append(len(word))
        ends = range(3, len(word) - 1, 3)
        return [(word[:end], word[end:]) for end in reversed(ends)]


def test_an_endless_word_is_divided_where_a_line_may_end() -> None:
    module = SimpleNamespace(
        pyphen=SimpleNamespace(Pyphen=Hyphenation, language_fallback=str)
    )
    pdf_speed.divide_near(module)
    near = module.pyphen.Pyphen()
    assert module.pyphen.language_fallback is str
    assert list(near.iterate("internat")) == [("intern", "at"), ("int", "ernat")]
    word = "abcdefghij" * 500
    parts = list(near.iterate(word))
    assert near.asked == [8, 205]
    assert parts[0] == (word[:198], word[198:])
    assert parts[-1] == (word[:3], word[3:])
    assert len(parts) == 66


def test_a_line_of_an_endless_word_is_looked_for_at_its_start() -> None:
    asked = []

    def split(text: str, style: str, context: str, width: int, **more: bool) -> object:
        assert (style, context, more) == ("style", "context", {"minimum": True})
        asked.append(len(text))
        end = min(width, len(text))
        return ("layout", end, None if end == len(text) else end)

    module = SimpleNamespace(split_first_line=split)
    user = SimpleNamespace(split_first_line=split)
    pdf_speed.break_near(module, user)
    assert module.split_first_line is user.split_first_line
    for text, width, end in (
        ("Q" * 5000, 80, 80),  # at the start
        ("Q" * 5000, 400, 400),  # on a line that is not where lines end
        ("word " * 1000, 80, 80),  # not endless
        ("Q" * LIMIT, 900, None),  # all of it fits
    ):
        found = user.split_first_line(text, "style", "context", width, minimum=True)
        assert found[2] == end
    assert asked == [LIMIT, LIMIT, 5000, 5000, LIMIT]


def test_the_pages_of_a_pdf_are_listed_anew_when_there_is_one_more() -> None:
    class Pdf:
        def __init__(self) -> None:
            self.pages = {"Kids": [3, 0, "R", 5, 0, "R"]}

    pdf_speed.keep_references(Pdf)
    pdf = Pdf()
    references = pdf.page_references  # type: ignore[attr-defined]
    assert references == (b"3 0 R", b"5 0 R")
    assert pdf.page_references is references  # type: ignore[attr-defined]
    pdf.pages["Kids"] += [8, 0, "R"]
    assert pdf.page_references == (*references, b"8 0 R")  # type: ignore[attr-defined]


def test_the_collector_is_left_as_it_was() -> None:
    assert gc.isenabled()
    with pdf_speed.without_collecting(long=True):
        assert gc.isenabled()
    with pdf_speed.without_collecting(long=False):
        assert not gc.isenabled()
    assert gc.isenabled()
