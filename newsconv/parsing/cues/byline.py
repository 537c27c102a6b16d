"""Lines that say who wrote: "By Jane Roe", "Von Jörg Wunderlich", "记者 李忠发".

Cues: `byline-names` (a by-word and a name), `byline-word` (a by-word, no name),
`name-alone`, `names-alone`, `name-in-head`, `role-alone`, `before-byline`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.cues.furniture import kind_of
from newsconv.parsing.document import Document, names_a_writer
from newsconv.parsing.fields.byline import (
    is_name,
    is_role_line,
    opens_like_byline,
    read_byline,
)
from newsconv.parsing.fields.date_line import is_date_line
from newsconv.parsing.patterns import lazy

_NAME_IN_HEAD = Cue("name-in-head", "is a name over the story")
_NAMES = Cue("byline-names", "opens like a byline and names somebody")
_WORD = Cue("byline-word", "opens with a by-word")
_NAME_ALONE = Cue("name-alone", "is a person's name and nothing else")
_NAMES_ALONE = Cue("names-alone", "is several people's names")
_ROLE_ALONE = Cue("role-alone", "is a writer's role or place")

_BEFORE_BYLINE = Cue("before-byline", "a byline or a date stands below it")

_LONGEST = 30
_NAME_WORDS = 5
_HEAD = 10
_REACH = 3
_HEADLINE_WORDS = 5
# "Natasha Turak@NatashaTurak", "Bruce Y. Lee Senior Contributor".
_WITH_MORE = lazy(
    r"[A-ZÀ-Þ][\w.'’-]+(?:\s+[A-ZÀ-Þ][\w.'’-]*){1,3}"
    r"(?:\s*@\w+|,?\s+(?:Senior|Staff|Special|Chief|Political|Business|Contribut\w+"
    r"|Reporter|Editor|Correspondent|Writer|Columnist|Associated\s+Press)\b.{0,40})\Z"
)


def notice(document: Document, noticed: Noticed) -> None:
    """Add what the names of a line say."""
    for at, found in enumerate(noticed):
        found.extend(_cues(document, at))


def _cues(document: Document, at: int) -> Iterator[Cue]:
    block = document.blocks[at]
    if at < document.first_prose and document.heads_byline(at):
        yield _BEFORE_BYLINE
    if block.size > _LONGEST:
        return
    text = block.text
    # "By noon the river had risen" opens with By and is a sentence.
    if opens_like_byline(text):
        yield _NAMES if names_a_writer(text) else _WORD
    elif kind_of(text) is not None:
        return  # "Share", "Read more": no name's form need be tried
    elif len(block.words) <= _NAME_WORDS and is_name(text):
        yield _NAME_ALONE
        if _stands_in_head(document, at):
            yield _NAME_IN_HEAD
    elif _stands_in_head(document, at) and _WITH_MORE.match(text):
        yield _NAME_IN_HEAD
    elif block.size <= _LONGEST // 2 and _mostly_capitals(block.words):
        dated = document.digits[at] and is_date_line(text)
        people = () if dated else read_byline(text, 0)
        named = sum(len(person.name) for person in people)
        if people and named * 2 > len(text):
            yield _NAMES_ALONE
        elif is_role_line(text):
            yield _ROLE_ALONE


def _stands_in_head(document: Document, at: int) -> bool:
    """Say whether a line stands between a headline or deck and the story.

    A menu has names of two words too ("Real Estate"), but in rows of such.
    """
    if not document.first_prose - _HEAD <= at < document.first_prose:
        return False
    above = document.blocks[max(0, at - _REACH) : at]
    return any(block.size >= _HEADLINE_WORDS for block in above)


def _mostly_capitals(words: list[str]) -> bool:
    """Say whether most words open with a capital, or with a letter that has none."""
    return 2 * len([word for word in words if word[0].islower()]) < len(words)
