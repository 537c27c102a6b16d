"""A caption in, its text and its credit out; a credit line in, its chain out.

… in Sochi, Russia August 23, 2017.. (photo credit:SPUTNIK/A. NIKOLSKY VIA REUTERS)
… on Tuesday. Photo: Jane Roe/AP
… fill the last of 900. (AP Photo/Leo Strand)
Photograph: Daniel Okafor          Credit...Elena Marsh for The Record
© Илья Верховцев/ТАСС              新华社记者 陈亦舟 摄
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Credit, Span
from newsconv.parsing.fields.agencies import is_agency, is_picture_agency
from newsconv.parsing.fields.credit_chain import chain
from newsconv.parsing.fields.credit_names import (
    CREDIT_WORDS,
    NAMES,
    are_names,
    is_chain,
    is_filler,
    may_be_names,
)
from newsconv.parsing.fields.credit_words import LABEL, STEMS
from newsconv.parsing.fields.given_names import has_given_name
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy, when_asked

_FLAGS = re.IGNORECASE | re.VERBOSE
_OPENS = when_asked(LABEL, _FLAGS)
_SPACES = lazy(r"\s*")
_AFTER_LABEL = lazy(r"\s*[:：.…]*\s*(?:of\s+)?", re.IGNORECASE)
# Where a credit's label may stand: after a space or a mark, or with its capital right
# after a small letter, as in "the stadiumPhoto: Jane Roe".
_STARTS = lazy(
    r"(?:(?<=[\s.!?…。！？」”“\"»«’‘)\]|•·/–—（(\[])[^\W\d_]|[©ⓒ]|(?<=[\s(])[(（]\s?[cCｃＣ]"
    r"|(?<=[a-zß-ÿ\d])[A-Z]|(?<=[）」。])\w)(?=(?P<rest>\w{0,14}[.:]?))"
)
_FIRST = frozenset({"mit", "avec", "per", "por", "main", "cover", "lead", "il."})
"""What a label may open with before its own word."""
# A label ends in one of these marks, or is one of these words. Looking for them first
# is many times as fast as the labels' pattern.
_ASCII_STEMS = tuple(filter(str.isascii, STEMS))
_HINTS = (
    *(":", "=", "|", "：", "©", "ⓒ", "…", "＝"),
    *("hoto", "HOTO", "oto ", "ild ", "mage", "ideo", "llustr", "ourtesy", "redit"),
    *("ortes", "raphic", "icture", "ot. ", "ys. ", "Gen", "gentile", "aimable", "..."),
    *("creen", "oto/", "(c", "(C"),
    *("באדיבות", "（c", "（C", "（Ｃ", "图/", "图｜", "图／", "圖/"),
)
_ASCII_HINTS = tuple(filter(str.isascii, _HINTS))
_MARKS = lazy("[:：＝=©ⓒ|…]")
_BRACKETS = lazy(
    r"[(（\[［【〔]([^()（）\[\]]{2,160}(?:\([^()]{1,40}\)[^()]{0,40})?)[)）\]］】〕]\s*[.。]?\Z"
)
_LEAD = lazy(
    r"[(（\[](?P<credit>[^()（）\[\]]{6,100})[)）\]]\s*(?=\S)"
    r"|(?P<words>[^.|–—]{6,80}?)(?:\s[|–—-]\s+|\.\s+)(?=[^\W\d_a-z])"
)
_CAPTION_WORDS = 4
_SPOTS = lazy(r"[.!?…。！？|–—｜=＝/-]")
"""Without any of these, or "photo", nothing in a line stands off but by a label or
brackets."""
_STOP = lazy(r"[.!?…。！？]+[”“\"»«’‘')\]]*\s*")
_BAR = lazy(r"\s[|–—-]\s+(?:©\s*)?|\s*[｜=＝]")
_BARS = frozenset("|-–—｜=＝")
_AGENCY_SLASH = lazy(r"(\S+(?:\s+(?:Photo|Images))?)\s*/\s*(?=\S)")
_HAN = r"\u4e00-\u9fff々\u30a0-\u30ff"
_EAST = (
    r"(?:(?:新华社|中新社|本报|本報)?(?:记者|記者|通讯员)?\s*)?"
    r"[\u4e00-\u9fff]{2,4}\s*(?:摄影?|攝影?|供图|供圖)"
    rf"|[{_HAN}]{{2,12}}(?:記者)?(?:撮影|提供)"
)
_EAST_END = when_asked(
    rf"(?:[。！？、\s＝=/（]|다\.)\s*(?P<credit>{_EAST}|[가-힣]{{2,4}}\s*기자)\s*[。]?\Z"
)
_EAST_WHOLE = when_asked(rf"{_EAST}|[가-힣\w\s]{{2,20}}(?:제공|자료\s?사진)")
_RIGHTS = when_asked(
    r"rights\s+reserved|rechte\s+vorbehalten|droits\s+réservés|derechos|direitos"
    r"|diritti|riservat|права\s+защищ|الحقوق|שמורות|版权|版權|無断|무단",
    re.IGNORECASE,
)
_SUBMITTED = lazy(
    r"(?:\A|(?<=\s))(?:(?:submitted|contributed|courtesy|supplied|handout|file)\s+photos?"
    r"|supplied|handout|screenshot|pressbild|zvg\.?)\Z",
    re.IGNORECASE,
)
# "Photo AFP", "Foto Max Muster/dpa": with names alone after it, the word is a label.
_BARE = frozenset({"photo", "photos", "foto", "fotos", "bild", "beeld", "kuva", "fot"})
_ABBREVIATED = frozenset({"Fot", "fot", "Rys", "rys", "Zdj", "zdj"})
_EASTERN = "\u3000"
"""Chinese, Japanese and Korean letters and stops come after this one."""
# "ADA PELL POUR « LE COURRIER »": the outlet's marks say nothing here.
_FOR_QUOTED = lazy(
    r"\s(?P<for>pour|for|für|para|per|voor|för|til|dla|pro)"
    r"(?P<outlet>\s+[«„“\"]\s*[^«»„“”\"]{2,40}[»“”\"])\Z",
    re.IGNORECASE,
)
# "… el martes.Samuel Ortega": the page has the credit in an element of its own.
_GLUED = lazy(r"[.!?][^\W\d_](?:[^\W\d_]|[ .'’-])*\Z")
_CLOSING_QUOTES = frozenset('»“”"')
_UNQUOTED = dict.fromkeys(map(ord, '«»„“”"'), " ")
_CLOSED = frozenset('"”“»?!:.…。）)]】')
"""What a name does not end in."""
_BRACKET_ENDS = frozenset(")）]］】〕")
_MARKS_AROUND = "()（）[]［］【】. \u3000"
_LONGEST_LINE = 160
_LONGEST = 400
"""No chain is looked for in a line of more characters."""
_REACH = 200
"""A credit is looked for in so many characters at a caption's end."""
_LABEL_REACH = 40


class Split(NamedTuple):
    """Where a caption's credit stands, in offsets of the caption."""

    start: int
    end: int
    sure: bool = True
    """Whether a label or a slash shows it, and not capitals or a wire's name alone."""


# A caption is asked by its cues and again when it is divided.
@lru_cache(maxsize=256)
def split_credit(text: str) -> Split | None:
    """Return the place of the credit that ends a caption; None where there is none."""
    whole = text.rstrip()
    tail = whole[-_REACH:]
    base = len(whole) - len(tail)
    quoted = _FOR_QUOTED.search(tail) if tail[-1:] in _CLOSING_QUOTES else None
    if quoted:
        tail = tail[: quoted.end("for")] + quoted["outlet"].translate(_UNQUOTED)
        tail = tail.rstrip()
    start = None
    if tail[-2:].rstrip(".。")[-1:] in _BRACKET_ENDS:
        start = _in_brackets(tail)
    divided = "/" in tail or "|" in tail
    # Most lines are sentences: no name stands alone after their full stop.
    marked = (divided or tail[-1:] not in _CLOSED or tail[-1:] in _BRACKET_ENDS) and (
        _SPOTS.search(tail) is not None or "photo" in tail
    )
    if start is None and marked:
        start = _after_mark(tail)
    if start is None:
        start = _labelled(tail)
    if start is None and divided:
        start = _slashed(tail)
    if start is None and tail[-1:] > _EASTERN and (match := _EAST_END().search(tail)):
        start = match.start("credit")
    if start is not None:
        # A despatch ends in its agency's name too: "… llegar andando. EFE", "(dpa)".
        sure = not is_agency(tail[start:].strip(_MARKS_AROUND))
        return Split(base + start, len(whole), sure)
    start = _names_alone(tail) if marked else None
    return Split(base + start, len(whole), quoted is not None) if start else None


def lead_credit(text: str) -> Split | None:
    """Return the place of the credit that opens a caption, with the mark after it.

    "[Photo: Ada Pell] A barge at Kaub", "Foto: dpa – Ein Kahn bei Kaub".
    """
    head = text[:_LABEL_REACH]
    if text[0] not in "([（" and not _MARKS.search(head):
        return None
    if not _may_hold_label(head):
        return None
    match = _LEAD.match(text, 0, _REACH)
    if match is None or len(text[match.end() :].split()) < _CAPTION_WORDS:
        return None
    credit = match["credit"] or match["words"]
    opens = _OPENS().match(credit)
    if opens is None or not may_be_names(credit[opens.end() :]):
        return None
    return Split(0, match.end())


def is_credit_line(text: str) -> bool:
    """Say whether a line is a credit and nothing else."""
    if len(text) > _LONGEST_LINE or len(text.split()) > CREDIT_WORDS:
        return False
    inner = text.strip("()（）[]［］【】 ")
    if not inner:
        return False
    head = inner[:_LABEL_REACH]
    if _may_hold_label(head) and not _RIGHTS().search(inner):
        opens = _OPENS().match(inner)
        if opens and inner[opens.end() :].strip(" .:"):
            return may_be_names(inner[opens.end() :])
    if is_picture_agency(inner) or is_chain(inner):
        return True
    if inner[-1] > _EASTERN and _EAST_WHOLE().fullmatch(inner):
        return True
    if inner[-1] in "oOdDtTsS." and _SUBMITTED.match(inner):
        return True
    first, _, rest = inner.partition(" ")
    if rest and first.casefold() in _BARE and is_picture_agency(rest):
        return True
    bracketed = text[0] in "(（" and text[-1] in ")）" and " " in inner
    return bracketed and are_names(inner)


def _may_hold_label(text: str) -> bool:
    # A short line is asked thrice: as a credit, for one at its end, for one before it.
    return _short_holds_word(text) if len(text) <= _LABEL_REACH else _holds_word(text)


def _holds_word(text: str) -> bool:
    if not holds_any(text, _ASCII_HINTS if text.isascii() else _HINTS):
        return False
    folded = text.casefold()
    return holds_any(folded, _ASCII_STEMS if folded.isascii() else STEMS)


_short_holds_word = lru_cache(maxsize=1024)(_holds_word)


@lru_cache(maxsize=4096)
def _has_stem(word: str) -> bool:
    """Say whether a label can open with a word."""
    folded = word.casefold()
    return folded in _FIRST or holds_any(folded, STEMS)


def _in_brackets(tail: str) -> int | None:
    """Find "(Leo Strand/AP)", "[사진=연합뉴스]" at the end."""
    match = _BRACKETS.search(tail)
    if match is None:
        return None
    inner = match[1].strip()
    if len(inner.split()) > CREDIT_WORDS:
        return None
    opens = _OPENS().match(inner)
    named = (
        (opens and inner[opens.end() :].strip(" .:"))
        or is_picture_agency(inner)
        or is_chain(inner)
        or (
            inner.split()[0].casefold() in _BARE and are_names(inner.replace(". ", " "))
        )
        or _EAST_WHOLE().fullmatch(inner)
        or ("/" in inner and all(map(are_names, inner.split("/"))))
        or (is_filler(inner) and tail[: match.start()].rstrip()[-1:] in _CLOSED)
    )
    return match.start() if named else None


def _labelled(tail: str) -> int | None:
    """Find "Photo: Leo Strand", "© Leo Strand" at the end of a caption."""
    if not _may_hold_label(tail):
        return None
    for spot in _STARTS.finditer(tail):
        if not _has_stem(spot[0] + spot["rest"]):
            continue
        at = spot.start()
        label = _OPENS().match(tail, at)
        if label is None or (at > 2 and tail[at - 3 : at] == "AP "):  # noqa: PLR2004
            continue
        names = tail[label.end() :]
        clause = tail[:at].rstrip()[-1:].isalpha() and names.lstrip(" :")[:1].islower()
        if (
            len(names.strip(" .:")) > 1
            and not clause
            and may_be_names(names)
            and not _RIGHTS().search(names)
        ):
            return at
    return None


def _slashed(tail: str) -> int | None:
    """Find "AFP/Jane Roe" at the end, after a full stop or not."""
    if not are_names(tail[tail.rfind("/") + 1 :]):
        return None
    for match in _AGENCY_SLASH.finditer(tail):
        first = match[1].split()[0]
        bare = first.lstrip('.!?”"»)')
        if is_agency(bare) and all(map(are_names, tail[match.end() :].split("/"))):
            return match.start() + len(first) - len(bare)
    return None


def _after_mark(tail: str) -> int | None:
    """Find an agency or a chain after the last full stop or bar."""
    if tail[-1:] in _CLOSED and "/" not in tail and "|" not in tail:
        return None
    if tail[-6:].rstrip("sS")[-5:].casefold() == "photo":
        sent = _SUBMITTED.search(tail)
        if sent and sent.start():
            return sent.start()
    ends = dict(_ends(tail))
    bars = []
    if not _BARS.isdisjoint(tail):
        bars = [match.end() for match in _BAR.finditer(tail)]
    if not ends and not bars:
        return None
    # After a whole sentence first, so that "U.S. Rep. Jane Roe/AP" is not cut at "U.S.".
    for at in sorted({*ends, *bars}, key=lambda at: (not ends.get(at, True), at)):
        rest = tail[at:].rstrip(" .")
        if rest and (
            is_picture_agency(rest)
            or is_chain(rest)
            or (at in ends and tail[-1] != "." and is_filler(rest))
        ):
            return at
    return None


def _names_alone(tail: str) -> int | None:
    """Find "Jane Roe" or "(The Record)" that only its capitals show, after a stop."""
    if tail[-1:] in ")）":
        match = _BRACKETS.search(tail)
        if match and tail[: match.start()].rstrip()[-1:] in '.!?”"»':
            return match.start() if are_names(match[1].strip(), NAMES + 3) else None
        return None
    if tail[-1:] in _CLOSED:
        return None
    slash = tail.rfind(" / ")
    if slash > 0 and are_names(tail[slash + 3 :]) and " " in tail[slash + 3 :]:
        return slash + 3
    for at, sentence in _ends(tail):
        rest = tail[at:]
        if (
            sentence
            and (tail[at - 1].isspace() or _is_glued(tail, at))
            and " " in rest
            and "," not in rest
            and are_names(rest)
        ):
            return at
    return None


def _is_glued(tail: str, at: int) -> bool:
    """Say whether a full stop and somebody's name stand with no space between."""
    return _GLUED.match(tail, at - 1) is not None and has_given_name(tail[at:])


def _ends(tail: str) -> Iterator[tuple[int, bool]]:
    """Yield the places after full stops; True where one ends a sentence for sure."""
    for match in _STOP.finditer(tail):
        if match.end() == len(tail):
            return
        at = match.start()
        word = tail[max(0, at - 3) : at]
        if word in _ABBREVIATED:
            continue
        year = tail[max(0, at - 4) : at]
        sentence = (
            (word.islower() and word.isalpha())
            or word[-1:] in ')”"»’'
            or (len(year) > 3 and year.isdigit())  # noqa: PLR2004
        )
        yield match.end(), sentence


def read_credit(text: str, offset: int) -> Credit:
    """Return a credit's parts; `text` is the credit as printed, at `offset`."""
    start, end = 0, len(text)
    while start < end and text[start] in "(（[［【〔 ":
        start += 1
    while start < end and text[end - 1] in ")）]］】〕. 。|–—-":
        end -= 1
    if text[start:end].count("(") > text[start:end].count(")"):
        end += 1
    if end - start > _LONGEST:
        return Credit(text, text, span=Span(offset, offset + len(text)))
    label = _label_of(text, start, end)
    if label and start + len(label) < end:
        start += len(label)
    else:
        first, _, rest = text[start:end].partition(" ")
        if first.casefold() in _BARE and rest.strip():
            start += len(first) + 1
    line = text[start:end]
    return Credit(
        text,
        line,
        chain(line, offset + start, label),
        span=Span(offset, offset + len(text)),
    )


def _label_of(text: str, start: int, end: int) -> str:
    """Return the label that a credit opens with, and the marks after it."""
    spaces = _SPACES.match(text, start, end)
    label = _OPENS().match(text, spaces.end() if spaces else start, end)
    after = _AFTER_LABEL.match(text, label.end(), end) if label else None
    return text[start : after.end()] if after else ""
