"""Styles in, the OpenDocument text that pandoc takes them from out.

By OpenDocument 1.3, part 3: chapter 16 (styles), 20 (formatting).
"""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from newsconv.renderers.pandoc.office_styles import Look, Outline, Sheet, style_name
from newsconv.renderers.zip_file import zipped

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = {
    "office": f"{_NAMES}:office:1.0",
    "style": f"{_NAMES}:style:1.0",
    "text": f"{_NAMES}:text:1.0",
    "fo": f"{_NAMES}:xsl-fo-compatible:1.0",
    "svg": f"{_NAMES}:svg-compatible:1.0",
    "meta": f"{_NAMES}:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_BODY_SIZE = 11
_PAGES = {"A4": (595.3, 841.9), "A5": (419.5, 595.3), "Letter": (612.0, 792.0)}
"""Width and height in points."""


def opendocument_reference(
    sheet: Sheet, levels: Mapping[Outline, int], page_size: str
) -> bytes:
    """Return the document; the arguments are those of `word_reference`."""
    manifest = (
        f'{_XML}<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0" '
        'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{MEDIA_TYPE}"/>'
        '<manifest:file-entry manifest:full-path="styles.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    styles = _styles(sheet, levels, page_size)
    return zipped(
        {
            "mimetype": MEDIA_TYPE.encode(),
            "META-INF/manifest.xml": manifest.encode(),
            "styles.xml": styles.encode(),
        }
    )


def encoded_name(block: str) -> str:
    """Return a style's name as the file has it: "Pull_20_Quote"."""
    return style_name(block).replace(" ", "_20_")


def _styles(sheet: Sheet, levels: Mapping[Outline, int], page_size: str) -> str:
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in SPACES.items())
    families = "".join(
        f"<style:font-face style:name={quoteattr(family)} "
        f"svg:font-family={quoteattr(family)}/>"
        for family in sorted(set(sheet.fonts.values()))
    )
    font = quoteattr(sheet.fonts["text"])
    parts = [
        f'{_XML}<office:document-styles {spaces} office:version="1.3">',
        f"<office:font-face-decls>{families}</office:font-face-decls><office:styles>",
        '<style:default-style style:family="paragraph">',
        '<style:paragraph-properties fo:line-height="115%"/>',
        f"<style:text-properties style:font-name={font} ",
        f'style:font-name-complex={font} fo:font-size="{_BODY_SIZE}pt" ',
        f'style:font-size-complex="{_BODY_SIZE}pt" fo:language="en" ',
        'fo:country="none"/></style:default-style>',
        '<style:style style:name="Standard" style:family="paragraph"/>',
        '<style:style style:name="Internet_20_link" style:family="text" ',
        'style:display-name="Internet link"><style:text-properties ',
        'fo:color="#1f4e79" style:text-underline-style="solid"/></style:style>',
    ]
    parts += [_paragraph(name, sheet, levels) for name in sheet.styles]
    parts += [_words(name, sheet) for name in sheet.words]
    width, height = _PAGES[page_size]
    parts += [
        "</office:styles><office:automatic-styles>",
        '<style:page-layout style:name="Page">',
        f'<style:page-layout-properties fo:page-width="{width}pt" ',
        f'fo:page-height="{height}pt" fo:margin="2cm"/></style:page-layout>',
        "</office:automatic-styles><office:master-styles>",
        '<style:master-page style:name="Standard" style:page-layout-name="Page"/>',
        "</office:master-styles></office:document-styles>",
    ]
    return "".join(parts)


def _paragraph(name: str, sheet: Sheet, levels: Mapping[Outline, int]) -> str:
    look = sheet.styles[name]
    level = levels[look.outline] if look.outline else None
    outline = f' style:default-outline-level="{level}"' if level else ""
    keep = ' fo:keep-with-next="always"' if look.keep_next else ""
    return (
        f'<style:style style:name="{encoded_name(name)}" '
        f'style:display-name="{style_name(name)}" style:family="paragraph" '
        f'style:parent-style-name="Standard"{outline}>'
        f'<style:paragraph-properties fo:margin-top="{look.before}pt" '
        f'fo:margin-bottom="{look.after}pt" fo:margin-left="{look.left}pt" '
        f'fo:margin-right="{look.right}pt" fo:text-align="{look.align}"{keep}/>'
        f"{_text(look, sheet)}</style:style>"
    )


def _words(name: str, sheet: Sheet) -> str:
    return (
        f'<style:style style:name="{encoded_name(name)}" '
        f'style:display-name="{style_name(name)}" style:family="text">'
        f"{_text(sheet.words[name], sheet, own_font=False)}</style:style>"
    )


def _text(look: Look, sheet: Sheet, *, own_font: bool = True) -> str:
    parts: list[str] = []
    # Arabic and Hebrew have properties of their own for the same.
    if own_font:
        font = quoteattr(sheet.family(look))
        parts.append(f"style:font-name={font} style:font-name-complex={font}")
    if look.bold:
        parts.append('fo:font-weight="bold" style:font-weight-complex="bold"')
    if look.italic:
        parts.append('fo:font-style="italic" style:font-style-complex="italic"')
    if look.color:
        parts.append(f"fo:color={quoteattr(f'#{look.color.lower()}')}")
    if look.size:
        parts.append(
            f'fo:font-size="{look.size}pt" style:font-size-complex="{look.size}pt"'
        )
    return f"<style:text-properties {' '.join(parts)}/>"
