"""A file's bytes in, the letters and digits that it says out, without its markup."""

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser

_TEXTS = (".html", ".xhtml", ".xml", ".json", ".txt", ".md", ".opf", ".ncx")


def letters(text: str) -> str:
    """Return a text's letters and digits, folded: what typography leaves as is."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded))


def text_of_file(data: bytes, media_type: str) -> str | None:
    """Return the words of a file; None where its media type is none of a text."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [
                _decoded(archive.read(name), name)
                for name in archive.namelist()
                if name.endswith(_TEXTS)
            ]
        return "\n".join(parts)
    kind = media_type.partition(";")[0].strip()
    if kind.startswith("text/") or kind.endswith(("json", "xml", "jsonl", "ndjson")):
        return _decoded(data, kind)
    return None


def _decoded(data: bytes, kind: str) -> str:
    text = data.decode("utf-8")
    if kind.endswith(("html", "xml")):
        return _without_marks(text)
    if "json" in kind:
        return "\n".join(
            said for line in _documents(text) for said in _strings(json.loads(line))
        )
    return text


def _documents(text: str) -> list[str]:
    """Return JSON's one document, or JSON Lines' many."""
    try:
        json.loads(text)
    except ValueError:
        return [line for line in text.splitlines() if line.strip()]
    return [text]


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield _without_marks(value) if "</" in value else value
        case dict():
            for each in value.values():
                yield from _strings(each)
        case list():
            for each in value:
                yield from _strings(each)


class _Words(HTMLParser):
    """What a page shows: what its scripts and its head say is said of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._unseen += tag in _UNSEEN

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.said.append(data)


_UNSEEN = frozenset({"script", "style", "head", "template"})


def _without_marks(text: str) -> str:
    parser = _Words()
    parser.feed(text)
    parser.close()
    return "".join(parser.said)
