"""What German alone has: verbs at a clause's end, papers in which "it says" so."""

from collections.abc import Sequence

from newsconv.annotations.speech.claims import Claim
from newsconv.annotations.speech.forward import first_phrase, forward
from newsconv.annotations.speech.phrases import Phrase, is_sign
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words

_IT_SAYS = words("heißt hieß steht stand geheißen lautet")
_IN = words("in im auf")


def subject(
    tokens: Sequence[Token], begin: int, verb: int, at: int, tongue: Tongue
) -> Phrase | None:
    """Return a verb's subject where only German has it so.

    "…, indem sie den Rat zum Handeln aufforderte:"; "…, lehnt er ab:".
    """
    if verb + 1 >= at or tokens[verb + 1].kind == "p":
        phrase = _clause_subject(tokens, begin, verb, tongue)
        if phrase:
            return phrase
    if is_sign(tokens[verb - 1], ","):
        phrase = forward(tokens, verb + 1, at, tongue)
        if phrase and phrase.pronoun:
            return phrase
    return None


def _clause_subject(
    tokens: Sequence[Token], begin: int, verb: int, tongue: Tongue
) -> Phrase | None:
    comma = verb - 1
    while comma >= begin and not is_sign(tokens[comma], ","):
        comma -= 1
    first = comma + 1
    if comma < begin or first >= verb - 1:
        return None
    low = tokens[first].low
    opens = low in tongue.small and low not in tongue.prepositions
    if not opens or low in tongue.articles:
        return None
    return forward(tokens, first + 1, verb, tongue)


def verb_behind(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Read "der den Sieg als „Fest“ bezeichnete"."""
    if at + 1 >= len(tokens) or tokens[at].kind != "q":
        return None
    verb = tokens[at + 1]
    if verb.low not in tongue.called:
        return None
    phrase = _clause_subject(tokens, begin, at, tongue)
    phrase = phrase or first_phrase(tokens, begin, at, tongue)
    if phrase is None:
        return None
    return Claim(phrase, (at + 1, at + 1), 0.75, f"“{verb.low}” behind it")


def pronoun_behind_verb(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Phrase | None:
    """Read "In einer Nachricht würdigte er den Weg:"."""
    if not tongue.nouns_big or tokens[begin].low not in tongue.prepositions:
        return None
    for place in range(begin + 1, at):
        low = tokens[place].low
        if low in tongue.men or (low in tongue.women and not tokens[place].big):
            return Phrase(place, place, pronoun=True)
    return None


def written(
    tokens: Sequence[Token], begin: int, at: int, tongue: Tongue
) -> Claim | None:
    """Return the paper that says so: "In dem Antrag heißt es wörtlich:"."""
    for place in range(at - 1, begin, -1):
        verb = tokens[place]
        if verb.kind != "w" or verb.low not in _IT_SAYS:
            continue
        for other in range(place - 1, begin - 1, -1):
            if is_sign(tokens[other], ",:"):
                return None
            if tokens[other].low in _IN:
                phrase = forward(tokens, other + 1, place, tongue)
                if phrase:
                    why = f"“{verb.low}” before the quote"
                    return Claim(phrase, (place, place), 0.9, why)
        return None
    return None
