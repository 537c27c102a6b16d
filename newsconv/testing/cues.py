"""A cue and a text in, nothing or an AssertionError out."""

from newsconv.parsing.document import Document
from newsconv.parsing.own_cues import (
    Lean,
    OwnCue,
    Place,
    checked,
    own_cue_lacks,
    places,
)
from newsconv.parsing.segment import segment
from newsconv.testing.network import no_network

_ODD = (
    "",
    "x",
    "\x00\x07",
    "* * *\n\n***\n\n---",
    "a" * 5000,
    "عادت العبارة إلى الميناء يوم الاثنين.\n\nمن مراسلنا",
    "河水再次上涨\n\n记者 李明",
    "\n\n".join(["By Jane Roe", "19 November 1998", "PORT MERROW —", "Share"] * 20),
)


def check_cue(cue: OwnCue, *, on: str) -> None:
    """Check a cue by a text in which it leans on a block.

    That it leans there, with labels, weights and reasons that are some; that it says
    the same each time; that the network stays closed; and that no text, however odd,
    makes it raise.

    Args:
        cue: The function, as an entry point names it.
        on: A text with a block that it is meant for.

    Raises:
        AssertionError: the first thing that is not as it should be.
    """
    who = getattr(cue, "__name__", str(cue))
    wrong = own_cue_lacks(cue)
    if wrong:
        raise AssertionError(f"{who} {wrong}")
    with no_network(who):
        leans = [lean for place in _places(on) for lean in _said(cue, place, who)]
        if not leans:
            raise AssertionError(f"{who} leans on no block of the text that it is for")
        if leans != [lean for place in _places(on) for lean in _said(cue, place, who)]:
            raise AssertionError(f"{who} says something else the second time")
        for text in _ODD:
            for place in _places(text):
                _said(cue, place, who)


def _places(text: str) -> tuple[Place, ...]:
    return places(Document(segment(text)))


def _said(cue: OwnCue, place: Place, who: str) -> list[Lean]:
    try:
        return [checked(each) for each in cue(place)]
    except Exception as error:
        raise AssertionError(
            f"{who} raises {type(error).__name__} on {place.text[:40]!r}: {error}"
        ) from error
