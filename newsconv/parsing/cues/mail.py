"""The head of an e-mail, and the line over what it quotes.

A head is "From: …", "To: …", "Subject: …", two or more together. What is quoted or
passed on has a line over it: "On Mon, 16 Nov 2026, Jane Roe wrote:", "Begin forwarded
message:", "-----Original Message-----". Twenty-one languages.

Cues: `mail-head`.
"""

import re

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.patterns import lazy, when_asked

_HEAD = Cue("mail-head", "is a line of an e-mail's head")

_FIELD = when_asked(
    r"""(?:>\s?)*\*?(?:
    from|to|cc|bcc|sent|date|subject|reply-to|attachments?
    |von|an|gesendet|betreff|datum|antwort\ an
    |de|à|envoyé|objet|date|répondre\ à
    |para|enviado(?:\ el)?|asunto|fecha|da|a|inviato|oggetto|data
    |enviada(?:\ em)?|assunto|van|aan|verzonden|onderwerp
    |från|till|skickat|ämne|fra|til|sendt|emne|lähettäjä|vastaanottaja|lähetetty|aihe
    |od|do|wysłano|temat|komu|odesláno|předmět
    |от|кому|дата|тема|отправлено|від|надіслано
    |kimden|kime|gönderildi|tarih|konu
    |من|إلى|التاريخ|الموضوع|מאת|אל|תאריך|נושא
    |发件人|收件人|发送时间|日期|主题|差出人|宛先|送信日時|日付|件名
    |보낸\ 사람|받는\ 사람|보낸\ 날짜|날짜|제목
    )\s?[:：]\*?\s*\S""",
    re.IGNORECASE | re.VERBOSE,
)
_PASSED_ON = when_asked(
    r"""(?:>\s?)*(?:-{2,}\s?\w[\w\s]{3,40}-{2,}\Z
    |(?:begin\ forwarded\ message|forwarded\ message|anfang\ der\ weitergeleiteten\ nachricht
    |début\ du\ message\ (?:transféré|réexpédié)|inicio\ del\ mensaje\ reenviado
    |inizio\ messaggio\ inoltrato|begin\ doorgestuurd\ bericht)\s?:\Z)""",
    re.IGNORECASE | re.VERBOSE,
)
# A quotation's line names a day or an address; "She wrote:" does not.
_WROTE = when_asked(
    r"""(?:wrote|schrieb(?:\s[\w.,\s]{2,40})?|a\ écrit|escribió|ha\ scritto|escreveu
    |schreef(?:\s[\w.,\s]{2,40})?|skrev(?:\s[\w.,\s]{2,40})?|kirjoitti|napisał\(?a?\)?|napsal\(?a?\)?
    |писал\(?а?\)?|пишет|пише|написав|yazdı|şunu\ yazdı|كتب|כתב|写道|のメール|작성)\s?[:：]\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = lazy(r"<[^<>\s]+@[^<>\s]+>|\d{1,2}:\d\d|\b(?:19|20)\d\d\b")
# A subject alone, as it is copied with the text: "Fwd: clip for tomorrow".
_SUBJECT = when_asked(
    r"(?:fwd?|re|aw|wg|antw|tr|réf|rv|rif|enc|res|doorst|vs|sv|vb|vl|ynt|ilt|odp|pd|přep"
    r"|przek|на|ха|пер|הועבר|رد|转发|回复|轉寄|転送|전달|회신)\s?[:：]\s*\S",
    re.IGNORECASE,
)
_TOP = 12
"""Lines from a text's first one in which the mail's head stands."""
_REACH = 2
_LONGEST = 30
_TAIL = 64
"""What wrote and whom it was, at a line's end."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add the cue for the line over a quotation, and where two head lines meet.

    A subject that opens a text counts if the mail's head is below it.
    """
    for at, block in enumerate(document.blocks):
        if block.size > _LONGEST:
            continue
        text = block.text
        if (text[-1] in ":：-" and is_over_quotation(text)) or (
            is_field(text) and _stands_by_field(document, at)
        ):
            noticed[at].append(_HEAD)
    first = document.blocks[0].text if document.blocks else ""
    if _SUBJECT().match(first) and any(_HEAD in below for below in noticed[1:_TOP]):
        noticed[0].append(_HEAD)


def _stands_by_field(document: Document, at: int) -> bool:
    """Say whether another field is near: an interview has "A: …" again and again."""
    near = document.blocks[max(0, at - _REACH) : at + _REACH + 1]
    names = {_name(other.text) for other in near if is_field(other.text)}
    return len(names) > 1


def is_field(text: str) -> bool:
    """Say whether a line has the form of a field of an e-mail's head."""
    start = text[:_TAIL]
    return (":" in start or "：" in start) and bool(_FIELD().match(text))


def _name(text: str) -> str:
    return re.split("[:：]", text[:_TAIL], maxsplit=1)[0].casefold()


def is_over_quotation(text: str) -> bool:
    """Say whether a line stands over what an e-mail quotes or passes on."""
    if _PASSED_ON().match(text):
        return True
    return bool(
        _WROTE().search(text, max(0, len(text) - _TAIL)) and _ADDRESS.search(text)
    )
