"""A library's result in, its values by name out; and the article that they make."""

from collections.abc import Iterable, Mapping
from datetime import date

from newsconv.model import Article
from newsconv.parsing.marked_text import Form, Marking
from newsconv.readers.marked_story import marked_story
from newsconv.readers.stated import Stated
from newsconv.source import Source

Result = Mapping[str, object] | object
"""A mapping, or an object with attributes."""


def value_of(result: Result, name: str) -> object:
    """Return a value by its name; None where there is none."""
    if isinstance(result, Mapping):
        return result.get(name)
    return getattr(result, name, None)


def words_of(result: Result, name: str) -> str | None:
    """Return a value that is words, or a day; None where it is neither, or blank."""
    value = value_of(result, name)
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) and value.strip() else None


def texts(value: object) -> list[str]:
    """Return the words in a list of them, or one alone."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, Iterable):
        return []
    return [each for each in value if isinstance(each, str) and each.strip()]


def title_first(title: str | None) -> Marking:
    """Return a marking that begins with a title, if there is one."""
    marking = Marking()
    if title:
        marking.open(Form.HEADING, level=1)
        marking.say(title)
        marking.close()
    return marking


def told_article(marking: Marking, stated: Stated, name: str | None) -> Article:
    """Return the article of what was told; its source is named by its address."""
    text = marking.done()
    file = Source(text.text, name or "<text>")
    return marked_story(text, file, stated).article
