"""Names of a whole digest in, one entry a person out: the full name stands for all.

"Benjamin Netanyahu" is "Netanyahu" wherever no other Netanyahu is named.
"""

from collections.abc import Iterable, Mapping

from newsconv.parsing.fields.given_names import is_given_name, is_title


def bare_name(name: str) -> str:
    """Return a name without titles and roles: "President Anna Kern" is Anna Kern."""
    words = name.removesuffix("’s").removesuffix("'s").split()
    first = next((at for at, word in enumerate(words) if is_given_name(word)), None)
    if first is not None and first < len(words) - 1:
        return " ".join(words[first:])
    while len(words) > 1 and is_title(words[0]):
        words = words[1:]
    return " ".join(words)


def one_entry(names: Iterable[str]) -> Mapping[str, str]:
    """Return which name stands for each name.

    Args:
        names: All of a digest's people.
    """
    known = list(dict.fromkeys(names))
    by_surname: dict[str, set[str]] = {}
    for name in known:
        words = name.split()
        if len(words) > 1:
            by_surname.setdefault(words[-1], set()).add(name)
    return {name: _entry(name, by_surname) for name in known}


def _entry(name: str, by_surname: Mapping[str, set[str]]) -> str:
    words = name.split()
    if not words:
        return name
    others = by_surname.get(words[-1], set())
    if len(words) == 1:
        return next(iter(others)) if len(others) == 1 else name
    # "Anna Kern" and "Anna M. Kern": one opens with the other's given name.
    longer = [
        other
        for other in others
        if other.split()[0] == words[0] and len(other) > len(name)
    ]
    return longer[0] if len(longer) == 1 else name
