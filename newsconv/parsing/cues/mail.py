"""The head of an e-mail: "From: …", "To: …", "Subject: …" lines, two or more together.

Cues: `mail-head`.
"""

import re
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document

_HEAD = Cue("mail-head", "is a line of an e-mail's head")

_FIELD = re.compile(
    r"""(?:>\s*)*\*?(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|betreff
    |datum|de|à|envoyé|objet|para|enviado|asunto|da|a|inviato|oggetto|van|aan|verzonden
    |onderwerp|от|кому|дата|тема)\s*:\*?\s+\S|-{3,}\s*\w[\w\s]{3,40}-{3,}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 2
_LONGEST = 30


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield the cue where a neighbour is a line of the head too."""
    block = document.blocks[at]
    if block.size > _LONGEST or not _FIELD.match(block.text):
        return
    near = range(max(0, at - _REACH), min(len(document.blocks), at + _REACH + 1))
    if any(other != at and _FIELD.match(document.blocks[other].text) for other in near):
        yield _HEAD
