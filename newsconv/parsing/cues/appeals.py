"""What asks readers to write, to report a fault or to follow, in the news' languages.

Such lines stand right below a story, or within it, and read like its sentences ("Do you
have a story to tell?"). All are written in lower case, for lines in lower case, and are
tried on whole lines.
"""

from newsconv.parsing.openings import Openings

_ON = r".{0,240}"

FORMS = {
    "do got have plea": rf"""(?:
        do\s+you\s+(?:have|know)\s+(?:a|an|any|more|something)\b.{{0,60}}\b(?:story|tip|opinion|information|news|question|view)s?\b
        |(?:have|got)\s+(?:a|an|any)\s+(?:story|tip|opinion|news\s+tip|confidential\s+tip|question|view|correction)s?\b
        |please\s+(?:e-?mail|send)\s+(?:us|your)\b
        ){_ON}""",
    "foll you": rf"""(?:
        (?:you\s+can\s+(?:also\s+)?)?follow\s+(?!him|her|them|me\b).{{2,60}}\s+on\s+(?:facebook|x\b|twitter|instagram|bluesky|tiktok|threads|linkedin)
        |follow\s+(?:the\s+)?.{{2,40}}\s+(?:full\s+)?coverage\b.{{0,60}}(?:https?:|www\.|\bat\s\S+\.\w)
        ){_ON}""",
    "fehl habe hinw sie": rf"""(?:
        (?:sie\s+)?haben\s+(?:sie\s+)?(?:einen\s+)?(?:fehler|hinweise?|anregungen|fragen|tipps?)\b.{{0,60}}(?:gefunden|entdeckt|für\s+uns|zum)
        |(?:fehler|hinweis)\s+(?:gefunden|entdeckt|melden)\b
        ){_ON}""",
    "sign une vous": rf"""(?:
        vous\s+(?:avez|souhaitez)\s+(?:une\s+|nous\s+|signaler\s+|réagir|repéré\s+)(?:information|signaler|faute|erreur|témoign\w+|contacter)?
            .{{0,60}}(?:écrivez|contactez|signaler|faute|erreur|rédaction)
        |une\s+(?:erreur|faute|info)\s+(?:à|dans)\s+(?:signaler|nous|cet)|signaler\s+une\s+(?:erreur|faute)
        ){_ON}""",
    "has podé pued si ¿has": rf"""(?:
        (?:puedes|pueden|podés)\s+seguir\s+a\b.{{0,80}}\b(?:facebook|twitter|x|instagram|whatsapp)\b
        |si\s+está\s+interesado\s+en\s+licenciar\b|¿?has\s+(?:visto|encontrado)\s+un\s+error
        ){_ON}""",
    "hai segu": rf"(?:hai\s+(?:una\s+(?:notizia|segnalazione)|trovato\s+un\s+errore|correzioni)\b|seguici\s+su\b){_ON}",
    "enco tem viu": rf"(?:tem\s+(?:uma\s+)?(?:sugestão|denúncia|notícia|dica)\b|(?:viu|encontrou)\s+(?:algum\s+|um\s+)?erro\b){_ON}",
    "heb tip": rf"(?:heb\s+(?:je|jij|u)\s+(?:een\s+)?(?:tip|nieuws|vraag|fout|opmerking)\b|tip\s+(?:de\s+redactie|ons)\b){_ON}",
    "har hitt tips": rf"""(?:
        har\s+(?:du|ni|dere)\s+(?:et\s+|ett\s+|en\s+)?(?:tips?|nyhets\w+|frågor|spørsmål|hittat\s+ett\s+fel|sett\s+en\s+feil|set\s+en\s+fejl)\b
        |hittat\s+ett\s+fel|tips\s+(?:oss|os)\b
        ){_ON}""",
    "masz widz zauw znal": rf"""(?:masz\s+(?:dla\s+nas\s+)?(?:ciekawy\s+|jakiś\s+)?(?:temat|informację|news|zdjęcia|sygnał)\b
        |(?:zauważyłeś|znalazłeś|widzisz)\s+(?:błąd|literówkę)){_ON}""",
    "máte našl": rf"(?:máte\s+(?:tip|zajímav\w+|námět|dotaz)\b|našli\s+jste\s+(?:v\s+\w+\s+)?chybu){_ON}",
    "есть заме нашл стал увид": rf"""(?:(?:нашли|заметили|увидели)\s+(?:опечатку|ошибку|неточность)|есть\s+(?:новость|тема|информация)
        |стали\s+(?:свидетел|очевидц)\w+){_ON}""",
    "знай маєт поба помі": rf"(?:(?:знайшли|помітили|побачили)\s+(?:помилку|неточність)|маєте\s+(?:новину|інформацію)){_ON}",
    "欢迎 若发": r"(?:欢迎(?:投稿|爆料|提供线索)|若发现(?:错误|问题)).{0,80}",
    "ご意 情報 誤字": r"(?:ご意見・?ご感想|情報(?:提供)?(?:を)?お寄せ|誤字).{0,80}",
    "제보": r"제보(?:하기|는|를\s?기다립니다|해\s?주세요).{0,80}",
}
_AROUND = "¿¡[(•·*-– "
_OPENINGS = Openings((("appeal", FORMS),), after=r"\W{0,3}\Z")


def is_appeal(line: str) -> bool:
    """Say whether a line, in lower case, asks its readers for something."""
    bare = line.lstrip(_AROUND)
    return _OPENINGS.match(bare, bare) is not None
