"""A text whose blocks are marked in, an article with the same labels out.

The cues look at what is said, as in any text; then the markup has its word: a list's
entry is one, and what it calls a heading is a headline, a kicker, a deck or a subhead.
"""

import re
from collections.abc import Sequence

import msgspec

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.model import Decision, Label, SourceBar, Statement
from newsconv.parsing.article import ParsedArticle, origin_of
from newsconv.parsing.assemble import assemble
from newsconv.parsing.characters import report_characters
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.document import STOPS, Document
from newsconv.parsing.doubts import report_doubts
from newsconv.parsing.foreign import name_foreign_passages
from newsconv.parsing.found_comments import with_comments
from newsconv.parsing.label import Labelled, label
from newsconv.parsing.labelling.model import Models
from newsconv.parsing.lines import Line
from newsconv.parsing.marked_blocks import marked_article
from newsconv.parsing.marked_text import Form, MarkedBlock, MarkedText
from newsconv.parsing.own_cues import leans_of
from newsconv.parsing.repeats import near_duplicates
from newsconv.parsing.segment import RawBlock
from newsconv.source import Source

_HEADINGS = frozenset(
    {Label.HEADLINE, Label.KICKER, Label.DECK, Label.SUBHEAD}
    | {Label.BYLINE, Label.DATE, Label.EDITORS_NOTE, Label.CORRECTION}
    | {Label.COMMENT_HEADING}
)
"""What a heading may be."""
_ENTRIES = frozenset({Label.LIST_ITEM, Label.BYLINE, Label.DATE})
"""Pages set bylines as lists, too."""
_SURE_ENTRY = 0.9
"""So sure the labeller must be of that."""
_ALLOWED = {
    Form.HEADING: (_HEADINGS, Label.SUBHEAD, "is marked up as a heading"),
    Form.LIST_ITEM: (_ENTRIES, Label.LIST_ITEM, "is marked up as a list's entry"),
    Form.QUOTE: (
        frozenset({Label.BLOCK_QUOTE, Label.PULL_QUOTE}),
        Label.BLOCK_QUOTE,
        "is marked up as a quotation",
    ),
    Form.INDENTED: (
        frozenset(Label)
        - {Label.PARAGRAPH, Label.SUBHEAD, Label.DECK, Label.HEADLINE, Label.KICKER}
        - {Label.FURNITURE},
        Label.BLOCK_QUOTE,
        "is set in as a quotation",
    ),
    Form.ROW: (
        frozenset({Label.TABLE_ROW}),
        Label.TABLE_ROW,
        "is marked up as a table's row",
    ),
    Form.CAPTION: (
        frozenset({Label.CAPTION, Label.CREDIT}),
        Label.CAPTION,
        "is marked up as the words of a picture",
    ),
    Form.CREDIT: (
        frozenset({Label.CREDIT}),
        Label.CREDIT,
        "is marked up as a picture's credit",
    ),
}
_SURE_FURNITURE = 0.9
"""So sure the labeller must be that a paragraph of running text is none of the story:
what it learned from had boxes and menus that the makers of markup leave out."""
_RUNNING = "is running text, marked up as a paragraph"
_TITLE = "is the title that the file states"
_TOP = "is the one heading of the first level"
_OTHER_TITLE = "is a sentence, and the file states another title"
_SENTENCE_WORDS = 12
_CALL = re.compile(r"\[?\w{1,3}\]?")
"""A number in the text that leads to a note."""
_STYLED = "has the style {style}"
_NAMED = "is what the file says it is"


def parse_marked(
    source: Source,
    marked: MarkedText,
    *,
    bar: SourceBar | None = None,
    stated: tuple[Statement, ...] = (),
    language: str | None = None,
    by: Models | None = None,
) -> ParsedArticle:
    """Return the article that a marked text holds, with its diagnostics.

    Every printed character of the text lies in exactly one leaf.

    Args:
        source: The text of `marked`, and the file that it was taken from.
        marked: Its blocks and marks.
        bar: What the file states of the clip.
        stated: Where it states it.
        language: BCP 47, where the file states one; else the words tell.
        by: Models that label; the shipped ones if no others are given.
    """
    reporter = Reporter(source)
    report_characters(source, reporter)
    blocks = raw_blocks(marked)
    document = Document(without_calls(marked, blocks))
    title = bar.headline if bar else None
    at, _ = headline_of(marked.blocks, document.blocks, title)
    given = {} if at is None else {at: Label.HEADLINE}
    cued = with_comments(document, label(document, by, given))
    labels = marked_labels(marked.blocks, document, cued, title)
    for broken in leans_of(document).broken:
        reporter.add(broken)
    if not blocks:
        reporter.report(DiagnosticCode.TEXT_EMPTY, "nothing is printed in this text")
    found = assemble(blocks, labels, language or document.language)
    article = msgspec.structs.replace(
        marked_article(name_foreign_passages(found), marked),
        source_bar=bar or SourceBar(),
        near_duplicates=near_duplicates(document),
        origin=msgspec.structs.replace(origin_of(source), stated=stated),
    )
    if blocks:
        report_doubts(article, reporter)
    return ParsedArticle(article, reporter.diagnostics())


def raw_blocks(marked: MarkedText) -> list[RawBlock]:
    """Return the blocks of a marked text as the labeller takes them."""
    found: list[RawBlock] = []
    below = 0
    for block in marked.blocks:
        lines: list[Line] = []
        starts: list[int] = []
        gap = max(0, marked.text.count("\n", below, block.start) - 1) if found else 0
        at, size = block.start, 0
        for raw in marked.text[block.start : block.end].split("\n"):
            said = raw.strip()
            if said:
                start = at + raw.index(said)
                lines.append(Line(start, start + len(said), 0, gap, said, start))
                starts.append(size)
                size += len(said) + 1
                gap = 0
            at += len(raw) + 1
        below = block.end
        text = " ".join(line.text for line in lines)
        found.append(RawBlock(tuple(lines), text, tuple(starts)))
    return found


def without_calls(marked: MarkedText, blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """Return blocks that say what they do without the numbers that call notes.

    "The river rose.[1]" ends with a full stop.
    """
    calls = [
        words
        for words in marked.words
        if words.target.startswith("#")
        and _CALL.fullmatch(marked.text, words.start, words.end)
    ]
    if not calls:
        return list(blocks)
    found: list[RawBlock] = []
    for block in blocks:
        text, at = "", block.start
        for words in calls:
            if block.start < words.start < block.end:
                text += marked.text[at : words.start]
                at = words.end
        if not text:
            found.append(block)
            continue
        text = " ".join((text + marked.text[at : block.end]).split())
        found.append(RawBlock(block.lines, text, block.starts) if text else block)
    return found


def marked_labels(
    marked: Sequence[MarkedBlock],
    document: Document,
    labels: Sequence[Labelled],
    title: str | None = None,
) -> list[Labelled]:
    """Return the labels that markup and cues give together.

    `title` is the headline that the file states, where it does.
    """
    blocks = document.blocks
    found = [
        _with_form(form, block, each, prose=prose)
        for form, block, each, prose in zip(
            marked, blocks, labels, document.prose, strict=True
        )
    ]
    at, reason = headline_of(marked, blocks, title)
    if at is None:
        return [
            _as_prose(block, each) if title and not known.label else each
            for known, block, each in zip(marked, blocks, found, strict=True)
        ]
    found[at] = _sure(Label.HEADLINE, reason)
    return found


def headline_of(
    marked: Sequence[MarkedBlock], blocks: Sequence[RawBlock], title: str | None
) -> tuple[int | None, str]:
    """Return the block that is the headline, where the markup tells, and why."""
    named = [at for at, block in enumerate(marked) if block.label is Label.HEADLINE]
    if named:
        return named[0], _NAMED
    key = _key(title or "")
    if key:
        # The first words of a page may be its title once more, in a menu.
        same = [at for at, block in enumerate(blocks) if block.key == key]
        headings = [at for at in same if marked[at].form is Form.HEADING]
        if same:
            return (headings or same)[0], _TITLE
    tops = [
        at
        for at, block in enumerate(marked)
        if block.form is Form.HEADING and block.level == 1
    ]
    return (tops[0], _TOP) if len(tops) == 1 else (None, "")


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _with_form(
    marked: MarkedBlock, block: RawBlock, labelled: Labelled, *, prose: bool = False
) -> Labelled:
    if marked.label:
        reason = _STYLED.format(style=marked.style) if marked.style else _NAMED
        return _sure(marked.label, reason)
    if marked.form is Form.PARAGRAPH:
        doubtful = (
            prose
            and labelled.label is Label.FURNITURE
            and labelled.decision.confidence < _SURE_FURNITURE
            and not kind_of(block.text)
        )
        return _sure(Label.PARAGRAPH, _RUNNING) if doubtful else labelled
    allowed, own, reason = _ALLOWED[marked.form]
    if labelled.label in allowed and (
        marked.form is not Form.LIST_ITEM
        or labelled.label is own
        or labelled.decision.confidence >= _SURE_ENTRY
    ):
        return labelled
    # A menu is a list, and "Related stories" a heading, if they say that they are.
    furniture = labelled.label is Label.FURNITURE and kind_of(block.text)
    return labelled if furniture else _sure(own, reason)


def _as_prose(block: RawBlock, labelled: Labelled) -> Labelled:
    """Return a sentence that is no headline where the file states one as such."""
    sentence = block.size >= _SENTENCE_WORDS and block.text[-1] in STOPS
    if labelled.label is Label.HEADLINE and sentence:
        return _sure(Label.PARAGRAPH, _OTHER_TITLE)
    return labelled


def _sure(label: Label, reason: str) -> Labelled:
    return Labelled(label, Decision(1.0, (reason,), None, label))
