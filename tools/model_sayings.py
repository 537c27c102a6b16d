"""The model in, a digest in which every field says something that nothing else says.

What a field said is then looked for in what is rendered of it: `tools/model_map.py`.
"""

import itertools
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import msgspec

from newsconv import model
from newsconv.model import (
    Article,
    Digest,
    Emphasis,
    Link,
    List,
    Node,
    Section,
    SourceBar,
    Span,
    Strong,
    SynthesisParagraph,
)
from newsconv.model.node import Labelled, Passage

if TYPE_CHECKING:
    from collections.abc import Callable

S = TypeVar("S", bound=msgspec.Struct)
Field = tuple[str, str]
"""A class and one of its fields."""

STRUCTS = tuple(
    kind
    for kind in vars(model).values()
    if isinstance(kind, type)
    and issubclass(kind, msgspec.Struct)
    and kind not in {Node, Labelled, Passage, Span}
)
_DEEPEST = 4
"""From here on, lists hold no lists."""
BASES = {"span", "decision", "overrides"}
"""Fields of every node, or of every block, that no vocabulary has a word for; and what
was changed by hand, of which a vocabulary has what came of it."""
_PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4"
    "nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC"
)


class Sayings:
    """What each field of the digest says, and the digest."""

    def __init__(self) -> None:
        self.said: dict[str, Field] = {}
        """A word or a number as it is to be found, and whose it is."""
        self._numbers = itertools.count(1)
        self._time = ""

    def digest(self) -> Digest:
        """Return a digest of two articles; of one, only the outlet is known."""
        told = self._make(Article)
        self._time = "T06:30Z"
        bare = self._make(Article)
        bar = SourceBar(outlet=bare.source_bar.outlet)
        bare = msgspec.structs.replace(bare, source_bar=bar)
        facts = self._fields(Digest, leave=("sections", "top_stories", "synthesis"))
        section = self._make(Section, leave=("articles",))
        part = self._make(SynthesisParagraph, leave=("articles",))
        return msgspec.structs.replace(
            Digest(),
            **facts,
            sections=(msgspec.structs.replace(section, articles=(told, bare)),),
            synthesis=(msgspec.structs.replace(part, articles=(1,)),),
            top_stories=(2,),
        )

    @classmethod
    @cache
    def all_fields(cls) -> frozenset[Field]:
        """Return the fields that say something."""
        sayings = cls()
        sayings.digest()
        return frozenset(sayings.said.values())

    def _make(self, kind: type[S], leave: tuple[str, ...] = (), depth: int = 0) -> S:
        make: Callable[..., S] = kind
        return make(**self._fields(kind, leave, depth))

    def _fields(
        self, kind: type[msgspec.Struct], leave: tuple[str, ...] = (), depth: int = 0
    ) -> dict[str, object]:
        hints = get_type_hints(kind, include_extras=True)
        return {
            name: value
            for name in kind.__struct_fields__
            if name not in {*leave, *BASES, "schema_version"}
            and (value := self._value(kind, name, hints[name], depth)) is not None
        }

    def _value(
        self, kind: type[msgspec.Struct], name: str, hint: object, depth: int
    ) -> object:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._value(kind, name, arguments[0], depth)
        if origin in {Union, UnionType}:
            known = [each for each in arguments if each is not NoneType]
            return self._value(kind, name, known[0], depth)
        if origin is tuple:
            return self._several(kind, name, arguments[0], depth)
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self._make(hint, depth=depth + 1)
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        return self._scalar(kind, name, hint)

    def _several(
        self, kind: type[msgspec.Struct], name: str, hint: object, depth: int
    ) -> tuple[object, ...]:
        forms = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
        if kind in {Emphasis, Strong, Link}:
            forms = (model.Text,)
        if kind is List and name == "items" and depth > _DEEPEST:
            return ()
        found: list[object] = []
        for form in forms:
            if form is List and kind is model.ListItem and depth > _DEEPEST:
                continue
            found += self._each_form(kind, name, form, depth)
        return tuple(found)

    def _each_form(
        self, kind: type[msgspec.Struct], name: str, form: object, depth: int
    ) -> list[object]:
        """Return one of a kind, or one for each member of the word that decides it."""
        hints = get_type_hints(form) if isinstance(form, type) else {}
        for field, hint in hints.items():
            if isinstance(hint, type) and issubclass(hint, Enum) and form in STRUCTS:
                return [
                    msgspec.structs.replace(
                        self._make(form, depth=depth + 1), **{field: member}
                    )
                    for member in hint
                ]
        return [self._value(kind, name, form, depth)]

    def _scalar(self, kind: type[msgspec.Struct], name: str, hint: object) -> object:
        if hint is bool:
            return name not in {"uncertain", "deleted"}
        number = next(self._numbers)
        field = (kind.__name__, name)
        if hint is int:
            return self._say(str(70000 + number), field, int(70000 + number))
        if hint is float:
            return 0.5
        word = f"zq{number}qz"
        match kind.__name__, name:
            case (_, "date") | ("Moment", "value"):
                day = f"{2000 + number % 1000 // 28}-03-{number % 28 + 1:02}"
                return self._say(
                    day, field, day + (self._time if name == "value" else "")
                )
            case (_, "period"):
                return self._say("1991-03-04", field, "1991-03-04/1991-03-05")
            case (_, "language"):
                tag = f"en-x-{number:06}"
                return self._say(tag, field, tag)
            case ("Image", "uri"):
                return _PICTURE
            case ("Link", "target") | ("SourceBar", "url"):
                return self._say(word, field, f"https://{word}.example/")
            case ("Digest", "number"):
                return self._say(str(80000 + number), field, str(80000 + number))
        return self._say(word, field, word)

    def _say(self, said: str, field: Field, value: object) -> object:
        self.said[said] = field
        return value
