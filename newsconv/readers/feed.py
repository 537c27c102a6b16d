"""A feed with its stories in it in, an article an entry out; RSS and Atom, feedparser.

Nothing is fetched: an entry that holds no text of its own is left out, and said.
"""

import re
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from typing import Any, ClassVar

from newsconv.diagnostics import Diagnostic, DiagnosticCode
from newsconv.errors import MissingDependencyError, SourceError
from newsconv.parsing.marked_text import Form, MarkedText, Marking
from newsconv.readers.charsets import known_codec
from newsconv.readers.fragments import tell_html, tell_plain
from newsconv.readers.items import Item, item_reading, skipped
from newsconv.readers.registry import Reading
from newsconv.readers.stated import Stated
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES

_INSTALL = "pip install 'newsconv[feeds]'"
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MARKUP = re.compile(rf"{_TAG.pattern}|&(?:#?\w+);")
_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_FIRST = re.compile(rb"<[\w:]")
_NO_TEXT = (
    "the feed holds none of its stories, only where they are; newsconv fetches "
    "nothing: save the pages, and read those"
)


@dataclass(frozen=True)
class FeedReader:
    """Feeds with their stories in them: RSS and Atom."""

    format: ClassVar[str] = "feed"
    suffixes: ClassVar[tuple[str, ...]] = (".rss", ".atom", ".rss.gz", ".atom.gz")

    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return an article an entry, in the feed's order.

        Raises:
            SourceError: it is no feed, declares entities, or holds no stories.
            MissingDependencyError: feedparser is not installed.
        """
        found = _parsed(unpacked(data, name, self.max_bytes), name)
        items: list[Item] = []
        remarks: list[Diagnostic] = []
        for number, entry in enumerate(found.entries, 1):
            text = _text(entry, name)
            if text is None:
                remarks.append(skipped(number, "the entry holds no text", name))
            else:
                items.append(Item(text, _stated(entry, found.feed)))
        if reason := _broken(found):
            said = f"the feed is broken ({reason}); what could be told was read"
            remarks.insert(0, Diagnostic(DiagnosticCode.MARKUP_BROKEN, said, name))
        encoding = known_codec(found.get("encoding") or "")
        return item_reading(
            items, data, name, remarks, encoding=encoding, none=_NO_TEXT
        )


def _parsed(data: bytes, name: str) -> Any:  # noqa: ANN401 - feedparser's
    head = data.replace(b"\0", b"") if b"\0" in data else data
    first = _FIRST.search(head)
    if _ENTITY.search(head, 0, first.start() if first else len(head)):
        raise SourceError(
            name,
            "declares entities of its own, which newsconv does not read; "
            "save it with their text in their place",
        )
    try:
        import feedparser  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError("feed input", "feedparser", _INSTALL) from error
    try:
        # A stream: bytes would be tried as the name of a file first. The stories'
        # markup is told element by element, which leaves scripts out.
        found = feedparser.parse(
            BytesIO(data), sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # whatever a broken feed makes of it
        reason = f"can't be read as a feed ({type(error).__name__})"
        raise SourceError(name, reason) from error
    if not found.get("version") and not found.entries:
        raise SourceError(name, "is no feed that newsconv knows; it reads RSS and Atom")
    return found


def _broken(found: Any) -> str | None:  # noqa: ANN401 - feedparser's
    """Return what is wrong with a feed's XML, where it was read in spite of that."""
    error = found.get("bozo_exception")
    if not hasattr(error, "getMessage"):  # a doubt about its encoding, not its XML
        return None
    line = getattr(error, "getLineNumber", lambda: None)()
    return f"line {line}: {error.getMessage()}" if line else str(error.getMessage())


def _text(entry: Any, name: str) -> MarkedText | None:  # noqa: ANN401 - feedparser's
    """Return an entry's title and story; None where it has no story."""
    marking = Marking()
    title = _words(entry.get("title_detail"))
    if title:
        marking.open(Form.HEADING, level=1)
        marking.say(title)
        marking.close()
    size = len(marking.done().blocks)
    contents = [*entry.get("content", ()), entry.get("summary_detail")]
    for content in filter(None, contents):
        value = content.get("value") or ""
        if not value.strip():
            continue
        if _is_markup(content):
            tell_html(value, marking, name, base=_base(content, entry))
        else:
            tell_plain(value, marking)
        if len(marking.done().blocks) > size:
            return marking.done()
    return None


def _is_markup(content: Any) -> bool:  # noqa: ANN401 - feedparser's
    """Say whether words are HTML: an RSS description may be either."""
    kind = content.get("type") or ""
    return "html" in kind or bool(_MARKUP.search(content.get("value") or ""))


def _base(content: Any, entry: Any) -> str | None:  # noqa: ANN401 - feedparser's
    return content.get("base") or entry.get("link") or None


def _words(detail: Any) -> str:  # noqa: ANN401 - feedparser's
    """Return the words of a title, which may be HTML."""
    value = (detail or {}).get("value") or ""
    if "html" in ((detail or {}).get("type") or ""):
        value = unescape(_TAG.sub("", value))
    return " ".join(value.split())


def _stated(entry: Any, feed: Any) -> Stated:  # noqa: ANN401 - feedparser's
    """Return what an entry, and its feed, state of the story."""
    stated = Stated()
    stated.say("headline", _words(entry.get("title_detail")), "entry title")
    authors = [each.get("name") for each in entry.get("authors", ())]
    stated.say_each("authors", authors or [entry.get("author")], "entry author")
    for key, field in (("published", "date"), ("updated", "updated")):
        if key in entry:
            stated.say(field, entry[key], f"entry {key}")
    stated.say("url", entry.get("link"), "entry link")
    for content in entry.get("content", ()):
        stated.say("language", content.get("language"), "entry xml:lang")
    origin = entry.get("source") or {}
    stated.say("outlet", _words(origin.get("title_detail")), "entry source")
    stated.say("outlet", _words(feed.get("title_detail")), "feed title")
    stated.say("language", feed.get("language"), "feed language")
    return stated
