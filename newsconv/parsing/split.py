"""A text in, its parts out: one for each article that it holds.

Every character of the text lies in exactly one part. A part begins with the first line
of an article's head, its kicker or headline, a number over it included; tags, related
links and rules below a story belong to the story above.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from math import exp

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.parsing.boundaries.chain import best_openings
from newsconv.parsing.boundaries.facts import Lines, lines_of
from newsconv.parsing.boundaries.glance import may_hold_several
from newsconv.parsing.boundaries.joins import about_joins, joins_of
from newsconv.parsing.boundaries.likeness import likenesses, terms_of
from newsconv.parsing.boundaries.pruning import Candidates, kept
from newsconv.parsing.boundaries.roles import attributes_of, numbers, odds_of
from newsconv.parsing.boundaries.script_ends import changes_script, ends_in_its_script
from newsconv.parsing.boundaries.seams import seams, weighed
from newsconv.parsing.boundaries.signs import Sign
from newsconv.parsing.boundaries.tables import Tables, shipped
from newsconv.parsing.boundaries.words import recurring_pairs
from newsconv.parsing.counted import counts_of
from newsconv.parsing.exports import export_of
from newsconv.parsing.lines import Line
from newsconv.parsing.segment import RawBlock, segment
from newsconv.source import Source

_HEAD = 4
"""Lines over a headline, at most, that an article may open with."""
_TINY = 4
"""A number, a kicker: no article is made of lines of so many words."""
_LEAST_WORDS = 4
"""Shorter lines say nothing of a subject."""
_LEAST_TRIED = 0.01
"""The probability of a line that is weighed whatever the words say."""
_LEAST_JOINED = -3.0
"""The mean of the odds of lines set off in one way, all of which are weighed then."""
_OF_TREES = 0.4
"""How much of a line's odds the trees say; the rest is its role's."""
_PAGE_END = "\f"
_LEAST = 0.6
"""The probability of a boundary."""
_SUREST = 0.96
"""The probability of the surest one, if there is to be any;"""
_SURE = 0.8
"""or of one where the text's form says so, too."""


def split(source: Source) -> tuple[Source, ...]:
    """Return one source an article, in order; the text itself where it holds one.

    Each part knows where it begins in the text (`Source.start`, `Source.line`).
    """
    if (told := told_openings(source.text)) is not None:
        starts = [line.start for line in told]
        return source.cut(starts) if starts else (source,)
    blocks = segment(source.text)
    pages = page_openings(source.text, blocks)
    starts = [blocks[at].start for at in openings(blocks, pages)]
    return source.cut(starts) if starts else (source,)


def told_openings(text: str) -> list[Line] | None:
    """Return the lines that open the texts of a database's export; None if it is none.

    The first one's is left out.
    """
    if export := export_of(text):
        return [export.lines[at] for at in export.openings]
    counts = counts_of(text)
    return counts[1:] if counts else None


def openings(
    blocks: Sequence[RawBlock],
    pages: Collection[int] = (),
    by: Tables | None = None,
) -> list[int]:
    """Return the blocks that open an article, the first one of the text left out.

    Args:
        blocks: A text's.
        pages: Those that stand below a page end.
        by: What judges them, if not the shipped tables.
    """
    tables = by or shipped()
    found = candidates(blocks, pages, tables)
    if not found.openings:
        return []
    left = kept(found, tables.boundaries, _LEAST, _SUREST)
    if not left:
        # One article may quote another script, but does not go on in it.
        told = [
            at
            for at in found.openings
            if any(0 <= at - first <= _HEAD for first in found.joined)
            or changes_script(found.lines, at)
        ]
        left = [
            at
            for at in (kept(found, tables.boundaries, _LEAST, _SURE) if told else ())
            if at in told
        ]
    return _first_lines(found.lines, left)


def _first_lines(lines: Lines, openings: Sequence[int]) -> list[int]:
    """Return the first lines of the heads that openings stand in.

    Left out is what opens right below another opening: "[2]" or a day, and then the
    headline. A day right above a headline, with a blank line over it, is its own,
    unless only some lines have none over them; and where one line alone stands close to
    the one above, all from there on is the article's.
    """
    close = seams(lines.blocks)
    found: list[int] = []
    for at in openings:
        head = range(found[-1] if found else at, at)
        if head and all(
            lines.blocks[line].size <= _TINY or lines.signs[line] is Sign.DATE
            for line in head
        ):
            continue
        first = at
        if len(close) == 1:
            first = _seam_over(at, close)
        elif not close and not lines.blocks[at].gap:
            dated = lines.signs[at - 1] is Sign.DATE and lines.blocks[at - 1].gap
            first = at - 1 if dated else at
        over = range(first, at)
        whole = any(
            lines.prose[line] or lines.signs[line] is Sign.RULE for line in over
        )
        found.append(at if whole else first)
    return found


def _seam_over(at: int, close: Sequence[int]) -> int:
    """Return the one line nearby that stands close to the one above, or the line."""
    return next((seam for seam in close if 0 <= at - seam <= _HEAD), at)


def page_openings(text: str, blocks: Sequence[RawBlock]) -> frozenset[int]:
    """Return the blocks that stand below a page end (form feed)."""
    if _PAGE_END not in text:
        return frozenset()
    starts = [block.start for block in blocks]
    return frozenset(
        bisect_left(starts, place)
        for place, char in enumerate(text)
        if char == _PAGE_END
    )


def candidates(
    blocks: Sequence[RawBlock], pages: Collection[int], tables: Tables
) -> Candidates:
    """Return the blocks that may open an article."""
    lines = lines_of(blocks, pages)
    roles = tables.roles.roles(attributes_of(lines))
    scores = {at: tables.lines.score(facts) for at, facts in lines.facts.items()}
    chances = {at: _chance(score, roles[at].opening) for at, score in scores.items()}
    joins = joins_of(lines, pages, chances)
    chances = weighed(chances, seams(blocks))
    # Menus and share lines are alike in all articles.
    words = [
        words if block.size >= _LEAST_WORDS else frozenset()
        for block, words in zip(blocks, lines.words, strict=True)
    ]
    words = recurring_pairs(words)
    loose, strict = best_openings(words, chances)
    likely = [at for at, probable in chances.items() if probable >= _LEAST_TRIED]
    joined = {
        at
        for join in joins
        for at in join.lines
        if join.mean >= _LEAST_JOINED and at in chances
    }
    found = [
        at
        for at in sorted({*loose, *strict, *likely, *joined})
        if not ends_in_its_script(lines, at)
    ]
    terms = terms_of(blocks) if found else []
    alike = likenesses(lines, terms, found, chances, roles)
    about = {
        at: [
            *lines.facts[at],
            *numbers(roles, scores, at),
            *alike[at],
            *about_joins(at, joins),
        ]
        for at in found
    }
    return Candidates(
        lines,
        terms,
        found,
        frozenset(strict).intersection(found),
        chances,
        words,
        about,
        frozenset(joined),
    )


def _chance(score: float, opening: float) -> float:
    """Return the probability that the trees' score and the line's role give."""
    return 1 / (1 + exp(-_OF_TREES * score - (1 - _OF_TREES) * odds_of(opening)))


def report_several(text: str, blocks: Sequence[RawBlock], reporter: Reporter) -> None:
    """Report that a text that is read as one article seems to hold more.

    Only a text that looks so at a glance is looked at closely, so that most cost next
    to nothing: `split` finds some that are not reported.
    """
    told = told_openings(text)
    places = [(line.start, line.end) for line in told or ()]
    if told is None and may_hold_several(blocks):
        places = [(blocks[at].start, blocks[at].end) for at in openings(blocks)]
    if places:
        reporter.report(
            DiagnosticCode.SEVERAL_ARTICLES,
            f"reads like {len(places) + 1} articles, the second from here; "
            "--split takes them apart (newsconv.parse_all in Python)",
            places[0],
        )
