"""A file as pandoc wrote it in, the same with what it leaves out, and no more, out.

Its title, authors and language; headings that are headings; a picture's description in
the place of its data. What names the program that wrote it goes.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from newsconv.model import Digest
from newsconv.model.text import author_names
from newsconv.renderers.dates import day_of
from newsconv.renderers.pandoc.document import heading_levels
from newsconv.renderers.pandoc.office_styles import Outline
from newsconv.renderers.pandoc.opendocument_reference import SPACES, encoded_name
from newsconv.renderers.undated import stand_in_date
from newsconv.renderers.views import (
    digest_view,
    direction,
    one_line,
    text_direction,
)
from newsconv.renderers.zip_file import unzipped, zipped
from newsconv.themes import printable

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_EAST = frozenset({"zh", "ja", "ko"})
_HEADINGS: dict[str, Outline] = {
    "section_title": "section",
    "headline": "headline",
    "subhead": "subhead",
    "comments_title": "subhead",
    "furniture_title": "subhead",
}
_OWN = re.compile(r'descr="data:[^"]*"')
_DESCRIBED = re.compile(r'<wp:docPr descr="([^"]*)"')
_SPOKEN = re.compile(r'<w:lang ((?:[^>]* )?)w:val="([^"]*)" ?/>')
_PARAGRAPH = re.compile(r'<text:p text:style-name="([^"]*)">(.*?)</text:p>', re.DOTALL)
_TAG = re.compile("<[^>]*>")
_TONGUE = re.compile('fo:language="([^"]*)"')
_TEXT_PROPERTIES = re.compile("<style:text-properties [^>]*fo:language=[^>]*>")
_COUNTRY = re.compile(' fo:country="[^"]*"')
_CREATOR = re.compile(r"(?<=pdfcreator=\{)[^}]*")


OWN_HEAD = frozenset({"typst"})
"""Formats whose documents have a head of ours, in the place of pandoc's."""


def word_like(to: str) -> bool:
    """Say whether a format is Word's, not OpenDocument's."""
    return to.startswith("docx")


def told(digest: Digest, format_: str) -> int:
    """Return the moment that a file is of, in seconds since 1970: its digest's day.

    Raises:
        RenderError: there is none, and `SOURCE_DATE_EPOCH` is no number.
    """
    day = day_of(digest.date) or stand_in_date(format_).isoformat()
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def finished(data: bytes, to: str, digest: Digest) -> bytes:
    """Return a file as it is to be.

    Args:
        data: As pandoc wrote it.
        to: Its format, as pandoc names it.
        digest: What it was made of.
    """
    finish = _FINISH.get(to)
    return finish(data, digest) if finish else data


def _docx(data: bytes, digest: Digest) -> bytes:
    files = unzipped(data)
    document = files["word/document.xml"].decode()
    # pandoc repeats a picture's whole data in the description of its part.
    described = iter(_DESCRIBED.findall(document))
    document = _OWN.sub(lambda _: f'descr="{next(described, "")}"', document)
    files["word/document.xml"] = _SPOKEN.sub(_spoken, document).encode()
    styles = files["word/styles.xml"].decode()
    own = f'<w:lang w:val="{digest_view(digest).language}"/>'
    styles = _SPOKEN.sub(lambda _: _SPOKEN.sub(_spoken, own), styles)
    files["word/styles.xml"] = styles.encode()
    files["docProps/core.xml"] = _core(digest).encode()
    files["docProps/app.xml"] = f'{_XML}<Properties xmlns="{_APP}"/>'.encode()
    return zipped(files)


def _spoken(found: re.Match[str]) -> str:
    """Return a language as Word asks for it: by the script that it is written in."""
    tag = found[2]
    more = found[1]
    if direction(tag) == "rtl":
        more = f'w:bidi="{tag}" '
    elif tag.partition("-")[0].lower() in _EAST:
        more = f'w:eastAsia="{tag}" '
    return f'<w:lang {more}w:val="{tag}"/>'


def _core(digest: Digest) -> str:
    view = digest_view(digest)
    moment = datetime.fromtimestamp(told(digest, "docx"), UTC)
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    when = "".join(
        f'<dcterms:{each} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{each}>'
        for each in ("created", "modified")
    )
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_CORE}" '
        f'xmlns:dc="{SPACES["dc"]}" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_said(view.title)}</dc:title>"
        f"<dc:creator>{_said(_makers(digest))}</dc:creator>"
        f"<dc:language>{view.language}</dc:language>{when}</cp:coreProperties>"
    )


def _odt(data: bytes, digest: Digest) -> bytes:
    files = unzipped(data)
    levels = {
        encoded_name(name): level
        for name, outline in _HEADINGS.items()
        for level in [heading_levels(digest)[outline]]
    }

    turned: dict[str, None] = {}

    def paragraph(found: re.Match[str]) -> str:
        style, level = found[1], levels.get(found[1])
        if text_direction(_TAG.sub("", found[2])) == "rtl":
            turned[style] = None
            style = f"{style}_RTL"
        name, more = "p", ""
        if level:
            name, more = "h", f' text:outline-level="{level}"'
        return f'<text:{name} text:style-name="{style}"{more}>{found[2]}</text:{name}>'

    content = _PARAGRAPH.sub(paragraph, files["content.xml"].decode())
    content = _TEXT_PROPERTIES.sub(_with_tongue, content)
    own = "".join(
        f'<style:style style:name="{name}_RTL" style:family="paragraph" '
        f'style:parent-style-name="{name}"><style:paragraph-properties '
        'style:writing-mode="rl-tb"/></style:style>'
        for name in turned
    )
    end = "</office:automatic-styles>"
    files["content.xml"] = content.replace(end, f"{own}{end}", 1).encode()
    language = digest_view(digest).language
    said = _TONGUE.sub(f'fo:language="{language}"', files["styles.xml"].decode())
    files["styles.xml"] = _TEXT_PROPERTIES.sub(_with_tongue, said).encode()
    files["meta.xml"] = _meta(digest).encode()
    return zipped(files)


def _with_tongue(found: re.Match[str]) -> str:
    """Return a text's properties with their language as OpenDocument asks for it."""
    # The country stands before the language or after it, and may not stand twice.
    return _TONGUE.sub(_written, _COUNTRY.sub("", found[0]))


def _written(found: re.Match[str]) -> str:
    """Return a language as OpenDocument asks for it: by the script it is written in."""
    language, _, rest = found[1].partition("-")
    country = rest if rest.isupper() else "none"
    kind = ""
    if direction(language) == "rtl":
        kind = "-complex"
    elif language.lower() in _EAST:
        kind = "-asian"
    space = "style" if kind else "fo"
    return f'{space}:language{kind}="{language}" {space}:country{kind}="{country}"'


def _meta(digest: Digest) -> str:
    view = digest_view(digest)
    moment = datetime.fromtimestamp(told(digest, "odt"), UTC)
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%S")
    spaces = " ".join(
        f'xmlns:{name}="{SPACES[name]}"' for name in ("office", "meta", "dc")
    )
    return (
        f'{_XML}<office:document-meta {spaces} office:version="1.3"><office:meta>'
        f"<dc:title>{_said(view.title)}</dc:title>"
        f"<dc:creator>{_said(_makers(digest))}</dc:creator>"
        f"<dc:language>{view.language}</dc:language>"
        f"<meta:creation-date>{stamp}</meta:creation-date><dc:date>{stamp}</dc:date>"
        "</office:meta></office:document-meta>"
    )


def _makers(digest: Digest) -> str:
    """Return who wrote a single article, or who issues a digest."""
    view = digest_view(digest)
    if view.single:
        return "; ".join(map(one_line, author_names(view.entries[0].article)))
    return one_line(digest.issuer)


def _said(text: str) -> str:
    return escape(str(printable(text)))


def _icml(data: bytes, _: Digest) -> bytes:
    return data.replace(b'"pandoc_', b'"')


def _plain(data: bytes, _: Digest) -> bytes:
    return data.lstrip(b"\n")


def _typst(data: bytes, digest: Digest) -> bytes:
    """Put what pages need before a document's body, and no more."""
    view = digest_view(digest)
    language, _, region = view.language.partition("-")
    place = f', region: "{region}"' if re.fullmatch("[A-Za-z]{2}", region) else ""
    title = json.dumps(str(printable(view.title)), ensure_ascii=False)
    head = [
        f"#set document(title: {title})",
        f'#set text(lang: "{language}"{place})',
        "#set table(inset: 6pt, stroke: none)",
        "#let horizontalrule = line(start: (25%, 0%), end: (75%, 0%))",
    ]
    if not view.single:
        head.append(f"#text(size: 2em, weight: 700, {title})")
    return "\n".join((*head, "", "")).encode() + data


def _latex(data: bytes, _: Digest) -> bytes:
    return _CREATOR.sub("", data.decode()).encode()


_FINISH: dict[str, Callable[[bytes, Digest], bytes]] = {
    "docx": _docx,
    "odt": _odt,
    "icml": _icml,
    "plain": _plain,
    "typst": _typst,
    "latex": _latex,
}
