"""What newspaper4k extracted in, an article out."""

from newsconv.adapters.results import (
    Result,
    texts,
    title_first,
    told_article,
    value_of,
    words_of,
)
from newsconv.model import Article
from newsconv.readers.fragments import tell_plain
from newsconv.readers.stated import Stated

_WHO = "newspaper4k"


def from_newspaper(result: Result, *, trust_date: bool = False) -> Article:
    """Return the article of a result of newspaper4k.

    Args:
        result: A parsed `newspaper.Article`, or its `to_json(as_string=False)`.
        trust_date: Take its `publish_date` for the source bar. It may have been guessed
            from the address. Without, it is kept in `origin.stated` as `found_date`.
    """
    url = words_of(result, "canonical_link") or words_of(result, "url")
    title = words_of(result, "title")
    marking = title_first(title)
    tell_plain(words_of(result, "text") or "", marking)
    stated = Stated()
    stated.say("headline", title, f"{_WHO} title")
    stated.say_each("authors", texts(value_of(result, "authors")), f"{_WHO} authors")
    date_field = "date" if trust_date else "found_date"
    stated.say(date_field, words_of(result, "publish_date"), f"{_WHO} publish_date")
    stated.say("outlet", words_of(result, "meta_site_name"), f"{_WHO} meta_site_name")
    # Its `language` is what the crawler was set to, not what the page says.
    stated.say("language", words_of(result, "meta_lang"), f"{_WHO} meta_lang")
    stated.say("url", url, f"{_WHO} url")
    return told_article(marking, stated, url)
