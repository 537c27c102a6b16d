"""Lines that say who wrote: "By Jane Roe", "Von Jörg Wunderlich", "记者 李忠发".

Cues: `byline-names` (a by-word and a name), `byline-word` (a by-word, no name),
`name-alone`, `names-alone`, `name-in-head`, `role-alone`, `before-byline`.
"""

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
    first_prose = document.first_prose
    for at, (block, found) in enumerate(zip(document.blocks, noticed, strict=True)):
        if at < first_prose and document.heads_byline(at):
            found.append(_BEFORE_BYLINE)
        if block.size <= _LONGEST:
            _notice_names(document, at, found)


def _notice_names(document: Document, at: int, found: list[Cue]) -> None:
    block = document.blocks[at]
    text = block.text
    # "By noon the river had risen" opens with By and is a sentence.
    if opens_like_byline(text):
        found.append(_NAMES if names_a_writer(text) else _WORD)
    elif kind_of(text) is not None:
        return  # "Share", "Read more": no name's form need be tried
    elif len(block.folded_words) <= _NAME_WORDS and is_name(text):
        found.append(_NAME_ALONE)
        if _stands_in_head(document, at):
            found.append(_NAME_IN_HEAD)
    elif _stands_in_head(document, at) and _WITH_MORE.match(text):
        found.append(_NAME_IN_HEAD)
    elif block.size <= _LONGEST // 2 and _mostly_capitals(block.words):
        if _are_names(document, at):
            found.append(_NAMES_ALONE)
        elif is_role_line(text):
            found.append(_ROLE_ALONE)


def _are_names(document: Document, at: int) -> bool:
    """Say whether a line without a by-word is people's names for the most part."""
    text = document.blocks[at].text
    if document.digits[at] and is_date_line(text):
        return False
    named = sum([len(person.name) for person in read_byline(text, 0)])
    return named * 2 > len(text)


def _stands_in_head(document: Document, at: int) -> bool:
    """Say whether a line stands between a headline or deck and the story.

    A menu has names of two words too ("Real Estate"), but in rows of such.
    """
    if not document.first_prose - _HEAD <= at < document.first_prose:
        return False
    above = document.blocks[max(0, at - _REACH) : at]
    return max([block.size for block in above], default=0) >= _HEADLINE_WORDS


def _mostly_capitals(words: list[str]) -> bool:
    """Say whether most words open with a capital, or with a letter that has none."""
    return 2 * len([word for word in words if word[0].islower()]) < len(words)
