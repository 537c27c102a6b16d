"""Lines in, which of them go on with the one above: hard wraps undone.

A paragraph's last line can be full by chance. How often is counted on the lines of the
same text that end well before the width, and weighed with how the two lines read.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from newsconv.parsing.line_forms import (
    AMID,
    BULLET,
    PLAIN_BULLETS,
    end_of_line,
    has_words,
    is_row,
    quotation,
    shouts,
)
from newsconv.parsing.lines import Line
from newsconv.parsing.wraps import Pair, Wrap

_INSIDE = {
    "open small": 4.5,
    "open capital": 1.5,
    "open quote": 0.25,
    "open digit": 0.4,
    "open letter": 0.6,
    "comma small": 2.7,
    "comma capital": 0.7,
    "comma digit": 0.1,
    "number small": 0.15,
    "number capital": 0.06,
    "stop capital": 0.7,
    "stop quote": 0.12,
    "stop digit": 0.06,
    "stop small": 0.06,
    "stop letter": 0.06,
}
"""How full lines inside of a paragraph end and how the next ones open, of some 12."""
_BETWEEN = {
    "stop capital": 2.0,
    "stop quote": 0.5,
    "stop digit": 0.2,
    "stop letter": 0.2,
    "open capital": 2.0,
    "open quote": 0.3,
    "open digit": 0.3,
    "open letter": 0.25,
    "open small": 0.06,
    "number capital": 0.2,
    "colon capital": 0.15,
    "colon quote": 0.06,
}
"""How the last lines of blocks end and how the next ones open, of some 6."""
_RARELY = 0.04
_SURE = 0.98
_CERTAIN = 0.002
"""Odds beyond which nothing around the two lines is looked at."""
_CONTAMINATED = 2.5
"""Among the full lines that end a sentence as many end a block as do not."""
_BLOCK = 12
"""Lines above that are looked at for a quotation that is open."""
_NEAR = 6
"""Lines to each side that say whether a line stands in a paragraph or in a list."""
_ADDRESS = 20
"""A longer word, a web address, is not broken and runs over the width."""
_INDENT = 2


def going_on(lines: Sequence[Line], wrap: Wrap, text: str) -> list[bool]:
    """Say of each line of a wrapped text whether it goes on with the one above."""
    odds = _odds(wrap)
    on = [False] * len(lines)
    first = 0
    for number, (pair, kind) in enumerate(zip(wrap.pairs, wrap.kinds, strict=True)):
        at = pair.at
        if not on[at - 1]:
            first = at - 1
        above, below = lines[at - 1], lines[at]
        on[at] = (
            _is_full(pair, wrap, above, below)
            and _goes_on(lines, first, wrap, number, odds[number])
            and not _divided(lines, first, at, kind)
            and ("\f" not in text[above.end : below.begin] or kind in AMID)
        )
    return on


def _goes_on(
    lines: Sequence[Line], first: int, wrap: Wrap, number: int, odds: float
) -> bool:
    """Say whether a full line and the one below are one block, by what is around them.

    Args:
        lines: all of them.
        first: the number of the line that opens the block above.
        wrap: how the text is wrapped.
        number: the pair's.
        odds: those that they are two.
    """
    if not _CERTAIN < odds < 1 / _CERTAIN or _stands_alone(wrap, number):
        return odds < 1
    kind, at = wrap.kinds[number], wrap.pairs[number].at
    stop = kind.startswith("stop")
    below = wrap.pairs[number + 1] if number + 1 < len(wrap.pairs) else None
    if below is None or below.at != at + 1:
        pass  # a blank line comes next, and says nothing
    elif below.room > wrap.floor:
        odds *= 0.6  # the next line is full too: both are of a paragraph, by the look
    elif end_of_line(lines[at].text) == "stop":
        odds *= 0.55 if stop else 0.17  # the next line ends the sentence and the block
    else:
        odds *= 7 if stop else 4  # a short line without a stop: a subhead, a byline
    words = [line.text for line in lines[max(first, at - _BLOCK) : at]]
    quote = quotation(" ".join(words))
    if stop:
        odds *= _CONTAMINATED
        odds *= {"open": 0.15, "closed": 4.0}.get(quote, 1.0)
    else:
        odds *= 0.3 if quote == "open" else 1.0
        odds *= 2.0 if len(words) == 1 else 0.4 if len(words) <= _BLOCK // 4 else 0.1
    return odds < 1


def _stands_alone(wrap: Wrap, number: int) -> bool:
    """Say whether blank lines stand around few lines, so that those nearby tell all."""
    pairs = wrap.pairs
    low, high = max(0, number - _BLOCK), min(len(pairs) - 1, number + _BLOCK)
    return pairs[high].at - pairs[low].at != high - low or len(pairs) < _BLOCK


def _odds(wrap: Wrap) -> list[float]:
    """Return the odds that each pair's lines are two blocks, were the upper one full.

    A block's last line, if it is not short, is as likely to end in one column as in the
    next. How many of the lines nearby end early says whether the pair stands in a
    paragraph or in a list. Short lines say nothing: menus have as many as they like.
    """
    half = wrap.width // 2
    full = [int(pair.room > wrap.floor) for pair in wrap.pairs]
    early = [
        int(not is_full and pair.used >= half)
        for pair, is_full in zip(wrap.pairs, full, strict=True)
    ]
    shares = _shares_between(wrap.pairs, full, early)
    inside = dict.fromkeys(wrap.kinds, 0.0)
    between = dict.fromkeys(wrap.kinds, 0.0)
    for kind, is_full, is_early, share in zip(
        wrap.kinds, full, early, shares, strict=True
    ):
        if is_full:
            inside[kind] += 1 - share
        elif is_early:
            between[kind] += 1
    all_inside = sum(inside.values()) + sum(_INSIDE.values())
    all_between = sum(between.values()) + sum(_BETWEEN.values())
    ratios = {
        kind: (between[kind] + _BETWEEN.get(kind, _RARELY))
        / all_between
        * all_inside
        / (inside[kind] + _INSIDE.get(kind, _RARELY))
        for kind in inside
    }
    return [
        share
        / (1 - share)
        * ratios[kind]
        * (pair.room - pair.used + wrap.width - wrap.floor)
        / half
        for pair, kind, share in zip(wrap.pairs, wrap.kinds, shares, strict=True)
    ]


def _shares_between(
    pairs: Sequence[Pair], full: Sequence[int], early: Sequence[int]
) -> list[float]:
    """Return, for each pair, how many of the pairs near it are two blocks.

    A run of lines with no gap is one paragraph, or a list; where it is too short to
    show which, the others of its length do.
    """
    fulls = [0, *accumulate(full)]
    earlies = [0, *accumulate(early)]
    edges = [
        number
        for number in range(1, len(pairs))
        if pairs[number].at != pairs[number - 1].at + 1
    ]
    runs = list(pairwise([0, *edges, len(pairs)]))
    usual: dict[int, list[int]] = {}
    for low, high in runs:
        counts = usual.setdefault((high - low).bit_length(), [1, 1])
        counts[0] += earlies[high] - earlies[low]
        counts[1] += fulls[high] - fulls[low]
    found: list[float] = []
    for low, high in runs:
        counts = usual[(high - low).bit_length()]
        share = counts[0] / sum(counts)
        for number in range(low, high):
            least, most = max(low, number - _NEAR), min(high, number + _NEAR + 1)
            ended = earlies[most] - earlies[least] - early[number]
            count = ended + fulls[most] - fulls[least] - full[number]
            found.append(min((ended + share) / (count + 1), _SURE))
    return found


def _is_full(pair: Pair, wrap: Wrap, above: Line, below: Line) -> bool:
    """Say whether a line has no room for the next word, and is no wider than the text."""
    if above.text[-1] in "-\u2010\u00ac\u00ad" and below.text[0].islower():
        return pair.used >= wrap.width // 2
    if pair.room <= wrap.floor:
        return False
    if pair.used <= wrap.most:
        return True
    word = above.text.rsplit(None, 1)[-1]
    return len(word) >= _ADDRESS and pair.used - len(word) <= wrap.most


def _divided(lines: Sequence[Line], first: int, at: int, kind: str) -> bool:
    """Say whether a line opens a block of its own, however full the one above is.

    Args:
        lines: all of them.
        first: the number of the line that opens the block above.
        at: the number of the line.
        kind: how the one above ends and this one opens.
    """
    above, below = lines[at - 1], lines[at]
    bullet = BULLET.match(below.text)
    listed = BULLET.match(lines[first].text)
    if bullet and (
        bullet[0][0] in PLAIN_BULLETS
        or listed
        or not kind.startswith(("open", "comma", "number"))
    ):
        return True
    deeper = below.indent - above.indent
    if (listed is None or first < at - 1) and (
        deeper >= _INDENT or (deeper and below.text[0] > "\u2e7f")
    ):
        return True
    if -deeper >= _INDENT and first < at - 1:
        return True
    if is_row(above.text) or is_row(below.text):
        return True
    if shouts(above.text):
        if not below.text.isupper():
            return True
    elif shouts(below.text) and not above.text.rsplit(None, 1)[-1].isupper():
        return True
    if below.text.startswith(("http://", "https://")) and " " not in above.text:
        return True
    return not (any(map(str.isalnum, above.text)) and has_words(below.text))
