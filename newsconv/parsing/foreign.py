"""An article in, the same out with the language of each passage that is in another.

A passage inherits the article's language unless the evidence against it is clear: six
words at least, most of them in another script, or common words of another language
other than those that names are made of.
"""

from collections import Counter
from collections.abc import Sequence
from operator import is_
from typing import TypeVar

from msgspec.structs import replace

from newsconv.model import (
    Article,
    Block,
    BlockQuote,
    Comment,
    Content,
    Figure,
    List,
    ListItem,
    Paragraph,
    Rule,
    Table,
    Text,
)
from newsconv.model.node import Passage
from newsconv.model.text import block_text, content_text
from newsconv.parsing.language import latin_words, read_language
from newsconv.parsing.language_words import (
    foreign_lists,
    foreign_words,
    name_words,
    own_words,
)
from newsconv.parsing.scripts import scripts_of

_LEAST_WORDS = 6
_LEAST_LETTERS = 20
"""As much in a script that divides no words, or that settles the language."""
_SHARE = 0.7
"""So much of a passage must be in the script that settles its language."""
_OWN_WORDS = 3
"""So many different common words, of which names are not made, must be met."""
_OWN_SHARE = 8
"""And one in so many words."""
_OWN_MOST = 5
"""So many are always enough."""
_LEAD = 45
"""Tenths of a nat by which the language must be ahead of the next."""
_PART = 300
"""Both ends of a long passage are looked at: it may open with a quotation."""
_GLANCE = 150
"""Most passages show in so many characters that they are in the article's."""
_INHERITS = 10
"""A passage with two words that the article's language has for itself, and one in so
many, needs no more looks."""

P = TypeVar("P", bound=Passage)


def name_foreign_passages(article: Article) -> Article:
    """Return the article with `language` set on each passage in another language."""
    look = _Look(article.language)
    changes: dict[str, object] = {}
    body = tuple(map(look.block, article.body))
    if not _same(article.body, body):
        changes["body"] = body
    if article.deck:
        changes["deck"] = look.passage(article.deck, article.deck.content)
    if article.comments:
        items = tuple(map(look.comment, article.comments.items))
        if not _same(article.comments.items, items):
            changes["comments"] = replace(article.comments, items=items)
    return replace(article, **changes) if changes else article


def foreign_language(text: str, around: str | None) -> str | None:
    """Return the language of a passage that stands among another; None for the same.

    Args:
        text: The passage.
        around: BCP 47, the language of what it stands in; None where unknown.
    """
    return _Look(around).language(text)


class _Look:
    """Looks at the passages of one article."""

    def __init__(self, around: str | None) -> None:
        self.primary = (around or "").partition("-")[0]
        self.own = own_words(around) if around else frozenset()
        self.foreign = foreign_words(self.primary)
        self.lists = foreign_lists(self.primary)
        """The same by language."""

    def block(self, block: Block) -> Block:
        """Return a block with its language, or those of its parts."""
        match block:
            case Paragraph():
                return self.passage(block, block.content)
            case BlockQuote():
                language = self.language(block_text(block))
                if language:
                    return replace(block, language=language)
                parts = tuple(
                    self.passage(part, part.content) for part in block.paragraphs
                )
                if _same(block.paragraphs, parts):
                    return block
                return replace(block, paragraphs=parts)
            case List():
                items = tuple(map(self._item, block.items))
                return (
                    block if _same(block.items, items) else replace(block, items=items)
                )
            case Figure():
                if not block.caption:
                    return block
                caption = self.passage(block.caption, block.caption.content)
                same = caption is block.caption
                return block if same else replace(block, caption=caption)
            case Table() | Rule():
                return block
            case _:
                return self.passage(block, block.content)

    def _item(self, item: ListItem) -> ListItem:
        """Return an entry of a list; what the text says in plain has no lists in it."""
        return self.passage(item, item.content)

    def comment(self, comment: Comment) -> Comment:
        """Return a comment with the languages of its paragraphs."""
        texts = tuple(self.passage(text, text.content) for text in comment.texts)
        return comment if _same(comment.texts, texts) else replace(comment, texts=texts)

    def passage(self, passage: P, content: Content) -> P:
        """Return a passage with its language, where it has one of its own."""
        first = content[0] if len(content) == 1 else None
        text = first.text if isinstance(first, Text) else content_text(content)
        language = self.language(text)
        return replace(passage, language=language) if language else passage

    def language(self, text: str) -> str | None:
        """Return a text's language where it is surely another than the article's."""
        if len(text) > _PART and self._inherits(text[:_GLANCE]):
            return None
        opening = text[:_PART]
        if self._inherits(opening):
            return None
        found = self._sure(opening)
        if found and len(text) > _PART and self._sure(text[-_PART:]) != found:
            return None
        return found

    def _inherits(self, opening: str) -> bool:
        """Say quickly that a passage is in the article's language, or too short."""
        words = opening.lower().split()
        if len(words) < _LEAST_WORDS and (
            len(opening) < _LEAST_LETTERS or opening.isascii()
        ):
            return True
        own = len(self.own.intersection(words))
        return own * _INHERITS >= len(words) and own > 1

    def _may_be_foreign(self, words: Sequence[str]) -> bool:
        """Say whether words in Latin letters have enough of another language's own."""
        found = self.foreign.intersection(words)
        if len(found) < _OWN_WORDS:
            return False
        shared = [len(found & each) for each in self.lists]
        return max(shared, default=0) >= _OWN_WORDS

    def _sure(self, text: str) -> str | None:
        """Return a text's language where there is clear evidence for it."""
        words = latin_words(text.lower())
        if words is not None and not self._may_be_foreign(words):
            return None
        reading = read_language(text)
        if reading is None or reading.language.partition("-")[0] == self.primary:
            return None
        if not reading.size:
            return reading.language if _mostly_of_one_script(text) else None
        own = reading.words - name_words()
        if (
            reading.size < _LEAST_WORDS
            or reading.lead < _LEAD
            or len(own) < max(_OWN_WORDS, min(reading.size // _OWN_SHARE, _OWN_MOST))
        ):
            return None
        return reading.language


def _mostly_of_one_script(text: str) -> bool:
    scripts = scripts_of(Counter(text))
    # Japanese is written in two, and three letters' worth each.
    east = scripts.pop("han", 0) + scripts.pop("kana", 0)
    weights = [east, *scripts.values()]
    return max(weights) >= max(_LEAST_LETTERS, _SHARE * sum(weights))


def _same(old: Sequence[object], new: Sequence[object]) -> bool:
    return all(map(is_, old, new))
