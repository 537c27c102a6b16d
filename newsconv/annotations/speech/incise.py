"""A stretch in, its speech out where who speaks is told inside the marks.

"« Nous avons perdu, regrette la maire. Mais nous reviendrons. »": French does so as a
rule, Italian and Spanish at times.
"""

from newsconv.annotations.speech.forward import forward
from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.marks import Stretch
from newsconv.annotations.speech.phrases import Phrase, is_pronoun
from newsconv.annotations.speech.tokens import Token, tokens
from newsconv.annotations.speech.tongue import Tongue

_LEAST = 5
"""Words of a stretch that is looked into."""
_HELPERS = 4
_ASIDE = 6
"""Words behind who speaks: "regrette la maire de Lyon jeudi"."""
_WHO = 14
"""Words of who somebody is."""


def divided(text: str, quote: Stretch, tongue: Tongue, number: int) -> Found | None:
    """Return the stretch as a quote of two parts, or one; None where nobody is told."""
    run = tokens(text, quote.start, quote.end, (), tongue)
    if len(run) < _LEAST:
        return None
    for at in range(1, len(run) - 1):
        if not (run[at].kind == "p" and run[at].low == ","):
            continue
        told = _told(run, at + 1, tongue)
        if told is None:
            continue
        phrase, verb, stop = told
        first, last = run[phrase.first], run[phrase.last]
        spans = [(quote.start, run[at - 1].end)]
        if stop < len(run):
            spans.append((run[stop].start, quote.end))
        return Found(
            spans,
            "direct",
            speaker=(first.start, last.end),
            name=text[first.start : last.end],
            pronoun=phrase.pronoun,
            cue=(run[verb].start, run[verb].end),
            confidence=0.9,
            reason=f"“{run[verb].low}” inside the marks",
            paragraph=number,
            open=not quote.closed,
        )
    return None


def _told(run: list[Token], at: int, tongue: Tongue) -> tuple[Phrase, int, int] | None:
    """Return who, the verb, and where the speech goes on, as in "dit la maire"."""
    verb = at
    while (
        verb < len(run)
        and verb - at < _HELPERS
        and run[verb].kind == "w"
        and run[verb].low in tongue.helpers
    ):
        verb += 1
    if verb >= len(run) or run[verb].kind != "w":
        return None
    if (
        is_pronoun(run[verb], tongue)
        and run[verb].low.startswith("-")
        and verb + 1 < len(run)
    ):
        phrase = Phrase(verb, verb, pronoun=True)
        verb += 1
        if run[verb].low not in tongue.said:
            return None
        place = verb + 1
    elif run[verb].low in tongue.said and not run[verb].big:
        found = forward(run, verb + 1, len(run), tongue)
        if found is None or (
            found.pronoun and not run[found.first].low.startswith("-")
        ):
            return None
        phrase = found
        place = phrase.last + 1
    else:
        return None
    stop = place
    while (
        stop < len(run)
        and run[stop].kind != "."
        and not (run[stop].kind == "p" and run[stop].low == ",")
    ):
        stop += 1
    if stop < len(run) and run[stop].kind == "p":
        stop = _over_aside(run, stop, tongue)
    # Behind who speaks, at most what they are: "regrette la maire de Lyon, jeudi."
    if stop - place > _ASIDE and run[place].kind == "w":
        return None
    return phrase, verb, stop + 1


def _over_aside(run: list[Token], comma: int, tongue: Tongue) -> int:
    """Go on to the sentence's end over who somebody is: ", chargé des ouvrages."."""
    nxt = run[comma + 1] if comma + 1 < len(run) else None
    if nxt is None or nxt.kind != "w" or nxt.big or nxt.low in tongue.others:
        return comma
    if nxt.low in tongue.small | tongue.men | tongue.women and (
        nxt.low not in tongue.articles
    ):
        return comma
    for at in range(comma + 1, min(len(run), comma + _WHO)):
        if run[at].kind == ".":
            return at
        if run[at].kind == "p":
            return comma
    return comma
