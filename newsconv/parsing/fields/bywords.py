"""The words that say who did what, in a line or over it: "By", "Von", "Автор:", "文/".

`lead` reads one at the place given; `middle` finds one inside a line, where what
stands before it is a date, a kind of article or another field of the line:

    11/19/2026 by Elena Marsh      Kolumne von Henrike Sandmann      News | By Ada Pell
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Contribution
from newsconv.parsing.fields.byword_forms import BEFORE_ALL, BEFORE_CAPITALS
from newsconv.parsing.hints import holds_any
from newsconv.parsing.openings import Openings
from newsconv.parsing.patterns import lazy, when_asked
from newsconv.parsing.scripts import is_western

# In small letters, for lines in small letters: `re` takes far longer to ignore case.
_LEADS, _LEADS_OF_CAPITALS = (
    Openings(forms.items(), r"(?=[\s:(|]|(?<=[/|:=]))\s*(?:[:|]\s*)?")
    for forms in (BEFORE_ALL, BEFORE_CAPITALS)
)
# With the marks of the East as well: a class with so many letters is slow to compile.
_EASTERN_LEADS, _EASTERN_LEADS_OF_CAPITALS = (
    Openings(
        forms.items(),
        r"(?=[\s:：(（|｜]|(?<=[\u2e80-\u9fff/／|｜:：・=＝]))\s*(?:[:：|｜]\s*)?",
    )
    for forms in (BEFORE_ALL, BEFORE_CAPITALS)
)
# "byRahimu Fadhili": a by-word that lost its space.
_GLUED = lazy(r"[Bb]y(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ])")

_NEXT = when_asked(
    r"[\s,;|·•–—/-]{0,8}(?<![\w.'’-])(?=(?:with|photos?\s+by|photograph\w*\s+by"
    r"|pictures?\s+by|foto\w*\s*:|foto\s+di|translated\s+by|edited\s+by"
    r"|additional\s+reporting\s+by|avec|(?:photo|picture|image)s?\s*:|con|com|mit|met|med|kuvat?|foto['’]s"
    r"|(?:kuvat?|beeld|zdjęcia|fotografie|fotoğraf|kamera|bild|kamera)\s*:|фото\s*:"
    r"|تصوير\s*:|traduit|übersetzt\s+von|사진)[\s:])"
    r"|\s{0,4}(?=(?:校对|编辑|摄影|翻译|通讯员|通訊員|实习生|實習生)[\s:：|｜])"
    r"|\s{1,4}(?=(?:写真|撮影|摄影|图|編集|翻訳)[:：=＝／/])",
    re.IGNORECASE,
)
_NEXT_HINT = lazy(
    r"\b(?:with|photo|pictur|imag|foto|transl|edited|addit|avec|con|com|mit|met|med|kuva|фото"
    r"|تصوير|tradui|überse|beeld|zdjęcia|kamera|bild|사진)"
    r"|校对|编辑|摄影|翻译|通讯员|通訊員|实习生|實習生|写真|撮影|图|編集|翻訳",
    re.IGNORECASE,
)
_MIDDLE = when_asked(
    r"(?<![^\W_])(?:by|von|par|por|door|av|af|di)[\s:]+(?=[^\W\d_])"
    r"|(?<=[\s\x1e\x1f])(?:记者|記者|作者)[\s:：]{0,2}(?=(?-i:[\u4e00-\u9fff]))",
    re.IGNORECASE,
)
_DIVIDES = "|｜•·\x1e\x1f"
"""One of these stands before a by-word inside a line, but in Chinese."""
# "Sports | By Elena Marsh", "| Written by"; a mask is what is left of a date.
_BEFORE_MIDDLE = lazy(
    rf"[{_DIVIDES}][\s,.:;–—-]{{0,6}}"
    r"(?:(?:written|posted|reported|story|text|geschrieben|verfasst|escrito|texto|écrit"
    r"|rédigé|texte|scritto|testo|geschreven|tekst|skrivet|skrevet)\s)?\Z",
    re.IGNORECASE,
)
_BEFORE = 20
"""Characters that `_BEFORE_MIDDLE` looks at."""
_LONGEST_LEAD = 60


class Lead(NamedTuple):
    """A by-word, and what the people after it did."""

    kind: Contribution
    start: int
    end: int


@lru_cache(maxsize=1024)
def _opening(head: str) -> tuple[Contribution, int] | None:
    # "İ" alone has two characters in lower case.
    small = head.replace("İ", "i").lower()
    western = is_western(small)
    leads = _LEADS if western else _EASTERN_LEADS
    found = leads.match(small, small)
    if found is None:
        leads = _LEADS_OF_CAPITALS if western else _EASTERN_LEADS_OF_CAPITALS
        found = leads.match(small, small)
        if found and not head[found[1].end() : found[1].end() + 1].isupper():
            found = None
    if found:
        return found[0], found[1].end()
    glued = _GLUED.match(head) if head[:1] in {"b", "B"} else None
    return (Contribution.AUTHOR, glued.end()) if glued else None


def lead(text: str, at: int = 0) -> Lead | None:
    """Return the by-word at a place, with the spaces and the colon after it."""
    found = _opening(text[at : at + _LONGEST_LEAD])
    return Lead(found[0], at, at + found[1]) if found else None


def middle(masked: str) -> Lead | None:
    """Return a by-word inside a line, after a date or at the head of a field."""
    if not holds_any(masked, _DIVIDES) and is_western(masked):
        return None
    for match in _MIDDLE().finditer(masked):
        if match[0][0] in "记記作" or _BEFORE_MIDDLE.search(
            masked[max(0, match.start() - _BEFORE) : match.start()]
        ):
            return Lead(Contribution.AUTHOR, *match.span())
    return None


def following(masked: str, at: int) -> tuple[int, int]:
    """Return where the next by-word's separator starts and where the word does."""
    if _NEXT_HINT.search(masked, at) is None:
        return len(masked), len(masked)
    match = _NEXT().search(masked, at)
    return match.span() if match else (len(masked), len(masked))
