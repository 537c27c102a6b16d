"""A digest in, one self-contained web page out: no script, nothing fetched."""

from dataclasses import dataclass
from typing import ClassVar

from newsconv.model import Digest
from newsconv.renderers import options
from newsconv.renderers.annex_markup import annex_context
from newsconv.renderers.annexes import REVIEW_BELOW, Want, check_review
from newsconv.renderers.front import PageKinds
from newsconv.renderers.jsonld import structured_data
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.options import option
from newsconv.renderers.web_page import head
from newsconv.themes import DEFAULT_THEME, theme


@dataclass(frozen=True)
class HtmlRenderer:
    """A web page for screens and for the browser's printer."""

    format: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"

    theme: str = option(options.THEME, default=DEFAULT_THEME)
    comments: bool = option(options.COMMENTS, default=True)
    furniture: bool = option(options.FURNITURE, default=False)
    highlight: tuple[str, ...] = option(options.HIGHLIGHT, default=())
    indexes: bool = option(options.INDEXES, default=True)
    clip_table: bool = option(options.CLIP_TABLE, default=True)
    statistics: bool = option(options.STATISTICS, default=False)
    quote_ledger: bool = option(options.QUOTE_LEDGER, default=True)
    abstracts: bool = option(options.ABSTRACTS, default=False)
    review: bool = option(options.REVIEW, default=False)
    review_below: float = option(options.REVIEW_BELOW, default=REVIEW_BELOW)
    provenance: bool = option(options.PROVENANCE, default=False)

    def __post_init__(self) -> None:
        check_review(self.format, self.review_below)

    def render(self, digest: Digest) -> bytes:
        """Return the page, in UTF-8.

        Raises:
            UnknownThemeError: no theme has this name.
            TemplateError: one of the theme's templates failed.
        """
        look = theme(self.theme)
        page = Markup(
            digest,
            look,
            show=Show(
                comments=self.comments,
                furniture=self.furniture,
                provenance=self.provenance,
                highlight=self.highlight,
            ),
        )
        want = Want(
            self.indexes,
            self.clip_table,
            self.review,
            self.review_below,
            statistics=self.statistics,
            quotes=self.quote_ledger,
        )
        data = structured_data(digest, page.view, comments=self.comments)
        # The articles are written after the annexes have anchored what they lead to.
        annexes = annex_context(page, want, comments=self.comments)
        return page.document(
            pages=PageKinds(abstracts=self.abstracts),
            **annexes,
            **head(look, page.view.title, data),
        ).encode()
