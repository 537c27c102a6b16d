"""Questions and answers: "ER: Did they?", "SB: They changed the school".

Cues: `speaker-opens`.
"""

import re
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document

_SPEAKER = Cue("speaker-opens", "opens with a speaker's name and a colon, as others do")

_OPENS = re.compile(
    r"([^\W\d_][^\s:：]{0,20}(?:\s[^\W\d_][^\s:：]{0,20}){0,3})[:：]\s*\S"
)
_TIMES = 3


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield the cue where several blocks open with a speaker."""
    if not _OPENS.match(document.blocks[at].text):
        return
    near = document.blocks[max(0, at - 4) : at + 5]
    if sum(bool(_OPENS.match(block.text)) for block in near) >= _TIMES:
        yield _SPEAKER
