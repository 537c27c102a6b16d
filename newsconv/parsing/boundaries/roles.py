"""A text's blocks in, what each does for its article out: open, head, tell or end it.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), run by
CRFsuite, sees of each block its sign, its shape, few words and what the parser's cues
notice of it, those of the blocks around it, and how far the running text on either side
takes its words up. What it adds to the trees is the order of an article: an end is
followed by an opening, not by another end.
"""

import re
import threading
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from math import log
from typing import NamedTuple

from pycrfsuite import Tagger

from newsconv.parsing.boundaries.facts import NAMES as LINE_NAMES
from newsconv.parsing.boundaries.facts import Lines, median_gap
from newsconv.parsing.boundaries.signs import Sign
from newsconv.parsing.cues import (
    byline,
    caption,
    date,
    dateline,
    furniture,
    kicker,
    list_item,
    mail,
    section_word,
    sentence,
    shape,
    tail,
)
from newsconv.parsing.document import Document
from newsconv.parsing.noticing import names_of, noticed_by
from newsconv.parsing.segment import RawBlock


class Roles(NamedTuple):
    """How probable each thing is that a block may do for its article."""

    opening: float
    """Its first line, of each but the text's first article."""
    head: float
    body: float
    end: float
    """What stands below the story: tags, share lines, links, comments."""


NAMES = (
    *("opening", "opening beside", "end over", "body over", "head under"),
    *("ends over", "stories over", "heads under", "stories under"),
    *("score", "score beside"),
)
"""What each number about the roles around a line is, in their order."""

_SURE = 1e-4
_BESIDE = 5
_NONE = -9.0
_NEAR = 6
_STORY = 12

_FEW_WORDS = 14
"""A longer line's words are its subject's."""
_MOST_WORDS = 7
_SIZES = (1, 2, 3, 5, 8, 12, 18, 30, 60)
_SHARES = (0.001, 0.1, 0.25, 0.5, 0.75)
_ECHOES = (-0.5, -0.2, -0.05, 0.05, 0.2, 0.5)
_AROUND = (-4, -3, -2, -1, 1, 2, 3, 4)
_BESIDE_CUES = (-3, -2, -1, 1, 2, 3)
_CUES = (
    shape.notice,
    sentence.notice,
    byline.notice,
    date.notice,
    dateline.notice,
    caption.notice,
    list_item.notice,
    tail.notice,
    furniture.notice,
    kicker.notice,
    mail.notice,
    section_word.notice,
)
"""Those of a line and of its neighbours: the others ask where one story begins."""
_WORD = re.compile(r"[^\W\d_]+|\d+|[©|•*►→@]")
_DIGIT = re.compile(r"\d+")
_AT = {name: place for place, name in enumerate(LINE_NAMES)}
_DISTANCES = ("date down", "name down", "date up", "name up", "related up", "ending up")


class RolesModel:
    """A trained model; safe to use from several threads."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._local = threading.local()

    def roles(self, attributes: Sequence[Sequence[str]]) -> list[Roles]:
        """Return the probabilities of each block's roles."""
        tagger = self._tagger()
        tagger.set(attributes)
        labels = frozenset(tagger.labels())
        return [
            Roles(
                *(
                    tagger.marginal(name, at) if name in labels else 0.0
                    for name in Roles._fields
                )
            )
            for at in range(len(attributes))
        ]

    def _tagger(self) -> Tagger:
        """Return this thread's tagger: one keeps the text that it is given."""
        tagger = self._local.__dict__.get("tagger")
        if tagger is None:
            tagger = Tagger()
            tagger.open_inmemory(self._data)
            self._local.tagger = tagger
        return tagger


def numbers(
    roles: Sequence[Roles], scores: Mapping[int, float], at: int
) -> list[float]:
    """Return what the roles around a line, and trees' scores, say of a boundary.

    The scores are those of the lines that may open an article.
    """
    around = range(at - _BESIDE, at + _BESIDE + 1)
    beside = [
        each.opening
        for near in (range(max(0, at - _BESIDE), at), range(at + 1, at + 1 + _BESIDE))
        for each in roles[near.start : near.stop]
    ]
    under = at + 1 < len(roles)
    return [
        odds_of(roles[at].opening),
        odds_of(max(beside, default=0.0)),
        roles[at - 1].end,
        roles[at - 1].body,
        roles[at + 1].head if under else 0.0,
        sum(each.end for each in roles[max(0, at - _NEAR) : at]),
        sum(each.body for each in roles[max(0, at - _STORY) : at]),
        sum(each.head for each in roles[at + 1 : at + 1 + _NEAR]),
        sum(each.body for each in roles[at + 1 : at + 1 + _STORY]),
        scores[at],
        max(
            (scores[near] for near in around if near in scores and near != at),
            default=_NONE,
        ),
    ]


def odds_of(probability: float) -> float:
    """Return a probability as the logarithm of its odds, within bounds."""
    certain = min(max(probability, _SURE), 1 - _SURE)
    return log(certain / (1 - certain))


def attributes_of(lines: Lines, known: Container[str] | None = None) -> list[list[str]]:
    """Return what is said of each block; of words, `known` ones alone if given."""
    blocks = lines.blocks
    usual = median_gap(blocks)
    looks = [
        _look(block, sign) for block, sign in zip(blocks, lines.signs, strict=True)
    ]
    words = [_words(block, known) for block in blocks]
    cues = names_of(noticed_by(_CUES, Document(list(blocks))))
    edge = Sign.EDGE.name
    pad = [edge] * 4
    signs = [*pad, *(f"{sign.name}" for sign in lines.signs), *pad]
    found: list[list[str]] = []
    for at, block in enumerate(blocks):
        three, two, up, here, down, below, third = signs[at + 1 : at + 8]
        told = [
            "bias",
            *looks[at],
            *(f"{near}s={signs[at + 4 + near]}" for near in _AROUND),
            f"s-10={up}|{here}",
            f"s01={here}|{down}",
            f"s-101={up}|{here}|{down}",
            f"s012={here}|{down}|{below}",
            f"s-210={two}|{up}|{here}",
            f"s0123={here}|{down}|{below}|{third}",
            f"s-3210={three}|{two}|{up}|{here}",
            f"gap={max(-3, min(3, block.gap - usual))}",
        ]
        told += [f"w={word}" for word in words[at]]
        told += [f"c={name}" for name in cues[at]]
        for by in _BESIDE_CUES:
            if 0 <= at + by < len(blocks):
                told += [f"{by}c={name}" for name in cues[at + by]]
        if at:
            told += [f"-w={word}" for word in words[at - 1]]
            told += [f"-{look}" for look in looks[at - 1]]
        if at > 1:
            told += [f"--w={word}" for word in words[at - 2]]
        if at + 1 < len(blocks):
            told += [f"+w={word}" for word in words[at + 1]]
            told += [f"+{look}" for look in looks[at + 1]]
        if at + 2 < len(blocks):
            told += [f"++w={word}" for word in words[at + 2]]
        facts = lines.facts.get(at)
        if facts is not None:
            told += _of_facts(facts, here)
        found.append(told)
    return found


def _look(block: RawBlock, sign: Sign) -> list[str]:
    text = block.text
    size = bisect_left(_SIZES, block.size)
    found = [f"s={sign.name}", f"size={size}"]
    if not text[-1].isalnum():
        found.append(f"last={text[-1]}")
    if not text[0].isalnum():
        found.append(f"first={text[0]}")
    elif text[0].islower():
        found.append("first=a")
    if sign is not Sign.PROSE:
        titled = sum(word[0].isupper() for word in block.words)
        found.append(f"case={3 * titled // len(block.words)}|{size}")
    if text.isupper():
        found.append("capitals")
    return found


def _words(block: RawBlock, known: Container[str] | None) -> list[str]:
    if block.size > _FEW_WORDS:
        return []
    found = line_words(block)
    return [word for word in found if word in known] if known is not None else found


def line_words(block: RawBlock) -> list[str]:
    """Return the first words of a line, and the line where it is short."""
    folded = _DIGIT.sub("0", block.folded[:160])
    words = list(dict.fromkeys(_WORD.findall(folded)))[:_MOST_WORDS]
    return [*words, f"={folded[:40]}"]


def _of_facts(facts: Sequence[float], here: str) -> list[str]:
    below = bisect_left(_SHARES, facts[_AT["below"]])
    above = bisect_left(_SHARES, facts[_AT["above"]])
    echo = bisect_left(_ECHOES, facts[_AT["echo"]])
    best = bisect_left(_ECHOES, facts[_AT["best down"]])
    best_up = bisect_left(_ECHOES, facts[_AT["best up"]])
    near = bisect_left(_SHARES, facts[_AT["near share"]])
    far = bisect_left((-0.5, 0.05, 0.1, 0.15, 0.2, 0.3), facts[_AT["far share"]])
    tongue = bisect_left((-0.5, 0.2, 0.35, 0.5), facts[_AT["tongue"]])
    up = min(6, int(facts[_AT["from prose"]]))
    to = min(6, int(facts[_AT["to prose"]]))
    return [
        f"below|above={below}|{above}",
        f"echo={echo}|{here}",
        f"best={best}|{best_up}",
        f"best at={int(facts[_AT['best at']])}",
        f"near={near}",
        f"far={far}",
        f"far|s={far}|{here}",
        f"echo|far={echo}|{far}",
        f"best|far={best}|{far}",
        f"tongue={tongue}|{far}",
        f"from={up}|{here}",
        f"to={to}|{here}",
        f"from|to={up}|{to}",
        f"dateline={int(facts[_AT['dateline']])}|{to}",
        f"series={int(facts[_AT['series']])}",
        f"page={int(facts[_AT['page']])}",
        f"rules={int(facts[_AT['rules']])}",
        *(f"{name}={int(facts[_AT[name]])}" for name in _DISTANCES),
        f"dn={int(facts[_AT['date down']])}|{int(facts[_AT['name down']])}",
        f"date down|s={int(facts[_AT['date down']])}|{here}",
        f"name down|s={int(facts[_AT['name down']])}|{here}",
        f"numbered={int(facts[_AT['numbered']])}",
    ]
