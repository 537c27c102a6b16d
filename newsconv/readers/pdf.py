"""A PDF that newsconv made in, the digest attached to it out, as it was printed.

Nothing is read off the pages. A PDF that others made has no digest, and is refused.
"""

import logging
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any, ClassVar

from newsconv.errors import DocumentError, MissingDependencyError, SourceError
from newsconv.model.schema import load
from newsconv.readers.registry import Reading
from newsconv.source import DEFAULT_MAX_BYTES

NAME, RELATIONSHIP = "digest.json", "/Data"
"""How `newsconv.renderers.pdf.attachments` attaches the digest."""

_NOT_OURS = (
    "is a PDF without a digest of newsconv's in it; copy its text into a .txt file, "
    "and read that"
)
_ENCRYPTED = "is encrypted; save a copy of it without a password, and read that"
_BROKEN = "is a broken PDF, or cut short; get a whole copy of it, and read that"
_HEAD = 1024
"""Bytes that programs look for a PDF's signature in."""


@dataclass(frozen=True)
class PdfReader:
    """PDF that newsconv made, by the digest attached to it."""

    format: ClassVar[str] = "pdf"
    suffixes: ClassVar[tuple[str, ...]] = (".pdf",)

    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of all that is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the digest.

        Raises:
            SourceError: no PDF, a broken, encrypted or too large one, or one that
                newsconv did not make.
            DocumentError: a later newsconv made it.
            MissingDependencyError: pypdf is not installed.
        """
        attached = _attached(data, name, self.max_bytes)
        try:
            return Reading(load(attached, name=name))
        except DocumentError as error:
            if error.path == "schema_version":
                raise
            raise SourceError(name, f"{_NOT_OURS} ({error.reason})") from error


def _attached(data: bytes, name: str, max_bytes: int) -> bytes:
    """Return the bytes of the digest that is attached to a PDF."""
    pypdf, errors = _library()
    if b"%PDF-" not in data[:_HEAD]:
        raise SourceError(name, "is not a PDF, whatever its name says")
    try:
        with pypdf.apply_configuration(
            zlib_maximum_output_length=max_bytes,
            # Byte by byte, pypdf would try to mend what is broken.
            zlib_maximum_recovery_input_length=0,
            maximum_declared_stream_length=max_bytes,
        ):
            opened = pypdf.PdfReader(BytesIO(data))
            found = None if opened.is_encrypted else _digest(opened)
    except errors.LimitReachedError as error:
        if isinstance(error.__cause__, zlib.error):
            raise SourceError(name, _BROKEN) from error
        reason = (
            f"what is packed into it is over the limit of {max_bytes:,} bytes; raise "
            "it with --max-bytes (max_bytes= in Python)"
        )
        raise SourceError(name, reason) from error
    except (errors.DependencyError, errors.WrongPasswordError) as error:
        # It tries to decrypt at once, and lacks the library for most ciphers.
        raise SourceError(name, _ENCRYPTED) from error
    except Exception as error:  # whatever a broken file makes of pypdf
        raise SourceError(name, _BROKEN) from error
    if opened.is_encrypted:
        raise SourceError(name, _ENCRYPTED)
    if found is None:
        raise SourceError(name, _NOT_OURS)
    return found


def _digest(opened: Any) -> bytes | None:  # noqa: ANN401 - pypdf's, loaded late
    for file in opened.attachment_list:
        if file.name == NAME and file.associated_file_relationship == RELATIONSHIP:
            content: bytes = file.content
            return content
    return None


def _library() -> tuple[Any, Any]:
    """Import pypdf and its errors.

    Raises:
        MissingDependencyError: it is not installed.
    """
    try:
        import pypdf  # noqa: PLC0415 - 0.1 s, and only for PDF
        from pypdf import errors  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "PDF input", "pypdf", "pip install 'newsconv[pdf]'"
        ) from error
    # What it says of a file is no news to users: what matters comes as an error.
    # Without a handler of its own, logging prints it on standard error.
    logger = logging.getLogger("pypdf")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return pypdf, errors
