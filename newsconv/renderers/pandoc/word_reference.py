"""Styles in, the Word document that pandoc takes them from out.

By ECMA-376, part 1: 17.7 (styles), 17.6 (sections). Sizes are in half points, spaces
and indents in twentieths of one.
"""

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from newsconv.renderers.pandoc.office_styles import Look, Outline, Sheet, style_name
from newsconv.renderers.zip_file import zipped

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BODY_SIZE = 11
_MARGIN = 1134
"""Two centimetres."""
PAGES = {"A4": (11906, 16838), "A5": (8391, 11906), "Letter": (12240, 15840)}


def word_reference(
    sheet: Sheet, levels: Mapping[Outline, int], page_size: str
) -> bytes:
    """Return the document.

    Args:
        sheet: The styles.
        levels: Those of the headings, from 1.
        page_size: One of `PAGES`.
    """
    return zipped(
        {
            "[Content_Types].xml": _types().encode(),
            "_rels/.rels": _relation("officeDocument", "word/document.xml").encode(),
            "word/_rels/document.xml.rels": _relation("styles", "styles.xml").encode(),
            "word/document.xml": _document(page_size).encode(),
            "word/styles.xml": _styles(sheet, levels).encode(),
        }
    )


def _types() -> str:
    kinds = {"document": "document.main", "styles": "styles"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_PART}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relation(kind: str, target: str) -> str:
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def _document(page_size: str) -> str:
    width, height = PAGES[page_size]
    sides = "".join(f' w:{side}="{_MARGIN}"' for side in ("top", "right"))
    sides += "".join(f' w:{side}="{_MARGIN}"' for side in ("bottom", "left"))
    return (
        f'{_XML}<w:document xmlns:w="{MAIN}"><w:body><w:sectPr>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar{sides} w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _styles(sheet: Sheet, levels: Mapping[Outline, int]) -> str:
    body = sheet.fonts["text"]
    parts = [
        f'{_XML}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>',
        f'{_font(body)}<w:sz w:val="{_BODY_SIZE * 2}"/>',
        f'<w:szCs w:val="{_BODY_SIZE * 2}"/><w:lang w:val="en"/>',
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
        '<w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
        "</w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">',
        '<w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
        '<w:style w:type="character" w:styleId="Hyperlink">',
        '<w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F4E79"/>',
        '<w:u w:val="single"/></w:rPr></w:style>',
        _TABLE,
    ]
    parts += [_heading(level) for level in range(1, 4)]
    parts += [_paragraph(name, sheet, levels) for name in sheet.styles]
    parts += [_words(name, sheet) for name in sheet.words]
    return "".join((*parts, "</w:styles>"))


_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
    for edge in ("top", "bottom", "insideH")
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Table">'
    '<w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
    f"<w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr></w:style>"
)


def _heading(level: int) -> str:
    """Return a heading of Word's own, which ours are based on: contents list those."""
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}">'
        f'<w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
        '<w:next w:val="Paragraph"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    )


def _paragraph(name: str, sheet: Sheet, levels: Mapping[Outline, int]) -> str:
    look = sheet.styles[name]
    level = levels[look.outline] if look.outline else None
    based = f"Heading{level}" if level else "Normal"
    title = style_name(name)
    parts = [
        '<w:style w:type="paragraph" w:customStyle="1" ',
        f'w:styleId="{title.replace(" ", "")}"><w:name w:val="{title}"/>',
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>',
    ]
    if look.keep_next:
        parts.append("<w:keepNext/>")
    before, after = (round(20 * each) for each in (look.before, look.after))
    parts.append(f'<w:spacing w:before="{before}" w:after="{after}"/>')
    if look.left or look.right:
        left, right = round(20 * look.left), round(20 * look.right)
        parts.append(f'<w:ind w:left="{left}" w:right="{right}"/>')
    if look.align != "start":
        parts.append(f'<w:jc w:val="{look.align}"/>')
    if level:
        parts.append(f'<w:outlineLvl w:val="{level - 1}"/>')
    return "".join((*parts, f"</w:pPr>{_run(look, sheet)}</w:style>"))


def _words(name: str, sheet: Sheet) -> str:
    title = style_name(name)
    return (
        '<w:style w:type="character" w:customStyle="1" '
        f'w:styleId="{title.replace(" ", "")}">'
        f'<w:name w:val="{title}"/><w:qFormat/>'
        f"{_run(sheet.words[name], sheet, own_font=False)}</w:style>"
    )


def _run(look: Look, sheet: Sheet, *, own_font: bool = True) -> str:
    parts = [_font(sheet.family(look))] if own_font else []
    # Letters of Arabic and Hebrew have marks of their own for the same.
    if look.bold:
        parts.append("<w:b/><w:bCs/>")
    if look.italic:
        parts.append("<w:i/><w:iCs/>")
    if look.color:
        parts.append(f"<w:color w:val={quoteattr(look.color)}/>")
    if look.size:
        size = round(2 * look.size)
        parts.append(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def _font(family: str) -> str:
    name = quoteattr(family)
    return f"<w:rFonts w:ascii={name} w:hAnsi={name} w:cs={name}/>"
