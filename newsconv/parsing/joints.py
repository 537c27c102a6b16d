"""Two lines of one paragraph in, how they read as one: a space, nothing, no hyphen.

Whether "co-" over "operation" is "cooperation" or "co-operation" is asked of the text:
the form that it uses elsewhere is taken. Where it uses neither, the hyphen goes if the
text is one that breaks words, and stays if it is not. The source keeps it either way.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newsconv.parsing.line_forms import DENSE, DENSE_CLOSING, DENSE_OPENING
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy
from newsconv.parsing.wraps import Wrap

HYPHENS = "-\u2010\u00ac"
"""The third is what text recognition makes of a hyphen that only breaks a word."""

_WORD = lazy(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST_WORD = lazy(rf"([^\W_]+(?:[-\u2010][^\W_]+)*)[{HYPHENS}]\Z")
_TAIL = 60
"""No word that is broken has more letters than this before the line end."""

# "Haupt-" over "und Nebenstraßen": the hyphen stands for the second half of a word.
_AND = frozenset(
    {"und", "oder", "bzw", "bis", "sowie", "and", "or", "to", "et", "ou", "o", "y", "e"}
    | {"en", "of", "och", "eller", "og", "ja", "tai", "sekä", "i", "lub", "oraz", "a"}
    | {"nebo", "и", "или", "та", "або", "ve", "veya"}
)
_QUOTES = "“”‘’…—"
"""Chinese has these in common with other scripts."""
_DENSE_LAST = lazy(rf"[{DENSE}][{_QUOTES}]*\Z")
_DENSE_FIRST = lazy(rf"[{_QUOTES}]*[{DENSE}]")
_MIXED_SPACED = lazy(rf"[{DENSE}] [A-Za-z0-9]|[A-Za-z0-9] [{DENSE}]")
_MIXED_CLOSE = lazy(rf"[{DENSE}][A-Za-z0-9]|[A-Za-z0-9][{DENSE}]")

_BREAKS_WORDS = 0.035
"""Of the lines of a text that breaks words, so many end with a hyphen; in one that
breaks at spaces and at the hyphens of its own, one in a hundred does."""
_BREAKS_LEAST = 3


class Joints:
    """How the lines of one text are joined."""

    def __init__(self, lines: Sequence[Line], wrap: Wrap | None) -> None:
        self._lines = lines
        self._wrap = wrap

    def joined(self, lines: Sequence[Line]) -> tuple[str, tuple[int, ...]]:
        """Return the words of lines that belong together, and where each line begins.

        A line begins where its first character stands, after the space if there is one.
        """
        parts: list[str] = []
        starts = [0]
        at = 0
        for number, line in enumerate(lines[1:]):
            part = lines[number].text
            drop, glue = self._joint(part, line.text)
            if drop:
                part = part[:-1]
            parts += [part, glue]
            at += len(part) + len(glue)
            starts.append(at)
        parts.append(lines[-1].text)
        return "".join(parts), tuple(starts)

    def _joint(self, above: str, below: str) -> tuple[bool, str]:
        """Say whether the hyphen above goes, and what stands between the two."""
        last = above[-1]
        if last.isascii() and last.isalnum() and below[0].isascii():
            address = "/" in above and "://" in above.rsplit(None, 1)[-1]
            full = self._wrap is not None and len(above) == self._wrap.width
            return False, "" if address and full else " "
        if last == "\u00ad":
            return False, ""
        if last in HYPHENS:
            return self._hyphen(above, below)
        if last in "—–/" and len(above) > 1 and not above[-2].isspace():
            return False, self._after[last]
        if not above.isascii() or not below[0].isascii():
            return False, self._dense_glue(above, below)
        return False, " "

    def _hyphen(self, above: str, below: str) -> tuple[bool, str]:
        head = _LAST_WORD.search(above, max(0, len(above) - _TAIL))
        tail = _WORD.match(below)
        if not head or not tail:
            close = above[-2:-1] == "-" and not above[-3:-2].isspace()
            return False, "" if close and len(above) > 2 else " "  # noqa: PLR2004 - "a--"
        first, second = head[1], tail[0]
        if not (second[0].islower() or (first.isupper() and second.isupper())):
            return False, ""
        return self._broken_word(first.casefold(), second.casefold())

    def _broken_word(self, first: str, second: str) -> tuple[bool, str]:
        whole = self._words[first + second]
        divided = self._words[f"{first}-{second}"]
        if whole or divided:
            return whole > divided, ""
        if second in _AND:
            return False, " "
        compound = first in self._words and second in self._words
        return self._breaks_words and not compound, ""

    def _dense_glue(self, above: str, below: str) -> str:
        last = _DENSE_LAST.search(above, max(0, len(above) - 4))
        first = _DENSE_FIRST.match(below)
        if last and first:
            return "" if self._close_only or self._is_full(above, below) else " "
        if last or first:
            other = above[-1] if first else below[0]
            if other.isalnum():
                return " " if self._mixed_spaced else ""
            return "" if other in "\"'()[]<>%.,:;!?" else " "
        return " "

    @cached_property
    def _after(self) -> dict[str, str]:
        """What the text has after a dash or stroke that stands close to a word."""
        found: dict[str, str] = {}
        for mark in "—–/":
            spaced = lazy(rf"[^\s{mark}]{mark} ")
            close = lazy(rf"[^\s{mark}]{mark}[^\s{mark}]")
            count = sum(
                len(spaced.findall(line.text)) - len(close.findall(line.text))
                for line in self._lines
                if mark in line.text
            )
            found[mark] = " " if count > 0 else ""
        return found

    def _is_full(self, above: str, below: str) -> bool:
        """Say whether a line had no room for a letter more, or was broken at a space.

        Chinese has marks that may not end a line and marks that may not open one.
        """
        if self._wrap is None:
            return True
        size = 1
        while size < len(below) and (
            below[size] in DENSE_CLOSING or below[size - 1] in DENSE_OPENING
        ):
            size += 1
        measure = self._wrap.ruler.measure
        return measure(above) + measure(below[:size]) >= self._wrap.width

    @cached_property
    def _close_only(self) -> bool:
        """Whether no letters of a script without spaces have one between them."""
        spaced = lazy(rf"[{DENSE}] [{DENSE}]")
        return not any(spaced.search(line.text) for line in self._lines)

    @cached_property
    def _mixed_spaced(self) -> bool:
        """Whether the text sets a space between Chinese and Latin letters."""
        spaced = sum(len(_MIXED_SPACED.findall(line.text)) for line in self._lines)
        close = sum(len(_MIXED_CLOSE.findall(line.text)) for line in self._lines)
        return spaced > close

    @cached_property
    def _words(self) -> Counter[str]:
        """How often the text has each word, those broken at a line end left out."""
        words: Counter[str] = Counter()
        for line in self._lines:
            words.update(_WORD.findall(line.text.casefold().replace("\u2010", "-")))
        for first, second in self._broken:
            words[first.rpartition("-")[2]] -= 1
            words[second] -= 1
        return +words

    @cached_property
    def _broken(self) -> list[tuple[str, str]]:
        """The parts of the words that stand at a line end with a hyphen."""
        found: list[tuple[str, str]] = []
        for above, below in zip(self._lines, self._lines[1:], strict=False):
            if above.text[-1] in HYPHENS and below.text[0].islower():
                head = _LAST_WORD.search(above.text, max(0, len(above.text) - _TAIL))
                tail = _WORD.match(below.text)
                if head and tail:
                    found.append((head[1].casefold(), tail[0].casefold()))
        return found

    @cached_property
    def _breaks_words(self) -> bool:
        """Whether the text was set with words broken at line ends."""
        broken = len(self._broken)
        if broken >= _BREAKS_LEAST and broken >= _BREAKS_WORDS * len(self._lines):
            return True
        whole = sum(self._words[first + second] > 0 for first, second in self._broken)
        kept = sum(self._words[f"{one}-{two}"] > 0 for one, two in self._broken)
        return whole > kept
