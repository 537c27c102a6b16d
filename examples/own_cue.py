"""Ask a cue of one's own about a text, before it is installed."""

import re
from collections.abc import Iterator

from newsconv.model import Label
from newsconv.parsing.own_cues import Lean, Place
from newsconv.testing import check_cue

SLUG = re.compile(r"(?:HARBOUR|TOWN|COURT)-\d+ ")
BLOCKS = ("River rises", "HARBOUR-3 ferry berth noon", "It rained until noon.")


def slugs(place: Place) -> Iterator[Lean]:
    """Take "HARBOUR-3 ferry berth noon" for no part of the story."""
    if SLUG.match(place.text):
        yield Lean(Label.FURNITURE, 6.0, "is a slug of our desk's")


check_cue(slugs, on="\n\n".join(BLOCKS))
for at, block in enumerate(BLOCKS):
    for lean in slugs(Place(at, BLOCKS, gaps=(0, 1, 1), language="en")):
        print(f"{block!r} leans to {lean.label} by {lean.weight}: {lean.reason}")
