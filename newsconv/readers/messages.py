"""An Internet message in (RFC 5322, MIME), its headers and parts out."""

import base64
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from typing import cast

from newsconv.errors import SourceError
from newsconv.readers.addresses import own_picture
from newsconv.readers.unpacking import too_large

_OF_A_MESSAGE = (
    *("from", "subject", "date", "mime-version", "content-type", "message-id"),
    *("received", "to", "return-path"),
)


def read_message(data: bytes, name: str) -> EmailMessage:
    """Return a message.

    Raises:
        SourceError: it has none of the headers that messages have, or nests too deep.
    """
    try:
        message = message_from_bytes(data.lstrip(), policy=default)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise SourceError(name, "is an e-mail that can't be taken apart") from error
    if not any(header in message for header in _OF_A_MESSAGE):
        raise SourceError(name, "is no e-mail: it does not begin with its headers")
    return message


def header(message: EmailMessage, name: str) -> str | None:
    """Return a header's words, decoded; None where it is absent or broken."""
    try:
        value = message[name]
        return " ".join(str(value).split()) or None if value is not None else None
    except Exception:  # noqa: BLE001 - the parser of headers fails on some in many ways
        return None


def sender(message: EmailMessage) -> str | None:
    """Return the name that a message is sent by; an address alone is none."""
    try:
        addresses = message["from"].addresses if message["from"] else ()
        return next((each.display_name for each in addresses), None) or None
    except Exception:  # noqa: BLE001 - as above
        return None


def parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a message that hold something; a message in it is one."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        is_whole = part is not message and part.get_content_maintype() == "message"
        if part.is_multipart() and not is_whole and isinstance(inner, list):
            stack.extend(cast("list[EmailMessage]", inner[::-1]))
        else:
            yield part


def content(part: EmailMessage, name: str, max_bytes: int) -> bytes:
    """Return a part's bytes, without what they are wrapped in for the way.

    Raises:
        SourceError: they are more than `max_bytes`.
    """
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError):
        found = None
    if not isinstance(found, bytes):
        return b""
    if len(found) > max_bytes:
        raise too_large(name, max_bytes)
    return found


def is_attached(part: EmailMessage) -> bool:
    """Say whether a part is a file that the message brings, and not its words."""
    try:
        return part.get_content_disposition() == "attachment" or (
            part.get_content_maintype() != "text"
        )
    except Exception:  # noqa: BLE001 - as in `header`
        return True


def charset(part: EmailMessage) -> str | None:
    """Return what a part calls its encoding."""
    try:
        return part.get_content_charset()
    except Exception:  # noqa: BLE001 - as in `header`
        return None


def file_name(part: EmailMessage) -> str:
    """Return what an attachment is called: its name, or its media type."""
    try:
        found = part.get_filename()
    except Exception:  # noqa: BLE001 - as in `header`
        found = None
    said = " ".join((found or part.get_content_type()).split())
    return said.encode("utf-8", "replace").decode()


class Carried:
    """The pictures that came with a page, by their addresses."""

    def __init__(self, message: EmailMessage, name: str, max_bytes: int) -> None:
        self._name = name
        self._max_bytes = max_bytes
        self._left = max_bytes
        self._parts: dict[str, EmailMessage] = {}
        self.used: set[int] = set()
        """The `id` of each part that was asked for."""
        for part in parts(message):
            if part.get_content_maintype() != "image":
                continue
            if location := header(part, "content-location"):
                self._parts.setdefault(location, part)
            if ident := header(part, "content-id"):
                self._parts.setdefault(f"cid:{ident.strip('<>')}", part)

    def __call__(self, address: str) -> str | None:
        """Return a picture's `data:` address; None where none came that can be shown.

        Raises:
            SourceError: the pictures of the page are more than the limit, in bytes.
        """
        part = self._parts.get(address)
        if part is None:
            return None
        self.used.add(id(part))
        data = content(part, self._name, self._max_bytes)
        # One part may stand in a page a thousand times.
        self._left -= len(data)
        if self._left < 0:
            raise too_large(self._name, self._max_bytes)
        media_type = part.get_content_type()
        packed = base64.b64encode(data).decode("ascii")
        return own_picture(f"data:{media_type};base64,{packed}")
