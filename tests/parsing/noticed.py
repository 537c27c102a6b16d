"""What one module of cues notices in a text."""

from newsconv.parsing.document import Document
from newsconv.parsing.noticing import Notice, noticed_by
from newsconv.parsing.segment import segment


def names(notice: Notice, text: str) -> list[set[str]]:
    """Return the names of the cues of each block of a text."""
    noticed = noticed_by([notice], Document(segment(text)))
    return [{cue.name for cue in cues} for cues in noticed]
