"""A text's lines in, the tag of the country whose order of day and month they keep.

03/04/2026 is two days in English. The text itself often tells: another date of it
(11/19/2026, 19 November), the letters of a time zone, or how it spells.
"""

from collections.abc import Iterable

from newsconv.parsing.fields.date_forms import matches
from newsconv.parsing.patterns import lazy

MONTH_FIRST = "en-US"
DAY_FIRST = "en-GB"

_ZONE = lazy(
    r"\d\s?(?:[ap]\.?m\.?\s)?(?:(?P<month>E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)"
    r"|(?P<day>BST|GMT|CES?T|IST|AE[SD]T|NZ[SD]T|SAST|SGT|HKT|PKT))\b"
)
_SPELLING = lazy(
    r"\b(?:(?P<month>colors?|favor(?:ite|ed)?|neighbors?|neighborhoods?|labor|centers?"
    r"|theaters?|defense|honor(?:ed)?|traveled|canceled|organiz\w+|recogniz\w+|realiz\w+)"
    r"|(?P<day>colours?|favour(?:ite|ed)?|neighbours?|neighbourhoods?|labour|centres?"
    r"|theatres?|defence|honour(?:ed)?|travelled|cancelled|organis\w+|recognis\w+"
    r"|realis\w+))\b"
)
_MOST_MONTHS = 12


def ordered_language(lines: Iterable[str], language: str | None) -> str | None:
    """Return the language with a country where the lines agree on one, or as it is.

    Args:
        lines: All lines of the text.
        language: BCP 47; none but "en" is two-minded.
    """
    if language != "en":
        return language
    numbers = [0, 0]
    zones = [0, 0]
    words = [0, 0]
    spelling = [0, 0]
    for line in lines:
        for match in matches(line):
            parts = match.groupdict()
            if parts.get("first") and parts["sep"] != ".":
                first, second = int(parts["first"]), int(parts["second"])
                numbers[0] += second > _MOST_MONTHS >= first
                numbers[1] += first > _MOST_MONTHS >= second
            elif parts.get("month") and parts.get("day") and parts.get("year"):
                words[parts.get("then") is None] += 1
        for form, counts in ((_ZONE, zones), (_SPELLING, spelling)):
            for match in form.finditer(line):
                counts[match["month"] is None] += 1
    for month, day in (numbers, zones, spelling, words):
        if month and day:
            return language
        if month or day:
            return MONTH_FIRST if month else DAY_FIRST
    return language
