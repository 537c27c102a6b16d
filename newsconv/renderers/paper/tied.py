"""A page's HTML in, the same with spaced guillemets on the lines of their words out.

A typewriter's French has a plain space there, after which Pango ends a line: "»." came
to stand alone. The text stays as it is; what may not be divided has an element.
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


def tied(html: str) -> str:
    """Return the HTML with guillemets and their words in one piece."""
    # Most pages have none, and are looked at once.
    if not any(quote in html for quote in ("« ", " »", "‹ ", " ›")):
        return html
    head, body, rest = html.partition("<body")
    return f"{head}{body}{_QUOTES.sub(_tied, rest)}"


def _tied(found: Match[str]) -> str:
    return found[0] if found["other"] else f"{_TIE}{found[0]}</span>"
