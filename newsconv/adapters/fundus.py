"""What fundus extracted in, an article out."""

from newsconv.adapters.results import (
    Result,
    texts,
    title_first,
    told_article,
    value_of,
    words_of,
)
from newsconv.model import Article
from newsconv.parsing.marked_text import Form, Marking
from newsconv.readers.fragments import tell_plain
from newsconv.readers.stated import Stated

_WHO = "fundus"


def from_fundus(result: Result) -> Article:
    """Return the article of a result of fundus.

    Its `publishing_date` is what the publisher states, and goes to the source bar.

    Args:
        result: A `fundus.Article`, or its `to_json()`. Summary and subheads are kept
            from its `body`; without one, its `plaintext` is read.
    """
    html = value_of(result, "html")
    url = words_of(html, "responded_url") if html is not None else None
    url = url or words_of(result, "url")
    title = words_of(result, "title")
    marking = title_first(title)
    body = value_of(result, "body")
    if body is not None and not isinstance(body, str | Exception):
        _tell_body(body, marking)
    else:
        tell_plain(words_of(result, "plaintext") or "", marking)
    stated = Stated()
    stated.say("headline", title, f"{_WHO} title")
    stated.say_each("authors", texts(value_of(result, "authors")), f"{_WHO} authors")
    stated.say("date", words_of(result, "publishing_date"), f"{_WHO} publishing_date")
    stated.say("outlet", words_of(result, "publisher"), f"{_WHO} publisher")
    stated.say("url", url, f"{_WHO} url")
    return told_article(marking, stated, url)


def _tell_body(body: Result, marking: Marking) -> None:
    for line in texts(value_of(body, "summary")):
        _tell(line, marking)
    sections = value_of(body, "sections")
    for section in sections if isinstance(sections, list | tuple) else ():
        for line in texts(value_of(section, "headline")):
            _tell(line, marking, Form.HEADING)
        for line in texts(value_of(section, "paragraphs")):
            _tell(line, marking)


def _tell(line: str, marking: Marking, form: Form = Form.PARAGRAPH) -> None:
    marking.open(form, level=2)
    marking.say(line)
    marking.close()
