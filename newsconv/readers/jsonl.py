"""newsconv documents in, one a line; the digest of all their articles out."""

from typing import ClassVar

from newsconv.errors import EmptySourceError
from newsconv.model.schema import load
from newsconv.readers.collect import collect
from newsconv.readers.registry import Reading


class JsonlReader:
    """newsconv's own JSON, one document a line."""

    format: ClassVar[str] = "jsonl"
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson")

    def read(self, data: bytes, name: str) -> Reading:
        """Return the digest; a line that is blank is none.

        Raises:
            DocumentError: a line is not newsconv's JSON; with its number.
            EmptySourceError: all lines are blank.
        """
        documents = [
            Reading(load(line, name=f"{name}, line {number}"))
            # JSON has no line end in it: those of its strings are written as escapes.
            for number, line in enumerate(data.split(b"\n"), 1)
            if line.strip()
        ]
        if not documents:
            raise EmptySourceError(name)
        # Who collects this reading with others says which articles are repeated.
        return Reading(collect(documents).digest)
