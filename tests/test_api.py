"""read, parse, render, convert: what they take, and what they refuse."""

import json
from pathlib import Path

import pytest

import newsconv
from newsconv.errors import (
    EmptySourceError,
    OutputError,
    SourceError,
    UnknownFormatError,
    UnknownOptionError,
)
from newsconv.model import Article, Digest, Headline, Section
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.renderers.json import JsonRenderer

ARTICLE = Article(headline=Headline("River rises"))
STORY = (
    "River rises\n\nBy Jane Roe\n\nThe river rose again on Monday night, and fell.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


def headlines(digest: Digest) -> list[str | None]:
    return [headline_text(article) for article in articles(digest)]


def test_an_article_is_rendered_as_a_digest_of_one() -> None:
    one = Digest(sections=(Section((ARTICLE,)),))
    assert newsconv.render(ARTICLE, to="html") == newsconv.render(one, to="html")


def test_a_renderer_by_name_class_or_made_already() -> None:
    line = newsconv.render(ARTICLE, to="json", indent=0)
    assert line.count(b"\n") == 1
    assert newsconv.render(ARTICLE, to=JsonRenderer, indent=0) == line
    assert newsconv.render(ARTICLE, to=JsonRenderer(indent=0)) == line


def test_options_of_a_renderer_made_already_are_not_dropped() -> None:
    with pytest.raises(UnknownOptionError, match="json: indent, source: options are"):
        newsconv.render(ARTICLE, to=JsonRenderer(), indent=0, source=False)


def test_reading_a_file_a_folder_and_a_manifest(tmp_path: Path, story: Path) -> None:
    assert newsconv.read(story) == newsconv.read(tmp_path)
    manifest = tmp_path / "week.toml"
    manifest.write_text(
        'title = "The Week"\n[[section]]\n[[section.article]]\nfile = "story.txt"\n',
        encoding="utf-8",
    )
    digest = newsconv.read_digest(manifest)
    assert digest.title == "The Week"
    assert headlines(digest) == ["River rises"]


def test_a_folder_is_read_as_the_format_asked_for(tmp_path: Path, story: Path) -> None:
    story.rename(tmp_path / "story.json")  # a text by a wrong name
    assert headlines(newsconv.read_digest(tmp_path, format="text")) == ["River rises"]
    with pytest.raises(UnknownFormatError, match="unknown format 'txet'"):
        newsconv.read_digest(tmp_path, format="txet")


def test_reading_one_of_several_is_refused(tmp_path: Path, story: Path) -> None:
    (tmp_path / "other.txt").write_bytes(story.read_bytes())
    with pytest.raises(SourceError, match="holds 2 articles, not one; use read_digest"):
        newsconv.read(tmp_path)


def test_a_text_parses_as_its_file_reads(story: Path) -> None:
    parsed = newsconv.parse_article(newsconv.Source.from_path(story))
    assert parsed.article == newsconv.read(story)
    assert newsconv.parse(STORY).body == parsed.article.body


def test_an_empty_text_is_an_empty_article_and_an_empty_file_none(
    tmp_path: Path,
) -> None:
    assert newsconv.parse(" \n").body == ()
    (tmp_path / "empty.txt").touch()
    with pytest.raises(EmptySourceError):
        newsconv.read(tmp_path / "empty.txt")


def test_convert_one_and_many(tmp_path: Path, story: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    newsconv.convert(story, one, indent=0)
    assert one.read_bytes().count(b"\n") == 1
    newsconv.convert([story, str(one)], two)
    assert headlines(newsconv.load(two.read_bytes())) == ["River rises"] * 2


def test_convert_replaces_nothing_unasked(tmp_path: Path, story: Path) -> None:
    target = tmp_path / "story.json"
    target.write_bytes(b"mine")
    with pytest.raises(OutputError, match="exists"):
        newsconv.convert(story, target)
    assert target.read_bytes() == b"mine"
    newsconv.convert(story, target, force=True)
    assert json.loads(target.read_bytes())["type"] == "digest"


def test_convert_replaces_nothing_that_it_reads(tmp_path: Path, story: Path) -> None:
    target = tmp_path / "story.json"
    newsconv.convert(story, target)
    before = target.read_bytes()
    for source in (target, tmp_path):
        with pytest.raises(OutputError, match="is read"):
            newsconv.convert(source, target, force=True)
    assert target.read_bytes() == before


def test_convert_to_no_format_writes_nothing(tmp_path: Path, story: Path) -> None:
    with pytest.raises(UnknownFormatError):
        newsconv.convert(story, tmp_path / "story.doc")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["story.txt"]


def test_convert_of_nothing_is_the_callers_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no file to read"):
        newsconv.convert([], tmp_path / "x.html")
    assert list(tmp_path.iterdir()) == []
