"""A digest in, an EPUB 3.3 e-book out: one page an article, a cover, two ways in.

The only module that imports EbookLib. It writes the package document, the NCX and
the container; our pages are handed to it ready-made, because what goes through its
`EpubHtml` and `EpubNav` is parsed and written anew, without `<head>` and attributes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, ClassVar

from newsconv.errors import MissingDependencyError, RenderError, UnknownOptionError
from newsconv.model import Digest
from newsconv.renderers import options
from newsconv.renderers.annexes import REVIEW_BELOW, Want
from newsconv.renderers.epub.book import Book, Landmark, Signpost
from newsconv.renderers.epub.metadata import facts, identifier, modified
from newsconv.renderers.epub.pages import Choice, lay_out
from newsconv.renderers.epub.zip import seal
from newsconv.renderers.front import PageKinds
from newsconv.renderers.markup import Show
from newsconv.renderers.options import option
from newsconv.renderers.printed_pages import PrintedPages
from newsconv.themes import DEFAULT_THEME, theme

if TYPE_CHECKING:
    from types import ModuleType


@dataclass(frozen=True)
class EpubRenderer:
    """EPUB 3.3 for e-readers, with what older ones need."""

    format: ClassVar[str] = "epub"
    media_type: ClassVar[str] = "application/epub+zip"
    suffix: ClassVar[str] = ".epub"

    theme: str = option(options.THEME, default=DEFAULT_THEME)
    comments: bool = option(options.COMMENTS, default=True)
    furniture: bool = option(options.FURNITURE, default=False)
    highlight: tuple[str, ...] = option(options.HIGHLIGHT, default=())

    rights: bool = option(options.RIGHTS, default=True)
    synthesis: bool = option(options.SYNTHESIS, default=True)
    indexes: bool = option(options.INDEXES, default=True)
    clip_table: bool = option(options.CLIP_TABLE, default=True)
    statistics: bool = option(options.STATISTICS, default=False)
    quote_ledger: bool = option(options.QUOTE_LEDGER, default=True)
    abstracts: bool = option(options.ABSTRACTS, default=False)
    review: bool = option(options.REVIEW, default=False)
    review_below: float = option(options.REVIEW_BELOW, default=REVIEW_BELOW)

    def __post_init__(self) -> None:
        if not 0 <= self.review_below <= 1:
            raise UnknownOptionError(
                self.format,
                f"review below {self.review_below:g} is no share; give 0 to 1",
            )

    def render(self, digest: Digest) -> bytes:
        """Return the book's bytes.

        Raises:
            MissingDependencyError: EbookLib is not installed.
            UnknownThemeError: no theme has this name.
            TemplateError: one of the theme's templates failed.
            RenderError: EbookLib failed.
        """
        return self._render(digest, None)

    def render_with_pages(self, digest: Digest, pages: PrintedPages) -> bytes:
        """Return the book with marks where the pages of a printed edition begin.

        Args:
            digest: What the edition was printed of.
            pages: Its pages.

        Raises:
            NewsconvError: as `render`.
        """
        return self._render(digest, pages)

    def _render(self, digest: Digest, printed: PrintedPages | None) -> bytes:
        epub = _ebooklib()
        book = lay_out(
            digest, theme(self.theme), self._choice(places=bool(printed)), printed
        )
        try:
            written = _write(epub, digest, book)
        except (OSError, ValueError, epub.EpubException) as error:
            raise RenderError(self.format, f"EbookLib failed: {error}") from error
        return seal(written, book.language)

    def _choice(self, *, places: bool) -> Choice:
        return Choice(
            Show(
                comments=self.comments,
                furniture=self.furniture,
                linked_notes=True,
                places=places,
                highlight=self.highlight,
            ),
            PageKinds(
                rights=self.rights,
                synthesis=self.synthesis,
                abstracts=self.abstracts,
            ),
            Want(
                self.indexes,
                self.clip_table,
                self.review,
                self.review_below,
                statistics=self.statistics,
                quotes=self.quote_ledger,
            ),
        )


def _ebooklib() -> "ModuleType":
    try:
        from ebooklib import epub  # noqa: PLC0415 - lazy, and an extra
    except ImportError as error:
        raise MissingDependencyError(
            "EPUB output", "EbookLib", "pip install 'newsconv[epub]'"
        ) from error
    module: ModuleType = epub
    return module


def _write(epub: "ModuleType", digest: Digest, book: Book) -> bytes:
    package = epub.EpubBook()
    # Nothing but its own name and number; a release of it would change our bytes.
    package.metadata.clear()
    package.set_identifier(identifier(digest))
    package.title = book.title
    package.language = book.language
    package.set_direction(book.flow)
    for fact in facts(digest, book):
        package.add_metadata(fact.namespace, fact.name, fact.value, fact.attributes)
    for file in book.files:
        item = epub.EpubItem(file.ident, file.name, file.media_type, file.content)
        item.properties = list(file.properties)
        package.add_item(item)
    package.add_item(epub.EpubNcx())
    package.toc = _toc(epub, book.signposts)
    package.guide = [_guide(landmark) for landmark in book.landmarks]
    package.spine = list(book.spine)
    buffer = BytesIO()
    options = {
        "mtime": modified(digest),
        "package_direction": True,
        # Else it catches what goes wrong and leaves half a file.
        "raise_exceptions": True,
    }
    epub.write_epub(buffer, package, options)
    return buffer.getvalue()


def _toc(epub: "ModuleType", signposts: Sequence[Signpost]) -> list[Any]:
    """Return the NCX's tree; a section without articles has to be a mere link."""
    return [
        (epub.Section(post.title, post.href), _toc(epub, post.under))
        if post.under
        else epub.Link(post.href, post.title, f"nav-{post.ident}")
        for post in signposts
    ]


def _guide(landmark: Landmark) -> dict[str, str]:
    """Return a landmark as EPUB 2 has it."""
    kind = "text" if landmark.kind == "bodymatter" else landmark.kind
    return {"type": kind, "title": landmark.title, "href": landmark.href}
