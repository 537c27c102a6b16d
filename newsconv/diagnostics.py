"""What newsconv noticed in a text and did not change: a code, a place, a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from newsconv.source import Point, Source


class DiagnosticCode(StrEnum):
    """Every kind of diagnostic; the value is what is printed in brackets."""

    ENCODING_GUESSED = "encoding-guessed"
    """The bytes did not say their encoding, or were not clean."""
    LONE_SURROGATE = "lone-surrogate"
    """A Python string held half a surrogate pair; U+FFFD stands in its place."""
    REPLACEMENT_CHARACTER = "replacement-character"
    """U+FFFD: somebody decoded this text wrongly before it came here."""
    CONTROL_CHARACTER = "control-character"
    """A control character other than tab, line and page ends; kept."""
    INVISIBLE_CHARACTER = "invisible-character"
    """A zero-width character; kept."""
    BIDI_CONTROL = "bidi-control"
    """A character that reorders the text around it; kept."""
    TEXT_EMPTY = "text-empty"
    """Nothing printed in the text: an empty article."""
    HEADLINE_MISSING = "headline-missing"
    """No line reads like a headline; none was made up."""
    BODY_MISSING = "body-missing"
    """No paragraph was found."""
    BYLINE_EMPTY = "byline-empty"
    """A line opens like a byline and names nobody."""
    DATE_AMBIGUOUS = "date-ambiguous"
    """A date such as 03/04/2026 that two countries read differently; left unread."""
    LINE_REPEATED = "line-repeated"
    """A paragraph that says again what an earlier one says; both are kept."""
    COMMENT_ATTRIBUTION_UNCERTAIN = "comment-attribution-uncertain"
    """The text alone does not tell which name belongs to which comment."""
    LABEL_DOUBTFUL = "label-doubtful"
    """A block's label is little more likely than its runner-up."""
    SEVERAL_ARTICLES = "several-articles"
    """The text reads like more than one article, and was read as one."""
    FILE_SKIPPED = "file-skipped"
    """A file of a folder is not a text and was left out."""
    ATTACHMENT_SKIPPED = "attachment-skipped"
    """An e-mail's attachment, which is not read."""
    ITEM_SKIPPED = "item-skipped"
    """A part of a file that holds no text, as a feed's entry may; it was left out."""
    MARKUP_BROKEN = "markup-broken"
    """The file's markup is broken; what could be told in spite of it was read."""
    ARTICLE_REPEATED = "article-repeated"
    """The same text stands in the digest twice; both are printed."""
    OVERRIDE_UNUSED = "override-unused"
    """A label given by hand whose block is not in the text any more, or can't be it."""
    GLYPH_REPLACED = "glyph-replaced"
    """A character that no font has; U+FFFD is printed in its place, as was asked."""
    WORDS_MISSING = "words-missing"
    """A digest in a language that newsconv has no words in; it adds English ones."""
    PLUGIN_BROKEN = "plugin-broken"
    """A plug-in that might have had its say can't be loaded, or failed; it had none."""


class Diagnostic(NamedTuple):
    """One remark, with its place in the source."""

    code: DiagnosticCode
    message: str
    """A sentence without a full stop."""
    name: str = "<text>"
    """The source's name."""
    point: Point | None = None
    span: tuple[int, int] | None = None
    """Offsets `[start, end)` into the source text."""

    def __str__(self) -> str:
        place = f":{self.point}" if self.point else ""
        return f"{self.name}{place}: {self.message} [{self.code}]"


def once(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics in their order, those about one broken plug-in once."""
    seen: set[Diagnostic] = set()
    found: list[Diagnostic] = []
    for each in diagnostics:
        if each.code is DiagnosticCode.PLUGIN_BROKEN:
            if each in seen:
                continue
            seen.add(each)
        found.append(each)
    return tuple(found)


MOST_PER_FILE = 10
"""Diagnostics of one file that are printed; `newsconv inspect` prints all."""


def lines(
    diagnostics: Iterable[Diagnostic], *, most: int | None = MOST_PER_FILE
) -> Iterator[str]:
    """Yield diagnostics one a line, at most `most` of each file, and how many more."""
    found = list(diagnostics)
    total = Counter(each.name for each in found)
    printed: Counter[str] = Counter()
    for each in found:
        printed[each.name] += 1
        if most is None or printed[each.name] <= most:
            yield str(each)
        elif printed[each.name] == total[each.name]:
            yield f"{each.name}: … and {total[each.name] - most} more"


class Reporter:
    """Collects diagnostics about one source, in the order they are made."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[Diagnostic] = []

    def report(
        self, code: DiagnosticCode, message: str, span: tuple[int, int] | None = None
    ) -> None:
        """Add one; `span` gives its place."""
        point = self._source.point(span[0]) if span else None
        self._found.append(Diagnostic(code, message, self._source.name, point, span))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add one that is about something else than the source."""
        self._found.append(diagnostic)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return them in text order, those without a place first."""
        return tuple(sorted(self._found, key=lambda found: found.span or (-1, -1)))
