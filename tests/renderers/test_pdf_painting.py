"""Two processes that paint one PDF: the same bytes as by one, and nobody waits."""

from collections.abc import Iterable

import pytest

from newsconv.model import Article, Digest, Emphasis, Figure, Headline, Image, Paragraph
from newsconv.renderers.pdf import painting as pdf_painting
from newsconv.renderers.pdf.painting import Sharing
from newsconv.renderers.pdf.renderer import PdfRenderer
from newsconv.second_process import Beside, beside
from tests.renderers.printed import opened, story, words

DOT = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAEElEQVR4nGO0YWBgYGJAIQAE2ABEd5mJ"
    "iQAAAABJRU5ErkJggg=="
)
LONG = (
    "Extraordinarily well-understood internationalisation notwithstanding, the "
    "interdepartmental infrastructure administrators reconsidered arrangements. "
)

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


def article(number: int) -> Article:
    """An article of two A5 pages whose words are divided, even from page to page."""
    body = [Paragraph(content=words(LONG * 6)) for _ in range(4)]
    if number == 9:  # letters that no page before has, and a slope
        body.append(Paragraph(content=(Emphasis(content=words("Łódź, Ærø, Ñandú")),)))
    figures = [Figure(image=Image(uri=DOT, alt="A dot"))] if number == 7 else []
    return Article(
        headline=Headline(text=f"Gate {number}"),
        body=(*body, *figures),
        language="en",
    )


DIGEST = Digest.of([article(number) for number in range(15)], title="Gates")


class Count:
    """Counts the pages that the second process was asked for, and those taken."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.come = self.taken = 0
        take = Sharing.take

        def counted(*arguments: object) -> bool:
            took = take(*arguments)  # type: ignore[arg-type]
            self.come += 1
            self.taken += took
            return took

        monkeypatch.setattr(Sharing, "take", counted)
        monkeypatch.setattr(Beside, "arrived", Beside.all)  # wait for every page


def test_the_bytes_are_those_of_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    renderer = PdfRenderer(page_size="A5")
    monkeypatch.setattr(pdf_painting, "may_fork", lambda: False)
    alone = renderer.render(DIGEST)
    monkeypatch.setattr(pdf_painting, "may_fork", lambda: True)
    count = Count(monkeypatch)
    assert renderer.render(DIGEST) == alone
    pages = len(opened(alone).pages)
    assert pages > 30
    # Not all: a word runs on to the next page, and one page has a picture.
    assert pages / 3 < count.taken <= count.come < pages - 9


def test_a_second_process_that_fails_costs_no_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    renderer = PdfRenderer(page_size="A5")
    monkeypatch.setattr(pdf_painting, "may_fork", lambda: False)
    alone = renderer.render(DIGEST)
    monkeypatch.setattr(pdf_painting, "may_fork", lambda: True)
    count = Count(monkeypatch)
    monkeypatch.setattr(Sharing, "from_the_end", lambda *_: 1 / 0)
    assert renderer.render(DIGEST) == alone
    assert count.come == 0


def test_a_short_one_has_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_painting, "may_fork", lambda: 1 / 0)
    assert PdfRenderer().render(Digest.of([story("Gate")])).startswith(b"%PDF")


def made() -> Iterable[object]:
    yield 1
    yield 2
    raise ValueError("nobody hears of it")


def test_what_is_made_beside_comes_up_to_the_failure(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with beside(made) as second:
        assert second.all() == [1, 2]
        assert list(second.arrived()) == []
    assert capfd.readouterr() == ("", "")
