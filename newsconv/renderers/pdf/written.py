"""A document's HTML and style in, the bytes of the PDF that WeasyPrint makes of it out.

PDF/A-3a and PDF/UA-1 in one file: what WeasyPrint does not do for them is done here.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from newsconv import fonts
from newsconv.errors import MissingGlyphError
from newsconv.renderers.page_ranges import ranging
from newsconv.renderers.paper.pictures import DOTS_PER_INCH
from newsconv.renderers.pdf import attachments as pdf_attachments
from newsconv.renderers.pdf import fonts as pdf_fonts
from newsconv.renderers.pdf.attachments import Attachment
from newsconv.renderers.pdf.claims import with_ua_claim
from newsconv.renderers.pdf.lines import spread_lines
from newsconv.renderers.pdf.links import name_link, over_words
from newsconv.renderers.pdf.marks import drop_marks
from newsconv.renderers.pdf.painting import shared_painting
from newsconv.renderers.pdf.places import printed_pages
from newsconv.renderers.pdf.progress import tell_of_writing, telling_layout
from newsconv.renderers.pdf.speed import deflate_once
from newsconv.renderers.pdf.words import WholeWords
from newsconv.renderers.printed_pages import Tell
from newsconv.resources import Door


def written(
    backend: SimpleNamespace,
    html: str,
    style: str,
    families: Iterable[str],
    *,
    titles: Mapping[str, str],
    between: str,
    attached: Iterable[Attachment],
    tell: Tell | None = None,
) -> bytes:
    """Return the PDF.

    Args:
        backend: What is used of WeasyPrint.
        html: The document.
        style: Its style sheet.
        families: Those of the fonts to load.
        titles: What the anchors are called, for the links to them.
        between: What stands between two page numbers of an index.
        attached: The files to attach.
        tell: Called with the pages, when they are laid out.

    Raises:
        MissingGlyphError: Pango drew an empty box.
    """
    door = Door(_files(families))

    def fetch(uri: str) -> object:
        found = door.open(uri)
        return backend.response(uri, found.data, {"Content-Type": found.media_type})

    known = pdf_fonts.without_machine_fonts(backend.fonts(), backend.ffi)
    sheet = backend.css(string=style, font_config=known, url_fetcher=fetch)
    with telling_layout():
        document = backend.html(string=html, url_fetcher=fetch).render(
            stylesheets=[sheet],
            font_config=known,
            dpi=DOTS_PER_INCH,
            counter_style=ranging(backend.counter_style, between),
        )
    if tell:
        tell(printed_pages(document.pages))
    for page in document.pages:
        page.links = list(over_words(page.links))
    document.fonts = pdf_fonts.DocumentFonts(backend.ffi)
    drop_marks(document.pages)
    spread_lines(document.pages)
    words = WholeWords(document.pages, document.fonts, html)
    document.metadata.generate_rdf_metadata = with_ua_claim(
        document.metadata.generate_rdf_metadata
    )

    def finish(_document: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf, untyped
        _refuse_missing_glyphs(document.fonts)
        if document.pages[0]._page_box.style["direction"] == "rtl":  # noqa: SLF001 - no public way
            # Two pages side by side: the first of them on the right.
            pdf.catalog["ViewerPreferences"]["Direction"] = "/R2L"
        pdf_attachments.tidy(pdf.catalog)
        for each in pdf.objects:
            if getattr(each, "extra", {}).get("Type") == "/Metadata":
                each.compress = False  # as PDF/A asks
            elif isinstance(each, dict) and each.get("S") == "/TH":
                each["A"]["Scope"] = "/Column"  # WeasyPrint leaves it out
            elif isinstance(each, dict) and each.get("Subtype") == "/Link":
                name_link(each, titles)
        deflate_once(pdf)

    # The profile that PDF/A asks for; WeasyPrint would leave its file open.
    document.color_profiles = {"srgb": backend.srgb()}
    with shared_painting(document, words):
        tell_of_writing(document.pages)
        data: bytes = document.write_pdf(
            finisher=finish,
            pdf_variant="pdf/a-3a",
            pdf_tags=True,
            output_intent="given",
            attachments=[_attachment(backend, each) for each in attached],
        )
    return data


def _attachment(backend: SimpleNamespace, each: Attachment) -> object:
    moment = datetime.combine(each.modified, time())
    return backend.attachment(
        file_obj=BytesIO(each.data),
        name=each.name,
        description=each.description,
        created=moment,
        modified=moment,
        relationship=each.relationship,
    )


def _files(families: Iterable[str]) -> list[Path]:
    return [
        face.file
        for name in families
        if (found := fonts.family(name))
        for face in found.faces
    ]


def _refuse_missing_glyphs(used: Mapping[str, Any]) -> None:
    """Raise where Pango, after all checks, drew an empty box."""
    for font in used.values():
        for code in font.missing:
            raise MissingGlyphError(
                "pdf",
                chr(code),
                f"text set in {font.family}",
                fonts.hint_for(chr(code)),
            )
