"""Factiva's articles as they are shown, without codes: told by their place alone.

Section, headline, author, "212 words", date, time, outlet, its code, edition, page,
language, copyright, each on a line; then the story, and "Document HGAZ0000…" last.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsconv.parsing.exports.export import Export, Field, Part, bar_of, contiguous
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.lines import Line
from newsconv.parsing.patterns import lazy

HINTS = ("Document ",)
_NUMBER = lazy(r"Document [A-Z0-9]{1,8}0{2,4}(?:19|20)\d{6}[a-z0-9]{8,12}\Z")
_SIZE = lazy(r"[\d.,]+ (?:words?|mots?|Wörter|palabras|parole|palavras|woorden)\Z")
_TIME = lazy(r"\d{1,2}:\d\d(?: [A-Z]{2,4})?\Z")
_CODE = lazy(r"[A-Z][A-Z0-9]{1,7}\Z")
_PAGE = lazy(r"[A-Z]{0,2}\d{1,3}\Z")
_RIGHTS = lazy(r"(?:Copyright\b|©|\([cC]\)|All [Rr]ights [Rr]eserved)")
_TOP = 4
"""Lines over the size: section, headline, author, and one more."""
_ABOUT = 10
"""Lines below it that tell of the story."""


def read(lines: tuple[Line, ...]) -> Export | None:
    """Return the fields of an export's lines; None where they are none."""
    ends = [at + 1 for at, line in enumerate(lines) if _NUMBER.match(line.text)]
    found = (list(_fields(lines, *each)) for each in pairwise([0, *ends]))
    texts = [text for text in found if text]
    if not texts:
        return None
    fields = contiguous(lines, (field for text in texts for field in text))
    openings = tuple(text[0].first for text in texts[1:])
    return Export(lines, fields, openings, bar_of(lines, fields))


def _fields(lines: Sequence[Line], begin: int, end: int) -> Iterator[Field]:
    """Yield the fields of one text, none where its lines are no text."""
    number = end - 1
    sizes = (at for at in range(begin + 1, number) if _SIZE.match(lines[at].text))
    size = next(sizes, number)
    date = size + 1
    if date + 2 >= number or not is_date_line(lines[date].text):
        return
    yield from _top(lines, max(begin, size - _TOP), size)
    yield Field("", Part.ABOUT, size, date, 0)
    yield Field("", Part.DATE, date, date + 1, 0)
    outlet = date + 1
    if _TIME.match(lines[outlet].text):
        yield Field("", Part.ABOUT, outlet, outlet + 1, 0)
        outlet += 1
    yield Field("", Part.OUTLET, outlet, outlet + 1, 0)
    below = range(outlet + 1, min(number, outlet + _ABOUT))
    rights = [at for at in below if _RIGHTS.match(lines[at].text)]
    story = rights[-1] + 1 if rights else _below_code(lines, outlet, number)
    for at in range(outlet + 1, story):
        page = at > outlet + 1 and _PAGE.match(lines[at].text)
        yield Field("", Part.PAGE if page else Part.ABOUT, at, at + 1, 0)
    if story < number:
        yield Field("", Part.STORY, story, number, 0)
    yield Field("", Part.ABOUT, number, end, 0)


def _top(lines: Sequence[Line], begin: int, size: int) -> Iterator[Field]:
    """Yield the section, the headline and the author over a story's size."""
    signed = size - 1 > begin and read_labelled_byline(lines[size - 1].text, 0)
    headline = size - 2 if signed else size - 1
    if begin < headline:
        several = headline - begin > 1
        yield Field("", Part.ABOUT if several else Part.SECTION, begin, headline, 0)
    yield Field("", Part.HEADLINE, headline, headline + 1, 0)
    if signed:
        yield Field("", Part.BYLINE, size - 1, size, 0)


def _below_code(lines: Sequence[Line], outlet: int, number: int) -> int:
    """Return the line below an outlet's code, page and language."""
    at = outlet + 1
    if at < number and _CODE.match(lines[at].text):
        at += 1
    while at < number and (_PAGE.match(lines[at].text) or lines[at].text.isalpha()):
        at += 1
    return at
