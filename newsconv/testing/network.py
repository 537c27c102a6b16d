"""Code in, whether it asked for the network out."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_ASKING = frozenset(
    {
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.sendto",
        "urllib.Request",
    }
)
"""Python's audit events, which no import under another name gets round."""
_watched: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _watched and event in _ASKING:
        what = next((each for each in arguments if isinstance(each, tuple | str)), "")
        _watched[-1].append(f"{event} {what}".strip())
        raise ConnectionRefusedError("a plug-in must not open the network")


_hooked: list[bool] = []


@contextmanager
def no_network(who: str) -> Iterator[None]:
    """Refuse every connection meanwhile.

    Raises:
        AssertionError: one was asked for, even if the refusal was overlooked.
    """
    if not _hooked:
        sys.addaudithook(_hear)  # it can't be taken away, but hears nothing then
        _hooked.append(True)
    asked: list[str] = []
    _watched.append(asked)
    try:
        yield
    except Exception as error:
        if asked:
            raise AssertionError(f"{who} opens the network: {asked[0]}") from error
        raise
    finally:
        _watched.pop()
    if asked:
        raise AssertionError(f"{who} opens the network: {asked[0]}")
