"""What a digest's manifest gives, and what is said where it is wrong."""

from pathlib import Path

import pytest

from newsconv import read_digest
from newsconv.errors import ManifestError, SourceError
from newsconv.model import Article
from newsconv.model.text import author_names, headline_text, published_value
from newsconv.readers.manifest import read_manifest

STORY = """\
Ferry returns to service

By Ines Calloway

The harbour ferry returned to service on Monday after repairs that took eight months.

Passengers queued from six in the morning to board the first crossing of the year.
"""

WHOLE = """\
title = "Morning Press Review"
kind = "Daily"
number = 231
date = 2026-11-20
issuer = "Press Office"
contact = "press@rivers.example"
language = "en"
rights = "For internal use only."

[[section]]
title = "Ferries"

[[section.article]]
file = "clips/ferry.txt"
outlet = "Harbour Post"
kind = "daily, print"
date = 2026-11-19
edition = "North"
page = 5
section = "Local"
authors = ["I. Calloway", "T. Brandt"]
reach = "64,000 copies"
reach_source = "sworn circulation"
url = "https://harbour.example/ferry"
reference = "231-01"
headline = "Ferry is back"
language = "en-GB"

[[section]]
title = "Also"

[[section.article]]
file = "clips/ferry.txt"
authors = "One Name"
edition = ""
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "ferry.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str) -> Path:
    path = folder / "digest.toml"
    path.write_text(text, encoding="utf-8")
    return path


def error(folder: Path, text: str) -> str:
    path = write(folder, text)
    with pytest.raises(ManifestError) as caught:
        read_manifest(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{path}: ")
    return message.removeprefix(f"{path}: ")


def only_article(digest_path: Path) -> Article:
    return read_digest(digest_path).sections[0].articles[0]


def test_the_digest_has_the_manifest_s_facts(folder: Path) -> None:
    digest = read_digest(write(folder, WHOLE))
    assert digest.title == "Morning Press Review"
    assert digest.kind == "Daily"
    assert digest.number == "231"
    assert digest.date == "2026-11-20"
    assert digest.issuer == "Press Office"
    assert digest.contact == "press@rivers.example"
    assert digest.language == "en"
    assert digest.rights == "For internal use only."
    assert [section.title for section in digest.sections] == ["Ferries", "Also"]


def test_an_article_has_the_manifest_s_word_and_its_own_text(folder: Path) -> None:
    article = only_article(write(folder, WHOLE))
    bar = article.source_bar
    assert bar.outlet == "Harbour Post"
    assert bar.kind == "daily, print"
    assert bar.edition == "North"
    assert bar.page == "5"
    assert bar.section == "Local"
    assert bar.reach == "64,000 copies"
    assert bar.reach_source == "sworn circulation"
    assert bar.url == "https://harbour.example/ferry"
    assert bar.reference == "231-01"
    assert headline_text(article) == "Ferry is back"
    assert author_names(article) == ("I. Calloway", "T. Brandt")
    assert published_value(article) == "2026-11-19"
    assert article.language == "en-GB"
    assert article.headline
    assert article.headline.text == "Ferry returns to service"


def test_what_the_manifest_leaves_out_or_blank_is_absent(folder: Path) -> None:
    bar = read_digest(write(folder, WHOLE)).sections[1].articles[0].source_bar
    assert bar.authors == ("One Name",)
    assert bar.edition is None
    assert bar.outlet is None


def test_a_byte_order_mark_is_no_error(folder: Path) -> None:
    path = folder / "digest.toml"
    path.write_text("\ufeff" + WHOLE, encoding="utf-8")
    assert read_digest(path).title == "Morning Press Review"


ONE = '[[section]]\n[[section.article]]\nfile = "clips/ferry.txt"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'titel = "X"\n' + ONE,
            (
                "unknown key 'titel' (did you mean 'title'?); known: title, kind, "
                "number, date, issuer, contact, language, rights, period, logo, "
                "logo_alt, licence, licence_number, recipients, redistribution, "
                "top_stories, highlight, annotate, watch, lint, synthesis_from, "
                "synthesis, section"
            ),
        ),
        (
            '[[section]]\ntitle = "A"\n[[section.articles]]\nfile = "x"\n',
            (
                "section[0]: unknown key 'articles' (did you mean 'article'?); "
                "known: title, introduction, article"
            ),
        ),
        (
            ONE + 'outlett = "Post"\n',
            (
                "section[0].article[0]: unknown key 'outlett' (did you mean 'outlet'?);"
                " known: file, outlet, kind, date, edition, page, section, authors, "
                "reach, reach_source, url, reference, headline, language, brief, "
                "picture"
            ),
        ),
        (
            ONE + '[[section.article]]\noutlet = "Post"\n',
            'section[0].article[1]: names no file; write file = "story.txt"',
        ),
        (
            '[[section]]\n[[section.article]]\nfile = "  "\n',
            'section[0].article[0]: names no file; write file = "story.txt"',
        ),
        (
            'title = "Empty"\n',
            "no [[section]]; each needs an [[section.article]] with a file",
        ),
        (
            ONE + '[[section]]\ntitle = "B"\n',
            "section[1]: no [[section.article]]; each names a file",
        ),
        (
            '[section]\ntitle = "A"\n',
            "section: must be written with double brackets: [[section]]",
        ),
        (
            '[[section]]\n[section.article]\nfile = "x"\n',
            (
                "section[0].article: must be written with double brackets: "
                "[[section.article]]"
            ),
        ),
        ("title = 12\n" + ONE, "title: must be text in quotes, not a number"),
        (
            ONE + "page = true\n",
            "section[0].article[0].page: must be text in quotes, not true or false",
        ),
        (
            ONE + "authors = [1]\n",
            "section[0].article[0].authors[0]: must be text in quotes, not a number",
        ),
        (
            ONE + "authors = 1\n",
            "section[0].article[0].authors: must be a list, not a number",
        ),
        (
            'date = "2026-02-30"\n' + ONE,
            "date: '2026-02-30' is not in the calendar",
        ),
        (
            ONE + 'date = "yesterday"\n',
            "section[0].article[0].date: 'yesterday' is not a date; write YYYY-MM-DD",
        ),
        (
            'language = "English"\n' + ONE,
            "language: 'English' is not a language code such as 'en' or 'pt-BR'",
        ),
    ],
)
def test_a_wrong_key_is_named_with_what_is_right(
    folder: Path, text: str, message: str
) -> None:
    assert error(folder, text) == message


def test_bad_toml_names_its_line(folder: Path) -> None:
    message = error(folder, 'title = "A"\nnumber 12\n')
    assert message.startswith("not valid TOML: ")
    assert "line 2" in message
    assert "line 2" in error(folder, 'title = "A"\ndate = 2026-02-30\n')


def test_bytes_that_are_not_utf_8_are_named(folder: Path) -> None:
    path = folder / "digest.toml"
    path.write_bytes(b'title = "caf\xe9"\n')
    with pytest.raises(ManifestError, match="not UTF-8 text"):
        read_manifest(path)


def test_a_file_that_can_not_be_read_is_named_with_its_key(folder: Path) -> None:
    (folder / "empty.txt").touch()
    article = '[[section]]\n[[section.article]]\nfile = "{}"\n'
    where = "section[0].article[0].file: "
    assert error(folder, article.format("gone.txt")) == (
        f"{where}{folder / 'gone.txt'}: no such file"
    )
    assert "the file is empty" in error(folder, article.format("empty.txt"))
    assert error(folder, article.format("digest.toml")) == (
        f"{where}{folder / 'digest.toml'}: is a manifest; name its articles instead"
    )
    assert error(folder, article.format("clips")) == (
        f"{where}{folder / 'clips'}: is a folder, not a file"
    )


def test_a_missing_manifest_is_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_manifest(tmp_path / "gone.toml")


def test_the_size_limit_holds_for_the_articles_too(folder: Path) -> None:
    path = write(folder, ONE)
    with pytest.raises(ManifestError, match=r"over the limit of 100; .*--max-bytes"):
        read_manifest(path, max_bytes=100)


def test_the_articles_diagnostics_are_passed_on(folder: Path) -> None:
    (folder / "clips" / "ferry.txt").write_text(
        STORY.replace("harbour", "har\u200bbour"), encoding="utf-8"
    )
    codes = {each.code for each in read_manifest(write(folder, ONE)).diagnostics}
    assert "invisible-character" in codes
