"""The words that say who did what, in a line or over it: "By", "Von", "Автор:", "文/".

`lead` reads one at the place given; `middle` finds one inside a line, where what
stands before it is a date, a kind of article or another field of the line:

    11/19/2026 by Elena Marsh      Kolumne von Henrike Sandmann      News | By Ada Pell
"""

import re
from functools import lru_cache
from typing import NamedTuple

from newsconv.model import Contribution

_BY = {
    Contribution.AUTHOR: r"""
        (?:(?:written|reported|story|text|words|analysis|opinion|interview(?:ed)?|review
           |report|reporting|compiled|posted|published|authored|contributed|submitted
           |prepared|article|column|comment|commentary|essay|guest\s+post|perspective)
           \s+)?by | from | (?:authors?|reporter|writer|byline)\s*: | words\s*:
           |interview\s*:
        | (?:propos\s+recueillis|entretien|texte|enquête|reportage|écrit|publié|rédigé
           |posté|proposé|(?:une?\s+)?(?:chronique|tribune|analyse|billet))?\s*par
        | auteure?s?\s*: | texte\s*:
        | (?:eine?\s+\w+\s+|(?:artikel|beitrag|bericht|kolumne|kommentar|analyse|essay
           |gastbeitrag|gastkommentar|reportage|leitartikel|glosse|meinung|porträt
           |rezension|kritik|ein|interview)\s+)?von
        | text(?:\s+(?:von|by)|\s+(?:och|og|und|and)\s+\w+\s*:|\s*:)
        | auto[rř](?:a|as|es|i|in|innen|en|zy|ius|iai|s)?\s*:
        | (?:escrito\s+|publicado\s+|redactado\s+|una?\s+entrevista\s+|an[áa]lis[ie]s\s+)?
           por | texto(?:\s+[ye]\s+\w+)?\s*: | (?:entrevista|redacción)\s*:
        | (?:scritto\s+|articolo\s+|pubblicato\s+)?(?:da|di)(?=\s+[a-zà-þ]) | a\s+cura\s+di
        | testo\s+di
        | dal(?:la)?\s+nostr[oa]\s+(?:inviat[oa]|corrispondente) | texto\s+de
        | (?:geschreven\s+)?door | teks?t(?:\s+(?:en|og|i)\s+\w+['’]?\w*)?\s*:
        | (?:skriven\s+|skrevet\s+|publicerad\s+)?a[vf] | journalist\s*:
        | teksti(?:\s+ja\s+\w+)?\s*: | kirjoittanut | kirjoittaja\s*: | toimittaja\s*:
        | opracowa[łl]a?\s*:? | oprac\.\s*:? | napisa[łl]a?\s*:? | rozmawia[łl]a?\s*:?
        | napsala?\s*: | p[íi]še\s*: | írta\s*:? | szerző\s*: | avtor(?:ica|ji)?\s*:
        | scris\s+de | höfundur\s*: | parengė\s*:? | kirjutas\s*:? | oleh\s*:?
        | penulis\s*: | laporan\s*: | mwandishi\s*: | tác\s+giả\s*:
        | автор\w*\s*: | текст\s*: | беседовала?\s*:? | підготув\w+\s*: | аутор\w*\s*:
        | пише\s*: | γράφ(?:ει|ουν)\s*(?:[οη]ι?)?\s*:? | συντάκτ\w+\s*: | κείμενο\s*:
        | yazan\s*: | yazar\w*\s*: | haber\s*: | muhabir\s*: | hazırlayan\s*:
        | كتبت?\s*: | كتبت?(?=\s) | بقلم\s*:? | إعداد\s*: | تقرير\s*: | حوار\s*: | الكاتب\s*:
        | نویسنده\s*: | نوشته\s*: | گزارش\s*: | تحریر\s*:
        | מאת\s*:? | כתב\w*\s*: | लेखक\s*: | लेखिका\s*: | रिपोर्ट\s*: | โดย\s*:?
        | (?:글|글·사진)\s*:
        | (?:本报|本報|本刊|新华社|新華社|新京报|澎湃新闻)?(?:记者|記者)\s*[:：]? | 作者\s*[:：]?
        | 文\s*[/／|｜:：・=＝]
        | 撰文\s*[:：]? | (?:執筆|著者|ライター)\s*[:：／/]
        | 取材・文\s*[/／:：=＝]? | 文・""",
    Contribution.CONTRIBUTOR: r"""
        with | additional\s+reporting\s+by | avec | mit | con | com | met | med
        |contributors?\s*:""",
    Contribution.PHOTOGRAPHER: r"""
        (?:photo(?:graph)?s?|photography|pictures?|fotos?|bild(?:er)?|images?)
          (?:\s*:|\s+by|\s+von|\s+de|\s+di|\s+par)
        | kuvat?\s*: | фото\s*: | تصوير\s*: | (?:摄影|攝影)\s*[:：]?""",
    Contribution.TRANSLATOR: r"""
        translat(?:ed|ion)\s+by | traduit\s+(?:de\s+l\W\w+\s+)?par | traduction\s*:
        | übersetzt\s+von | aus\s+dem\s+\w+\s+von | traducido\s+por | traducción\s*:
        | (?:übersetzung|adaptierung)(?:\s+und\s+\w+)?\s*:
        | vertaald\s+door | перевод\s*: | ترجمة\s*: | (?:翻译|翻譯)\s*[:：] | 译者\s*[:：]""",
    Contribution.EDITOR: r"""
        edited\s+by | editing\s+by | editor\s*: | redaktion\s*: | 编辑\s*[:：]?
        |校对\s*[:：]?
        | (?:责任?编辑|責任編輯|編輯)\s*[:：] | редактор\s*: | تحرير\s*: | επιμέλεια\s*:""",
}

_LEAD = re.compile(
    "|".join(rf"(?P<{kind.name}>{words})" for kind, words in _BY.items()).join(
        ("(?:", r")(?=[\s:：（(]|(?<=[\u2e80-\u9fff/／|｜:：・=＝]))\s*(?:[:：]\s*)?")
    ),
    re.VERBOSE,
)
"""For lines in lower case: ignoring case takes `re` several times as long."""
# "byRahimu Fadhili": a by-word that lost its space.
_GLUED = re.compile(r"[Bb]y(?=[A-ZÀ-Þ][a-zà-ÿ]+\s[A-ZÀ-Þ])")

_NEXT = re.compile(
    r"[\s,;|·•–—-]{0,8}(?<![\w.'’-])(?=(?:with|photos?\s+by|photograph\w*\s+by|pictures?\s+by"
    r"|foto\w*\s*:|foto\s+di|translated\s+by|edited\s+by|additional\s+reporting\s+by"
    r"|avec|photos?\s*:|con|com|mit|met|med|kuvat?\s*:|фото\s*:|تصوير\s*:"
    r"|traduit|übersetzt\s+von)\s)|\s{0,4}(?=(?:校对|编辑|摄影|翻译)\s)",
    re.IGNORECASE,
)
_NEXT_HINT = re.compile(
    r"\b(?:with|photo|pictur|foto|transl|edited|addit|avec|con|com|mit|met|med|kuva|фото"
    r"|تصوير|tradui|überse)|校对|编辑|摄影|翻译",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r"(?<![^\W_])(?:by|von|par|por|door|av|af|di)[\s:]+(?=[^\W\d_])", re.IGNORECASE
)
# "Sports | By Elena Marsh"; a mask is what is left of a date.
_BEFORE_MIDDLE = re.compile(r"[|｜•·\x1e\x1f][\s,.:;–—-]{0,6}\Z")
_LONGEST_LEAD = 60


class Lead(NamedTuple):
    """A by-word, and what the people after it did."""

    kind: Contribution
    start: int
    end: int


@lru_cache(maxsize=1024)
def _opening(head: str) -> tuple[Contribution, int] | None:
    # "İ" alone has two characters in lower case.
    match = _LEAD.match(head.replace("İ", "i").lower())
    if match and match.end() and match.lastgroup:
        return Contribution[match.lastgroup], match.end()
    glued = _GLUED.match(head)
    return (Contribution.AUTHOR, glued.end()) if glued else None


def lead(text: str, at: int = 0) -> Lead | None:
    """Return the by-word at a place, with the spaces and the colon after it."""
    found = _opening(text[at : at + _LONGEST_LEAD])
    return Lead(found[0], at, at + found[1]) if found else None


def middle(masked: str) -> Lead | None:
    """Return a by-word inside a line, after a date or at the head of a field."""
    for match in _MIDDLE.finditer(masked):
        if _BEFORE_MIDDLE.search(masked[: match.start()][-12:]):
            return Lead(Contribution.AUTHOR, *match.span())
    return None


def following(masked: str, at: int) -> tuple[int, int]:
    """Return where the next by-word's separator starts and where the word does."""
    if _NEXT_HINT.search(masked, at) is None:
        return len(masked), len(masked)
    match = _NEXT.search(masked, at)
    return match.span() if match else (len(masked), len(masked))
