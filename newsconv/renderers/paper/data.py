"""A digest's view in, what a page template prints of it out: strings, lists, numbers.

Made for Typst, which reads JSON: the template puts each string on the page as a string,
so that nothing in a text is ever read as markup. The keys are the words of the model.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import assert_never

from newsconv.annotations.highlights import Keyword, marks
from newsconv.model import (
    Article,
    Block,
    BlockQuote,
    Comment,
    Comments,
    Content,
    Emphasis,
    Figure,
    Image,
    LineBreak,
    Link,
    List,
    Paragraph,
    Rule,
    Strong,
    Table,
    Text,
)
from newsconv.model.node import Passage
from newsconv.model.text import content_text
from newsconv.renderers.addresses import is_printed, web_address
from newsconv.renderers.captions import in_text_order
from newsconv.renderers.comment_marks import printed_metas
from newsconv.renderers.figure_columns import figure_columns
from newsconv.renderers.markup import Show, shown
from newsconv.renderers.paper.pictures import small_pictures
from newsconv.renderers.paper.text import (
    Run,
    address,
    broken,
    headline_size,
    pieces,
    plain,
    spaced,
    trimmed,
)
from newsconv.renderers.views import (
    AlsoInView,
    BarView,
    Entry,
    one_line,
    shortened,
    tag,
    text_direction,
)

Data = dict[str, object]


class PaperData:
    """Turns the articles of one digest into data."""

    def __init__(
        self,
        *,
        show: Show,
        direction: str,
        picture: Callable[[Image], str | None],
        tall: Callable[[Image], bool],
        words: Mapping[str, str],
        keywords: tuple[Keyword, ...] = (),
    ) -> None:
        """Prepare.

        Args:
            show: What is printed besides the stories.
            direction: The digest's, "ltr" or "rtl".
            picture: The name of the file that the template finds a picture by.
            tall: Says whether a picture is higher than wide.
            words: newsconv's own, in the digest's language.
            keywords: What to mark in the articles.
        """
        self.picture = picture
        self._tall = tall
        self._show = show
        self._direction = direction
        self._words = words
        self._keywords = keywords
        self.anchors: dict[int, str] = {}
        """By the identity of a node, the name that others point at it by."""
        self.mark_anchors: Mapping[int, Mapping[int, str]] = {}
        """By the identity of a run of inlines, of its marks by where they begin."""
        self.anchored: set[str] = set()
        """Those that are on a page."""
        self._notes: dict[str, int] = {}
        """The addresses that the article at hand links to, numbered."""

    def apart(self, text: str, around: str | None = None) -> str | Data:
        """Return a string, with its direction where it is not the one around it."""
        shown = plain(text)
        own = self.foreign(shown, around)
        return shown if own is None else {"text": shown, "direction": own}

    def foreign(self, text: str, around: str | None = None) -> str | None:
        """Return a string's direction, or None where it is the one around it."""
        own = text_direction(text)
        return None if own == (around or self._direction) else own

    def bar(self, bar: BarView) -> Data:
        """Return a source bar; what is missing is said in words."""

        def given(value: str | None, missing: str) -> Data:
            return {
                "text": self.apart(value or self._words[missing]),
                "given": bool(value),
            }

        return {
            "outlet": given(bar.outlet, "outlet_not_given"),
            "date": given(bar.date, "date_not_given"),
            "authors": given(bar.authors, "author_not_given"),
            "facts": [self.apart(fact) for fact in bar.facts],
            "minor": [
                {"text": self.apart(fact)}
                | ({"target": fact} if web_address(fact) else {})
                for fact in bar.minor
            ],
            "reference": self.apart(bar.reference) if bar.reference else None,
        }

    def article(self, entry: Entry) -> Data:
        """Return what an article prints."""
        article = entry.article
        around = entry.direction
        self._notes = {}
        comments = article.comments if self._show.comments else None
        furniture = article.furniture if self._show.furniture else ()
        return {
            "ident": entry.ident,
            "language": entry.language,
            "direction": around,
            "headline": self.apart(entry.headline, around),
            "marked": self._marked(plain(entry.headline)) if self._keywords else None,
            "headline_size": headline_size(entry.headline),
            "title": plain(entry.title),
            "bar": self.bar(entry.bar) if entry.bar else None,
            "has_headline": entry.has_headline,
            "also_in": [self._also_in(other) for other in entry.also_in],
            "overlaps": [
                {
                    "ident": other.ident,
                    "language": other.language,
                    "headline": self.apart(shortened(other.headline, 72)),
                }
                for other in entry.overlaps
            ],
            "kicker": self._marked(plain(article.kicker.text))
            if article.kicker and one_line(article.kicker.text)
            else None,
            "deck": self._passage(article.deck, article.deck.content)
            if article.deck and one_line(content_text(article.deck.content))
            else None,
            "bylines": [plain(line.text) for line in article.bylines],
            "dates": [plain(line.text) for line in article.dates],
            "body": list(self._body(entry)),
            "comments": self._comments(comments) if comments else None,
            "furniture": [
                plain(each.text) for each in furniture if one_line(each.text)
            ],
            # Last, when all that links has been through.
            "notes": [
                {"number": str(number), "target": target, "pieces": address(target)}
                for target, number in self._notes.items()
            ],
        }

    def _also_in(self, other: AlsoInView) -> Data:
        return {
            "ident": other.entry.ident,
            "language": other.entry.language,
            "facts": [self.apart(fact) for fact in other.facts],
            "title": self.apart(other.title) if other.title else None,
            "only_in": self.apart(self._words["only_in"].format(outlet=other.name)),
            "differing": [
                self.apart(text, other.entry.direction) for text in other.differing
            ],
        }

    def _body(self, entry: Entry) -> Iterator[Data]:
        article: Article = entry.article
        small = small_pictures(article, self.picture, self._tall)
        dateline = plain(article.dateline.text) if article.dateline else None
        for block in article.body:
            if not shown(block, self.picture):
                continue
            found = self.block(block)
            if isinstance(block, Figure):
                found["small"] = id(block) in small
            anchor = self.anchors.get(id(block))
            if anchor:
                found["anchor"] = anchor
                self.anchored.add(anchor)
            if dateline and block is entry.lede:
                found["dateline"] = dateline
                dateline = None
            yield found
        if dateline:
            yield {"type": "paragraph", "content": [], "dateline": dateline}

    def block(self, block: Block) -> Data:
        """Return one block; `type` is its kind, as in the JSON."""
        kind = str(type(block).__struct_config__.tag)
        match block:
            case Rule():
                return {"type": kind}
            case BlockQuote():
                paragraphs = [self._paragraph(part) for part in block.paragraphs]
                return {"type": kind, **_tongue(block), "paragraphs": paragraphs}
            case List():
                return {"type": kind, **self._list(block)}
            case Table():
                return {"type": kind, **self._table(block)}
            case Figure():
                return {"type": kind, **self._figure(block)}
            case _:
                return {"type": kind, **self._passage(block, block.content)}

    def _paragraph(self, node: Paragraph) -> Data:
        return {"type": "paragraph", **self._passage(node, node.content)}

    def _passage(self, node: Passage, content: Content) -> Data:
        return {**_tongue(node), "content": trimmed(self._content(content))}

    def _list(self, block: List) -> Data:
        items = []
        for number, item in enumerate(block.items, 1):
            marker = plain(item.marker.text) if item.marker else ""
            if not any(each.marker for each in block.items):
                marker = f"{number}." if block.ordered else "•"
            items.append(
                {
                    "marker": marker,
                    **self._passage(item, item.content),
                    "sublists": [self._list(part) for part in item.sublists],
                }
            )
        return {"items": items}

    def _table(self, block: Table) -> Data:
        columns = max(len(row.cells) for row in block.rows)
        # A table of many columns breaks its words before it leaves the page.
        most = max(4, 64 // columns)
        rows = [
            [list(broken(self._content(cell.content), most)) for cell in row.cells]
            + [[]] * (columns - len(row.cells))
            for row in block.rows
        ]
        return {
            "columns": columns,
            "rows": rows,
            "header": block.header,
            "figures": sorted(figure_columns(block)),
        }

    def _figure(self, block: Figure) -> Data:
        source = self.picture(block.image) if block.image else None
        alt = plain(block.image.alt) if block.image else ""
        parts = []
        for part in in_text_order(block.caption, block.credit):
            if part is block.caption:
                parts.append(
                    {"type": "caption", **self._passage(part, block.caption.content)}
                )
            elif block.credit:
                parts.append({"type": "credit", "content": [plain(block.credit.text)]})
        return {"file": source, "alt": alt, "parts": parts}

    def _comments(self, comments: Comments) -> Data:
        return {
            "heading": plain(comments.heading.text) if comments.heading else None,
            "uncertain": comments.uncertain,
            "items": [
                self._comment(each)
                for each in comments.items
                if each.author or printed_metas(each) or each.texts
            ],
        }

    def _comment(self, comment: Comment) -> Data:
        return {
            "author": plain(comment.author.text) if comment.author else None,
            "metas": [plain(meta.text) for meta in printed_metas(comment)],
            "depth": min(comment.depth, 4),
            "texts": [self._passage(text, text.content) for text in comment.texts],
        }

    def _link(self, link: Link, content: list[object]) -> Data:
        """Return a link, with the number of its note where paper needs one."""
        found: Data = {"type": "link", "content": content, "target": link.target}
        if self._show.paper and not is_printed(link.target, link.content):
            number = self._notes.setdefault(link.target, len(self._notes) + 1)
            found["note"] = str(number)
        return found

    def _marked(self, text: str) -> list[object]:
        return self._content((Text(text=text),))

    def _content(self, content: Content) -> list[object]:
        found: tuple[tuple[int, int], ...] = ()
        if self._keywords:
            found = marks(content_text(content), self._keywords)
        anchors = self.mark_anchors.get(id(content), {})
        return self._inlines(content, Run(found, anchors))

    def _inlines(self, content: Content, run: "Run") -> list[object]:
        parts: list[object] = []
        for inline in content:
            match inline:
                case Text():
                    for text, marked, anchor in run.divided(inline.text):
                        found = pieces(spaced(text))
                        if marked:
                            mark: Data = {"type": "mark", "content": [*found]}
                            if anchor and anchor not in self.anchored:
                                self.anchored.add(anchor)
                                mark["anchor"] = anchor
                            parts.append(mark)
                        else:
                            parts += found
                case LineBreak():
                    run.place += 1
                    parts.append({"type": "line_break"})
                case Emphasis():
                    inner = self._inlines(inline.content, run)
                    parts.append({"type": "emphasis", "content": inner})
                case Strong():
                    inner = self._inlines(inline.content, run)
                    parts.append({"type": "strong", "content": inner})
                case Link():
                    inner = self._inlines(inline.content, run)
                    if web_address(inline.target) and one_line(
                        content_text(inline.content)
                    ):
                        parts.append(self._link(inline, inner))
                    else:
                        parts += inner
                case _:
                    assert_never(inline)
        return parts


def _tongue(node: Passage) -> Data:
    """Return the language of a passage in another than the article's."""
    written = tag(node.language)
    return {"language": written} if written else {}
