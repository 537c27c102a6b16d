"""Whatever the lines of a text and whatever ends them, nothing of it is lost.

The texts are made of lines that newspapers print, whole or cut short, in any order:
what the parser puts together where neighbours match, it has to put somewhere.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsconv.model import Digest, Figure
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.parsing.article import parse_article
from newsconv.source import Source

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"

PRINTED = sorted(
    {
        line
        for file in EXAMPLES.glob("*.txt")
        for line in file.read_text(encoding="utf-8").split("\n")
    }
)
CONSTRUCTS = [
    *("By Jane Roe", "By", "Jane Roe", "Von Jörg Wunderlich, Halle", "记者 李忠发"),
    *("November 19, 2026", "Published 03/04/2026", "2 hours ago", "06:30"),
    *("PARIS (AP) —", "GROSSETO, Italy (AP) --", "(ANSA) - ROMA, 22 MAR -", "PARIS —"),
    *("【エルサレム共同】", "新华社北京1月27日电（记者李忠发、潘洁）"),
    *("Photo: Ed Doe/AP", "(AP Photo/Leo Strand)", "Photo:", "© Reuters", "/AP"),
    *("A barge passes. (AP Photo/Leo Strand)", "新华社记者 陈亦舟 摄"),
    "A barge passes the old weir in Merrow on Monday, November 16, 2026",
    *("> It rose again.", ">", "> ", ">> And again.", "“It rose again.”"),
    *("• A bullet", "•", "- A dash", "1. A number", "a) A letter", "2."),
    *("a\tb\tc", "| a | b |", "|", "\t|\t", "a |", "* * *", "###", "-30-", "-ends-"),
    *("Comments (3)", "Reply", "Like 3", "Advertisement", "Share", "Read more"),
    *("Correction: The river rose.", "Editor's note: It rose.", "(dpa)", "Q: Why?"),
    *("\u200b", "\ufeff", "\x00", "\xad", "(", "()", "[", "—", "  indented  ", "😀"),
]
ENDS = [
    *("\n", "\n\n", "\n\n\n", "\r\n", "\r", "\n \n", "\n\t", "\n    ", " "),
    *("\v", "\f", "\x1c", "\x1e", "\x85", "\u2028", "\u2029"),
]

whole = st.sampled_from(PRINTED) | st.sampled_from(CONSTRUCTS)
cut = st.tuples(whole, st.integers(0, 40)).map(lambda pair: pair[0][: pair[1]])
lines = whole | st.sampled_from(CONSTRUCTS) | cut | st.text(max_size=12)


def joined(pool: list[str]) -> st.SearchStrategy[str]:
    """Make texts of a few lines over and over, as lists and galleries have them."""
    pairs = st.tuples(st.sampled_from(pool), st.sampled_from(ENDS))
    return st.lists(pairs, max_size=20).map(
        lambda parts: "".join(line + end for line, end in parts)
    )


texts = st.lists(lines, min_size=1, max_size=8).flatmap(joined)


@settings(max_examples=2500, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_nothing_is_lost(text: str) -> None:
    source = Source(text)
    article = parse_article(source).article
    assert losses(source.text, article) == ()
    digest = Digest.of([article])
    assert load(dump(digest)) == digest


CAPTION = "A barge passes the old weir in Merrow on Monday, November 16, 2026"
STORY = (
    "The council voted to close the old bridge over the river after engineers said "
    "that the weir would not hold another winter of floods like the last two."
)


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_a_gallery_keeps_every_picture(end: str) -> None:
    pictures = [
        (CAPTION.replace("barge", boat), f"Photo: {name}/AP")
        for boat, name in (("barge", "Ed Doe"), ("tug", "Jo Poe"), ("ferry", "Al Roe"))
    ]
    gallery = end.join(end.join(picture) for picture in pictures)
    text = (
        f"River rises over the town\n\nBy Jane Roe\n\n{STORY}\n\n{gallery}\n\n{STORY}"
    )
    article = parse_article(Source(text)).article
    assert losses(text, article) == ()
    figures = [block for block in article.body if isinstance(block, Figure)]
    assert [
        (
            text[figure.caption.span.start : figure.caption.span.end],
            figure.credit.text,
        )
        for figure in figures
        if figure.caption and figure.caption.span and figure.credit
    ] == pictures


@pytest.mark.parametrize("line", ["GROSSETO, Italy (AP) --", "(ANSA) - ROMA, 22 MAR -"])
@pytest.mark.parametrize("above", ["By Jane Roe", STORY, "A barge. (AP Photo/Jo Poe)"])
def test_a_dateline_on_a_line_of_its_own(line: str, above: str) -> None:
    text = f"River rises over the town\n\n{above}\n\n{line}\n\n{STORY}\n"
    assert losses(text, parse_article(Source(text)).article) == ()
