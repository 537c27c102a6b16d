"""A heading and a stated title in, whether they are the same out."""

_LEAST = 12
"""Letters and digits that a heading has in common with a longer title at least."""


def is_title(heading: str, title: str | None) -> bool:
    """Say whether a heading is a title, or one of them was cut out of the other."""
    said, stated = _key(heading), _key(title or "")
    if not said or not stated:
        return False
    shorter, longer = sorted((said, stated), key=len)
    return shorter == longer or (len(shorter) >= _LEAST and shorter in longer)


def same_words(one: str, other: str) -> bool:
    """Say whether two texts have the same letters and digits."""
    return _key(one) == _key(other)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
