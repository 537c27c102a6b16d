"""A marked text in newsconv's own styles in, its articles' places and digest out.

A digest that went to Word comes back as one: its title, its sections, its articles.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from newsconv.model import Article, Digest, Section, SourceBar, SynthesisParagraph
from newsconv.parsing.fields.date_line import read_date_line
from newsconv.parsing.marked_text import MarkedBlock, MarkedText

_HEAD = frozenset({"Source Bar", "Kicker", "Headline"})
_TITLE = "Digest Title"
_SECTION, _INTRODUCTION = "Section Title", "Section Introduction"
_SYNTHESIS = "Synthesis"
_FACTS = {
    **{
        f"Clip {name.title()}": name
        for name in ("outlet", "kind", "edition", "section", "page", "date", "reach")
    },
    "Clip Author": "authors",
    "Clip Source": "reach_source",
    "Clip Address": "url",
    "Clip Reference": "reference",
}
"""The styles of a source bar's facts, and its fields."""


class Opening(NamedTuple):
    """Where an article begins."""

    start: int
    section: str | None = None
    """The title of the section that begins with it."""
    introduction: str | None = None


def style_openings(marked: MarkedText) -> list[Opening]:
    """Return the beginnings of a digest's articles; none for an article by itself."""
    found: list[Opening] = []
    title: MarkedBlock | None = None
    introduction: str | None = None
    above = ""
    for block in marked.blocks:
        style = _style(block)
        if style == _SECTION:
            title, introduction = block, None
        elif style == _INTRODUCTION:
            introduction = _said(marked, block)
        elif style in _HEAD and above not in _HEAD:
            start = title.start if title else block.start
            section = _said(marked, title) if title else None
            found.append(Opening(start, section, introduction if title else None))
            title = introduction = None
        above = style
    titled = any(_style(block) in {_TITLE, _SECTION} for block in marked.blocks)
    return found if titled or len(found) > 1 else []


def styled_digest(
    marked: MarkedText, openings: Sequence[Opening], articles: Sequence[Article]
) -> Digest:
    """Return the digest of a text's articles.

    Args:
        marked: The text.
        openings: Where each article begins.
        articles: As many.
    """
    sections: list[Section] = []
    run: list[Article] = []
    named = openings[0]
    for opening, article in zip(openings, articles, strict=True):
        if run and opening.section:
            sections.append(_section(named, run))
            run, named = [], opening
        run.append(article)
    sections.append(_section(named, run))
    titles = list(_of_style(marked, _TITLE))
    return Digest(
        sections=tuple(sections),
        title=titles[0] if titles else None,
        synthesis=tuple(map(SynthesisParagraph, _of_style(marked, _SYNTHESIS))),
    )


def with_facts(article: Article, facts: Sequence[tuple[int, str, str]]) -> Article:
    """Return an article with the source bar that its document printed over it.

    Args:
        article: Read from the document.
        facts: Of its bar: where in the article's text, in which style, in which words.
    """
    said: dict[str, object] = {}
    names: list[str] = []
    for _, style, text in facts:
        field, value = _FACTS.get(style), " ".join(text.split())
        if field == "authors":
            names.append(value)
        elif field == "date":
            moment = read_date_line(value, 0, article.language).published
            if moment and moment.value:
                said[field] = moment.value
        elif field:
            said[field] = value
    if names:
        said["authors"] = names
    if not said:
        return article
    bar = msgspec.convert(said, SourceBar)
    return msgspec.structs.replace(article, source_bar=bar)


def _section(opening: Opening, articles: Sequence[Article]) -> Section:
    return Section(
        articles=tuple(articles),
        title=opening.section,
        introduction=opening.introduction,
    )


def _of_style(marked: MarkedText, style: str) -> Iterator[str]:
    return (_said(marked, each) for each in marked.blocks if _style(each) == style)


def _style(block: MarkedBlock) -> str:
    return block.style.title()


def _said(marked: MarkedText, block: MarkedBlock) -> str:
    return " ".join(marked.text[block.start : block.end].split())
