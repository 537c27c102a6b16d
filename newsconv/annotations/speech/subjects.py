"""Tokens and a place in, the noun phrase that stands there out: who speaks.

"Jane Doe", "the mayor of Springfield", "a spokesman for the company", "he". The phrase
is cut from its sentence by what can be in none: signs, verbs that report, prepositions.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue

_LONGEST = 14
"""Words of a noun phrase."""
_PARTICLES = frozenset(
    """de del della di da dos das do du la le van von vom zu der den ter ten te el al bin ibn ben
    bint af av y e d' l' dal dalla degli dei st und bar abu""".split()
)


_CONTRACTED = frozenset(
    "that's it's there's what's here's he's she's let's i'm we're they're you're".split()
)
_ADVERBS = ("end", "lich", "weise", "ig", "isch", "ens")
"""Ends of German adverbs, which have a capital at a sentence's front."""


class Phrase(NamedTuple):
    """A noun phrase, by its tokens."""

    first: int
    last: int
    pronoun: bool = False
    named: bool = False
    """It holds a name, as capitals tell."""


def is_pronoun(token: Token, tongue: Tongue) -> bool:
    """Say whether a word stands for a person."""
    low = token.low
    return low in tongue.men or low in tongue.women or low in tongue.others


def is_verb(token: Token, tongue: Tongue) -> bool:
    """Say whether a word reports speech; in German, a noun is none."""
    return token.kind == "w" and (
        token.low in tongue.said or token.low in tongue.called
    )


def forward(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that begins at a token, or behind what may stand before it."""
    at = _skip_helpers(tokens, at, end, tongue)
    if at >= end or tokens[at].kind != "w":
        return None
    token = tokens[at]
    low = token.low
    if is_pronoun(token, tongue) and low not in tongue.articles:
        return Phrase(at, at, pronoun=True)
    nxt = tokens[at + 1] if at + 1 < end else None
    if is_pronoun(token, tongue) and not (nxt and nxt.kind == "w" and _nominal(nxt, tongue)):
        return Phrase(at, at, pronoun=True)
    opens = low in tongue.articles or token.big or low in tongue.titles
    if not opens and (low in tongue.small or low in tongue.said):
        return None
    if low in tongue.subjunctive or low in _CONTRACTED:
        return None
    last = at
    stop = min(end, at + _LONGEST)
    capital = token.big and low not in tongue.articles
    place = at + 1
    while place < stop:
        word = tokens[place]
        if word.kind == "q" or word.kind == ".":
            break
        if word.kind == "p":
            if word.low == "." and place + 1 < stop and tokens[place + 1].big:
                place += 1
                continue
            if word.low in "-&/’'" and place + 1 < stop and tokens[place + 1].kind == "w":
                place += 1
                continue
            break
        if word.big and (tongue.nouns_big or word.low not in tongue.small):
            capital = True
            last = place
            place += 1
            continue
        if word.low in _PARTICLES and place + 1 < stop and tokens[place + 1].big:
            place += 1
            continue
        if word.low in tongue.of and _goes_on(tokens, place, stop, tongue, named=capital):
            place += 1
            continue
        if word.low in tongue.small or word.low in tongue.said or word.low in tongue.helpers:
            break
        if word.low in tongue.subjunctive or word.low in tongue.called:
            break
        if word.low in tongue.articles:
            # "a spokesman the company": only behind what joins two nouns.
            if tokens[place - 1].low in tongue.of:
                place += 1
                continue
            break
        owner = tokens[place - 1].low.endswith(("'s", "s'", "ʼs"))
        if capital and not tongue.nouns_big and tokens[last].big and last == place - 1 and not owner:
            # A small word after a name is no part of it, "Smith angrily", unless a
            # name comes: "NASA administrator Jim Roe".
            ahead = _role_before_name(tokens, place, stop, tongue)
            if ahead is None and low in tongue.articles:
                # "the Republican governor said"
                ahead = _noun_before_verb(tokens, place, stop, tongue)
                if ahead is not None:
                    last = ahead - 1
                break
            if ahead is None:
                break
            place = ahead
            continue
        last = place
        place += 1
    if last == at and low in tongue.articles and not token.big:
        return None
    if not _is_noun(tokens, at, last, tongue):
        return None
    return Phrase(at, last, named=capital or any(t.big for t in tokens[at + 1 : last + 1]))


def _role_before_name(
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue
) -> int | None:
    """Return where the name begins behind a role's words, if one does."""
    place = at
    while place < stop and place - at < 4 and tokens[place].kind == "w":  # noqa: PLR2004 - "deputy press secretary"
        token = tokens[place]
        if token.big:
            return place if place > at and token.low not in tongue.small else None
        if not _nominal(token, tongue) or token.low in tongue.articles:
            return None
        place += 1
    return None


def _noun_before_verb(
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue
) -> int | None:
    for place in range(at, min(stop, at + 3)):
        token = tokens[place]
        if token.kind != "w" or token.low in tongue.small:
            return None
        if token.low in tongue.said:
            return place if place > at else None
    return None


def _is_noun(
    tokens: Sequence[Token], first: int, last: int, tongue: Tongue
) -> bool:
    """Say whether a phrase may name somebody: a noun is in it, not a year alone."""
    inside = [token for token in tokens[first : last + 1] if token.kind == "w"]
    if all(token.low.isdigit() for token in inside):
        return False
    if not tongue.nouns_big:
        return True
    return any(
        token.big and token.low not in tongue.small and token.low not in tongue.articles
        for token in inside
    )


def _nominal(token: Token, tongue: Tongue) -> bool:
    return token.big or not (
        token.low in tongue.small or token.low in tongue.said or token.low in tongue.helpers
    )


def _goes_on(
    tokens: Sequence[Token], at: int, stop: int, tongue: Tongue, *, named: bool
) -> bool:
    """Say whether what joins nouns joins two here: "the mayor of Springfield"."""
    if at + 1 >= stop or tokens[at + 1].kind != "w":
        return False
    word, nxt = tokens[at], tokens[at + 1]
    if named and not tongue.nouns_big and not tokens[at - 1].big:
        return False
    genitive = word.low in {"of", "de", "des", "du", "d'", "del", "di", "della", "van", "von"}
    genitive = genitive or word.low in {"der", "do", "da", "dos", "das", "του", "της", "των", "של"}
    if genitive:
        return nxt.big or nxt.low in tongue.articles or nxt.low not in tongue.small
    if tongue.nouns_big or word.low in {"for", "für", "pour", "para", "per", "voor", "för", "från", "fra"}:
        return nxt.big or nxt.low in tongue.articles
    return False


def _skip_helpers(
    tokens: Sequence[Token], at: int, end: int, tongue: Tongue
) -> int:
    while at < end and tokens[at].kind == "w":
        token = tokens[at]
        low = token.low
        if low not in tongue.helpers or (low in tongue.articles and _opens_noun(tokens, at, end, tongue)):
            break
        if is_pronoun(token, tongue) and low not in {"him", "me", "ihm", "ihr", "lui", "es"}:
            break
        at += 1
    return at


def _opens_noun(tokens: Sequence[Token], at: int, end: int, tongue: Tongue) -> bool:
    return at + 1 < end and tokens[at + 1].kind == "w" and _nominal(tokens[at + 1], tongue)


def backward(
    tokens: Sequence[Token], at: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that ends right before a verb at `at`, if it is its subject."""
    at -= 1
    while at >= begin and tokens[at].kind == "w" and (
        tokens[at].low in tongue.helpers or tokens[at].low.endswith("ly")
    ) and not is_pronoun(tokens[at], tongue) and not (tokens[at].big and at > begin and tongue.nouns_big):
        at -= 1
    if at < begin:
        return None
    token = tokens[at]
    if token.kind == "p" and token.low in ",)–—-":
        return _before_aside(tokens, at, begin, tongue)
    if token.kind != "w":
        return None
    if token.low in {"who", "that", "qui", "que", "che", "który", "która", "который", "которая", "som", "der", "die"} and at > begin:
        if token.low in {"der", "die"} and tokens[at - 1].low != ",":
            return None
        return backward(tokens, at, begin, tongue)
    if is_pronoun(token, tongue):
        if token.low not in tongue.articles or at == begin or True:
            return Phrase(at, at, pronoun=True)
    return _left(tokens, at, begin, tongue)


def _left(
    tokens: Sequence[Token], last: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase that ends at `last`: back to what opens it."""
    if tokens[last].low in tongue.small and (
        not tokens[last].big or last == begin or tongue.nouns_big
    ):
        return None
    if tongue.nouns_big and last == begin and tokens[last].low.endswith(_ADVERBS):
        return None
    if tokens[last].low in tongue.articles:
        return None
    if tokens[last].low in tongue.said and not tokens[last].big and not tongue.nouns_big:
        # "she recalled saying"
        return backward(tokens, last, begin, tongue)
    first = last
    at = last
    stop = max(begin, last - _LONGEST)
    while at >= stop:
        word = tokens[at]
        if word.kind == "p":
            if word.low in "-&/’'" or (
                word.low == "." and at > stop and (len(tokens[at - 1].low) <= 4 and tokens[at - 1].big)  # noqa: PLR2004 - "Mrs."
            ):
                at -= 1
                continue
            break
        if word.kind != "w":
            break
        low = word.low
        if low in tongue.said and not word.big and at != last:
            break
        if low in tongue.articles:
            first = at
            joined = at > stop and tokens[at - 1].kind == "w" and tokens[at - 1].low in tongue.of
            if joined and _noun_before(tokens, at - 1, stop, tongue):
                at -= 2
                continue
            if low in tongue.of and _noun_before(tokens, at, stop, tongue):
                at -= 1
                continue
            break
        if low in tongue.small or low in tongue.of:
            if word.big and (at != begin or tongue.nouns_big) and low not in tongue.small:
                first = at
                at -= 1
                continue
            if low in tongue.of and _noun_before(tokens, at, stop, tongue):
                at -= 1
                continue
            if low in _PARTICLES and at > stop and tokens[at - 1].big:
                at -= 1
                continue
            break
        nxt = tokens[at + 1]
        if (
            word.big
            and not tongue.nouns_big
            and at > begin
            and at < last
            and nxt.kind == "w"
            and not nxt.big
            and first == at + 1
            and not low.endswith(("'s", "s'"))
            and not any(token.big for token in tokens[at + 1 : last + 1])
        ):
            # "Donald Trump issued regular promises": a name ends before small words.
            break
        first = at
        at -= 1
    else:
        at = stop - 1
    if not tongue.nouns_big and first > begin and tokens[first - 1].kind == "w" and tokens[first].low not in tongue.articles:
        # "which made Vaughan believe": no role stands there.
        while first < last and not tokens[first].big and any(t.big for t in tokens[first : last + 1]):
            first += 1
    if first > begin and tokens[first - 1].low in tongue.prepositions:
        return None
    return _phrase(tokens, first, last, tongue)


def _phrase(
    tokens: Sequence[Token], first: int, last: int, tongue: Tongue
) -> Phrase | None:
    while first < last and tokens[first].low in tongue.small and tokens[first].low not in tongue.articles:
        first += 1
    words = [token for token in tokens[first : last + 1] if token.kind == "w"]
    if (
        tongue.nouns_big and first == 0 and words and words[0].low.endswith(_ADVERBS)
        and words[0].low not in tongue.articles
    ):
        return None
    if not words or words[0].low in tongue.prepositions - _PARTICLES or not _is_noun(tokens, first, last, tongue):
        return None
    return Phrase(first, last, named=any(word.big for word in words[1:]) or (words[0].big and words[0].low not in tongue.articles))


def _noun_before(tokens: Sequence[Token], at: int, begin: int, tongue: Tongue) -> bool:
    if at <= begin:
        return False
    word = tokens[at - 1]
    if word.kind != "w":
        return False
    if word.big:
        return at - 1 > begin or tongue.nouns_big or word.low not in tongue.small
    return not (
        word.low in tongue.small or word.low in tongue.articles or word.low in tongue.said
        or word.low in tongue.called or tongue.nouns_big
    )


def _before_aside(
    tokens: Sequence[Token], comma: int, begin: int, tongue: Tongue
) -> Phrase | None:
    """Return the phrase before an aside: "Jane Doe, the mayor of Springfield, said"."""
    opening = {")": "("}.get(tokens[comma].low, tokens[comma].low)
    at = comma - 1
    while at >= begin:
        if tokens[at].kind == "p" and tokens[at].low == opening:
            break
        at -= 1
    if at <= begin:
        return None
    # "Roe, 42, the mayor, said": the first of several asides.
    while opening == ",":
        before = at - 1
        while before > begin and not (tokens[before].kind == "p" and tokens[before].low == ","):
            before -= 1
        if before <= begin or at - before > 8:  # noqa: PLR2004 - a phrase, no clause
            break
        at = before
    head = tokens[at - 1]
    if head.kind == "p" and head.low == ")":
        return _before_aside(tokens, at - 1, begin, tongue)
    if head.kind != "w":
        return None
    if is_pronoun(head, tongue) and head.low not in tongue.articles:
        return Phrase(at - 1, at - 1, pronoun=True)
    return _left(tokens, at - 1, begin, tongue)


def first_phrase(
    tokens: Sequence[Token], begin: int, end: int, tongue: Tongue
) -> Phrase | None:
    """Return the sentence's first phrase that no preposition stands before."""
    at = begin
    while at < end and tokens[at].kind == "p":
        at += 1
    if at >= end or tokens[at].kind != "w":
        return None
    low = tokens[at].low
    if low in tongue.small and low not in tongue.articles:
        # "In Paris, Doe": what stands behind the first comma.
        while at < end and not (tokens[at].kind == "p" and tokens[at].low == ","):
            at += 1
        at += 1
        if at >= end:
            return None
    return forward(tokens, at, end, tongue)
