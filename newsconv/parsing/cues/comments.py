"""Readers' comments: their heading, names, texts, times, likes and reply links.

With a heading ("Comments (3)") the zone runs from there to the end. Without one it is
found by its form alone: after the story, names and short texts by turns, twice or more.

Cues: `comment-heading`, `in-comments`, `comment-meta-words`, `comment-name`,
`comment-turn` (a text between names), `opens-comments`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.cues.date import without_ago
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.document import Document, once_a_text
from newsconv.parsing.fields.byline import is_name, opens_like_byline
from newsconv.parsing.fields.credit import is_credit_line
from newsconv.parsing.fields.date_line import is_date_line

_HEADING = Cue("comment-heading", "opens the readers' comments")
_IN = Cue("in-comments", "stands among the readers' comments")
_META = Cue("comment-meta-words", "is a comment's time, likes or reply link")
_NAME = Cue("comment-name", "is a reader's name over or under a comment")
_TURN = Cue("comment-turn", "is a text that takes turns with readers' names")
_OPENS = Cue("opens-comments", "stands off and opens the comments' turns")

_HEADINGS = re.compile(
    r"""(?:\(?\d+\)?\s+)?(?:(?:readers['’]?\s+|top\s+|all\s+|join\s+the\s+|view\s+
        |show\s+)?comments?
    |what\s+readers\s+say|what\s+do\s+you\s+think|join\s+the\s+(?:conversation
    |discussion)
    |conversation|responses|reader\s+(?:comments|reactions)|have\s+your\s+say
    |commentaires?|réactions?|vos\s+réactions|kommentare?|leserkommentare|diskussion
    |leserbriefe
    |comentarios?|opiniones|commenti|comentários?|reacties|reacties\s+op.{0,20}
    |kommentarer
    |kommentit|komentarze|komentáře|diskuse|комментарии|комментариев|обсуждение
    |коментарі
    |yorumlar|التعليقات|تعليقات|تعليق|תגובות|评论|评论区|網友評論|网友评论|コメント|댓글)
    \s*(?:[(（\[]?\s*\d+\s*[)）\]]?)?\s*:?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_META_WORDS = re.compile(
    r"""(?:(?:\d+\s*)?(?:likes?|dislikes?|replies|reply|recommend(?:s|ed)?|report|flag
        |share|upvotes?
    |permalink|edited|verified|thanks?|votes?|points?|up|down|more|helpful|responses?
    |répondre|signaler|j['’]aime|antworten|melden|gefällt\s+mir|zitieren|link|responder
    |me\s+gusta|denunciar|reportar
    |rispondi|segnala|mi\s+piace|curtir|curtidas|reageren|beantwoorden|svara|anmäl
    |gilla|svar|odpowiedz|zgłoś|lubię\s+to|odpovědět
    |ответить|пожаловаться|нравится|yanıtla|beğen|رد|إعجاب|أعجبني|تبليغ|הגב|אהבתי|回复|赞
    |点赞|举报|返信|いいね|답글|좋아요)
    (?:\s*[(（]?\d+[)）]?)?[\s·|•,/–-]*){1,6}\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_NONE_YET = re.compile(
    r"(?<!\d)0(?!\d)|\b(?:no|keine|aucun|sin|nessun)\b", re.IGNORECASE
)
_STORY_SHARE = 3
_HANDLE = re.compile(r"@?[^\W\d_][\w.’'-]{2,24}(?:\s+[^\W\d_][\w.’'-]{0,24}){0,3}\.?\Z")
_NAME_WORDS = 4
_SHORTEST_TURNS = 2


class Zone(NamedTuple):
    """Where the comments are."""

    start: int
    """The first block of them, to the end of the text."""
    headed: bool
    """A heading says so: it is that first block."""


@once_a_text
def comment_zone(document: Document) -> Zone | None:
    """Return where the comments are; None where there are none."""
    return _by_heading(document) or _by_turns(document)


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what a block's place among the comments says."""
    zone = comment_zone(document)
    if zone is None or at < zone.start:
        return
    text = document.blocks[at].text
    if at == zone.start and zone.headed:
        yield _HEADING
        return
    yield _IN
    if is_comment_meta(text):
        yield _META
    elif looks_like_reader(text):
        yield _NAME
    elif kind_of(text) is None or document.blocks[at].size > 8:  # noqa: PLR2004 - a sentence
        yield _TURN
        if at == zone.start:
            yield _OPENS


def is_comment_meta(text: str) -> bool:
    """Say whether a line is a comment's time, likes or reply link."""
    if len(text) > 60:  # noqa: PLR2004 - longer lines say something
        return False
    left = without_ago(text).strip(" ·|•,–-")
    return not left or bool(_META_WORDS.match(left)) or is_date_line(left)


def looks_like_reader(text: str) -> bool:
    """Say whether a line reads like a commenter's name or handle."""
    if len(text) > 40 or text.endswith(("!", "?", "…", ":")):  # noqa: PLR2004 - a name
        return False
    if is_name(text):
        return True
    return (
        bool(_HANDLE.match(text))
        and len(text.split()) <= _NAME_WORDS
        # "Ban canals not scooters" is no name, "GwenOnTheHill" and "Dr A. Sethi" are.
        and not any(word.islower() for word in text.split()[1:])
        and not text.split(maxsplit=1)[0].islower()
        and kind_of(text) is None
        and not _HEADINGS.match(text)
    )


def _by_heading(document: Document) -> Zone | None:
    """Find the last heading after the story's start that has a comment below it."""
    for at in range(len(document.blocks) - 1, 0, -1):
        text = document.blocks[at].text
        if len(text) > 40 or at <= document.first_prose:  # noqa: PLR2004 - a heading
            continue
        if (
            _HEADINGS.match(text)
            and not _NONE_YET.search(text)
            and _has_turns_after(document, at)
            and _stands_below_story(document, at)
        ):
            return Zone(at, headed=True)
    return None


def _stands_below_story(document: Document, heading: int) -> bool:
    """Say whether enough of the running text stands above a heading.

    "3 comments" is also a button under a headline, with the whole story below it.
    """
    above, total = document.prose_above[heading], document.prose_above[-1]
    return above * (_STORY_SHARE + 1) >= total


def _has_turns_after(document: Document, heading: int) -> bool:
    names = texts = 0
    for block in document.blocks[heading + 1 : heading + 12]:
        if looks_like_reader(block.text):
            names += 1
        elif block.size > 3 and not is_comment_meta(block.text):  # noqa: PLR2004 - says something
            texts += 1
    return names >= 1 and texts >= 1


def _by_turns(document: Document) -> Zone | None:
    """Find names and texts by turns at the end of a text that says nothing of comments.

    A subhead stands alone between paragraphs too, so the names must be persons' names,
    be two at least, and end the text: the last name has no long story after it.
    """
    blocks = document.blocks
    end = len(blocks)
    while end > document.first_prose and kind_of(blocks[end - 1].text) is not None:
        end -= 1
    names: list[int] = []
    at = end - 1
    texts_between = 0
    while at > document.first_prose:
        block = blocks[at]
        if _is_plain_name(block.text):
            if names and texts_between == 0:
                break
            names.append(at)
            texts_between = 0
        elif is_comment_meta(block.text):
            pass
        else:
            texts_between += 1
            if texts_between > _SHORTEST_TURNS or (not names and texts_between > 1):
                break
        at -= 1
    if len(names) < _SHORTEST_TURNS:
        return None
    first = names[-1]
    # A text that stands off above the first name opens the zone when there are as
    # many texts as names below each other that way: name under text.
    above = first - 1
    name_last = end - 1 == names[0]
    if (
        above > document.first_prose
        and name_last
        and (blocks[above].gap > 1 or document.first_said[above] < above)
    ):
        return Zone(above, headed=False)
    return Zone(first, headed=False)


def _is_plain_name(text: str) -> bool:
    return is_name(text) and not opens_like_byline(text) and not is_credit_line(text)
