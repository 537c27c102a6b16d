"""A text and keywords in, where each keyword stands in it as a whole word out.

Case, accents and vowel marks are folded; a keyword is never found inside another word.
Chinese, Japanese and Thai do not divide words, and there it is found wherever it is
written; in Korean a particle may follow it. Time grows with the text's length.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsconv.annotations.folding import Folded, fold, is_mark
from newsconv.annotations.placed import contents
from newsconv.model import Article, Content, Digest
from newsconv.model.stories import WatchEntry
from newsconv.model.text import content_text, headline_text

Keyword = str | WatchEntry
"""A word, or an entry of a watch list: several words under one name."""


class Hit(NamedTuple):
    """One place of a keyword."""

    start: int
    """In the text's characters."""
    end: int
    keyword: str
    """As it was asked for; of a watch list, the entry's name."""


def keywords_of(digest: Digest, more: Sequence[str] = ()) -> tuple[Keyword, ...]:
    """Return what a digest's pages mark: its watch list, its keywords, and more.

    Of keywords found in the same places, "Tram" and "tram", there is the first.
    """
    words: dict[str, str] = {}
    for word in (*digest.highlight, *more):
        words.setdefault(fold(word).strip(), word)
    watched = {keyword_name(entry) for entry in digest.watch}
    return (*digest.watch, *(word for word in words.values() if word not in watched))


def keyword_name(keyword: Keyword) -> str:
    """Return what a keyword is counted under."""
    return keyword if isinstance(keyword, str) else keyword.name


def hits(text: str, keywords: Sequence[Keyword]) -> tuple[Hit, ...]:
    """Return all places of all keywords, in the text's order.

    Keywords may overlap, "storm" and "storm surge": each has its own places.
    """
    if not keywords or not text:
        return ()
    folded = Folded(text)
    found = [
        Hit(start, end, keyword_name(keyword))
        for keyword in dict.fromkeys(keywords)
        for start, end in (
            _places(folded, fold(keyword).strip())
            if isinstance(keyword, str)
            else _met(folded, keyword)
        )
    ]
    return tuple(sorted(found, key=lambda hit: (hit.start, hit.end)))


def marks(text: str, keywords: Sequence[Keyword]) -> tuple[tuple[int, int], ...]:
    """Return the parts of a text to mark: the hits, those that overlap as one."""
    return merged(hits(text, keywords))


def merged(found: Sequence[Hit]) -> tuple[tuple[int, int], ...]:
    """Return the parts of a text that hits, in its order, mark."""
    parts: list[tuple[int, int]] = []
    for hit in found:
        if parts and hit.start < parts[-1][1]:
            parts[-1] = parts[-1][0], max(parts[-1][1], hit.end)
        else:
            parts.append((hit.start, hit.end))
    return tuple(parts)


def count_hits(
    article: Article, keywords: Sequence[Keyword], *, comments: bool = True
) -> dict[str, int]:
    """Return how often an article has each keyword, of those it has.

    Counted is where a page marks: headline, kicker, deck, story, captions, comments;
    not the byline, the credits and the furniture.
    """
    counts = dict.fromkeys(map(keyword_name, keywords), 0)
    runs = marked_runs(article, comments=comments)
    for text in (*marked_lines(article), *map(content_text, runs)):
        for hit in hits(text, keywords):
            counts[hit.keyword] += 1
    return {keyword: count for keyword, count in counts.items() if count}


def marked_lines(article: Article) -> Iterator[str]:
    """Yield the plain lines of an article that a page marks keywords in."""
    yield headline_text(article) or ""
    if article.kicker:
        yield article.kicker.text


def marked_runs(article: Article, *, comments: bool) -> Iterator[Content]:
    """Yield the runs of inlines that it does so in, in printed order."""
    if article.deck:
        yield article.deck.content
    for block in article.body:
        yield from (content for content, _ in contents(block))
    if article.comments and comments:
        yield from (content for content, _ in contents(article.comments))


def _met(folded: Folded, entry: WatchEntry) -> Iterator[tuple[int, int]]:
    """Yield where an entry of a watch list is met, each place once.

    Of places that overlap, "Ada Marsh" and "Marsh", the longest is meant; what lies in
    an exclusion is something else.
    """
    left_out = [
        place
        for word in entry.exclusions
        for place in _places(folded, fold(word).strip())
    ]
    found = {
        (start, end)
        for word in (entry.name, *entry.variants)
        for start, end in _places(folded, fold(word).strip())
        if not entry.as_written or _same_words(folded.source[start:end], word)
    }
    done = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start < done or any(
            first <= start and end <= last for first, last in left_out
        ):
            continue
        done = end
        yield start, end


def _same_words(text: str, word: str) -> bool:
    return text.split() == word.split()


def _places(folded: Folded, keyword: str) -> Iterator[tuple[int, int]]:
    if not keyword:
        return
    text, pattern = folded.text, _pattern(keyword)
    found = pattern.search(text)
    while found:
        start, end = found.span()
        span = folded.span(start, end) if _whole(text, start, end) else None
        if span:
            yield span
        found = pattern.search(text, end if span else start + 1)


@lru_cache(maxsize=256)
def _pattern(keyword: str) -> re.Pattern[str]:
    """Return the keyword's pattern: a line may end where it has a space."""
    return re.compile(r"\s+".join(map(re.escape, keyword.split())))


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether a word begins at `start` and one ends at `end`."""
    if start and _joined(text[start - 1], text[start]):
        return False
    if end == len(text):
        return True
    if is_mark(text[end]):
        return False
    return not _joined(text[end - 1], text[end]) or (
        _is_hangul(text[end]) and bool(_PARTICLE.match(text, end))
    )


def _joined(left: str, right: str) -> bool:
    """Say whether two neighbours are of one word."""
    kind = _kind(left)
    return kind is not None and kind == _kind(right)


@cache
def _kind(character: str) -> str | None:
    """Return in which kind of words a character is joined to its like, if in any."""
    if _KATAKANA.match(character):
        return "katakana"
    if _UNDIVIDED.match(character):
        return None
    return "letters" if character.isalnum() or is_mark(character) else None


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3"


_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc\u31f0-\u31ff]")
_UNDIVIDED = re.compile(
    "[\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\U00020000-\U0003ffff]"
)
"""Han, hiragana, Thai, Lao, Tibetan, Burmese, Khmer."""

_PARTICLE = re.compile(
    "(?:들)?(?:은|는|이|가|을|를|의|에|에서|에게|에는|에도|에서는|에서도|께서|으로|로|"
    "으로는|로는|와|과|랑|이랑|도|만|까지|부터|보다|처럼|마다|이나|나|이며|며|라는|"
    "이라는|라고|이라고|이다|입니다|였다|이었다|하고|뿐|조차|밖에)?(?![가-힣])"
)
"""What a Korean noun carries at its end, as a rule."""
