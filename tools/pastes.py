"""A text with labelled lines in, the same text as people paste it out, labels kept.

A copy is hard-wrapped, quoted, double-spaced, without its headline and so on. Each
original line that is still there has its place in the copy, so that its label can be
carried to whatever block covers that place. The same seed gives the same copies.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

WIDTHS = (60, 66, 72, 80)
"""Columns that mail programs and terminals break lines at."""

HEADLINES = frozenset({"headline"})
BODIES = frozenset({"body", "paragraph"})
ITEMS = frozenset({"list", "list_item"})
"""Labels that a copy treats in a way of their own, folded."""

_BULLETS = ("• ", "- ", "* ", "– ", "· ", "●\t", "\t• ")
_SEPARATORS = ("", "* * *", "-----", "=" * 40)
_TRAILS = (" ", "  ", "\t", "\u00a0", " \t ")
_BREAK_LEAST = 7
"""A shorter word is not broken."""
_BREAK_PART = 3
"""Letters that a broken word has on each side at least."""

# Marks that no line of Chinese or Japanese begins or ends with (JIS X 4051).
_CLOSING = frozenset(
    "、。，．：；！？）］｝」』】〉》〕”’・ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_OPENING = frozenset("（［｛「『【〈《〔“‘")
_VOWELS = "aeiouyäöüåæøаеиоуыэюя"
_SYLLABLE = re.compile(rf"(?i)(?<=[{_VOWELS}])(?=[^\W\d_{_VOWELS}])")
_WORD_PART = re.compile(r"[^\W\d_]+")


class Copy(NamedTuple):
    """A made text, with the places of the original lines in order."""

    name: str
    text: str
    places: list[tuple[int, int, str]]
    """(start, end, label) of each line, in code points; where it is wrapped, the ends
    of its lines lie between the two."""


class Printed(NamedTuple):
    """A line that is not blank."""

    gap: int
    """Blank lines above it."""
    text: str
    label: str

    def has(self, labels: frozenset[str]) -> bool:
        """Say whether its label is one of these."""
        return self.label.casefold() in labels


def printed_lines(lines: Iterable[tuple[str, str]]) -> list[Printed]:
    """Return the lines that print something, with the blank ones counted."""
    found: list[Printed] = []
    gap = 0
    for text, label in lines:
        stripped = text.strip()
        if stripped:
            found.append(Printed(gap if found else 0, stripped, label))
            gap = 0
        else:
            gap += 1
    return found


def write(
    name: str,
    lines: Iterable[Printed],
    layout: Callable[[str], Sequence[str]] = lambda text: [text],
    *,
    end: str = "\n",
    mark: str = "",
    inner_gap: int = 0,
) -> Copy:
    """Return a copy: each line laid out on one or more, blank lines as counted.

    Args:
        name: the copy's.
        lines: what is printed, with the blank lines above each.
        layout: gives the lines that one line becomes.
        end: what ends each line.
        mark: what opens each line, blank ones less its last space.
        inner_gap: blank lines between the lines that one line became.
    """
    parts: list[str] = []
    places: list[tuple[int, int, str]] = []
    at = 0
    blank = mark.rstrip() + end
    for line in lines:
        pieces = layout(line.text)
        opening = blank * line.gap + mark
        parts.append(opening)
        at += len(opening)
        laid_out = (end + blank * inner_gap + mark).join(pieces)
        places.append((at, at + len(laid_out.rstrip()), line.label))
        parts += [laid_out, end]
        at += len(laid_out) + len(end)
    return Copy(name, "".join(parts), places)


def columns(text: str) -> int:
    """Return a text's width; a wide letter of East Asia takes two, a mark none."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrap(text: str, width: int, *, hyphenate: bool = False) -> list[str]:
    """Return the lines of a text broken at a width, as a mail program breaks them.

    A line is broken at a space or between two letters of Chinese or Japanese; with
    `hyphenate` also inside long words, with a hyphen.
    """
    lines: list[str] = []
    line, used = "", 0
    for space, word in _pieces(text):
        size = columns(word)
        if not line:
            line, used = word, size
            continue
        if used + len(space) + size <= width:
            line, used = line + space + word, used + len(space) + size
            continue
        left, right = "", word
        if hyphenate and space:
            left, right = _broken(word, width - used - len(space) - 1)
        lines.append(f"{line}{space}{left}-" if left else line)
        line, used = right, columns(right)
    return [*lines, line]


def _columns_of(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_dense(char: str) -> bool:
    """Say whether a line may be broken at this letter; Korean breaks at spaces."""
    return _columns_of(char) > 1 and not "\uac00" <= char <= "\ud7a3"


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is never broken, each with the space above it."""
    for number, word in enumerate(text.split()):
        space = " " if number else ""
        if word.isascii() or not any(map(_is_dense, word)):
            yield space, word
            continue
        piece = ""
        for char in word:
            fast = (
                not piece
                or char in _CLOSING
                or piece[-1] in _OPENING
                or not (_is_dense(char) or _is_dense(piece[-1]))
            )
            if fast:
                piece += char
                continue
            yield space, piece
            space, piece = "", char
        yield space, piece


def _broken(word: str, room: int) -> tuple[str, str]:
    """Divide a word so that its first part fits in the room; it may have none."""
    letters = _WORD_PART.match(word)
    if not letters or letters.end() < _BREAK_LEAST:
        return "", word
    best = 0
    for found in _SYLLABLE.finditer(word, 0, letters.end()):
        place = found.start()
        if _BREAK_PART <= place <= min(room, letters.end() - _BREAK_PART):
            best = place
    return word[:best], word[best:]


def wrapped(
    lines: Sequence[Printed],
    width: int,
    *,
    blank: bool = True,
    hyphenate: bool = False,
    double: bool = False,
) -> Copy:
    """Return a hard-wrapped copy.

    Args:
        lines: what is printed.
        width: in columns.
        blank: the blank lines between blocks are kept; where there are none, each
            block gets one.
        hyphenate: long words are broken with a hyphen.
        double: a blank line stands between all lines, three between blocks.
    """
    name = f"wrapped-{width}"
    name += "-hyphenated" if hyphenate else "-double" if double else ""
    if not blank:
        name += "-tight"
        lines = _with_gaps(lines, 0)
    elif double:
        lines = _with_gaps(lines, 3)
    elif not any(line.gap for line in lines):
        lines = _with_gaps(lines, 1)
    return write(
        name,
        lines,
        lambda text: wrap(text, width, hyphenate=hyphenate),
        inner_gap=int(double),
    )


def _with_gaps(lines: Iterable[Printed], gap: int) -> list[Printed]:
    """Return the lines with the same number of blank lines between all."""
    return [
        line._replace(gap=gap if number else 0) for number, line in enumerate(lines)
    ]


def joined(lines: Sequence[Printed], chance: random.Random) -> Copy:
    """Return a copy in which some neighbours of one label are joined with a space."""
    rows: list[list[Printed]] = []
    for line in lines:
        if rows and rows[-1][-1].label == line.label and chance.random() < 0.5:  # noqa: PLR2004 - one in two
            rows[-1].append(line)
        else:
            rows.append([line])
    parts: list[str] = []
    places: list[tuple[int, int, str]] = []
    at = 0
    for row in rows:
        for number, line in enumerate(row):
            opening = " " if number else "\n" * (row[0].gap + bool(parts))
            parts += [opening, line.text]
            at += len(opening)
            places.append((at, at + len(line.text), line.label))
            at += len(line.text)
    return Copy("joined", "".join(parts) + "\n", places)


def bulleted(lines: Sequence[Printed], chance: random.Random) -> Copy:
    """Return a copy whose list items open with a bullet."""
    bullet = chance.choice(_BULLETS)
    return write(
        "bulleted",
        (
            line._replace(text=bullet + line.text) if line.has(ITEMS) else line
            for line in lines
        ),
    )


def trailing(lines: Sequence[Printed], chance: random.Random) -> Copy:
    """Return a copy in which most lines end with white space."""
    return write(
        "trailing-spaces",
        lines,
        lambda text: [text + (chance.choice(_TRAILS) if chance.random() < 0.8 else "")],  # noqa: PLR2004 - most
    )


def without_headline(lines: Sequence[Printed]) -> Copy:
    """Return a copy that begins below the headline, as when the story is selected."""
    last = max((at for at, line in enumerate(lines) if line.has(HEADLINES)), default=-1)
    story = next((at for at, line in enumerate(lines) if line.has(BODIES)), 0)
    kept = lines[last + 1 :] if last < story else lines
    return write("no-headline", [line for line in kept if not line.has(HEADLINES)])


def without_ending(lines: Sequence[Printed], chance: random.Random) -> Copy:
    """Return a copy that stops in the second half of the story."""
    bodies = [at for at, line in enumerate(lines) if line.has(BODIES)]
    if not bodies:
        return write("no-ending", lines)
    last = chance.choice(bodies[len(bodies) // 2 :])
    return write("no-ending", lines[: last + 1])


def in_a_row(
    first: Sequence[Printed], second: Sequence[Printed], chance: random.Random
) -> Copy:
    """Return a copy that goes on with a second article, with a line between or none."""
    separator = chance.choice(_SEPARATORS)
    gap = chance.choice((1, 1, 2, 3))
    between = [Printed(gap, separator, "OTHER")] if separator else []
    rest = [
        line._replace(gap=line.gap if at else gap) for at, line in enumerate(second)
    ]
    return write("two-articles", [*first, *between, *rest])


def variants(
    lines: Sequence[tuple[str, str]],
    seed: int,
    other: Sequence[tuple[str, str]] = (),
) -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    """Yield copies of a text: name, text, and (start, end, label) of each line in it.

    Args:
        lines: (text, label) of each line; blank lines are those without a word, and
            their labels do not matter.
        seed: chooses widths, bullets, places; the same gives the same copies.
        other: a second article, for two in a row; without it there is no such copy.

    Starts and ends are offsets in code points into the copy, in order. A copy has the
    places of those of the original lines that it still has, and of no blank ones.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    first = printed_lines(lines)
    if not first:
        return
    width = chance.choice(WIDTHS)
    level = chance.choice(("> ", "> ", "> > ", ">> ", ">"))
    yield wrapped(first, width)
    yield wrapped(first, width, blank=False)
    yield wrapped(first, width, hyphenate=True)
    yield wrapped(first, width, double=True)
    yield joined(first, chance)
    yield write("no-blank-lines", _with_gaps(first, 0))
    yield write("double-spaced", _with_gaps(first, 1))
    yield write("triple-spaced", _with_gaps(first, 2))
    yield bulleted(first, chance)
    yield write("windows", first, end="\r\n")
    yield trailing(first, chance)
    yield write("quoted", first, mark=level)
    yield write("quoted-wrapped", first, lambda text: wrap(text, width - 2), mark=level)
    yield without_headline(first)
    yield without_ending(first, chance)
    if other:
        yield in_a_row(first, printed_lines(other), chance)
