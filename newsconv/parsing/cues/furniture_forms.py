"""The forms of lines that are no story, by kind, in the languages of the news.

A word that stories use too ("more", "search", "share") counts only as a whole line,
or before a colon, or with the words that it has on a page: "More on this story" is
a pointer and "More than 40 die" a headline. All are written in lower case, for lines
in lower case: ignoring case takes `re` several times as long.
"""

from typing import NamedTuple

from newsconv.model import FurnitureKind

_ENDS = r"\W{0,6}\Z"
_THEN = rf"(?:{_ENDS}|\s*[:：|]\s*\S.{{0,140}}\Z|\s+[–—-]\s+\S.{{0,140}}\Z)"
_FEW = r"[^.,;:!?。，]{1,40}\Z"
"""A few words more, with no mark of a sentence among them."""
_NETWORKS = r"""(?:facebook|twitter|x|whats\s?app|linkedin|telegram|pinterest|reddit
    |e-?mail|instagram|messenger|threads|bluesky|youtube|vk|вконтакте|фейсбук)\b.{0,20}"""

OPENS: dict[FurnitureKind, dict[str, str]] = {
    FurnitureKind.ADVERT: {
        "- ad anno anun anze paid pr pub rekl spon werb рекл פרסו إعلا 广告 広告 廣告 광고": r"""(?:(?:-\s*)?(?:advertise?ment|advertising|sponsored(?:\s+content)?|paid\s+(?:post|content)
            |promoted|ad|anzeige|werbung|publicité|pub|annonce|publicidad|anuncio|pubblicità|publicidade
            |advertentie|annons|reklama|реклама|реклама\s*0\+|إعلان|إعلانات|פרסומת|广告|廣告|広告|pr|광고
            |reklam)(?:\s*\d{1,2}|\s*-)?\W*\Z)\Z""",
        "arti cont stor": r"""(?:(?:story\s+)?continues?\s+(?:below|after)\b.{0,40}|(?:article
            |story)\s+continues\b.{0,40})\Z""",
        "cont": rf"(?:continue\s+reading(?:\s+(?:below|the\s+(?:main\s+)?story|after)\b.{{0,40}}\Z|{_THEN}))\Z",
        "mehr remo scro weit": r"""(?:scroll\s+(?:down\s+)?to\s+continue.{0,30}|remove\s+ads?\b.{0,30}|(?:weiter
            |mehr)\s+nach\s+der\s+(?:anzeige|werbung).{0,20})\Z""",
        "la": r"(?:la\s+suite\s+après\s+.{0,20})\Z",
    },
    FurnitureKind.SHARE: {
        "a blue book comm comp cond copi copy del druc druk e-ma emai enre envi envo face "
        "flip gift goog guar impr inst jaa komm kopi like link list mast merk mess offr "
        "opsl part payl pint pock prin redd rss salv save sdíl shar sms spei stam teil tele "
        "thre tikt tulo twee twit udos vers vibe vorl what x yazd yout вк одно печа поде "
        "скоп сохр הדפס שיתו שתף תיוג تويت حفظ شارك طباع فيسب مشار نسخ واتس シェア 分享 印刷 复制链接 "
        "微信 微博 打印 收藏 공유 인쇄": r"""(?:(?:share|tweet|email|e-mail|print|save|copy|facebook|twitter|x|whats\s?app|linkedin
            |reddit|pinterest|telegram|messenger|flipboard|instagram|threads|bluesky|mastodon|youtube
            |tiktok|pocket|sms|link|links?\s+copied|copy\s+(?:this\s+)?(?:link|url)|copied
            |gift(?:\s+this)?(?:\s+article)?|bookmark|like|listen|comment|comments|partager|imprimer
            |enregistrer|envoyer|copier(?:\s+le\s+lien)?|offrir(?:\s+l[’']article)?|commenter|teilen
            |merken|drucken|speichern|kopieren|link\s+kopieren|link\s+kopiert!?|verschenken|vorlesen
            |kommentare?|compartir|imprimir|guardar|copiar(?:\s+enlace)?|enviar|comparte|condividi
            |stampa|salva|compartilhar|compartilhe|salvar|delen|opslaan|dela|del|jaa|tulosta|udostępnij
            |drukuj|sdílet|поделиться|печать|сохранить|скопировать\s+ссылку|вконтакте|вк|одноклассники
            |viber|paylaş|yazdır|شارك|مشاركة|طباعة|حفظ|نسخ\s+الرابط|فيسبوك|تويتر|واتساب|תיוג|שתף|שיתוף
            |הדפסה|分享|微信|微博|收藏|打印|复制链接|シェア|印刷|공유|인쇄|google\s+news|rss|a[+-]
            |aa?)[\s·|/,•+&-]*(?:\d+\s*)?){1,9}\Z""",
        "shar": rf"""share\s+(?:on|via)\b.{{0,30}}\Z|share\s+to\s+{_NETWORKS}|share\s+this(?:\s+(?:article|story
            |page|post|link|via\b.{{0,20}}|on\b.{{0,20}}|with\s+(?:friends|your)\b.{{0,20}}))?{_THEN}""",
        "clic send shar tap": r"(?:click|tap)\s+to\s+share\b.{0,40}|(?:share|send)\s+(?:article|story|page).{0,30}",
        "part": rf"""partager\s+(?:sur\s+{_NETWORKS}|(?:cet\s+|l[’'])article\b.{{0,30}}
            |par\s+(?:e-?)?mail.{{0,20}})""",
        "arti auf teil": r"""auf\s+\w+\s+teilen.{0,20}|teilen\s+auf.{0,30}|artikel\s+(?:teilen|merken|drucken
            |anhören).{0,20}""",
        "comp": rf"compartir\s+(?:en\s+{_NETWORKS}|por\s+{_NETWORKS}|esta\s+noticia.{{0,20}})",
        "cond поде": rf"""condividi\s+(?:su\s+{_NETWORKS}|(?:l[’']|questo\s+)articolo.{{0,20}})|поделиться\s+(?:в\s
            |с\s+друз|ссылкой|новостью|стать[её]й|на\s).{{0,30}}""",
        "foll 分享到 字号": rf"分享到.{{0,30}}|字号.{{0,20}}|follow\s+(?:us|me)(?:\s+(?:on|at|via)\b.{{0,50}}\Z|{_THEN})",
        "folg segu suiv sígu": r"folgen\s+sie\s+uns.{0,50}|suivez[-\s]nous.{0,50}|síguenos.{0,50}|seguici.{0,50}",
        "foll open view": rf"""follow\s+\S+\s+on\s+{_NETWORKS}|(?:open|view)\s+(?:image\s+)?in\s+(?:gallery|fullscreen
            |new\s+window|app).{{0,30}}""",
        "escu höre list écou": r"""listen\s+to\s+this\s+(?:article|story).{0,30}|(?:écouter|escuchar
            |hören\s+sie)(?:\s+(?:l[’'](?:article|audio)|cet\s+article|(?:este\s+)?(?:artículo|noticia
            |audio)|diesen\s+artikel)\b.{0,30})?\Z""",
        "add adic aggi agre ajou añad legg lägg toev zu zur": r"""(?:add\s+to\s+(?:(?:my|your)\s+)?(?:favou?rites|bookmarks
            |reading\s+list|saved\s+\w+)|ajouter\s+à\s+(?:vos|mes)\s+(?:sélections|favoris|articles)
            |zur?\s+(?:merkliste|leseliste|favoriten|meinen\s+artikeln)\s+hinzufügen
            |a(?:ñadir|gregar)\s+a\s+(?:tus\s+|mis\s+)?favoritos|aggiungi\s+ai\s+preferiti
            |adicionar\s+aos\s+favoritos|toevoegen\s+aan\s+(?:leeslijst|favorieten)
            |lägg\s+till\s+i\s+favoriter|legg\s+til\s+i\s+favoritter)\W*\Z""",
        "0 add thes": r"\d+\s*shares?|these\s+are\s+external\s+links.{0,60}|add\s+us\s+as\s+.{0,60}",
    },
    FurnitureKind.READING_TIME: {
        "czas lese read temp tiem врем": r"""(?:reading\s+time|lesezeit|lesedauer|temps\s+de\s+lecture|tiempo\s+de\s+lectura
            |tempo\s+di\s+lettura|czas\s+czytania|время\s+чтения)\W.{0,20}""",
        "0 a": r"""(?:\d+|a\s+few)\s*[-–]?\s*(?:min(?:ute)?s?|minuten|minutos|minuti|мин\w*
            |min\.)\.?(?:\s+(?:to\s+)?(?:read|lesen|lesezeit|de\s+lecture|de\s+lectura|di\s+lettura
            |чтения|listen))?""",
        "0 lect 阅读时间": r"lecture\s+\d+\s+min.{0,10}|\d+\s*분\s*읽기|阅读时间.{0,12}",
    },
    FurnitureKind.COPYRIGHT: {
        "(c) copy ©": r"""(?:©|\(c\)\s|copyright\b)(?=.{0,120}(?:\d{4}|\b(?:s\.\s?[la]\b|ltd|inc|llc|gmbh|plc|b\.?v)\b
            |rights|rechte|droits|derechos|direitos|diritti|riservata|права|الحقوق|版权|版權)).{0,200}""",
        "copy repr ® ™": rf"""copyright(?:\s*[©(]|\s+by\b).{{0,80}}|copyright{_THEN}|[™®].{{0,80}}
            |reprints?(?:\s+and\s+permissions?)?""",
    },
    FurnitureKind.SIGN_UP: {
        "sign": rf"""sign\s+up(?:\s+(?:for|to|now|here|today|free)\b.{{0,200}}\Z|{_THEN})|sign\s+(?:in
            |out)(?:\s+(?:to|with|or|now|for)\b.{{0,80}}\Z|{_THEN})""",
        "log regi": rf"""(?:log\s?in|log\s+out)(?:\s+(?:to|or|with)\b.{{0,80}}\Z|{_THEN})|register(?:\s+(?:now|here
            |today|for\s+(?:free|our|the)|to\s+(?:read|continue|comment))\b.{{0,100}}\Z|{_THEN})""",
        "subs": rf"""subscribe(?:\s+(?:now|today|here|to|for|and|or|via)\b.{{0,160}}\Z|{_THEN})
            |subscriptions?(?:\s+(?:options|offers?|required|cent(?:er|re)))?{_THEN}""",
        "news": rf"newsletters?(?:\s+(?:sign[\s-]?ups?|abonnieren|anmeld\w+|preferences|abonnés?))?{_THEN}",
        "down get join rece reci rice": r"""(?:get|receive|join|download|recevez|recibe|receba|ricevi)\s+.{0,90}\b(?:newsletters?|inbox
            |apps?|e-?mails?|alerts?|unlimited|access|briefing|delivered|digital\s+edition
            |mailing\s+list|our\s+community|channel|whatsapp|telegram|bolet[ií]n|correo|boîte\s+mail
            |alertes)\b.{0,120}""",
        "get": r"get\s+(?:the\s+latest\s+news|our\s+(?:latest|top)|breaking\s+news)\b.{0,100}",
        "alre join": rf"join\s+(?:us|now|today){_ENDS}|already\s+(?:a\s+)?(?:subscriber|member|have\s+an)\b.{{0,60}}",
        "beco": rf"become\s+a\s+(?:member|subscriber)(?:\s+(?:today|now|for)\b.{{0,60}}\Z|{_THEN})",
        "ente your": rf"your\s+(?:e-?mail|inbox)(?:\s+address)?{_THEN}|enter\s+your\s+e-?mail.{{0,60}}",
        "supp": rf"""support\s+(?:us|(?:our|independent|local|quality)\s+(?:journalism|newsroom|reporting|work
            |mission)\b.{{0,80}}){_THEN}""",
        "dona to unsu": rf"""donate(?:\s+(?:now|today|here|to\s+(?:us|our)\b.{{0,30}}))?{_THEN}
            |(?:to\s+)?unsubscribe.{{0,80}}""",
        "by you": r"""you\s+are\s+receiving\s+this.{0,100}|by\s+(?:signing|clicking|entering|submitting
            |subscribing|registering|continuing)\b.{0,120}\b(?:agree|accept|consent|acknowledge|terms
            |privacy)\b.{0,120}""",
        "than": r"thanks?\s+for\s+reading\s.{1,60}[!.]\s+(?:subscribe|this\s+post\s+is\s+public)\b.{0,120}",
        "than turn": r"thank\s+you\s+for\s+(?:subscribing|signing\s+up).{0,80}|turn\s+on\s+desktop.{0,40}",
        "term": rf"""(?:terms\s+of\s+(?:use|service)|terms\s+(?:and|&)\s+conditions)(?:\s+(?:and|&
            |\|)\s+privacy\s+\w+)?(?:\s+apply)?{_ENDS}""",
        "abon insc s'ab s'in se sins susc s’ab s’in": r"""(?:s['’]?inscrire|inscrivez|abonnez|s['’]abonner|se\s+connecter|suscríbete
            |suscríbase)\b.{0,160}""",
        "abbo cada insc iscr meld regí zalo zapi": r"""(?:regístrate|iscriviti|abbonati|cadastre-se|inscreva-se|meld\s+je|zapisz\s+się
            |zaloguj)\b.{0,160}""",
        "abon jetz подп чита הירש": r"""(?:подпишитесь|подписаться|подписывайтесь|читайте\s+нас|abone\s+ol|הירשמו
            |jetzt\s+(?:abonnieren|anmelden|testen|lesen))\b.{0,160}""",
        "inic logg": r"(?:iniciar\s+sesión|logga\s+in|logg\s+inn)\b.{0,160}",
        "abon acce anme einl la regi susc": rf"(?:la\s+newsletter|anmelden|abonnieren|registrieren|einloggen|suscribirse|accedi){_THEN}",
        "abon assi entr inlo insc kirj pren regi tila": rf"""(?:registrati|assine|inscreva|entrar|abonneer|abonner|inloggen|prenumerera|tilaa
            |kirjaudu){_THEN}""",
        "giri pren войт подп реги اشتر تسجي سجل": rf"""(?:prenumerata|подписка|войти|регистрация|giriş(?:\s+yap)?|اشترك|اشتراك|سجل
            |تسجيل\s+الدخول){_THEN}""",
        "התחב ログイン 下載 下载 会員登録 注册 登入 登录 登錄 註冊 订阅 구독 로그인": rf"(?:התחבר|התחברות|订阅|登录|登錄|登入|注册|註冊|下载|下載|ログイン|会員登録|구독|로그인){_THEN}",
        "abon pren tila": r"(?:abonneer|prenumerera|tilaa)\s+(?:nu|je|på|uutiskirje|lehti)\b.{0,80}",
        "войт подп اشتر": r"""подписка\s+на\b.{0,80}|войти\s+(?:в|через|на)\b.{0,40}|اشترك\s+(?:في\s+(?:النشرة|نشرتنا|قناة
            |قناتنا|خدمة)|الآن|معنا).{0,60}""",
        "سجل 订阅快讯 订阅我们 订阅新闻 订阅电子 订阅频道": r"سجل\s+(?:الآن|دخولك|بريدك|معنا|حسابك).{0,60}|订阅(?:我们|电子报|频道|快讯|新闻).{0,40}",
        "下载 注册后 注册帐号 注册帳號 注册注册 注册登录 注册账号 登录后 登录帐号 登录帳號 登录注册 登录登录 登录账号 登錄后 登錄帐号 登錄帳號 登錄注册 "
        "登錄登录 登錄账号 註冊后 註冊帐号 註冊帳號 註冊注册 註冊登录 註冊账号": r"(?:登录|登錄|注册|註冊)(?:后|账号|帐号|帳號|登录|注册).{0,20}|下载.{0,12}(?:客户端|app).{0,20}",
        "会員登録 구독신청 구독하기 구독하세 로그인신 로그인하": r"会員登録は.{0,20}|(?:구독|로그인)(?:하기|신청|하세요).{0,20}",
    },
    FurnitureKind.RELATED: {
        "read rela": rf"""(?:read\s+(?:more|also|next|(?:the\s+)?full\s+(?:story|article|report))
            |related(?:\s+(?:stories|articles|topics?|content|coverage|news|links?|posts?|video
            |reading))?){_THEN}""",
        "more see": rf"(?:see\s+(?:also|more)|more\s+(?:stories|news|coverage|top\s+stories|like\s+this)){_THEN}",
        "most reco": rf"""(?:recommended(?:\s+(?:for\s+you|stories|articles|reading|videos?))?|most\s+(?:read|popular
            |viewed|shared|recent|commented|watched)(?:\s+(?:stories|news|articles|videos?|this\s+week
            |today|now))?){_THEN}""",
        "late top tren": rf"""(?:trending(?:\s+(?:now|stories|topics|videos?))?|top\s+stories|latest(?:\s+(?:news|stories
            |headlines|articles|updates|videos?))?){_THEN}""",
        "don' dont don’ edit what": rf"""(?:don['’]?t\s+miss(?:\s+(?:this|these|out))?|editor['’]?s['’]?\s+picks?
            |what\s+to\s+read(?:\s+next)?){_THEN}""",
        "expl keep popu up": rf"""(?:keep\s+reading|up\s+next|explore\s+more|popular(?:\s+(?:now|stories|posts|articles|topics
            |videos?))?){_THEN}""",
        "also from watc": rf"(?:also\s+read|watch(?:\s+(?:more|next|now|live|here))?|from\s+our\s+partners){_THEN}",
        "arou feat in": rf"""(?:around\s+the\s+web|in\s+pictures|featured(?:\s+(?:stories|articles|video
            |content))?){_THEN}""",
        "furt next play prev": rf"(?:play\s+video|further\s+reading|(?:next|previous)\s+(?:article|story|post)){_THEN}",
        "next": rf"(?:next\s+up){_THEN}",
        "read": rf"read\s*[:：].{{0,140}}|read\s+(?:more\s+(?:about|on|from|at|here|of\s+our)|our)\b{_FEW}",
        "more most see": rf"""more\s+(?:on|from|in|about)\s{_FEW}|see\s+more\s+(?:on|from)\s{_FEW}|most\s+(?:read|popular
            |viewed)\s+(?:in|on)\s{_FEW}""",
        "also late popu top tren": rf"also\s+(?:on|in)\s{_FEW}|(?:latest|top\s+stories|trending|popular)\s+(?:from|in|on)\s{_FEW}",
        "expl reco you": rf"""explore\s+more(?!\s+on\s+these)\s{_FEW}|recommended\s+by\s{_FEW}|you\s+(?:may
            |might)\s+(?:also\s+)?(?:like|be\s+interested|have\s+missed)(?:{_THEN}|\s{_FEW})""",
        "lire sur voir à": r"""(?:(?:à\s+)?lire\s+(?:aussi|également)|voir\s+aussi|sur\s+le\s+même\s+(?:sujet|thème))(?:\b
            |(?<=:)).{0,140}""",
        "les nos plus": r"""(?:les\s+plus\s+lus|nos\s+derniers\s+articles|plus\s+d['’]articles|lesen\s+sie\s+(?:auch
            |mehr))(?:\b|(?<=:)).{0,140}""",
        "das lea lee sieh": r"""(?:das\s+könnte\s+(?:sie|dich)|siehe\s+auch|lea\s+(?:también|además)|lee\s+también)(?:\b
            |(?<=:)).{0,140}""",
        "lo noti te": r"""(?:te\s+puede\s+interesar|noticias\s+relacionadas|lo\s+más\s+(?:leído|visto))(?:\b
            |(?<=:)).{0,140}""",
        "arti i legg potr": r"""(?:leggi\s+(?:anche|tutto)|articoli\s+correlati|potrebbe\s+interessarti
            |i\s+più\s+letti)(?:\b|(?<=:)).{0,140}""",
        "leia notí saib veja": r"""(?:leia\s+(?:também|mais)|veja\s+(?:também|mais)|saiba\s+mais|notícias\s+relacionadas)(?:\b
            |(?<=:)).{0,140}""",
        "lees les läs læs": r"""(?:lees\s+(?:ook|verder)|läs\s+(?:också|även|mer)|les\s+(?:også|mer)|læs\s+(?:også
            |mere))(?:\b|(?<=:)).{0,140}""",
        "czyt lue zoba": r"""(?:lue\s+(?:myös|lisää)|czytaj\s+(?:także|też|więcej|dalej)|zobacz\s+(?:także|też
            |więcej))(?:\b|(?<=:)).{0,140}""",
        "více čtět чита": r"""(?:čtěte\s+(?:také|též|více)|více\s+k\s+tématu|читайте\s+(?:также|ещё|еще|також))(?:\b
            |(?<=:)).{0,140}""",
        "ayrı ilgi мате смот": r"""(?:смотрите\s+также|материалы\s+по\s+теме|ilgili\s+haber\w*|ayrıca\s+oku\w*)(?:\b
            |(?<=:)).{0,140}""",
        "lire mehr à": rf"(?:lire\s+(?:la\s+suite|plus)|à\s+découvrir|mehr\s+(?:zum\s+thema|lesen|dazu)){_THEN}",
        "auch meis weit": rf"""(?:auch\s+interessant|weitere\s+(?:artikel|meldungen|themen|nachrichten)
            |meistgelesen\w*){_THEN}""",
        "leer más weit zum": rf"""(?:zum\s+(?:thema|artikel)|weiterlesen|leer\s+(?:también|más)|más\s+(?:información|noticias
            |leíd[ao]s)){_THEN}""",
        "lees legg mais más rela ver": rf"(?:relacionad[oa]s|ver\s+más|leggi\s+di\s+più|(?:mais|más)\s+lidas|lees\s+meer){_THEN}",
        "gere meer prze": rf"(?:meer\s+(?:nieuws|lezen)|gerelateerd|przeczytaj(?:\s+(?:też|także|również))?){_THEN}",
        "bunl ещё по само": rf"""(?:(?:ещё\s+)?по\s+теме|самое\s+(?:читаемое|интересное)|популярное
            |bunlar\s+da\s+ilginizi\s+çekebilir){_THEN}""",
        "mehr weit": rf"""(?:mehr\s+(?:aus|von|über)|weitere\s+(?:artikel|meldungen|nachrichten)\s+(?:aus|zum
            |zu))\s{_FEW}""",
        "meer más ver": rf"""(?:más\s+(?:noticias|información)\s+(?:de|sobre|en)|más\s+sobre|meer\s+over
            |ver\s+más\s+(?:noticias|sobre))\s{_FEW}""",
        "mehr": rf"(?:mehr\s+zum\s+thema)\s{_FEW}",
        "اقرأ الأك شاهد مواض": r"(?:اقرأ\s+(?:أيضًا|أيضا|أيضاً|المزيد)|مواضيع\s+ذات\s+صلة|الأكثر\s+قراءة|شاهد\s+أيضا).{0,80}",
        "כתבו קרא ذات 延伸阅读 推荐阅读 相关推荐 相关文章 相关新闻 相关阅读 相關文章 相關新聞 相關閱讀": r"(?:ذات\s+صلة|כתבות\s+נוספות|קרא\s+עוד|延伸阅读|相关(?:阅读|新闻|文章|推荐)|相關(?:閱讀|新聞|文章)|推荐阅读).{0,80}",
        "あわせて 続きを読 関連記事 관련 많이": r"(?:関連記事|あわせて読みたい|続きを読む|관련\s*(?:기사|뉴스)|많이\s*본).{0,80}",
        "עוד المز おすすめ ランキン 更多 热门": rf"(?:المزيد|עוד\s+בנושא|热门(?:新闻|推荐|文章|话题)?|更多(?:新闻|内容|精彩|相关)?|おすすめ(?:記事)?|ランキング){_THEN}",
    },
    FurnitureKind.TAGS: {
        "cate file in keyw tag topi": r"""(?:tags?|topics?|keywords?|filed\s+under|categories|category|in\s+this\s+(?:article
            |story))\s*[:：].{0,240}""",
        "expl schl see them": r"""(?:see\s+more\s+on|explore\s+more\s+on\s+these\s+topics|themen|schlagwörter
            |schlagworte)\s*[:：].{0,240}""",
        "arch argo etiq mots stic suje tema thèm": r"""(?:stichwörter|mots[-\s]clés|thèmes?|sujets?|etiquetas|temas|archivado\s+en
            |argomenti)\s*[:：].{0,240}""",
        "assu emne etik onde tag tema téma tópi ämne метк теги темы": r"""(?:tag|assuntos|tópicos|onderwerpen|ämnen|emner|tagi|tematy|témata|теги|темы|метки
            |etiketler)\s*[:：].{0,240}""",
        "תגיו الوس كلما وسوم キーワー 关键词 标签 關鍵詞 태그": r"(?:الوسوم|وسوم|كلمات\s+مفتاحية|תגיות|标签|关键词|關鍵詞|キーワード|태그)\s*[:：].{0,240}",
        "expl file rela tags them topi теги": r"""(?:topics|tags|filed\s+under|themen|теги|explore\s+more\s+on\s+these\s+topics
            |related\s+topics)\Z""",
        "# a": r"(?:\#\w+[\s,]*){1,20}\Z|a\s+version\s+of\s+this\s+article\s+appears?\b.{0,200}",
    },
    FurnitureKind.NAVIGATION: {
        "back home jump menu sear skip": r"""(?:home|menu|search|skip\s+to\s+.{3,30}|jump\s+to\s+.{3,40}|back\s+to\s+(?:top
            |home).{0,12})\Z""",
        "go": r"""(?:go\s+to\s+(?:the\s+)?(?:home|top|content|site|section|page|main|next|previous|article
            |video|comments)\b.{0,20})\Z""",
        "clos load next prev show": r"(?:close|next|previous|prev|loading\W*|show\s+(?:more|all|less)|load\s+more.{0,20})\Z",
        "abou cont see view": r"(?:view\s+(?:all|more|comments|gallery)|see\s+all|contact(?:\s+us)?|about(?:\s+us)?)\Z",
        "care faq help priv term": r"""(?:help|faqs?|careers|terms(?:\s+(?:of|and|&)\s+[^.,;]{2,30})?|privacy(?:\s+(?:policy|notice
            |statement|settings|cent(?:er|re)))?)\Z""",
        "cook": r"(?:cookies?(?:\s+(?:policy|settings|preferences|notice|statement|consent))?)\Z",
        "acce site": r"(?:accept(?:\s+(?:all|cookies|and\s+(?:continue|close))\b.{0,20})?|site\s+map)\Z",
        "adve arch game live phot sect site vide weat": r"(?:sitemap|advertise(?:\s+with\s+us)?|archives?|weather|live|video|photos|games|sections)\Z",
        "edit main my open togg": r"(?:edition|my\s+account|toggle\s+.{0,30}|open\s+.{0,12}menu|main\s+(?:menu|navigation))\Z",
        "0 imag item more phot slid top vide": r"""(?:top|more|image|photo|video\s+player|\d+\s+of\s+\d+|\d+\s*/\s*\d+|(?:slide|image|photo
            |item)\s+\d+\s+of\s+\d+)\Z""",
        "accu ferm préc rech reto suiv tabl": r"""(?:table\s+of\s+contents|accueil|rechercher|recherche|fermer|suivant|précédent
            |retour(?:\s+(?:à\s+(?:l[’']accueil|la\s+liste)|en\s+haut))?)\Z""",
        "impr menü schl star such wett zurü": r"""(?:startseite|suche|suchen|menü|schließen|wetter|impressum
            |zurück(?:\s+(?:zur\s+(?:startseite|übersicht)|zum\s+(?:anfang|artikel)|nach\s+oben))?)\Z""",
        "busc date inic kont menú": r"(?:datenschutz(?:erklärung|hinweise?|einstellungen)?|kontakt|inicio|buscar|menú)\Z",
        "ante busc cerc cerr chiu fech iníc port sigu slui zoek": r"(?:cerrar|portada|siguiente|anterior|cerca|chiudi|início|busca|fechar|zoeken|sluiten)\Z",
        "etus haku hled menu meny stro szuk sök søk глав поис": r"(?:sök|søk|meny|etusivu|haku|szukaj|strona\s+główna|menu\s+główne|hledat|главная|поиск)\Z",
        "ana ara закр меню наве דף חיפו תפרי الرئ القا بحث 首頁 首页": r"(?:меню|закрыть|наверх|ana\s?sayfa|ara|الرئيسية|بحث|القائمة|דף\s+הבית|חיפוש|תפריט|首页|首頁)\Z",
        "ホーム メニュー 搜尋 搜索 検索 菜单 返回 검색 메뉴 홈": r"(?:搜索|搜尋|菜单|返回(?:首页|顶部|列表|上一页)?|ホーム|検索|メニュー|홈|검색|메뉴)\Z",
    },
    FurnitureKind.CONTACT: {
        "inve medi pres": rf"""(?:media|press|investor)\s+(?:contacts?|enquir\w+|inquir\w+|office|relations)(?:{_THEN}
            |,.{{0,120}})""",
        "cont pres": r"""contacts?\s*[:：].{0,160}|pressekontakt.{0,120}|contact(?:o|s)?\s+(?:presse|de\s+prensa
            |press).{0,120}""",
        "for": rf"""for\s+(?:more|further|media)\s+(?:information|enquiries|inquiries)(?:{_THEN}|,.{{0,160}}
            |\s+(?:please|contact|visit|call|on|about|see|go)\b.{{0,160}})""",
        "e-ma emai fax mobi phon tel web": r"(?:tel|phone|telephone|e-?mail|fax|web|mobile)\.?\s*(?:[:：]|(?=[+\d(]))\s*.{3,80}",
        "+ 0 for note": r"\+?\d[\d\s().-]{7,20}\Z|for\s+immediate\s+release.{0,40}|notes?\s+to\s+editors?\W{0,2}\Z",
        "do writ": r"""write\s+to\s+(?:us|the\s+editor|[^.,]{0,40}@)\b.{0,60}
            |do\s+you\s+have\s+a\s+.{0,120}@.{0,40}""",
        "view": r"view\s+original\s+content.{0,200}",
    },
}
"""What lines open with: of each kind its forms, each by the first letters that it may have.

Four letters tell enough; "0" stands for any digit, and shorter entries for all that they
open. A form is compiled when a line opens with one of its entries: most never are.
"""


class Holding(NamedTuple):
    """A form that a line has somewhere inside."""

    kind: FurnitureKind
    hints: tuple[str, ...]
    """One of these is in each line of the form; only such lines are tried."""
    form: str


HOLDS = (
    Holding(
        FurnitureKind.COPYRIGHT,
        (
            *("rights", "rechte", "droits", "derechos", "direitos", "riserva", "права"),
            *(
                "حقوق",
                "זכויות",
                "版权",
                "版權",
                "転載",
                "전재",
                "转载",
                "轉載",
                "материал",
                "матеріал",
            ),
        ),
        r""".{0,80}\ball\s+rights\s+reserved\b.{0,60}
        |.{0,60}alle\s+rechte\s+vorbehalten.{0,30}
        |.{0,60}tous\s+droits\s+réservés.{0,60}
        |.{0,60}(?:todos\s+los\s+derechos\s+reservados
            |todos\s+os\s+direitos\s+reservados|tutti\s+i\s+diritti\s+riservati
            |riproduzione\s+riservata).{0,60}
        |.{0,40}(?:все\s+права\s+защищены|جميع\s+الحقوق\s+محفوظة|כל\s+הזכויות\s+שמורות
            |版权所有|版權所有|无断転載|無断転載|무단\s*전재).{0,60}
        |(?:本(?:网|網)站?|本报|本報|本文|未经|未經|非经|非經).{0,40}(?:不得|禁止|请勿|請勿)[^，。]{0,8}(?:转载|轉載).{0,40}
        |при\s+(?:(?:полном|любом|частичном)\s.{0,30})?(?:использовании|цитировании|перепечатке)\s.{0,30}материал.{0,120}ссылк.{0,80}
        |(?:при|у\s+разі)\s+(?:цитуванні|використанні|використання|передруку)\s.{0,40}матеріал.{0,120}посилан.{0,80}""",
    ),
    Holding(
        FurnitureKind.SHARE,
        (
            *("window", "tab)", "fenster", "fenêtre", "ventana", "finestra", "janela"),
            *("venster", "fönster", "vindu", "oknie", "okně", "окне", "вікні"),
            "pencere",
            *("نافذة", "בחלון", "ウィンドウ", "窗口", "視窗", "창"),
        ),
        r""".{1,160}[(（]\s*(?:(?:link\s+)?opens\s+in\s+(?:a\s+)?new\s+(?:window|tab)
            |(?:wird\s+)?(?:öffnet\s+)?(?:sich\s+)?(?:in\s+(?:einem\s+)?neuem|im\s+neuen)\s+fenster(?:\s+geöffnet)?
            |(?:s[’']\s?)?ouvre\s+dans\s+une\s+nouvelle\s+fenêtre
            |se\s+abre\s+en\s+(?:una\s+)?(?:ventana\s+nueva|nueva\s+ventana)
            |si\s+apre\s+in\s+(?:una\s+)?nuova\s+finestra|abre\s+(?:em|numa)\s+nova\s+janela
            |(?:wordt\s+)?(?:opent\s+)?in\s+een\s+nieuw\s+venster(?:\s+geopend)?
            |öppnas\s+i\s+(?:ett\s+)?nytt\s+fönster|åpnes\s+i\s+(?:et\s+)?nytt\s+vindu
            |åbner\s+i\s+(?:et\s+)?nyt\s+vindue|otwiera\s+się\s+w\s+nowym\s+oknie
            |otevře\s+se\s+v\s+novém\s+okně|открывается\s+в\s+новом\s+окне
            |відкривається\s+у\s+новому\s+вікні|yeni\s+pencerede\s+açılır
            |فتح\s+في\s+نافذة\s+جديدة|נפתח\s+בחלון\s+חדש|新しいウィンドウで開きます
            |在新窗口中打开|在新視窗中開啟|새\s*창에서\s*열림)\s*[)）].{0,20}""",
    ),
    Holding(
        FurnitureKind.SHARE,
        ("공유",),
        r"""(?:\S+\s+(?:공유(?:하기)?|복사(?:하기)?)\s*){2,9}""",
    ),
    Holding(
        FurnitureKind.SIGN_UP,
        ("会員登録", "myページ", "マイページ"),
        r""".{0,60}会員登録が必要です.{0,20}|.{0,40}(?:myページ|マイページ)(?:から|に|で).{0,40}""",
    ),
    Holding(
        FurnitureKind.SIGN_UP,
        ("inbox", "newsletter", "terms", "privacy"),
        r""".{0,60}\b(?:in\s+your\s+inbox|to\s+your\s+inbox|free\s+newsletter
            |our\s+(?:daily\s+|weekly\s+|evening\s+|morning\s+)?newsletter)\b.{0,120}
        |.{0,100}\b(?:agree|accept|see|read|view)\b.{0,60}\b(?:terms\s+of\s+(?:use
            |service)|privacy\s+(?:policy|notice))\b.{0,60}""",
    ),
    Holding(
        FurnitureKind.NAVIGATION,
        (">", "›", "»"),
        r"""(?!.*«)
        (?:(?!\s[>›»]\s).){1,40}(?:\s[>›»]\s(?:(?!\s[>›»]\s).){1,40}){1,5}""",
    ),
    Holding(
        FurnitureKind.NAVIGATION,
        ("/",),
        r"""[^/]{1,40}\s/\s[^/]{1,40}(?:\s/\s[^/]{1,40}){1,4}""",
    ),
    Holding(
        FurnitureKind.NAVIGATION,
        ("  ", "\t", "\u00a0", "\u3000"),
        r"""(?:\S+(?:[ ]\S+){0,2}[ \t\u00a0\u3000]{2,}){2,}\S.{0,40}""",
    ),
    Holding(FurnitureKind.CONTACT, ("@",), r"""[\w.+-]+@[\w-]+\.[\w.]+"""),
)
