"""A story to edit, with every kind of block, and the root of a written XML part."""

from xml.etree import ElementTree as ET

from newsconv.model import (
    Article,
    BlockQuote,
    Caption,
    Emphasis,
    Figure,
    Headline,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    PullQuote,
    Strong,
    Subhead,
    Table,
    TableCell,
    TableRow,
    Text,
)
from tests.pandoc_documents import PICTURE


def parsed(data: bytes) -> ET.Element:
    """Return the root of a part, which is well-formed."""
    return ET.fromstring(data)  # noqa: S314 - newsconv's own


def said(content: str) -> tuple[Text, ...]:
    return (Text(content),)


def story() -> Article:
    """Return an article with every kind of block that an editor can be given."""
    return Article(
        headline=Headline("River rises"),
        language="en",
        body=(
            Paragraph(
                (
                    Text("The river "),
                    Emphasis(said("rose")),
                    Text(" and "),
                    Strong(said("fell")),
                    Text(", as "),
                    Link(said("the book"), "https://harbour.example/book"),
                    Text(" says."),
                    LineBreak(),
                    Text("Twice."),
                )
            ),
            Subhead(said("At the gates")),
            PullQuote(said("We only keep the book.")),
            BlockQuote((Paragraph(said("Leave a gap.")), Paragraph(said("Or two.")))),
            List(
                (
                    ListItem(
                        said("three"),
                        Text("3."),
                        sublists=(List((ListItem(said("inner")),)),),
                    ),
                    ListItem(said("four"), Text("4.")),
                ),
                ordered=True,
            ),
            Table(
                (
                    TableRow((TableCell(said("Place")), TableCell(said("Metres")))),
                    TableRow((TableCell(said("Quay")),)),
                ),
                header=True,
            ),
            Figure(Image(PICTURE, "Grey water"), Caption(said("The quay at noon."))),
        ),
    )
