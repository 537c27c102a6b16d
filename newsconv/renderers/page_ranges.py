"""Indexes in, what makes their page numbers "4, 7–8" as pages are laid out, out.

An article's page is known only when it is laid out, and what an entry prints depends
on the pages of its neighbours: two on one page are one number, and pages in a row are
a range. So each link of an index asks CSS for its neighbours' pages too, with counter
styles of our own, which say nothing until the last has been asked for. That costs no
second layout of the digest, as reading the pages and laying out again would.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from newsconv.renderers.indexes import Index, IndexEntry

COMMA, DASH = ", ", "–"

_SHARING = 40
"""More articles, or paragraphs with a keyword, never share a page."""

_STYLE = "newsconv-page-"
_END = "-end"


def page_ranges(pages: Sequence[int], comma: str = COMMA) -> str:
    """Return sorted pages as an index prints them: [4, 7, 7, 8] → "4, 7–8"."""
    return "".join(
        _printed(pages[at - 1] if at else None, page, pages[at + 1 :], comma)
        for at, page in enumerate(pages)
    )


def _printed(before: int | None, page: int, later: Sequence[int], comma: str) -> str:
    """Return what one link prints, between its neighbours' pages.

    Of several articles on one page, the first one's link prints it. A range is its
    first page and, with the dash, its last.
    """
    if before == page:
        return ""
    if before != page - 1:
        return f"{comma if before is not None else ''}{page}"
    following = next((each for each in later if each != page), None)
    return "" if following == page + 1 else f"{DASH}{page}"


def comma(words: Mapping[str, str]) -> str:
    """Return what a language writes between two numbers: ", ", "، ", "、"."""
    return words["page_list"].partition("{first}")[2].removesuffix("{next}")


def link_class(index: Index, place: int, at: int) -> str:
    """Return the class of an entry's link to one of its places."""
    return f"{index.ident}-{place}-{at}"


def range_rules(
    indexes: Iterable[Index], targets_of: Callable[[IndexEntry], Sequence[str]]
) -> Iterator[str]:
    """Yield a rule for each link of the indexes: what it prints after itself.

    Args:
        indexes: All that are printed.
        targets_of: The anchors that an entry's links lead to.
    """
    for index in indexes:
        entries = [entry for group in index.groups for entry in group.entries]
        for place, entry in enumerate(entries):
            targets = targets_of(entry)
            for at, here in enumerate(targets):
                asked = [("before", targets[at - 1])] if at else []
                asked += [("here", here)]
                later = targets[at + 1 : at + 1 + _SHARING]
                asked += [("later", target) for target in later]
                asked[-1] = (asked[-1][0] + _END, asked[-1][1])
                content = " ".join(
                    f'target-counter("#{target}",page,{_STYLE}{role})'
                    for role, target in asked
                )
                yield f".{link_class(index, place, at)}::after{{content:{content}}}"


def ranging(counter_style: type[Any], comma: str = COMMA) -> Any:  # noqa: ANN401 - WeasyPrint's own, untyped
    """Return WeasyPrint's counter styles, with those that `range_rules` asks for.

    Args:
        counter_style: WeasyPrint's class of them.
        comma: What stands between two numbers.
    """

    class Ranging(counter_style):  # type: ignore[misc] # untyped library
        """Within one `content`, the styles are asked one after the other."""

        before: int | None = None
        here = 0
        later: tuple[int, ...] = ()

        def render_value(
            self, counter_value: int, counter_name: object = None, *more: object
        ) -> str:
            if not isinstance(counter_name, str) or not counter_name.startswith(_STYLE):
                return str(super().render_value(counter_value, counter_name, *more))
            role = counter_name.removeprefix(_STYLE)
            match role.removesuffix(_END):
                case "before":
                    self.before = counter_value
                case "here":
                    self.here, self.later = counter_value, ()
                case _:
                    self.later += (counter_value,)
            if not role.endswith(_END):
                return ""
            printed = _printed(self.before, self.here, self.later, comma)
            self.before = None
            return printed

    return Ranging()
