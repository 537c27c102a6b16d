"""What a paragraph is made of: a closed union of inlines.

A plain-text source gives `Text` only; the others come from formats that have markup.
"""

from newsconv.model.node import Node


class Text(Node, frozen=True):
    """Printed characters; a leaf. Line ends inside its span are spaces here.

    Where a line end broke a word it is nothing here, and a hyphen that only broke the
    word is left out; so are the marks ">" that quote the lines of an e-mail.
    """

    text: str


class LineBreak(Node, frozen=True):
    """A line end that the author meant: verse, an address."""


class Emphasis(Node, frozen=True):
    """Stressed words, set in italics."""

    content: tuple["Inline", ...]


class Strong(Node, frozen=True):
    """Weighty words, set in bold."""

    content: tuple["Inline", ...]


class Link(Node, frozen=True):
    """Words that lead somewhere."""

    content: tuple["Inline", ...]
    target: str
    """The address, as the source has it."""


Inline = Text | LineBreak | Emphasis | Strong | Link
Content = tuple[Inline, ...]
