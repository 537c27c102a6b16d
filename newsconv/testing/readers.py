"""A reader and files that it reads in, nothing or an AssertionError out."""

import re
from collections.abc import Mapping
from hashlib import sha256

from newsconv.diagnostics import Diagnostic
from newsconv.errors import NewsconvError
from newsconv.model import Article, Digest
from newsconv.model.conservation import losses
from newsconv.model.schema import dump, load
from newsconv.model.walk import articles, walk
from newsconv.readers.registry import MANIFEST, Reader, Reading, reader_lacks
from newsconv.testing.elsewhere import is_importable, made_elsewhere
from newsconv.testing.network import no_network

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_ODD = {
    "an empty file": b"",
    "blanks": b" \n\t\n",
    "bytes of no text": bytes(range(256)) * 8,
    "a byte order mark alone": b"\xef\xbb\xbf",
    "UTF-16": "River rises\n\nThe river rose again.\n".encode("utf-16"),
    "NULs": b"\0" * 100,
    "a line without an end": b"a" * 20_000,
    "brackets": b"<[({" * 10,
    "a deep nest": b"<a>" * 1000,
}


def check_reader(kind: type[Reader], samples: Mapping[str, bytes]) -> None:
    """Check a reader's class by files that it reads.

    Its name and suffixes; that it finds articles, the same ones each time, here and in
    another process; that they can be written as JSON and read back; that every printed
    character of an article's own text (`Origin.text`) lies in exactly one leaf, by its
    span; that the network stays closed; and that odd and damaged files are read or
    refused by a `NewsconvError`.

    Args:
        kind: The class, as an entry point names it.
        samples: Files that it reads, by name; no file of that name has to be there.

    Raises:
        AssertionError: the first thing that is not as it should be.
    """
    who = getattr(kind, "__name__", str(kind))
    _check_members(kind, who)
    _must(samples, "check_reader needs a sample: samples={'story.xyz': b'…'}")
    with no_network(who):
        for name, data in samples.items():
            reading = _read(kind, data, name, who)
            _check_reading(reading, name, who)
            again = _read(kind, data, name, who)
            _must(reading == again, f"{who} reads {name} otherwise the second time")
            _check_elsewhere(kind, data, reading, name, who)
        for name, data in (_ODD | _damaged(samples)).items():
            _read(kind, data, name, who, refusing=True)


def _must(holds: object, complaint: str) -> None:
    if not holds:
        raise AssertionError(complaint)


def _check_members(kind: type[Reader], who: str) -> None:
    try:
        wrong = reader_lacks(kind)
    except Exception as error:
        raise AssertionError(
            f"{who}() raises {type(error).__name__}: {error}"
        ) from error
    _must(wrong is None, f"{who} {wrong}")
    _must(
        _NAME.fullmatch(kind.format),
        f"{who}.format is {kind.format!r}; write it as 'halyard'",
    )
    for suffix in kind.suffixes:
        _must(
            suffix == suffix.lower() and suffix != MANIFEST,
            f"{who} claims the suffix {suffix!r}; it is in small letters, and "
            f"{MANIFEST} is a digest's manifest",
        )
    _must(
        (kind.__doc__ or "").strip(),
        f"{who} has no docstring; newsconv formats prints its first line",
    )


def _read(
    kind: type[Reader], data: bytes, name: str, who: str, *, refusing: bool = False
) -> Reading:
    try:
        found = kind().read(data, name)
    except NewsconvError as error:
        if refusing:
            return Reading(Digest())
        raise AssertionError(f"{who} refuses {name}: {error}") from error
    except Exception as error:
        raise AssertionError(
            f"{who} raises {type(error).__name__} on {name}: {error}; it may refuse "
            "by a newsconv.errors.SourceError"
        ) from error
    _must(
        isinstance(found, Reading) and isinstance(found.digest, Digest),
        f"{who}.read returns {type(found).__name__} for {name}, not a Reading",
    )
    _must(
        all(isinstance(each, Diagnostic) for each in found.diagnostics),
        f"{who} gives diagnostics of {name} that are none",
    )
    return found


def _check_reading(reading: Reading, name: str, who: str) -> None:
    found = list(articles(reading.digest))
    _must(found, f"{who} finds no article in {name}")
    try:
        same = load(dump(reading.digest)) == reading.digest
    except NewsconvError as error:
        raise AssertionError(
            f"{who} makes of {name} what is no document: {error}"
        ) from error
    _must(same, f"{who} makes of {name} what JSON gives back otherwise")
    for article in found:
        _check_spans(article, name, who)


def _check_spans(article: Article, name: str, who: str) -> None:
    text = article.origin.text if article.origin else None
    if text is None:
        pointing = any(node.span for node in walk(article))
        _must(
            not pointing,
            f"{who} gives spans into a text of {name} that Origin.text does not hold",
        )
        return
    for loss in losses(text, article):
        said = text[loss.start : loss.end][:40]
        raise AssertionError(
            f"{who}: characters {loss.start} to {loss.end} of {name} are "
            f"{loss.what}: {said!r}"
        )


def _check_elsewhere(
    kind: type[Reader], data: bytes, reading: Reading, name: str, who: str
) -> None:
    if is_importable(kind):
        given = name.encode() + b"\0" + data
        _must(
            made_elsewhere(kind, "readers", "digest_of_reading", given)
            == _hash(reading),
            f"{who} reads {name} otherwise in another process: it depends on the "
            "clock, the folder, the locale, or the order of a set",
        )


def _damaged(samples: Mapping[str, bytes]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for name, data in samples.items():
        half = len(data) // 2
        found[f"half of {name}"] = data[:half]
        found[f"the end of {name}"] = data[half:]
        found[f"{name} twice"] = data + data
        found[f"{name} with a byte of no text"] = (
            data[:half] + b"\xff\x00" + data[half:]
        )
    return found


def _hash(reading: Reading) -> bytes:
    return sha256(dump(reading.digest)).hexdigest().encode()


def digest_of_reading(kind: type[Reader], given: bytes) -> bytes:
    """Return the hash of what a reader reads; asked for in another process."""
    name, _, data = given.partition(b"\0")
    return _hash(kind().read(data, name.decode()))
