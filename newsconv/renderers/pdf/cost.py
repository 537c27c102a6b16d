"""A digest in, a word before the work on what a long one costs out.

WeasyPrint 70 holds all pages until the last is laid out.
"""

import logging
from math import ceil

from newsconv.model import Digest
from newsconv.model.text import word_count
from newsconv.model.walk import articles

MANY_PAGES = 500
"""From which on it is worth while to say what they cost."""
_WORDS = {"A4": 360, "A5": 190, "Letter": 350}
"""That a page of the theme broadsheet holds, under its source bar and headline."""
_SECONDS, _MEGABYTES = 0.09, 0.8
"""A page; of one processor of 2024, and of memory."""

_LOGGER = logging.getLogger("newsconv.renderers.pdf.renderer")


def estimated_pages(digest: Digest, page_size: str) -> int:
    """Return about how many pages a digest has, by its words."""
    words = _WORDS[page_size]
    return sum(ceil(word_count(each) / words) or 1 for each in articles(digest))


def warn_of_cost(digest: Digest, page_size: str) -> bool:
    """Say once what a long digest costs, and that there is another engine.

    Returns:
        Whether it is a long one.
    """
    pages = estimated_pages(digest, page_size)
    if pages <= MANY_PAGES:
        return False
    minutes = max(1, round(pages * _SECONDS / 60))
    _LOGGER.warning(
        "some %s pages: WeasyPrint takes about %d min and %.1f GB for them; "
        "--pdf-engine typst sets them in seconds (pip install 'newsconv[typst]')",
        f"{pages:,}",
        minutes,
        pages * _MEGABYTES / 1000,
    )
    return True
