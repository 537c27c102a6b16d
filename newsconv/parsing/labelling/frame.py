"""What each block looks like most, and where it stands to headline and story.

A *form* is a block's most telling cue, or its length and last mark where no cue tells;
a *zone* is the part of the page it stands in. Both are guesses made before anything is
labelled: the models learn how far to trust them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from statistics import median_low

from newsconv.parsing.document import Document

# The first of these that a block has is its form: what is surest comes first.
_TELLING = (
    "rule",
    "no-letters",
    "quote-marks",
    "mail-head",
    "end-mark",
    "furniture-advert",
    "furniture-share",
    "furniture-reading-time",
    "furniture-copyright",
    "furniture-sign-up",
    "furniture-related",
    "furniture-tags",
    "furniture-navigation",
    "furniture-contact",
    "comment-heading",
    "comment-meta-words",
    "ago",
    "byline-names",
    "byline-word",
    "date-line",
    "clock",
    "credit-alone",
    "correction-word",
    "note-word",
    "tagline-form",
    "tail-sign",
    "tail-reporting",
    "caption-word",
    "kicker-word",
    "name-alone",
    "names-alone",
    "role-alone",
    "bullet",
    "cells",
    "under-related",
    "menu-run",
    "date-word",
    "dateline-alone",
    "speaker-opens",
    "credit-at-end",
)
_RANK = {name: rank for rank, name in enumerate(_TELLING)}
_MARKS = {"ends-stop": ".", "ends-question": "?", "ends-colon": ":"}
_LENGTHS = ((1, "1"), (3, "2"), (6, "4"), (12, "7"), (20, "13"))
_LONGEST = "21"
_PROSE = ((30, "prose"), (60, "long-prose"))
_LONGEST_PROSE = "longer-prose"
BYLINES = frozenset({"byline-names", "byline-word", "name-alone", "names-alone"})
BYLINES_AND_DATES = BYLINES | {"date-line"}
_NO_HEADLINES = ("furniture", "byline", "date", "credit", "name", "role", "prose")
_HEADLINE_WORDS = (5, 18)
_HEADLINE_LEAST = 3
_HEADLINE_MOST = 30
_MENU = 3
"""A line that is said more often than this is in a menu."""
_OFTEN = 3
_HEAVY = 3
"""Words of so many letters and fewer are function words."""
_SUBHEAD_WORDS = 12
_USUAL = 30


class Frame:
    """The forms and zones of a document's blocks.

    `names` are the names of each block's cues.
    """

    def __init__(self, document: Document, names: Sequence[Sequence[str]]) -> None:
        self.document = document
        self.names = names
        self._words: dict[int, set[str]] = {}

    @cached_property
    def forms(self) -> list[str]:
        """What each block looks like most."""
        return [
            _prose_form(block.size) if prose else _form(block.size, names)
            for block, prose, names in zip(
                self.document.blocks, self.document.prose, self.names, strict=True
            )
        ]

    @cached_property
    def story(self) -> tuple[int, int]:
        """The first and the last block of the stretch that holds the story."""
        start, end = self.document.region
        return start, max(start, end - 1)

    @cached_property
    def echoes(self) -> Mapping[int, float]:
        """How much each short line's words recur in the story, 0 upwards."""
        document = self.document
        start, last = self.story
        told = self.story_words
        found: dict[int, float] = {}
        for at, block in enumerate(document.blocks):
            if not _HEADLINE_LEAST <= block.size <= _HEADLINE_MOST:
                continue
            if start < at <= last and document.prose[at]:
                continue
            if block.size > len(block.folded_words):
                found[at] = self._letters_echoed(document.keys[at])
                continue
            words = self.words_of(at)
            if words:
                times = sum(min(_OFTEN, told[word]) for word in words)
                found[at] = times / (len(words) + 1.5)
        return found

    @cached_property
    def story_words(self) -> Counter[str]:
        """In how many paragraphs of the story each word stands."""
        document, (start, last) = self.document, self.story
        words: Counter[str] = Counter()
        for at in range(start, last + 1):
            if document.prose[at]:
                words.update(self.words_of(at))
        return words

    @cached_property
    def _story_pairs(self) -> set[str]:
        """The pairs of letters in the story, for scripts that divide no words."""
        document, (start, last) = self.document, self.story
        return {
            pair
            for at in range(start, last + 1)
            if document.prose[at]
            for pair in _pairs(document.keys[at])
        }

    def _letters_echoed(self, key: str) -> float:
        pairs = _pairs(key)
        told = sum(pair in self._story_pairs for pair in pairs)
        return 2 * told / (len(pairs) + 1.5)

    @cached_property
    def headline_words(self) -> set[str]:
        """The words of the line most like a headline."""
        at, _ = self.headline_scores
        return self.words_of(at)

    def words_of(self, at: int) -> set[str]:
        """The words of one block that carry meaning."""
        if at not in self._words:
            terms = self.document.terms[at]
            self._words[at] = {term for term in terms if len(term) > _HEAVY}
        return self._words[at]

    @cached_property
    def usual_size(self) -> int:
        """The length of the story's middle paragraph, in words."""
        start, last = self.story
        document = self.document
        sizes = [
            document.blocks[at].size
            for at in range(start, last + 1)
            if document.prose[at]
        ]
        return median_low(sizes) if sizes else _USUAL

    @cached_property
    def like_subheads(self) -> int:
        """How many short lines stand between two paragraphs of the story, 6 at most."""
        document = self.document
        start, last = self.story
        return min(
            6,
            sum(
                not document.prose[at]
                and document.blocks[at].size <= _SUBHEAD_WORDS
                and document.prose[at - 1]
                and document.prose[at + 1]
                for at in range(max(1, start), min(last, len(document.blocks) - 1))
            ),
        )

    @cached_property
    def alike(self) -> tuple[Counter[str], Counter[str]]:
        """How many short lines of the story have each form and each first word.

        Subheads come in one form and with many words; "See also" comes again and again.
        """
        start, last = self.story
        document = self.document
        short = [at for at in range(start, last + 1) if not document.prose[at]]
        forms = Counter(self.forms[at] for at in short)
        words = (document.blocks[at].folded.partition(" ")[0] for at in short)
        return forms, Counter(words)

    @cached_property
    def echo_ranks(self) -> Mapping[int, int]:
        """The lines above the story, by how much their words recur in it."""
        start, _ = self.story
        above = [at for at in self.echoes if at <= start + 2]
        above.sort(key=lambda at: -self.echoes[at])
        return {at: rank for rank, at in enumerate(above)}

    @cached_property
    def headline_scores(self) -> tuple[int, float]:
        """The line most like a headline, and how much it is like one."""
        start, _ = self.story
        lines = range(min(len(self.document.blocks), start + 2))
        score, at = max(
            ((self._like_headline(at), -at) for at in lines), default=(0.0, 0)
        )
        return -at, score

    def _like_headline(self, at: int) -> float:
        """Return how much a line is like a headline: a first guess, in nats or so."""
        if at not in self.echoes:
            return -9.0
        block = self.document.blocks[at]
        start, _ = self.story
        score = 0.6 * int(4 * min(2.0, self.echoes[at])) - 0.09 * max(0, start - at)
        least, most = _HEADLINE_WORDS
        score += (least <= block.size <= most) + 1.2 * (at == 0) - 2 * (at > start)
        score -= 2.5 * self.forms[at].startswith(_NO_HEADLINES)
        score -= "ends-stop" in self.names[at]
        score -= self.document.repeats[self.document.keys[at]] > _MENU
        following = self.forms[at + 1 : at + 2]
        return score + 0.5 * bool(BYLINES_AND_DATES.intersection(following))

    @cached_property
    def first_paragraph(self) -> int:
        """The first running text under the headline that heads no byline."""
        document, (headline, _) = self.document, self.headline_scores
        return next(
            (
                at
                for at in range(headline + 1, len(document.blocks))
                if document.prose[at] and not document.heads_byline(at)
            ),
            len(document.blocks),
        )

    @cached_property
    def first_byline(self) -> int:
        """The first line under the headline that looks like a byline or a date."""
        headline, _ = self.headline_scores
        below = range(headline + 1, len(self.forms))
        found = (at for at in below if self.forms[at] in BYLINES_AND_DATES)
        return next(found, len(self.forms))

    @cached_property
    def zones(self) -> list[str]:
        """Where each block stands: above, headline, head, body or tail."""
        headline, _ = self.headline_scores
        start, last = self.story
        body = self.first_paragraph
        if start > headline:
            body = min(body, start)
        return [
            "above"
            if at < headline
            else "headline"
            if at == headline
            else "head"
            if at < body
            else "body"
            if at <= last
            else "tail"
            for at in range(len(self.document.blocks))
        ]


def _pairs(key: str) -> list[str]:
    return [key[at : at + 2] for at in range(len(key) - 1)]


def _form(size: int, names: Sequence[str]) -> str:
    telling = min((_RANK[name] for name in names if name in _RANK), default=None)
    if telling is not None:
        return _TELLING[telling]
    length = next((length for most, length in _LENGTHS if size <= most), _LONGEST)
    mark = next((_MARKS[name] for name in names if name in _MARKS), "")
    return f"words-{length}{mark}"


def _prose_form(size: int) -> str:
    return next((form for most, form in _PROSE if size <= most), _LONGEST_PROSE)
