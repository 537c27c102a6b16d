"""A paragraph's tokens in, what is reported in it without marks out: "said that …"."""

from collections.abc import Sequence

from newsconv.annotations.speech.backward import backward
from newsconv.annotations.speech.claims import REACH, Claim
from newsconv.annotations.speech.forward import first_phrase, forward
from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.mediums import with_medium
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

_LEAST = 3
"""Words of what is reported."""


def reported(
    text: str,
    run: Sequence[Token],
    tongue: Tongue,
    number: int,
    *,
    beside: bool = False,
) -> list[Found]:
    """Return the indirect speech of a paragraph.

    Args:
        text: All of it.
        run: The paragraph's tokens.
        tongue: The language's tables.
        number: The paragraph's.
        beside: Sentences with quotes are left out: their quotes are told already.
    """
    found: list[Found] = []
    begin = 0
    for at in range(len(run) + 1):
        if at < len(run) and run[at].kind != ".":
            continue
        sentence = run[begin:at]
        if not (beside and any(token.kind == "q" for token in sentence)):
            one = _sentence(text, run, begin, at, tongue)
            if one:
                one.paragraph = number
                found.append(one)
        begin = at + 1
    return found


_NOT_SAID = {
    "vor": words("sieht sah sahen"),
    "dazu": words("führt führte führten"),
    "fest": words("legt legte legten"),
    "nahe": words("legt legte legten"),
    "sicher": words("stellt stellte stellten"),
}
"""German verbs that say nothing with such a word behind: "Er sieht vor, dass"."""


def _sentence(
    text: str, run: Sequence[Token], begin: int, end: int, tongue: Tongue
) -> Found | None:
    for verb in range(begin, end):
        begin = max(begin, verb - REACH)
        token = run[verb]
        if (
            token.kind != "w"
            or token.low not in tongue.said
            or (token.big and verb > begin)
        ):
            continue
        opening = _opening(run, verb + 1, end, tongue)
        if opening is None or any(
            token.low in _NOT_SAID.get(behind.low, ())
            for behind in run[verb + 1 : opening]
        ):
            continue
        phrase = backward(run, verb, begin, tongue)
        if phrase is None and run[verb - 1].kind == "w" if verb > begin else False:
            phrase = first_phrase(run, begin, verb, tongue)
        if phrase is None:
            phrase = forward(run, verb + 1, opening, tongue)
        if phrase is None or end - opening < _LEAST:
            continue
        claim = Claim(phrase, (verb, verb), 0.85, f"“{token.low}” and what was said")
        return _made(text, run, claim, opening, end, tongue)
    return None


def _opening(run: Sequence[Token], at: int, end: int, tongue: Tongue) -> int | None:
    """Return where what was said begins: behind "that", near the verb."""
    for place in range(at, min(end, at + 8)):
        token = run[place]
        if token.kind == "w" and token.low in tongue.that:
            return place + 1
        if token.kind in ".q" or (token.kind == "p" and token.low not in ",("):
            return None
    return None


def _made(  # noqa: PLR0917 - a claim, and where it is
    text: str,
    run: Sequence[Token],
    claim: Claim,
    opening: int,
    end: int,
    tongue: Tongue,
) -> Found:
    first, last = run[claim.speaker.first], run[claim.speaker.last]
    made = Found(
        [(run[opening].start, run[end - 1].end)],
        "indirect",
        speaker=(first.start, last.end),
        name=" ".join(text[first.start : last.end].split()),
        pronoun=claim.speaker.pronoun,
        cue=(run[claim.cue[0]].start, run[claim.cue[1]].end),
        confidence=claim.confidence,
        reason=claim.reason,
    )
    with_medium(text, made, run, claim, tongue)
    return made
