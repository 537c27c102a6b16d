"""What ends a story: agency tails, corrections, editor's notes, taglines.

Cues: `tail-reporting`, `tail-kuerzel`, `correction-word`, `note-word`,
`tagline-form`.
"""

import re
from collections.abc import Iterator

from newsconv.parsing.cues.cue import Cue
from newsconv.parsing.document import Document
from newsconv.parsing.fields.agencies import is_agency

_REPORTING = Cue("tail-reporting", "says who reported and edited")
_KUERZEL = Cue("tail-sign", "is an agency's or a desk's sign in brackets")
_CORRECTION = Cue("correction-word", "opens with the word correction")
_NOTE = Cue("note-word", "opens like an editor's note")
_TAGLINE = Cue("tagline-form", "says who the author is")
_NAMES_WRITER = Cue("names-writer", "names the author after the story")

_REPORTERS = re.compile(
    r"""\(?\s*(?:additional\s+)?(?:reporting|writing|editing)\s+by\b
    |.{0,60}\bcontributed\s+(?:reporting|to\s+this\s+(?:report|story|article))
    |.{0,60}\breported\s+from\b.{0,60}\bwrote\s+from\b
    |.{0,40}\bassisted\s+in\s+this\s+report
    |\(\s*(?:avec|con|mit|with|com|met)\s+[A-ZÀ-Ý][\w.]*(?:\s+\w+){0,2}\s*\)\W*\Z
    |\((?:تغطية|إعداد|تحرير|كتابة)[^()]*\)\W*\Z|\((?:перевод|редактор
    |автор)[^()]*\)\W*\Z
    |\(\s*(?:reportage|édité|rédaction|redacción|reporte|editado|informação
    |edição)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "(hs/dpa)", "dpa/lno", "(ak)": signs of agencies and desks, divided by slashes.
_SIGN = re.compile(
    r"(?P<open>[(（\[])?\s*(?P<signs>[^()（）\[\]]{2,36}?)\s*[)）\]]?\.?\Z"
)
_DESK = re.compile(r"[^\W\d_]{2,5}\Z")
_INITIALS = re.compile(r"[a-zäöü]{2,4}\Z")
_CORRECTIONS = re.compile(
    r"""(?:correction|corrections|clarification|rectificatif|erratum|korrektur
        |berichtigung
    |corrección|fe\s+de\s+erratas|rettifica|correzione|correção|errata|rectificatie
    |rättelse
    |rettelse|oikaisu|sprostowanie|oprava|исправление|поправка|düzeltme|تصحيح|更正|訂正|정정)
    \b.{0,30}?[:：—–(-]|.{0,40}\ban\s+earlier\s+version\s+of\s+this\b
    |.{0,40}\b(?:this\s+(?:story|article)\s+(?:was|has\s+been)\s+(?:corrected
    |amended))""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTES = re.compile(
    r"""(?:editor['’]?s['’]?\s+note|note\s+(?:to|from)\s+(?:the\s+)?(?:readers|editors?)
    |note\s+de\s+la\s+rédaction|ndlr|anm(?:erkung)?\.?\s+d(?:er|\.)\s+red\w*
    |hinweis\s+der\s+redaktion
    |nota\s+(?:del\s+editor|de\s+la\s+redacción|della\s+redazione|da\s+redação
    |do\s+editor)
    |n\.?\s?d\.?\s?r\.?\b|noot\s+van\s+de\s+redactie|от\s+редакции|примечание\s+редакции
    |ملاحظة\s+المحرر|编者按|編者按|編集部注)\s*[:：—–.-]?
    |this\s+(?:interview|article|story|conversation|post|piece)\s+(?:has\s+been|was
    |is)\s+
     (?:edited|updated|condensed|originally|first|republished|part\s+of|adapted)
    |(?:the\s+)?following\s+(?:interview|is\s+an?)\b
    |cet\s+(?:article|entretien)\s+a\s+été|dieser\s+(?:artikel|text)\s+(?:wurde
    |erschien)
    |esta\s+(?:entrevista|nota)\s+(?:ha\s+sido|fue)""",
    re.IGNORECASE | re.VERBOSE,
)
_TAGLINES = re.compile(
    r"""\W*[A-ZÀ-ÞА-Я][\w.'’-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-ZÀ-ÞА-Я][\w.'’-]+){1,4}[,]?
    (?:\s+and\s+[A-ZÀ-Þ][\w.'’-]+(?:\s+[A-ZÀ-Þ][\w.'’-]+){1,3})?\s+
    (?:is|are|was|has\s+been|works|writes|teaches|covers|lives|reports|farms|joined|est
    |ist
    |arbeitet|schreibt|es|è|é|är|—|–|является)\s+
    (?:an?\b|the\b|un[ae]?\b|ein\w*\b|[\w’'-]+\s+){0,6}?
    .{0,80}?\b(?:writer|reporter|correspondent|journalist|author|columnist|editor
    |professor
    |lecturer|fellow|analyst|founder|director|member|contribut\w+|covers|writes
    |freelance\w*
    |researcher|historian|critic|chair\w*|executive|co-?founder|president|secretary
    |journaliste|auteure?|autor\w*|redakteur\w*|periodista|escritor\w*|giornalista)\b
    |follow\s+(?:him|her|them|[A-Z]\w+)\s+(?:on|at)\b|.{0,60}\bcan\s+be\s+reached\s+at\b
    |about\s+the\s+author\b|zur\s+person\b""",
    re.VERBOSE,
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞА-Я])")
_LONGEST = 90
_REACH = 3
"""A tagline is among the last paragraphs, or below them."""


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what a closing line says of itself."""
    block = document.blocks[at]
    if block.size > _LONGEST:
        return
    text = block.text
    if _REPORTERS.match(text):
        yield _REPORTING
    if len(text) < 40 and _is_sign(text):  # noqa: PLR2004 - "(hs/dpa)", not a sentence
        yield _KUERZEL
    if _CORRECTIONS.match(text):
        yield _CORRECTION
    if _NOTES.match(text.lstrip("([*_ ")):
        yield _NOTE
    if at > document.first_prose:
        named = any(writer in text for writer in document.writers)
        if named:
            yield _NAMES_WRITER
        if (named or at >= document.last_prose - _REACH) and any(
            _TAGLINES.match(sentence) for sentence in _SENTENCES.split(text)
        ):
            yield _TAGLINE


def _is_sign(text: str) -> bool:
    """Say whether a line is an agency's sign, with a desk's or without."""
    match = _SIGN.match(text)
    if match is None:
        return False
    signs = [sign.strip() for sign in match["signs"].split("/")]
    named = [is_agency(sign) for sign in signs]
    if not any(named):
        return bool(match["open"] and _INITIALS.match(match["signs"]))
    known = all(
        agency or _DESK.match(sign) for agency, sign in zip(named, signs, strict=True)
    )
    return known and bool(match["open"] or len(signs) > 1)
