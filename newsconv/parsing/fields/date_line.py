"""A line that dates a story in, its publication and its update out."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsconv.model import Moment
from newsconv.parsing.fields.date_forms import matches
from newsconv.parsing.fields.dates import UNKNOWN, Found, find_dates, moment
from newsconv.parsing.hints import holds_any
from newsconv.parsing.patterns import lazy, when_asked
from newsconv.parsing.scripts import is_western

# "Updated", "mis à jour", "aktualisiert", … before a date make it an update's.
UPDATED = when_asked(
    # "ESTUpdated", "Updated20:49": the spaces may be lost.
    r"""(?:\b|(?-i:(?<=[^\W_])(?=[A-Z][a-z])))(?:up-?dated|last\s+(?:modified|edited)
    |modified|revised|mise?\s+à\s+jour|modifiée?|actualisée?|màj|maj(?=\s?:|\s+le)
    |aktualisier\w*|zuletzt\s+(?:bearbeitet|geändert)|geändert|überarbeitet|stand
    |actualizad[oa]|actualización|modificad[oa]|editado
    |aggiornat[oa]|aggiornamento|modificat[oa]|modifica|ultima\s+modifica
    |atualizad[oa]|atualização|alterado|bijgewerkt|gewijzigd|aangepast|update
    |uppdaterad\w*|ändrad|oppdatert|endret|opdateret|ændret|ajourført
    |päivitetty|muokattu|aktualizacja|zaktualizowano|zmodyfikowano|modyfikacja
    |aktualizováno|aktualizace|upraveno|změněno|aktualizované
    |обновлено|обновлён|обновлена|обновление|изменено|дополнено|оновлено|змінено
    |güncelle\w*|son\s+güncelle\w*|uppfært|ενημέρωση|actualizat|frissítve|atnaujinta
    |diperbarui|cập\s+nhật|akt(?=\.:))(?![^\W\d_])
    |تحديث|تعديل|محدّ?ث|עודכן|עדכון|更新|修正|最終|갱신|수정|업데이트""",
    re.IGNORECASE | re.VERBOSE,
)

PUBLISHED = when_asked(
    r"""\b(?:published|posted|first\s+published|publiée?|publication|paru|créée?
    |veröffentlicht|erstellt|online\s+seit|publiziert|erschienen|hochgeladen|datum
    |publicad[oa]|publicación|fecha|creado|pubblicat[oa]|pubblicazione|creato|data
    |publicação|criado|gepubliceerd|geplaatst|publicerad\w*|publisert|publiceret
    |offentliggjort|skapad|opprettet|julkaistu|luotu|opublikowano|publikacj[ai]|dodano
    |utworzono|publikováno|vydáno|zveřejněno|vytvořeno|опубликовано|публикации|создано
    |дата|опубліковано|публікації|yayın\w*|giriş|oluşturulma|tarihi?|original|created
    |issued|date|birt|terbit|đăng|megjelent|publicat)\b
    |نشر|כ?פורסם|פרסום|发布|發佈|發布|发表|發表|公開|掲載|配信|日期|입력|등록|작성|송고|게재""",
    re.IGNORECASE | re.VERBOSE,
)

# A line has a word of these two only where it has one of these, in lower case.
_WHEN_HINTS = (
    *("dat", "modif", "revis", "edited", "jour", "actuali", "mise à", "màj", "maj"),
    *("aktuali", "zuletzt", "änder", "ändra", "ndret", "arbeitet", "stand"),
    *("editado", "aggiorn", "atuali", "alterado", "bijgewerkt", "gewijzigd"),
    *("aangepast", "endret", "ajourf", "ivitetty", "muokattu", "modyf", "upraveno"),
    *("změněno", "обновл", "изменено", "дополнено", "оновлено", "змінено"),
    *("güncelle", "uppf", "ενημέρωση", "frissítve", "atnauj", "diperbarui", "cập"),
    *(
        "akt.",
        "تحديث",
        "تعديل",
        "محد",
        "עודכן",
        "עדכון",
        "更新",
        "修正",
        "最終",
        "갱신",
    ),
    *("수정", "업데이트", "publi", "posted", "paru", "cré", "veröff", "erstellt"),
    *("online", "erschien", "hochgel", "fecha", "creado", "pubbl", "creat"),
    *("criado", "geplaatst", "offentlig", "skapad", "opprettet", "julkaistu", "luotu"),
    *("dodano", "utworzono", "vydáno", "zveřej", "vytvo", "опублик", "публик"),
    *("создано", "дата", "опублік", "публік", "yayın", "giriş", "oluştur", "tarih"),
    *("original", "issued", "birt", "terbit", "đăng", "megjelent", "نشر", "פורסם"),
    *("פרסום", "发布", "發佈", "發布", "发表", "發表", "公開", "掲載", "配信", "日期"),
    *("입력", "등록", "작성", "송고", "게재"),
)
_ASCII_WHEN_HINTS = tuple(filter(str.isascii, _WHEN_HINTS))
# What may stand in a date line besides dates and times.
_FILLER = when_asked(
    r"""\b(?:on|at|the|am|pm|um|uhr|le|la|les|à|el|a|las|il|alle|ore|em|às|op|om|den|kl
    |klo|dnia|godz|o|w|v|ve|в|у|г|р|рік|года|год|року|saat|h|hrs|gmt|utc|cet|cest|est
    |edt|et|ct|pt|bst|mez|mesz|pst|pdt|ist|jst|kst|msk|мск|updated?|time|local|last|first
    |and|und|e|i|y|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|edition|vom|ultim[oa]|sist
    |sidst|senast|son|viimeksi|poslední|ostatni[ao]?|última|zuletzt|dernière|laatst
    |in|de|del|di|da|do|dem|seit|den|d|kello|ob|dne|от|та|р|από|στις)\b\.?
    |السّ?اعة|بتوقيت|غرينتش|آخر|في|تاريخ|الأخير|م|ص|באוקטובר|בשעה|תאריך|אחרון|ב-?(?=\s)
    |时间|時間|時刻|日時|日付|日期|于|於|最后|最後|最終|기사|최종|시간|최초|오전|오후""",
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = when_asked(
    r"""\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi
    |vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag
    |sonnabend|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|luned[iì]
    |marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica
    |(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag
    |donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag
    |söndag|mandag|tirsdag|lørdag|søndag|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai
    |keskiviikko|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí
    |úterý|středa|čtvrtek|pátek|neděle|pazar(?:tesi)?|salı|çarşamba|perşembe|cuma
    |cumartesi|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок
    |вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя|miðvikudagur|יום)\b
    |(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)
    |(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)(?!\w)
    |(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일
    |[(（][月火水木金土日一二三四五六월화수목금토일][)）]""",
    re.IGNORECASE | re.VERBOSE,
)
_LIFE = lazy(
    r"\b(?:born|died|née?|morte?|geboren|gestorben|nacid[oa]|naci[óo]|nat[oa]|murió)\b"
    r"|[*†]",
    re.IGNORECASE,
)
"""An obituary's dates are a life's."""
_LETTERS_LEFT = 12
"""A date line says little but the date: so many other letters, and no more."""
_READING_TIME = when_asked(
    r"""\b\d+[\s-]?min(?:ute[sn]?|\.)?\s(?:read|lesezeit|de\slecture|de\slectura|leestijd)\b
    |\b(?:reading\stime|lesezeit|lesedauer|temps\sde\slecture|tiempo\sde\slectura
    |leestijd|tempo\sdi\slettura|tempo\sde\sleitura|lästid|læsetid):?
    \s\d+\s?min(?:ut\w*|\.)?""",
    re.IGNORECASE | re.VERBOSE,
)
# "The bridge, November 19", "What happened on November 19": a thing that happened.
_TELLS = when_asked(
    r"(?:^|\s)(?:the|an?|der|die|das|le|la|les|el|los|las|il|lo|i|os?|as?|de|het)\s"
    r"[^\W\d_]{3,20}\s(?:(?:on|in|am|im|le|el|il|em|op|vom|den|del|du)\s)?\Z"
    r"|(?-i:\s[a-zà-ÿ]{3,20})\s(?:on|am|le|el|il|em|op|den)\s\Z",
    re.IGNORECASE,
)
_IDEOGRAPH = lazy("[\u3040-\u9fff\uac00-\ud7af]")
"""A letter that says as much as two of an alphabet."""
_MOST_LETTERS = 48
"""The words that go with a date, of an update and of a publication, have no more."""
_SPACES = 18
_LONGEST = 120
_MONEY = lazy(r"[$€£¥₽%#]|\b(?:EUR|USD|v\d|ISBN|ID|Nr|No)\b")
_SCOPE = lazy(
    r"\s*(?:[-–—]|bis|to|until|till|al?|au|до|по|tot|til|till|do|–\s*do)\s*",
    re.IGNORECASE,
)
"""What makes a span of time of two dates: a fair's days."""


class DateReading(NamedTuple):
    """What a date line says."""

    published: Moment | None
    updated: Moment | None
    ambiguous: tuple[Found, ...]
    """Dates that two countries read differently."""


@lru_cache(maxsize=256)
def is_date_line(text: str) -> bool:
    """Say whether a line is a date with nothing but the words that go with one."""
    if len(text) > _LONGEST or text.count(" ") > _SPACES or not matches(text):
        return False
    found = find_dates(text, UNKNOWN)
    if not found:
        return False
    first = found[0].start
    left, before = "", 0
    for each in found:
        left += text[before : each.start] + " "
        before = each.end
    left += text[before:]
    if not left or left.isspace():
        return not _is_span(text, found)
    if sum(map(str.isalpha, left)) > _MOST_LETTERS:
        return False
    has_word = False
    for words in (UPDATED(), PUBLISHED()):
        left, many = words.subn(" ", left)
        has_word = has_word or many > 0
    for words in (_READING_TIME(), _WEEKDAY(), _FILLER()):
        left = words.sub(" ", left)
    if _LIFE.search(left) or _MONEY.search(left) or _is_span(text, found):
        return False
    # "19 November 2026 was a cold day"; a place opens with a capital.
    if sum(map(str.islower, left.split())) > 1 or _tells(text[:first]):
        return False
    letters = sum(map(str.isalpha, left))
    if not is_western(left):
        letters += len(_IDEOGRAPH.findall(left))
    # "March 4 Life", "Bank holiday 30 May": a year or a word says that it dates.
    sure = has_word or any((each.value or "")[:4] != "XXXX" for each in found)
    return letters <= (_LETTERS_LEFT if sure else 0)


def says_when(text: str) -> bool:
    """Say whether a line has a word of an update or of a publication."""
    folded = text.replace("İ", "i").replace("ſ", "s").lower()
    hints = _ASCII_WHEN_HINTS if folded.isascii() else _WHEN_HINTS
    return holds_any(folded, hints) and bool(
        UPDATED().search(text) or PUBLISHED().search(text)
    )


def _tells(lead: str) -> bool:
    """Say whether the words before a date tell what happened on it."""
    for words in (UPDATED(), PUBLISHED(), _WEEKDAY()):
        lead = words.sub("", lead)
    return _TELLS().search(lead) is not None


def _is_span(text: str, found: tuple[Found, ...]) -> bool:
    """Say whether the line gives two days as the ends of a time."""
    return len(found) > 1 and any(
        _SCOPE.fullmatch(text, first.end, second.start) is not None
        for first, second in pairwise(found)
    )


# A line is asked whether it dates the story, and again when it is read.
@lru_cache(maxsize=64)
def read_date_line(text: str, offset: int, language: str | None) -> DateReading:
    """Return a line's publication date and update; the first of each counts."""
    published = updated = None
    found = find_dates(text, language)
    before = 0
    for each in found:
        if _is_update(text[before : each.start]):
            updated = updated or moment(text, each, offset)
        else:
            published = published or moment(text, each, offset)
        before = each.end
    return DateReading(
        published,
        updated,
        tuple(each for each in found if each.value is None),
    )


def _is_update(lead: str) -> bool:
    """Say whether the words before a date make it an update's."""
    word = UPDATED().search(lead)
    return word is not None and PUBLISHED().search(lead, word.end()) is None
