"""Lines that say who wrote: "By Jane Roe", "Von Jörg Wunderlich", "记者 李忠发".

Cues: `byline-names` (a by-word and a name), `byline-word` (a by-word, no name),
`name-alone`, `names-alone`, `role-alone`, `names-and-date`.
"""

from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue, Document
from newsconv.parsing.fields.byline import (
    is_name,
    is_role_line,
    opens_like_byline,
    read_byline,
)

_NAMES = Cue("byline-names", "opens like a byline and names somebody")
_WORD = Cue("byline-word", "opens with a by-word")
_NAME_ALONE = Cue("name-alone", "is a person's name and nothing else")
_NAMES_ALONE = Cue("names-alone", "is several people's names")
_ROLE_ALONE = Cue("role-alone", "is a writer's role or place")

_BEFORE_BYLINE = Cue("before-byline", "a byline or a date stands below it")

_LONGEST = 30


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what the names of a line say."""
    block = document.blocks[at]
    if at < document.first_prose and document.heads_byline(at):
        yield _BEFORE_BYLINE
    if block.size > _LONGEST:
        return
    text = block.text
    # "By noon the river had risen" opens with By and is a sentence.
    if opens_like_byline(text):
        yield _NAMES if read_byline(text, 0) else _WORD
    elif is_name(text):
        yield _NAME_ALONE
    elif block.size <= _LONGEST // 2 and _mostly_capitals(block.words):
        people = read_byline(text, 0)
        named = sum(len(person.name) for person in people)
        if people and named * 2 > len(text):
            yield _NAMES_ALONE
        elif is_role_line(text):
            yield _ROLE_ALONE


def _mostly_capitals(words: list[str]) -> bool:
    """Say whether most words open with a capital, or with a letter that has none."""
    return 2 * sum(not word[0].islower() for word in words) > len(words)
