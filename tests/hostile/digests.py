"""Digests of every kind of node, with a text of one's choice in each field."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import cycle
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from newsconv.model import SCHEMA_VERSION, Article, Digest, Section, Span
from tests.hostile.payloads import payloads

DIVIDER = " ¦ "
Take = Callable[[], str]

_DEEPEST = 4
"""Nodes of a text: an emphasis in a link in a paragraph in a quotation."""


def filled(kind: type[msgspec.Struct], take: Take, depth: int = 0) -> Any:  # noqa: ANN401 - of the kind
    """Return a struct with a text from `take` in each field that holds one."""
    values: dict[str, Any] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name not in kind.__struct_fields__:
            continue
        if name == "decision" or (name == "span" and hint is not Span):
            continue
        if name == "schema_version":
            values[name] = SCHEMA_VERSION
        elif name == "deleted":  # such a comment's words are not printed
            values[name] = False
        else:
            values[name] = _value(hint, take, depth)
    return kind(**values)


def _value(hint: Any, take: Take, depth: int) -> Any:  # noqa: ANN401 - a type
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is str:
        return take()
    if hint is Span:
        return Span(0, 1)
    if origin is Annotated:
        return 1 if arguments[0] is int else 0.5
    if origin in {Union, UnionType}:
        known = [each for each in arguments if each is not NoneType]
        return _value(known[0], take, depth)
    if origin is tuple:
        inner = arguments[0]
        kinds = get_args(inner) if get_origin(inner) in {Union, UnionType} else [inner]
        deep = depth >= _DEEPEST
        shallow = [each for each in kinds if not deep or not _holds_more(each)]
        return tuple(_value(each, take, depth + 1) for each in shallow)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return filled(hint, take, depth + 1)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return {bool: True, int: 1, float: 0.5}[hint]


def _holds_more(kind: Any) -> bool:  # noqa: ANN401 - a type
    """Say whether a kind of node holds any number of others, and so may itself."""
    return (
        isinstance(kind, type)
        and issubclass(kind, msgspec.Struct)
        and any(
            get_origin(hint) is tuple and get_args(hint)[0] is not str
            for hint in get_type_hints(kind, include_extras=True).values()
        )
    )


def digest_of(take: Take, articles: int = 1) -> Digest:
    """Return a digest whose fields are filled, with so many articles."""
    made = filled(Digest, take)
    section = filled(Section, take)
    own = [filled(Article, take) for _ in range(articles)]
    # Half of them among the briefs; all together on the cover.
    own = [
        msgspec.structs.replace(article, brief=number % 2 == 1)
        for number, article in enumerate(own)
    ]
    section = msgspec.structs.replace(section, articles=tuple(own))
    return msgspec.structs.replace(made, sections=(section,))  # type: ignore[no-any-return]


def twin(articles: int = 1) -> Digest:
    """Return a digest of the same shape with nothing but harmless words in it.

    Its markup is all that newsconv itself writes. The words open with every letter,
    for an index has a heading for each.
    """
    letters = cycle("abcdefghijklmnopqrstuvwxyz")
    return digest_of(lambda: f"{next(letters)} word", articles)


def _count() -> int:
    count = 0

    def take() -> str:
        nonlocal count
        count += 1
        return "word"

    digest_of(take)
    return count


def linked() -> Digest:
    """Return a digest with a web address in each field, which some make a link of."""
    return digest_of(lambda: "https://river.example/a", 2)


FIELDS = _count()
"""Places of a digest of one article that hold a text."""


def spread(articles: int, harmful: Sequence[str] | None = None) -> Iterator[Digest]:
    """Yield digests that hold each payload by itself in a field, and each field one."""
    texts = payloads() if harmful is None else harmful
    given = 0
    endless = cycle(texts)

    def take() -> str:
        nonlocal given
        given += 1
        return next(endless)

    while given < len(texts):
        yield digest_of(take, articles)


def joined(size: int) -> Iterator[tuple[str, Digest]]:
    """Yield digests with some payloads in all of their fields, until each was in all.

    With each the text of its fields.
    """
    texts = payloads()
    for start in range(0, len(texts), size):
        text = DIVIDER.join(texts[start : start + size])
        yield text, digest_of(lambda text=text: text)  # type: ignore[misc]
