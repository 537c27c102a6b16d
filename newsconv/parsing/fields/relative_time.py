"""Times that count back from the moment of reading, found in a line and left unread.

"2 hours ago", "3h", "vor 2 Std.", "il y a 5 min", "hace un día", "2 ч. назад", "gestern,
10:23", "منذ ساعتين", "לפני 3 שעות", "3小时前", "2時間前", "5분 전". What day that was, the text
does not say.
"""

import re

from newsconv.parsing.patterns import lazy, when_asked

_UNIT = {
    "en": r"s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mos|months?|y|yrs?|years?",
    "de": r"sek(?:\.|unden?)?|min(?:\.|uten?)?|std\.?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?",
    "fr": r"s|sec\.?|secondes?|min\.?|minutes?|h|heures?|j|jours?|sem\.?|semaines?|mois|ans?",
    "es": r"s|segundos?|min\.?|minutos?|h|horas?|d|días?|sem\.?|semanas?|mes(?:es)?|años?",
    "it": r"secondi?|min\.?|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]",
    "pt": r"segundos?|min\.?|minutos?|h|horas?|d|dias?|semanas?|m[eê]s(?:es)?|anos?",
    "nl": r"sec(?:onden?)?|min\.?|minuut|minuten|u|uur|uren|dag(?:en)?|week|weken|maand(?:en)?|jaar",
    "nordic": r"sek(?:und(?:er)?)?|min(?:ut(?:er|ter)?|utt)?\.?|tim(?:m[ae]r?|mar|ar|er|e)?|t|d|dag(?:ar|er|e)?|dygn|døgn"
    r"|veck(?:a|or)|uke?r?|uge?r?|mån(?:ad(?:er)?)?|måned(?:er)?|år",
    "fi": r"s|sek(?:unti[a]?)?|min(?:uuttia?)?|t|tuntia?|tunti|h|pv|päivää?|vko|viikkoa?|kk|kuukautta|kuukausi|vuotta|vuosi",
    "pl": r"sek(?:und\w{0,2})?\.?|min(?:ut\w{0,2})?\.?|godz(?:in\w{0,2})?\.?|dni|dzień|tydz(?:ień)?|tygodni\w{0,2}|miesi\w{2,4}|mies\.?|lat[a]?|rok",
    "cs": r"s(?:ekund\w{0,3})?|min(?:ut\w{0,3})?\.?|h|hod(?:in\w{0,3})?\.?|dn\w{1,3}|dnem|týdn\w{1,3}|měsíc\w{0,3}|rok\w{0,3}|lety",
    "ru": r"сек(?:унд\w{0,2})?\.?|мин(?:ут\w{0,2})?\.?|ч\.?|час(?:а|ов)?\.?|дн(?:я|ей|\.)?|день|нед(?:ел\w{1,2})?\.?|мес(?:яц\w{0,2})?\.?|лет|год(?:а)?",
    "uk": r"сек(?:унд\w{0,2})?\.?|хв(?:илин\w{0,2})?\.?|год(?:ин\w{0,2})?\.?|дн(?:і|ів)|день|тиж(?:ні|нів|день)|місяц\w{1,3}|місяць|рок(?:и|ів)|рік",
    "el": r"δευτερόλεπτ\w{1,3}|λεπτ\w{1,2}|ώρ(?:α|ες)|ημέρ(?:α|ες)|μέρ(?:α|ες)|εβδομάδ\w{1,2}|μήν\w{1,2}|χρόν\w{1,2}",
    "south": r"секунд\w{0,2}|минут\w{0,2}|час(?:а|ова)?|сат[аи]?|дан[а]?|ден|дни|седмиц\w|недељ\w|месец\w{0,2}|годин\w"
    r"|min(?:ut\w{0,2})?|sat[ai]?|dan[a]?|tjed\w{1,3}|mjesec\w{0,2}|godin\w",
    "tr": r"sn|saniye|dk|dakika|sa|saat|gün|hafta|ay|yıl",
    "ar": r"ثانية|ثوان|ثواني|دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام|يومين|يوما|يومًا|أسبوع|أسابيع|أسبوعين|شهر|أشهر|شهرين|سنة|سنوات|سنتين|عام",
    "he": r"שניות|דקה|דקות|שעה|שעות|שעתיים|יום|ימים|יומיים|שבוע|שבועות|שבועיים|חודש|חודשים|חודשיים|שנה|שנים|שנתיים",
}
_PAST = (
    r"(?:,?\s{0,2}(?:at|um|à|a\s+las|alle(?:\s+ore)?|às|om|kl\.?|klo|o(?:\s+godz\.?)?|v|в|о|saat)?"
    r"\s{0,2}[0-2]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s?uhr)?)?"
)
"""A time of day may follow "yesterday"."""
_END = r"(?![^\W\d_])"
_COUNTED = when_asked(
    r"(?<![^\W_])\d{1,4}\+?\s?(?:"
    + "|".join(
        (
            rf"(?:{_UNIT['en']})\.?\s+ago\b",
            rf"(?:{_UNIT['it']})\s+fa\b",
            rf"(?:{_UNIT['pt']})\s+atrás\b",
            rf"(?:{_UNIT['nl']})\s+geleden\b",
            rf"(?:{_UNIT['nordic']})\s+(?:sedan|siden)\b",
            rf"(?:{_UNIT['fi']})\.?\s+sitten\b",
            rf"(?:{_UNIT['pl']})\s+temu\b",
            rf"(?:{_UNIT['ru']})\s+назад\b",
            rf"(?:{_UNIT['uk']})\s+тому\b",
            rf"(?:{_UNIT['tr']})\s+önce\b",
            r"(?:giây|phút|giờ|ngày|tuần|tháng|năm)\s+trước\b",
            r"(?:detik|menit|jam|hari|minggu|bulan|tahun)\s+(?:yang\s+)?lalu\b",
            r"(?:ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال)\s+(?:پیش|قبل)\b",
            r"(?:मिनट|घंटे|घंटा|दिन|हफ्ते|महीने|साल)\s+पहले",
            r"(?:মিনিট|ঘণ্টা|ঘন্টা|দিন|সপ্তাহ|মাস|বছর)\s+আগে",
            r"(?:วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี)\s?(?:ที่แล้ว|ก่อน)",
            r"(?:წუთის|საათის|დღის|კვირის|თვის|წლის)\s+წინ\b",
            r"(?:秒钟?|秒鐘?|分钟?|分鐘?|小时|小時|时间|時間|天|日|周|週|週間|个月|個月|か月|カ月|ヶ月|年)\s?之?前",
            r"(?:초|분|시간|일|주|주일|개월|달|년)\s?전",
            rf"(?:{_UNIT['en']}|std|tim|godz|uur|j|dk|sn|ч|мин|дн|хв|год|saat|gün|хвил)\.?{_END}(?=\s*(?:\Z|[·•|,)(—–-]))",
        )
    )
    + ")",
    re.IGNORECASE,
)
"""Times that open with a number."""
_N = r"\d{1,4}"
_OPENED = when_asked(
    "|".join(
        (
            rf"\b(?:an?|one|a\s+few|few)\s(?:{_UNIT['en']})\s+ago\b",
            rf"\bvor\s+(?:etwa\s+|rund\s+)?(?:{_N}|ein(?:er|em|igen)?|wenigen|kurzem)(?:\s?(?:{_UNIT['de']}){_END})?",
            rf"\bil\s+y\s+a\s+(?:environ\s+)?(?:{_N}|une?|quelques)\s?(?:{_UNIT['fr']}){_END}",
            rf"\bhace\s+(?:{_N}|una?|unos|unas)\s?(?:{_UNIT['es']}){_END}(?:\s+y\s+{_N}\s+(?:{_UNIT['es']}){_END})?",
            rf"\b(?:una?\s|un['’])(?:{_UNIT['it']})\s+fa\b",
            rf"\bhá\s+(?:cerca\s+de\s+)?(?:{_N}|uma?)\s?(?:{_UNIT['pt']}){_END}|\buma?\s(?:{_UNIT['pt']})\s+atrás\b",
            rf"\been\s(?:{_UNIT['nl']})\s+geleden\b",
            rf"\b(?:för|for)\s+(?:ca\.?\s+)?(?:{_N}|en|et|ett)\s?(?:{_UNIT['nordic']})\s+(?:sedan|siden)\b",
            r"\b(?:tunti|päivä|viikko|minuutti)\s+sitten\b",
            r"\b(?:godzinę|minutę|tydzień|miesiąc|rok|dzień)\s+temu\b",
            rf"\bpřed\s+(?:{_N}\s?)?(?:{_UNIT['cs']}){_END}",
            r"\b(?:час|минуту|неделю|месяц|день|год)\s+назад\b|\b(?:годину|хвилину|тиждень|місяць|день|рік)\s+тому\b",
            rf"\bπριν(?:\s+από)?\s+{_N}\s?(?:{_UNIT['el']}){_END}",
            rf"\b(?:пре|преди|prije|pre)\s+{_N}\s?(?:{_UNIT['south']}){_END}",
            rf"\bbir\s(?:{_UNIT['tr']})\s+önce\b",
            rf"(?:منذ|قبل)\s+(?:{_N}\s+|حوالي\s+)?(?:{_UNIT['ar']}){_END}",
            rf"לפני\s+(?:כ-?)?(?:{_N}\s+)?(?:{_UNIT['he']}){_END}",
            r"\b(?:just\s+now|moments\s+ago|gerade\s+eben|à\s+l['’]instant|ahora\s+mismo|agora\s+mesmo|agora\s+há\s+pouco"
            r"|proprio\s+ora|zojuist|juuri\s+nyt|alldeles\s+nyss|lige\s+nu|akkurat\s+nå|przed\s+chwilą|právě\s+teď|только\s+что"
            rf"|щойно|az\s+önce|şimdi){_END}",
            r"(?:الآن|עכשיו|刚刚|剛剛|たった今|방금)",
            r"\b(?:yesterday|today|gestern|heute|vorgestern|hier|aujourd['’]hui|ayer|hoy|anteayer|ieri|oggi|ontem|hoje|gisteren"
            r"|vandaag|igår|i\s+går|idag|i\s+dag|eilen|tänään|wczoraj|dzisiaj|dziś|včera|dnes|вчера|сегодня|вчора|сьогодні|dün"
            rf"|bugün){_END}{_PAST}",
            r"(?:أمس|اليوم|אתמול|היום|昨天|今天|前天|昨日|今日|어제|오늘)\s{0,2}(?:[0-2]?\d[:：][0-5]\d)?",
            r"\blast\s+(?:week|month|year|night)\b|\bletzte\s+woche\b|\bla\s+semana\s+pasada\b|\bla\s+semaine\s+dernière\b",
        )
    ),
    re.IGNORECASE,
)
"""Times that open with a word."""
_TELLING = frozenset(
    (
        *("ago", "yesterday", "today", "now", "last", "vor", "gerade", "gestern"),
        *("heute", "vorgestern", "letzte", "il", "l'instant", "l’instant", "hier"),
        *("aujourd'hui", "aujourd’hui", "dernière", "hace", "ahora", "ayer", "hoy"),
        *("anteayer", "pasada", "fa", "proprio", "ieri", "oggi", "há", "atrás"),
        *("agora", "ontem", "hoje", "geleden", "zojuist", "gisteren", "vandaag"),
        *("sedan", "siden", "går", "igår", "idag", "dag", "nyss", "lige", "akkurat"),
        *("sitten", "juuri", "eilen", "tänään", "temu", "chwilą", "wczoraj"),
        *("dzisiaj", "dziś", "před", "právě", "včera", "dnes", "назад", "только"),
        *("вчера", "сегодня", "тому", "щойно", "вчора", "сьогодні", "önce", "şimdi"),
        *("dün", "bugün", "πριν", "пре", "преди", "prije", "pre"),
    )
)
_UNSPACED = lazy(
    "منذ|قبل|أمس|اليوم|الآن|לפני|אתמול|היום|עכשיו|[刚剛昨今前]|たった|어제|오늘|방금"
)
_WORD = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DIGIT = lazy(r"\d")


def relative_times(text: str) -> list[tuple[int, int]]:
    """Return where the times of a short line stand that count back from now."""
    found = []
    if _DIGIT.search(text):
        found += [match.span() for match in _COUNTED().finditer(text)]
    if opens_relative(text):
        found += [match.span() for match in _OPENED().finditer(text)]
    return found


def opens_relative(text: str) -> bool:
    """Say whether a line has a word that such times have; most have none."""
    if not _TELLING.isdisjoint(_WORD.findall(text.lower())):
        return True
    return not text.isascii() and _UNSPACED.search(text) is not None
