"""The body of a story: a closed union of blocks."""

from newsconv.model.inline import Content, Text
from newsconv.model.node import Labelled, Node, Passage
from newsconv.model.parts import Credit


class Paragraph(Passage, frozen=True):
    """Running text."""

    content: Content


class Subhead(Passage, frozen=True):
    """A short line that opens a part of the story."""

    content: Content


class PullQuote(Passage, frozen=True):
    """A sentence of the story, repeated large."""

    content: Content


class BlockQuote(Passage, frozen=True):
    """A passage from elsewhere, set apart.

    Read from text, each of its paragraphs was a block with a decision of its own.
    """

    paragraphs: tuple[Paragraph, ...]
    marks: tuple[Text, ...] = ()
    """The ">" of its lines, as in an e-mail; leaves."""


class ListItem(Passage, frozen=True):
    """One entry of a list."""

    content: Content
    marker: Text | None = None
    """The bullet or number as printed: "•", "3."; a leaf."""
    sublists: tuple["List", ...] = ()


class List(Node, frozen=True):
    """Entries with bullets, or with numbers."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    """The markers count."""


class Caption(Passage, frozen=True):
    """What a picture shows."""

    content: Content


class Image(Node, frozen=True):
    """A picture's file."""

    uri: str
    """A local path or a data URI; nothing is fetched."""
    alt: str = ""
    """What it shows, for who can't see it."""


class Figure(Node, frozen=True):
    """A picture's words, and its file where one is given."""

    image: Image | None = None
    caption: Caption | None = None
    credit: Credit | None = None


class TableCell(Node, frozen=True):
    """One cell."""

    content: Content


class TableRow(Labelled, frozen=True):
    """One line of cells."""

    cells: tuple[TableCell, ...]
    dividers: tuple[Text, ...] = ()
    """The bars between the cells as printed; leaves."""


class Table(Node, frozen=True):
    """Rows of cells; they need not be of equal length."""

    rows: tuple[TableRow, ...]
    header: bool = False
    """The first row names the columns."""


class EditorsNote(Passage, frozen=True):
    """The newsroom's remark on the story."""

    content: Content


class Correction(Passage, frozen=True):
    """What an earlier version had wrong."""

    content: Content


class Tagline(Passage, frozen=True):
    """Who the author is, at the end."""

    content: Content


class AgencyTail(Passage, frozen=True):
    """Who reported and edited, at the end of a wire story."""

    content: Content


class Rule(Labelled, frozen=True):
    """A line of asterisks or dashes between parts; a leaf."""

    text: str


Block = (
    Paragraph
    | Subhead
    | PullQuote
    | BlockQuote
    | List
    | Figure
    | Table
    | EditorsNote
    | Correction
    | Tagline
    | AgencyTail
    | Rule
)
