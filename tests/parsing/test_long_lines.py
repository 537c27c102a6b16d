"""Lines of 100 kB made to hurt: each function of the fields returns all the same.

Nothing is timed. Were one of the patterns to try a line's parts in all ways, the
input would take it hours. Among them are texts of as many short lines.
"""

from collections.abc import Callable

import pytest

from newsconv.parsing.cues.furniture import kind_of, opens_related
from newsconv.parsing.fields.agencies import is_agency
from newsconv.parsing.fields.byline import (
    is_name,
    is_role_line,
    opens_like_byline,
    read_byline,
)
from newsconv.parsing.fields.credit import is_credit_line, read_credit, split_credit
from newsconv.parsing.fields.date_line import is_date_line, read_date_line
from newsconv.parsing.fields.dateline import find_dateline, is_dateline, read_dateline
from newsconv.parsing.fields.dates import find_dates
from newsconv.parsing.language import language_of
from newsconv.parsing.segment import segment

SIZE = 100_000

FUNCTIONS: dict[str, Callable[[str], object]] = {
    "find_dates": find_dates,
    "is_agency": is_agency,
    "is_credit_line": is_credit_line,
    "is_date_line": is_date_line,
    "is_dateline": is_dateline,
    "is_name": is_name,
    "is_role_line": is_role_line,
    "find_dateline": find_dateline,
    "kind_of": kind_of,
    "language_of": language_of,
    "opens_like_byline": opens_like_byline,
    "opens_related": opens_related,
    "read_byline": lambda text: read_byline(text, 0),
    "read_credit": lambda text: read_credit(text, 0),
    "read_date_line": lambda text: read_date_line(text, 0, "en"),
    "read_dateline": lambda text: read_dateline(text, 0, "en"),
    "segment": segment,
    "split_credit": split_credit,
}

PARTS = {
    "spaces": " ",
    "tabs": "\t",
    "no-break spaces": "\u00a0",
    "quotes": '"',
    "curly quotes": "“",
    "apostrophes": "’",
    "commas": ",",
    "commas and spaces": ", ",
    "full stops": ".",
    "dots and spaces": ". ",
    "capitals": "A",
    "capital words": "Aa ",
    "capital words and commas": "Aa, ",
    "capitals and hyphens": "A-",
    "small letters": "a",
    "small words": "aa ",
    "ands": " and ",
    "particles": "de ",
    "digits": "1",
    "digits and spaces": "1 ",
    "digits and dots": "1.",
    "digits and slashes": "1/",
    "days": "1 May ",
    "dates": "1/2/2026 ",
    "times": "1:11 ",
    "opening brackets": "(",
    "brackets": "()",
    "slashes": "/",
    "slashes and spaces": " / ",
    "bars": "|",
    "arrows": " > ",
    "dashes": "—",
    "hyphens": "-",
    "hyphens and spaces": " - ",
    "underscores": "_",
    "colons": ":",
    "hashes": "#",
    "hash words": "#a ",
    "asterisks": "*",
    "Chinese letters": "记",
    "Chinese words": "记者 ",
    "Hangul": "기자 ",
    "Arabic letters": "و",
    "Arabic words": "و و",
    "zero-width spaces": "\u200b",
    "combining marks": "a\u0301",
    "double spaces": "a  ",
    "by": "by ",
    "photo": "photo ",
    "via": " via ",
    "credit": "(photo credit: ",
    "share": "share ",
    "x": "x",
    "line ends": "\n",
    "quotation marks of e-mail": "> ",
    "web addresses": "www.a/",
    "lines of a quotation": "> aa\n",
    "full lines": "the river rose and fell again and the clock in the tower\n",
    "full sentences": "The river rose and fell. The clock in it stopped.\n",
    "hyphens at line ends": "the river rose and fell again and the clo-\n",
    "full lines of Chinese": "退役渡轮停在江边改作水上图书馆周末向市民开放\n",
    "open quotations": "“the river rose and fell again and the clock in the\n",
    "one long line and a short": "aa " * 1000 + "\naa\n",
}

OPENINGS = ("", "By Jane Roe", "Photo:", "November 1")


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
def test_returns(function: Callable[[str], object], part: str) -> None:
    line = part * (SIZE // len(part))
    for opening in OPENINGS:
        # The last character is none that a pattern would hope for.
        function(f"{opening}{line}!")
