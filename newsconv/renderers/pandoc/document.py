"""A digest in, pandoc's document of it out: what every format is written from.

A single article is its story; a digest opens with its title and contents, and its
sections follow. Comments and furniture are set apart under titles of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsconv.model import Article, Comment, Comments, Digest, Label
from newsconv.model.text import author_names, content_text, published_value
from newsconv.renderers.added_words import added_words
from newsconv.renderers.dates import day_of
from newsconv.renderers.front import front_view
from newsconv.renderers.pandoc import ast
from newsconv.renderers.pandoc.ast import Element
from newsconv.renderers.pandoc.bar import bar_lines
from newsconv.renderers.pandoc.blocks import Blocks, Target
from newsconv.renderers.pandoc.office_styles import Outline
from newsconv.renderers.views import (
    DigestView,
    Entry,
    digest_view,
    direction,
    one_line,
)


@dataclass(frozen=True)
class Parts:
    """What is printed besides the stories."""

    comments: bool = True
    furniture: bool = False
    contents: bool = True


def heading_levels(digest: Digest) -> dict[Outline, int]:
    """Return the levels of a document's headings, from 1 with none left out."""
    view = digest_view(digest)
    sections = any(section.title for section in view.sections)
    first = 1 if view.single or not sections else 2
    return {"section": 1, "headline": first, "subhead": first + 1}


def pandoc_document(digest: Digest, target: Target, parts: Parts) -> Element:
    """Return the document, ready to be JSON."""
    return _Document(digest, target, parts).document()


class _Document:
    def __init__(self, digest: Digest, target: Target, parts: Parts) -> None:
        self._digest = digest
        self._view: DigestView = digest_view(digest)
        self._words: Mapping[str, str] = added_words(self._view)
        self._target = target
        self._parts = parts
        self._levels = heading_levels(digest)
        self._blocks = Blocks(target, self._words["picture"])
        self._apart = target.titled and self._view.single
        if self._apart:
            self._levels["subhead"] = 1

    def document(self) -> Element:
        view = self._view
        blocks = [] if view.single else list(self._front())
        for section in view.sections:
            if title := section.title:
                blocks.append(self._line("section_title", title, section.ident))
            if introduction := one_line(section.introduction):
                blocks.append(self._line("section_introduction", introduction))
            for entry in section.entries:
                blocks += self._article(entry)
        around = direction(view.language)
        facts: dict[str, object] = {
            "lang": view.language,
            "dir": around if around == "rtl" else "",
            "papersize": "a4" if self._target.paper else "",
        }
        if not view.single and not self._target.styles:
            facts["title"] = view.title
        if self._apart:
            facts |= self._head(view.entries[0])
        return ast.document(blocks, facts)

    def _head(self, entry: Entry) -> dict[str, object]:
        """Return what a single article's head says, where it has a place apart."""
        names = author_names(entry.article)
        return {
            "title": entry.headline if entry.has_headline else "",
            "author": [{"name": one_line(name)} for name in names],
            "date": day_of(published_value(entry.article)) or "",
        }

    def _line(self, kind: str, text: str, ident: str = "") -> Element:
        outline = _OUTLINES.get(kind)
        level = self._levels[outline] if outline else 0
        return self._blocks.styled(kind, ast.words(text), level=level, ident=ident)

    def _ours(self, kind: str, key: str, entry: Entry) -> Element:
        """Return words of newsconv's own, which stand in an article."""
        outline = _OUTLINES.get(kind)
        around = self._view.language
        return self._blocks.styled(
            kind,
            ast.words(self._words[key]),
            level=self._levels[outline] if outline else 0,
            language=around if entry.language != around else None,
        )

    def _front(self) -> Iterator[Element]:
        digest, view, say = self._digest, self._view, self._words
        front = front_view(digest, view, say)
        if self._target.styles:
            yield self._line("digest_title", view.title)
        for line in (" · ".join(view.edition_line), digest.issuer, digest.contact):
            if one_line(line):
                yield self._line("digest_line", one_line(line))
        counted = (view.count_line, view.period)
        yield self._line("digest_line", " · ".join(filter(None, counted)))
        for part in front.synthesis:
            yield self._line("synthesis", one_line(part.text))
        rights = front.rights
        said = (rights.licence, rights.licence_line, rights.redistribution)
        for line in (*said, rights.rights):
            if one_line(line):
                yield self._line("digest_line", one_line(line))
        if rights.recipients:
            names = ", ".join(map(one_line, rights.recipients))
            yield self._line("digest_line", f"{say['recipients']}: {names}")
        if self._parts.contents:
            yield from self._contents(front.sources)

    def _contents(self, sources: Mapping[int, str]) -> Iterator[Element]:
        for section in self._view.sections:
            if title := section.title:
                yield self._blocks.styled("contents", [ast.strong(ast.words(title))])
            for entry in section.entries:
                inner = [ast.link(ast.words(entry.title), f"#{entry.ident}")]
                if source := sources.get(entry.number):
                    inner += ast.words(f" · {source}")
                yield self._blocks.styled("contents", inner)

    def _article(self, entry: Entry) -> list[Element]:
        bar = [
            self._blocks.styled("source_bar", line)
            for line in bar_lines(entry, self._words, self._blocks.marked)
        ]
        blocks = list(self._parts_of(entry))
        around = self._view.language
        same = (entry.language or around) == around
        if same and entry.direction == direction(around):
            return [*bar, *blocks]
        pairs = {"lang": entry.language, "dir": entry.direction}
        return [*bar, ast.div(blocks, pairs)]

    def _parts_of(self, entry: Entry) -> Iterator[Element]:
        article, write = entry.article, self._blocks
        if article.kicker and one_line(article.kicker.text):
            yield self._line("kicker", article.kicker.text)
        if not self._apart:
            yield self._headline(entry)
        if deck := article.deck:
            yield write.styled(
                "deck", write.content(deck.content), language=deck.language
            )
        for line in article.bylines:
            yield self._line("byline", line.text)
        for date in article.dates:
            yield self._line("date", date.text)
        yield from self._body(entry)
        if article.comments and self._parts.comments:
            yield from self._comments(article.comments, entry)
        printed = [each for each in article.furniture if one_line(each.text)]
        if printed and self._parts.furniture:
            yield self._ours("furniture_title", "furniture", entry)
            for each in printed:
                yield self._line("furniture", each.text)

    def _headline(self, entry: Entry) -> Element:
        # A single article needs no anchor: nothing leads to it.
        ident = "" if self._view.single else entry.ident
        headline = ast.words(entry.headline)
        if entry.has_headline or not self._target.styles:
            level = self._levels["headline"]
            return self._blocks.styled("headline", headline, level=level, ident=ident)
        return self._blocks.styled(
            "added", headline, ident=ident, language=self._view.language
        )

    def _body(self, entry: Entry) -> Iterator[Element]:
        article, write = entry.article, self._blocks
        lead = self._dateline(article)
        alone = _stands_alone(article)
        for block in article.body:
            found = write.story(block, self._levels["subhead"])
            if block is entry.lede and lead:
                if alone:
                    yield write.styled("paragraph", lead)
                    yield from found
                else:
                    inner = [*lead, *ast.words(" "), *write.content(block.content)]
                    yield write.styled("paragraph", inner, language=block.language)
            else:
                yield from found
        if lead and entry.lede is None:
            yield write.styled("paragraph", lead)

    def _dateline(self, article: Article) -> list[Element]:
        line = article.dateline
        return self._blocks.marked("dateline", ast.words(line.text)) if line else []

    def _comments(self, comments: Comments, entry: Entry) -> Iterator[Element]:
        yield self._ours("comments_title", "comments", entry)
        if comments.heading:
            yield self._line("comment_heading", comments.heading.text)
        if comments.uncertain:
            yield self._ours("added", "attribution_uncertain", entry)
        for comment in comments.items:
            blocks = list(self._comment(comment))
            yield from (
                blocks if self._target.styles else self._set_apart(blocks, comment)
            )

    def _set_apart(self, blocks: list[Element], comment: Comment) -> list[Element]:
        """Return an answer under what it answers, one quotation deeper."""
        for _ in range(min(comment.depth, _DEEPEST)):
            blocks = [ast.block_quote(blocks)]
        return blocks

    def _comment(self, comment: Comment) -> Iterator[Element]:
        if comment.author:
            yield self._line("comment_author", comment.author.text)
        for meta in comment.metas:
            yield self._line("comment_meta", meta.text)
        for text in comment.texts:
            if one_line(content_text(text.content)):
                yield self._blocks.styled(
                    "comment_text",
                    self._blocks.content(text.content),
                    language=text.language,
                )


_DEEPEST = 4
_OUTLINES: dict[str, Outline] = {
    "section_title": "section",
    "comments_title": "subhead",
    "furniture_title": "subhead",
}


def _stands_alone(article: Article) -> bool:
    """Say whether the dateline was a block of the text by itself."""
    line = article.dateline
    decision = line.decision if line else None
    return decision is not None and decision.label is Label.DATELINE
