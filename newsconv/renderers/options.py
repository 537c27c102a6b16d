"""An option's help and default in, a field out; the help that several share."""

from dataclasses import field
from typing import TypeVar

T = TypeVar("T")

THEME = "a theme's name, or its folder"
COMMENTS = "print the readers' comments"
FURNITURE = "list what stood on the page and is not the story"
HIGHLIGHT = "keywords to mark, a comma between; besides the manifest's"
RIGHTS = "print the rights and the recipients"
SYNTHESIS = "print the synthesis"
INDEXES = "print indexes of outlets, bylines, datelines, keywords"
CLIP_TABLE = "print the table of all clips"
QUOTE_LEDGER = "print who said what, where quotes were looked for"
STATISTICS = "print the statistics: articles by outlet, section, day, language"
ABSTRACTS = "print each article's deck, or its first sentences, in the contents"
REVIEW = "print the review sheet: what was decided with doubts"
REVIEW_BELOW = "the certainty, of 1, under which a decision is a doubt"
PROVENANCE = "note each block's place in the source, as data-start"


def option(told: str, *, default: T) -> T:
    """Return a dataclass's field that is an option.

    Args:
        told: What it does, as `newsconv formats` prints it.
        default: Its value where none is given.
    """
    return field(default=default, metadata={"help": told})
