"""Bytes of a page in, its text out: in the encoding that it declares, if that fits."""

import codecs
import hashlib
import re

from newsconv.errors import EncodingError, SourceError
from newsconv.source import Source

_HEAD = 4096
"""Bytes in which a page declares its encoding; HTML asks for the first 1024."""
_META = re.compile(rb"<meta\b[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml\b[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Python's codec → the one that browsers read a page by (WHATWG, Encoding, 4.2)."""
_OTHER_NAMES = {"x-sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949"}
_MUST_BE_ASCII = frozenset({"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7"})
"""A declaration that was read as ASCII can't be in one of these: it is UTF-8."""


def page_source(
    data: bytes,
    name: str,
    encoding: str | None = None,
    *,
    said: str | None = None,
    whole: bytes | None = None,
) -> Source:
    """Return a page's text, with how it was decoded.

    The encoding given goes first, then a byte order mark, then what is declared, if
    the bytes fit it; else the bytes tell.

    Args:
        data: The page.
        name: The file's.
        encoding: Python's name of the encoding, where it is known.
        said: What the file around the page calls it; else the page may declare it.
        whole: The file as it came, where the page was packed in it.

    Raises:
        SourceError: the bytes are not text, or the encoding given is unknown.
        EncodingError: they are not in the encoding given, or in any known one.
    """
    found = _decoded(data, name, encoding, said)
    if whole is not None:
        found.sha256 = hashlib.sha256(whole).hexdigest()
    return found


def _decoded(data: bytes, name: str, encoding: str | None, said: str | None) -> Source:
    size = len(data)
    if encoding or data.startswith(_BOMS):
        return Source.from_bytes(data, name, encoding=encoding, max_bytes=size)
    declared = (known_codec(said) if said else None) or declared_encoding(data)
    if declared:
        try:
            return Source.from_bytes(data, name, encoding=declared, max_bytes=size)
        except EncodingError:
            pass  # not what it says it is
    found = Source.from_bytes(data, name, max_bytes=size)
    if declared and found.encoding != declared:
        found.encoding_note = (
            f"declared {declared}, which it is not; read as {found.encoding}"
        )
    return found


def declared_encoding(data: bytes) -> str | None:
    """Return Python's codec for the encoding that a page declares, if it does."""
    head = data[:_HEAD]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    return known_codec(found[1].decode("ascii", "replace")) if found else None


def known_codec(label: str) -> str | None:
    """Return Python's codec for an encoding's name on the web; None for no such."""
    label = label.strip().strip("\"'").lower()
    label = _OTHER_NAMES.get(label, label)
    try:
        codec = codecs.lookup(label).name
        "".encode(codec)  # some codecs are none of text
    except (LookupError, ValueError, TypeError, SourceError):
        return None
    codec = _READ_AS.get(codec, codec)
    return "utf-8" if codec in _MUST_BE_ASCII else codec
