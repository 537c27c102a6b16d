"""A link's address in, whether and how it may be printed out."""

import re
from urllib.parse import urlsplit

from newsconv.model import Content
from newsconv.model.text import content_text
from newsconv.renderers.views import one_line

# What RFC 3986 lets an address be made of, and letters of any script.
_ADDRESS = r"(?:[^\s<>\"{}|\\^`\[\]%]|%[0-9A-Fa-f]{2})+"
_WEB = re.compile(rf"(?i:https?://(?![/?#:]){_ADDRESS}|mailto:{_ADDRESS})")


def web_address(target: str) -> bool:
    """Say whether an address may be a link: on the web or a mailbox, and sound."""
    if not _WEB.fullmatch(target) or not target.isprintable():
        return False
    try:
        # Asking for the port is what finds "https://example.org:x" wrong.
        port = urlsplit(target).port
    except ValueError:
        return False
    return port != 0


def is_printed(target: str, words: Content) -> bool:
    """Say whether the words of a link are its address."""
    bare = target.rstrip("/")
    return one_line(content_text(words)).rstrip("/") in {
        bare,
        bare.partition("://")[2],
        bare.removeprefix("mailto:"),
    }


def in_pieces(address: str) -> list[str]:
    """Cut an address where a line may end: after a stroke, a dot, a sign between."""
    return re.findall(r"[^/.?&=_-]*[/.?&=_-]+|[^/.?&=_-]+", address)
