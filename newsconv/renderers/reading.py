"""An article in, how long it is and takes to read out.

Speeds are those of silent reading across languages: 228 English words a minute, 255
Chinese characters (Trauzettel-Klosinski and Dietz, 2012, "Standardized assessment of
reading performance: the new International Reading Speed Texts IReST").
"""

import re
from math import ceil
from typing import NamedTuple

from newsconv.model import Article
from newsconv.model.text import block_text, word_count

_CHARACTER = re.compile("[\u3041-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_WORDS_A_MINUTE = 228
_CHARACTERS_A_MINUTE = 255


class Length(NamedTuple):
    """How long an article's body is."""

    words: int
    characters: int
    """Of Chinese and Japanese, which puts no spaces between words."""


def length(article: Article) -> Length:
    """Return the words of the body, and apart the Chinese and Japanese characters."""
    text = " ".join(block_text(block) for block in article.body)
    characters = len(_CHARACTER.findall(text))
    if not characters:
        return Length(word_count(article), 0)
    return Length(len(_CHARACTER.sub(" ", text).split()), characters)


def reading_minutes(article: Article) -> int | None:
    """Return the minutes that the body takes to read, rounded up; None without one."""
    words, characters = length(article)
    minutes = words / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE
    return ceil(minutes) or None
