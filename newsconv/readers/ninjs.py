"""News items in IPTC's ninjs in (2.1, 3.0, 3.1), their articles out.

An item with a body is an article; one of several items is a digest, and each part with
a title and items of its own a section of it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from newsconv.errors import SourceError
from newsconv.model import Article, Digest, Section
from newsconv.parsing.fields.byline import read_labelled_byline
from newsconv.parsing.marked_text import Form, MarkedText, Marking
from newsconv.readers.fragments import tell_html, tell_plain
from newsconv.readers.items import Item, parsed_items, skipped
from newsconv.readers.registry import Reading
from newsconv.readers.stated import Stated
from newsconv.readers.unpacking import unpacked
from newsconv.source import DEFAULT_MAX_BYTES

if TYPE_CHECKING:
    from newsconv.diagnostics import Diagnostic

_DEEPEST = 8
_NAMED = ("section", "edition", "page", "kind", "reach", "reach_source")
"""Descriptions by roles that newsconv's own files have."""
_SIGNED = frozenset({"author", "writer", "reporter"})
_MAIN = (None, "", "main", "headline", "title")


class _Item(dict[str, Any]):
    """An object of the file, its names folded: 2.1 has `altids`, 3.0 `altIds`."""

    def each(self, name: str) -> list["_Item"]:
        """Return the objects of a list that a property holds."""
        value = self.get(name)
        found = value if isinstance(value, list) else ()
        return [_folded(one) for one in found if isinstance(one, Mapping)]

    def words(self, name: str) -> str | None:
        """Return a property's words."""
        value = self.get(name)
        if not isinstance(value, str) or not value.strip():
            return None
        # Half a pair of surrogates, which JSON can escape, is no character.
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def of_role(self, name: str, *roles: str | None) -> str | None:
        """Return the first value of a list that has the first role there is."""
        for role in roles:
            for one in self.each(name):
                if (one.words("role") or None) == (role or None) and one.words("value"):
                    return one.words("value")
        return None


def _folded(value: Mapping[str, Any]) -> _Item:
    return _Item({str(name).lower(): each for name, each in value.items()})


@dataclass(frozen=True)
class NinjsReader:
    """IPTC ninjs, a news item or a package of them."""

    format: ClassVar[str] = "ninjs"
    suffixes: ClassVar[tuple[str, ...]] = (".ninjs", ".ninjs.json", ".ninjs.gz")

    max_bytes: int = DEFAULT_MAX_BYTES
    """The size limit of what is unpacked."""

    def read(self, data: bytes, name: str) -> Reading:
        """Return the item's article, or those of the items in it.

        Raises:
            SourceError: it is not ninjs, or holds no text.
            MissingDependencyError: a body is in XHTML, and lxml is not installed.
        """
        root = _root(unpacked(data, name, self.max_bytes), name)
        items: list[Item] = []
        sections: list[tuple[str | None, list[int]]] = []
        remarks: list[Diagnostic] = []
        for number, (title, part) in enumerate(_stories(root), 1):
            text = _text(part, name)
            if text is None:
                remarks.append(skipped(number, "the item holds no text", name))
                continue
            if not sections or sections[-1][0] != title:
                sections.append((title, []))
            sections[-1][1].append(len(items))
            items.append(Item(text, _stated(part)))
        if not items:
            raise SourceError(name, "the item holds no text (no `bodies`)")
        parsed = parsed_items(items, data, name, "utf-8")
        found = [each.article for each in parsed]
        return Reading(
            _digest(root, found, sections),
            (*remarks, *(one for each in parsed for one in each.diagnostics)),
        )


def _root(data: bytes, name: str) -> _Item:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise SourceError(name, f"is not JSON ({error})") from error
    if not isinstance(found, dict) or not isinstance(found.get("uri"), str):
        raise SourceError(name, "is no ninjs item: it is no object with a `uri`")
    return _folded(found)


def _stories(
    item: _Item, title: str | None = None, depth: int = 0
) -> Iterator[tuple[str | None, _Item]]:
    """Yield the items with a text, each with its section's title."""
    if item.each("bodies") or not item.each("associations") or depth > _DEEPEST:
        yield title, item
        return
    for part in item.each("associations"):
        kind = part.words("type")
        if kind in {"picture", "graphic", "video", "audio"} and not part.each("bodies"):
            continue
        inner = part.each("associations") and not part.each("bodies")
        named = part.words("title") or _headline(part)
        yield from _stories(part, named if inner else title, depth + 1)


def _digest(
    root: _Item, found: list[Article], sections: list[tuple[str | None, list[int]]]
) -> Digest:
    if root.each("bodies"):
        return Digest.of(found)
    return Digest(
        sections=tuple(
            Section(articles=tuple(found[at] for at in places), title=title)
            for title, places in sections
        ),
        title=root.words("title") or _headline(root),
    )


def _headline(item: _Item) -> str | None:
    return item.of_role("headlines", *_MAIN)


def _text(item: _Item, name: str) -> MarkedText | None:
    """Return an item's head, pictures' words and body; None without a body."""
    marking = Marking()
    for role, form in (
        ("kicker", Form.PARAGRAPH),
        ("", Form.HEADING),
        ("deck", Form.PARAGRAPH),
    ):
        said = item.of_role("headlines", role) if role else _headline(item)
        if said is None and not role:
            said = item.words("title")
        if said:
            marking.open(form, level=1)
            marking.say(said)
            marking.close()
    _tell_pictures(item, marking)
    size = len(marking.done().blocks)
    bodies = item.each("bodies")
    rich = [each for each in bodies if "html" in (each.words("contenttype") or "")]
    for body in rich + [each for each in bodies if each not in rich]:
        value = body.words("value") or ""
        if body in rich:
            tell_html(value, marking, name)
        else:
            tell_plain(value, marking)
        if len(marking.done().blocks) > size:
            return marking.done()
    return None


def _tell_pictures(item: _Item, marking: Marking) -> None:
    for part in item.each("associations"):
        if part.words("type") != "picture":
            continue
        group = marking.group()
        hrefs = [each.words("href") for each in part.each("renditions")]
        alt = part.of_role("descriptions", "alt") or ""
        if uri := next(filter(None, hrefs), None):
            marking.picture(uri, alt, group=group)
        caption = part.of_role("descriptions", "caption", "main", None)
        credit = part.of_role("descriptions", "credit") or part.words("by")
        said = caption or part.words("title")
        for words, form in ((said, Form.CAPTION), (credit, Form.CREDIT)):
            if words:
                marking.open(form, group=group)
                marking.say(words)
        marking.close()


def _stated(item: _Item) -> Stated:
    """Return what an item states of its story."""
    stated = Stated()
    stated.say("headline", _headline(item), "ninjs headlines")
    stated.say("headline", item.words("title"), "ninjs title")
    if by := item.words("by"):
        names = [each.name for each in read_labelled_byline(by, 0)]
        stated.say_each("authors", names or [by], "ninjs by")
    sources = item.each("infosources")
    signed = [each.words("name") for each in sources if each.get("role") in _SIGNED]
    stated.say_each("authors", signed, "ninjs infoSources")
    published = [each for each in sources if each.get("role") == "publisher"]
    stated.say_each(
        "outlet", [each.get("name") for each in published], "ninjs infoSources"
    )
    stated.say("date", item.of_role("descriptions", "published"), "ninjs descriptions")
    for field, name in (
        ("date", "contentCreated"),
        ("date", "firstCreated"),
        ("updated", "versionCreated"),
        ("rights", "copyrightNotice"),
        ("language", "language"),
    ):
        stated.say(field, item.words(name.lower()), f"ninjs {name}")
    for role in _NAMED:
        stated.say(role, item.of_role("descriptions", role), "ninjs descriptions")
    for role in ("url", "reference"):
        stated.say(role, item.of_role("altids", role), "ninjs altIds")
    stated.say("guid", item.get("uri"), "ninjs uri")
    return stated
