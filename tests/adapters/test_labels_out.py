"""Articles as spaCy documents, tables and IOB: every place is exact, in any script."""

import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import newsconv
from newsconv.adapters import to_iob, to_pandas, to_spacy
from newsconv.adapters.blocks import labelled_blocks
from newsconv.adapters.pieces import pieces
from newsconv.errors import MissingDependencyError
from newsconv.model import Article, Digest, List

STORY = """River rises again

By Jane O’Neill

PORT MERROW (AP) — The river rose on Monday, the mayor said, and the ferry stayed at \
its berth for the second day running, as it had in the spring of last year.

Passengers queued from six to board the first crossing of the day, the company said, \
and most of them went home again before the rain began.
"""


@pytest.fixture(scope="module")
def story() -> Article:
    return newsconv.parse(STORY, name="river.txt")


def example_texts() -> list[Path]:
    folder = Path(__file__).parents[2] / "examples" / "articles"
    return sorted(folder.glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's 3.5%, O’Neill!", ["It's", "3", ".", "5", "%", ",", "O’Neill", "!"]),
        (
            "新华社北京电（记者）",
            ["新", "华", "社", "北", "京", "电", "（", "记", "者", "）"],
        ),
        ("नदी में बाढ़।", ["नदी", "में", "बाढ़", "।"]),
        ("وقالَ الوزير، أمس", ["وقالَ", "الوزير", "،", "أمس"]),
        ("می‌رود", ["می‌رود"]),
        ("ทหารไทย 5", ["ทหารไทย", "5"]),
        ("서울에서 e\u0301t", ["서울에서", "e\u0301t"]),
        ("👍🏽 ok…", ["👍", "🏽", "ok", "…"]),
        ("𠮷野家の", ["𠮷", "野", "家", "の"]),
    ],
)
def test_words_of_every_script(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in pieces(text)] == words


@given(st.text(max_size=60), st.lists(st.integers(0, 60), max_size=5))
def test_words_are_all_there_is_and_stop_at_cuts(text: str, cuts: list[int]) -> None:
    found = list(pieces(text, cuts))
    assert "".join(text[start:end] for start, end in found) == "".join(text.split())
    assert found == sorted(found)
    assert not [
        cut for cut in cuts for start, end in found if start < cut < end <= len(text)
    ]


def test_a_line_a_word(story: Article) -> None:
    lines = to_iob(story).split("\n")
    assert lines[:9] == [
        "# name = river.txt",
        "River\t0\t5\tB-headline",
        "rises\t6\t11\tI-headline",
        "again\t12\t17\tI-headline",
        "",
        "By\t19\t21\tB-byline",
        "Jane\t22\t26\tI-byline",
        "O’Neill\t27\t34\tI-byline",
        "",
    ]
    assert lines[9] == "PORT\t36\t40\tB-dateline"
    assert "The\t55\t58\tB-paragraph" in lines
    assert lines[-2:] == ["", ""]


def test_a_digest_has_each_article(story: Article) -> None:
    assert to_iob(Digest.of([story, story])) == to_iob(story) * 2
    assert to_pandas(Digest.of([story, story]))["article"].unique().tolist() == [1, 2]


@pytest.mark.parametrize("file", example_texts(), ids=lambda file: file.stem)
def test_every_word_has_its_label(file: Path) -> None:
    article = newsconv.read(file)
    text = file.read_bytes().decode().removeprefix("\ufeff")
    words = [line.split("\t") for line in to_iob(article).split("\n") if "\t" in line]
    places = [(int(start), int(end)) for _, start, end, _ in words]
    assert [word for word, *_ in words] == [text[start:end] for start, end in places]
    assert "".join(word for word, *_ in words) == "".join(text.split())
    assert places == sorted(places)
    begun = {(block.start, f"B-{block.label}") for block in labelled_blocks(article)}
    assert {(int(start), tag) for _, start, _, tag in words if tag[0] == "B"} == begun


@pytest.mark.parametrize(
    "name", ["german", "arabic", "chinese", "list-piece", "feature"]
)
def test_spans_are_exact(name: str, examples: Path) -> None:
    article = newsconv.read(examples / "articles" / f"{name}.txt")
    assert article.origin
    doc = to_spacy(article)
    assert doc.text == article.origin.text
    blocks = labelled_blocks(article)
    spans = doc.spans["newsconv_blocks"]
    assert [(span.start_char, span.end_char, span.label_) for span in spans] == [
        (block.start, block.end, block.label) for block in blocks
    ]
    authors = [each.name for line in article.bylines for each in line.authors]
    named = [s.text for s in doc.spans["newsconv_fields"] if s.label_ == "author"]
    assert set(authors) <= set(named)


def test_a_pipeline_of_ones_own(story: Article) -> None:
    nlp = spacy.blank("en")
    doc = to_spacy(story, nlp)
    assert doc.vocab is nlp.vocab
    assert [token.text for token in doc][:3] == ["River", "rises", "again"]
    assert doc.spans["newsconv_blocks"][0].text == "River rises again"


@settings(max_examples=25, deadline=None)
@given(st.text("aB \n\t.,—（）新华社电By:…“”\u00a0\u200b", max_size=80))
def test_any_text_gives_a_document(text: str) -> None:
    article = newsconv.parse(text)
    doc = to_spacy(article)
    assert article.origin
    assert doc.text == article.origin.text
    assert all(span.text.strip() for span in doc.spans["newsconv_blocks"])


def test_a_row_a_block(story: Article) -> None:
    frame = to_pandas(story)
    assert frame.columns.tolist() == [
        *("article", "name", "block", "label", "start", "end", "confidence", "text"),
    ]
    first = frame.iloc[0]
    assert (first["label"], first["start"], first["end"]) == ("headline", 0, 17)
    assert first["text"] == "River rises again"
    assert first["name"] == "river.txt"
    assert 0 < first["confidence"] <= 1
    assert frame["label"].tolist() == [
        *("headline", "byline", "dateline", "paragraph", "paragraph"),
    ]
    assert frame["confidence"].dtype == "float64"
    assert [STORY[row.start : row.end] for row in frame.itertuples()] == (
        frame["text"].tolist()
    )


def test_a_list_is_its_entries(examples: Path) -> None:
    article = newsconv.read(examples / "articles" / "list-piece.txt")
    count = sum(len(b.items) for b in article.body if isinstance(b, List))
    labels = [block.label for block in labelled_blocks(article)]
    assert count > 1
    assert labels.count("list_item") == count
    assert "list" not in labels


def test_an_article_without_its_text_is_refused(story: Article) -> None:
    (bare,) = newsconv.load(newsconv.dump(story, source=False)).sections[0].articles
    for adapter in (to_iob, to_pandas, to_spacy):
        with pytest.raises(ValueError, match="has no text of its own"):
            adapter(bare)


@pytest.mark.parametrize(
    ("library", "adapter"), [("pandas", to_pandas), ("spacy", to_spacy)]
)
def test_a_missing_library_is_named(
    monkeypatch: pytest.MonkeyPatch, story: Article, library: str, adapter: object
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert callable(adapter)
    with pytest.raises(MissingDependencyError, match=rf"newsconv\[{library}\]"):
        adapter(story)
