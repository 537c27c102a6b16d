"""A caption in, its text and its credit out; a credit line in, its chain out.

… in Sochi, Russia August 23, 2017.. (photo credit:SPUTNIK/A. NIKOLSKY VIA REUTERS)
… on Tuesday. Photo: Jane Roe/AP
… fill the last of 900. (AP Photo/Leo Strand)
Photograph: Daniel Okafor          Credit...Elena Marsh for The Record
© Илья Верховцев/ТАСС              新华社记者 陈亦舟 摄
"""

import re
from typing import NamedTuple

from newsconv.model import Credit, CreditParty, CreditRole, Span
from newsconv.parsing.fields.agencies import PATTERN, is_agency

# The words that open a credit, in the languages of the agencies.
_OPENER = r"""
(?: (?:photo|picture|image|foto|video|pic)?\s*credits?\s*(?:[:：]|\.{2,3}|…)
  | (?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|video)\s*(?:[:：/]|by\b
  |courtesy)
  | (?:photo(?:graph)?s?|images?)\s+(?:courtesy|via|from)\b
  | courtesy\s+of\b | courtesy\s*[:：/] | courtesy\s+(?-i:(?=[A-ZÀ-Þ])) | handout\s*[:/]
  | photo\s*\.\s+(?=[^.]{2,60}/)
  | cr[ée]dits?(?:\s*photo)?\s*[:：] | cr[ée]dito\s*[:：] | cr[ée]ditos?\s*[:：]
  | fot\.\s+(?=\S)
  | (?:bild(?:quelle|nachweis)?|quelle|fotos?|fotograf\w*|foto-?archiv|archivfoto
  |fot\.)\s*[:：./]
  | (?:fot(?:o|ograf[ií]a)|imagen|immagine|imagem|beeld|kuva|kép|zdjęcie
  |valokuva)\s*[:：/]
  | (?:фото|снимок|ілюстрація|иллюстрация)\s*[:：] | фотограф\s*[:：]
  | (?:تصوير|صورة|المصدر|الصورة)\s*[:：] | (?:צילום|תמונה)\s*[:：]
  | (?:写真|撮影|画像|提供|图片来源|图片|摄影|图源|图|사진)\s*[:：＝=]
  | [©℗Ⓒ] | \(c\)\s )
"""
_OPENS = re.compile(_OPENER, re.IGNORECASE | re.VERBOSE)

# At the end of a caption: in brackets, or after a full stop, or after the mark itself.
_BRACKETS = re.compile(r"[(（\[]([^()（）\[\]]{2,160})[)）\]]\s*\.?\s*\Z")
_TAIL = re.compile(
    rf"(?:(?<=[.!?…。」”\"»)])|(?<=\s[|•·/–—-])|(?<=\s))\s*"
    rf"(?P<credit>(?<!\bAP\s){_OPENER}.{{2,120}})\Z",
    re.IGNORECASE | re.VERBOSE,
)
_SLASHED = re.compile(
    rf"(?<=[.!?…\"”])\s+(?P<credit>(?:AP\s+Photo|(?i:{PATTERN}))\s*/\s*[^.]{{2,80}}"
    rf"|[^\s.][^.]{{2,60}}\s*/\s*(?:{PATTERN})(?:\s+via\s+(?:{PATTERN}))?"
    rf"|[^\s.][^.]{{2,60}}\s*[/|]\s*Getty\s+Images)\.?\Z",
    re.VERBOSE,
)
_CHINESE = re.compile(
    r"(?<=[。！？\s])\s*(?P<credit>(?:(?:新华社|中新社)?(?:记者|記者)\s*)?[\u4e00-\u9fff]{2,4}"
    r"\s*(?:摄|攝|供图))\s*[。]?\Z"
)

_LABEL = re.compile(
    rf"\s*{_OPENER}\s*[:：.…]*\s*(?:of\s+)?", re.IGNORECASE | re.VERBOSE
)
_CREDIT_WORD = re.compile(r"Credit\s+(?=[A-ZÀ-Þ])")
# After these a person is named; after "来源" it may be anybody.
_TAKEN_BY = re.compile(r"\s*(?:写真|撮影|摄影|攝影)")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,6}(?<![社报報网網局館馆])")
_VIA = re.compile(r"\b(?:via|über|through|par l'intermédiaire de)\b\s*", re.IGNORECASE)
_FOR = re.compile(r"(?<!\s)\s+(?:for|pour|für|para|per|för|dla|для)\s+", re.IGNORECASE)
_DIVIDER = re.compile(r"(?:/|\||\s[-–—]\s|,)\s*")
_NOT_A_PARTY = re.compile(
    r"(?i)\A(?:file(?:\s+photo)?|archiv\w*|archives?|handout|pool|photo|foto|bild|"
    r"all rights reserved|\d{4}|symbolbild|illustration|file image)\Z"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_CREDIT_WORDS = 14
"""A credit is names: it has no more words than this."""
_SENTENCE_WORDS = 3
"""So many words in small letters before a full stop make a sentence."""
_LONGEST = 400
"""No chain is looked for in a line of more characters."""


class Split(NamedTuple):
    """Where a caption's credit stands, in offsets of the caption."""

    start: int
    end: int


def split_credit(text: str) -> Split | None:
    """Return the place of the credit that ends a caption; None where there is none."""
    match = _BRACKETS.search(text[-200:])
    base = max(0, len(text) - 200)
    if match and _names_somebody(match[1]):
        return Split(base + match.start(), len(text.rstrip()))
    for form in (_TAIL, _SLASHED, _CHINESE):
        match = form.search(text[-200:])
        if match and _may_be_names(match["credit"]):
            start = base + match.start("credit")
            if _is_clause(text, start):
                continue
            return Split(start, len(text.rstrip()))
    return None


def _is_clause(text: str, start: int) -> bool:
    """Say whether a credit's word goes on with a sentence: "Nella foto: il ponte …"."""
    before = text[:start].rstrip()[-1:]
    label = _LABEL.match(text, start)
    return before.isalpha() and label is not None and text[label.end() :][:1].islower()


def is_credit_line(text: str) -> bool:
    """Say whether a line is a credit and nothing else."""
    if len(text.split()) > _CREDIT_WORDS or len(text) > 160:  # noqa: PLR2004 - a line
        return False
    inner = text.strip("()（）[] ")
    opens = _OPENS.match(inner)
    if opens and inner[opens.end() :].strip(" .:"):
        return _may_be_names(text)
    return is_agency(inner) or bool(_WHOLE.match(inner))


_WHOLE = re.compile(
    rf"(?:AP\s+Photo|(?i:{PATTERN}))\s*/\s*\S.{{1,60}}\Z"
    r"|Credit\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,4}\Z"
    rf"|[^.:?!]{{3,60}}\s*[/|]\s*(?:{PATTERN})(?:\s+via\s+(?:{PATTERN}))?\Z"
    rf"|[^.:?!]{{3,50}}\s+(?:via|for)\s+(?:{PATTERN})\Z"
    r"|(?:(?:新华社|中新社)?(?:记者|記者)\s*)?[\u4e00-\u9fff]{2,4}\s*(?:摄|攝)\Z"
    r"|[^.:?!]{3,60}\s*[,/]\s*Getty\s+Images(?:/.*)?\Z"
)


def _may_be_names(text: str) -> bool:
    """Refuse what is long or a sentence: "Photo: The mayor opens the new bridge."."""
    words = text.split()
    if len(words) > _CREDIT_WORDS:
        return False
    small = sum(len(word) > 2 and word.islower() for word in words[1:])  # noqa: PLR2004 - "of", "de"
    return small < _SENTENCE_WORDS or not text.endswith(".")


def _names_somebody(inner: str) -> bool:
    """Say whether bracketed words are a credit and not an aside."""
    if len(inner.split()) > _CREDIT_WORDS:
        return False
    if _OPENS.match(inner) or _WHOLE.match(inner) or is_agency(inner):
        return True
    return bool(re.match(r"[^.:;?!]{3,60}/[^.:;?!]{2,60}\Z", inner)) and not (
        re.search(r"\d", inner)
    )


def read_credit(text: str, offset: int) -> Credit:
    """Return a credit's parts; `text` is the credit as printed, at `offset`."""
    start, end = 0, len(text)
    while start < end and text[start] in "(（[ ":
        start += 1
    while start < end and text[end - 1] in ")）]. ":
        end -= 1
    if end - start > _LONGEST:
        return Credit(text, text, span=Span(offset, offset + len(text)))
    label = _LABEL.match(text, start, end) or _CREDIT_WORD.match(text, start, end)
    if label and label.end() < end:
        start = label.end()
    line = text[start:end]
    return Credit(
        text,
        line,
        tuple(_chain(line, offset + start, label[0] if label else "")),
        span=Span(offset, offset + len(text)),
    )


def _chain(line: str, offset: int, label: str) -> list[CreditParty]:
    """Return creator, agencies, distributor; what is none of them is left out."""
    if _TAKEN_BY.match(label) and _HAN_NAME.fullmatch(line):
        span = Span(offset, offset + len(line))
        return [CreditParty(line, CreditRole.CREATOR, span=span)]
    chinese = re.match(
        r"(?P<agency>新华社|中新社)?(?:记者|記者)?\s*(?P<name>[\u4e00-\u9fff]{2,4}?)\s*(?:摄|攝|供图)\Z",
        line,
    )
    if chinese:
        parties = [_party(chinese, "name", CreditRole.CREATOR, offset)]
        if chinese["agency"]:
            parties.append(_party(chinese, "agency", CreditRole.AGENCY, offset))
        return parties
    via = _VIA.search(line)
    made, passed = (line[: via.start()], line[via.end() :]) if via else (line, "")
    creators: list[CreditParty] = []
    agencies: list[CreditParty] = []
    for name, at in _names(made):
        person = not is_agency(name) and (not creators) and _is_person(name)
        role = CreditRole.CREATOR if person else CreditRole.AGENCY
        span = Span(offset + at, offset + at + len(name))
        (creators if person else agencies).append(CreditParty(name, role, span=span))
    chain = creators + agencies
    if via:
        for name, at in _names(passed):
            start = offset + via.end() + at
            chain.append(
                CreditParty(
                    name, CreditRole.DISTRIBUTOR, span=Span(start, start + len(name))
                )
            )
    return chain


def _party(
    match: re.Match[str], group: str, role: CreditRole, offset: int
) -> CreditParty:
    start, end = match.span(group)
    return CreditParty(match[group], role, span=Span(offset + start, offset + end))


def _names(text: str) -> list[tuple[str, int]]:
    """Return the names of a credit with their places; "AP Photo" is AP."""
    names: list[tuple[str, int]] = []
    cuts = sorted(
        [match.span() for match in _DIVIDER.finditer(text)]
        + [match.span() for match in _FOR.finditer(text)]
    )
    begin = 0
    for stop, after in [*cuts, (len(text), len(text))]:
        piece = text[begin:stop]
        name = piece.strip(" \t\u00a0\u3000.,;:()[]")
        at = begin + piece.find(name) if name else begin
        if name.casefold().endswith(" photo"):
            name = name[:-6]
        if name and not _NOT_A_PARTY.match(name) and not _YEAR.fullmatch(name):
            names.append((_without_year(name), at))
        begin = after
    return names


def _without_year(name: str) -> str:
    """Cut "AFP 2019" to "AFP"."""
    return re.sub(r"\s+(?:19|20)\d\d\Z", "", name)


def _is_person(name: str) -> bool:
    """Say whether a name reads like a person's: two to five words, no company's."""
    words = name.split()
    if re.search(r"[\u0600-\u06ff]", name):
        return len(words) >= 2  # noqa: PLR2004 - given and family name
    return 2 <= len(words) <= 5 and not _COMPANY.search(name)  # noqa: PLR2004


_COMPANY = re.compile(
    r"(?i)\b(?:images?|pictures?|photos?|press|news|agency|agentur|archives?|media|"
    r"gazette|times|post|herald|tribune|journal|ministry|office|museum|university|"
    r"police|nasa|magazine|record|stock|studios?|films?|library|collection|the|inc|"
    r"ltd|gmbh|service|government|department|navy|army|force|guard|\w*amt|polizei|"
    r"feuerwehr|\w*ministerium|ministère|ministerio|universit\w+|mus[eé]o|musée|mairie|"
    r"stadt|ayuntamiento|alliance|foundation|institut\w*|council|association|club|bank|"
    r"society|trust|authority|commission|observatory|bibliot\w+|wikimedia|commons|"
    r"satellite|labs|technologies|handout|pool|screenshot)\b"
)
