"""A stretch's place in, the claim before it out: "Jane Doe said:", "laut Polizei"."""

from collections.abc import Sequence

from newsconv.annotations.speech import german
from newsconv.annotations.speech.backward import backward
from newsconv.annotations.speech.claims import COMMAS, REACH, Claim, according
from newsconv.annotations.speech.forward import first_phrase, forward
from newsconv.annotations.speech.phrases import Phrase, is_sign, is_verb
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

_AND = words("and und et y e en och og a i и і та ve but aber mais pero")
_VERB_LAST = 7
"""Tokens between a quote and the verb behind it: "ifadesini kullandı"."""


def precedes(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Return the claim before `at`, of the sentence that begins at `begin`."""
    if at <= begin:
        return None
    begin = max(begin, at - REACH)
    claim = _in_brackets(tokens, begin, at, tongue)
    if claim is None and tongue.nouns_big:
        claim = german.written(tokens, begin, at, tongue)
    claim = claim or _by_verb(tokens, begin, at, tongue)
    if claim:
        return claim
    if tongue.verb_last:
        return _verb_last(tokens, begin, at, tongue)
    claim = _by_phrase(tokens, begin, at, tongue)
    if claim is None and tongue.nouns_big:
        claim = german.verb_behind(tokens, begin, at, tongue)
    return claim or _by_colon(tokens, begin, at, tongue)


def _in_brackets(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Read "Jane Doe (“We won”)"."""
    if not is_sign(tokens[at - 1], "(") or at - 2 < begin:
        return None
    if tokens[at - 2].kind != "w":
        return None
    phrase = backward(tokens, at - 1, begin, tongue)
    if phrase is None or not phrase.named:
        return None
    return Claim(phrase, (at - 1, at - 1), 0.7, "in brackets behind a name")


def _by_verb(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    verb = _last_verb(tokens, begin, at, tongue)
    if verb is None:
        return None
    phrase, why = _subject(tokens, begin, verb, at, tongue)
    if phrase is None:
        return None
    sign = tokens[at - 1]
    sure = 0.97 if is_sign(sign, ":：") else 0.93 if sign.low in COMMAS else 0.86
    reason = f"“{tokens[verb].low}” before the quote{why}"
    return Claim(phrase, (verb, verb), min(sure, 0.8) if why else sure, reason)


def _last_verb(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> int | None:
    for place in range(at - 1, begin - 1, -1):
        token = tokens[place]
        if is_verb(token, tongue) and (not token.big or place == begin):
            return place
    return None


def _subject(
    tokens: Sequence[Token], begin: int, verb: int, at: int, tongue: Tongue
) -> tuple[Phrase | None, str]:
    """Return whose verb it is, and "" where it stands right beside it."""
    before = tokens[verb - 1] if verb > begin else None
    if before and before.kind == "q":
        return forward(tokens, verb + 1, at, tongue), ""
    if tongue.nouns_big and before:
        phrase = german.subject(tokens, begin, verb, at, tongue)
        if phrase:
            return phrase, ""
    if before and not tongue.inverts and tokens[verb].low.endswith("ing"):
        # "Roe dismissed the idea, noting:": whoever the clause before is about.
        return _clause_before(tokens, begin, verb, tongue), ", of the clause before"
    if before is None or before.low not in _AND:
        phrase = backward(tokens, verb, begin, tongue)
        if phrase:
            return phrase, ""
        phrase = forward(tokens, verb + 1, at, tongue)
        beside = before is None or before.kind != "w"
        if phrase and (tongue.inverts or (beside and phrase.named)):
            return phrase, ""
    return first_phrase(tokens, begin, verb, tongue), ", of the sentence's subject"


def _clause_before(
    tokens: Sequence[Token], begin: int, verb: int, tongue: Tongue
) -> Phrase | None:
    phrase = backward(tokens, verb, begin, tongue)
    if phrase and tokens[verb - 1].kind == "w":
        return phrase
    for at in range(verb - 2, begin - 1, -1):
        if at == begin or is_sign(tokens[at - 1], ","):
            phrase = forward(tokens, at, verb, tongue)
            if phrase and (phrase.named or phrase.pronoun):
                return phrase
    return first_phrase(tokens, begin, verb, tongue)


def _by_phrase(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Read "laut Polizei", "according to Roe", ", so Roe weiter:"."""
    for place in range(begin, at):
        token = tokens[place]
        if token.kind != "w":
            continue
        if (
            token.low in tongue.thus
            and place > begin
            and is_sign(tokens[place - 1], ",")
        ):
            phrase = forward(tokens, place + 1, at, tongue)
            if phrase:
                why = f"“{token.low}” before the quote"
                return Claim(phrase, (place, place), 0.92, why)
        claim = according(tokens, place, at, tongue)
        if claim:
            return claim
        if token.low in tongue.zufolge:
            phrase = backward(tokens, place, begin, tongue)
            if phrase:
                return Claim(phrase, (place, place), 0.9, f"“{token.low}”")
    return None


def _by_colon(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    if not is_sign(tokens[at - 1], ":："):
        return None
    phrase = german.pronoun_behind_verb(tokens, begin, at, tongue) or first_phrase(
        tokens, begin, at - 1, tongue
    )
    if phrase is None or not (phrase.named or phrase.pronoun):
        return None
    return Claim(phrase, (at - 1, at - 1), 0.65, "a colon before the quote")


def _verb_last(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Read Turkish: X, "…" dedi."""
    verb = at + 1
    stop = min(len(tokens), at + _VERB_LAST)
    while (
        verb < stop and tokens[verb].kind == "w" and not is_verb(tokens[verb], tongue)
    ):
        verb += 1
    if verb >= stop or not is_verb(tokens[verb], tongue):
        return None
    phrase = first_phrase(tokens, begin, at, tongue)
    if phrase is None:
        return None
    return Claim(phrase, (verb, verb), 0.98, f"“{tokens[verb].low}” behind the quote")
