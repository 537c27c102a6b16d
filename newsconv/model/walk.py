"""Ways through a document: every node, every leaf, every article."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

import msgspec

from newsconv.model.article import Article
from newsconv.model.blocks import Rule
from newsconv.model.comments import (
    CommentAuthor,
    CommentHeading,
    CommentMeta,
)
from newsconv.model.digest import Digest
from newsconv.model.inline import Text
from newsconv.model.node import Node
from newsconv.model.parts import (
    Byline,
    Credit,
    Date,
    Dateline,
    Furniture,
    Headline,
    Kicker,
)

Leaf = (
    Text
    | Headline
    | Kicker
    | Byline
    | Date
    | Dateline
    | Credit
    | Rule
    | CommentHeading
    | CommentAuthor
    | CommentMeta
    | Furniture
)
"""The nodes that hold printed characters; what lies inside them only points at some."""


def articles(digest: Digest) -> Iterator[Article]:
    """Yield a digest's articles in printed order."""
    for section in digest.sections:
        yield from section.articles


def children(node: Node, held: type[Node] = Node) -> list[Node]:
    """Return the nodes directly under `node`, in the order of its fields.

    Fields that do not lead to nodes of the kind that is `held` are left out.
    """
    found: list[Node] = []
    for name in holders(type(node), held):
        value = getattr(node, name)
        if isinstance(value, tuple):
            found.extend(value)
        elif value is not None:
            found.append(value)
    return found


@cache
def holders(kind: type[Node], held: type[Node] = Node) -> tuple[str, ...]:
    """Return the fields with nodes of a kind, or that lead to some, by their types."""
    fields = msgspec.structs.fields(kind)
    return tuple(field.name for field in fields if _leads(field.type, held, {kind}))


def _leads(form: object, held: type[Node], seen: set[type[Node]]) -> bool:
    if not isinstance(form, type) or not issubclass(form, Node):
        return any(_leads(part, held, seen) for part in get_args(form))
    if issubclass(form, held):
        return True
    if form in seen:
        return False
    seen.add(form)
    fields = msgspec.structs.fields(form)
    return any(_leads(field.type, held, seen) for field in fields)


def walk(root: Node, held: type[Node] = Node) -> Iterator[Node]:
    """Yield `root` and every node under it, in the order of the fields.

    Where only nodes of one kind are `held` to matter, fields that lead to none are
    passed over, and so are most of the nodes.
    """
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        yield node
        for name in reversed(holders(type(node), held)):
            value = getattr(node, name)
            if isinstance(value, tuple):
                stack.extend(reversed(value))
            elif value is not None:
                stack.append(value)


def leaves(root: Node) -> Iterator[Leaf]:
    """Yield every leaf under `root`, in the order of the fields."""
    return (node for node in walk(root) if isinstance(node, Leaf))


def _place(leaf: Leaf) -> tuple[int, int]:
    return (leaf.span.start, leaf.span.end) if leaf.span else (0, 0)


def leaves_in_text_order(article: Article) -> list[Leaf]:
    """Return the leaves that were read from the source, as they stand in it."""
    found = [leaf for leaf in leaves(article) if leaf.span is not None]
    return sorted(found, key=_place)
