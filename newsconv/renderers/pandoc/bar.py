"""An article's place in, the lines that say where it is from out, each fact in a style.

Only what the manifest said has one: it is the manifest's word when it is read again.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from newsconv.renderers.dates import day_of
from newsconv.renderers.pandoc import ast
from newsconv.renderers.pandoc.ast import Element
from newsconv.renderers.views import Entry, one_line

Marked = Callable[[str, Sequence[Element]], list[Element]]
"""Puts words into a style of words."""
_BETWEEN = " · "
_PLACE = re.compile(r"\{(\w+)\}")


def bar_lines(
    entry: Entry, words: Mapping[str, str], marked: Marked
) -> Iterator[list[Element]]:
    """Yield the two lines of a clip's source bar, if it has one.

    Args:
        entry: The article.
        words: newsconv's own, in the digest's language.
        marked: Puts words into a style of words.
    """
    bar, known = entry.bar, entry.article.source_bar
    if bar is None:
        return

    def fact(name: str, text: str | None, *, own: bool = True) -> list[Element]:
        line = ast.words(one_line(text))
        return marked(f"clip_{name}", line) if own and line else line

    def told(key: str, **values: str | None) -> list[Element]:
        """Fill a template of words with facts."""
        if not next(iter(values.values())):
            return []
        found: list[Element] = []
        for at, part in enumerate(_PLACE.split(words[key])):
            found += fact(part, values[part]) if at % 2 else ast.words(part)
        return found

    yield _joined(
        fact("outlet", known.outlet) or ast.words(words["outlet_not_given"]),
        fact("kind", known.kind),
        told("edition", edition=known.edition),
        fact("section", known.section),
        told("page", page=known.page),
        fact("date", bar.date, own=bool(day_of(known.date)))
        or ast.words(words["date_not_given"]),
    )
    reach = "reach_with_source" if known.reach_source else "reach"
    yield _joined(
        _names(known.authors, words["page_list"], marked)
        or ast.words(one_line(bar.authors or words["author_not_given"])),
        told(reach, reach=known.reach, source=known.reach_source),
        fact("address", known.url),
        told("reference", reference=known.reference),
    )


def _names(names: Sequence[str], pattern: str, marked: Marked) -> list[Element]:
    found: list[Element] = []
    for name in names:
        if found:
            found += ast.words(pattern.format(first="", next=""))
        found += marked("clip_author", ast.words(one_line(name)))
    return found


def _joined(*facts: list[Element]) -> list[Element]:
    found: list[Element] = []
    for each in filter(None, facts):
        if found:
            found += ast.words(_BETWEEN)
        found += each
    return found
