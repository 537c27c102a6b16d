"""A language tag in, what CLDR knows of it out: date words and plural forms.

The one door to Babel, which is imported when the first word is asked for.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

# Babel 2.18 gives these the month names of whichever language asked before them.
_BORROWED_MONTHS = frozenset({"ab", "bs", "cv"})


_ROOT = "root"
"""What CLDR calls the words that all languages share."""
_FORMER = frozenset({"in", "iw", "ji", "mo"})
"""Codes of languages that have others now; old documents have them."""


@lru_cache(maxsize=256)
def is_language(code: str) -> bool:
    """Say whether there is a language of a code: "de", "tlh"; not "xx"."""
    from babel import Locale, localedata  # noqa: PLC0415 - lazy

    # The names of all languages take long to read: most that are asked for have words
    # of their own.
    return (
        code in _FORMER
        or (code != _ROOT and localedata.exists(code))
        or code in Locale.parse("en").languages
    )


def day_text(moment: date, language: str | None, *, weekday: bool = False) -> str:
    """Return "19 November 2026", or "Thursday, 19 November 2026"."""
    from babel.dates import format_date  # noqa: PLC0415 - lazy

    style = "full" if weekday else "long"
    return format_date(moment, style, locale=_locale(language))


def short_day_text(moment: date, language: str | None) -> str:
    """Return "19 Nov 2026", for a table's cell."""
    from babel.dates import format_date  # noqa: PLC0415 - lazy

    return format_date(moment, "medium", locale=_locale(language))


def month_and_day_text(moment: date, language: str | None) -> str:
    """Return "19 November"."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - lazy

    return format_skeleton("MMMMd", moment, locale=_locale(language))


def year_and_month_text(moment: date, language: str | None) -> str:
    """Return "November 2026", with the month as it stands without a day."""
    from babel.dates import format_date  # noqa: PLC0415 - lazy

    place = _locale(language)
    return format_date(moment, _year_and_month(place), locale=place)


def month_text(moment: date, language: str | None) -> str:
    """Return "November", as it stands without a day."""
    from babel.dates import format_date  # noqa: PLC0415 - lazy

    place = _locale(language)
    # "LLLL" for every language would do, were it not for Babel: see above.
    pattern = "LLLL" if "LLLL" in _year_and_month(place) else "MMMM"
    return format_date(moment, pattern, locale=place)


def minutes_text(minutes: int, language: str | None) -> str:
    """Return "3 mins", "3 мин", "3分钟"."""
    from babel.units import format_unit  # noqa: PLC0415 - lazy

    place = _locale(language)
    return str(format_unit(minutes, "duration-minute", length="short", locale=place))


def language_name(tag: str, language: str | None) -> str:
    """Return what a language is called in another: "German", "Deutsch"."""
    place = _locale(tag)
    if place.language != tag.partition("-")[0].lower():
        return tag
    return str(place.get_language_name(_locale(language)) or tag)


def plural_form(count: int, language: str | None) -> str:
    """Return CLDR's name of the plural: "one", "two", "few", "many", "other"."""
    return str(_locale(language).plural_form(count))


def _year_and_month(place: "Locale") -> str:
    pattern = str(place.datetime_skeletons["yMMMM"].pattern)
    if place.language in _BORROWED_MONTHS:
        pattern = pattern.replace("LLLL", "MMMM")
    return pattern


@lru_cache(maxsize=64)
def _locale(language: str | None) -> "Locale":
    """Return the nearest locale Babel has; the world's English where it has none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - lazy

    subtags = (language or "en").split("-")
    while subtags and subtags != ["en"]:
        try:
            return Locale.parse("-".join(subtags), sep="-")
        except (UnknownLocaleError, ValueError):
            subtags.pop()
    # "en" by itself is American to CLDR, which puts the month before the day.
    return Locale("en", "001")
