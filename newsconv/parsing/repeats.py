"""A text's blocks in, links between the places that say the same out; both are kept.

Letter for letter: a line printed twice, in a menu and over the story. Nearly: a pull
quote that repeats a sentence from inside a paragraph, a teaser with a word changed, a
caption with its credit and without. A line that differs in a number or a name says
something else: "Rain in Leeds on Monday", "Rain in Hull on Monday".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from newsconv.model import NearDuplicate, Span
from newsconv.parsing.document import Document
from newsconv.parsing.patterns import lazy
from newsconv.parsing.placing import text_of
from newsconv.parsing.segment import RawBlock

_LETTERS = 30
"""Shorter lines recur by themselves: names, "Advertisement"."""
_DENSE_LETTERS = 14
"""As much in a script that writes a word in a letter or two."""
_WORDS = 5
_LONGEST = 36
"""A line that is repeated inside another has no more words."""
_ANCHORS = 3
"""A line is looked for by the longest word of each of its thirds; two must be found."""
_ANCHOR_LETTERS = 4
_OFTEN = 8
"""A word that so many lines have for an anchor tells nothing."""
_SLACK = 4
"""Words by which a repetition may be out of step."""
_COVERED = 0.75
"""So much of the shorter line is said again."""
_ALIKE = 0.85
"""So much of both places is the same, by letters."""
_WORDS_A_CHANGE = 8
"""For each word or two put in the place of others, so many stay."""
_TEMPLATE = 3
"""A line that is nearly so many others fills in a form."""
_TITLE_SHARE = 0.6
_NOT_THE_SAME = 0.9999
"""A comma that has moved leaves all characters there."""
_TERM = lazy(r"[^\W_]+")
_STOPS = lazy(r"[.!?…。！？؟]+")


def near_duplicates(document: Document) -> tuple[NearDuplicate, ...]:
    """Return the links in the order of the text; of equal lines, each to the next."""
    links = [*_equal(document), *_nearly(document)]
    return tuple(sorted(links, key=lambda link: (link.first.start, link.second.start)))


def _equal(document: Document) -> Iterator[NearDuplicate]:
    same: dict[str, list[RawBlock]] = {}
    for key, block in zip(document.keys, document.blocks, strict=True):
        if len(key) >= _LETTERS and document.repeats[key] > 1:
            same.setdefault(key, []).append(block)
    for group in same.values():
        for first, second in pairwise(group):
            yield NearDuplicate(
                Span(first.start, first.end),
                Span(second.start, second.end),
                _similarity(first.text, second.text),
            )


def _similarity(first: str, second: str) -> float:
    """Return the share of characters that two texts of one key have in common.

    Their letters are the same in the same order, so that counting tells as much as
    aligning them would, in a thousandth of the time.
    """
    if first == second:
        return 1.0
    common = (Counter(first) & Counter(second)).total()
    share = 2 * common / (len(first) + len(second))
    return min(round(share, 4), _NOT_THE_SAME)


class _Link(NamedTuple):
    first: int
    second: int
    changed: bool
    """A word stands in the place of another."""
    link: NearDuplicate


def _nearly(document: Document) -> Iterator[NearDuplicate]:
    found: list[_Link] = []
    for short, long, shared in _candidates(document):
        link = _compared(document, short, long, shared)
        if link is not None:
            found.append(link)
    partners = Counter(
        at for each in found if each.changed for at in (each.first, each.second)
    )
    for each in found:
        filled = max(partners[each.first], partners[each.second]) >= _TEMPLATE
        if not (each.changed and filled):
            yield each.link


def _candidates(document: Document) -> Iterator[tuple[int, int, list[str]]]:
    """Yield a line and a block that has two of its anchors or more, and these.

    No pair is tried but where rare words agree, and no word leads to more than a few
    lines, so that the work grows with the text and not with its square.
    """
    terms, keys = document.terms, document.keys
    once = [at for at, first in enumerate(document.first_said) if first == at]
    anchors: dict[str, list[int]] = {}
    for at in once:
        if len(terms[at]) <= _LONGEST and _may_recur(terms[at], keys[at]):
            for anchor in _anchors_of(terms[at]):
                anchors.setdefault(anchor, []).append(at)
    # Most words of most blocks anchor nothing: they are passed over in one go.
    known = frozenset(
        [anchor for anchor, lines in anchors.items() if len(lines) <= _OFTEN]
    )
    for at in once:
        found = known.intersection(terms[at])
        if not found:
            continue
        hits: dict[int, list[str]] = {}
        for word in found:
            for line in anchors[word]:
                if line != at:
                    hits.setdefault(line, []).append(word)
        size = len(keys[at])
        for line, shared in hits.items():
            if len(shared) > 1 or len(terms[line]) < _WORDS:
                other = len(keys[line])
                if other < size or (other == size and line > at):
                    yield line, at, shared


def _may_recur(terms: Sequence[str], key: str) -> bool:
    """Say whether a line is long enough to be known again."""
    if len(key) >= _LETTERS and len(terms) >= _WORDS:
        return True
    return len(key) >= _DENSE_LETTERS and _is_dense(terms, key)


def _is_dense(terms: Sequence[str], key: str) -> bool:
    """Say whether words are not divided: a run of letters is a clause."""
    return key[0] > "\u2e7f" and len(key) > 5 * len(terms)


def _anchors_of(terms: Sequence[str]) -> list[str]:
    third = -(-len(terms) // _ANCHORS)
    sizes = list(map(len, terms))
    found: list[str] = []
    for start in range(0, len(terms), third):
        longest = max(sizes[start : start + third])
        if longest >= _ANCHOR_LETTERS:
            found.append(terms[sizes.index(longest, start)])
    return found


def _compared(
    document: Document, short: int, long: int, shared: Sequence[str]
) -> _Link | None:
    """Return the link between a line and the place in a block that repeats it."""
    line, all_terms = document.terms[short], document.terms[long]
    start = _place(line, all_terms, shared)
    if start is None:
        return None
    begin = max(0, start - _SLACK)
    window = all_terms[begin : start + len(line) + _SLACK]
    again = set(window)
    said = sum([len(word) for word in line if word in again])
    if said < _COVERED * len(document.keys[short]):
        return None
    blocks = [
        block
        for block in SequenceMatcher(
            None, line, window, autojunk=False
        ).get_matching_blocks()
        if block.size
    ]
    if not blocks:
        return None
    match = _Match(
        line,
        all_terms,
        blocks[0].a,
        blocks[-1].a + blocks[-1].size,
        begin + blocks[0].b,
        begin + blocks[-1].b + blocks[-1].size,
        sum(len(line[at]) for b in blocks for at in range(b.a, b.a + b.size)),
        sum(block.size for block in blocks),
    )
    changes = _changes(document, short, long, blocks, begin)
    if changes is None or not _says_again(match, changes, document.keys[short]):
        return None
    if not _stands_alone(document.blocks[short], match):
        return None
    return _linked(document, short, long, match, changed=changes > 0)


class _Match(NamedTuple):
    """How a line and a place agree: words `[a_start, a_end)` and `[b_start, b_end)`."""

    a: Sequence[str]
    b: Sequence[str]
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    letters: int
    words: int


def _place(
    line: Sequence[str], terms: Sequence[str], shared: Sequence[str]
) -> int | None:
    """Return the word at which the line would begin in the block."""
    places = sorted(terms.index(anchor) - line.index(anchor) for anchor in shared)
    if len(places) == 1:
        return max(0, places[0])
    for first, second in pairwise(places):
        if second - first <= _SLACK:
            return max(0, first)
    return None


def _changes(
    document: Document,
    short: int,
    long: int,
    blocks: Sequence[tuple[int, int, int]],
    begin: int,
) -> int | None:
    """Count the pairs of words put for others; None where a number or a name differs."""
    count = 0
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        gone = range(a + size, next_a)
        come = range(begin + b + size, begin + next_b)
        if not gone and not come:
            continue
        for at, places in ((short, gone), (long, come)):
            words = [document.terms[at][place] for place in places]
            if any(word.isdecimal() for word in words):
                return None
        if gone and come:
            if _names(document.blocks[short], gone) or _names(
                document.blocks[long], come
            ):
                return None
            count += (max(len(gone), len(come)) + 1) // 2
    return count


def _names(block: RawBlock, places: range) -> bool:
    """Say whether any of a block's words has a capital, where not nearly all do."""
    words = [block.text[start:end] for start, end in _places(block)]
    capitals = sum(word[0].isupper() for word in words)
    if capitals >= _TITLE_SHARE * len(words):
        return False
    return any(place < len(words) and words[place][0].isupper() for place in places)


def _says_again(match: _Match, changes: int, key: str) -> bool:
    """Say whether enough agrees for one place to repeat the other."""
    dense = _is_dense(match.a, key)
    if match.letters < (_DENSE_LETTERS if dense else _LETTERS):
        return False
    if not dense and match.words < max(_WORDS, changes * _WORDS_A_CHANGE):
        return False
    return match.letters >= _COVERED * len(key) and _alike(match) >= _ALIKE


def _stands_alone(block: RawBlock, match: _Match) -> bool:
    """Say whether marks divide what a line repeats from the rest of it.

    A speaker after a dash, a credit after a full stop; not "said on Tuesday that she".
    """
    if match.a_start <= 1 and match.a_end >= len(match.a) - 1:
        return True
    words = _places(block)
    edges = []
    if match.a_start > 1:
        edges.append((words[match.a_start - 1][1], words[match.a_start][0]))
    if match.a_end < len(words) - 1:
        edges.append((words[match.a_end - 1][1], words[match.a_end][0]))
    return not any(block.text[start:end].isspace() for start, end in edges)


def _alike(match: _Match) -> float:
    size = sum(map(len, match.a[match.a_start : match.a_end]))
    size += sum(map(len, match.b[match.b_start : match.b_end]))
    return 2 * match.letters / size


def _linked(
    document: Document, short: int, long: int, match: _Match, *, changed: bool
) -> _Link:
    places = [
        _cut(document.blocks[short], match.a_start, match.a_end, len(match.a)),
        _cut(document.blocks[long], match.b_start, match.b_end, len(match.b)),
    ]
    (first, said), (second, again) = places if short < long else places[::-1]
    same = said == again
    similarity = 1.0 if same else min(round(_alike(match), 4), _NOT_THE_SAME)
    return _Link(
        min(short, long),
        max(short, long),
        changed,
        NearDuplicate(first, second, similarity),
    )


def _cut(block: RawBlock, start: int, end: int, count: int) -> tuple[Span, str]:
    """Return where words of a block stand in the source, and what is printed there."""
    text = block.text
    whole = Span(block.start, block.end), text
    if start == 0 and end == count:
        return whole
    words = _places(block)
    begin = words[start][0] if start else 0
    stop = words[end - 1][1] if end < count else len(text)
    if stop < len(text) and (mark := _STOPS.match(text, stop)):
        stop = mark.end()
    cut = text_of(block, begin, stop)
    return (cut.span, cut.text) if cut.span else whole


def _places(block: RawBlock) -> list[tuple[int, int]]:
    """Return where in its text a block's folded words stand."""
    words = [match.span() for match in _TERM.finditer(block.folded)]
    if len(block.folded) == len(block.text):
        return words
    # "İ" and "ß" are two letters when folded.
    place = [at for at, char in enumerate(block.text) for _ in char.casefold()]
    return [(place[start], place[end - 1] + 1) for start, end in words]
