"""A paragraph that opens with a dash in, its speech and who said it out.

Spanish "—No —dijo Sánchez—. Nunca.", Russian "— Нет, — сказал министр. — Никогда.",
Norwegian "– Nei, sier Støre.": the speech ends where a dash or a comma is followed by a
verb that reports it.
"""

import re
from collections.abc import Sequence

from newsconv.annotations.speech.claims import Claim
from newsconv.annotations.speech.forward import forward
from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.mediums import with_medium
from newsconv.annotations.speech.phrases import is_verb
from newsconv.annotations.speech.tokens import Token, tokens
from newsconv.annotations.speech.tongue import Tongue

_DASHES = "–—―-"
_HELPERS = 4
"""Words before a verb: "har tidligere sagt"."""
_OPENING = re.compile(r"\s*([–—―]|-(?=\s))\s*(?=[\w«“\"¿¡…])")


def speech(text: str, start: int, end: int, tongue: Tongue) -> list[Token]:
    """Return the tokens behind the opening dash; none where the paragraph has none."""
    opening = _OPENING.match(text, start, end)
    if opening is None or opening.start() != start:
        return []
    return tokens(text, opening.end(), end, (), tongue)


def attributed(
    text: str, run: Sequence[Token], tongue: Tongue, number: int
) -> list[Found]:
    """Return the paragraph's speech, in one quote; none where nobody is named.

    A list's items open with dashes too: without a verb that reports, it is none.
    """
    spans: list[tuple[int, int]] = []
    made: Found | None = None
    begin = 0
    at = 0
    while at < len(run):
        token = run[at]
        if token.kind != "p" or token.low not in "–—―-," or made is not None:
            at += 1
            continue
        place = at + 1
        while place < len(run) and run[place].kind == "p" and run[place].low in "–—―-":
            place += 1
        claim = _incise(run, place, tongue)
        if claim is None:
            at += 1
            continue
        stop = _incise_end(run, claim)
        if at > begin:
            spans.append((run[begin].start, _end(run, at - 1)))
        first, last = run[claim.speaker.first], run[claim.speaker.last]
        made = Found(
            [],
            "direct",
            speaker=(first.start, last.end),
            name=" ".join(text[first.start : last.end].split()),
            pronoun=claim.speaker.pronoun,
            cue=(run[claim.cue[0]].start, run[claim.cue[0]].end),
            confidence=0.95,
            reason=claim.reason,
            paragraph=number,
        )
        with_medium(text, made, run, claim, tongue)
        begin = at = stop
    if made is None:
        return []
    if begin < len(run) and _rest_is_speech(run, begin):
        spans.append((run[begin].start, run[-1].end))
    made.spans = spans
    return [made] if spans else []


def _incise(run: Sequence[Token], at: int, tongue: Tongue) -> Claim | None:
    verb = at
    while (
        verb < len(run)
        and verb - at < _HELPERS
        and run[verb].kind == "w"
        and not is_verb(run[verb], tongue)
    ):
        if run[verb].low not in tongue.helpers:
            break
        verb += 1
    if verb >= len(run) or run[verb].kind != "w":
        return None
    if is_verb(run[verb], tongue) and not run[verb].big:
        phrase = forward(run, verb + 1, len(run), tongue)
        if phrase:
            return Claim(
                phrase,
                (verb, verb),
                0.95,
                f"“{run[verb].low}” after a dash",
                after=True,
            )
        return None
    phrase = forward(run, at, len(run), tongue)
    if phrase:
        place = phrase.last + 1
        while place < len(run) and run[place].low in tongue.helpers:
            place += 1
        if place < len(run) and is_verb(run[place], tongue) and not tongue.verb_last:
            return Claim(
                phrase,
                (place, place),
                0.9,
                f"“{run[place].low}” after a dash",
                after=True,
            )
    return None


def _incise_end(run: Sequence[Token], claim: Claim) -> int:
    """Return the token that the speech goes on with, behind the words about it."""
    at = max(claim.speaker.last, claim.cue[1]) + 1
    while at < len(run):
        token = run[at]
        if token.kind == "." or (token.kind == "p" and token.low in "–—―-"):
            while at < len(run) and run[at].kind in ".p":
                at += 1
            return at
        at += 1
    return at


def _rest_is_speech(run: Sequence[Token], begin: int) -> bool:
    """Say whether what follows was said too: behind a dash, as a rule."""
    return any(
        token.kind == "p" and token.low in "–—―-"
        for token in run[max(0, begin - 3) : begin]
    )


def _end(run: Sequence[Token], at: int) -> int:
    while at > 0 and run[at].kind == "p" and run[at].low in ",–—―-":
        at -= 1
    return run[at].end
