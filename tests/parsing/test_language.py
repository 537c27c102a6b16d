"""`cases/language.md`: the language of a text, or none where it can't be told."""

import re
from pathlib import Path

import pytest

from newsconv.parsing.document import Document
from newsconv.parsing.language import language_of, main_language
from newsconv.parsing.language_words import tables
from newsconv.parsing.scripts import _BEGINS
from newsconv.parsing.segment import segment
from tests.parsing.case_file import Row, cases, rows

SERVED = {
    *("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs"),
    *("ru", "uk", "tr", "ar", "he", "zh", "zh-Hant", "ja", "ko"),
}
NEIGHBOURS = {
    *("nn", "gl", "ca", "ro", "sk", "sl", "hr", "bs", "sr", "sr-Latn", "bg", "mk"),
    *("be", "fa", "ur", "ps", "id", "ms"),
}


@pytest.mark.parametrize(
    ("section", "each"), [("Passages", 5), ("Lines", 10)], ids=["passages", "lines"]
)
def test_each_language_has_many_cases(section: str, each: int) -> None:
    tags = [row["tag"] for row in rows("language.md", section)]
    assert min(tags.count(tag) for tag in SERVED) >= each
    assert set(tags) >= NEIGHBOURS


@cases("language.md", "Passages")
def test_a_passage(row: Row) -> None:
    assert language_of(row["text"]) == row["tag"]


@cases("language.md", "Lines")
def test_a_line(row: Row) -> None:
    assert language_of(row["text"]) in {row["tag"], None}


def test_nearly_all_lines_are_told() -> None:
    found = [language_of(row["text"]) for row in rows("language.md", "Lines")]
    assert found.count(None) / len(found) < 0.06


@cases("language.md", "Left open")
def test_left_open(row: Row) -> None:
    assert language_of(row["text"]) is None


@cases("language.md", "Passages")
def test_capitals_do_not_matter(row: Row) -> None:
    # Turkish capitals fold to other letters: "I" is no "ı".
    if row["tag"] != "tr":
        assert language_of(row["text"].upper()) == row["tag"]


@cases("language.md", "Passages")
def test_where_lines_end_does_not_matter(row: Row) -> None:
    assert language_of(row["text"].replace(" ", "\n")) == row["tag"]


def test_names_of_another_script_do_not_matter() -> None:
    text = "Der Fluss ist gestiegen, sagte Иван Петров, und das Wasser ist da."
    assert language_of(text) == "de"


def test_a_quotation_in_another_language_does_not_matter() -> None:
    text = (
        "The mayor said that it was time to leave. “La rivière est montée”, she said, "
        "and that was all that there was to be said about it on that day in the town."
    )
    assert language_of(text) == "en"


def test_the_name_of_a_site_does_not_matter() -> None:
    text = "O rio subiu outra vez, diz a prefeitura, em www.the.and.of.com/for/the"
    assert language_of(text) == "pt"


@pytest.mark.parametrize(
    "text", ["", "   ", "\n", "…", "—" * 5000, "a" * 100_000, "́" * 100_000, "的"]
)
def test_no_language(text: str) -> None:
    assert language_of(text) is None


def test_most_passages_decide() -> None:
    french = "« La rivière est montée et nous avons tout perdu », a dit la voisine."
    english = "The river rose in the night, and the people who live there had to go."
    assert main_language([french, *[english] * 3]) == "en"
    assert main_language([english, *[french] * 3]) == "fr"
    assert main_language([]) is None


def test_the_menu_over_a_story_does_not_decide() -> None:
    menu = "\n".join(["Read more about this and that in the news"] * 12)
    story = "\n\n".join(
        row["text"] for row in rows("language.md") if row["tag"] == "pl"
    )
    assert Document(segment(f"{menu}\n\n{story}")).language == "pl"


def test_a_line_alone_has_a_language() -> None:
    assert (
        Document(segment("Nobody knows when the trains will run again")).language
        == "en"
    )
    assert Document(segment("")).language is None


@pytest.mark.parametrize("script", ["latin", "cyrillic", "arabic", "devanagari"])
def test_the_lists_are_of_use(script: str) -> None:
    known = tables(script)
    assert known
    for word, votes in known.words.items():
        # In two lists of one language, a word would be counted twice.
        languages = [language for language, _ in votes]
        assert len(languages) == len(set(languages)), word
        assert word == word.lower(), word
    for letter in known.letters:
        assert len(letter) == 1


def test_a_word_of_a_list_is_one_word() -> None:
    known = tables("latin")
    assert known
    # A word with a hyphen or an apostrophe is never met: texts are cut there.
    assert [word for word in known.words if not re.fullmatch(r"[^\W\d_]+", word)] == []


def test_no_list_for_a_script_of_one_language() -> None:
    assert tables("he") is None


def test_the_languages_of_the_document(root: Path) -> None:
    page = (root / "docs/explanation/languages.md").read_text(encoding="utf-8")
    listed = dict(
        re.findall(r"^\| ([A-Z][^|]*) \| ([a-z][^|]*) \|$", page, re.MULTILINE)
    )
    for script in ("latin", "cyrillic", "arabic", "devanagari"):
        known = tables(script)
        assert known
        assert listed[script.title()].split() == sorted(known.common)
    alone = {name for _, name, weight in _BEGINS if weight}
    alone -= {"latin", "cyrillic", "arabic", "devanagari", "han", "kana"}
    assert listed["One language each"].split() == sorted(alone)
