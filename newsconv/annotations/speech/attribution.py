"""A stretch among its sentence's tokens in, who is said to have said it out.

What follows it, ", said Jane Doe", and what stands before it, "Jane Doe said:", are
looked at apart; each gives a claim, with how sure it is and why in words.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.subjects import (
    Phrase,
    backward,
    first_phrase,
    forward,
    is_pronoun,
    is_verb,
)
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue

_REACH = 45
"""Tokens around a stretch that are looked at."""
_COMMAS = frozenset(",–—-،、")
_STRONG = 0.9


class Claim(NamedTuple):
    """Somebody who is said to have said it."""

    speaker: Phrase
    cue: tuple[int, int]
    """The first and last token of what says so."""
    confidence: float
    reason: str
    after: bool = False
    """It stands behind the stretch."""
    end: int = 0
    """The last token that belongs to it."""


def follows(
    tokens: Sequence[Token], at: int, last: str, tongue: Tongue
) -> Claim | None:
    """Return the claim behind the stretch that is the token `at`.

    Args:
        tokens: The paragraph's.
        at: Where the stretch is.
        last: The sign that the stretch ends with, or "".
        tongue: The language's tables.
    """
    place = at + 1
    comma = False
    while place < len(tokens) and tokens[place].kind == "p" and tokens[place].low in _COMMAS:
        comma = True
        place += 1
    end = _clause_end(tokens, place)
    if place >= end:
        return None
    new_sentence = last == "." and not comma
    claim = _direct(tokens, place, end, tongue, last, comma=comma)
    if claim and new_sentence and claim.cue[0] != place and end - place > 7:  # noqa: PLR2004 - "Smith said."
        claim = None
    if claim:
        return claim._replace(end=end)
    if new_sentence:
        return None
    claim = _trailing(tokens, place, end, tongue)
    return claim._replace(end=end) if claim else None


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    stop = min(len(tokens), at + _REACH)
    while at < stop and tokens[at].kind not in ".q":
        at += 1
    return at


def _direct(
    tokens: Sequence[Token],
    at: int,
    end: int,
    tongue: Tongue,
    last: str,
    *,
    comma: bool,
) -> Claim | None:
    """Read what stands right behind: "said Jane Doe", "Jane Doe said", "so Jane Doe"."""
    if tokens[at].kind != "w":
        return None
    if tokens[at].low in tongue.thus:
        phrase = forward(tokens, at + 1, end, tongue)
        if phrase:
            cue = tokens[at].low
            return Claim(phrase, (at, at), 0.96, f"“{cue}” after the quote", after=True)
    near = _according(tokens, at, end, tongue)
    if near:
        return near._replace(after=True)
    if tokens[at].low in tongue.called and tongue.nouns_big:
        return None
    verb = at
    while verb < end and verb - at < 5 and tokens[verb].kind == "w" and tokens[verb].low in tongue.helpers and not is_verb(tokens[verb], tongue):  # noqa: PLR2004 - "s’est-il ensuite"
        verb += 1
    if verb < end and verb > at and is_pronoun(tokens[verb], tongue) and verb + 1 < end and is_verb(tokens[verb + 1], tongue):
        # "a-t-il déclaré"
        return Claim(Phrase(verb, verb, pronoun=True), (verb + 1, verb + 1), 0.96, f"“{tokens[verb + 1].low}” after the quote", after=True)
    if verb < end and is_verb(tokens[verb], tongue) and (not tokens[verb].big or verb > at):
        phrase = forward(tokens, verb + 1, end, tongue)
        if phrase:
            return Claim(phrase, (verb, verb), 0.97, f"“{tokens[verb].low}” after the quote", after=True)
    phrase = forward(tokens, at, end, tongue)
    if phrase is None:
        return None
    verb = _behind(tokens, phrase.last + 1, end, tongue)
    if verb is not None and not tongue.verb_last:
        return Claim(phrase, (verb, verb), 0.96, f"“{tokens[verb].low}” after the quote", after=True)
    place = phrase.last + 1
    if (
        last == ","
        and place < end
        and tokens[place].kind == "w"
        and not tokens[place].big
        and (phrase.named or phrase.pronoun)
        and tokens[place].low not in tongue.of
    ):
        return Claim(phrase, (place, place), 0.75, "the quote ends with a comma and a name follows", after=True)
    if comma and place < end and tokens[place].low in tongue.zufolge:
        return Claim(phrase, (place, place), 0.95, f"“{tokens[place].low}” after the quote", after=True)
    return None


def _behind(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> int | None:
    """Return the verb behind a subject, over its asides and adverbs."""
    place = _over_adverbs(tokens, at, end, tongue)
    if place < end and is_verb(tokens[place], tongue):
        return place
    if place >= end or tokens[place].kind != "p" or tokens[place].low not in _ASIDES:
        return None
    # "Roe, vice president of Space & Security, said": a verb right behind a sign.
    for other in range(place + 1, min(end, place + 28)):
        if tokens[other].kind == "p" and tokens[other].low in ",)–—":
            verb = _over_adverbs(tokens, other + 1, end, tongue)
            if verb < end and is_verb(tokens[verb], tongue):
                return verb
    return None


_ASIDES = frozenset(",(–—")


def _over_adverbs(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> int:
    while at < end and tokens[at].kind == "w" and not is_verb(tokens[at], tongue):
        if tokens[at].low not in tongue.helpers and not tokens[at].low.endswith("ly"):
            break
        at += 1
    return at


def _according(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Claim | None:
    """Return the claim of "according to Jane Doe", if it begins here."""
    first = tokens[at].low
    for words in tongue.opens_according.get(first, ()):
        stop = at + len(words)
        glued = words[-1] == "ل"
        if stop <= end and all(
            tokens[at + n].low == word or (glued and n == len(words) - 1 and tokens[at + n].low.startswith("ل"))
            for n, word in enumerate(words)
        ):
            phrase = forward(tokens, stop - glued, end, tongue)
            if phrase is None and stop < end and tokens[stop].kind == "w" and tokens[stop].low not in tongue.small:
                last = stop
                while last + 1 < end and tokens[last + 1].kind == "w" and last - stop < 5 and tokens[last + 1].low not in tongue.small:  # noqa: PLR2004 - a short phrase
                    last += 1
                phrase = Phrase(stop, last)
            if phrase:
                return Claim(phrase, (at, stop - 1 - glued), 0.93, f"“{' '.join(words)}”")
    return None


def _trailing(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Claim | None:
    """Read what closes the sentence: "… for us, Smith said", "… vollzogen, so Roe"."""
    for place in range(at, end):
        token = tokens[place]
        if token.kind == "p" and token.low in _COMMAS and place + 1 < end:
            claim = _direct(tokens, place + 1, end, tongue, "", comma=True)
            if claim and claim.confidence > _STRONG:
                return claim._replace(
                    confidence=0.85, reason=f"{claim.reason}, at the sentence's end"
                )
        elif token.kind == "w" and (claim := _according(tokens, place, end, tongue)):
            return claim._replace(after=True, confidence=0.85)
        elif token.low in tongue.zufolge and token.kind == "w":
            phrase = backward(tokens, place, at, tongue)
            if phrase:
                return Claim(phrase, (place, place), 0.85, f"“{token.low}”", after=True)
    return None


def precedes(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Return the claim before the place `at`, of the sentence that begins at `begin`."""
    if at <= begin:
        return None
    begin = max(begin, at - _REACH)
    sign = tokens[at - 1].low if tokens[at - 1].kind == "p" else ""
    colon = sign in {":", "："}
    sure = 0.97 if colon else 0.93 if sign in _COMMAS else 0.86
    if sign == "(" and at - 2 >= begin and tokens[at - 2].kind == "w":
        phrase = backward(tokens, at - 1, begin, tongue)
        if phrase and phrase.named:
            return Claim(phrase, (at - 1, at - 1), 0.7, "in brackets behind a name")
    told = _last_verb(tokens, begin, at, tongue)
    paper = _written(tokens, begin, at, tongue)
    if paper:
        return paper
    if told is not None:
        phrase, why = _subject(tokens, begin, told, at, tongue)
        if phrase:
            return Claim(
                phrase,
                (told, told),
                sure if why == "" else min(sure, 0.8),
                f"“{tokens[told].low}” before the quote{why}",
            )
    if tongue.verb_last:
        return _verb_last(tokens, begin, at, tongue)
    for place in range(begin, at):
        if tokens[place].kind == "w":
            if tokens[place].low in tongue.thus and place > begin and tokens[place - 1].low == ",":
                phrase = forward(tokens, place + 1, at, tongue)
                if phrase:
                    cue = tokens[place].low
                    return Claim(phrase, (place, place), 0.92, f"“{cue}” before the quote")
            claim = _according(tokens, place, at, tongue)
            if claim:
                return claim
            if tokens[place].low in tongue.zufolge:
                phrase = backward(tokens, place, begin, tongue)
                if phrase:
                    return Claim(phrase, (place, place), 0.9, f"“{tokens[place].low}”")
    final = at + 1 < len(tokens) and tokens[at].kind == "q" and tokens[at + 1].low in tongue.called
    if final and tongue.nouns_big:
        phrase = _clause_subject(tokens, begin, at, tongue) or first_phrase(tokens, begin, at, tongue)
        if phrase:
            return Claim(phrase, (at + 1, at + 1), 0.75, f"“{tokens[at + 1].low}” behind it")
    if colon:
        phrase = _inverted(tokens, begin, at, tongue) or first_phrase(
            tokens, begin, at - 1, tongue
        )
        if phrase and (phrase.named or phrase.pronoun):
            return Claim(phrase, (at - 1, at - 1), 0.65, "a colon before the quote")
    return None


def _last_verb(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> int | None:
    for place in range(at - 1, begin - 1, -1):
        token = tokens[place]
        if is_verb(token, tongue) and (not token.big or place == begin or not tongue.nouns_big):
            if token.big and place > begin:
                continue
            return place
    return None


def _subject(
    tokens: Sequence[Token], begin: int, verb: int, at: int, tongue: Tongue
) -> tuple[Phrase | None, str]:
    """Return whose verb it is, and "" where it stands right beside it."""
    before = tokens[verb - 1] if verb > begin else None
    if tongue.nouns_big and before and (verb + 1 >= at or tokens[verb + 1].kind == "p"):
        # "…, indem sie den Rat zum Handeln aufforderte:": the clause's own subject.
        phrase = _clause_subject(tokens, begin, verb, tongue)
        if phrase:
            return phrase, ""
    if tongue.nouns_big and before and before.low == ",":
        # "…, lehnt er ab:": a clause stood before.
        phrase = forward(tokens, verb + 1, at, tongue)
        if phrase and phrase.pronoun:
            return phrase, ""
    if before and not tongue.inverts and tokens[verb].low.endswith("ing"):
        # "Roe dismissed the idea, noting:": whoever the clause before is about.
        phrase = _clause_before(tokens, begin, verb, tongue)
        return phrase, ", of the clause before"
    if before is None or before.low not in _AND:
        phrase = backward(tokens, verb, begin, tongue)
        if phrase:
            return phrase, ""
        phrase = forward(tokens, verb + 1, at, tongue)
        beside = verb == begin or tokens[verb - 1].kind != "w"
        if phrase and (tongue.inverts or (beside and phrase.named)):
            return phrase, ""
    phrase = first_phrase(tokens, begin, verb, tongue)
    return phrase, ", of the sentence's subject"


def _clause_before(
    tokens: Sequence[Token], begin: int, verb: int, tongue: Tongue
) -> Phrase | None:
    phrase = backward(tokens, verb, begin, tongue)
    if phrase and tokens[verb - 1].kind == "w":
        return phrase
    for at in range(verb - 2, begin - 1, -1):
        if at == begin or (tokens[at - 1].kind == "p" and tokens[at - 1].low == ","):
            phrase = forward(tokens, at, verb, tongue)
            if phrase and (phrase.named or phrase.pronoun):
                return phrase
    return first_phrase(tokens, begin, verb, tongue)


_AND = frozenset("and und et y e en och og a i и і та ve but aber mais pero".split())


def _clause_subject(
    tokens: Sequence[Token], begin: int, verb: int, tongue: Tongue
) -> Phrase | None:
    comma = verb - 1
    while comma >= begin and not (tokens[comma].kind == "p" and tokens[comma].low == ","):
        comma -= 1
    first = comma + 1
    if comma < begin or first >= verb - 1:
        return None
    low = tokens[first].low
    if low in tongue.small and low not in tongue.prepositions and low not in tongue.articles:
        return forward(tokens, first + 1, verb, tongue)
    return None


def _inverted(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Phrase | None:
    """Return the pronoun behind the verb: "In einer Nachricht würdigte er den Weg:"."""
    if not tongue.nouns_big or tokens[begin].low not in tongue.prepositions:
        return None
    for place in range(begin + 1, at):
        low = tokens[place].low
        if low in tongue.men or (low in tongue.women and not tokens[place].big):
            return Phrase(place, place, pronoun=True)
    return None


_IT_SAYS = frozenset("heißt hieß steht stand geheißen lautet".split())


def _written(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Return the paper that says so: "In dem Antrag heißt es wörtlich:"."""
    if not tongue.nouns_big:
        return None
    for place in range(at - 1, begin, -1):
        if tokens[place].low not in _IT_SAYS or tokens[place].kind != "w":
            continue
        for other in range(place - 1, begin - 1, -1):
            if tokens[other].kind == "p" and tokens[other].low in {",", ":"}:
                break
            if tokens[other].low in {"in", "im", "auf"}:
                phrase = forward(tokens, other + 1, place, tongue)
                if phrase:
                    why = f"“{tokens[place].low}” before the quote"
                    return Claim(phrase, (place, place), 0.9, why)
        return None
    return None


def _verb_last(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Read Turkish: X, "…" dedi."""
    verb = at + 1
    stop = min(len(tokens), at + 7)
    while verb < stop and tokens[verb].kind == "w" and not is_verb(tokens[verb], tongue):
        verb += 1
    if verb >= stop or not is_verb(tokens[verb], tongue):
        return None
    phrase = first_phrase(tokens, begin, at, tongue)
    if phrase is None:
        return None
    return Claim(phrase, (verb, verb), 0.94, f"“{tokens[verb].low}” behind the quote")
