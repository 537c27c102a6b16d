"""A text in, its language as a BCP 47 tag out; None where it is too short to tell.

The script settles most languages; those that share one are told apart by their
commonest words (Grefenstette 1995, "Comparing two language identification schemes"):
in news text every second or third word is one of them. Each word adds how much likelier
it is in a language than outside it; the endings and the letters of the others add a
little. The tag is the shortest that says it (Unicode CLDR, likely subtags): "zh" is
written in simplified characters, "zh-Hant" in traditional ones, "sr" in Cyrillic.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsconv.parsing.language_words import ballots, han, name_words, tables
from newsconv.parsing.patterns import lazy
from newsconv.parsing.scripts import scripts_of

_SAMPLE = 900
"""So many characters are looked at."""
_PASSAGES = 10
_OPENING = 90
# Not "com" in "example.com".
_WORD = lazy(r"(?<![.@/=&\w])[^\W\d_]+")
# Signs for vowels are no letters to `re`.
_SYLLABLE_WORD = lazy(r"[^\s!-/:-@।॥]+")
# Letters of other scripts, and signs that seldom stand among Latin ones.
_BEYOND_LATIN = lazy("[^\x00-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf]")

_LEAST = 50
"""Tenths of a nat that speak for a language when it is named."""
_LEAD = 18
"""So much more must speak for the first language than for the second."""
_PER_WORD = 8
"""So much must speak for it for each word of the text."""
_WORDS = 2
"""So many different words of the language's lists must be there."""
_FORMS = 2
"""Or one of them, and so many words that end or are spelt as its words are."""
_LONG_WORD = 5
"""Shorter words have no ending to speak of."""
_LETTERS_LEAST = 6
"""A script settles the language where a text has so many letters of it."""
_KANA_SHARE = 0.1


class Reading(NamedTuple):
    """What speaks for a text's language."""

    language: str
    words: frozenset[str] = frozenset()
    """Those of the text that stand in the language's lists."""
    size: int = 0
    """How many words were looked at."""
    lead: int = 0
    """By how much the language is ahead of the next, in tenths of a nat."""


def language_of(text: str) -> str | None:
    """Return the language that most of a text is in, from its first part."""
    reading = read_language(text)
    return reading.language if reading else None


def main_language(passages: Sequence[str]) -> str | None:
    """Return the language that most passages of a text are in.

    The opening of a few from all over the text is looked at: the first may be a
    quotation.
    """
    step = -(-len(passages) // _PASSAGES) or 1
    return language_of("\n".join([text[:_OPENING] for text in passages[::step]]))


def latin_words(text: str) -> list[str] | None:
    """Return the words of a text in Latin letters; None where it has others too."""
    if not text.isascii() and _BEYOND_LATIN.search(text):
        return None
    return _WORD.findall(text)


def read_language(text: str) -> Reading | None:
    """Return the same with what speaks for it."""
    sample = text[:_SAMPLE]
    words = latin_words(sample)
    if words is not None and (
        sample.isascii() or sum(map(len, words)) >= _LETTERS_LEAST
    ):
        return _by_words(words, "latin")
    letters = Counter(sample)
    scripts = scripts_of(letters)
    if not scripts:
        return None
    if "han" in scripts or "kana" in scripts:
        scripts["east"] = scripts.pop("han", 0) + scripts["kana"]
    kana = scripts.pop("kana", 0)
    script, weight = max(scripts.items(), key=lambda pair: pair[1])
    if weight < _LETTERS_LEAST:
        return None
    if script == "east":
        return _of_east(letters, kana, weight)
    if tables(script) is None:
        return Reading(script)
    form = _SYLLABLE_WORD if script == "devanagari" else _WORD
    return _by_words(form.findall(sample), script)


def _of_east(letters: Counter[str], kana: int, weight: int) -> Reading | None:
    """Tell Japanese, simplified and traditional Chinese apart."""
    if kana > _KANA_SHARE * weight:
        return Reading("ja")
    known = han()
    grammar = sum(letters[char] for char in known.grammar & letters.keys())
    simple = sum(letters[char] for char in known.simplified & letters.keys())
    full = sum(letters[char] for char in known.traditional & letters.keys())
    japanese = sum(letters[char] for char in known.japanese & letters.keys())
    if japanese > max(simple, grammar) and japanese > 1:
        return Reading("ja")
    if grammar + simple < 2:  # noqa: PLR2004 - one may stand in a Japanese name
        return None
    return Reading("zh-Hant" if full > simple else "zh")


def _by_words(words: list[str], script: str) -> Reading | None:
    """Tell languages of one script apart by their words, endings and letters."""
    known, votes = tables(script), ballots(script)
    if known is None or votes is None:
        return None
    total = 0
    seen: set[str] = set()
    formed: list[int] = []
    # "UN, IT, VA" are no words written in capitals.
    capitals = (
        all(map(str.isupper, words)) and max(map(len, words), default=0) > _LONG_WORD
    )
    listed, by_form = votes.words.get, votes.by_form
    for word, count in Counter(words).items():
        folded = word.lower()
        ballot = listed(folded)
        if ballot:
            if word[0] != folded[0] and not capitals and word.isupper():
                if len(word) > 1:
                    continue  # "UN", "IT", "VA" are names
            else:
                seen.add(folded)
        elif (len(folded) >= _LONG_WORD or not folded.isascii()) and (
            word[0] == folded[0] or capitals
        ):
            ballot = by_form(folded)
            formed.append(ballot)
        else:
            continue  # a name says nothing of the language it stands in
        if ballot:
            total += ballot if count == 1 else ballot * count
    counted = votes.counted(total)
    most = max(counted)
    if most < _LEAST or most < _PER_WORD * len(words):
        return None
    place = counted.index(most)
    lead = most - max(counted[:place] + counted[place + 1 :], default=0)
    if lead < _LEAD:
        return None
    first = votes.languages[place]
    own = known.common[first].intersection(seen)
    if len(own) < _WORDS or name_words().issuperset(own):
        alike = sum(votes.counted(ballot)[place] > 0 for ballot in formed)
        if not alike or not own or (len(own) < _WORDS and alike < _FORMS):
            return None
    return Reading(first, own, len(words), lead)
