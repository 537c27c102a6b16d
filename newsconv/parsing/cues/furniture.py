"""All that stands on a page beside the story: share lines, menus, adverts, boxes.

Cues: `furniture-advert`, `furniture-share`, … one a kind; `under-related` (a short
line below "Related stories"), `menu-run` (one of many very short lines).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsconv.model import FurnitureKind
from newsconv.parsing.cues.cue import Cue, Document

# Whole lines unless the pattern ends open; folded text, so all in lower case.
_KINDS: tuple[tuple[FurnitureKind, str], ...] = (
    (
        FurnitureKind.ADVERT,
        r"""(?:(?:-\s*)?(?:advertise?ment|advertising|sponsored(?:\s+content)?
            |paid\s+(?:post|content)
        |promoted|ad|anzeige|werbung|publicité|pub|annonce|publicidad|anuncio|pubblicità
        |publicidade|advertentie|annons|reklama|реклама|реклама\s*0\+|إعلان|إعلانات
        |פרסומת|广告|廣告|広告|pr|광고|reklam)
        (?:\s*-)?\W*\Z|(?:story\s+)?continues?\s+(?:below|after)\b.{0,40}|(?:article
        |story)\s+continues\b.{0,40}
        |continue\s+reading\b.{0,40}|scroll\s+(?:down\s+)?to\s+continue.{0,30}
        |remove\s+ads?\b.{0,30}
        |(?:weiter|mehr)\s+nach\s+der\s+(?:anzeige|werbung).{0,20}
        |la\s+suite\s+après\s+.{0,20})\Z""",
    ),
    (
        FurnitureKind.SHARE,
        r"""(?:(?:share|tweet|email|e-mail|print|save|copy|facebook|twitter|x
            |whats\s?app|linkedin|reddit
        |pinterest|telegram|messenger|flipboard|instagram|threads|bluesky|mastodon
        |youtube|tiktok|pocket|sms|link|links?\s+copied
        |copy\s+(?:this\s+)?(?:link|url)|copied|gift(?:\s+this)?(?:\s+article)?
        |bookmark|like|listen|comment|comments
        |partager|imprimer|enregistrer|envoyer|copier(?:\s+le\s+lien)?
        |offrir(?:\s+l[’']article)?|commenter
        |teilen|merken|drucken|speichern|kopieren|link\s+kopieren|link\s+kopiert!?
        |verschenken|vorlesen|kommentare?
        |compartir|imprimir|guardar|copiar(?:\s+enlace)?|enviar|comparte|condividi
        |stampa|salva|compartilhar|compartilhe|salvar
        |delen|opslaan|dela|del|jaa|tulosta|udostępnij|drukuj|sdílet|поделиться|печать
        |сохранить|скопировать\s+ссылку|вконтакте|вк|одноклассники|viber
        |paylaş|yazdır|شارك|مشاركة|طباعة|حفظ|نسخ\s+الرابط|فيسبوك|تويتر|واتساب|תיוג|שתף
        |שיתוף|הדפסה
        |分享|微信|微博|收藏|打印|复制链接|シェア|印刷|공유|인쇄|google\s+news|rss|a[+-]|aa?)
        [\s·|/,•+&-]*(?:\d+\s*)?){1,9}\Z
        |share\s+(?:this|on|via|with|to)\b.{0,50}|(?:click|tap)\s+to\s+share\b.{0,40}
        |(?:share|send)\s+(?:article|story|page).{0,30}
        |partager\s+(?:sur|cet|par|l[’']).{0,40}|auf\s+\w+\s+teilen.{0,20}
        |teilen\s+auf.{0,30}|artikel\s+(?:teilen|merken|drucken|anhören).{0,20}
        |compartir\s+(?:en|por|esta).{0,30}|condividi\s+(?:su|l).{0,30}
        |поделиться\s+.{0,30}|分享到.{0,30}|字号.{0,20}
        |follow\s+(?:us|me)\b.{0,60}|folgen\s+sie\s+uns.{0,50}|suivez[-\s]nous.{0,50}
        |síguenos.{0,50}|seguici.{0,50}|follow\s+\S+\s+on\s+.{0,40}
        |(?:open|view)\s+(?:image\s+)?in\s+(?:gallery|fullscreen|new\s+window
        |app).{0,30}|listen\s+to\s+this\s+(?:article|story).{0,30}
        |(?:écouter|escuchar|hören\s+sie).{0,40}|\d+\s*shares?
        |these\s+are\s+external\s+links.{0,60}|add\s+us\s+as\s+.{0,60}""",
    ),
    (
        FurnitureKind.READING_TIME,
        r"""(?:reading\s+time|lesezeit|lesedauer|temps\s+de\s+lecture
            |tiempo\s+de\s+lectura|tempo\s+di\s+lettura|czas\s+czytania
            |время\s+чтения)\W.{0,20}
        |(?:\d+|a\s+few)\s*[-–]?\s*(?:min(?:ute)?s?|minuten|minutos|minuti|мин\w*
        |min\.)\.?(?:\s+(?:to\s+)?(?:read|lesen|lesezeit|de\s+lecture|de\s+lectura
        |di\s+lettura|чтения|listen))?
        |lecture\s+\d+\s+min.{0,10}|\d+\s*분\s*읽기|阅读时间.{0,12}""",
    ),
    (
        FurnitureKind.COPYRIGHT,
        r"""(?:©|\(c\)\s|copyright\b)(?=.{0,120}(?:\d{4}|rights|rechte|droits|derechos
            |direitos|diritti|права|الحقوق|版权|版權)).{0,200}|copyright\W.{0,80}
            |.{0,80}\ball\s+rights\s+reserved\b.{0,60}
            |.{0,60}alle\s+rechte\s+vorbehalten.{0,30}
        |.{0,60}tous\s+droits\s+réservés.{0,60}
        |.{0,60}(?:todos\s+los\s+derechos\s+reservados
        |todos\s+os\s+direitos\s+reservados|tutti\s+i\s+diritti\s+riservati
        |riproduzione\s+riservata).{0,60}
        |.{0,40}(?:все\s+права\s+защищены|جميع\s+الحقوق\s+محفوظة|כל\s+הזכויות\s+שמורות
        |版权所有|版權所有|无断転載|無断転載|무단\s*전재).{0,60}|[™®].{0,80}
        |reprints?(?:\s+and\s+permissions?)?""",
    ),
    (
        FurnitureKind.SIGN_UP,
        r"""(?:sign\s+(?:up|in)|log\s?in|log\s+out|register|subscribe|subscription
            |newsletters?|get\s+(?:the|our|breaking|unlimited|email|daily)|receive\s+
            |join\s+(?:our|us|the)|already\s+(?:a\s+)?(?:subscriber|have\s+an)
            |become\s+a\s+(?:member|subscriber)|download\s+(?:our|the)
            |your\s+(?:e-?mail|inbox)|enter\s+your\s+e-?mail|support\s+(?:our|us
            |independent)|donate|unsubscribe|to\s+unsubscribe|you\s+are\s+receiving
            |by\s+(?:signing|clicking|entering|submitting)
            |thank\s+you\s+for\s+(?:subscribing|signing)|turn\s+on\s+desktop)\b.{0,200}
        |.{0,60}\b(?:in\s+your\s+inbox|to\s+your\s+inbox|free\s+newsletter
        |our\s+(?:daily\s+|weekly\s+|evening\s+|morning\s+)?newsletter
        |terms\s+of\s+(?:use|service)|privacy\s+(?:policy|notice))\b.{0,120}
        |(?:s['’]?inscrire|inscrivez|abonnez|s['’]abonner|se\s+connecter|recevez
        |la\s+newsletter|anmelden|abonnieren|registrieren|newsletter
        |jetzt\s+(?:abonnieren|anmelden|testen|lesen)|einloggen|suscríbete|suscribirse
        |suscríbase|iniciar\s+sesión|regístrate|recibe|iscriviti|abbonati|accedi
        |registrati|assine|cadastre|inscreva|entrar|abonneer|inloggen|meld\s+je
        |prenumerera|logga\s+in|abonner|logg\s+inn|tilaa|kirjaudu|zapisz\s+się|zaloguj
        |prenumerata|подпи(?:шитесь|саться|ска)|войти|регистрация|подписывайтесь
        |читайте\s+нас|abone\s+ol|giriş|اشترك|اشتراك|سجل|تسجيل\s+الدخول|הירשמו|התחבר|订阅
        |登录|登錄|注册|下载|ログイン|会員登録|구독|로그인)(?:\b|(?<=[\u3040-\uffff])).{0,160}""",
    ),
    (
        FurnitureKind.RELATED,
        r"""(?:read\s+(?:more|also|next|the\s+full|our|full)|related(?:\s+(?:stories
            |articles|topics?|content|coverage|news|links?|posts?|video))?
            |see\s+(?:also|more)|more\s+(?:on|from|in|about|stories|news|like|coverage
            |top)|recommended|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested
            |have\s+missed)|most\s+(?:read|popular|viewed|shared|recent|commented)
            |trending|top\s+stories|latest(?:\s+(?:news|stories|from))?
            |don['’]?t\s+miss|editor['’]?s['’]?\s+picks?|what\s+to\s+read
            |keep\s+reading|up\s+next|explore\s+more|popular|also\s+(?:read|on|in)
            |watch(?:\s+(?:more|next|now|live|:))?|from\s+our\s+partners
            |around\s+the\s+web|in\s+pictures|featured|read\s*:|play\s+video
            |further\s+reading|next\s+(?:article|story|post|up)|previous\s+(?:article
            |story|post))\b.{0,140}
        |(?:(?:à\s+)?lire\s+(?:aussi|également|la\s+suite|plus)|voir\s+aussi
        |sur\s+le\s+même\s+(?:sujet|thème)|les\s+plus\s+lus|nos\s+derniers
        |à\s+découvrir|plus\s+d['’]articles|lesen\s+sie\s+(?:auch|mehr)
        |mehr\s+(?:zum\s+thema|lesen|aus|dazu|von|über)|das\s+könnte\s+(?:sie|dich)
        |auch\s+interessant|weitere\s+(?:artikel|meldungen|themen|nachrichten)
        |meistgelesen|siehe\s+auch|zum\s+thema|weiterlesen|lea\s+(?:también|además)
        |lee\s+también|leer\s+(?:también|más)|más\s+(?:información|noticias|sobre
        |leídas?|de)|te\s+puede\s+interesar|noticias\s+relacionadas|relacionad[oa]s
        |lo\s+más\s+(?:leído|visto)|ver\s+más|leggi\s+anche|leggi\s+(?:tutto|di\s+più)
        |articoli\s+correlati|potrebbe\s+interessarti|i\s+più\s+letti|leia\s+(?:também
        |mais)|veja\s+(?:também|mais)|saiba\s+mais|mais\s+lidas|notícias\s+relacionadas
        |lees\s+(?:ook|meer|verder)|meer\s+(?:over|nieuws)|gerelateerd|läs\s+(?:också
        |även|mer)|les\s+(?:også|mer)|læs\s+(?:også|mere)|lue\s+(?:myös|lisää)
        |czytaj\s+(?:także|też|więcej|dalej)|zobacz\s+(?:także|też|więcej)|przeczytaj
        |czytajte|čtěte|více\s+k\s+tématu|читайте\s+(?:также|ещё|еще)|по\s+теме
        |ещё\s+по\s+теме|смотрите\s+также|материалы\s+по\s+теме|самое\s+(?:читаемое
        |интересное)|популярное|читайте\s+також|ilgili\s+haber|ayrıca\s+oku
        |bunlar\s+da)(?:\b|(?<=:)).{0,140}
        |(?:اقرأ\s+(?:أيضًا|أيضا|أيضاً|المزيد)|مواضيع\s+ذات\s+صلة|المزيد|الأكثر\s+قراءة
        |شاهد\s+أيضا|ذات\s+صلة|לקריאה|כתבות\s+נוספות|עוד\s+ב|קרא\s+עוד|延伸阅读|相关(?:阅读|新闻
        |文章|推荐)|相關|推荐阅读|热门|更多|関連記事|あわせて読みたい|おすすめ|続きを読む|ランキング|관련\s*(?:기사|뉴스)
        |많이\s*본).{0,80}""",
    ),
    (
        FurnitureKind.TAGS,
        r"""(?:tags?|topics?|keywords?|filed\s+under|categories|category
            |in\s+this\s+(?:article|story)|see\s+more\s+on
            |explore\s+more\s+on\s+these\s+topics|themen|schlagwörter|schlagworte
            |stichwörter|mots[-\s]clés|thèmes?|sujets?|etiquetas|temas|archivado\s+en
            |argomenti|tag|assuntos|tópicos|onderwerpen|ämnen|emner|tagi|tematy|témata
            |теги|темы|метки|etiketler|الوسوم|وسوم|كلمات\s+مفتاحية|תגיות|标签|关键词|關鍵詞
            |キーワード|태그)\s*[:：].{0,240}
        |(?:topics|tags|filed\s+under|themen|teги|explore\s+more\s+on\s+these\s+topics
        |related\s+topics)\Z|(?:\#\w+[\s,]*){1,20}\Z
        |a\s+version\s+of\s+this\s+article\s+appears?\b.{0,200}""",
    ),
    (
        FurnitureKind.NAVIGATION,
        r"""(?:home|menu|search|skip\s+to\s+.{3,30}|jump\s+to\s+.{3,40}
            |back\s+to\s+(?:top|home).{0,12}|go\s+to\s+.{0,30}|close|next|previous|prev
            |loading\W*|show\s+(?:more|all|less)|load\s+more.{0,20}|view\s+(?:all|more
            |comments|gallery)|see\s+all|contact(?:\s+us)?|about(?:\s+us)?|help|faqs?
            |careers|terms.{0,30}|privacy.{0,30}|cookies?.{0,60}|accept.{0,20}
            |site\s+map|sitemap|advertise(?:\s+with\s+us)?|archives?|weather|live|video
            |photos|games|sections|edition|my\s+account|toggle\s+.{0,30}
            |open\s+.{0,12}menu|main\s+(?:menu|navigation)|top|more|image|photo
            |video\s+player|\d+\s+of\s+\d+|\d+\s*/\s*\d+|(?:slide|image|photo
            |item)\s+\d+\s+of\s+\d+|table\s+of\s+contents
        |accueil|rechercher|recherche|retour.{0,20}|fermer|suivant|précédent|startseite
        |suche|suchen|menü|zurück.{0,20}|schließen|wetter|impressum|datenschutz.{0,20}
        |kontakt|inicio|buscar|menú|cerrar|portada|siguiente|anterior|cerca|chiudi
        |início|busca|fechar|zoeken|sluiten|sök|søk|meny|etusivu|haku|szukaj
        |strona\s+główna|menu\s+główne|hledat|главная|поиск|меню|закрыть|наверх
        |ana\s?sayfa|ara|الرئيسية|بحث|القائمة|דף\s+הבית|חיפוש|תפריט|首页|首頁|搜索|搜尋|菜单
        |返回.{0,8}|ホーム|検索|メニュー|홈|검색|메뉴)\Z
        |.{1,40}(?:\s[>›»/]\s.{1,40}){1,5}\Z
        |(?:\S+(?:[ ]\S+){0,2}[ \t\u00a0\u3000]{2,}){2,}\S.{0,40}\Z""",
    ),
    (
        FurnitureKind.CONTACT,
        r"""(?:media|press|investor|news)\s+(?:contacts?|enquir\w+|inquir\w+|office|relations)\b.{0,120}|contacts?\s*[:：].{0,160}|pressekontakt.{0,120}|contact(?:o|s)?\s+(?:presse|de\s+prensa|press).{0,120}|for\s+(?:more|further|media)\s+(?:information|enquiries|inquiries)\b.{0,160}|(?:tel|phone|telephone|e-?mail|fax|web)\W\s*.{3,80}|\+?\d[\d\s().-]{7,20}\Z|source\s+[A-Z\w].{0,60}|for\s+immediate\s+release.{0,40}|[\w.+-]+@[\w-]+\.[\w.]+\Z|notes?\s+to\s+editors?\W{0,2}\Z|write\s+to\s+.{0,60}|do\s+you\s+have\s+a\s+.{0,120}@.{0,40}|view\s+original\s+content.{0,200}""",
    ),
)
_END_MARK = re.compile(
    r"(?:#\s*){2,}\Z|\W{0,3}\b(?:ends?|30)\b\W{0,3}\Z", re.IGNORECASE
)
_ANY = re.compile(
    "|".join(f"(?P<k{at}>{pattern})\\Z" for at, (_, pattern) in enumerate(_KINDS)),
    re.VERBOSE | re.IGNORECASE,
)
_RELATED_HEAD = re.compile(
    r"(?:related|read\s+more|more\s+(?:on|from|in|stories|news)|most\s+(?:read|popular|viewed)"
    r"|you\s+m(?:ay|ight)|recommended|trending|top\s+stories|latest|explore\s+more|topics|tags"
    r"|mehr\s+zum|meistgelesen|das\s+könnte|weitere|auch\s+interessant|lesen\s+sie\s+auch"
    r"|à\s+lire|sur\s+le\s+même|les\s+plus|lire\s+aussi|relacionad|lo\s+más|te\s+puede|más\s+(?:de|sobre|noticias)"
    r"|leggi\s+anche|potrebbe|leia\s+também|veja|lees\s+ook|läs\s+(?:också|mer)|czytaj|zobacz"
    r"|читайте|по\s+теме|ещё|смотрите|اقرأ|مواضيع|الأكثر|相关|推荐|関連|관련)[^.!?:：]{0,40}[:：]?\Z",
    re.IGNORECASE,
)
_LONGEST = 40
_TINY = 4
_RUN = 4

_CUES = {
    kind: Cue(f"furniture-{kind.value.replace('_', '-')}", reason)
    for kind, reason in (
        (FurnitureKind.ADVERT, "is an advert's mark"),
        (FurnitureKind.SHARE, "is a share line"),
        (FurnitureKind.READING_TIME, "says how long the story takes to read"),
        (FurnitureKind.COPYRIGHT, "is a copyright line"),
        (FurnitureKind.SIGN_UP, "asks the reader to sign up"),
        (FurnitureKind.RELATED, "points to other stories"),
        (FurnitureKind.TAGS, "lists topics"),
        (FurnitureKind.NAVIGATION, "is a menu's word"),
        (FurnitureKind.CONTACT, "says whom to contact"),
    )
}
_UNDER_RELATED = Cue("under-related", "stands in a list of other stories")
_MENU_RUN = Cue("menu-run", "is one of many very short lines")


@lru_cache(maxsize=4096)
def kind_of(text: str) -> FurnitureKind | None:
    """Return what a line that reads like furniture is there for, or None."""
    if _END_MARK.match(text):
        return FurnitureKind.END_MARK
    match = _ANY.match(text[:400])
    if match is None or match.lastgroup is None:
        return None
    return _KINDS[int(match.lastgroup[1:])][0]


def opens_related(text: str) -> bool:
    """Say whether a line is the heading of a list of other stories."""
    return bool(_RELATED_HEAD.match(text))


def cues(document: Document, at: int) -> Iterator[Cue]:
    """Yield what marks a block as furniture."""
    block = document.blocks[at]
    if block.size > _LONGEST:
        return
    kind = kind_of(block.text)
    if kind in _CUES:
        yield _CUES[kind]
    if not document.prose[at]:
        if _under_related(document, at):
            yield _UNDER_RELATED
        if _in_menu_run(document, at):
            yield _MENU_RUN


def _under_related(document: Document, at: int) -> bool:
    """Say whether only short lines stand between here and a related heading above."""
    for above in range(at - 1, max(-1, at - 12), -1):
        if document.prose[above]:
            return False
        if opens_related(document.blocks[above].text):
            return True
    return False


def _in_menu_run(document: Document, at: int) -> bool:
    """Say whether the block is in a row of tiny lines."""
    if document.blocks[at].size > _TINY:
        return False
    return any(_run(document, at, glued=glued) >= _RUN for glued in (True, False))


def _run(document: Document, at: int, *, glued: bool) -> int:
    """Count the tiny lines around a block that stand apart the same way."""
    blocks = document.blocks
    top = at
    while top > 0 and top > at - _RUN and (not blocks[top].gap) == glued:
        if blocks[top - 1].size > _TINY:
            break
        top -= 1
    end = at
    while end + 1 < len(blocks) and end < at + _RUN:
        if blocks[end + 1].size > _TINY or (not blocks[end + 1].gap) != glued:
            break
        end += 1
    return end - top + 1
