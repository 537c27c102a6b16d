"""Questions and answers: "ER: Did they?", "SB: They changed the school".

Cues: `speaker-opens`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document, once_a_text
from newsconv.parsing.patterns import lazy

_SPEAKER = Cue("speaker-opens", "opens with a speaker's name and a colon, as others do")

_OPENS = lazy(r"([^\W\d_][^\s:：]{0,20}(?:\s[^\W\d_][^\s:：]{0,20}){0,3})[:：]\s*\S")
_REACH = 90
"""No speaker's name is longer."""
_NEAR = 4
_TIMES = 3


def notice(document: Document, noticed: Noticed) -> None:
    """Add the cue where several blocks open with a speaker."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    opens = _opens(document)
    if opens[at] and sum(opens[max(0, at - _NEAR) : at + _NEAR + 1]) >= _TIMES:
        yield _SPEAKER


@once_a_text
def _opens(document: Document) -> list[bool]:
    """Say of each block whether it opens with a name and a colon."""
    return [
        (":" in head or "：" in head) and _OPENS.match(head) is not None
        for head in (block.text[:_REACH] for block in document.blocks)
    ]
