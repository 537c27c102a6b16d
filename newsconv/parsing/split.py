"""A text in, its parts out: one for each article that it holds.

Every character of the text lies in exactly one part. A part begins with the first line
of an article's head, its kicker or headline, a number over it included; tags, related
links and rules below a story belong to the story above.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from newsconv.diagnostics import DiagnosticCode, Reporter
from newsconv.parsing.boundaries.chain import best_openings
from newsconv.parsing.boundaries.facts import NAMES, lines_of
from newsconv.parsing.boundaries.glance import may_hold_several
from newsconv.parsing.boundaries.pruning import Candidates, kept
from newsconv.parsing.boundaries.trees import Tables, Trees, chance, shipped
from newsconv.parsing.boundaries.words import recurring_pairs
from newsconv.parsing.segment import RawBlock, segment
from newsconv.source import Source

_TINY = 4
"""A number, a kicker: no article is made of lines of so many words."""
_LEAST_WORDS = 4
"""Shorter lines say nothing of a subject."""
_MARKS = [NAMES.index(name) for name in ("series", "page", "rules")]
_PAGE_END = "\f"
_LEAST = 0.55
"""The probability of a boundary."""
_RUNNING_SHARE = 0.18
_LEAST_ON_A_PAGE = 0.75
"""Where so few of the lines are running text: a page's boxes look like stories."""


def split(source: Source) -> tuple[Source, ...]:
    """Return one source an article, in order; the text itself where it holds one.

    Each part knows where it begins in the text (`Source.start`, `Source.line`).
    """
    blocks = segment(source.text)
    pages = page_openings(source.text, blocks)
    starts = [blocks[at].start for at in openings(blocks, pages)]
    return source.cut(starts) if starts else (source,)


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
    found = candidates(blocks, pages, tables.lines)
    if not found.openings:
        return []
    of_a_page = found.running < _RUNNING_SHARE
    least = _LEAST_ON_A_PAGE if of_a_page else _LEAST
    return _first_lines(blocks, kept(found, tables.boundaries, least))


def _first_lines(blocks: Sequence[RawBlock], openings: Sequence[int]) -> list[int]:
    """Leave out what opens right below another opening: "[2]", and the headline."""
    found: list[int] = []
    for at in openings:
        if found and all(block.size <= _TINY for block in blocks[found[-1] : at]):
            continue
        found.append(at)
    return found


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
    blocks: Sequence[RawBlock], pages: Collection[int], trees: Trees
) -> Candidates:
    """Return the blocks that may open an article."""
    lines = lines_of(blocks, pages)
    chances = {at: chance(facts, trees) for at, facts in lines.facts.items()}
    # Menus and share lines are alike in all articles.
    words = [
        words if block.size >= _LEAST_WORDS else frozenset()
        for block, words in zip(blocks, lines.words, strict=True)
    ]
    words = recurring_pairs(words)
    loose, strict = best_openings(words, chances)
    found = sorted({*loose, *strict})
    marks = {at: [lines.facts[at][place] for place in _MARKS] for at in found}
    running = sum(lines.prose) / max(len(lines.prose), 1)
    return Candidates(blocks, running, found, frozenset(strict), chances, words, marks)


def report_several(blocks: Sequence[RawBlock], reporter: Reporter) -> None:
    """Report that a text that is read as one article seems to hold more.

    Only a text that looks so at a glance is looked at closely, so that most cost next
    to nothing: `split` finds some that are not reported.
    """
    if not may_hold_several(blocks):
        return
    found = openings(blocks)
    if found:
        block = blocks[found[0]]
        reporter.report(
            DiagnosticCode.SEVERAL_ARTICLES,
            f"reads like {len(found) + 1} articles, the second from here; "
            "--split takes them apart (newsconv.parse_all in Python)",
            (block.start, block.end),
        )
