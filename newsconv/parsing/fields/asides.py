"""What stands in a byline beside its people: dates, handles, reading times.

`masked` puts marks of the same length over it, so that places stay what they were:

    Elena Marsh@elenamarsh 19 Nov 2026 • 3 min read
    Elena Marsh␞␞␞␞␞␞␞␞␞␞␞␟␟␟␟␟␟␟␟␟␟␟␟ • ␟␟␟␟␟␟␟␟␟␟
"""

import re

from newsconv.parsing.fields.dates import UNKNOWN, find_dates
from newsconv.parsing.patterns import lazy, when_asked

CONTACT = "\x1e"
"""Stands over a handle, an address or a telephone number."""
TIME = "\x1f"
"""Stands over a date, a time of day, a time of reading, or how long ago it was."""

_HINT = lazy(
    r"[@\d\x1e\x1f]|https?:|www\.|\.com/|\ban?\s+(?:hour|day|minute)|\bOpens\b"
)
_CONTACT_HINT = lazy(r"@|https?:|www\.|\.com/|\d[\s./-]{1,2}\d{2,}|\)\s?\d")
_CONTACT = when_asked(
    r"""[\w.+-]{1,64}@[\w-]{1,63}(?:\.(?:[a-z]{2,12}\b))+
    |(?:\bFollow(?:\sus)?\s)?\s?@\s?[\w/.]{2,40}(?:@[\w/.]{2,40}){0,4}
    |(?:https?://|www\.|(?:twitter|facebook|x|instagram|linkedin)\.com/)\S{1,80}
    |\(?\+?\d{2,4}\)?[\s./-]{1,2}\d{2,4}[\s./-]\d{2,8}(?:[\s./-]\d{2,8}){0,3}(?!\d)""",
    re.VERBOSE,
)
# "Anna Berganna.berg@…" lost the space before the address.
_GLUED_NAME = lazy(r"([^\W\d_]{2,20})(?=\w{1,20}\.\1@)", re.IGNORECASE)
_AGO = when_asked(
    r"""(?:(?<!\w)(?:an?|one)|(?<!\d)\d{1,6}\+?)(?:\s{0,2}|\s?-\s?)
    (?:(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)
       (?:\s(?:ago|read))?
      |[smhdw]\s(?:ago|read)|min\.?\s(?:read|lesezeit|de\slecture|de\slectura)
      |sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?
      |heures?|jours?|semaines?|mois|horas?|minutos?|días?|dias?|semanas?|meses
      |minuti|ore|giorni|uur|dagen|weken|maanden
      |comments?|views?|shares?|kommentare?|ergänzung(?:en)?|commentaires?
      |comentarios?|reacties)(?![^\W_])
    |(?<!\d)[0-2]?\d[:：][0-5]\d(?:\s?[ap]\.?m\b\.?)?""",
    re.IGNORECASE | re.VERBOSE,
)
# In lower case: ignoring case takes `re` several times as long.
_WORDS = r"""(?:updated?|published|posted|last|modified|first|on|at|the|and|vor|am|um
    |artikel|stand|veröffentlicht|aktualisiert|erstellt|publié|mis\sà\sjour|le|à|il\sy\sa
    |publicado|actualizado|atualizado|el|a\slas|às|em|hace|pubblicato|aggiornato|il|alle
    |ore|gepubliceerd|bijgewerkt|op|om|publicerad|uppdaterad|publisert|oppdatert|kl
    |lesezeit|lesedauer|lectura|lettura|actualizado\sa|giriş|güncelleme|yayınlanma|opdateret
    |publiceret|julkaistu|päivitetty|опубликовано|обновлено|в|uhr|gmt|utc|cet|cest|est|edt|et|bst|ct|cst|cdt|pt|ist|pst
    |pdt|mez|mesz|am|pm
    |(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams
    |sonn)tag|mittwoch|sonnabend|lunes|martes|miércoles|jueves|viernes|sábado|domingo
    |понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)"""
_BEFORE = when_asked(
    rf"(?<![^\W_])(?:{_WORDS}(?![^\W_])[\s,.:;(]{{0,4}}){{1,6}}(?=\x1f)",
    re.VERBOSE,
)
_AFTER = when_asked(
    # \s takes marks too: without the second condition each of them would be tried.
    rf"(?<=\x1f)(?!\x1f)(?:[\s,.)]{{0,3}}{_WORDS}(?![^\W_])){{1,4}}",
    re.VERBOSE,
)


def masked(text: str) -> str:
    """Return the text with marks over all that goes with a byline and names nobody."""
    if _HINT.search(text) is None:
        return text
    marked = _over_dates(text)
    if _CONTACT_HINT.search(marked):
        marked = _CONTACT().sub(_contact, marked)
    marked = _AGO().sub(_time, marked)
    if TIME not in marked:
        return marked
    folded = marked.replace("İ", "i").lower()  # "İ" alone has two in lower case
    folded = _AFTER().sub(_time, _BEFORE().sub(_time, folded))
    pairs = zip(marked, folded, strict=True)
    return "".join([TIME if other == TIME else char for char, other in pairs])


def _over_dates(text: str) -> str:
    pieces: list[str] = []
    begin = 0
    for found in find_dates(text, UNKNOWN):
        # Two dates may share the time of day that stands between them.
        start = max(begin, found.start)
        pieces += (text[begin:start], TIME * (found.end - start))
        begin = max(begin, found.end)
    return "".join((*pieces, text[begin:]))


def _contact(match: re.Match[str]) -> str:
    glued = _GLUED_NAME.match(match[0])
    kept = glued[1] if glued else ""
    return kept + CONTACT * (len(match[0]) - len(kept))


def _time(match: re.Match[str]) -> str:
    return TIME * len(match[0])
