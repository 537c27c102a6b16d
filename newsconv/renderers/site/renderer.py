"""A digest in, a folder of web pages out, packed into one zip file.

The pages are those of `newsconv.renderers.site.pages`, the feed that of `site_feed`.
The command line unpacks the file, unless its name ends in `.zip`.
"""

from dataclasses import dataclass
from typing import ClassVar

from newsconv.errors import UnknownOptionError
from newsconv.model import Digest
from newsconv.renderers import options
from newsconv.renderers.addresses import web_address
from newsconv.renderers.annexes import REVIEW_BELOW, Want, check_review
from newsconv.renderers.markup import Show
from newsconv.renderers.options import option
from newsconv.renderers.site.pages import site_files
from newsconv.renderers.zip_file import zipped
from newsconv.themes import DEFAULT_THEME, theme


@dataclass(frozen=True)
class SiteRenderer:
    """A folder of web pages: an index, a page an article, an Atom feed."""

    format: ClassVar[str] = "site"
    media_type: ClassVar[str] = "application/zip"
    suffix: ClassVar[str] = ".zip"
    folder: ClassVar[bool] = True

    theme: str = option(options.THEME, default=DEFAULT_THEME)
    url: str = option("where the folder will be published: https://…/", default="")
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
        web = self.url.startswith(("http://", "https://")) and web_address(self.url)
        if self.url and not (web and not set("?#") & set(self.url)):
            raise UnknownOptionError(
                self.format,
                f"{self.url!r} is no address of a folder; give https://…/",
            )

    def render(self, digest: Digest) -> bytes:
        """Return a zip file of the site.

        Raises:
            UnknownThemeError: no theme has this name.
            TemplateError: one of the theme's templates failed.
        """
        files = site_files(
            digest,
            theme(self.theme),
            show=Show(
                comments=self.comments,
                furniture=self.furniture,
                provenance=self.provenance,
                highlight=self.highlight,
            ),
            want=Want(
                self.indexes,
                self.clip_table,
                self.review,
                self.review_below,
                statistics=self.statistics,
                quotes=self.quote_ledger,
            ),
            abstracts=self.abstracts,
            url=self.url and self.url.rstrip("/") + "/",
        )
        return zipped(files)
