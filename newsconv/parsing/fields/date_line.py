"""A line that dates a story in, its publication and its update out."""

import re
from typing import NamedTuple

from newsconv.model import Moment
from newsconv.parsing.fields.dates import Found, find_dates, moment

# "Updated", "mis à jour", "aktualisiert", … before a date make it an update's.
UPDATED = re.compile(
    # "ESTUpdated", "Updated20:49": the spaces may be lost.
    r"""(?:\b|(?-i:(?<=[^\W_])(?=[A-Z][a-z])))(?:up-?dated|last\s+modified|modified|mis\s+à\s+jour|mise\s+à\s+jour|modifié
    |aktualisier\w*|zuletzt\s+(?:bearbeitet|geändert)|stand|actualizad[oa]|modificad[oa]
    |aggiornat[oa]|ultimo\s+aggiornamento|atualizad[oa]|bijgewerkt|gewijzigd
    |uppdaterad\w*
    |oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|обновлено
    |оновлено|güncelle\w*|uppfært|modifica|ενημέρωση|oppdatert|ultima\s+modifica
    |diperbarui|cập\s+nhật|akt(?=\.:))(?![^\W\d_])|تحديث|עודכן|עדכון|更新|수정|업데이트""",
    re.IGNORECASE | re.VERBOSE,
)

PUBLISHED = re.compile(
    r"""\b(?:published|posted|first\s+published|publié|publiée?|paru|veröffentlicht
    |erstellt|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad\w*|publisert|julkaistu
    |offentliggjort|publiziert|erschienen|giriş|birt|terbit|đăng|original
    |opublikowano|publikováno|опубликовано|опубліковано|yayın\w*|created|issued|date)\b
    |نشر|פורסם|发布|發佈|公開|입력|등록""",
    re.IGNORECASE | re.VERBOSE,
)

# What may stand in a date line besides dates and times.
_FILLER = re.compile(
    r"""\b(?:on|at|the|am|pm|um|uhr|le|la|les|à|el|a|las|il|alle|ore|em|às|op|om|den|kl
    |klo|dnia|godz|в|о|г|года|год|року|h|hrs|gmt|utc|cet|cest|est|edt|et|bst|mez|mesz
    |pst|pdt|ist|msk|мск|updated|time|local|last|first|and|und|et|y|mon|tue|tues|wed
    |thu|thur|thurs|fri|sat|sun|edition)\b\.?|السّ?اعة|بتوقيت|غرينتش|م|ص""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = re.compile(
    r"""\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi
    |vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag
    |sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|luned[iì]|marted[iì]
    |mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:segunda|terça|quarta|quinta
    |sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    |понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b
    |(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)
    |(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일""",
    re.IGNORECASE | re.VERBOSE,
)
_LIFE = re.compile(
    r"\b(?:born|died|née?|morte?|geboren|gestorben|nacid[oa]|naci[óo]|nat[oa]|murió)\b",
    re.IGNORECASE,
)
"""An obituary's dates are a life's."""
_LETTERS_LEFT = 12
"""A date line says little but the date: so many other letters, and no more."""


class DateReading(NamedTuple):
    """What a date line says."""

    published: Moment | None
    updated: Moment | None
    ambiguous: tuple[Found, ...]
    """Dates that two countries read differently."""


def is_date_line(text: str) -> bool:
    """Say whether a line is a date with nothing but the words that go with one."""
    if len(text) > 120 or not _has_digit(text):  # noqa: PLR2004 - a line, not a text
        return False
    found = find_dates(text, "de")
    if not found:
        return False
    rest = list(text)
    for each in found:
        rest[each.start : each.end] = " " * (each.end - each.start)
    left = "".join(rest)
    for words in (UPDATED, PUBLISHED, _WEEKDAY, _FILLER):
        left = words.sub(" ", left)
    if _LIFE.search(left):
        return False
    # "19 November 2026 was a cold day"; a place opens with a capital.
    if sum(map(str.islower, left.split())) > 1:
        return False
    return sum(map(str.isalpha, left)) <= _LETTERS_LEFT


def read_date_line(text: str, offset: int, language: str | None) -> DateReading:
    """Return a line's publication date and update; the first of each counts."""
    published = updated = None
    found = find_dates(text, language)
    before = 0
    for each in found:
        lead = text[before : each.start]
        before = each.end
        is_update = bool(UPDATED.search(lead)) and not PUBLISHED.search(
            lead,
            UPDATED.search(lead).end(),  # type: ignore[union-attr]
        )
        if is_update:
            updated = updated or moment(text, each, offset)
        else:
            published = published or moment(text, each, offset)
    return DateReading(
        published,
        updated,
        tuple(each for each in found if each.value is None),
    )


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
