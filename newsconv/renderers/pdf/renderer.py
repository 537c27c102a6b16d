"""A digest in, a press review ready to print out: one tagged, archival PDF.

The file claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). WeasyPrint lays the
pages out; it opens nothing but the fonts that newsconv hands it.
"""

import warnings
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.resources import files
from io import BytesIO, StringIO
from threading import Lock
from types import SimpleNamespace
from typing import ClassVar

from newsconv import fonts
from newsconv.annotations.highlights import keywords_of
from newsconv.errors import (
    MissingDependencyError,
    MissingGlyphError,
    NewsconvError,
    RenderError,
    UnknownOptionError,
    nearest,
)
from newsconv.model import Digest
from newsconv.model.text import author_names
from newsconv.renderers import options
from newsconv.renderers.annex_markup import annex_context, annex_style
from newsconv.renderers.annexes import REVIEW_BELOW, Want, check_review
from newsconv.renderers.dates import day_of
from newsconv.renderers.front import PageKinds
from newsconv.renderers.markup import Markup, Show
from newsconv.renderers.options import option
from newsconv.renderers.page_ranges import comma
from newsconv.renderers.paper import fonts as print_fonts
from newsconv.renderers.paper import style as print_style
from newsconv.renderers.paper.pictures import PrintPictures
from newsconv.renderers.paper.replaced import OWN_PAGES, named, tell_replaced
from newsconv.renderers.paper.tied import tied
from newsconv.renderers.pdf import attachments as pdf_attachments
from newsconv.renderers.pdf import fonts as pdf_fonts
from newsconv.renderers.pdf import speed as pdf_speed
from newsconv.renderers.pdf.cost import warn_of_cost
from newsconv.renderers.pdf.links import link_titles
from newsconv.renderers.pdf.written import written
from newsconv.renderers.printed_pages import Tell
from newsconv.renderers.typst.look import picture_room
from newsconv.renderers.typst.renderer import TypstPages
from newsconv.renderers.views import DigestView, direction, languages
from newsconv.themes import DEFAULT_THEME, theme
from newsconv.tokens import PAGE_SIZES

FEATURE = "PDF output"
ENGINES = ("weasyprint", "typst")


@dataclass(frozen=True)
class PdfRenderer:
    """PDF for paper and archive: cover, contents, source bars, outline."""

    format: ClassVar[str] = "pdf"
    media_type: ClassVar[str] = "application/pdf"
    suffix: ClassVar[str] = ".pdf"

    theme: str = option(options.THEME, default=DEFAULT_THEME)
    page_size: str = option("A4, A5 or Letter", default="A4")
    engine: str = option(
        "weasyprint, or typst: several times as fast, needs no Pango",
        default="weasyprint",
    )
    columns: int = option(
        "1 or 2; what two do not suit has one: short clips, tables, A5", default=1
    )
    two_sided: bool = option(
        "wider margins where the staples go, page numbers at the outer edges",
        default=True,
    )
    cover: bool = option("print a cover", default=True)
    rights: bool = option(options.RIGHTS, default=True)
    synthesis: bool = option(options.SYNTHESIS, default=True)
    contents: bool = option("print the contents", default=True)
    section_contents: bool = option(
        "print each section's contents at its head", default=True
    )
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
    missing_glyph: str = option(
        "a character that no font has: error, or replace (prints U+FFFD and says so)",
        default="error",
    )
    attachments: bool = option(
        "attach the digest's JSON, which newsconv reads back, and the "
        "articles' raw texts",
        default=True,
    )

    def __post_init__(self) -> None:
        _check("page_size", self.page_size, PAGE_SIZES)
        _check("number of columns", str(self.columns), ("1", "2"))
        _check("engine", self.engine, ENGINES)
        _check("missing_glyph", self.missing_glyph, ("error", "replace"))
        check_review(self.format, self.review_below)

    @property
    def _two_columns(self) -> bool:
        # Half of an A5 page holds some 30 letters a line.
        return self.columns > 1 and self.page_size != "A5"

    def render(self, digest: Digest) -> bytes:
        """Return the PDF.

        Raises:
            MissingDependencyError: the engine, Pango or a font is not installed.
            ThemeError: the theme is unknown or broken.
            MissingGlyphError: no font has a character of the text.
            ResourceError: a picture is broken.
            RenderError: the engine failed.
        """
        return self.render_paged(digest, None)

    def render_paged(self, digest: Digest, tell: Tell | None) -> bytes:
        """Return the PDF, as `render` does.

        Args:
            digest: What to print.
            tell: Called with the pages, as soon as they are laid out.
        """
        look = theme(self.theme)
        show = Show(
            comments=self.comments,
            furniture=self.furniture,
            highlight=self.highlight,
            paper=True,
            places=tell is not None,
        )
        kinds = PageKinds(
            cover=self.cover,
            rights=self.rights,
            synthesis=self.synthesis,
            contents=self.contents,
            section_contents=self.section_contents,
            abstracts=self.abstracts,
        )
        want = Want(
            self.indexes,
            self.clip_table,
            self.review,
            self.review_below,
            statistics=self.statistics,
            quotes=self.quote_ledger,
        )
        if self.engine == "typst":
            # WeasyPrint makes pictures as large as they are printed, Typst does not.
            room = picture_room(look, self.page_size)
            pictures = PrintPictures(digest, self.page_size, room)
            return TypstPages(
                look,
                self.page_size,
                picture=pictures.address,
                tall=pictures.tall,
                two_columns=self._two_columns,
                show=show,
                kinds=kinds,
                want=want,
                two_sided=self.two_sided,
                replace_missing=self.missing_glyph == "replace",
                attachments=self.attachments,
            ).pdf(digest, tell)
        pictures = PrintPictures(digest, self.page_size)
        backend = _backend()
        long = warn_of_cost(digest, self.page_size)
        pages = Markup(digest, look, show=show, picture=pictures.address)
        added = annex_context(
            pages,
            want,
            keywords_of(digest, self.highlight),
            comments=self.comments,
        )
        roles = print_fonts.family_roles(look)
        html = pages.document(
            style="",
            policy=None,
            structured_data=None,
            screen=False,
            pages=kinds,
            metadata=_metadata(digest, pages.view),
            **added,
        )
        heads = print_style.page_rules(
            digest, pages.view, pages.words, two_sided=self.two_sided
        )
        missing = self._missing(html + heads + comma(pages.words), pages, roles)
        tell_replaced(digest, pages.view, missing, show)
        fit = print_fonts.stand_ins(missing)
        html, heads = html.translate(fit), heads.translate(fit)
        families = print_fonts.needed_families(
            html + heads + comma(pages.words), roles, languages(pages.view)
        )
        style = "\n".join(
            (
                print_style.font_rules(families),
                print_style.token_rules(
                    look.tokens(self.page_size),
                    self.page_size,
                    two_sided=self.two_sided,
                ),
                print_style.stack_rules(roles, languages(pages.view), families),
                look.style("pages.css"),
                look.style("print.css"),
                print_style.column_rules(pages.view) if self._two_columns else "",
                print_style.picture_rules(pages.view, pictures.address, pictures.tall),
                annex_style(look, added),
                heads,
            )
        )
        around = direction(pages.view.language)
        wide = print_style.has_wide_quotes(pages.view)
        attached = (
            pdf_attachments.attachments(digest, pages.view) if self.attachments else ()
        )
        try:
            with pdf_speed.without_collecting(long=long):
                return written(
                    backend,
                    tied(print_style.isolates(html, around), wide_quotes=wide),
                    style,
                    families,
                    titles=link_titles(pages.view, added["annexes"], pages.words),
                    between=comma(pages.words),
                    attached=attached,
                    tell=tell,
                )
        except (NewsconvError, MemoryError):
            raise
        except Exception as error:
            reason = f"WeasyPrint failed: {error or type(error).__name__}"
            raise RenderError(self.format, reason) from error

    def _missing(
        self, printed: str, pages: Markup, roles: Mapping[str, str]
    ) -> frozenset[str]:
        """Return the characters that can't be printed, if they may be replaced."""
        missing = print_fonts.unprinted(printed, roles)
        if missing and self.missing_glyph == "error":
            # The first in the text, so that the same digest gives the same message.
            first = min(missing, key=printed.index)
            raise MissingGlyphError(
                self.format, first, _place(first, pages), fonts.hint_for(first)
            )
        return missing


def _check(option: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise UnknownOptionError(
            PdfRenderer.format,
            f"no {option.replace('_', ' ')} {value!r}{nearest(value, known)}; "
            f"known: {', '.join(known)}",
        )


def _metadata(digest: Digest, view: DigestView) -> list[tuple[str, str]]:
    """Return the document's author and dates; a file's date is the digest's."""
    authors: Iterable[str] = (digest.issuer,) if digest.issuer else ()
    if view.single and not authors:
        authors = author_names(view.entries[0].article)
    found = [("author", author) for author in authors]
    # Of a week's digest, the day it ends on.
    day = day_of((digest.date or "").rpartition("/")[2])
    if day:
        found += [("dcterms.created", day), ("dcterms.modified", day)]
    return found


def _place(character: str, pages: Markup) -> str:
    for entry in pages.view.entries:
        if character in unescape(pages.article(entry, level=1)):
            return named(entry)
    return OWN_PAGES


_IMPORTING = Lock()
"""Two threads would each take the other's `StringIO` for standard output."""


@cache
def _backend() -> SimpleNamespace:
    """Import WeasyPrint, once.

    Raises:
        MissingDependencyError: it, or Pango, is not installed.
    """
    try:
        # It prints a paragraph on standard output where Pango is missing.
        with _IMPORTING, warnings.catch_warnings(), redirect_stdout(StringIO()):
            # It warns of a machine without fonts; newsconv brings its own.
            warnings.simplefilter("ignore")
            with suppress(OSError), pdf_speed.by_library_name():
                return _imported()
            return _imported()
    except ImportError as error:
        raise MissingDependencyError(FEATURE, "WeasyPrint", fonts.PDF_HINT) from error
    except OSError as error:
        raise MissingDependencyError(
            FEATURE,
            "Pango",
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; "
            "or set the pages without it: --pdf-engine typst",
        ) from error


@cache
def _imported() -> SimpleNamespace:
    import weasyprint  # noqa: PLC0415 - 0.5 s, and only for PDF
    from weasyprint.css import ColorProfile  # noqa: PLC0415
    from weasyprint.css.counters import CounterStyle  # noqa: PLC0415
    from weasyprint.layout import inline, preferred  # noqa: PLC0415
    from weasyprint.pdf import pydyf  # noqa: PLC0415
    from weasyprint.text import ffi, line_break  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
    from weasyprint.urls import URLFetcherResponse  # noqa: PLC0415

    pdf_fonts.declare(ffi)
    pdf_speed.keep_references(pydyf.PDF)
    pdf_speed.divide_near(line_break)
    pdf_speed.break_near(line_break, inline, preferred)
    srgb = files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()
    return SimpleNamespace(
        html=weasyprint.HTML,
        attachment=weasyprint.Attachment,
        css=weasyprint.CSS,
        counter_style=CounterStyle,
        fonts=FontConfiguration,
        response=URLFetcherResponse,
        ffi=ffi,
        srgb=lambda: ColorProfile(
            BytesIO(srgb),
            "sRGB2014.icc",
            "relative-colorimetric",
            (["r"], ["g"], ["b"]),
        ),
    )
