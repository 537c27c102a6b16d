"""A catalogue's line of names in, its people out: "Calder, Ines; Marsh, Owen".

News databases write authors so, the family name first. Given back is the name in the
order that it is said in; every part of the line must read like such a name.
"""

from newsconv.model import Author, Span
from newsconv.parsing.fields.given_names import has_given_name
from newsconv.parsing.fields.names import is_signed_name
from newsconv.parsing.patterns import lazy

_NAME = lazy(r"\s*([^\s,;][^,;]*?)\s*,\s*([^\s,;][^,;]*?(?:\b[^\W\d_]\.)?)\s*\.?\s*\Z")
_INITIALS = lazy(r"(?:[^\W\d_]\.-?)+\Z")


def read_inverted(text: str, offset: int) -> tuple[Author, ...]:
    """Return the people of a line of names with the family name first; none if it isn't.

    Args:
        text: The line, without what introduces it.
        offset: Where it starts in the source.
    """
    found = []
    at = 0
    pieces = text.rstrip(" ;").split(";")
    for piece in pieces:
        match = _NAME.match(piece)
        if match is None:
            return ()
        family, given = match.groups()
        name = f"{given} {family}"
        # One comma may also stand between two family names, or two friends.
        sure = len(pieces) > 1 or (_are_given(given) and not has_given_name(family))
        if not is_signed_name(name) or not sure:
            return ()
        start, stop = offset + at + match.start(1), offset + at + match.end(2)
        found.append(Author(name, span=Span(start, stop)))
        at += len(piece) + 1
    return tuple(found)


def _are_given(words: str) -> bool:
    return all(has_given_name(word) or _INITIALS.match(word) for word in words.split())
