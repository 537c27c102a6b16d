"""What stands where the rest of a story is kept for subscribers, in the news' languages.

Such a line often reads like a sentence of the story ("Il vous reste 62 % de cet article
à lire."), and stands where the next one would. All are written in lower case, for lines
in lower case, and are tried on whole lines.
"""

from newsconv.parsing.openings import Openings

_ON = r".{0,160}"
_SHARE = r"\d{1,3}(?:[.,]\d{1,2})?\s?%"

FORMS = {
    "acce arti excl memb paid prem stor subs this": rf"""(?:
        (?:premium|exclusive|subscriber[-\s](?:only|exclusive)|members?[-\s]only|paid)
            \s+(?:article|content|story)
        |(?:this\s+is\s+)?exclusive\s+(?:to|for)\s+(?:our\s+)?(?:paying\s+)?(?:subscribers|members)
        |(?:article|story|access)\s+(?:is\s+)?(?:reserved|only)\s+for\s+(?:our\s+)?(?:subscribers|members)
        ){_ON}|(?:subscribers|members)\s+only""",
    "this": rf"""this\s+(?:article|content|story|post|page|feature)\s+is\s+(?:only\s+|exclusively\s+)?
        (?:(?:available|reserved|free|accessible|unlocked)\s+(?:only\s+|exclusively\s+)?)?
        (?:for|to)\s+(?:(?:our|paid|paying|registered|premium)\s+){{0,2}}(?:subscribers?|members?)\b{_ON}""",
    "to": rf"""to\s+(?:continue|keep|finish|go\s+on)\s+reading(?:\s+this\s+(?:article|story))?,?
        \s+(?:please\s+)?(?:subscribe|register|log|sign|become|create|start|you\s+(?:need|must|have)\s+to)\b{_ON}""",
    "log regi sign subs": rf"""(?:subscribe|register|log\s+in|sign\s+(?:in|up))(?:\s+(?:or|and)\s+\w+(?:\s+\w+)?)?\s+(?:
        (?:to|and)\s+(?:continue|keep|finish)\s+reading
        |to\s+(?:read\s+(?:the\s+(?:rest|full)|this\s+(?:article|story))|unlock))\b{_ON}""",
    "you": rf"""you(?:\s+have|['’]ve)\s+(?:
        (?:read|viewed|used|reached|hit)\s+(?:your|all|the\s+limit|\d+\s+of|\w+\s+of\s+your)\b.{{0,60}}\barticles?
        |(?:\d+|one|two|three|no)\s+(?:more\s+)?(?:free\s+)?(?:articles?|stories|views?)\s+(?:left|remaining)
        ){_ON}""",
    "unlo": rf"unlock\s+(?:this|the\s+(?:full|rest)|all)\b.{{0,30}}\b(?:article|story|content|access){_ON}",
    "il": rf"il\s+vous\s+reste\s+(?:{_SHARE}\s+de\s+cet\s+article|\d+\s+articles?\s+(?:gratuits?|à\s+lire)){_ON}",
    "arti ce cont l'ar l'co la l’ar l’co": rf"""(?:(?:cet\s+|l[’'])?(?:article|contenu)|ce\s+contenu|la\s+suite(?:\s+de\s+(?:cet\s+|l[’'])article)?)
        \s+(?:est\s+)?(?:exclusivement\s+|strictement\s+)?réservée?\s+(?:à\s+nos|aux)\s+(?:abonnés|membres){_ON}""",
    "pour": rf"""pour\s+(?:lire|continuer|accéder|découvrir)\b.{{0,60}}
        (?:abonnez|connectez|inscrivez|créez)[-\s]vous{_ON}""",
    "abon lire": rf"(?:abonnez[-\s]vous\s+pour\s+lire|lire\s+la\s+suite\s+(?:avec|pour)\b){_ON}",
    "der dies": rf"""(?:dieser\s+(?:artikel|beitrag|text|inhalt)|der\s+(?:ganze|vollständige|komplette)\s+(?:artikel|text))
        \s+(?:ist|steht)\s+(?:nur\s+|ausschließlich\s+|exklusiv\s+)*(?:für\s+)?
        (?:(?:unseren?|registrierten?|digitale|zahlende)\s+){{0,2}}
        (?:abonnent\w*|abonnement|mitglieder|leser\s+mit|plus[-\s]?\w*|premium[-\s]?\w*)\b{_ON}""",
    "exkl jetz lese nur plus prem weit": rf"""(?:
        (?:exklusiv|nur)\s+für\s+(?:unsere\s+)?(?:abonnent\w+|mitglieder|plus[-\s]\w+)
        |(?:plus|premium)[-\s](?:artikel|inhalt)
        |(?:jetzt\s+)?weiterlesen\s+(?:mit|als|für)\s
        |lesen\s+sie\s+(?:diesen|den\s+ganzen)\s+(?:artikel|text)\s+(?:mit|weiter|im)\b
        ){_ON}""",
    "sie um": rf"""(?:
        um\s+(?:weiterzulesen|(?:diesen|den\s+ganzen)\s+(?:artikel|beitrag)\s+(?:weiter\s?)?(?:zu\s?lesen|lesen\s+zu\s+können))
        |sie\s+haben\s+(?:noch\s+)?(?:keinen\s+zugang|kein\s+abo\b|\d+\s+(?:freie|kostenlose)\s+artikel)
        |sie\s+sind\s+(?:bereits|noch\s+kein)\s+abonnent\w*
        ){_ON}""",
    "arti artí cont esta este maté noti repo text": rf"""(?:est[ea]\s+)?(?:contenido|artículo|noticia|conteúdo|artigo|reportagem|matéria|texto)\s+(?:é\s+|es\s+|está\s+)?
        (?:disponible\s+|disponível\s+|reservad[oa]\s+)?(?:solo\s+|sólo\s+|só\s+|apenas\s+)?(?:exclusiv[oa]\s+|restrit[oa]\s+)?
        (?:para|a)\s+(?:nuestros\s+|los\s+|nossos\s+|os\s+)?(?:suscriptor\w*|socios|assinantes){_ON}""",
    "apen excl solo só": rf"(?:exclusiv[oa]|solo|sólo|só|apenas)\s+para\s+(?:suscriptores|socios|assinantes){_ON}",
    "para": rf"""para\s+(?:seguir|continuar)\s+(?:leyendo|lendo|a\s+ler)\b.{{0,40}}
        \b(?:suscr\w+|regístr\w+|inicia|hazte|assin\w+|cadastr\w+|faça|necesit\w+|registe|subscreva){_ON}""",
    "has já rest te ya": rf"""(?:
        te\s+quedan?\s+\d+\s+artículos?|has\s+(?:alcanzado|leído)\b.{{0,40}}\bartículos
        |restam?[-\s](?:lhe\s+)?\d+\s+artigos?|(?:já\s+é|ya\s+eres)\s+(?:assinante|suscriptor\w*|socio)\W?
        ){_ON}""",
    "arti cont ques": rf"""(?:questo\s+)?(?:contenuto|articolo)\s+(?:è\s+)?(?:premium
        |riservato\s+(?:agli|ai)\s+(?:nostri\s+)?(?:abbonati|soci|sostenitori)
        |(?:esclusivo|solo)\s+per\s+(?:gli\s+)?abbonati){_ON}""",
    "hai per sei ti": rf"""(?:
        per\s+(?:continuare|proseguire)\s+(?:a\s+leggere|(?:nel)?la\s+lettura)\b.{{0,40}}\b(?:abbon\w+|acced\w+|registr\w+)
        |(?:ti\s+rest(?:ano|a)|hai\s+letto(?:\s+il)?)\s+(?:\d+\s+articol[oi]|{_SHARE})|sei\s+già\s+abbonat[oa]\W?
        ){_ON}""",
    "al dit enke je lees om": rf"""(?:
        dit\s+(?:artikel|verhaal|bericht)\s+is\s+(?:alleen|exclusief|enkel)\s+(?:(?:toegankelijk|beschikbaar)\s+)?
            voor\s+(?:onze\s+)?(?:abonnees|leden)
        |(?:alleen|enkel)\s+voor\s+(?:onze\s+)?abonnees
        |lees\s+(?:het\s+hele\s+artikel|verder|dit\s+artikel)\s+(?:met|als)\s
        |om\s+(?:verder|dit\s+artikel)\s+te\s+(?:kunnen\s+)?lezen\b
        |je\s+hebt\s+(?:nog\s+)?\d+\s+(?:gratis\s+)?artikel\w*|al\s+abonnee\W
        ){_ON}""",
    "arti bara det enda för logg reda": rf"""(?:
        det\s+här\s+är\s+en\s+(?:låst|premium)|artikeln\s+är\s+(?:låst|endast\s+för|bara\s+för)
        |(?:endast|bara)\s+för\s+prenumeranter|logga\s+in\s+för\s+att\s+(?:läsa|fortsätta)
        |för\s+att\s+(?:läsa\s+(?:vidare|hela)|fortsätta\s+läsa)|redan\s+prenumerant\W
        ){_ON}""",
    "alle arti denn for kun sake": rf"""(?:
        kun\s+for\s+(?:abonnenter|medlemmer)
        |(?:denne\s+saken|saken|denne\s+artikel|artiklen|artikkelen)\s+er\s+(?:kun\s+)?(?:for(?:beholdt)?)
            \s+(?:vores\s+|våre\s+)?abonnenter
        |for\s+(?:at\s+læse|å\s+lese)\s+(?:videre|hele|resten)\b|allerede\s+abonnent\W
        ){_ON}""",
    "arti jatk jutt lue tila tämä vain": rf"""(?:
        vain\s+tilaajille|(?:tämä\s+)?(?:artikkeli|juttu)\s+on\s+(?:vain\s+)?tilaajille|tilaajille\Z
        |tilaa\s+ja\s+lue|jatka\s+lukemista\s+tilaamalla|lue\s+koko\s+juttu\s+tilaa\w*
        ){_ON}""",
    "aby arty dals pozo teks treś": rf"""(?:
        (?:artykuł|tekst|treść)\s+(?:jest\s+)?(?:dostępn[ya]\s+)?(?:tylko\s+|wyłącznie\s+)?
            dla\s+(?:naszych\s+)?(?:prenumeratorów|subskrybentów)
        |pozostało\s+(?:{_SHARE}|do\s+przeczytania)|aby\s+(?:czytać\s+dalej|przeczytać\s+(?:cały|całość))
        |dalsza\s+część\b.{{0,40}}\b(?:prenumerat|subskry)\w+
        ){_ON}""",
    "obsa pokr pro tent text člán": rf"""(?:
        (?:tento\s+)?(?:článek|text|obsah)\s+je\s+(?:určen\s+)?(?:dostupný\s+)?(?:pouze\s+|jen\s+)?
            (?:pro\s+)?(?:naše\s+)?předplatitel\w+
        |pokračování\s+článku\s+(?:je\s+)?(?:pouze\s+|jen\s+)?pro\s+předplatitele
        |pro\s+(?:pokračování\s+ve\s+čtení|přečtení\s+celého)
        ){_ON}""",
    "дост мате оста стат текс толь чтоб эта этот": rf"""(?:
        (?:эт(?:от|а)\s+)?(?:материал|статья|текст)\s+(?:доступ[а-я]+\s+)?(?:только\s+|лишь\s+)?
            (?:для\s+|по\s+)?(?:наш[а-я]+\s+)?подпис[а-я]+
        |доступно?\s+(?:только\s+)?(?:по\s+подписке|подписчикам|для\s+подписчиков)
        |только\s+(?:для\s+подписчиков|по\s+подписке)
        |чтобы\s+(?:читать\s+дальше|продолжить\s+чтение|прочитать\s+(?:весь|полностью))\b
        |осталось\s+прочитать\s+{_SHARE}
        ){_ON}""",
    "лише мате стат тіль щоб": rf"""(?:
        (?:матеріал|стаття)\s+доступ[а-яіїє]+\s+(?:лише\s+|тільки\s+)?(?:для\s+)?передплатник\w+
        |(?:лише|тільки)\s+для\s+передплатників|щоб\s+(?:читати\s+далі|продовжити\s+читання)
        ){_ON}""",
    "abon bu deva okum": rf"""(?:
        bu\s+(?:içerik|haber|yazı|makale)\s+(?:sadece\s+|yalnızca\s+)?abone\w+\s+(?:özel|için)|abone\w+\s+özel
        |okumaya\s+devam\s+etmek\s+için|devamını\s+(?:okumak|görmek)\s+için
        ){_ON}""",
    "المح المق للمش لمتا هذا": rf"""(?:
        (?:هذا\s+)?(?:المقال|المحتوى)\s+(?:متاح\s+)?(?:فقط\s+)?(?:حصري\s+)?للمشتركين|للمشتركين\s+فقط|لمتابعة\s+القراءة
        ){_ON}""",
    "הכתב התוכ כתבה להמש למנו תוכן": rf"""(?:
        ה?(?:כתבה|תוכן)\s+(?:זו\s+|זה\s+)?(?:זמינה?\s+)?למנויים|למנויים\s+בלבד
        |להמשך\s+(?:ה?קריאה|קריאת)\b.{{0,40}}(?:מנוי|הירשמ|התחבר)
        ){_ON}""",
    "付費 付费 以下 剩余 剩餘 本文 繼續 繼续 继續 继续 訂閱 訂阅 订閱 订阅 还剩 還剩": rf"""(?:
        本文(?:[为為是]|[仅僅][限供])(?:[付订訂会會])
        |(?:剩[余餘]|[还還]剩)\s?(?:{_SHARE}|\d+\s?字)
        |[订訂][阅閱](?:后|後|以)(?:[继繼][续續]|[阅閱][读讀]|解[锁鎖])
        |付[费費](?:[内內]容|文章|[阅閱][读讀])|[继繼][续續][阅閱][读讀](?:[请請]|需|本文)
        |以下(?:[内內]容)?[为為]?(?:[订訂][户戶]|[会會][员員]|付[费費])
        ).{{0,40}}""",
    "こち この 会員 有料 残り 続き": r"""(?:
        (?:この|こちらの)(?:記事|コンテンツ)は、?(?:有料|会員|プレミアム|購読者)|残り\s?\d+\s?文字
        |(?:会員限定|有料会員限定|有料会員|有料)(?:の?記事|コンテンツ)?(?:です|\Z)
        |続きを(?:読む|お読みいただく)には|有料会員(?:に|の方)
        ).{0,60}""",
    "구독 남은 유료 이 전체 회원": r"""(?:
        이\s?(?:기사|글|콘텐츠)는\s?(?:유료|구독|회원|프리미엄)|(?:유료|구독자?|회원)\s?(?:회원\s?)?전용
        |남은\s?\d+\s?자|이어서?\s?(?:보시려면|읽으려면|읽으시려면)|전체\s?기사를?\s?(?:보시려면|읽으시려면)
        ).{0,60}""",
}
_AROUND = "¿¡[(（【🔒🔐* "
_OPENINGS = Openings((("paywall", FORMS),), after=r"\W{0,3}\Z")


def is_paywall(line: str) -> bool:
    """Say whether a line, in lower case, keeps the rest of a story for subscribers."""
    bare = line.lstrip(_AROUND)
    return _OPENINGS.match(bare, bare) is not None
