"""Ways through a document: every node, every leaf, every article."""

from collections.abc import Iterator

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
    for name in node.__struct_fields__:
        value = getattr(node, name)
        if isinstance(value, Node):
            found.append(value)
        elif isinstance(value, tuple):
            found.extend(item for item in value if isinstance(item, Node))
    return found


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
