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


def children(node: Node) -> list[Node]:
    """Return the nodes directly under `node`, in the order of its fields."""
    found: list[Node] = []
    for name in _holders(type(node)):
        value = getattr(node, name)
        if isinstance(value, tuple):
            found.extend(value)
        elif value is not None:
            found.append(value)
    return found


@cache
def _holders(kind: type[Node]) -> tuple[str, ...]:
    """Return the fields that hold nodes, by their types; most leaves have none."""
    fields = msgspec.structs.fields(kind)
    return tuple(field.name for field in fields if _holds_nodes(field.type))


def _holds_nodes(form: object) -> bool:
    if isinstance(form, type) and issubclass(form, Node):
        return True
    return any(map(_holds_nodes, get_args(form)))


def walk(root: Node) -> Iterator[Node]:
    """Yield `root` and every node under it, in the order of the fields."""
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(children(node)))


def leaves(root: Node) -> Iterator[Leaf]:
    """Yield every leaf under `root`, in the order of the fields."""
    return (node for node in walk(root) if isinstance(node, Leaf))


def _place(leaf: Leaf) -> tuple[int, int]:
    return (leaf.span.start, leaf.span.end) if leaf.span else (0, 0)


def leaves_in_text_order(article: Article) -> list[Leaf]:
    """Return the leaves that were read from the source, as they stand in it."""
    found = [leaf for leaf in leaves(article) if leaf.span is not None]
    return sorted(found, key=_place)
