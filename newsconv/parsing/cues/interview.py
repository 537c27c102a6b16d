"""Questions and answers: "ER: Did they?", "SB: They changed the school".

Cues: `speaker-opens`.
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.patterns import lazy

_SPEAKER = Cue("speaker-opens", "opens with a speaker's name and a colon, as others do")

_OPENS = lazy(r"([^\W\d_][^\s:：]{0,20}(?:\s[^\W\d_][^\s:：]{0,20}){0,3})[:：]\s*\S")
_REACH = 90
"""No speaker's name is longer."""
_NEAR = 4
_TIMES = 3


def notice(document: Document, noticed: Noticed) -> None:
    """Add the cue where several blocks open with a speaker."""
    opens = [at for at, block in enumerate(document.blocks) if _opens(block.text)]
    if len(opens) < _TIMES:
        return
    speaks = [False] * len(noticed)
    for at in opens:
        speaks[at] = True
    for at in opens:
        if sum(speaks[max(0, at - _NEAR) : at + _NEAR + 1]) >= _TIMES:
            noticed[at].append(_SPEAKER)


def _opens(text: str) -> bool:
    """Say whether a block opens with a name and a colon."""
    head = text[:_REACH]
    return (":" in head or "：" in head) and _OPENS.match(head) is not None
