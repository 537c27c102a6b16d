"""A JSON document in, its blocks to edit out; changes in, the document anew out."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from newsconv.cli.edit_sheet import Changes
from newsconv.diagnostics import Diagnostic
from newsconv.errors import DocumentError
from newsconv.model import Article, Digest
from newsconv.model.schema import dump, load
from newsconv.model.walk import articles
from newsconv.output import write_output
from newsconv.parsing.article import parse_article
from newsconv.parsing.by_hand import Given
from newsconv.parsing.labelled_blocks import LabelledBlock, labelled_blocks
from newsconv.source import Source, read_bytes

_KEPT = ("origin", "source_bar", "brief", "language")
"""Of an article, what is not read from its text alone."""


class DocumentDesk:
    """A document whose articles were read from texts that it holds."""

    facts: Mapping[str, object] = {}
    read_facts: Mapping[str, str] = {}

    def __init__(self, file: str, max_bytes: int) -> None:
        """Read it.

        Raises:
            SourceError: it can't be read.
            DocumentError: it is none of newsconv's, or was not read from texts by this
                newsconv.
        """
        self._file = file
        data = read_bytes(file, max_bytes=max_bytes)
        self._indent = 2 if b'\n  "' in data else 0
        self._digest = load(data, name=file)
        self._articles = list(articles(self._digest))
        if not self._articles:
            raise DocumentError(file, "", "there is no article in it")
        stories: list[list[LabelledBlock]] = []
        for number, article in enumerate(self._articles, 1):
            source = self._source(article, number)
            given = _given(article, source)
            self._check(article, source, given, number)
            stories += labelled_blocks([source], given)
        self.stories: Sequence[Sequence[LabelledBlock]] = stories

    def _source(self, article: Article, number: int) -> Source:
        origin = article.origin
        if origin is None or origin.text is None:
            reason = f"article {number} has not the text that it was read from"
            raise DocumentError(self._file, "", f"{reason}; edit the text itself")
        return Source(
            origin.text,
            origin.name,
            sha256=origin.sha256,
            encoding=origin.encoding,
            part=origin.part,
            start=origin.start,
            line=origin.line,
        )

    def _check(
        self, article: Article, source: Source, given: Sequence[Given], number: int
    ) -> None:
        """Refuse an article that its text alone does not give back."""
        again = parse_article(source, overrides=given).article
        if _with_kept(again, article) != article:
            reason = f"article {number} is not what this newsconv reads in its text"
            raise DocumentError(self._file, "", f"{reason}; edit the text itself")

    def made(self, changes: Changes) -> bytes | None:
        """Return the document anew; None where nothing is changed."""
        made: list[Article] = []
        number = 0
        for article, blocks in zip(self._articles, self.stories, strict=True):
            given: list[Given] = []
            for block in blocks:
                number += 1
                if number in changes.labels:
                    given.append(block.as_given(changes.labels[number]))
            source = blocks[0].source if blocks else self._source(article, number)
            again = parse_article(source, overrides=given).article
            made.append(_with_kept(again, article))
        if made == self._articles:
            return None
        return dump(_with_articles(self._digest, made), indent=self._indent)

    def save(self, changes: Changes, made: bytes | None) -> str:
        """Write the document anew; return a line about it.

        Raises:
            OutputError: it can't be written.
        """
        if made is None:
            return f"{self._file}: nothing was changed"
        write_output(self._file, made, force=True)
        count = len(changes.labels)
        return f"{self._file}: {count} {'label' if count == 1 else 'labels'} by hand"

    def unused(self) -> tuple[Diagnostic, ...]:
        """Return nothing: the blocks are there."""
        return ()


def _given(article: Article, source: Source) -> tuple[Given, ...]:
    """Return the labels that an article has by hand."""
    (blocks,) = labelled_blocks([source])
    by_start = {each.block.start: each for each in blocks}
    return tuple(
        by_start[each.span.start].as_given(each.label)
        for each in article.overrides
        if each.span.start in by_start
    )


def _with_kept(made: Article, article: Article) -> Article:
    """Return an article read anew, with what the text alone does not say of it.

    So are annotations, whose places are in the text, which is the same.
    """
    kept = {name: getattr(article, name) for name in _KEPT}
    for field in msgspec.structs.fields(Article):
        value = getattr(article, field.name)
        if field.default == () and getattr(made, field.name) == () and value:
            kept[field.name] = value
    kept.pop("overrides", None)
    return msgspec.structs.replace(made, **kept)


def _with_articles(digest: Digest, made: Sequence[Article]) -> Digest:
    left: Iterator[Article] = iter(made)
    sections = tuple(
        msgspec.structs.replace(
            section, articles=tuple(next(left) for _ in section.articles)
        )
        for section in digest.sections
    )
    return msgspec.structs.replace(digest, sections=sections)
