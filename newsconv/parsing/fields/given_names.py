"""What a word says about a line that may be a person's name: given names, and no names.

The lists are `given_names.txt` and `no_names.txt`; they are read when first asked for.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from newsconv.parsing.fields.name_words import word_set
from newsconv.parsing.patterns import lazy

_LETTERS = str.maketrans("łøıđðё’ʼ׳`", "loiddе" + 4 * "'") | {
    ord(letter): letters
    for letter, letters in {"æ": "ae", "ß": "ss", "þ": "th", "œ": "oe"}.items()
}
_TITLES = word_set(
    """dr prof professor sir dame lord lady rev fr mr mrs ms mx hon dipl ing mag mgr bc
    judr mudr phdr ddr drs ir mr mme mlle m maitre me don dona sra sr sra srta dott
    dottssa on sig sigra eng arq hr fru herr frau kand docent doc doç yrd av д-р проф
    г-н г-жа د أ م الشيخ الدكتور الدكتورة דר ד"ר פרופ פרופ' הרב עו"ד"""
)
"""What stands before a name and is none: "Dr.", "Prof.", "Mme"."""
_WORDS = lazy(r"\S+")
_LEAST_WORDS = 4
_FAMILY_TOO = word_set(
    """alonso martin benito bernal vicente simon marcos lucas gil leon blas pascual andres
    miguel david thomas michel laurent robert richard henry bernard james scott lee kelly
    allen taylor ryan craig leslie morgan lewis ellis owen dean gordon stuart stewart
    graham douglas bruce russell howard murray wallace stanley george paul peter daniel
    abraham adam jose maria luis juan carlos antonio francisco garcia nicolas ramon rosa
    ali hassan hussein ahmed mohamed mohammed mahmoud ibrahim khalil saleh salem mansour
    emanuel ferdinand ernst otto werner walter friedrich franz hermann albert ludwig"""
)
"""Family names as well: "Marta García Alonso Martín" is one person."""
_MOST_WORDS = 24
_REACH = 200
_LONGEST = 80
_WITH_RUBRIC = range(3, 7)
"""Words that a name and a rubric have; more are a headline's."""


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word as the lists spell it: small letters, no accents, no full stop."""
    word = word.casefold().strip(".,:;")
    if word.isascii():
        return word
    word = word.translate(_LETTERS)
    # Й and И, أ and ا are letters of their own: only Latin ones lose their marks.
    if word and word[0] > "\u036f":
        return word
    spelt = unicodedata.normalize("NFKD", word)
    return "".join(char for char in spelt if not unicodedata.combining(char))


def _listed(name: str) -> frozenset[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(" ".join(lines).split())


@cache
def given_names() -> frozenset[str]:
    """Return the given names of some thirty languages, folded."""
    return _listed("given_names.txt")


@cache
def no_names() -> frozenset[str]:
    """Return the words that menus and titles are made of, folded."""
    return _listed("no_names.txt")


def is_title(word: str) -> bool:
    """Say whether a word is what stands before a name: "Dr.", "Prof."."""
    return fold(word) in _TITLES


def is_given_name(word: str) -> bool:
    """Say whether a word is a known given name, or a double one that opens with one."""
    return _is_given(fold(word))


def has_given_name(text: str) -> bool:
    """Say whether the first word of a line, after titles, is a known given name."""
    return open_with_given_name(text[:_LONGEST].split(maxsplit=4)[:4])


def open_with_given_name(words: Iterable[str]) -> bool:
    """Say whether the first of some words, after titles, is a known given name."""
    for word in words:
        key = fold(word[:_LONGEST])
        if key not in _TITLES:
            return _is_given(key)
    return False


def _is_given(key: str) -> bool:
    names = given_names()
    return key in names or ("-" in key and key.partition("-")[0] in names)


def names_run_together(text: str) -> list[tuple[int, int]]:
    """Return where the names are that stand side by side with only a space between.

    "Birgit Baumann Anna Fink Jan Marchart": of two words or three each, all but the
    first found by the given name they open with; none where it is not sure.
    """
    plain = text[:_REACH].split()
    if not _LEAST_WORDS <= len(plain) <= _MOST_WORDS or not is_given_name(plain[0]):
        return []
    if len(plain) == _LEAST_WORDS and fold(plain[2]) in _FAMILY_TOO:
        return []
    words = [(match[0], *match.span()) for match in _WORDS.finditer(text, 0, _REACH)]
    found: list[tuple[int, int]] = []
    begin = 0
    for at, (word, _, _) in enumerate(words):
        if not word[0].isupper() or len(word) < 3 or fold(word) in no_names():  # noqa: PLR2004 - no initial
            return []
        if (
            at - begin >= 2  # noqa: PLR2004 - a given and a family name
            and at + 1 < len(words)
            and is_given_name(word)
        ):
            found.append((words[begin][1], words[at - 1][2]))
            begin = at
        elif at - begin > 2:  # noqa: PLR2004 - two given names, one family name
            return []
    return [*found, (words[begin][1], words[-1][2])] if found else []


def without_rubric(name: str) -> str:
    """Return a name without the words after it that are in no name: "Eva Roth Politik"."""
    words = name.split(maxsplit=_MOST_WORDS)
    if len(words) not in _WITH_RUBRIC or not is_given_name(words[0]):
        return name
    least = 3 if is_given_name(words[1]) else 2
    for at, word in enumerate(words[least:], least):
        if word[0].isupper() and len(word) > 2 and fold(word) in no_names():  # noqa: PLR2004 - no initial
            return name[: name.index(word, name.index(words[at - 1]))].rstrip()
    return name
