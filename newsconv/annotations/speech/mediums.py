"""A claim in, the medium it came through out: "told Reuters", "according to dpa"."""

from collections.abc import Sequence

from newsconv.annotations.speech.claims import Claim
from newsconv.annotations.speech.forward import forward
from newsconv.annotations.speech.found import Found
from newsconv.annotations.speech.tokens import Token
from newsconv.annotations.speech.tongue import Tongue, words
from newsconv.parsing.fields.agencies import is_agency

_REACH = 30
_OUTLET_WORDS = words(
    """news times post gazette herald tribune guardian magazine daily radio tv
    television newspaper chronicle telegraph zeitung nachrichten rundschau spiegel
    welt bild monde figaro parisien libération país mundo repubblica corriere globo
    folha dagblad telegraaf sky bbc cnn nbc cbs abc msnbc npr fox cnbc pbs bloomberg
    politico axios twitter x facebook instagram telegram youtube tiktok linkedin ard
    zdf tagesspiegel stern focus online ndr wdr mdr swr orf srf svt nrk yle rtl
    bfmtv franceinfo rtve rai sabah hürriyet twitteru facebooku sender agency
    agentur presse press reuters"""
)


def with_medium(
    text: str, found: Found, run: Sequence[Token], claim: Claim, tongue: Tongue
) -> None:
    """Set the medium of a quote, where its sentence names one beside the speaker.

    Only a known agency or outlet is one: "told reporters" names none.
    """
    cue = claim.cue[0]
    end = min(len(run), cue + _REACH)
    place = cue
    while place < end and run[place].kind not in ".q":
        place += 1
    begin = cue
    while begin > 0 and run[begin - 1].kind not in ".q" and cue - begin < _REACH:
        begin -= 1
    for at in range(begin, place):
        if claim.speaker.first <= at <= claim.speaker.last or run[at].kind != "w":
            continue
        if not (run[at].big or run[at].low in _OUTLET_WORDS):
            continue
        last = at
        while last + 1 < place and run[last + 1].big and run[last + 1].kind == "w":
            last += 1
        name = text[run[at].start : run[last].end]
        if is_agency(name) or any(
            word.low in _OUTLET_WORDS for word in run[at : last + 1]
        ):
            before = run[at - 1].low if at else ""
            if at == claim.speaker.first or before in {",", ";"}:
                continue
            found.medium = run[at].start, run[last].end
            return
    as_told = _as_told(run, begin, place, tongue)
    if as_told:
        found.medium = as_told


def _as_told(
    run: Sequence[Token], begin: int, end: int, tongue: Tongue
) -> tuple[int, int] | None:
    """Return who wrote it down: "as told to Jane Roe"."""
    for at in range(begin, end - 3):
        if [token.low for token in run[at : at + 3]] == ["as", "told", "to"]:
            phrase = forward(run, at + 3, end, tongue)
            if phrase:
                return run[phrase.first].start, run[phrase.last].end
    return None
