"""A line in, whether it is in the script of the text above alone out.

A headline is in its story's script: the last sentence in Cyrillic opens no story in
Latin letters, though the words change below it.
"""

from collections import Counter

from newsconv.parsing.boundaries.facts import Lines
from newsconv.parsing.boundaries.signs import Sign
from newsconv.parsing.scripts import scripts_of

_LEAST = 0.1
"""Of a text's letters, as many as foreign names have."""
_OF_NO_STORY = frozenset({Sign.NUMBER, Sign.RULE, Sign.DATE})
"""What may stand over a story in the language of who collected the articles."""
_OPENING = 300
_PIECES = 2
_REACH = 40
"""Lines between a line and the running text above and below that are looked at."""


def ends_in_its_script(lines: Lines, at: int) -> bool:
    """Say whether a line has its script from above, and the text below has another."""
    if lines.signs[at] in _OF_NO_STORY:
        return False
    here = _scripts(lines.blocks[at].text)
    if not here:
        return False
    script = max(here, key=lambda name: (here[name], name))
    last = min(len(lines.blocks), at + 1 + _REACH)
    below = [near for near in range(at + 1, last) if lines.prose[near]][:_PIECES]
    if not below or _share(lines, below, script) >= _LEAST:
        return False
    first = max(-1, at - 1 - _REACH)
    above = [near for near in range(at - 1, first, -1) if lines.prose[near]][:_PIECES]
    return bool(above) and _share(lines, above, script) >= _LEAST


def changes_script(lines: Lines, at: int) -> bool:
    """Say whether the text above a line is in one script and that below in another."""
    last = min(len(lines.blocks), at + 1 + _REACH)
    below = [near for near in range(at, last) if lines.prose[near]][:_PIECES]
    first = max(-1, at - 1 - _REACH)
    above = [near for near in range(at - 1, first, -1) if lines.prose[near]][:_PIECES]
    if not above or not below:
        return False
    main = [
        max(found, key=lambda name: (found[name], name), default="")
        for found in (_scripts(_opening(lines, some)) for some in (above, below))
    ]
    return (
        all(main)
        and _share(lines, above, main[1]) < _LEAST
        and _share(lines, below, main[0]) < _LEAST
    )


def _opening(lines: Lines, places: list[int]) -> str:
    return "".join(lines.blocks[at].text[: _OPENING // 2] for at in places)


def _share(lines: Lines, places: list[int], script: str) -> float:
    found = _scripts(_opening(lines, places))
    return found[script] / max(found.total(), 1)


def _scripts(text: str) -> Counter[str]:
    return scripts_of(Counter(text[:_OPENING]))
