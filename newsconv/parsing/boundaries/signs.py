"""A block in, what kind of line it is out, as the ends and heads of articles have them.

A rule ("====="), a number ("Document 3 of 12"), a date ("19 November 2026, 9:30"), a
byline ("By Ada Pell"), a name ("Ada Pell"), a credit ("Photo: Ada Pell"), a pointer to
other stories ("Related stories"), and so on.
"""

import re
from enum import IntEnum

from newsconv.model import Contribution, FurnitureKind
from newsconv.parsing.boundaries.words import STOPS, last_mark
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.fields.bywords import lead
from newsconv.parsing.fields.months import MONTHS
from newsconv.parsing.patterns import lazy
from newsconv.parsing.segment import RawBlock


class Sign(IntEnum):
    """Kinds of lines; near ones have near numbers, for a tree asks "at most?"."""

    EDGE = 0
    """No line: the text's start or end."""
    PROSE = 1
    """Running text."""
    SENTENCE = 2
    """A short sentence."""
    REMARK = 3
    """A few words with a full stop."""
    LONG = 4
    """Many words without a full stop."""
    TITLE = 5
    """Some words without a full stop, as a headline has them."""
    WORDS = 6
    """One to three words."""
    NAME = 7
    BYLINE = 8
    DATE = 9
    CREDIT = 10
    FURNITURE = 11
    """A share line, a menu's word, an advert's mark."""
    ENDING = 12
    """What ends a page: tags, copyright, an end mark."""
    RELATED = 13
    """What points to other stories."""
    NUMBER = 14
    """A number, or a document's number: "3.", "Document 3 of 12"."""
    RULE = 15
    """A line of asterisks or dashes."""


_RULE = lazy(r"(?:[*•·⁂◆◇■✦★~=_–—#+-]\s?){3,}\Z|⁂\Z")
_OF = "of|de|von|di|van|av|af|из|з|z|sur|od|/"
_NOUN = (
    "document|article|item|story|text|dokument|artikel|beitrag|artículo|articolo"
    "|documento|artigo|tekst|artikkel|dokumentti|artikkeli|artykuł|článek|документ"
    "|статья|стаття|belge|makale|haber|مقال|المقال|وثيقة|כתבה|מסמך"
)
_NUMBER = lazy(
    rf"(?:(?:{_NOUN})\s?)?(?:no\.?|nr\.?|n°|№|\#)?\s?[\[(]?\d{{1,4}}\s?(?:{_OF})\s?\d{{1,4}}[\])]?"
    rf"(?:\s?(?:{_NOUN})\w{{0,3}})?\Z"
    rf"|(?:{_NOUN})\s(?:no\.?|nr\.?|n°|№|\#)?\s?\d{{1,4}}[.:)]?\Z"
    r"|[\[(]?\d{1,3}[\]).]\Z|(?:第\s?\d{1,4}\s?[篇則条件]|(?:文書|記事|文章|기사|문서)\s?\d{1,4}).{0,8}\Z",
    re.IGNORECASE,
)
_DATED = lazy(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[:.h]\d\d|\d\s?[月日年월일]"
    r"|\d\s?(?:min|hours?|days?|h)\b|\bago\b|назад|前\Z"
)
_WORDS = lazy(r"[^\W\d_]+")
_CREDIT = lazy(
    r"\b(?:photo|foto|image|bild|getty|reuters|picture|illustration|credit|imago|afp"
    r"|epa|dpa)\b|[©/]|фото|照片|写真|사진|تصوير",
    re.IGNORECASE,
)
_NAME = lazy(r"(?:[^\W\d_a-zß-ÿа-я][\w.'’-]*+\s?){2,4}\Z")

_SEPARATOR = 120
_LONGEST = 40
_LONGEST_LINE = 16
_LONGEST_NAME = 6
_LONGEST_TITLE = 20
_REMARK = 4
_WORD = 3
_KINDS = {
    FurnitureKind.RELATED: Sign.RELATED,
    FurnitureKind.TAGS: Sign.ENDING,
    FurnitureKind.END_MARK: Sign.ENDING,
    FurnitureKind.COPYRIGHT: Sign.ENDING,
}


def sign_of(block: RawBlock, *, prose: bool) -> Sign:
    """Return what kind of line a block is."""
    text, size = block.text, block.size
    if size <= _LONGEST_LINE and len(text) <= _SEPARATOR:
        if not text[0].isalnum() and _RULE.match(text):
            return Sign.RULE
        if _NUMBER.match(text):
            return Sign.NUMBER
    if prose:
        return Sign.PROSE
    if size <= _LONGEST and (kind := kind_of(text)) is not None:
        return _KINDS.get(kind, Sign.FURNITURE)
    if size <= _LONGEST_LINE and (sign := _head_line(block)) is not None:
        return sign
    return _by_shape(text, size)


def _head_line(block: RawBlock) -> Sign | None:
    """Tell dates, bylines and names."""
    text, folded = block.text, block.folded
    if any(map(str.isdigit, text)) and (
        _DATED.search(folded) or not MONTHS.keys().isdisjoint(_WORDS.findall(folded))
    ):
        return Sign.DATE
    by = lead(text)
    if by is not None and by.kind is Contribution.AUTHOR:
        first = text[by.end : by.end + 1]
        if first.isalpha() and not first.islower():
            return Sign.BYLINE
    if block.size <= _LONGEST_NAME and _NAME.match(text):
        return Sign.NAME
    return None


def _by_shape(text: str, size: int) -> Sign:
    if size <= _LONGEST and _CREDIT.search(text):
        return Sign.CREDIT
    if last_mark(text) in STOPS and last_mark(text):
        return Sign.SENTENCE if size > _REMARK else Sign.REMARK
    if size <= _WORD:
        return Sign.WORDS
    return Sign.TITLE if size <= _LONGEST_TITLE else Sign.LONG
