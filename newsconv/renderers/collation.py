"""Names and a language in, the order and the head letters of an index out.

No ICU: accents and case are folded, and what a language orders otherwise is listed
here. A digest's own script goes before the others, figures before letters. Chinese in
the simplified script goes by pinyin and Japanese by reading, as their national
character sets number the common characters; traditional Chinese goes by strokes.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

FIGURES = "0–9"

# Letters that no decomposition leads back to their base.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ß": "ss",
        "ŋ": "n",
        # Arabic: the seats of the hamza, the final ya and the final ta.
        "ى": "ي",
        "ة": "ه",
        "ٱ": "ا",
        "ک": "ك",
        "ی": "ي",
        "ـ": None,
        # Hebrew: the letters' final forms.
        "ך": "כ",
        "ם": "מ",
        "ן": "נ",
        "ף": "פ",
        "ץ": "צ",
    }
)

_AFTER: dict[str, dict[str, tuple[str, int]]] = {
    "es": {"ñ": ("n", 1)},
    "sv": {
        "å": ("z", 1),
        "ä": ("z", 2),
        "æ": ("z", 2),
        "ö": ("z", 3),
        "ø": ("z", 3),
    },
    "pl": {
        "ą": ("a", 1),
        "ć": ("c", 1),
        "ę": ("e", 1),
        "ł": ("l", 1),
        "ń": ("n", 1),
        "ó": ("o", 1),
        "ś": ("s", 1),
        "ź": ("z", 1),
        "ż": ("z", 2),
    },
    "ru": {"й": ("и", 1)},
}
"""Letters of their own, by language: after which letter, and where among those."""

_SCRIPTS = MappingProxyType(
    {
        **dict.fromkeys(("ru", "uk", "bg", "sr", "be", "mk"), ("CYRILLIC",)),
        **dict.fromkeys(("ar", "fa", "ur", "ps"), ("ARABIC",)),
        **dict.fromkeys(("he", "yi"), ("HEBREW",)),
        "el": ("GREEK",),
        "zh": ("CJK",),
        "ja": ("HIRAGANA", "KATAKANA", "CJK"),
        "ko": ("HANGUL",),
    }
)

# The first of GB 2312's common characters under each letter of pinyin, which has no
# syllable that opens with I, U or V.
_PINYIN = dict(
    zip(
        "ABCDEFGHJKLMNOPQRSTWXYZ",
        "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝",
        strict=True,
    )
)
_LAST_BY_PINYIN = "座"
_SHORTEST = 4
"""Letters of an Arabic word with an article: "الله" and "الو" have none."""
_KANA_ROWS = "あかさたなはまやらわ"
_SMALL_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")


class Rank(NamedTuple):
    """What a name is sorted by, the strongest first."""

    script: int
    """0 for figures, 1 for the language's own script, 2 for another."""
    letters: tuple[tuple[str, int], ...]
    """Folded, each with its place among those of one base."""
    written: str
    """Of two that fold alike, the order does not depend on who came first."""


@lru_cache(maxsize=8192)
def rank(name: str, language: str) -> Rank:
    """Return what to sort a name by."""
    key = _letters(_without_article(name), _rules(language))
    return Rank(_script(key, _primary(language)), key, name)


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Return a name without case, accents and marks: "Élan-Vital" → "elan vital"."""
    return "".join(letter for letter, _ in _letters(name, "root"))


def head(name: str, language: str) -> str | None:
    """Return the head an entry stands under: "É" under "E"; None where it has none.

    Characters that are sorted by strokes, and Japanese ones, have none but for kana.
    """
    key = _letters(_without_article(name), _rules(language))
    if not key:
        return None
    letter, after = key[0]
    if letter.isdigit():
        return FIGURES
    if "\u3041" <= letter <= "\u309f":
        return max(row for row in _KANA_ROWS if row <= max(letter, "あ"))
    if _is_han(letter):
        return _pinyin_head(letter) if _rules(language) == "zh" else None
    if not after:
        return letter.upper()
    own = _AFTER[_primary(language)]
    return next(each for each, place in own.items() if place == (letter, after)).upper()


def _without_article(name: str) -> str:
    """Return an Arabic name without its article, which is no word of its own."""
    return name[2:] if name.startswith("ال") and len(name) > _SHORTEST else name


def _letters(name: str, rules: str) -> tuple[tuple[str, int], ...]:
    return tuple(_each_letter(name, rules))


def _each_letter(name: str, rules: str) -> Iterator[tuple[str, int]]:
    own = _AFTER.get(rules, {})
    space = False
    begun = False
    for char in unicodedata.normalize("NFC", name.casefold()):
        if char in own:
            parts: Iterable[tuple[str, int]] = (own[char],)
        else:
            plain = unicodedata.normalize("NFKD", char.translate(_PLAIN)).casefold()
            parts = ((each, 0) for each in plain if each.isalnum())
        found = [(_sorted_as(letter, rules), after) for letter, after in parts]
        if not found:
            # A mark is nothing; a dash, a stop or a space divides words.
            space = space or not unicodedata.combining(char)
            continue
        if space and begun:
            yield " ", 0
        space, begun = False, True
        yield from found


def _sorted_as(letter: str, rules: str) -> str:
    if "\u30a1" <= letter <= "\u30f6":  # katakana by its hiragana
        letter = chr(ord(letter) - 0x60)
    if "\u3041" <= letter <= "\u3096":
        return letter.translate(_SMALL_KANA)
    if not _is_han(letter):
        return letter
    return _charset_place(letter, rules) + letter


def _charset_place(character: str, rules: str) -> str:
    """Return the character's place in the character set of the language, as hex."""
    codec = {"zh": "gb2312", "zh-hant": "big5", "ja": "euc_jp"}.get(rules)
    try:
        # "z" is no hexadecimal: what is not in the set goes after all that is.
        return "一" + character.encode(codec).hex() if codec else ""
    except UnicodeEncodeError:
        return "一z"


def _is_han(letter: str) -> bool:
    return unicodedata.name(letter[0], "").startswith("CJK")


def _pinyin_head(letter: str) -> str | None:
    place = letter[:-1]
    if place > _charset_place(_LAST_BY_PINYIN, "zh"):
        return None
    return max(
        (
            head
            for head, first in _PINYIN.items()
            if _charset_place(first, "zh") <= place
        ),
        default=None,
    )


def _script(key: tuple[tuple[str, int], ...], primary: str) -> int:
    if not key or key[0][0].isdigit():
        return 0
    name = unicodedata.name(key[0][0][0], "")
    return 1 if name.startswith(_SCRIPTS.get(primary, ("LATIN",))) else 2


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _rules(language: str) -> str:
    subtags = language.lower().split("-")
    if subtags[0] == "zh" and {"hant", "tw", "hk", "mo"} & set(subtags):
        return "zh-hant"
    return subtags[0]
