"""A text's blocks, and the facts about the whole that cues need."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, wraps
from itertools import accumulate, chain
from typing import Any, TypeVar

from newsconv.model import Contribution
from newsconv.parsing.fields.byline import opens_like_byline, read_byline
from newsconv.parsing.fields.credit import is_credit_line
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.language import main_language
from newsconv.parsing.line_forms import CLOSING_QUOTES
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock

_SENTENCE_WORDS = 3
"""A sentence of a brief has so many words: "Comments (1)" is none."""
_PROSE_WORDS = 16
"""A block of so many words that ends like a sentence is running text."""
_SURE_PROSE_WORDS = 32
"""A block of so many is, however it ends."""
_SHORT_LINE = 5
"""What a short line takes from the sum of a region, in words."""
_SENTENCE_LINE = 1
"""What a longer line takes that is no running text: a caption, a quote."""
_HEAD = 12
"""A story's head has no more lines than this, and a short line no more words."""
_NEAR = 3
"""A byline stands so many lines below the deck at most."""
_BYLINE_WORDS = 30
_CREDIT_WORDS = 14
_LINE = 40
"""A line that is asked whether the story echoes it has no more words than this."""
_HEAVY = 4
_ABOVE = 40
"""A headline stands so many lines above the story at most."""
_HEADLINE_LEAST = 3
_OFTEN = 3
"""A word that so many paragraphs say counts no more for being in others too."""
# "……防落石。（編輯：黃世雅）1151119": the day that it was filed, of the Republic's year.
_FILED = lazy(r"(?<=[)）])\d{7}\Z")
# "（完）", "(dpa)": what an agency puts after the last full stop.
_ASIDE = lazy(r"(?<=.)\s*[(（][^()（）]{1,12}[)）]\Z")
_TERM = lazy(r"[^\W_]+")
_LATIN_TERMS = bytes(
    code if chr(code).isalnum() or chr(code) == "\n" else 32 for code in range(256)
)
_PRINTERS_MARKS = "’“”–—…‘„•"
_DIGIT = lazy(r"\d")
STOPS = frozenset(".!…。！।॥۔։។။")
"""Full stops of the world's scripts."""
QUESTIONS = frozenset("?？؟\u037e՞")
"""Question marks; U+037E is the Greek one, which looks like a semicolon."""
_PROSE_ENDS = STOPS | QUESTIONS | frozenset(")）")


def _terms(texts: Sequence[str]) -> list[list[str]]:
    """Return each text's runs of letters and digits."""
    whole = "\n".join(texts)
    if not whole.isascii():
        for mark in _PRINTERS_MARKS:
            whole = whole.replace(mark, " ")
    # Where all letters are western ones, in a fourth of the pattern's time.
    try:
        latin = whole.encode("latin-1")
    except UnicodeEncodeError:
        if len(texts) > 1:
            return [_terms([text])[0] for text in texts]
        return list(map(_TERM.findall, texts))
    lines = latin.translate(_LATIN_TERMS).decode("latin-1").split("\n")
    return list(map(str.split, lines[: len(texts)]))


def _last_mark(text: str) -> str:
    if text[-1].isdigit():
        text = _FILED.sub("", text)
    if text[-1] in ")）":
        tail = text[-16:]
        text = text[:-16] + _ASIDE.sub("", tail) if len(text) > len(tail) else tail
    return text.rstrip(CLOSING_QUOTES)[-1:] or text[-1]


def names_a_writer(text: str) -> bool:
    """Say whether a line opens with a by-word and names somebody who wrote."""
    return opens_like_byline(text) and any(
        author.contribution is Contribution.AUTHOR for author in read_byline(text, 0)
    )


class Document:
    """A text's blocks, and the facts about the whole that cues need."""

    def __init__(self, blocks: list[RawBlock]) -> None:
        self.blocks = blocks
        self.found: dict[object, Any] = {}
        """What the cues found out about the whole, by the function that did."""
        self._heads: dict[int, bool] = {}

    @cached_property
    def last_marks(self) -> list[str]:
        """Each block's last character, without closing marks and a short aside."""
        return [_last_mark(block.text) for block in self.blocks]

    @cached_property
    def digits(self) -> list[bool]:
        """Whether each line has a digit, of any script; of running text not asked."""
        return [
            block.size < _SURE_PROSE_WORDS and _DIGIT.search(block.text) is not None
            for block in self.blocks
        ]

    @cached_property
    def language(self) -> str | None:
        """The language of the running text, BCP 47; None where that can't be told."""
        start, end = self.region
        region = zip(self.blocks[start:end], self.prose[start:end], strict=True)
        prose = [block.text for block, prose in region if prose]
        return main_language(prose) or main_language([b.text for b in self.blocks])

    @cached_property
    def prose(self) -> list[bool]:
        """Whether each block is long enough, and closed, to be running text."""
        ended = [mark in _PROSE_ENDS for mark in self.last_marks]
        found = [
            block.size >= (_PROSE_WORDS if end else _SURE_PROSE_WORDS)
            for block, end in zip(self.blocks, ended, strict=True)
        ]
        if any(found):
            return found
        # A brief of two lines has no long one: its sentences are its running text.
        return [
            at > 0 and block.size >= _SENTENCE_WORDS and ended[at]
            for at, block in enumerate(self.blocks)
        ]

    @cached_property
    def first_prose(self) -> int:
        """The first block of running text; the number of blocks if there is none.

        A deck can be as long as a paragraph, but a byline or a date stands below it.
        """
        start, end = self.region
        for at in range(start, end):
            if self.prose[at] and not self.heads_byline(at):
                return at
        return len(self.blocks)

    @cached_property
    def region(self) -> tuple[int, int]:
        """The stretch `[start, end)` that holds the story's running text.

        The run of blocks with the greatest sum (Bentley 1984, "Algorithm design
        techniques"), where running text counts for its words and every short line
        against: a cookie notice over a menu is prose too, but a menu divides it from
        the story.
        """
        best = total = 0
        start = end = begin = 0
        for at, (block, prose) in enumerate(zip(self.blocks, self.prose, strict=True)):
            if total <= 0:
                total, begin = 0, at
            if prose:
                total += min(block.size, _SURE_PROSE_WORDS * 2)
            else:
                total -= _SHORT_LINE if block.size <= _HEAD else _SENTENCE_LINE
            if total > best:
                best, start, end = total, begin, at + 1
        return start, end

    @cached_property
    def most_echoed(self) -> int | None:
        """The line above the story whose words recur most in it, the first of equals."""
        best, found = 0.0, None
        counted = self.prose_words
        for at in range(max(0, self.first_prose - _ABOVE), self.first_prose):
            block = self.blocks[at]
            if not _HEADLINE_LEAST <= block.size <= _SURE_PROSE_WORDS:
                continue
            heavy = self.heavy_words[at]
            said = [counted[word] for word in heavy if word in counted]
            echoed = sum([min(_OFTEN, count) for count in said])
            score = echoed / (len(heavy) + 1)
            if score > best:
                best, found = score, at
        return found

    def heads_byline(self, at: int) -> bool:
        """Say whether a byline or a date stands soon below, with no prose between."""
        if at >= _HEAD:
            return False
        for below in range(at + 1, min(at + 1 + _NEAR, len(self.blocks))):
            if self.prose[below]:
                return False
            if self.is_byline_or_date(below):
                return True
        return False

    def is_byline_or_date(self, at: int) -> bool:
        """Say whether a block is a byline with a name, or a date."""
        if at not in self._heads:
            block = self.blocks[at]
            self._heads[at] = (
                block.size <= _BYLINE_WORDS
                and not self.credit_lines[at]
                and (is_date_line(block.text) or names_a_writer(block.text))
            )
        return self._heads[at]

    @cached_property
    def credit_lines(self) -> list[bool]:
        """Whether each block is a picture credit and nothing else."""
        return [
            block.size <= _CREDIT_WORDS and is_credit_line(block.text)
            for block in self.blocks
        ]

    @cached_property
    def writers(self) -> tuple[str, ...]:
        """The names in the bylines over the story."""
        return tuple(
            author.name
            for block in self.blocks[: self.first_prose]
            if block.size < _NEAR * _HEAD and opens_like_byline(block.text)
            for author in read_byline(block.text, 0)
        )

    @cached_property
    def last_prose(self) -> int:
        """The last block of running text; -1 if there is none."""
        return self.region[1] - 1

    @cached_property
    def prose_above(self) -> list[int]:
        """The words of running text above each block, and those of all at the end."""
        sizes = (
            block.size if prose else 0
            for block, prose in zip(self.blocks, self.prose, strict=True)
        )
        return [0, *accumulate(sizes)]

    @cached_property
    def terms(self) -> list[list[str]]:
        """Each block's runs of letters and digits, folded."""
        return _terms([block.folded for block in self.blocks])

    @cached_property
    def keys(self) -> list[str]:
        """Each block's letters and digits, to find lines that say the same."""
        return ["".join(terms) for terms in self.terms]

    def shingles(self, at: int) -> Iterable[object]:
        """Return a block's runs of three words, or of six letters where none divides."""
        block = self.blocks[at]
        if block.size > len(block.folded_words):
            letters = self.keys[at]
            return [letters[at : at + 6] for at in range(len(letters) - 5)]
        terms = self.terms[at]
        return zip(terms, terms[1:], terms[2:], strict=False)

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each line is said, by its letters and digits."""
        return Counter(self.keys)

    @cached_property
    def heavy_words(self) -> list[set[str]]:
        """The words of each shorter block that say something, folded.

        Short words are function words; of long blocks none are looked up.
        """
        return [
            {word for word in block.folded_words if len(word) >= _HEAVY}
            if block.size <= _LINE
            else set()
            for block in self.blocks
        ]

    @cached_property
    def prose_words(self) -> Counter[str]:
        """How many paragraphs say each of the heavy words: what a headline speaks of."""
        wanted = set().union(*self.heavy_words)
        said = [
            wanted.intersection(block.folded_words)
            for block, prose in zip(self.blocks, self.prose, strict=True)
            if prose
        ]
        return Counter(chain.from_iterable(said))

    @cached_property
    def first_said(self) -> list[int]:
        """For each block, the first that says the same."""
        first: dict[str, int] = {}
        return [first.setdefault(key, at) for at, key in enumerate(self.keys)]

    @cached_property
    def indented_few(self) -> bool:
        """Whether so few lines are indented that it means something."""
        return sum(block.indent > 1 for block in self.blocks) * 3 < len(self.blocks)

    @cached_property
    def many_gaps(self) -> bool:
        """Whether blank lines divide the blocks, so that none between two says much."""
        gaps = sum(block.gap > 0 for block in self.blocks)
        return gaps * 2 > len(self.blocks)


T = TypeVar("T")


def once_a_text(find: Callable[[Document], T]) -> Callable[[Document], T]:
    """Keep what a function finds out about a text, for all of its blocks."""

    @wraps(find)
    def found(document: Document) -> T:
        if find not in document.found:
            document.found[find] = find(document)
        kept: T = document.found[find]
        return kept

    return found
