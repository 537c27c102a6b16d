"""What pandoc reads parses as its text does, with the structure that the file has."""

from pathlib import Path

import pytest

import newsconv
from newsconv.model import (
    Article,
    BlockQuote,
    Figure,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Subhead,
)
from newsconv.model import text as words
from newsconv.model.walk import articles, walk
from newsconv.readers.registry import formats, reader_for
from tests.pandoc_documents import (
    PICTURE,
    STORY,
    images,
    labelled,
    lists,
    read,
    tables,
    written,
)

FORMATS = {
    "docx": "docx",
    "odt": "odt",
    "markdown": "md",
    "rst": "rst",
    "latex": "tex",
    "org": "org",
    "docbook": "dbk",
    "mediawiki": "wiki",
    "epub": "epub",
    "typst": "typ",
}
"""Each with its suffix."""


def one(file: Path, **options: object) -> Article:
    (article,) = articles(read(file, **options))
    return article


@pytest.mark.parametrize("format_", FORMATS)
def test_a_story_keeps_its_head_and_its_structure(format_: str, tmp_path: Path) -> None:
    whole = ("--standalone",) if format_ == "epub" else ()
    file = written(STORY, format_, tmp_path, *whole)
    article = one(file.rename(file.with_suffix(f".{FORMATS[format_]}")))
    assert article.headline
    assert article.headline.text == "River rises after a week of rain"
    assert words.author_names(article) == ("Jane Roe",)
    assert words.published_value(article) == "2026-11-19"
    assert article.dateline
    assert article.dateline.place == "HULL, England"
    subheads = [block for block in article.body if isinstance(block, Subhead)]
    assert [words.block_text(each) for each in subheads] == ["What the gauge said"]
    bullets, numbers = lists(article)
    assert not bullets.ordered
    assert numbers.ordered
    assert [words.content_text(item.content) for item in bullets.items] == [
        "3.9 metres at noon",
        "4.1 metres at nine",
    ]
    (inner,) = bullets.items[0].sublists
    assert words.block_text(inner) == "at the quay\nat the bridge"
    (quote,) = [block for block in article.body if isinstance(block, BlockQuote)]
    assert words.block_text(quote).startswith("Nobody was asked to leave.")
    (table,) = tables(article)
    assert table.header
    assert words.block_text(table) == "Place\tMetres\nQuay\t4.1\nDock\t3.7"
    (link,) = [
        node
        for node in walk(article)
        if isinstance(node, Link) and not node.target.startswith("#")
    ]
    assert link.target == "https://harbour.example/gates"
    assert words.content_text(link.content) == "lower gates"


def test_rich_text_is_read_with_every_character(tmp_path: Path) -> None:
    text = r"{\rtf1\ansi {\b River\u8217's rise}\par By Jane Roe\par"
    text += r" The river\u8217\'92s rise was \u8220?high\u8221?, she said.\par}"
    (tmp_path / "story.rtf").write_text(text, encoding="ascii")
    article = one(tmp_path / "story.rtf")
    assert article.origin
    assert (article.origin.text or "").split("\n\n") == [
        "River’s rise",
        "By Jane Roe",
        "The river’s rise was “high”, she said.",
    ]


def test_a_note_stands_at_the_end_and_its_number_where_it_is_called(
    tmp_path: Path,
) -> None:
    article = one(written(STORY, "docx", tmp_path))
    lede, *_, last = [each for each in article.body if isinstance(each, Paragraph)]
    assert words.block_text(lede).endswith("an hour before high water.[1]")
    assert words.block_text(last) == "[1] High water was at nine in the evening."


def test_a_paragraph_of_lines_is_taken_apart_where_one_is_a_byline(
    tmp_path: Path,
) -> None:
    text = STORY.replace(
        "By **Jane Roe**, Staff Writer\n\nNov. 19, 2026", "By Jane Roe\\\nNov. 19, 2026"
    )
    article = one(written(text, "docx", tmp_path))
    assert [line.text for line in article.bylines] == ["By Jane Roe"]
    assert [line.text for line in article.dates] == ["Nov. 19, 2026"]


def test_verse_stays_one_paragraph(tmp_path: Path) -> None:
    verse = (
        "| The river rose and the river fell,\n| and rang the drowned quay's bell.\n"
    )
    for format_ in ("docx", "markdown"):
        file = written(f"{STORY}\n{verse}", format_, tmp_path)
        article = one(file, format=format_)
        (block,) = [
            block
            for block in article.body
            if words.block_text(block).startswith("The river rose and the")
        ]
        assert isinstance(block, Paragraph)
        assert [type(part) for part in block.content].count(LineBreak) == 1
        assert "\n" in words.block_text(block)


def test_a_picture_comes_with_its_words(tmp_path: Path) -> None:
    picture = f'\n![The quay at noon.]({PICTURE}){{alt="Grey water over steps"}}\n'
    text = STORY.replace("## What", f"{picture}\n## What")
    article = one(written(text, "docx", tmp_path))
    (image,) = images(article)
    assert image.uri == PICTURE
    assert image.alt == "Grey water over steps"
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.caption
    assert words.block_text(figure.caption) == "The quay at noon."


def test_a_picture_that_is_none_keeps_no_path_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(
        STORY.replace("## What", "![A map](maps/quay.tiff)\n\n## What"),
        encoding="utf-8",
    )
    (image,) = images(one(tmp_path / "story.md"))
    assert image.uri == "maps/quay.tiff"


def test_what_word_calls_title_is_the_headline(tmp_path: Path) -> None:
    text = STORY.replace("# River rises after a week of rain\n", "")
    more = ("--metadata=title:Gates shut as the river rises",)
    article = one(written(text, "docx", tmp_path, *more))
    assert article.headline
    assert article.headline.text == "Gates shut as the river rises"
    assert article.headline.span


FRONT = """\
---
title: Gates shut as the river rises
author: [Jane Roe, Tom Baker]
date: 2026-11-18
lang: en-GB
---

"""
BODY = STORY.partition("HULL, England — ")[2]


def test_metadata_speaks_where_the_text_is_silent(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(FRONT + BODY, encoding="utf-8")
    article = one(tmp_path / "story.md")
    assert article.source_bar.headline == "Gates shut as the river rises"
    assert article.source_bar.authors == ("Jane Roe", "Tom Baker")
    assert article.source_bar.date == "2026-11-18"
    assert article.language == "en-GB"
    assert article.origin
    assert {(each.field, each.where) for each in article.origin.stated} == {
        ("headline", "metadata title"),
        ("authors", "metadata author"),
        ("date", "metadata date"),
    }


def test_the_text_goes_before_metadata(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(FRONT + STORY, encoding="utf-8")
    article = one(tmp_path / "story.md")
    assert article.headline
    assert article.headline.text == "River rises after a week of rain"
    assert article.source_bar == newsconv.model.SourceBar()
    assert words.author_names(article) == ("Jane Roe",)


@pytest.mark.parametrize(
    ("printed", "date"), [("18 November 2026", "2026-11-18"), ("last week", None)]
)
def test_a_source_bar_says_when_if_its_words_do(
    printed: str, date: str | None, tmp_path: Path
) -> None:
    bar = (
        '::: {custom-style="Source Bar"}\n[The Record]{custom-style="Clip Outlet"} '
        f'[{printed}]{{custom-style="Clip Date"}}\n:::\n\n'
    )
    article = one(written(bar + STORY, "docx", tmp_path))
    assert article.source_bar.outlet == "The Record"
    assert article.source_bar.date == date


def test_a_paragraph_that_is_set_in_can_be_a_comment(tmp_path: Path) -> None:
    comments = (
        "Comments (2)\n\n> Ann Field\n>\n> 2 hours ago\n>\n> The gates were late.\n\n"
        "> Bob Marsh\n>\n> 1 hour ago\n>\n> They were not late, the river was early.\n"
    )
    article = one(written(f"{STORY}\n{comments}", "docx", tmp_path))
    assert article.comments
    names = [each.author.text for each in article.comments.items if each.author]
    assert names == ["Ann Field", "Bob Marsh"]


def test_a_text_that_is_all_set_in_quotes_nobody(tmp_path: Path) -> None:
    text = "\n".join(f"> {line}" for line in STORY.split("\n") if line[:1] != "|")
    article = one(written(text, "odt", tmp_path))
    assert not [block for block in article.body if isinstance(block, BlockQuote)]


def test_a_table_that_lays_out_a_page_is_a_page(tmp_path: Path) -> None:
    cell = "The office will open the gates again when the water has fallen. " * 8
    table = f"+----+\n| {cell} |\n+----+\n".replace("----", "-" * (len(cell) + 2))
    article = one(written(f"{STORY}\n{table}", "docx", tmp_path))
    assert len(tables(article)) == 1
    assert words.block_text(article.body[-2]).startswith("The office will open the")


def test_two_articles_of_one_file_are_taken_apart_on_demand(
    tmp_path: Path, examples: Path
) -> None:
    texts = [
        (examples / "articles" / f"{name}.txt").read_text(encoding="utf-8")
        for name in ("wire-dateline", "spanish")
    ]
    plain = "\n\n".join(texts).replace("\n", "\n\n")
    file = written(plain, "docx", tmp_path)
    found = list(articles(read(file, split=True)))
    assert [each.headline.text for each in found if each.headline] == [
        newsconv.parse(text).headline.text  # type: ignore[union-attr]
        for text in texts
    ]


def test_a_database_s_export_in_word_is_taken_apart_by_its_fields(
    tmp_path: Path,
) -> None:
    text = "\n".join(
        f"# {head}\n\nThe Mill Post\n\nNovember 2{day}, 2026\n\n**Length:** 9 words\n\n"
        f"**Byline:** {name}\n\n**Body**\n\nNobody in Lynton could say why.\n\n"
        "**Load-Date:** November 22, 2026\n\n**End of Document**\n"
        for day, head, name in (
            (0, "River rises", "Jane Roe"),
            (1, "Roof lost", "Tom Poe"),
        )
    )
    file = written(text, "docx", tmp_path)
    found = list(articles(read(file, split=True)))
    assert [each.headline.text for each in found if each.headline] == [
        "River rises",
        "Roof lost",
    ]
    assert list(map(words.author_names, found)) == [("Jane Roe",), ("Tom Poe",)]


def test_an_encoding_can_be_told(tmp_path: Path) -> None:
    file = tmp_path / "story.md"
    file.write_bytes("# Überschwemmung in Köln\n\nDer Rhein stieg.\n".encode("cp1252"))
    article = one(file, encoding="cp1252")
    assert article.origin
    assert (article.origin.text or "").startswith("Überschwemmung in Köln")


def test_any_format_of_pandocs_can_be_named(tmp_path: Path) -> None:
    file = tmp_path / "story.jira"
    lede = BODY.partition("[lower")[0] + "gates."
    file.write_text(f"h1. River rises\n\nBy Jane Roe\n\n{lede}\n")
    article = one(file, format="pandoc:jira")
    assert article.headline
    assert article.headline.text == "River rises"
    assert any(isinstance(node, Strong) for node in walk(article))


def test_every_reader_is_found_by_its_suffixes() -> None:
    for suffix in ("docx", "odt", "rtf", "md", "epub", "rst", "tex", "org", "jats"):
        assert reader_for(f"story.{suffix}").format != "text"
    assert {"docx", "odt", "rtf", "markdown", "epub", "pandoc"} <= set(formats())


def test_lists_in_lists_end_somewhere(tmp_path: Path) -> None:
    lines = ("  " * level + f"- entry {level}\n" for level in range(40))
    (tmp_path / "story.md").write_text("".join(lines), encoding="utf-8")
    digest = read(tmp_path / "story.md")
    assert newsconv.load(newsconv.dump(digest)) == digest
    (article,) = articles(digest)
    assert [text for _, text in labelled(article)] == [
        f"entry {level}" for level in range(40)
    ]


def test_pandoc_opens_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("The secret of the gates.\n")
    file = tmp_path / "story.tex"
    file.write_text(f"River rises.\n\n\\input{{{tmp_path / 'secret.tex'}}}\n")
    said = labelled(one(file))
    assert not [text for _, text in said if "secret of" in text]
