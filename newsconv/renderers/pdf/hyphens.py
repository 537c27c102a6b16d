"""A PDF by Typst in, the same with the hyphens of broken words as plain ones out.

Typst says of a hyphen that it added at a line's end that it stands for U+00AD, and
programs that take the text out leave the word in two. A plain one they take off.
"""

import re
import zlib

# In a page, and in a font's table of what its glyphs stand for.
_SOFT = re.compile(rb"<FEFF00AD>|(?<=> )<00AD>", re.IGNORECASE)
_PLAIN = {b"<FEFF00AD>": b"<FEFF002D>", b"<00AD>": b"<002D>"}
_STREAM = re.compile(
    rb"\d+ 0 obj\s<</Length (\d+)(?:/Type/CMap)?/Filter/FlateDecode(?:/WMode 0)?>>\s"
    rb"stream\r?\n",
    re.ASCII,
)
_XREF = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20  # bytes of a line of the table of objects (ISO 32000-1, 7.5.4)


def with_plain_hyphens(pdf: bytes) -> bytes:
    """Return the file, its table of objects made anew.

    What is not laid out as Typst lays files out comes back as it was.
    """
    start = pdf.rfind(b"startxref")
    table = int(pdf[start + 9 :].split()[0])
    head = _XREF.match(pdf, table)
    if head is None:
        return pdf
    first = head.end()
    lines = [
        pdf[at : at + _ENTRY]
        for at in range(first, first + int(head[1]) * _ENTRY, _ENTRY)
    ]
    places = {
        number: int(line[:10])
        for number, line in enumerate(lines)
        if line[17:18] == b"n"
    }
    order = sorted(places, key=places.__getitem__)
    ends = [*(places[number] for number in order[1:]), table]
    parts = [pdf[: places[order[0]]]]
    at = len(parts[0])
    for number, end in zip(order, ends, strict=True):
        part = _plain(pdf[places[number] : end])
        lines[number] = b"%010d" % at + lines[number][10:]
        parts.append(part)
        at += len(part)
    trailer = pdf[first + int(head[1]) * _ENTRY : start]
    foot = b"startxref\n%d\n%%%%EOF" % at
    return b"".join([*parts, head[0], *lines, trailer, foot])


def _plain(part: bytes) -> bytes:
    """Return an object with the hyphens of its text replaced, if it is a page's."""
    found = _STREAM.match(part)
    if found is None:
        return part
    end = found.end() + int(found[1])
    content = zlib.decompress(part[found.end() : end])
    content, count = _SOFT.subn(lambda soft: _PLAIN[soft[0].upper()], content)
    if not count:
        return part
    packed = zlib.compress(content)
    opening = found[0].replace(b"/Length " + found[1], b"/Length %d" % len(packed))
    return opening + packed + part[end:]
