"""A document of an earlier version in, the same in this version's words out."""

from typing import Any


def upgraded(document: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return a 1.0 document's data as 1.1 has it; what is wrong in it stays wrong.

    A comment's time was its text alone, "2 hours ago", and is a moment.
    """
    match document:
        case {"type": "comment", "time": str(text), **rest}:
            time = {"type": "moment", "text": text}
            return {**upgraded(rest), "type": "comment", "time": time}
        case dict():
            return {name: upgraded(value) for name, value in document.items()}
        case list():
            return [upgraded(each) for each in document]
        case _:
            return document
