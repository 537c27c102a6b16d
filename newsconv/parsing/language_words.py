"""What `common_words.txt` knows of each language, ready for looking words up in."""

import struct
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

Votes = tuple[tuple[str, int], ...]
"""The languages that something speaks for, and how loudly, in tenths of a nat."""
Lists = dict[str, list[str]]

# How much likelier a word of a list is in its language than in one that lists it
# nowhere: 2 %, 0.4 % and 0.06 % of all words against 0.01 %.
_WEIGHTS = (("first", 53), ("second", 36), ("third", 18))
_ENDING = 6
_LETTER = 9
_BITS = 32
"""Of one language's votes in a ballot; no sample has as many words."""

_WORDS = 1 << 13
"""So many words are kept with what they speak for."""


class Tables(NamedTuple):
    """What tells the languages of one script apart."""

    words: dict[str, Votes]
    ends: dict[str, Votes]
    """Word endings of two to five letters."""
    letters: dict[str, Votes]
    common: dict[str, frozenset[str]]
    """By language: the words of its lists."""


class Ballots:
    """The same votes, each word's as one number, so that adding two adds them all.

    A language's votes are the 32 bits at its place, the first language's the lowest.
    """

    def __init__(self, known: Tables) -> None:
        self.languages = tuple(known.common)
        places = {language: at for at, language in enumerate(self.languages)}

        def ballots(votes_of: Mapping[str, Votes]) -> dict[str, int]:
            return {
                key: sum(vote << _BITS * places[language] for language, vote in votes)
                for key, votes in votes_of.items()
            }

        self.words = ballots(known.words)
        self.letters = ballots(known.letters)
        self._ends = ballots(known.ends)
        self._lengths: dict[str, list[int]] = {}
        """By a word's last two letters: how long its ending may be, the longest first."""
        for length in sorted({len(end) for end in known.ends}, reverse=True):
            for last in {end[-2:] for end in known.ends if len(end) == length}:
                self._lengths.setdefault(last, []).append(length)
        self._form = struct.Struct(f"<{len(self.languages)}I")
        self.by_form = lru_cache(_WORDS)(self._by_form)
        """What a word's ending and letters speak for; most words recur."""

    def _by_form(self, word: str) -> int:
        ballot = 0
        for length in self._lengths.get(word[-2:], ()):
            ballot = self._ends.get(word[-length:], 0)
            if ballot:
                break
        if not word.isascii():
            for char in set(word):
                ballot += self.letters.get(char, 0)
        return ballot

    def counted(self, ballot: int) -> tuple[int, ...]:
        """Return each language's votes, in the order of `languages`."""
        return self._form.unpack(ballot.to_bytes(self._form.size, "little"))


class Han(NamedTuple):
    """The characters that tell Chinese from Japanese, and its two forms apart."""

    grammar: frozenset[str]
    simplified: frozenset[str]
    traditional: frozenset[str]
    japanese: frozenset[str]


@cache
def tables(script: str) -> Tables | None:
    """Return what is known of a script's languages; None where one has it alone."""
    languages = _lists().get(script)
    if languages is None:
        return None
    words: dict[str, Votes] = {}
    ends: dict[str, Votes] = {}
    letters: dict[str, Votes] = {}
    for language, lists in languages.items():
        for key, weight in _WEIGHTS:
            vote = ((language, weight),)
            for word in lists.get(key, ()):
                words[word] = words.get(word, ()) + vote
        for end in lists.get("ends", ()):
            ends[end] = (*ends.get(end, ()), (language, _ENDING * len(end)))
        vote = ((language, _LETTER),)
        for letter in "".join(lists.get("letters", ())):
            letters[letter] = letters.get(letter, ()) + vote
    common = {
        language: frozenset(word for key, _ in _WEIGHTS for word in lists.get(key, ()))
        for language, lists in languages.items()
    }
    return Tables(words, ends, letters, common)


@cache
def ballots(script: str) -> Ballots | None:
    """Return the same as numbers that can be added."""
    known = tables(script)
    return Ballots(known) if known else None


@cache
def own_words(language: str) -> frozenset[str]:
    """Return the words that no other language of the same script lists."""
    for script, languages in _lists().items():
        known = tables(script) if language in languages else None
        if known and language in known.common:
            words = known.common[language]
            return frozenset(word for word in words if len(known.words[word]) == 1)
    return frozenset()


@cache
def foreign_words(language: str) -> frozenset[str]:
    """Return what others in Latin letters list, less what names are made with.

    Args:
        language: BCP 47 without script or country; "" leaves no language out.
    """
    return frozenset().union(*foreign_lists(language))


@cache
def foreign_lists(language: str) -> tuple[frozenset[str], ...]:
    """Return the same as one set for each of the other languages."""
    known = tables("latin")
    lists = known.common.items() if known else ()
    return tuple(
        words - name_words()
        for other, words in lists
        if other.partition("-")[0] != language
    )


@cache
def han() -> Han:
    """Return the characters that tell Chinese and Japanese apart."""
    sets = {
        key: frozenset("".join(lines)) for key, lines in _lists()["han"]["zh"].items()
    }
    simplified, traditional = sets["simplified"], sets["traditional"]
    return Han(
        sets["grammar"],
        simplified - traditional,
        traditional - simplified,
        sets["japanese"] - simplified - traditional,
    )


@cache
def name_words() -> frozenset[str]:
    """Return the words that names and titles are made with, in any language."""
    return frozenset(_lists()["names"]["any"]["words"])


@cache
def _lists() -> dict[str, dict[str, Lists]]:
    """Return the file's lists, by script and language.

    Its form is a section's head in brackets, and `key: word word …`, where a line that
    begins with a space goes on with the one above.
    """
    data = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8")
    scripts: dict[str, dict[str, Lists]] = {}
    lists: Lists = {}
    words: list[str] = []
    for line in data.splitlines():
        if line.startswith(" "):
            words += line.split()
        elif line.startswith("["):
            script, language = line.strip("[]").split()
            lists = scripts.setdefault(script, {}).setdefault(language, {})
        elif line and not line.startswith("#"):
            key, _, rest = line.partition(":")
            words = lists[key] = rest.split()
    return scripts
