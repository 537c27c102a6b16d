"""What a document is made of besides its text: elements, attributes, keys, entries."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

Shape = set[tuple[str, str | None]]

SAFE = ("#", "https://", "http://", "mailto:")
"""How an address may begin that leads out of a page."""


def shape(root: ET.Element) -> Shape:
    """Return the elements there are, and the attributes of each."""
    return {(each.tag, name) for each in root.iter() for name in (None, *each.keys())}


def keys_of(value: object) -> Iterator[str]:
    """Yield the keys of a JSON value, however deep."""
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from keys_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from keys_of(each)


def texts_of(value: object) -> Iterator[str]:
    """Yield the texts of a JSON value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_of(each)
