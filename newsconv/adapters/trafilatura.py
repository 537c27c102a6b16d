"""What trafilatura extracted in, an article out."""

from typing import Any

from newsconv.adapters.results import (
    Result,
    texts,
    title_first,
    told_article,
    value_of,
    words_of,
)
from newsconv.model import Article
from newsconv.readers.addresses import link_target
from newsconv.readers.fragments import tell_tree
from newsconv.readers.stated import Stated
from newsconv.readers.titles import is_title

_WHO = "trafilatura"


def from_trafilatura(result: Result, *, trust_date: bool = False) -> Article:
    """Return the article of a result of trafilatura 2.

    Args:
        result: What `bare_extraction` returns, its `as_dict()`, or the object that
            `extract(output_format="json")` writes. Where its `body` is there, headings,
            lists, tables, links and stress are kept; else its `text` is read.
        trust_date: Take its `date` for the source bar. It may have been guessed: from
            the text, or from the address. Without, it is kept in `origin.stated` as
            `found_date`.

    Raises:
        TypeError: `result` is None: trafilatura found nothing.
    """
    if result is None:
        raise TypeError("trafilatura found nothing: its result is None")
    url = words_of(result, "url") or words_of(result, "source")
    title = words_of(result, "title")
    body: Any = value_of(result, "body")
    marking = title_first(title)
    if body is not None and hasattr(body, "itertext") and any(body.itertext()):
        heads = (" ".join(each.itertext()) for each in body.iter("head"))
        if any(is_title(each, title) for each in heads):
            marking = title_first(None)
        tell_tree(body, marking, base=link_target(url) if url else None)
    else:
        text = words_of(result, "text") or words_of(result, "raw_text") or ""
        for line in text.splitlines():
            if line.strip():
                marking.open()
                marking.say(line)
    stated = Stated()
    stated.say("headline", title, f"{_WHO} title")
    authors = words_of(result, "author") or ""
    stated.say_each("authors", authors.split(";"), f"{_WHO} author")
    date_field = "date" if trust_date else "found_date"
    stated.say(date_field, words_of(result, "date"), f"{_WHO} date")
    outlet = words_of(result, "sitename") or words_of(result, "source-hostname")
    stated.say("outlet", outlet, f"{_WHO} sitename")
    stated.say_each(
        "section", texts(value_of(result, "categories")), f"{_WHO} categories"
    )
    stated.say("url", url, f"{_WHO} url")
    stated.say("language", words_of(result, "language"), f"{_WHO} language")
    return told_article(marking, stated, url)
