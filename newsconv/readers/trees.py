"""HTML or XML in, a tree of elements out; no entity, no file and no address is opened.

lxml's elements go out: `tag`, `text`, `tail`, `get`, and their children.
"""

import logging
import re
from typing import Any

from newsconv.errors import MissingDependencyError, SourceError

INSTALL = "pip install 'newsconv[html]'"
_NO_XML = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff]")
"""What a tree can't hold."""
_PAGE_ENDS = str.maketrans("\x0b\x0c", "  ")
# Possessive: a comment is a declaration, too, and a hundred would be tried both ways.
_EMPTY = re.compile(r"(?:\s|<!--.*?-->|<[?!][^>]*>)*+\Z", re.DOTALL)


def html_tree(text: str, name: str) -> Any:  # noqa: ANN401 - lxml's, loaded late
    """Return the root of an HTML page, or of a piece of one; mended where it is broken.

    A character that no tree can hold is U+FFFD in it.

    Raises:
        SourceError: it can't be taken apart.
        MissingDependencyError: lxml is not installed.
    """
    etree, html = _libraries("HTML input")
    clean = _NO_XML.sub("\ufffd", text).translate(_PAGE_ENDS)
    if _EMPTY.match(clean):
        clean = "<p></p>"
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        found = html.document_fromstring(
            clean.encode("utf-8", "replace"), parser=parser, ensure_head_body=True
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise SourceError(name, f"can't be taken apart as HTML ({error})") from error
    if any("depth" in entry.message for entry in parser.error_log):
        # What is deeper would be left out without a word.
        raise SourceError(name, "is HTML that nests deeper than any page does")
    return found


def xml_tree(data: bytes, name: str) -> Any:  # noqa: ANN401 - as above
    """Return the root of an XML document.

    Raises:
        SourceError: it is not well-formed, or declares entities: what is small may be
            made huge by them, or hold other files.
        MissingDependencyError: lxml is not installed.
    """
    etree, _ = _libraries("XML input")
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else "broken"
        raise SourceError(name, f"is XML that can't be read: {reason}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):
        raise SourceError(
            name,
            "declares entities of its own, which newsconv does not read; "
            "save it with their text in their place",
        )
    return root


def local_name(element: Any) -> str:  # noqa: ANN401 - as above
    """Return a tag without its namespace, in lower case; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _libraries(feature: str) -> tuple[Any, Any]:
    try:
        from lxml import etree, html  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError(feature, "lxml", INSTALL) from error
    return etree, html


def quiet(library: str) -> None:
    """Keep a library's log off standard error: what matters comes as an error."""
    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
