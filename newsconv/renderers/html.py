"""A digest in, one self-contained web page out: no script, nothing fetched."""

from dataclasses import dataclass, field
from typing import ClassVar

from newsconv.model import Digest
from newsconv.renderers.annex_markup import annex_context
from newsconv.renderers.annexes import REVIEW_BELOW, Want, check_review
from newsconv.renderers.jsonld import structured_data
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.web_page import head
from newsconv.themes import DEFAULT_THEME, theme


@dataclass(frozen=True)
class HtmlRenderer:
    """A web page for screens and for the browser's printer."""

    format: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"

    theme: str = field(
        default=DEFAULT_THEME, metadata={"help": "a theme's name, or its folder"}
    )
    comments: bool = field(
        default=True, metadata={"help": "print the readers' comments"}
    )
    furniture: bool = field(
        default=False,
        metadata={"help": "list what stood on the page and is not the story"},
    )
    highlight: tuple[str, ...] = field(
        default=(),
        metadata={"help": "keywords to mark, a comma between; besides the manifest's"},
    )
    indexes: bool = field(
        default=True,
        metadata={"help": "print indexes of outlets, bylines and datelines"},
    )
    clip_table: bool = field(default=True, metadata={"help": "list all clips"})
    review: bool = field(
        default=False,
        metadata={"help": "print the review sheet: what was decided with doubts"},
    )
    review_below: float = field(
        default=REVIEW_BELOW,
        metadata={"help": "the certainty, of 1, under which a decision is a doubt"},
    )
    provenance: bool = field(
        default=False,
        metadata={"help": "note each block's place in the source, as data-start"},
    )

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
        want = Want(self.indexes, self.clip_table, self.review, self.review_below)
        data = structured_data(digest, page.view, comments=self.comments)
        # The articles are written after the annexes have anchored what they lead to.
        annexes = annex_context(page, want, comments=self.comments)
        return page.document(**annexes, **head(look, page.view.title, data)).encode()
