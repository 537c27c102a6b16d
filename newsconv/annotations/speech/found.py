"""What is found in a text: quotes by their places, before they are an article's."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Found:
    """One quote, in the text's characters."""

    spans: list[tuple[int, int]]
    """Of the words inside the marks, in order; several where it is divided."""
    kind: str
    """ "direct", "partly_direct" or "indirect"."""
    speaker: tuple[int, int] | None = None
    name: str | None = None
    pronoun: bool = False
    resolved: bool = False
    cue: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None
    confidence: float = 0.0
    reason: str = ""
    paragraph: int = 0
    open: bool = False
    """Its mark is not closed: the next paragraph goes on."""
    notes: list[str] = field(default_factory=list)
