"""Newsletters as e-mails, and web pages that a browser saved as one file."""

import base64
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

import newsconv
from newsconv.api import read_file
from newsconv.errors import EmptySourceError, SourceError
from newsconv.model import (
    Article,
    Figure,
    Link,
    List,
    SourceBar,
    Statement,
    Table,
)
from newsconv.model.conservation import losses
from newsconv.model.text import block_text, content_text
from newsconv.model.walk import articles, walk
from newsconv.readers.eml import EmlReader
from newsconv.readers.mhtml import MhtmlReader
from newsconv.readers.registry import Reading

LEDE = (
    "Die Fähre fuhr am Montag nicht, sagte der Hafenmeister, weil der neue Anleger "
    "über Nacht zwei Meter von der Kaimauer weggetrieben war und niemand anlegen kann."
)
REST = (
    "Rund neunzig Menschen fahren jeden Tag hinüber zu den Werften, und die meisten "
    "nehmen nun den Bus über die obere Brücke, was den Weg um eine Stunde verlängert."
)
DOT = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
GIF = base64.b64decode(DOT)
HTML = f"""<html><head><title>x</title><style>p {{color: red}}</style></head><body>
<div style="display: none">Preview only</div>
<table role="presentation"><tr><td><h1>Fähre steht still</h1>
<p>{LEDE}</p></td></tr><tr><td>
<img src="cid:quay@mail" alt="Kai"><img src="https://t.example/open.gif" width=1>
<p>{REST} Dazu mehr <a href="https://quay.example/faehre">am Abend</a>.</p>
<ul><li>Linie 14</li><li>Linie 15</li></ul>
<table><tr><th>Tag</th><th>Boote</th></tr><tr><td>Montag</td><td>3</td></tr></table>
</td></tr></table></body></html>"""


def letter() -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Fähre steht still"
    message["From"] = "Der Kurier – Morgenbrief <brief@quay.example>"
    message["Date"] = "Tue, 17 Nov 2026 00:10:00 +0100"
    return message


def both() -> EmailMessage:
    message = letter()
    message.set_content("Nur HTML, bitte.")
    message.add_alternative(HTML, subtype="html", charset="iso-8859-1")
    html = list(message.iter_parts())[1]
    assert isinstance(html, EmailMessage)
    html.add_related(GIF, "image", "gif", cid="<quay@mail>", disposition="inline")
    message.add_attachment(b"%PDF-", "application", "pdf", filename="Beilage Ü.pdf")
    return message


def one(reading: Reading) -> Article:
    (article,) = articles(reading.digest)
    assert article.origin
    assert losses(article.origin.text or "", article) == ()
    return article


def test_headers_state_what_is_printed() -> None:
    article = one(EmlReader().read(both().as_bytes(), "brief.eml"))
    assert article.source_bar == SourceBar(
        outlet="Der Kurier – Morgenbrief",
        date="2026-11-17",
        headline="Fähre steht still",
    )
    assert article.origin
    assert article.origin.stated[2] == Statement(
        "date", "Tue, 17 Nov 2026 00:10:00 +0100", "Date"
    )


def test_the_html_part_with_its_markup() -> None:
    article = one(EmlReader().read(both().as_bytes(), "brief.eml"))
    assert article.origin
    text = article.origin.text or ""
    assert text.startswith(
        f"Fähre steht still\n\n{LEDE}\n\n{REST} Dazu mehr am Abend.\n\nLinie 14"
    )
    assert "Preview" not in text
    assert article.headline
    (link,) = [node for node in walk(article) if isinstance(node, Link)]
    assert link.target == "https://quay.example/faehre"
    kinds = {type(block) for block in article.body}
    assert {List, Table, Figure} <= kinds
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.image
    assert figure.image.alt == "Kai"
    assert figure.image.uri.startswith("data:image/gif;base64,R0lGOD")
    (table,) = [block for block in article.body if isinstance(block, Table)]
    assert block_text(table) == "Tag\tBoote\nMontag\t3"


def test_what_is_attached_is_said() -> None:
    reading = EmlReader().read(both().as_bytes(), "brief.eml")
    said = [str(each) for each in reading.diagnostics]
    assert said[0] == (
        "brief.eml: what is attached is not read: Beilage Ü.pdf [attachment-skipped]"
    )


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_a_plain_letter_in_any_wrapping(charset: str, cte: str) -> None:
    message = letter()
    text = f"Fähre steht still\n\n{LEDE}\n\n{REST}\n"
    message.set_content(text, charset=charset, cte=cte)
    article = one(EmlReader().read(message.as_bytes(), "brief.eml"))
    assert article.headline
    assert article.headline.text == "Fähre steht still"
    assert article.source_bar.outlet == "Der Kurier – Morgenbrief"
    assert article.language == "de"
    assert block_text(article.body[-1]) == REST


def test_several_are_taken_apart_on_demand(tmp_path: Path) -> None:
    examples = Path(__file__).parents[2] / "examples" / "articles"
    texts = [
        (examples / name).read_text(encoding="utf-8")
        for name in ("wire-dateline.txt", "feature.txt")
    ]
    message = letter()
    message.set_content("\n\n\n\n".join(texts), cte="quoted-printable")
    file = tmp_path / "brief.eml"
    file.write_bytes(message.as_bytes())
    whole = read_file(file)
    parts = read_file(file, split=True)
    assert len(list(articles(whole.digest))) == 1
    assert len(list(articles(parts.digest))) == len(texts)
    for article in articles(parts.digest):
        assert article.source_bar.headline is None
        assert article.source_bar.outlet == "Der Kurier – Morgenbrief"


def test_what_is_no_letter_is_refused() -> None:
    with pytest.raises(SourceError, match="is no e-mail: it does not begin with"):
        EmlReader().read(b"Dear reader,\n\nthe ferry\n", "x.eml")
    with pytest.raises(EmptySourceError):
        EmlReader().read(letter().as_bytes(), "x.eml")
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3000)
    )
    with pytest.raises(SourceError):
        EmlReader().read(b"Subject: x\r\n" + nested, "x.eml")


def test_broken_headers_state_nothing() -> None:
    data = (
        b"Subject: =?utf-8?q?=FF=?= \xff\r\nFrom: <<>,;@\r\nDate: yesterday\r\n"
        b'Content-Type: text/plain; charset="no-such"\r\n\r\n' + LEDE.encode()
    )
    article = one(EmlReader().read(data, "x.eml"))
    assert article.source_bar.date is None
    assert article.source_bar.outlet is None
    assert LEDE in (article.origin.text or "" if article.origin else "")


PAGE = f"""<html lang=de><head><meta charset="koi8-r">
<meta property="og:title" content="Fähre steht still"></head><body><article>
<h1>Fähre steht still</h1><p>{LEDE}</p>
<figure><img src="img/kai.gif"><figcaption>Der Kai am Montag</figcaption></figure>
<p>{REST}</p><p><img src="cid:second" alt="Zwei"></p></article></body></html>"""


def archive() -> bytes:
    quoted = PAGE.replace("=", "=3D").encode()
    return b"\r\n".join(
        [
            b"From: <Saved by a browser>",
            b"Snapshot-Content-Location: https://quay.example/2026/faehre",
            b"Subject: Whatever",
            b"Date: Wed, 18 Nov 2026 10:00:00 -0000",
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/related; type="text/html"; boundary="----B"',
            b"",
            b"------B",
            b"Content-Type: text/css",
            b"",
            b"p { color: red }",
            b"------B",
            b'Content-Type: text/html; charset="utf-8"',
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Location: https://quay.example/2026/faehre",
            b"",
            quoted,
            b"------B",
            b"Content-Type: image/gif",
            b"Content-Transfer-Encoding: base64",
            b"Content-Location: https://quay.example/2026/img/kai.gif",
            b"",
            b"R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
            b"------B",
            b"Content-Type: image/gif",
            b"Content-ID: <second>",
            b"",
            b"no picture",
            b"------B--",
            b"",
        ]
    )


def test_an_archived_page_with_its_pictures(tmp_path: Path) -> None:
    file = tmp_path / "page.mhtml"
    file.write_bytes(archive())
    article = newsconv.read(file)
    assert article.headline
    assert article.headline.text == "Fähre steht still"
    assert article.source_bar == SourceBar(
        headline="Fähre steht still", url="https://quay.example/2026/faehre"
    )
    assert article.language == "de"
    (figure,) = [block for block in article.body if isinstance(block, Figure)]
    assert figure.image
    assert figure.image.uri == f"data:image/gif;base64,{DOT}"
    assert figure.caption
    assert content_text(figure.caption.content) == "Der Kai am Montag"
    assert b"data:image/gif" in newsconv.render(article, to="html")


def test_the_day_it_was_saved_is_no_date() -> None:
    article = one(MhtmlReader().read(archive(), "page.mhtml"))
    assert article.source_bar.date is None
    assert article.origin
    assert article.origin.stated[-1] == Statement(
        "url", "https://quay.example/2026/faehre", "Snapshot-Content-Location"
    )


def test_an_archive_of_no_page_is_refused() -> None:
    with pytest.raises(SourceError, match="without a web page in it"):
        MhtmlReader().read(letter().as_bytes() + b"Hello", "x.mhtml")
    with pytest.raises(SourceError, match="is no e-mail"):
        MhtmlReader().read(b"<html></html>", "x.mhtml")
    with pytest.raises(SourceError, match="over the limit of 100 bytes"):
        MhtmlReader(max_bytes=100).read(archive(), "x.mhtml")
