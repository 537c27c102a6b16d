"""What files are called by: a headline, in a name that every system takes."""

import pytest

from newsconv.batch.names import headlines_of, stems
from newsconv.model import Article, Digest, Headline


def digest(*headlines: str | None, title: str | None = None) -> Digest:
    return Digest.of(
        [Article(headline=Headline(text) if text else None) for text in headlines],
        title=title,
    )


@pytest.mark.parametrize(
    ("headline", "stem", "name"),
    [
        ("River rises", "clip-7", "river-rises--clip-7"),
        ("Crème brûlée: 3 € more", "a", "creme-brulee-3-more--a"),
        ("../../etc/passwd", "a", "etc-passwd--a"),
        ("..", "a", "a"),
        ("C:\\Windows\\con", "a", "c-windows-con--a"),
        ("NUL", "a", "nul-1--a"),
        ("洪水が町を襲う", "a", "洪水が町を襲う--a"),
        ("River Rises!", "river-rises", "river-rises"),
        (None, "clip-7", "clip-7"),
    ],
)
def test_the_headline_stands_before_the_input_s_name(
    headline: str | None, stem: str, name: str
) -> None:
    assert stems(stem, headlines_of([digest(headline)])) == (name,)


def test_a_long_headline_leaves_room_in_any_file_system() -> None:
    (name,) = stems("b" * 80, headlines_of([digest("洪水" * 99)]))
    assert len(name.encode()) <= 80 + 2 + 80
    assert name.startswith("洪水洪水")


def test_the_articles_of_a_text_are_numbered_alike_or_not() -> None:
    parts = [digest("River rises"), digest(None), digest("River rises")]
    assert stems("week", headlines_of(parts)) == (
        *("river-rises--week_1", "week_2", "river-rises--week_3"),
    )


def test_several_articles_in_one_file_are_called_by_their_title() -> None:
    several = digest("One", "Two", title="The Week")
    assert stems("a", headlines_of([several])) == ("the-week--a",)
    assert stems("a", headlines_of([digest("One", "Two")])) == ("a",)
