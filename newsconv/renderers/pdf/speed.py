"""WeasyPrint in, the same with less to do besides laying out pages out.

Everything here works around a fact of WeasyPrint 70, named where it is worked around,
and changes no byte of a file.
"""

import ctypes.util
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any


@contextmanager
def by_library_name() -> Iterator[None]:
    """Let libraries be loaded by their file's name (libpango-1.0.so.0) alone.

    WeasyPrint tries names of other systems first, and for each of those that Linux
    lacks Python starts a compiler and a linker, which look for it: half of the time
    that the import takes.
    """
    before = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _not_found
    try:
        yield
    finally:
        ctypes.util.find_library = before


def _not_found(name: str) -> None:
    """Find no library, of whatever name."""


@contextmanager
def without_collecting(*, long: bool) -> Iterator[None]:
    """Leave garbage for after the work, unless that is long.

    To look for garbage among pages, millions of objects that all stay until the last
    one is laid out, is an eighth of the work. What is left lying is a fifth of the
    memory, which long work has none of to spare.
    """
    was_on = gc.isenabled()
    if not long:
        gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def keep_references(document_class: Any) -> None:  # noqa: ANN401 - pydyf, untyped
    """List a PDF's pages once, not for each element of the tree of tags.

    Their number and that of the elements both grow with the digest: of 2,700 pages,
    the list was made some 400,000 times.
    """

    def page_references(pdf: Any) -> tuple[bytes, ...]:  # noqa: ANN401 - as above
        numbers = pdf.pages["Kids"][::3]
        known: tuple[bytes, ...] = getattr(pdf, "_known_references", ())
        if len(known) != len(numbers):
            known = tuple(b"%d 0 R" % number for number in numbers)
            pdf._known_references = known  # noqa: SLF001 - our own
        return known

    document_class.page_references = property(page_references)


_LONGEST_PART = 200
"""Letters of a word that may stand on a line: more than the widest page holds."""


def divide_near(line_break: Any) -> None:  # noqa: ANN401 - WeasyPrint's module, untyped
    """Try to divide an endless word where a line may end, not at all its syllables.

    Each one, from the last, was tried for each line: of 5,000 letters, a minute.
    """
    theirs = line_break.pyphen

    class Near(theirs.Pyphen):  # type: ignore[name-defined,misc]
        def iterate(self, word: str) -> Iterator[tuple[str, str]]:
            # A little more, since the end of a word has syllables of its own.
            near = word[: _LONGEST_PART + self.hd.maxlen]
            for start, rest in super().iterate(near):
                if near == word or len(start) <= _LONGEST_PART:
                    yield start, rest + word[len(near) :]

    line_break.pyphen = SimpleNamespace(
        Pyphen=Near, language_fallback=theirs.language_fallback
    )


_ENOUGH = 600
"""Letters of an endless word among which a line ends, whatever its width."""


def break_near(line_break: Any, *users: Any) -> None:  # noqa: ANN401 - as above
    """Look for the end of a line at the start of an endless word, not in all of it.

    All that is left of the text was shaped again for each line.

    Args:
        line_break: WeasyPrint's module.
        users: Its modules that have the function by name.
    """
    split = line_break.split_first_line

    def split_first_line(
        text: str,
        style: object,
        context: object,
        max_width: float | None,
        *others: object,
        **more: object,
    ) -> Any:  # noqa: ANN401 - as above
        if max_width is not None and len(text) > _ENOUGH:
            start = text[:_ENOUGH]
            if not any(map(str.isspace, start)):
                found = split(start, style, context, max_width, *others, **more)
                # Where the line ends: in bytes; none if all of the start is on it.
                if found[2] is not None and found[2] < _ENOUGH // 2:
                    return found
        return split(text, style, context, max_width, *others, **more)

    for module in (line_break, *users):
        module.split_first_line = split_first_line


def deflate_once(pdf: Any) -> None:  # noqa: ANN401 - pydyf, untyped
    """Deflate a PDF's streams before it is written.

    They are written twice: for the file, and for the sum that identifies it.
    """
    for each in pdf.objects:
        if getattr(each, "compress", False) and "Filter" not in each.extra:
            each.stream = [deflated(each)]
            each.compress = False
            each.extra["Filter"] = "/FlateDecode"


def deflated(stream: Any) -> bytes:  # noqa: ANN401 - as above
    """Return what a stream holds, deflated as its library does it."""
    data: bytes = stream.data
    return data.partition(b"stream\n")[2].removesuffix(b"\nendstream")
