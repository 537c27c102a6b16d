"""Pieces of HTML and plain texts in, told to a `Marking`: nothing in them is furniture.

Such as feeds, e-mails and news items carry. Nothing is fetched: a picture that is
elsewhere is kept by its address where it has words.
"""

from collections.abc import Callable
from typing import Any

from newsconv.parsing.marked_text import Marking
from newsconv.parsing.segment import segment
from newsconv.readers.addresses import link_target, own_picture
from newsconv.readers.markup_walk import Picture, Ways, tell
from newsconv.readers.trees import html_tree


def tell_html(
    text: str,
    marking: Marking,
    name: str,
    *,
    base: str | None = None,
    carried: Callable[[str], str | None] = lambda _: None,
) -> None:
    """Tell a piece of HTML, or a whole page.

    Args:
        text: The HTML.
        marking: What is told.
        name: The file's.
        base: The address that those in the text start from.
        carried: Returns a `data:` address of a picture that came with the text.

    Raises:
        SourceError: it can't be taken apart.
        MissingDependencyError: lxml is not installed.
    """
    tell_tree(html_tree(text, name), marking, base=base, carried=carried)


def tell_tree(
    root: Any,  # noqa: ANN401 - lxml's, loaded late
    marking: Marking,
    *,
    base: str | None = None,
    carried: Callable[[str], str | None] = lambda _: None,
) -> None:
    """Tell the same of a tree that was made of it."""

    def shown(element: Any) -> Picture | None:  # noqa: ANN401 - lxml's
        address = (element.get("src") or "").strip()
        alt = " ".join((element.get("alt") or "").split())
        data = own_picture(address) or carried(address)
        # What is elsewhere and has no words is a spacer, or counts who reads.
        elsewhere = None if address[:5].lower() == "data:" else address
        whole = data or (link_target(elsewhere or "", base) if alt else None)
        return Picture(whole, alt) if whole else None

    tell(root, marking, Ways(lambda target: link_target(target, base), shown))


def tell_plain(text: str, marking: Marking) -> None:
    """Tell a plain text's blocks as paragraphs, hard wraps undone."""
    for block in segment(text):
        marking.open()
        marking.say(" ".join(line.text for line in block.lines))
        marking.close()
