"""NewsML-G2 in, the text items in it out as articles.

Read element by element: the package `newsmlg2` prints on standard output what it has no
catalogue for, keeps its catalogues between files, and leaves a story's markup unread.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from newsconv.errors import SourceError
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.marked_text import Form, MarkedText, Marking
from newsconv.readers.charsets import known_codec
from newsconv.readers.fragments import tell_html, tell_plain, tell_tree
from newsconv.readers.items import Item, item_reading, skipped
from newsconv.readers.registry import Reading
from newsconv.readers.stated import Stated
from newsconv.readers.trees import local_name, xml_tree
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from newsconv.diagnostics import Diagnostic

ROOTS = frozenset({"newsitem", "newsmessage", "packageitem"})
"""Root elements, folded."""
_STORIES = frozenset({"body", "body.content"})
"""Where in XHTML and in NITF the story is."""


@dataclass(frozen=True)
class NewsmlReader:
    """IPTC NewsML-G2: a news item, or a message with many."""

    format: ClassVar[str] = "newsml"
    suffixes: ClassVar[tuple[str, ...]] = (".newsml", ".nml", ".g2")

    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return an article a text item.

        Raises:
            SourceError: broken XML or another kind of it, or no text in it.
            MissingDependencyError: lxml is not installed.
        """
        root = xml_tree(unpacked(data, name, self.max_bytes), name)
        if local_name(root) not in ROOTS:
            raise SourceError(
                name, f"is no NewsML-G2: its first element is <{local_name(root)}>"
            )
        items: list[Item] = []
        remarks: list[Diagnostic] = []
        for number, element in enumerate(_named(root, "newsitem"), 1):
            text = _text(element, name)
            if text is None:
                remarks.append(skipped(number, "the item holds no text", name))
            else:
                items.append(Item(text, _stated(element)))
        return item_reading(
            items,
            data,
            name,
            remarks,
            encoding=known_codec(root.getroottree().docinfo.encoding or "utf-8"),
            none="holds no text, only what is known of it or where it is",
        )


def _named(root: Any, *path: str) -> Iterator[Any]:  # noqa: ANN401 - lxml's
    """Yield the elements of a name at any depth, and those of a name right in them."""
    first, *rest = path
    for element in root.iter():
        if local_name(element) == first:
            found = [element]
            for name in rest:
                found = [
                    child
                    for each in found
                    for child in each
                    if local_name(child) == name
                ]
            yield from found


def _words(element: Any) -> str:  # noqa: ANN401 - as above
    return " ".join("".join(element.itertext()).split())


def _text(item: Any, name: str) -> MarkedText | None:  # noqa: ANN401 - as above
    """Return an item's headline and story; None where it has no story."""
    marking = Marking()
    for headline in _headlines(item)[:1]:
        marking.open(Form.HEADING, level=1)
        marking.say(_words(headline))
        marking.close()
    size = len(marking.done().blocks)
    for content in _named(item, "contentset"):
        for part in content:
            _tell(part, marking, name)
            if len(marking.done().blocks) > size:
                return marking.done()
    return None


def _tell(part: Any, marking: Marking, name: str) -> None:  # noqa: ANN401 - as above
    """Tell one rendition of a story."""
    kind = (part.get("contenttype") or "").lower()
    match local_name(part):
        case "inlinexml":
            stories = [each for each in part.iter() if local_name(each) in _STORIES]
            # NITF's `body` has its head in it, and `body.content` the story alone.
            tell_tree(stories[-1] if stories else part, marking)
        case "inlinedata" if not part.get("encoding"):
            text = "".join(part.itertext())
            if "html" in kind:
                tell_html(text, marking, name)
            elif not kind or kind.startswith("text/"):
                tell_plain(text, marking)
        case _:
            return


def _headlines(item: Any) -> list[Any]:  # noqa: ANN401 - as above
    """Return the headlines with words, the one without a role first."""
    found = [each for each in _named(item, "contentmeta", "headline") if _words(each)]
    return sorted(found, key=lambda each: each.get("role") is not None)


def _stated(item: Any) -> Stated:  # noqa: ANN401 - as above
    """Return what an item states of its story."""
    stated = Stated()

    def say(field: str, where: str, *path: str) -> None:
        for element in _named(item, *path):
            stated.say(field, _words(element), where)

    for headline in _headlines(item):
        stated.say("headline", _words(headline), "contentMeta headline")
    for by in _named(item, "contentmeta", "by"):
        names = [each.name for each in read_labelled_byline(_words(by), 0)]
        stated.say_each("authors", names or [_words(by)], "contentMeta by")
    say("authors", "contentMeta creator", "contentmeta", "creator", "name")
    say("outlet", "itemMeta provider", "itemmeta", "provider", "name")
    say("outlet", "itemMeta provider", "itemmeta", "provider")
    for provider in _named(item, "itemmeta", "provider"):
        stated.say("outlet", provider.get("literal"), "itemMeta provider")
    say("outlet", "contentMeta infoSource", "contentmeta", "infosource", "name")
    say("date", "contentMeta contentCreated", "contentmeta", "contentcreated")
    say("date", "itemMeta firstCreated", "itemmeta", "firstcreated")
    say("updated", "itemMeta versionCreated", "itemmeta", "versioncreated")
    say("rights", "rightsInfo copyrightNotice", "rightsinfo", "copyrightnotice")
    for language in _named(item, "contentmeta", "language"):
        stated.say("language", language.get("tag"), "contentMeta language")
    stated.say("guid", item.get("guid"), "newsItem guid")
    return stated
