"""The example articles parse as a person read them, label by label, field by field."""

from functools import cache

import msgspec
import pytest

from newsconv.model import Article, Comments, CreditParty, Digest, Figure, Node, Section
from newsconv.model import text as words
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.walk import walk
from newsconv.parsing.article import parse_article
from newsconv.parsing.document import Document
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import label
from newsconv.parsing.segment import RawBlock, segment
from newsconv.source import Source
from tests.parsing.hand_read import NAMES, HandComment, HandFigure, example

every_example = pytest.mark.parametrize("name", NAMES)


@cache
def parsed(name: str) -> Article:
    return parse_article(example(name).source).article


def printed(article: Article) -> str | None:
    return words.block_text(article.deck) if article.deck else None


def figures(article: Article) -> list[Figure]:
    return [block for block in article.body if isinstance(block, Figure)]


def chain(figure: Figure) -> tuple[CreditParty, ...]:
    return figure.credit.chain if figure.credit else ()


def comments(found: Comments | None) -> list[HandComment]:
    return [
        HandComment(
            comment.author.text if comment.author else "",
            "\n".join(map(words.block_text, comment.texts)),
            comment.time.text if comment.time else None,
        )
        for comment in (found.items if found else ())
    ]


def test_every_example_was_read_by_hand() -> None:
    assert len(NAMES) >= 16
    for name in NAMES:
        assert example(name).reading.labels


@every_example
def test_labels(name: str) -> None:
    source, reading = example(name)
    blocks = segment(source.text)
    document = Document(blocks)
    labels = with_comments(document, label(document))
    found = {
        source.point(block.start).line: labelled.label.value
        for block, labelled in zip(blocks, labels, strict=True)
    }
    assert found == reading.labels


@every_example
def test_head(name: str) -> None:
    reading, article = example(name).reading, parsed(name)
    assert article.language == reading.language
    assert article.headline
    assert article.headline.text == reading.headline
    assert (article.kicker.text if article.kicker else None) == reading.kicker
    assert printed(article) == reading.deck
    assert words.author_names(article) == reading.authors


@every_example
def test_dates(name: str) -> None:
    reading, article = example(name).reading, parsed(name)
    assert words.published_value(article) == reading.published
    updated = words.updated(article)
    assert (updated.value if updated else None) == reading.updated


@every_example
def test_dateline(name: str) -> None:
    reading, found = example(name).reading.dateline, parsed(name).dateline
    if reading is None:
        assert found is None
        return
    assert found is not None
    assert found.text == reading.text
    assert found.place == reading.place
    assert found.agency == reading.agency
    assert (found.date.value if found.date else None) == reading.date


@every_example
def test_figures(name: str) -> None:
    reading, article = example(name).reading, parsed(name)
    found = tuple(
        HandFigure(
            words.block_text(figure.caption) if figure.caption else "",
            figure.credit.text if figure.credit else "",
            tuple(party.name for party in chain(figure)),
        )
        for figure in figures(article)
    )
    assert found == reading.figure


@every_example
def test_comments(name: str) -> None:
    assert comments(parsed(name).comments) == list(example(name).reading.comment)


@every_example
def test_nothing_is_lost(name: str) -> None:
    source, article = example(name).source, parsed(name)
    assert losses(source.text, article) == ()
    for node in walk(article):
        if isinstance(node, CreditParty) and node.span:
            assert source.text[node.span.start : node.span.end] == node.name


@every_example
def test_names_and_dates_point_at_their_words(name: str) -> None:
    source, article = example(name).source, parsed(name)
    for author in words.authors(article):
        assert author.span
        assert source.text[author.span.start : author.span.end] == author.name
    moments = [words.published(article), words.updated(article)]
    moments += [article.dateline.date] if article.dateline else []
    for moment in filter(None, moments):
        assert moment.span
        assert source.text[moment.span.start : moment.span.end] == moment.text


@every_example
def test_json_and_back(name: str) -> None:
    digest = Digest(sections=(Section(articles=(parsed(name),)),))
    data = dump(digest)
    assert load(data) == digest
    again = parse_article(example(name).source).article
    assert dump(Digest(sections=(Section(articles=(again,)),))) == data


def unplaced(node: Article) -> Article:
    """Return an article as its words, without where they stood or how sure they are."""

    def bare(value: object) -> object:
        if isinstance(value, Node):
            changes = {
                name: bare(getattr(value, name)) for name in value.__struct_fields__
            }
            changes.update(dict.fromkeys(changes.keys() & {"span", "decision"}))
            return msgspec.structs.replace(value, **changes)
        if isinstance(value, tuple):
            return tuple(map(bare, value))
        return value

    plain = bare(node)
    assert isinstance(plain, Article)
    if plain.comments:
        plain = msgspec.structs.replace(
            plain, comments=msgspec.structs.replace(plain.comments, readings=())
        )
    return msgspec.structs.replace(plain, origin=None, near_duplicates=())


def as_lines(blocks: list[RawBlock]) -> str:
    """Write blocks one a line, with the blank lines that they had between them."""
    lines: list[str] = []
    for block in blocks:
        lines += [""] * block.gap
        if block.quoted:
            lines += [line.text for line in block.lines]
        else:
            lines.append(" " * block.indent + block.text)
    return "\n".join(lines) + "\n"


@every_example
def test_the_plain_text_of_an_article_parses_to_the_article(name: str) -> None:
    source = example(name).source
    plain = as_lines(segment(source.text))
    assert unplaced(parse_article(Source(plain)).article) == unplaced(parsed(name))
    assert as_lines(segment(plain)) == plain


@every_example
def test_line_ends_do_not_matter(name: str) -> None:
    text = example(name).source.text.replace("\r\n", "\n")
    article = unplaced(parsed(name))
    for end in ("\n", "\r\n", "\r", " \n"):
        changed = parse_article(Source(text.replace("\n", end))).article
        assert unplaced(changed) == article
