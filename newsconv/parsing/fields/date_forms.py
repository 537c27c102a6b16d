"""The forms that dates are printed in: a line in, what may be its dates out.

A form says where a day, a month and a year stand; whether the word between them is a
month, and which, is looked up after (`newsconv.parsing.fields.dates`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsconv.parsing.fields.calendars import SOLAR_MONTHS
from newsconv.parsing.fields.months import MONTHS, ROMAN
from newsconv.parsing.patterns import lazy

# Vowel signs, which Python counts as no letters, and the dot of a small İ.
_MARKS = r"\u0307\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e\u102b-\u103e"
_LEVANTINE = r"(?:كانون|تشرين)\s\w{4,6}|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول"
# Any word stands for a month here and is looked up after: 600 names in a pattern
# would be tried letter by letter at every place of every line.
_MONTH = (
    rf"(?P<month>(?:كانون|تشرين)\s\w{{3,6}}|[^\W\d_](?:[^\W\d_]|[{_MARKS}]){{1,13}})"
    # "نوفمبر/تشرين الثاني", "نوفمبر تشرين الثاني": both names of one month.
    r"(?![^\W\d_])[.׳'’]?(?:\s?/\s?[\u0620-\u064a]{2,6}(?:\s[\u0620-\u064a]{4,6})?"
    rf"|\s(?:{_LEVANTINE})(?!\w))?"
)
_DAY = r"(?P<day>[0-3]?\d)"
_TH = r"(?:-?(?:st|nd|rd|th|er|ero|ro|º|ª|°|e|го|е|и))?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# At most so many spaces, or a line of nothing else would be tried in all its parts.
_OF = r"(?:\s{1,4}(?:(?:del?|di|of)\s{1,4}|d['’]\s?)?|\s{0,2}[-/]\s{0,2}|(?<=\.))"
# A time, an age or a count may be glued to the year: "20267:05 AM", "20263 years".
_END = r"(?!\d(?!\d?:[0-5]\d)(?!\d?\s(?:min|hour|day|week|month|year))(?!\d{0,3}\Z))"
_NUMBER_END = (
    r"(?!\d(?!\d?:[0-5]\d)(?!\d?\s(?:min|hour|day|week|month|year)))(?!-\d{3})"
)

_NUMBERS = tuple(
    lazy(form, re.IGNORECASE)
    for form in (
        # 2026-11-19 · 2026/11/19 · 2026. 11. 19.
        rf"(?<!\d)(?<!\d[.,/-])(?<!\bv){_YEAR}(?P<sep>[-/]|\.\s?)(?P<number>[01]?\d)"
        rf"(?P=sep){_DAY}(?!\d)(?!-\d{{3}})",
        # 19/11/2026 · 19.11.2026 · 19. 11. 2026
        r"(?<!\d)(?<!\d[.,/])(?<!\bv)(?P<first>[0-3]?\d)(?P<sep>[/-]|\.\s?)"
        rf"(?P<second>[0-3]?\d)(?P=sep){_YEAR}{_NUMBER_END}",
        # den 19/11 2026 · 19/11-2026
        rf"(?<![\d./,-]){_DAY}/(?P<number>[01]?\d)[\s-]{_YEAR}{_NUMBER_END}",
        # 19.11.26
        r"(?<![\d./:-])(?<!\bv)(?P<first>[0-3]?\d)(?P<sep>[./])(?P<second>[0-3]?\d)"
        r"(?P=sep)(?P<short>\d\d)(?![\w/:-]|[.,]\d)",
        # 19.11. klo 6.30
        rf"(?<![\d.,/-]){_DAY}\.\s?(?P<number>[01]?\d)\."
        r"(?=,?\s(?:(?:um|klo|kl\.?|o|om|в|v|ob)\s)?[0-2]?\d[:.][0-5]\d(?!\d))",
        # 19.11. alone, as Poles and Finns print a day.
        r"\A(?P<day>[0-3]\d)\.(?P<number>[01]\d)\.\Z",
        # 11/19(木) 6:30
        rf"(?<![\d./-])(?P<number>[01]?\d)/{_DAY}(?=\s?[(（][月火水木金土日][)）])",
    )
)
_MARKED = tuple(
    lazy(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<number>[01]?\d)\s?[月월]"
        rf"(?:\s?{_DAY}\s?[日일號号]|(?!\s?\d))",
        rf"(?P<era>令和|平成|昭和|大正|明治|民國|民国)\s?(?P<era_year>\d{{1,3}}|元)\s?年\s?"
        rf"(?P<number>[01]?\d)\s?月\s?{_DAY}\s?日",
        rf"(?<![\d年년])(?<![年년]\s)(?P<number>[01]?\d)\s?[月월]\s?{_DAY}\s?[日일號号]",
        rf"(?<!\d){_DAY}\stháng\s(?P<number>[01]?\d)(?:,|\snăm)?\s{_YEAR}(?!\d)",
    )
)
_THAI = lazy(
    rf"(?<!\d){_DAY}\s{{1,4}}(?P<month>[\u0e01-\u0e4e.]{{3,12}})\s{{1,4}}"
    r"(?:พ\.ศ\.\s?)?(?:(?P<thai>2[45]\d\d)|(?:ค\.ศ\.\s?)?(?P<year>(?:19|20)\d\d))(?!\d)"
)
_SOLAR = lazy(
    rf"(?<!\d){_DAY}\s{{1,4}}(?P<month>[\u0620-\u06cc]{{2,9}})\s{{1,4}}"
    r"(?P<solar>1[34]\d\d)(?!\d)"
)
# 1405/08/28, where the text is Persian: the lunar Hijri year 1405 was 1985.
_SOLAR_NUMBER = lazy(
    r"(?<!\d)(?<!\d[.,/-])(?P<solar>1[34]\d\d)(?P<sep>[/-])(?P<number>[01]?\d)(?P=sep)"
    rf"{_DAY}(?!\d)"
)
_ROMAN = lazy(
    rf"(?<!\d){_DAY}[\s.]{{1,2}}(?P<roman>X?I{{1,3}}|I?[VX]|VI{{1,3}})[\s.]{{1,2}}{_YEAR}(?!\d)"
)
_WORDED = tuple(
    lazy(form, re.IGNORECASE)
    for form in (
        # 2026. november 19. · 2026 m. lapkričio 19 d. · 2026. gada 19. novembris
        rf"(?<!\d){_YEAR}[.,]?\s(?:m\.\s)?{_MONTH}\s{_DAY}(?!\d)(?:\.|\sd\.)?",
        rf"(?<!\d){_YEAR}\.\sgada\s{_DAY}\.\s{_MONTH}",
        # 19 November 2026 · 19. november · 19-Nov-2026 · 1er mai
        rf"(?<!\d)(?<!\d:){_DAY}\.?{_TH}{_OF}{_MONTH}(?:,?{_OF}{_YEAR}{_END})?",
        # Nov. 19, 2026
        rf"(?<!\w)(?P<then>){_MONTH}\s{{1,4}}(?:the\s)?{_DAY}(?:st|nd|rd|th)?(?!\d)"
        rf"(?:(?:,?\s{{1,4}}(?:at\s)?|,){_YEAR}{_END})?(?![:.]\d)(?!,\d\d\d(?!\d))",
        # November 2026; not the rest of "32 November 2026".
        rf"(?<!\w)(?<!\d\s)(?<!\d[.]\s)(?<!\d\w\w\s){_MONTH}\s{{1,4}}{_YEAR}{_END}",
    )
)
# What a line must hold for a form to be tried at all.
_NUMBER_HINT = lazy(r"\d[-/.]\s?\d")
_MARK_HINT = lazy("[年월月]|tháng", re.IGNORECASE)
_WORD = lazy(rf"[^\W\d_][^\W\d_{_MARKS}]*(?:[{_MARKS}][^\W\d_]*)*")
_DIGIT = lazy(r"\d")
_OPENINGS = frozenset(name.split()[0] for name in MONTHS)
_ROMANS = frozenset(ROMAN)
_SOLARS = frozenset(SOLAR_MONTHS)
_THAI_LETTER = lazy("[\u0e01-\u0e4e]")
_HEBREW_IN = "ב"

_ZEROS = "٠۰०০੦૦௦౦೦൦๐၀០０"
_OTHER_DIGIT = lazy(
    "[" + "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS) + "]"
)
_DIGITS = {ord(zero) + digit: str(digit) for zero in _ZEROS for digit in range(10)}


def plain_digits(text: str) -> str:
    """Return the text with ASCII's digits for those of other scripts."""
    if text.isascii() or _OTHER_DIGIT.search(text) is None:
        return text
    return text.translate(_DIGITS)


def matches(text: str) -> tuple[re.Match[str], ...]:
    """Return what has a date's form, the surest forms first; they may overlap."""
    return _matches(text) if _DIGIT.search(text) else ()


@lru_cache(maxsize=1024)
def _matches(text: str) -> tuple[re.Match[str], ...]:
    plain = plain_digits(text)
    return tuple(match for form in _forms(plain) for match in form.finditer(plain))


def _forms(plain: str) -> Iterator[re.Pattern[str]]:
    """Yield the forms that a text may have; most lines with a digit have none."""
    if _NUMBER_HINT.search(plain):
        yield from _NUMBERS
        yield _SOLAR_NUMBER
    ascii_only = plain.isascii()
    if not ascii_only and _MARK_HINT.search(plain):
        yield from _MARKED
    words = _WORD.findall(plain)
    if not _ROMANS.isdisjoint(words):
        yield _ROMAN
    if not ascii_only:
        if _THAI_LETTER.search(plain):
            yield _THAI
        if not _SOLARS.isdisjoint(words):
            yield _SOLAR
    folded = [word.casefold() for word in words]
    # Hebrew writes "in" as a part of the month: בנובמבר.
    if not _OPENINGS.isdisjoint(folded) or any(
        word[0] == _HEBREW_IN for word in folded
    ):
        yield from _WORDED
