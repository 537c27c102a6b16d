"""The by-words of the languages: who wrote, helped, took the pictures, translated, edited.

Verbose patterns in small letters, for lines in small letters, each by the first letters
that it may have (`newsconv.parsing.openings`). What a capital must follow stands apart:
"di Chiara Bellandi", and no "di nuovo in piazza".
"""

from newsconv.model import Contribution

BEFORE_ALL = {
    Contribution.AUTHOR: {
        "anal arti auth by colu comm comp cont cura essa excl feat gues inte inve news opin "
        "pers post prep prod prof publ repo rese revi spec stor subm text upda word writ": r"""(?:(?:written|reported|story|text|words|analysis|opinion|interview(?:ed)?|review|report
            |reporting|compiled|posted|published|authored|contributed|submitted|prepared|article|column
            |comment|commentary|essay|guest\s+(?:post|column|essay|commentary)|perspective|updated
            |exclusive|curated|produced|researched|investigation|feature|profile|news\s+analysis
            |special\s+report)\s+)?by""",
        "auth byli corr from repo writ": r"from|(?:authors?\s*:\s*by(?=\s))|(?:authors?|reporter|writer|byline|correspondent)\s*:",
        "word": r"words\s*:",
        "inte stor": r"(?:interview|story)\s*:",
        "as": r"as\s+told\s+to",
        "anal bill chro enqu entr par post prop publ recu repo réal rédi sign text trib un "
        "écri": r"""(?:(?:propos\s+recueillis|recueillie?s?|entretien|texte|enquête|reportage|écrit|publié
            |rédigé|posté|proposé|réalisé|signé|(?:une?\s+)?(?:chronique|tribune|analyse
            |billet))\s*)?par""",
        "aute text": r"auteure?s?\s*:|texte(?:\s+(?:et|&)\s+\w+)?\s*:",
        "de": r"""de\s+(?:notre|nos)\s+(?:envoyée?s?\s+spéciale?s?|correspondante?s?)(?:\s+(?:à|en|au
            |aux)\s+[\w-]+)?\s*,?""",
        "anal arti aufg beit beri ein erst essa gast gesc glos inte kolu komm krit leit "
        "mein port prot repo reze verf verö von zusa": r"""(?:eine?\s+\w+\s+|(?:artikel|beitrag|bericht|kolumne|kommentar|analyse|essay|gastbeitrag
            |gastkommentar|reportage|leitartikel|glosse|meinung|porträt|rezension|kritik|ein|interview
            |aufgezeichnet|protokolliert|veröffentlicht|geschrieben|verfasst|zusammengestellt
            |erstellt)\s+)?von""",
        "text": r"text(?:\s+(?:von|by)|\s*(?:och|og|und|and|&)\s*\w+\s*:|\s*:)",
        "auto": r"auto[rř](?:a|as|es|i|in|innen|en|zy|ka|ky|ius|iai|s|e)?\s*:",
        "anal anál elab escr por publ reda repo text un": r"""(?:escrito\s+|publicado\s+|redactado\s+|una?\s+entrevista\s+|an[áa]lis[ie]s\s+|elaborado\s+
            |reportagem\s+|texto\s+)?por""",
        "entr reda repo text": r"texto(?:\s+[ye]\s+\w+)?\s*:|(?:entrevista|redacción|reportaje)\s*:",
        "apur ediç repo": r"(?:reportagem|apuração|edição\s+de\s+texto)\s*:",
        "a": r"a\s+cura\s+di",
        "test": r"testo\s+di",
        "dal": r"dal(?:la)?\s+nostr[oa]\s+(?:inviat[oa]|corrispondente)",
        "van": r"van\s+onze",
        "door gesc inte teks": r"(?:geschreven\s+|interview\s+|tekst\s+)?door",
        "teks tekt": r"teks?t(?:\s+(?:en|og|i|&)\s+\w+['’]?\w*)?\s*:",
        "af av inte oppd publ skre skri": r"""(?:skriven\s+|skrevet\s+|skrivet\s+|publicerad\s+|publisert\s+|publiceret\s+|oppdatert\s+
            |intervju\s+)?a[vf]""",
        "jour": r"journalist(?:er)?\s*:",
        "teks": r"teksti(?:\s+ja\s+\w+)?\s*:",
        "kirj toim": r"kirjoittajat?\s*:|toimittajat?\s*:",
        "napi opra": r"opracowa[łl]a?\s*:?|oprac\.\s*:?|opracowanie\s*:|napisa[łl]a?\s*:?",
        "przy rela rozm": r"rozmawia[łl]a?\s*:?|przygotowa[łl]a?\s*:?|relacja\s*:",
        "naps piše píše přip zpra": r"napsala?\s*:|p[íi]še\s*:|(?:připravila?|zpracovala?)\s*:",
        "avto szer írta": r"írta\s*:?|szerző\s*:|avtor(?:ica|ji)?\s*:",
        "höfu kirj oleh pare scri": r"scris\s+de|höfundur\s*:|parengė\s*:?|kirjutas\s*:?|oleh\s*:?",
        "kont lapo mwan penu pewa tác": r"""penulis\s*:|pewarta\s*:|kontributor\s*:|laporan\s*:|mwandishi\s*:
            |tác\s+giả\s*:""",
        "ავტო հեղի": r"ავტორი\s*:|հեղինակ\s*[՝:]",
        "авто бесе текс": r"автор\w*\s*:|текст\s*:|беседовала?\s*:?",
        "запи подг розм спіл": r"(?:записала?|подготовил[аи]?|спілкува(?:вся|лася|лись)|розмовля(?:в|ла)|записав)\s*:",
        "журн коре корр": r"(?:корреспондент|журналист|журналіст|кореспондент)(?:ы|ка|и)?\s*:",
        "ауто підг": r"підготув\w+\s*:|аутор\w*\s*:",
        "γράφ κείμ συντ пише": r"пише\s*:|γράφ(?:ει|ουν)\s*(?:[οη]ι?)?\s*:?|συντάκτ\w+\s*:|κείμενο\s*:",
        "habe muha yaza": r"yazan\s*:|yazar\w*\s*:|haber(?:i\s+yapan)?\s*:|muhabir\w*\s*:",
        "hazı röpo": r"hazırlayan(?:lar)?\s*:|röportaj\s*:",
        "إعدا بقلم تقري كتب": r"كتبت?\s*[:،–-]|كتبت?(?=\s)|بقلم\s*:?|إعداد(?:\s+وتقديم)?\s*:|تقرير\s*:",
        "أجرى الكا حاور حوار": r"حوار\s*:|حاور(?:ه|ها|ته|تها)\s*:|أجرى\s+الحوار\s*:|الكاتبة?\s*:",
        "مراس": r"مراسل(?:نا|تنا)(?=\s)",
        "تحری خبرن رپور نوشت نویس گزار": r"نویسنده\s*:|نوشته\s*:|(?:گزارش|خبرنگار|تحریر|رپورٹ)\s*:",
        "প্রত লেখক": r"(?:প্রতিবেদক|লেখক)\s*:",
        "כתב כתו מאת ראיי रिपो लेखक लेखि संवा": r"מאת\s*:?|כת[בבו]\w*\s*:|ראיינ?ה?\s*:|लेखक\s*:|लेखिका\s*:|(?:रिपोर्ट|संवाददाता)\s*:",
        "ผู้ส โดย": r"โดย\s*:?|ผู้สื่อข่าว\s*:",
        "글 기자": r"(?:글|글·사진)\s*:|(?:글·사진|글)(?=\s[가-힣]{3}(?:\s|\Z))|기자\s*:",
        "기자": r"기자(?=\s(?!간담|회견|협회|페이지|프로필)[가-힣]{3}\Z)",
        "新京报記 新京报记 新华社記 新华社记 新華社記 新華社记 本刊記者 本刊记者 本報記者 本報记者 本报記者 本报记者 澎湃新闻 記者 记者": r"(?:本报|本報|本刊|新华社|新華社|新京报|澎湃新闻)?(?:记者|記者)\s*[:：|｜]?",
        "作者": r"作者\s*[:：|｜]?",
        "文": r"文\s*[/／|｜:：・=＝](?!写真|撮影|構成)\s*(?:本报|本報)?(?:记者|記者)?",
        "实习生 實習生 採寫 撰文 撰稿 采写 采访": r"(?:撰文|撰稿人?|采写|採寫|采访|实习生|實習生)\s*[:：|｜]?",
        "ライター 取材・文 執筆 文 構成 聞き手 著者": r"(?:執筆|著者|ライター|聞き手|構成|(?:取材・)?文(?:・(?:写真|撮影|構成))?)\s*[:：／/・=＝]",
        "文・": r"文・",
    },
    Contribution.CONTRIBUTOR: {
        "addi avec com con med met mit with": r"(?:with\s+)?additional\s+reporting\s+by|with|avec|mit|con|com|met|med",
        "cont 通訊員 通讯员": r"contributors?\s*:|contributing\s*:|(?:通讯员|通訊員)\s*[:：]?",
    },
    Contribution.PHOTOGRAPHER: {
        "bild foto imag phot pict": r"""(?:photo(?:graph)?(?:ie)?s?|photography|pictures?|fotos?|bild(?:er)?|images?)(?:\s*:|\s+by
            |\s+von|\s+de|\s+di|\s+par)""",
        "foto kuva valo": r"(?:valo)?kuvat?\s*:|foto['’]s\s*:",
        "beel foto kame sním zdję": r"(?:beeld|zdjęcia|fotografie|fotoğraf|kamera|fotografías?|fotografia|snímky)\s*:",
        "фото צילו تصوي 写真 图 圖 摄 撮影 攝影": r"фото\s*:|تصوير\s*:|צילום\s*:|(?:摄影|攝影|图|圖|摄|撮影|写真)\s*[:：=＝／/]",
        "摄影 攝影 사진": r"(?:摄影|攝影)|사진\s*:|사진(?=\s[가-힣]{3}(?:\s|\Z))",
    },
    Contribution.TRANSLATOR: {
        "trad tran": r"translat(?:ed|ion)\s+by|traduit\s+(?:de\s+l\W\w+\s+)?par|traduction\s*:",
        "aus trad über": r"übersetzt\s+von|aus\s+dem\s+\w+\s+von|traducido\s+por|traducción\s*:",
        "adap trad über": r"(?:übersetzung|adaptierung)(?:\s+und\s+\w+)?\s*:|tradução\s*:|traduzione\s*:",
        "over vert över": r"vertaald\s+door|vertaling\s*:|översättning\s*:|oversættelse\s*:",
        "over přek suom tłum çevi": r"oversettelse\s*:|suomennos\s*:|tłumaczenie\s*:|překlad\s*:|çevir(?:en|i)\s*:",
        "пере": r"перевод\s*:|переклад\s*:|(?:перев[ёе]ла?|переклала?|переклав)\s*:",
        "תרגו ترجم 編譯 编译 翻訳 翻譯 翻译": r"ترجمة\s*:|תרגום\s*:|(?:翻译|翻譯|翻訳|编译|編譯)\s*[:：／/=＝]",
        "翻譯 翻译 譯者 译者 번역": r"(?:翻译|翻譯)|(?:译者|譯者)\s*[:：]|번역\s*:",
    },
    Contribution.EDITOR: {
        "edit hera reda 编辑": r"edited\s+by|editing\s+by|herausgegeben\s+von|editor(?:in)?\s*:|redaktion\s*:|编辑\s*[:：|｜]?",
        "edic ediç eind redi 校对": r"校对\s*[:：|｜]?|edición\s*:|edição\s*:|eindredactie\s*:|redigering\s*:",
        "edit reda реда עריכ 編集": r"editör\s*:|עריכה\s*:|redakcja\s*:|редагування\s*:|編集\s*[:：=＝／/]",
        "επιμ реда تحري 审核 編輯 責任編輯 責編 责任编辑 责编": r"(?:责任?编辑|责编|責編|責任編輯|編輯|审核)\s*[:：|｜]|редактор\s*:|تحرير\s*:|επιμέλεια\s*:",
    },
}
"""Those that hardly open anything else."""

BEFORE_CAPITALS = {
    Contribution.AUTHOR: {
        "chro enqu entr repo réci un": r"(?:une?\s+)?(?:chronique|enquête|entretien|reportage|récit)\s+de",
        "anál crón crôn entr repo text un": r"(?:una?\s+)?(?:entrevista|crónica|reportaje|reportagem|crônica|análise|texto)\s+de",
        "anal arti comm da di inte pubb repo scri": r"""(?:scritto\s+|articolo\s+|pubblicato\s+|intervista\s+|analisi\s+|reportage\s+
            |commento\s+)?(?:da|di)""",
        "kirj přip teks toim zpra": r"tekst|teksti|kirjoittanut|toimittanut|připravila?|zpracovala?",
        "авто запи подг підг": r"автор[ыи]?|записала?|записав|подготовил[аи]?|підготувал[аи]|підготував",
        "розм спіл": r"спілкува(?:вся|лася|лись)|розмовля(?:в|ла)",
        # "Της Κατερίνας Μανωλάκη", the name in the genitive.
        "του της των": r"τ(?:ου|ης|ων)",
    },
    Contribution.PHOTOGRAPHER: {
        "foto kuva valo": r"(?:valo)?kuvat?|foto['’]s",
    },
    Contribution.TRANSLATOR: {
        "пере": r"перев[ёе]ла?|переклала?|переклав",
    },
}
"""Those that open sentences and titles as well."""
