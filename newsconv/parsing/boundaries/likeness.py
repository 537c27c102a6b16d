"""Lines that may open an article in, numbers about the lines that they are like out.

A headline is often printed twice, the byline's name once more below it, and the articles
of one paper open and end in the same way; what ends a story has the names of its head.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from newsconv.parsing.boundaries.facts import Lines
from newsconv.parsing.boundaries.roles import Roles
from newsconv.parsing.boundaries.signs import Sign
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

NAMES = (
    *("again below", "again above", "line over again below", "line under again above"),
    *("first lines", "first signs", "last lines", "last signs"),
    *("printed", "line over printed", "line under printed"),
    *("terms below", "terms above", "line over terms below", "line over terms above"),
    *("letters", "line over letters", "line under letters"),
    *("likelier above", "likelier below", "lead above", "lead below"),
    *("role lead above", "role lead below"),
    *("between", "dates between"),
)
"""What each number is, in their order."""

_TERM = lazy(r"[^\W\d_]{2,}|[^\W_]")
_DIGITS = lazy(r"\d+")
_OPENING = 200
_MASKED = 50
_NEAR = 10
"""Lines in which one is looked for again."""
_AROUND = 12
"""Lines whose terms are compared with one's."""
_RIVALS = 8
_FIRST, _LAST = 5, 4
"""Lines at a text's start and end that others are compared with."""
_LEAST_TERMS = 3
_LONGEST = 40
_OFTEN = 9
_FARTHEST = 30
_LETTERS = 300
_NOTHING = -1.0
_NO_LETTERS, _NO_STORY = -2.0, -3.0


def terms_of(blocks: Sequence[RawBlock]) -> list[frozenset[str]]:
    """Return the words, letters and digits that each block opens with."""
    return [frozenset(_TERM.findall(block.folded[:_OPENING])) for block in blocks]


def likenesses(
    lines: Lines,
    terms: Sequence[frozenset[str]],
    openings: Sequence[int],
    chances: Mapping[int, float],
    roles: Sequence[Roles],
) -> dict[int, list[float]]:
    """Return the numbers about each line that may open an article.

    Args:
        lines: A text's.
        terms: Of each block.
        openings: The lines.
        chances: The probability of each, judged by itself.
        roles: What each block does for its article.
    """
    known = _Known(lines, terms)
    return {
        at: [
            *known.again(at),
            *known.like_edges(at),
            *known.printed(at),
            *known.shared(at),
            *known.letters(at),
            *_rivals(at, openings, chances),
            *_role_leads(at, roles),
            *known.between(at),
        ]
        for at in openings
    }


class _Known:
    """What a text's lines are compared by."""

    def __init__(self, lines: Lines, terms: Sequence[frozenset[str]]) -> None:
        self._lines = lines
        self._terms = terms
        self._masked = [
            _DIGITS.sub("0", block.text)[:_MASKED] for block in lines.blocks
        ]
        self._count = Counter(self._masked)
        self._running = [at for at, prose in enumerate(lines.prose) if prose]
        self._triples: dict[int, frozenset[str]] = {}

    def again(self, at: int) -> list[float]:
        """Return how like the likest of the lines nearby is."""
        return [
            self._likest(at, range(at + 1, at + 1 + _NEAR)),
            self._likest(at, range(at - _NEAR, at)),
            self._likest(at - 1, range(at, at + _NEAR)),
            self._likest(at + 1, range(at - _NEAR, at)),
        ]

    def like_edges(self, at: int) -> list[float]:
        """Return how many lines are as at the text's start, and over them as at its end.

        Once with the same words, numbers aside, once of the same kind.
        """
        last = len(self._masked)
        below = range(min(_FIRST, last - at))
        above = range(min(_LAST, at))
        kinds = (self._masked, self._lines.signs)
        first = [sum(kind[at + by] == kind[by] for by in below) for kind in kinds]
        final = [
            sum(kind[at - 1 - by] == kind[last - 1 - by] for by in above)
            for kind in kinds
        ]
        return [*first, *final]

    def printed(self, at: int) -> list[float]:
        """Return how often the text has a line and those beside it."""
        return [
            min(_OFTEN, self._count[self._masked[near]]) if self._is(near) else 0
            for near in (at, at - 1, at + 1)
        ]

    def shared(self, at: int) -> list[float]:
        """Return how many of its terms the short lines below and above a line have."""
        return [
            self._share(at, range(at + 1, at + 1 + _AROUND)),
            self._share(at, range(at - _AROUND, at)),
            self._share(at - 1, range(at, at + _AROUND)),
            self._share(at - 1, range(at - 1 - _AROUND, at - 1)),
        ]

    def letters(self, at: int) -> list[float]:
        """Return whether a line's triples of letters are those below or those above.

        They tell languages and names.
        """
        gap = bisect_left(self._running, at)
        above = self._running[max(0, gap - 2) : gap]
        below = [near for near in self._running[gap : gap + 3] if near != at][:2]
        if not above or not below:
            return [_NO_STORY] * 3
        over, under = (
            frozenset().union(*map(self._triples_of, near)) for near in (above, below)
        )
        found: list[float] = []
        for near in (at, at - 1, at + 1):
            here = self._triples_of(near) if self._is_short_line(near) else frozenset()
            found.append(
                (len(here & under) - len(here & over)) / len(here)
                if here
                else _NO_LETTERS
            )
        return found

    def between(self, at: int) -> list[float]:
        """Return how many lines stand between two stories, and how many dates."""
        gap = bisect_left(self._running, at)
        top = self._running[gap - 1] + 1 if gap else 0
        bottom = self._running[gap] if gap < len(self._running) else len(self._masked)
        near = range(max(top, at - _AROUND), min(bottom, at + _AROUND))
        return [
            min(_FARTHEST, bottom - top),
            sum(self._lines.signs[each] is Sign.DATE for each in near),
        ]

    def _is(self, at: int) -> bool:
        return 0 <= at < len(self._masked)

    def _is_short_line(self, at: int) -> bool:
        return (
            self._is(at)
            and not self._lines.prose[at]
            and len(self._lines.blocks[at].text) >= _LEAST_TERMS
        )

    def _likest(self, at: int, places: Iterable[int]) -> float:
        if not self._is(at) or len(self._terms[at]) < _LEAST_TERMS:
            return _NOTHING
        here = self._terms[at]
        return max(
            (
                len(here & there) / len(here | there)
                for near in places
                if self._is(near)
                for there in (self._terms[near],)
            ),
            default=0.0,
        )

    def _share(self, at: int, places: Iterable[int]) -> float:
        if not self._is(at) or self._lines.blocks[at].size > _LONGEST:
            return _NOTHING
        here = self._terms[at]
        there = frozenset().union(
            *(
                self._terms[near]
                for near in places
                if self._is(near) and not self._lines.prose[near]
            )
        )
        return len(here & there) / len(here) if here else _NOTHING

    def _triples_of(self, at: int) -> frozenset[str]:
        if at not in self._triples:
            text = f" {self._lines.blocks[at].folded[:_LETTERS]} "
            self._triples[at] = frozenset(
                map("".join, zip(text, text[1:], text[2:], strict=False))
            )
        return self._triples[at]


def _rivals(
    at: int, openings: Sequence[int], chances: Mapping[int, float]
) -> list[float]:
    """Return how many openings nearby are likelier, and by how much the best is."""
    place = bisect_left(openings, at)
    first = bisect_left(openings, at - _RIVALS)
    stop = bisect_right(openings, at + _RIVALS)
    up = [chances[near] for near in openings[first:place]]
    down = [chances[near] for near in openings[place + 1 : stop]]
    here = chances[at]
    return [
        *(sum(chance > here for chance in side) for side in (up, down)),
        *(max(side, default=0.0) - here for side in (up, down)),
    ]


def _role_leads(at: int, roles: Sequence[Roles]) -> list[float]:
    sides = roles[max(0, at - _RIVALS) : at], roles[at + 1 : at + 1 + _RIVALS]
    return [
        max((role.opening for role in side), default=0.0) - roles[at].opening
        for side in sides
    ]


HEAD_NAMES = (
    *("terms of head", "line over terms of head", "end terms of head"),
    *("date of above", "name of above", "date of here", "name of here"),
)
"""What each number of `about_heads` is, in their order."""

_HEAD = 14
"""Lines that a head has at most."""
_NONE = 20
_DATES = frozenset({Sign.DATE})
_WRITERS = frozenset({Sign.NAME, Sign.BYLINE})


def about_heads(
    lines: Lines, terms: Sequence[frozenset[str]], above: int, at: int, end: int
) -> list[float]:
    """Return numbers about a part's opening `at`, the head of the part above, its own.

    An ending has the words of its own story's head: who wrote it, its section.
    """
    over = range(above, min(above + _HEAD, max(above, at - 1)))
    head: frozenset[str] = frozenset().union(
        *(terms[near] for near in over if not lines.prose[near])
    )

    def share(near: int) -> float:
        here = terms[near]
        if not here or lines.blocks[near].size > _LONGEST:
            return _NOTHING
        return len(here & head) / len(here)

    heads = [_head(lines, over), _head(lines, range(at, min(at + _HEAD, end)))]
    return [
        share(at),
        share(at - 1),
        max((share(near) for near in range(max(above, at - 4), at)), default=0.0),
        *(
            float(
                next(
                    (by for by, near in enumerate(one) if lines.signs[near] in signs),
                    _NONE,
                )
            )
            for one in heads
            for signs in (_DATES, _WRITERS)
        ),
    ]


def _head(lines: Lines, places: range) -> list[int]:
    """Return the lines down to the first piece of running text."""
    found: list[int] = []
    stories = 0
    for near in places:
        stories += lines.prose[near]
        if stories > 1:
            break
        found.append(near)
    return found
