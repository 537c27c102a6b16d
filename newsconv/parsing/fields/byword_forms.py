"""The by-words of the languages: who wrote, helped, took the pictures, translated, edited.

Verbose patterns in small letters, for lines in small letters. What a capital must follow
stands apart: "di Chiara Bellandi", and no "di nuovo in piazza".
"""

from newsconv.model import Contribution

BEFORE_ALL = {
    Contribution.AUTHOR: r"""
        (?:(?:written|reported|story|text|words|analysis|opinion|interview(?:ed)?|review
           |report|reporting|compiled|posted|published|authored|contributed|submitted
           |prepared|article|column|comment|commentary|essay|guest\s+(?:post|column|essay|commentary)|perspective
           |updated|exclusive|curated|produced|researched|investigation|feature|profile
           |news\s+analysis|special\s+report)
           \s+)?by | from | (?:authors?\s*:\s*by(?=\s)) | (?:authors?|reporter|writer|byline|correspondent)\s*: | words\s*:
           |(?:interview|story)\s*:
           |as\s+told\s+to
        | (?:propos\s+recueillis|recueillie?s?|entretien|texte|enquête|reportage|écrit
           |publié|rédigé|posté|proposé|réalisé|signé
           |(?:une?\s+)?(?:chronique|tribune|analyse|billet))?\s*par
        | auteure?s?\s*: | texte(?:\s+(?:et|&)\s+\w+)?\s*:
        | de\s+(?:notre|nos)\s+(?:envoyée?s?\s+spéciale?s?|correspondante?s?)
           (?:\s+(?:à|en|au|aux)\s+[\w-]+)?\s*,?
        | (?:eine?\s+\w+\s+|(?:artikel|beitrag|bericht|kolumne|kommentar|analyse|essay
           |gastbeitrag|gastkommentar|reportage|leitartikel|glosse|meinung|porträt
           |rezension|kritik|ein|interview|aufgezeichnet|protokolliert|veröffentlicht
           |geschrieben|verfasst|zusammengestellt|erstellt)\s+)?von
        | text(?:\s+(?:von|by)|\s*(?:och|og|und|and|&)\s*\w+\s*:|\s*:)
        | auto[rř](?:a|as|es|i|in|innen|en|zy|ka|ky|ius|iai|s|e)?\s*:
        | (?:escrito\s+|publicado\s+|redactado\s+|una?\s+entrevista\s+|an[áa]lis[ie]s\s+
            |elaborado\s+|reportagem\s+|texto\s+)?
           por | texto(?:\s+[ye]\s+\w+)?\s*: | (?:entrevista|redacción|reportaje)\s*:
        | (?:reportagem|apuração|edição\s+de\s+texto)\s*:
        | a\s+cura\s+di
        | testo\s+di
        | dal(?:la)?\s+nostr[oa]\s+(?:inviat[oa]|corrispondente)
        | van\s+onze
        | (?:geschreven\s+|interview\s+|tekst\s+)?door
        | teks?t(?:\s+(?:en|og|i|&)\s+\w+['’]?\w*)?\s*:
        | (?:skriven\s+|skrevet\s+|skrivet\s+|publicerad\s+|publisert\s+|publiceret\s+
            |oppdatert\s+|intervju\s+)?a[vf] | journalist(?:er)?\s*:
        | teksti(?:\s+ja\s+\w+)?\s*:
        | kirjoittajat?\s*: | toimittajat?\s*:
        | opracowa[łl]a?\s*:? | oprac\.\s*:? | opracowanie\s*: | napisa[łl]a?\s*:?
        | rozmawia[łl]a?\s*:? | przygotowa[łl]a?\s*:? | relacja\s*:
        | napsala?\s*: | p[íi]še\s*: | (?:připravila?|zpracovala?)\s*:
        | írta\s*:? | szerző\s*: | avtor(?:ica|ji)?\s*:
        | scris\s+de | höfundur\s*: | parengė\s*:? | kirjutas\s*:? | oleh\s*:?
        | penulis\s*: | laporan\s*: | mwandishi\s*: | tác\s+giả\s*:
        | автор\w*\s*: | текст\s*: | беседовала?\s*:?
        | (?:записала?|подготовил[аи]?|спілкува(?:вся|лася|лись)|розмовля(?:в|ла)
            |записав)\s*:
        | (?:корреспондент|журналист|журналіст|кореспондент)(?:ы|ка|и)?\s*:
        | підготув\w+\s*: | аутор\w*\s*:
        | пише\s*: | γράφ(?:ει|ουν)\s*(?:[οη]ι?)?\s*:? | συντάκτ\w+\s*: | κείμενο\s*:
        | yazan\s*: | yazar\w*\s*: | haber(?:i\s+yapan)?\s*: | muhabir\w*\s*:
        | hazırlayan(?:lar)?\s*: | röportaj\s*:
        | كتبت?\s*[:،–-] | كتبت?(?=\s) | بقلم\s*:? | إعداد(?:\s+وتقديم)?\s*: | تقرير\s*:
        | حوار\s*: | حاور(?:ه|ها|ته|تها)\s*: | أجرى\s+الحوار\s*: | الكاتبة?\s*:
        | مراسل(?:نا|تنا)(?=\s)
        | نویسنده\s*: | نوشته\s*: | گزارش\s*: | تحریر\s*:
        | מאת\s*:? | כת[בבו]\w*\s*: | ראיינ?ה?\s*: | लेखक\s*: | लेखिका\s*: | रिपोर्ट\s*:
        | โดย\s*:?
        | (?:글|글·사진)\s*: | (?:글·사진|글)(?=\s[가-힣]{3}(?:\s|\Z)) | 기자\s*:
        | 기자(?=\s(?!간담|회견|협회)[가-힣]{3}\Z)
        | (?:本报|本報|本刊|新华社|新華社|新京报|澎湃新闻)?(?:记者|記者)\s*[:：|｜]?
        | 作者\s*[:：|｜]?
        | 文\s*[/／|｜:：・=＝](?!写真|撮影|構成)\s*(?:本报|本報)?(?:记者|記者)?
        | (?:撰文|撰稿人?|采写|採寫|采访|实习生|實習生)\s*[:：|｜]?
        | (?:執筆|著者|ライター|聞き手|構成|(?:取材・)?文(?:・(?:写真|撮影|構成))?)\s*[:：／/・=＝]
        | 文・""",
    Contribution.CONTRIBUTOR: r"""
        (?:with\s+)?additional\s+reporting\s+by | with | avec | mit | con | com | met | med
        |contributors?\s*: | contributing\s*: | (?:通讯员|通訊員)\s*[:：]?""",
    Contribution.PHOTOGRAPHER: r"""
        (?:photo(?:graph)?(?:ie)?s?|photography|pictures?|fotos?|bild(?:er)?|images?)
          (?:\s*:|\s+by|\s+von|\s+de|\s+di|\s+par)
        | (?:valo)?kuvat?\s*: | foto['’]s\s*:
        | (?:beeld|zdjęcia|fotografie|fotoğraf|kamera|fotografías?|fotografia|snímky)\s*:
        | фото\s*: | تصوير\s*: | צילום\s*: | (?:摄影|攝影|图|圖|摄|撮影|写真)\s*[:：=＝／/]
        | (?:摄影|攝影) | 사진\s*: | 사진(?=\s[가-힣]{3}(?:\s|\Z))""",
    Contribution.TRANSLATOR: r"""
        translat(?:ed|ion)\s+by | traduit\s+(?:de\s+l\W\w+\s+)?par | traduction\s*:
        | übersetzt\s+von | aus\s+dem\s+\w+\s+von | traducido\s+por | traducción\s*:
        | (?:übersetzung|adaptierung)(?:\s+und\s+\w+)?\s*: | tradução\s*: | traduzione\s*:
        | vertaald\s+door | vertaling\s*: | översättning\s*: | oversættelse\s*:
        | oversettelse\s*: | suomennos\s*: | tłumaczenie\s*: | překlad\s*: | çevir(?:en|i)\s*:
        | перевод\s*: | переклад\s*: | (?:перев[ёе]ла?|переклала?|переклав)\s*:
        | ترجمة\s*: | תרגום\s*: | (?:翻译|翻譯|翻訳|编译|編譯)\s*[:：／/=＝]
        | (?:翻译|翻譯) | (?:译者|譯者)\s*[:：] | 번역\s*:""",
    Contribution.EDITOR: r"""
        edited\s+by | editing\s+by | herausgegeben\s+von | editor(?:in)?\s*: | redaktion\s*: | 编辑\s*[:：|｜]?
        |校对\s*[:：|｜]? | edición\s*: | edição\s*: | eindredactie\s*: | redigering\s*:
        | editör\s*: | עריכה\s*: | redakcja\s*: | редагування\s*: | 編集\s*[:：=＝／/]
        | (?:责任?编辑|责编|責編|責任編輯|編輯|审核)\s*[:：|｜] | редактор\s*: | تحرير\s*: | επιμέλεια\s*:""",
}
"""Those that hardly open anything else."""

BEFORE_CAPITALS = {
    Contribution.AUTHOR: r"""
        (?:une?\s+)?(?:chronique|enquête|entretien|reportage|récit)\s+de
        | (?:una?\s+)?(?:entrevista|crónica|reportaje|reportagem|crônica|análise|texto)
           \s+de
        | (?:scritto\s+|articolo\s+|pubblicato\s+|intervista\s+|analisi\s+|reportage\s+
            |commento\s+)?(?:da|di)
        | tekst | teksti | kirjoittanut | toimittanut | připravila? | zpracovala?
        | автор[ыи]? | записала? | записав | подготовил[аи]? | підготувал[аи] | підготував
        | спілкува(?:вся|лася|лись) | розмовля(?:в|ла)""",
    Contribution.PHOTOGRAPHER: r"(?:valo)?kuvat? | foto['’]s",
    Contribution.TRANSLATOR: r"перев[ёе]ла? | переклала? | переклав",
}
"""Those that open sentences and titles as well."""
