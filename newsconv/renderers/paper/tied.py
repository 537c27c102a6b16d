"""A page's HTML in, the same with what may not be divided in elements of its own out.

A typewriter's French has a plain space in its guillemets, after which Pango ends a
line: "»." came to stand alone. A head's last word, if it is short, has another beside
it. In Chinese and Japanese, the apostrophe of a Latin name is no quotation mark of
theirs, which is as wide as a letter. The text stays as it is.
"""

import re
from re import Match

_TIE = '<span class="tied">'
_LONGEST = 24
"""Letters of a word that has its quotation mark with it whatever the line's width."""
# "Er sagte »Wort« und ging" has its spaces on the other side.
_QUOTES = re.compile(
    r"(?P<other><[^>]*>)"
    r"|(?<![\w.,;:!?…])[«‹] "
    rf"(?:<(?P<tag>\w+)[^>]*>[^\s<]{{1,{_LONGEST}}}</(?P=tag)>|[^\s<]{{1,{_LONGEST}}})"
    r"(?=[\s<])"
    r"|(?<=\S) [»›](?![\w…])"
)

_HEAD_END = re.compile(
    r"(?<=[ >])(?=[^<>]{3,17}<)[^\s<>]+ [^\s<>]{1,8}(?=(?:</bdi>)?</h\d>)"
)
"""Together so short that any line of a head has room for both."""
_APOSTROPHE = re.compile(r"(?P<other><[^>]*>)|(?<=[A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])")


def tied(html: str, *, wide_quotes: bool = False) -> str:
    """Return the HTML with guillemets and their words, and heads' ends, in one piece.

    Args:
        html: All of the pages.
        wide_quotes: Some of it is in a language whose quotation marks are as wide as
            its letters.
    """
    head, body, rest = html.partition("<body")
    rest = _HEAD_END.sub(lambda found: f"{_TIE}{found[0]}</span>", rest)
    # Most pages have none, and are looked at once.
    if any(quote in html for quote in ("« ", " »", "‹ ", " ›")):
        rest = _QUOTES.sub(_tied, rest)
    if wide_quotes:
        rest = _APOSTROPHE.sub(_narrow, rest)
    return f"{head}{body}{rest}"


def _tied(found: Match[str]) -> str:
    return found[0] if found["other"] else f"{_TIE}{found[0]}</span>"


def _narrow(found: Match[str]) -> str:
    return found["other"] or '<span class="apostrophe">’</span>'
