"""The line that names a reader in; the name, whom it answers and its marks out.

Tom Baker • 2 hours ago            Tom says:              — Tom Baker
Posted by Tom on 19 Nov 2026       Tom Baker → Jane Doe   ↳ Tom Baker
Tom in reply to Jane • 3d ago      #12 Tom Baker          Tom: I was there.
"""

import re
from typing import NamedTuple

from newsconv.parsing.fields import comment_words as words
from newsconv.parsing.fields.comment_line import (
    LONGEST,
    Mark,
    Sign,
    folded,
    phrases_of,
    tail,
)
from newsconv.parsing.patterns import lazy


class Commenter(NamedTuple):
    """What a line that names a reader says; places in the line."""

    name: tuple[int, int]
    marks: tuple[Mark, ...] = ()
    """Times, badges and such on the same line."""
    reply_to: tuple[int, int] | None = None
    says: bool = False
    """ "says:" or a colon: the comment follows."""
    signs: bool = False
    """A dash before the name: the comment stands above."""
    arrows: int = 0
    """Marks of a reply before the name."""
    text_at: int | None = None
    """Where the comment begins on the same line: "Tom: I was there"."""


_LEAD = lazy(
    rf"(?P<arrows>[{words.ARROWS}\s]*)(?P<dash>[-–—―]+\s*)?(?:(?:#\s?)?\d{{1,4}}[.)]\s+|#\s?\d{{1,4}}\s+)?"
)
_BY = lazy(
    r"""(?:(?:posted|written|submitted|comment(?:ed)?|published|geschrieben|verfasst|posté|publié|écrit|publicado|escrito
    |enviado|scritto|inviato|pubblicato|postado|geplaatst|gepost|skrivet|postat|skrevet)\s+)
    (?:by|von|par|por|da|door|av|af)\s+
    |by\s+|(?:autor|автор|nimimerkki|yazan|gönderen|名前|投稿者|작성자|글쓴이|网友|網友|用户|作者|user|username|name|nick)\s?[:：]\s*
    |بقلم\s*:?\s|מאת\s""",
    re.IGNORECASE | re.VERBOSE,
)
_ARROW = lazy(r"\s[→►▸➜➤↪▶]\s")
_REPLY_PHRASES = phrases_of(words.REPLY_TO)
_REPLY_OPENINGS = {
    letter: tuple(phrase for phrase in _REPLY_PHRASES if phrase[0] == letter)
    for letter in {phrase[0] for phrase in _REPLY_PHRASES}
}
"""The same by their first letters."""
_REPLY_MARKS = lazy(rf"[{words.ARROWS}\s·•|(\[@]*")
_REPLY_ENDS = phrases_of(words.REPLY_TO_AFTER)
_TRIMMED = " \t·•|,;:：–—-→►▸➜➤@\u200e\u200f"
_COLON = lazy(r"[:：]\s+(?=\S)|：")
_INLINE_NAME = 40
_MENTION_WORDS = 6
_WORD_ENDS = lazy(r"[^\s,:;!?，：！？]+")


def read_commenter(text: str) -> Commenter:
    """Return what a line says that names a reader; at the least, its name."""
    if len(text) > LONGEST:
        return _inline(text) or Commenter((0, len(text)))
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    dash = bool(lead and lead["dash"])
    arrows = sum(char in words.ARROWS for char in lead["arrows"]) if lead else 0
    by = _BY.match(text, start)
    start = by.end() if by else start
    if start >= len(text):  # nothing but arrows or dashes
        return Commenter((0, len(text)))
    reply = _reply(text, start)
    end, after = (reply[0], reply[1]) if reply else (len(text), None)
    marked = tail(text[start:end])
    marks: tuple[Mark, ...] = ()
    if marked is not None and marked.name_end:
        marks = tuple(_moved(mark, start) for mark in marked.marks)
        end = start + marked.name_end
    reply_to = None
    if after is not None:
        behind = tail(text[after:])
        stop = len(text)
        if behind is not None:
            marks += tuple(_moved(mark, after) for mark in behind.marks)
            stop = after + behind.name_end
        reply_to = _trim(text, after, stop)
    says = any(mark.sign is Sign.SAYS for mark in marks)
    if not marks and reply_to is None and (inline := _inline(text)):
        return inline
    name = _trim(text, start, end) or (0, len(text))
    return Commenter(
        name,
        marks,
        reply_to,
        says=says or text.rstrip()[-1:] in ":：",
        signs=dash,
        arrows=arrows,
    )


def read_reply(text: str) -> tuple[int, int] | None:
    """Return the name in a line that says whom a comment answers, and no more."""
    if len(text) > LONGEST:
        return None
    lead = _REPLY_MARKS.match(text)
    start = lead.end() if lead else 0
    plain = folded(text)
    if start and start < len(text) and text[start - 1] != "@":
        arrow = any(char in words.ARROWS for char in text[:start])
    else:
        arrow = start > 0
    for phrase in _REPLY_OPENINGS.get(plain[start : start + 1], ()):
        if plain.startswith(phrase, start) and (end := start + len(phrase)) < len(text):
            if (
                plain[end].isalpha()
                and plain[end - 1].isalpha()
                and plain[end].isascii()
            ):
                continue
            return _name_in(text, end)
    for phrase in _REPLY_ENDS:
        at = plain.find(phrase)
        if at > start:
            return _trim(text, start, at)
    return _name_in(text, start) if arrow and start < len(text) else None


def read_mention(
    text: str, known: frozenset[str] = frozenset()
) -> tuple[int, int] | None:
    """Return the name after the "@" that a comment opens with.

    Args:
        text: The comment's first words.
        known: The names of the readers, `folded`; the longest that stands there is
            taken.
    """
    plain = folded(text[:LONGEST])
    start = len(plain) - len(plain.lstrip("@ \t"))
    if "@" not in plain[:start]:
        opening = next(
            (p for p in _REPLY_PHRASES if plain.startswith(p) and p != "@"), None
        )
        colon = _COLON.search(text, 0, LONGEST)
        if (
            opening is None
            or colon is None
            or colon.start() - len(opening) > _INLINE_NAME
        ):
            return None
        return _trim(text, len(opening), colon.start())
    ends = [match.end() for match in _WORD_ENDS.finditer(plain, start)]
    for end in reversed(ends[:_MENTION_WORDS]):
        if plain[start:end] in known:
            return start, end
    word = re.match(r"[\w.'’-]{1,40}", text[start:])
    if word is None:
        return None
    return start, start + len(word[0].rstrip(".'’-"))


def _reply(text: str, start: int) -> tuple[int, int] | None:
    """Return where "in reply to" begins inside a line, and where it ends."""
    arrow = _ARROW.search(text, start + 1)
    if arrow:
        return arrow.start(), arrow.end()
    plain = folded(text)
    for phrase in _REPLY_PHRASES:
        at = plain.find(f" {phrase}", start + 1) if phrase != "@" else -1
        end = at + 1 + len(phrase)
        if at > start and end < len(text) and not plain[end].isalnum():
            return at, end
    return None


def _name_in(text: str, start: int) -> tuple[int, int] | None:
    behind = tail(text[start:])
    return _trim(text, start, start + behind.name_end if behind else len(text))


def _inline(text: str) -> Commenter | None:
    """Read "Tom: I was there." where the colon stands near the beginning."""
    colon = _COLON.search(text, 1, _INLINE_NAME + 2)
    if colon is None or colon.end() >= len(text):
        return None
    name = _trim(text, 0, colon.start())
    if name is None:
        return None
    return Commenter(name, says=True, text_at=colon.end())


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in f"{_TRIMMED}([":
        end -= 1
    if end > start and text[end - 1] in ")]" and not {"(", "["} & set(text[start:end]):
        end -= 1
    return (start, end) if start < end else None


def _moved(mark: Mark, by: int) -> Mark:
    return Mark(mark.sign, mark.start + by, mark.end + by)
