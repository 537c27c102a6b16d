"""A text of several stories is taken apart where each begins, and one story nowhere."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsconv
from newsconv import DiagnosticCode, Source
from newsconv.model.conservation import losses
from newsconv.parsing.segment import segment
from newsconv.parsing.split import openings, split

FOLDER = Path(__file__).parent / "stories"
STORIES = {
    file.stem: file.read_text(encoding="utf-8").strip()
    for file in sorted(FOLDER.glob("*.txt"))
}
"""Stories of this project's own, each with a head and some with an end."""

ORDERS = [
    ["ferry", "brücke"],
    ["bakery", "ferry"],
    ["ледокол", "kütüphane"],
    ["brücke", "moulin", "aceite"],
    ["aceite", "ferry", "moulin", "ледокол", "brücke"],
    ["moulin", "茶园"],
    ["茶园", "kütüphane"],
    ["bakery", "kütüphane", "aceite", "moulin", "ferry", "brücke", "ледокол"],
]
SEPARATORS = {
    "a line end": "\n",
    "a blank line": "\n\n",
    "blank lines": "\n\n\n\n",
    "dashes": "\n\n---\n\n",
    "asterisks": "\n\n***\n\n",
    "spaced asterisks": "\n\n* * *\n\n",
    "equal signs": "\n=====\n",
    "a line": "\n\n____________________\n\n",
    "a form feed": "\f",
    "a form feed alone": "\n\f\n",
}


def first_lines(text: str) -> list[str]:
    """Return the first line of each part that a text is split into."""
    return [
        part.text.strip().partition("\n")[0].strip() for part in split(Source(text))
    ]


def heads(names: list[str]) -> list[str]:
    return [STORIES[name].partition("\n")[0] for name in names]


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS.keys())
@pytest.mark.parametrize("names", ORDERS, ids=" ".join)
def test_stories_are_taken_apart(names: list[str], separator: str) -> None:
    text = separator.join(STORIES[name] for name in names)
    assert first_lines(text) == heads(names)


@pytest.mark.parametrize(
    "form", ["Document {} of {}", "Article {}", "{}.", "[{}]", "Dokument {} von {}"]
)
@pytest.mark.parametrize("names", ORDERS, ids=" ".join)
def test_a_number_opens_the_article_below_it(names: list[str], form: str) -> None:
    numbers = [form.format(at, len(names)) for at in range(1, len(names) + 1)]
    text = "\n\n".join(
        f"{number}\n\n{STORIES[name]}"
        for number, name in zip(numbers, names, strict=True)
    )
    assert first_lines(text) == numbers


@pytest.mark.parametrize("names", ORDERS, ids=" ".join)
def test_headlines_may_be_numbered(names: list[str]) -> None:
    text = "\n\n".join(f"{at}. {STORIES[name]}" for at, name in enumerate(names, 1))
    expected = [f"{at}. {head}" for at, head in enumerate(heads(names), 1)]
    assert first_lines(text) == expected


@pytest.mark.parametrize("name", STORIES)
def test_one_story_stays_whole(name: str) -> None:
    source = Source(STORIES[name])
    assert split(source) == (source,)


def test_examples_stay_whole(examples: Path) -> None:
    for file in sorted((examples / "articles").glob("*.txt")):
        assert openings(segment(file.read_text(encoding="utf-8"))) == [], file.name


def test_a_rule_inside_a_story_divides_nothing() -> None:
    paragraphs = STORIES["ferry"].split("\n\n")
    for rule in ("* * *", "***", "---", "⁂"):
        text = "\n\n".join([*paragraphs[:3], rule, *paragraphs[3:]])
        assert openings(segment(text)) == []


def test_a_subhead_divides_nothing() -> None:
    paragraphs = STORIES["brücke"].split("\n\n")
    text = "\n\n".join([*paragraphs[:2], "Rostiger Stahl im Pfeiler", *paragraphs[2:]])
    assert openings(segment(text)) == []


def test_teasers_divide_nothing() -> None:
    paragraphs = STORIES["ferry"].split("\n\n")
    teasers = [
        "Read more",
        "Storm takes roof off the school gym",
        "Five walks for a wet Sunday",
    ]
    text = "\n\n".join([*paragraphs[:3], *teasers, *paragraphs[3:]])
    assert openings(segment(text)) == []
    assert openings(segment("\n\n".join([*paragraphs, *teasers]))) == []


def spaced(story: str) -> str:
    """Return a story with a blank line between all its lines."""
    return re.sub(r"\n+", "\n\n", story)


@pytest.mark.parametrize("end", ["More to explore", "Ada Pell"])
@pytest.mark.parametrize(
    "opening", ["Home > Regions\n\nShare", "Harbour & Coast\n\n19 November 2026"]
)
def test_the_one_line_right_below_another_opens_an_article(
    opening: str, end: str
) -> None:
    above, below = spaced(STORIES["brücke"]), spaced(STORIES["ferry"])
    text = f"{above}\n\n{end}\n{opening}\n\n{below}"
    assert first_lines(text) == [
        STORIES["brücke"].partition("\n")[0],
        opening.partition("\n")[0],
    ]


@pytest.mark.parametrize("name", ["brücke", "ferry", "moulin"])
def test_a_line_right_below_another_does_not_divide_one_story(name: str) -> None:
    lines = spaced(STORIES[name]).split("\n\n")
    for at in range(1, len(lines)):
        text = "\n\n".join(lines[:at]) + "\n" + "\n\n".join(lines[at:])
        assert openings(segment(text)) == []


def test_what_ends_a_story_stays_with_it() -> None:
    text = "\n\n".join(STORIES[name] for name in ("bakery", "ferry", "brücke"))
    bakery, ferry, _ = split(Source(text))
    assert bakery.text.rstrip().endswith("Millers warn of empty silos by spring")
    assert ferry.text.rstrip().endswith("Tags: ferries, Merrow, transport")


@pytest.mark.parametrize("separator", ["\n", "\n\n\n", "\r\n\r\n", "\n\n---\n\n", "\f"])
def test_parts_are_the_text_and_know_their_place(separator: str) -> None:
    text = separator.join(STORIES[name] for name in ORDERS[3])
    source = Source(text, "week.txt")
    parts = split(source)
    assert [part.part for part in parts] == [1, 2, 3]
    assert "".join(part.text for part in parts) == text
    for part in parts:
        assert part.name == "week.txt"
        assert text.startswith(part.text, part.start)
        assert part.point(0) == source.point(part.start)
    for above, below in pairwise(parts):
        assert below.start == above.start + len(above.text)


def test_each_article_is_read_by_itself() -> None:
    text = "\n\n".join(STORIES[name] for name in ORDERS[3])
    articles = newsconv.parse_all(text, name="week.txt")
    assert [article.language for article in articles] == ["de", "fr", "es"]
    for number, article in enumerate(articles, 1):
        origin = article.origin
        assert origin is not None
        assert origin.text is not None
        assert (origin.name, origin.part) == ("week.txt", number)
        assert text[origin.start :].startswith(origin.text)
        assert origin.line == text[: origin.start].count("\n") + 1
        assert losses(origin.text, article) == ()


def test_diagnostics_give_the_lines_of_the_whole() -> None:
    text = "\n\n".join([STORIES["brücke"], STORIES["ferry"] + "\n\n\u200bThe end"])
    _, second = newsconv.parse_articles(Source(text, "two.txt"))
    (remark,) = [
        each
        for each in second.diagnostics
        if each.code is DiagnosticCode.INVISIBLE_CHARACTER
    ]
    assert remark.point is not None
    assert remark.point.line == text.count("\n") + 1


def test_a_whole_story_has_no_part() -> None:
    (article,) = newsconv.parse_all(STORIES["ferry"])
    assert article == newsconv.parse(STORIES["ferry"])
    assert article.origin is not None
    assert article.origin.part is None


def test_plain_parsing_remarks_on_several_articles() -> None:
    text = "\n\n".join(STORIES[name] for name in ORDERS[-1])
    found = newsconv.parse_article(Source(text)).diagnostics
    (remark,) = [each for each in found if each.code is DiagnosticCode.SEVERAL_ARTICLES]
    assert remark.message.startswith(f"reads like {len(ORDERS[-1])} articles")
    assert remark.span is not None
    assert text[remark.span[0] :].startswith(heads(ORDERS[-1])[1])


@pytest.mark.parametrize("name", STORIES)
def test_plain_parsing_of_one_story_does_not(name: str) -> None:
    found = newsconv.parse_article(Source(STORIES[name])).diagnostics
    assert DiagnosticCode.SEVERAL_ARTICLES not in {each.code for each in found}


def test_a_string_is_no_source() -> None:
    with pytest.raises(TypeError, match="parse_all takes a string"):
        newsconv.parse_articles("River rises")  # type: ignore[arg-type]


@given(st.text(alphabet="Ab 1.:-\n\r\f\u2028*=，", max_size=300))
def test_any_text_is_the_sum_of_its_parts(text: str) -> None:
    assert "".join(part.text for part in split(Source(text))) == text
