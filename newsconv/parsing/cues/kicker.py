"""The few words over a headline.

Cues: `kicker-word` ("Opinion", "Live", "Long read", "Meinung | Energie").
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.fields.given_names import has_given_name
from newsconv.parsing.patterns import lazy

_WORD = Cue("kicker-word", "names a section or a kind of story")


def _phrases(text: str) -> frozenset[str]:
    """Return phrases that stand divided by semicolons and line ends."""
    parts = text.replace("\n", ";").split(";")
    return frozenset(" ".join(part.split()) for part in parts) - {""}


WORDS = _phrases(
    """
    opinion; analysis; comment; commentary; editorial; live; explainer; exclusive
    feature; long read; the long read; interview; the interview; in conversation
    obituary; obituaries; review; profile; column; breaking; breaking news
    investigation; special report; news analysis; letters; letter; politics; business
    world; sport; sports; culture; science; fisheries; health; technology; guide
    report; reportage; dispatch; essay; fact check; perspective; viewpoint; guest post
    op-ed; q&a; first person; big read; the big read; live updates; live blog; in depth
    in brief; briefing; watch; photo essay; first look; preview; recap
    opinion and analysis; tribune; enquête; entretien; portrait; chronique; éditorial
    récit; analyse; décryptage; infographie; grand format; en direct; direct; exclusif
    reportage; billet; édito; point de vue; idées; débat; vrai ou faux; meinung
    kommentar; leitartikel; porträt; nachruf; gastbeitrag; exklusiv; liveticker
    liveblog; glosse; faktencheck; hintergrund; gastkommentar; eilmeldung; essay
    kolumne; rezension; kritik; ratgeber; newsticker; im gespräch; pro und contra
    film review; movie review; book review; music review; album review; tv review
    theatre review; theater review; stage review; opera review; dance review; art review
    concert review; exhibition review; restaurant review; game review; filmkritik
    buchkritik; theaterkritik; konzertkritik; opernkritik; serienkritik; albumkritik
    critique cinéma; critique littéraire; crítica de cine; crítica de libros
    crítica de teatro; crítica de cinema; recensione film; filmrecensie; boekrecensie
    theaterrecensie; filmrecension; bokrecension; skivrecension; teaterrecension
    filmanmeldelse; boganmeldelse; bokanmeldelse; teateranmeldelse; recenzja filmu
    recenzja książki; filmová recenze; recenze filmu; recenze knihy; filmkritika
    könyvkritika; interjú; riport; vélemény; elemzés; jegyzet; publicisztika; portré
    kritika; interviu; reportaj; analiză; anchetă; comentariu; cronică de film
    opinión; análisis; entrevista; reportaje; crónica; columna; en vivo; en directo
    última hora; exclusiva; perfil; obituario; reseña; crítica; tribuna; investigación
    verificación; inchiesta; intervista; commento; opinioni; l'intervista; l’intervista
    il commento; l'analisi; l’analisi; editoriale; esclusiva; ritratto; recensione
    ultim'ora; ultim’ora; in diretta; il caso; opinião; análise; reportagem; coluna
    ao vivo; exclusivo; perfil; resenha; artigo; crônica; opinie; analyse; achtergrond
    column; commentaar; recensie; necrologie; exclusief; interview; reportage; ledare
    debatt; krönika; analys; insändare; recension; direkt; intervju; nekrolog; leder
    debat; kronik; analyse; anmeldelse; kommentar; nekrolog; baggrund; seneste nyt
    interview; kronikk; debatt; anmeldelse; leserinnlegg; bakgrunn; siste; intervju
    reportasje; minneord; pääkirjoitus; kolumni; analyysi; mielipide; arvio
    haastattelu; kommentti; reportaasi; arvostelu; opinia; analiza; wywiad; reportaż
    felieton; komentarz; recenzja; na żywo; pilne; tylko u nas; rozmowa; wideo; názor
    komentář; rozhovor; analýza; glosa; recenze; reportáž; živě; fejeton; sloupek
    мнение; интервью; репортаж; аналитика; общество; разбор; колонка; рецензия
    эксклюзив; срочно; онлайн; главное; расследование; политика; экономика; спорт
    культура; думка; інтерв'ю; інтерв’ю; аналітика; колонка; ексклюзив; терміново
    розслідування; суспільство; політика; економіка; görüş; analiz; röportaj; yorum
    köşe yazısı; son dakika; canlı; özel haber; söyleşi; inceleme; تقرير; رأي; تحليل
    مقال; حوار; مقابلة; عاجل; خاص; تحقيق; افتتاحية; مباشر; قراءة; בלעדי; תחקיר; דעה
    דעות; פרשנות; ריאיון; ראיון; מבזק; טור אישי; ביקורת; ניתוח; 评论; 观点; 专访; 社论; 快讯; 独家
    深度; 评论员文章; 時評; 社評; 觀點; 專訪; 獨家; 快訊; 社説; 論説; コラム; 解説; インタビュー; 速報; 独自; 特集; 連載; オピニオン
    論点; 사설; 칼럼; 인터뷰; 속보; 단독; 기고; 논평; 분석; 기획; 르포; 오피니언
    """
)
"""What a kicker says, in lower case."""

_SIGNED = _phrases(
    """
    opinion; comment; commentary; column; analysis; kommentar; kolumne; meinung
    tribune; chronique; opinión; columna; tribuna; commento; opinião; coluna; opinie
    """
)
"""Of these the writer's name may stand right behind."""
_NAME = range(2, 4)
_DIVIDER = lazy(r"\s*[|:：·•/–—-]\s*|\s{2,}")
_AROUND = "[]【】〈〉《》()（） "
_LONGEST = 6
_REST = 30
"""After its word a kicker has so many letters more at most."""


def notice(document: Document, noticed: Noticed) -> None:
    """Add the cue for a kind of story's name."""
    for block, found in zip(document.blocks, noticed, strict=True):
        if block.size <= _LONGEST and is_kicker(block.folded):
            found.append(_WORD)


def is_whole_kicker(folded: str) -> bool:
    """Say whether a line, in lower case, is a kind of story's name and nothing else."""
    return folded.strip(_AROUND) in WORDS


def is_signed_rubric(text: str) -> bool:
    """Say whether a line is a kind of story's name and its writer's: "Opinion Jo Marsh"."""
    word, _, rest = text.partition(" ")
    return (
        word.casefold() in _SIGNED
        and rest.istitle()
        and len(rest.split()) in _NAME
        and has_given_name(rest)
    )


def is_kicker(folded: str) -> bool:
    """Say whether a line, in lower case, is a kind of story's name, with a topic or not."""
    if is_whole_kicker(folded):
        return True
    line = folded.strip(_AROUND)
    divider = _DIVIDER.search(line)
    if divider is None:
        return False
    head = line[: divider.start()]
    return head.strip(_AROUND) in WORDS and len(line) - len(head) <= _REST
