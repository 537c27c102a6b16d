"""A stretch's place in, the claim behind it out: ", said Jane Doe", "so Kern"."""

from collections.abc import Sequence

from newsconv.annotations.speech.backward import backward
from newsconv.annotations.speech.claims import COMMAS, REACH, Claim, according
from newsconv.annotations.speech.forward import forward
from newsconv.annotations.speech.phrases import Phrase, is_pronoun, is_sign, is_verb
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue

_STRONG = 0.9
_SHORT = 7
"""Tokens of a sentence that only says who spoke: "Smith said."."""
_HELPERS = 5
"""Words between a quote and its verb: "s’est-il ensuite exclamé"."""
_ASIDE = 28
"""Tokens of who somebody is, between a name and its verb."""


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
    while (
        place < len(tokens)
        and tokens[place].kind == "p"
        and tokens[place].low in COMMAS
    ):
        place += 1
    comma = place > at + 1
    end = _clause_end(tokens, place)
    if place >= end:
        return None
    claim = _direct(tokens, place, end, tongue, last)
    if last == "." and not comma:
        # What comes is a sentence of its own.
        beside = claim is not None and (claim.cue[0] == place or end - place <= _SHORT)
        return claim._replace(end=end) if claim and beside else None
    claim = claim or _trailing(tokens, place, end, tongue)
    return claim._replace(end=end) if claim else None


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    stop = min(len(tokens), at + REACH)
    while at < stop and tokens[at].kind not in ".q":
        at += 1
    return at


def _direct(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue, last: str
) -> Claim | None:
    """Read what stands right behind: "said Jane Doe", "Jane Doe said", "so Kern"."""
    token = tokens[at]
    if token.kind != "w":
        return None
    if token.low in tongue.thus and (phrase := forward(tokens, at + 1, end, tongue)):
        return _told(tokens, phrase, at, 0.96)
    near = according(tokens, at, end, tongue)
    if near:
        return near._replace(after=True)
    if token.low in tongue.called and tongue.nouns_big:
        return None
    return _verb_first(tokens, at, end, tongue) or _verb_second(
        tokens, at, end, tongue, last
    )


def _told(
    tokens: Sequence[Token], phrase: Phrase, cue: int, confidence: float
) -> Claim:
    reason = f"“{tokens[cue].low}” after the quote"
    return Claim(phrase, (cue, cue), confidence, reason, after=True)


def _verb_first(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Claim | None:
    """Read "said Jane Doe", "a-t-il déclaré", "ha detto Anna Riva"."""
    verb = at
    while (
        verb < min(end, at + _HELPERS)
        and tokens[verb].kind == "w"
        and tokens[verb].low in tongue.helpers
        and not is_verb(tokens[verb], tongue)
    ):
        verb += 1
    if verb >= end:
        return None
    if (
        at < verb < end - 1
        and is_pronoun(tokens[verb], tongue)
        and is_verb(tokens[verb + 1], tongue)
    ):
        return _told(tokens, Phrase(verb, verb, pronoun=True), verb + 1, 0.96)
    if is_verb(tokens[verb], tongue) and (not tokens[verb].big or verb > at):
        phrase = forward(tokens, verb + 1, end, tongue)
        if phrase:
            return _told(tokens, phrase, verb, 0.97)
    return None


def _verb_second(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue, last: str
) -> Claim | None:
    """Read "Jane Doe, the mayor, said"; behind a comma, any verb will do."""
    phrase = forward(tokens, at, end, tongue)
    if phrase is None:
        return None
    verb = _verb_behind(tokens, phrase.last + 1, end, tongue)
    if verb is not None and not tongue.verb_last:
        return _told(tokens, phrase, verb, 0.96)
    place = phrase.last + 1
    if place >= end or tokens[place].kind != "w":
        return None
    if (
        last == ","
        and not tokens[place].big
        and (phrase.named or phrase.pronoun)
        and tokens[place].low not in tongue.of
    ):
        why = "the quote ends with a comma and a name follows"
        return Claim(phrase, (place, place), 0.75, why, after=True)
    if tokens[place].low in tongue.zufolge:
        return _told(tokens, phrase, place, 0.95)
    return None


def _verb_behind(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> int | None:
    """Return the verb behind a subject, over its asides and adverbs."""
    place = _over_adverbs(tokens, at, end, tongue)
    if place < end and is_verb(tokens[place], tongue):
        return place
    if place >= end or not is_sign(tokens[place], ",(–—"):
        return None
    # "Roe, vice president of Space & Security, said": a verb right behind a sign.
    for other in range(place + 1, min(end, place + _ASIDE)):
        if is_sign(tokens[other], ",)–—"):
            verb = _over_adverbs(tokens, other + 1, end, tongue)
            if verb < end and is_verb(tokens[verb], tongue):
                return verb
    return None


def _over_adverbs(tokens: Sequence[Token], at: int, end: int, tongue: Tongue) -> int:
    while at < end and tokens[at].kind == "w" and not is_verb(tokens[at], tongue):
        if tokens[at].low not in tongue.helpers and not tokens[at].low.endswith("ly"):
            break
        at += 1
    return at


def _trailing(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Claim | None:
    """Read what closes the sentence: "… for us, Smith said", "… vollzogen, so Roe"."""
    for place in range(at, end):
        token = tokens[place]
        if token.kind == "p":
            if token.low not in COMMAS or place + 1 >= end:
                continue
            claim = _direct(tokens, place + 1, end, tongue, "")
            if claim and claim.confidence > _STRONG:
                why = f"{claim.reason}, at the sentence's end"
                return claim._replace(confidence=0.85, reason=why)
        elif claim := according(tokens, place, end, tongue):
            return claim._replace(after=True, confidence=0.85)
        elif token.low in tongue.zufolge:
            phrase = backward(tokens, place, at, tongue)
            if phrase:
                return _told(tokens, phrase, place, 0.85)
    return None
