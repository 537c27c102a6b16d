"""What the first model is told of each block: its cues, words, form and neighbours.

An attribute is a name such as `byline-names`, `zone=head`, `-1:form=date-line`; it is
there or it is not. Those of a neighbour open with how far away it stands. Most are made
of a few facts that recur from block to block, so that each group is made once and kept.
"""

import re
from functools import cache, lru_cache

from newsconv.parsing.fields.given_names import open_with_given_name
from newsconv.parsing.fields.name_evidence import name_evidence
from newsconv.parsing.labelling.frame import BYLINES_AND_DATES, Frame
from newsconv.parsing.labelling.words import word_attributes
from newsconv.parsing.segment import RawBlock

_STEPS = (0, 1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 45)
_FAR = 99
_YEAR = re.compile(r"\b(?:19|20)\d\d\b").search
_SHORT = 14
"""A longer line is no subhead: whether the next paragraphs take it up says little."""
_LONG = 60
"""A longer block is running text, whatever its words and capitals."""
_NEXT = 5
_OVERLAP = 3
_NAMES = 12
"""A line of more words is no name, nor several."""
_OPENING = 3
_OFTEN = 3
_BELOW = (-4, 8)
"""So many lines around the likeliest headline have their place counted from it."""
_KEPT = 1 << 14
_EDGE = "edge"
# What says nothing about a neighbour that its form or its length does not say.
_OWN_ALONE = re.compile(
    r"(?:top|first|last|after-prose|before-prose|echoed-|far-above|only|longer-next)"
)
Group = tuple[str, ...]


def evidence(frame: Frame, known: frozenset[str] | None = None) -> list[list[str]]:
    """Return each block's attributes; of words, `known` ones alone if it is given."""
    blocks = frame.document.blocks
    size = len(blocks)
    looks = [_look_of(block) for block in blocks]
    forms = [_EDGE, _EDGE, _EDGE, *frame.forms, _EDGE, _EDGE, _EDGE]
    zones = frame.zones
    names = frame.names
    places = _places(frame)
    words = word_attributes(blocks, known)
    found: list[list[str]] = []
    for at, block in enumerate(blocks):
        attributes = [
            *names[at],
            *looks[at],
            *places[at],
            *_around(*forms[at : at + 7], zones[at]),
        ]
        if block.size <= _LONG:
            attributes += _names(block)
            attributes += words[at]
            attributes += _echo(frame, at)
        if at:
            attributes += [up for name in names[at - 1] if (up := _ABOVE[name])]
            attributes += _beside(looks[at - 1], "-1:")
        else:
            attributes.append(f"-1:{_EDGE}")
        if at + 1 < size:
            attributes += [down for name in names[at + 1] if (down := _UNDER[name])]
            attributes += _beside(looks[at + 1], "+1:")
        else:
            attributes.append(f"+1:{_EDGE}")
        found.append(attributes)
    return found


class _Named(dict[str, str]):
    """A cue's attribute for the block beside its own; empty where it has none."""

    def __init__(self, offset: str) -> None:
        super().__init__()
        self.offset = offset

    def __missing__(self, name: str) -> str:
        made = "" if _OWN_ALONE.match(name) else self.offset + name
        self[name] = made
        return made


_ABOVE = _Named("-1:")
_UNDER = _Named("+1:")


@lru_cache(_KEPT)
def _beside(attributes: Group, offset: str) -> Group:
    return tuple(offset + name for name in attributes)


def _look_of(block: RawBlock) -> Group:
    """Return what a block's first look says: length, capitals, marks."""
    text, size = block.text, block.size
    capitals = -1
    if size <= _LONG:
        words = block.words
        capitals = 4 * [word[0].isupper() for word in words].count(True) // len(words)
    first, last = text[0], text[-1]
    return _look(
        _step(size),
        "" if last.isalnum() else last,
        "" if first.isalnum() else first,
        capitals,
    )


def _names(block: RawBlock) -> Group:
    """Return what the names in a line say: that it is one, or opens with one."""
    text = block.text
    if block.size <= _NAMES:
        evidence_of_name = name_evidence(text)
        if evidence_of_name:
            return (f"name={evidence_of_name.name}",)
    named = open_with_given_name(text.split(None, _OPENING)[:_OPENING])
    return ("opens-with-name",) if named else ()


@lru_cache(_KEPT)
def _look(size: int, last: str, first: str, capitals: int) -> Group:
    found = [f"size={size}"]
    if last:
        found.append(f"last={last}")
    if first:
        found.append(f"open={first}")
    if capitals >= 0:
        found.append(f"capitals={capitals}")
    return tuple(found)


def _places(frame: Frame) -> list[list[str]]:
    """Return where each block stands: to the story, the headline, the page."""
    document = frame.document
    repeats = document.repeats
    final = len(document.blocks) - 1
    start, last = frame.story
    headline, guess = frame.headline_scores
    likeness = max(0, min(6, int(guess)))
    body = frame.first_paragraph
    subheads = frame.like_subheads
    siblings, openings = frame.alike
    headline_titled = "title-case" in frame.names[headline]
    clutter = 4 * (final - last + start) // (final + 1)
    language = document.language or "none"
    low, high = _BELOW
    found: list[list[str]] = []
    for at, (block, form, zone) in enumerate(
        zip(document.blocks, frame.forms, frame.zones, strict=True)
    ):
        below = at - headline
        said = repeats[document.keys[at]]
        here = [
            *_on_page(_step(at), _step(final - at), min(_OFTEN, said)),
            *_to_headline(
                form, zone, likeness, below if low <= below <= high else None
            ),
        ]
        if at < start:
            here.append(f"before={_step(start - at)}")
        elif at > last:
            here.append(f"after={_step(at - last)}")
        else:
            here += _within(min(5, at - start), min(3, last - at), subheads, form)
            if not document.prose[at]:
                here += _alike(
                    form, siblings[form], openings[block.folded.partition(" ")[0]]
                )
                titled = "title-case" in frame.names[at]
                here.append(f"case|headline|form={titled:d}|{headline_titled:d}|{form}")
        here.append(f"clutter|form={clutter}|{form}")
        if headline < at < body:
            here.append(f"language|form={language}|{form}")
            here += _head(frame, at, form)
        found.append(here)
    return found


@lru_cache(_KEPT)
def _on_page(top: int, end: int, said: int) -> Group:
    return f"top={top}", f"end={end}", f"said={said}"


@lru_cache(_KEPT)
def _to_headline(form: str, zone: str, likeness: int, below: int | None) -> Group:
    found = (
        f"form={form}",
        f"zone={zone}",
        f"form|zone={form}|{zone}",
        f"likeness|zone={likeness}|{zone}",
    )
    if below is None:
        return found
    return *found, f"below={below}", f"form|below={form}|{below}"


@lru_cache(_KEPT)
def _within(first: int, left: int, subheads: int, form: str) -> Group:
    return f"within={first}", f"left={left}", f"subheads|form={subheads}|{form}"


@lru_cache(_KEPT)
def _alike(form: str, siblings: int, openings: int) -> Group:
    return (
        f"siblings|form={min(6, siblings)}|{form}",
        f"openings={min(4, openings)}",
    )


def _head(frame: Frame, at: int, form: str) -> list[str]:
    """Return what stands over and under a line of the story's head."""
    body = frame.first_paragraph
    below = BYLINES_AND_DATES.intersection(frame.forms[at + 1 : min(body, at + 9)])
    return [
        f"byline-below|form={bool(below):d}|{form}",
        f"byline-above|form={frame.first_byline < at:d}|{form}",
        f"to-body|form={min(6, body - at)}|{form}",
    ]


@lru_cache(_KEPT)
def _around(  # noqa: PLR0917 - a window of seven forms
    three_up: str,
    two_up: str,
    up: str,
    form: str,
    down: str,
    two_down: str,
    three_down: str,
    zone: str,
) -> Group:
    """Return the forms around a block, alone and together."""
    return (
        f"-1:form={up}",
        f"+1:form={down}",
        f"-2:form={two_up}",
        f"+2:form={two_down}",
        f"-3:form={three_up}",
        f"+3:form={three_down}",
        f"-10={up}|{form}",
        f"01={form}|{down}",
        f"-101={up}|{form}|{down}",
        f"-1z1={up}|{zone}|{down}",
        f"012={form}|{down}|{two_down}",
        f"-210={two_up}|{up}|{form}",
        f"z01={zone}|{form}|{down}",
        f"z-10={zone}|{up}|{form}",
    )


def _echo(frame: Frame, at: int) -> list[str]:
    """Return how far a line's words recur in headline, story and next paragraphs."""
    document = frame.document
    block, zone, form = document.blocks[at], frame.zones[at], frame.forms[at]
    prose = document.prose[at]
    found: list[str] = []
    if at in frame.echoes:
        found.append(f"echo={min(8, int(4 * frame.echoes[at]))}")
        rank = frame.echo_ranks.get(at)
        if rank is not None:
            found.append(f"echo-rank={min(4, rank)}")
    if _YEAR(block.text):
        found.append(f"year|form={form}")
    start, last = frame.story
    if start <= at <= last:
        long = min(4, 4 * block.size // frame.usual_size)
        found.append(f"length|stop={long}|{'ends-stop' in frame.names[at]:d}")
    headline, _ = frame.headline_scores
    if prose and zone == "body":
        return found
    words = frame.words_of(at)
    if not words:
        return found
    if at != headline and zone in {"head", "body"}:
        shared = len(words & frame.headline_words)
        found.append(f"headline-words|zone={min(_OVERLAP, shared)}|{zone}")
    if block.size <= _SHORT and not prose:
        following: set[str] = set()
        for below in range(at + 1, min(len(document.blocks), at + _NEXT)):
            if document.prose[below]:
                following |= frame.words_of(below)
        share = len(words & following) / len(words)
        found.append(f"told-next|zone={int(3.99 * share)}|{zone}")
    return found


@cache
def _coarse(distance: int) -> int:
    return next(most for most in _STEPS if distance <= most)


def _step(distance: int) -> int:
    """Return a distance in coarser and coarser steps."""
    return _coarse(distance) if distance <= _STEPS[-1] else _FAR
