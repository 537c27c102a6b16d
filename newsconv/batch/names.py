"""Headlines in, the names of an input's outputs out: one an article, without suffix.

A name is made of slugs, which Linux, Windows and macOS all take. Two inputs may have
one headline, so the input's own name, which no other has, stands behind it: a name
depends on its input alone, not on which of two is done first, nor on one that failed.
"""

from collections.abc import Sequence
from enum import StrEnum

from newsconv.model import Digest
from newsconv.model.text import headline_text
from newsconv.model.walk import articles
from newsconv.slugs import slug

_BEHIND_HEADLINE = "--"
_BEFORE_NUMBER = "_"
"""No slug has either, so that no two names can be alike."""


class Names(StrEnum):
    """What outputs are called by."""

    HEADLINE = "headline"
    """What stands over the story, and the input's name."""
    INPUT = "input"
    """The input's name alone, which is known before the story is read."""


def headlines_of(digests: Sequence[Digest]) -> tuple[str, ...]:
    """Return the slug of each output's headline or title; "" where it has none."""
    return tuple(slug(_title(digest) or "", fallback="") for digest in digests)


def _title(digest: Digest) -> str | None:
    found = list(articles(digest))
    # Of several articles in one file none has the say.
    return headline_text(found[0]) if len(found) == 1 else digest.title


def stems(stem: str, headlines: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each output of an input that is called `stem`.

    `river-rises--clip-7`; several outputs are numbered, `river-rises--clip-7_2`. A
    headline that is missing, or is the input's name, is left out.
    """
    width = len(str(len(headlines)))
    found: list[str] = []
    for number, headline in enumerate(headlines, 1):
        several = len(headlines) > 1
        own = f"{stem}{_BEFORE_NUMBER}{number:0{width}}" if several else stem
        above = headline if headline not in ("", stem) else ""
        found.append(f"{above}{_BEHIND_HEADLINE}{own}" if above else own)
    return tuple(found)
