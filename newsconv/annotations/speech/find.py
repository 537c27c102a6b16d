"""A text and its language in, the quotes in it with their speakers out.

Paragraph by paragraph: marks are paired, each stretch is given the claim that is
surest, what has none is given the speaker of the speech it goes on from, or nobody's.
Time grows with the text's length.
"""

import re
from collections.abc import Iterator, Sequence

from newsconv.annotations.speech import dashes, east, incise
from newsconv.annotations.speech.appositions import name_beside
from newsconv.annotations.speech.before import precedes
from newsconv.annotations.speech.behind import follows
from newsconv.annotations.speech.claims import REACH, Claim
from newsconv.annotations.speech.forward import first_phrase
from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.indirect import reported
from newsconv.annotations.speech.judging import (
    SCARE_WORDS,
    is_partly,
    is_title,
    word_count,
)
from newsconv.annotations.speech.marks import Stretch, pairs, stretches
from newsconv.annotations.speech.mediums import with_medium
from newsconv.annotations.speech.persons import is_person, resolve
from newsconv.annotations.speech.tokens import Token, tokens
from newsconv.annotations.speech.tongue import Tongue
from newsconv.annotations.speech.tongues import EASTERN, primary, tongue

_LINE = re.compile(r"[^\n]+")
_ENDS = ".!?…"
_LOOSE_WORDS = 6
"""So few words inside a sentence that names nobody are no speech."""


def find_quotes(text: str, language: str | None) -> tuple[Found, ...]:
    """Return the quotes of a text, in order; never raises, whatever the marks.

    A language without tables has none.
    """
    if primary(language) in EASTERN:
        return tuple(east.find(text, primary(language)))
    tables = tongue(language)
    if tables is None:
        return ()
    found = _Reader(text, tables).read()
    found.sort(key=lambda each: each.spans[0])
    name_beside(text, found, tables)
    resolve(text, found, tables)
    return tuple(found)


class _Reader:
    """Goes through a text once."""

    def __init__(self, text: str, tongue: Tongue) -> None:
        self.text = text
        self.tongue = tongue
        self.closers = pairs(tongue.marks, text)
        self.found: list[Found] = []
        self.open: Found | None = None
        """Whose mark the paragraph before left open."""
        self.running: Found | None = None
        """Who was last said to say something, with marks or without."""
        self.number = 0
        self.colon: Found | None = None
        """Whom the paragraph before ends with: "She said:"."""
        self.last: Found | None = None
        """The last speech of the paragraph before."""

    def read(self) -> list[Found]:
        lines = list(_LINE.finditer(self.text))
        for number, line in enumerate(lines):
            start, end = line.span()
            if not self.text[start:end].strip():
                continue
            self._paragraph(number, start, end, lines[number + 1 : number + 2])
        return self.found

    def _paragraph(
        self, number: int, start: int, end: int, after: Sequence[re.Match[str]]
    ) -> None:
        text, tables = self.text, self.tongue
        self.number = number
        if tables.dashes and (parts := dashes.speech(text, start, end, tables)):
            made = dashes.attributed(text, parts, tables, number)
            self.found += made
            self.open, self.last = None, made[-1] if made else None
            return
        quotes = stretches(text, start, end, self.closers)
        goes_on = (
            bool(after) and bool(quotes) and self._opens_alike(quotes[-1], after[0])
        )
        quotes = [
            each if each.closed or (each is quotes[-1] and goes_on) else self._cut(each)
            for each in quotes
        ]
        run = tokens(text, start, end, quotes, tables)
        quotes, run = self._without_titles(quotes, run)
        speech = list(self._speech(number, quotes, run))
        self._close(run)
        self._carry(speech, quotes)
        self.found += speech
        if not quotes:
            self.found += reported(text, run, tables, number)
        else:
            self.found += reported(text, run, tables, number, beside=True)
        self.open = speech[-1] if speech and speech[-1].open else None
        self.last = speech[-1] if speech else None

    def _opens_alike(self, quote: Stretch, line: re.Match[str]) -> bool:
        """Say whether the next paragraph opens with the mark that was left open."""
        following = line[0].lstrip()
        return not quote.closed and following.startswith(
            (quote.mark, "»", "«")[: 1 if quote.mark != "«" else 3]
        )

    def _cut(self, quote: Stretch) -> Stretch:
        """End what was never closed at its first sentence's end."""
        for at in range(quote.start, quote.end):
            if self.text[at] in ".!?\n" and self.text[at + 1 : at + 2] in {
                "",
                " ",
                "\n",
            }:
                return quote._replace(end=at + 1, after=at + 1)
        return quote

    def _without_titles(
        self, quotes: list[Stretch], run: list[Token]
    ) -> tuple[list[Stretch], list[Token]]:
        """Turn titles in marks into words: “The Voice” may be a subject's name."""
        kept: list[Stretch] = []
        made: list[Token] = []
        for token in run:
            if token.kind != "q":
                made.append(token)
                continue
            quote = quotes[token.quote]
            if is_title(self.text, quote, made, len(made), self.tongue):
                made.append(Token("w", "“”", token.start, token.end, big=True))
            else:
                made.append(token._replace(quote=len(kept)))
                kept.append(quote)
        return kept, made

    def _speech(
        self, number: int, quotes: Sequence[Stretch], run: Sequence[Token]
    ) -> Iterator[Found]:
        text = self.text
        before: Found | None = None
        claimed: Claim | None = None
        begin = 0
        for at, token in enumerate(run):
            if token.kind == ".":
                if not any(each.kind == "q" for each in run[begin:at]):
                    self._hear(run, begin, at)
                begin = at + 1
                continue
            if token.kind != "q":
                continue
            quote = quotes[token.quote]
            last = text[quote.end - 1]
            claim = self._claim(run, at, begin, last)
            partly = is_partly(text, quote, run, at)
            found = Found(
                [(quote.start, quote.end - (last == "।"))],
                "partly_direct" if partly else "direct",
                paragraph=number,
                open=not quote.closed,
            )
            if claim is None and self.tongue.incise:
                found = incise.divided(text, quote, self.tongue, number) or found
                if found.speaker:
                    self.running = before = found
                    claimed = None
                    yield found
                    continue
            reporting = claim is None and self._reports(run, begin, at)
            if claim is None and not reporting and self._is_odd(quote, run, at):
                pass
            elif (
                claim is None
                and before
                and claimed
                and self._same_breath(run, at, claimed)
            ):
                before.spans += found.spans
                before.open = found.open
            else:
                if claim:
                    self._give(found, claim, run)
                    self.running = found
                elif reporting and self.running:
                    _share(self.running, found, 0.6, "reported speech goes on")
                elif not self._follow_on(found, run, at, begin, before):
                    found.confidence, found.reason = 0.3, "nobody is named"
                joined = (
                    claim is not None
                    and before is not None
                    and claimed is not None
                    and not claim.after
                    and claim.cue == claimed.cue
                    and claimed.after
                )
                if joined and before:
                    before.spans += found.spans
                    before.open = found.open
                else:
                    before, claimed = found, claim or claimed
                    yield found
            if (
                last in _ENDS
                and at + 1 < len(run)
                and (run[at + 1].big or run[at + 1].kind == "q")
            ):
                begin = at + 1

    def _claim(
        self, run: Sequence[Token], at: int, begin: int, last: str
    ) -> Claim | None:
        behind = follows(run, at, last, self.tongue)
        ahead = precedes(run, begin, at, self.tongue)
        if behind and ahead:
            return max(behind, ahead, key=lambda each: each.confidence)
        return behind or ahead

    def _same_breath(self, run: Sequence[Token], at: int, claimed: Claim) -> bool:
        """Say whether only the claim of the stretch before stands before this one."""
        if not claimed.after:
            return at > 0 and run[at - 1].kind == "q"
        return claimed.end >= at - 2 and claimed.end <= at

    def _is_odd(self, quote: Stretch, run: Sequence[Token], at: int) -> bool:
        """Say whether words in marks that nobody is said to say are no speech."""
        if word_count(self.text, quote) <= SCARE_WORDS:
            return not (self._stands_alone(run, at) or (at == 0 and self.colon))
        before = run[at - 1] if at else None
        if (
            not self.tongue.nouns_big
            and before is not None
            and before.kind == "w"
            and word_count(self.text, quote) <= _LOOSE_WORDS
        ):
            return True
        return (
            self.tongue.nouns_big
            and before is not None
            and (before.kind == "w" or before.low in {",", "("})
            and self.text[quote.start].isupper()
            and self.text[quote.end - 1] not in ".!?…,"
        )

    def _stands_alone(self, run: Sequence[Token], at: int) -> bool:
        """Say whether a stretch is a sentence of its own: “No.”."""
        quote_end = run[at].end
        return (
            at > 0
            and run[at - 1].kind in ".q"
            and self.text[quote_end - 2 : quote_end - 1] in {".", "!", "?"}
        )

    def _follow_on(
        self,
        found: Found,
        run: Sequence[Token],
        at: int,
        begin: int,
        before: Found | None,
    ) -> bool:
        """Give a sentence of speech the speaker of what stands before it."""
        if at == 0 and self.colon:
            _share(self.colon, found, 0.9, "the paragraph before ends with a colon")
            return True
        if (
            begin == at
            and at
            and self.running
            and self.running.paragraph == found.paragraph
        ):
            _share(self.running, found, 0.6, "goes on from the sentence before")
            return True
        if (
            begin == at
            and at > 1
            and run[at - 1].kind == "."
            and self._about(found, run, at - 1)
        ):
            return True
        if before and before.speaker:
            _share(before, found, 0.55, "goes on from the quote before")
            return True
        if len(run) == 1 and self.last and self.last.speaker and not self.open:
            _share(self.last, found, 0.45, "goes on from the paragraph before")
            return True
        return False

    def _close(self, run: Sequence[Token]) -> None:
        """Hear the paragraph's end, if it is no whole sentence: "She said:"."""
        self.colon = None
        if not run or run[-1].kind in ".q":
            return
        begin = len(run)
        while begin and run[begin - 1].kind not in ".q":
            begin -= 1
        before = self.running
        self._hear(run, begin, len(run))
        if run[-1].low == ":" and self.running is not before:
            self.colon = self.running

    def _about(self, found: Found, run: Sequence[Token], end: int) -> bool:
        """Give the speaker whom the sentence before is about: "Roe was glad. “…”"."""
        begin = end
        while begin and run[begin - 1].kind not in ".q":
            begin -= 1
        if begin and run[begin - 1].kind == "q":
            return False
        phrase = first_phrase(run, begin, end, self.tongue)
        if phrase is None or self.tongue.nouns_big:
            return False
        name = self.text[run[phrase.first].start : run[phrase.last].end]
        low = run[phrase.first].low
        if phrase.pronoun:
            if low not in self.tongue.men | self.tongue.women:
                return False
        elif (
            not phrase.named
            or low in self.tongue.articles
            or not is_person(name, self.tongue)
        ):
            return False
        claim = Claim(
            phrase,
            (phrase.first, phrase.last),
            0.5,
            "the sentence before is about them",
        )
        self._give(found, claim, run)
        found.cue = None
        return True

    def _reports(self, run: Sequence[Token], begin: int, at: int) -> bool:
        """Say whether the sentence's verb tells that it reports: "sei"."""
        forms = self.tongue.subjunctive
        if not forms or self.running is None:
            return False
        stop = at + 1
        while stop < min(len(run), at + REACH) and run[stop].kind != ".":
            stop += 1
        return any(token.low in forms for token in run[max(begin, at - REACH) : stop])

    def _hear(self, run: Sequence[Token], begin: int, end: int) -> None:
        """Keep in mind who says something in a sentence without marks."""
        claim = precedes(run, begin, end, self.tongue)
        if claim is None:
            return
        heard = Found([], "indirect")
        self._give(heard, claim, run)
        heard.paragraph = self.number
        self.running = heard

    def _give(self, found: Found, claim: Claim, run: Sequence[Token]) -> None:
        first, last = run[claim.speaker.first], run[claim.speaker.last]
        found.speaker = first.start, last.end
        found.name = " ".join(self.text[first.start : last.end].split())
        found.pronoun = claim.speaker.pronoun
        found.cue = run[claim.cue[0]].start, run[claim.cue[1]].end
        found.confidence, found.reason = claim.confidence, claim.reason
        with_medium(self.text, found, run, claim, self.tongue)

    def _carry(self, speech: list[Found], quotes: Sequence[Stretch]) -> None:
        """Join the first quote to the one that the paragraph before left open."""
        if (
            not (self.open and speech and quotes)
            or speech[0].spans[0][0] != quotes[0].start
        ):
            return
        earlier, first = self.open, speech[0]
        if (first.speaker and not earlier.speaker) or (
            first.speaker and first.confidence > earlier.confidence
        ):
            _share(first, earlier, first.confidence, first.reason)
        earlier.spans += first.spans
        earlier.open = first.open
        speech[0] = earlier
        self.found.remove(earlier)


def _share(giver: Found, taker: Found, confidence: float, reason: str) -> None:
    taker.speaker, taker.name = giver.speaker, giver.name
    taker.pronoun, taker.cue = giver.pronoun, giver.cue
    taker.medium = taker.medium or giver.medium
    taker.confidence, taker.reason = confidence, reason
