"""A newsconv document in, the digest that was written out."""

from typing import ClassVar

from newsconv.model.schema import load
from newsconv.readers.registry import Reading


class JsonReader:
    """newsconv's own JSON."""

    format: ClassVar[str] = "json"
    suffixes: ClassVar[tuple[str, ...]] = (".json",)

    def read(self, data: bytes, name: str) -> Reading:
        """Return the digest.

        Raises:
            DocumentError: the JSON is not newsconv's.
        """
        return Reading(load(data, name=name))
