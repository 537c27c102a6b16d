"""The words of picture credits, in the languages of the news.

Photo: …      Crédit photo : …     Foto: …       Bildquelle: …    Fot. …
Фото: …       تصوير: …             צילום: …      图片来源：…        写真＝…
"""

import re

from newsconv.parsing.patterns import when_asked

# What a picture is called, and who gave it. Longer forms stand first where one opens
# with another.
_PICTURE = r"""
    photo\s?graph(?:s|er|ers|y|ed)?|photo\s+illustrations?|photos?|pictures?|pics?
    |images?|illustrations?|graphics?|infographics?|artwork|artist|videos?|screengrabs?
    |screenshots?|charts?|maps?|sources?|cartoon|montage|composite|file\s+(?:photo|image|picture)
    |handout|feature\s+image|cover\s+(?:photo|image)|main\s+(?:photo|image|picture)
    |photos?\s+d['’]archives?|photographies?|clich[ée]|dessins?|vidéo|infographie|carte
    |fotos?|fotograf(?:in|ie|en|er|e|a)?|bild(?:er)?|bild(?:quelle|nachweis|rechte
    |autor)
    |archiv(?:foto|bild)|symbol(?:foto|bild)|titel(?:foto|bild)|grafik|karte|aufnahme
    |quelle|zeichnung
    |fotograf[ií]as?|imagen(?:es)?|imágenes|ilustraci[óo]n|gráficos?|infografía|captura
    |vídeo|fuente|archivo
    |immagin[ei]|fotografie|illustrazione|grafica|fonte|credits?\s+foto
    |foto\s+di\s+copertina
    |imagem|imagens|ilustração|infográfico|arte|reprodução|divulgação
    |beeld|foto[’']s|archief(?:foto|beeld)|illustratie|bron
    |arkiv(?:bild|foto)|press(?:bild|foto)|pressefoto|källa|teckning|genrebild
    |billeder?|kilde|bilder?|illustrasjon|skjermdump|tegning|genrefoto
    |kuvat?|valokuvat?|kuvaaja|kuvitus|arkistokuva|lähde|kuvakaappaus|grafiikka
    |zdjęci[ea]|autor\s+zdjęcia|źródło|grafika|rysunek
    |snímek|zdroj|ilustrace|ilustrační\s+foto|autor\s+(?:foto|fotografie)
    |(?:авторы?|источник|автор\s+и\s+источник)\s+(?:фото(?:графии)?|изображения|снимка)
    |фото(?:графия|графии|граф)?|снимок|снимки|иллюстрация|изображение|коллаж
    |инфографика|скриншот|кадр
    |(?:автор|джерело)\s+(?:фото|зображення|світлини)|світлин[аи]|знім(?:ок|ки)
    |ілюстрація|зображення|колаж|скріншот|джерело
    |fotoğraf(?:lar)?|görsel|resim|çizim|kaynak|arşiv(?:\s+fotoğrafı)?
    |المصدر|تصوير|صور(?:ة)?|الصور(?:ة)?|مصدر\s+الصورة|حقوق\s+الصورة|عدسة|الصورة\s+من|رسم
    |צילום\s+מסך|צילומים|צילומי|צילום|תמונות?|קרדיט|איור
    |写真(?:提供)?|撮影|画像(?:提供)?|提供|イラスト|写真・図版|図版|動画
    |图片(?:来源|提供|说明)?|圖片(?:來源|提供)?|摄影|攝影|图源|圖源|图|圖|供图|供圖|照片|制图|摄
    |사진(?:\s*(?:제공|출처))?|이미지(?:\s*출처)?|그래픽|그림|출처|일러스트
"""
_CREDIT = r"""
    (?:(?:main|featured?|cover|header|lead)\s+)?
    (?:photo|picture|image|foto|video|pic|cover|photography|media)?\s*credits?
    (?:\s*(?:image|photo|video)s?)?
    |cr[ée]dits?(?:\s+(?:photos?|images?|vidéo|de\s+la\s+photo|fotográficos?))?
    |cr[ée]ditos?(?:\s+(?:da|de\s+la|da\s+foto|de)?\s*(?:foto|imagem|imagen)\w*)?
    |crediti(?:\s+foto)?|copyright|(?:photo|image)\s+(?:source|copyright)
    |bildcredit|fotocredit|foto\s*credit
"""
_NAME = r"(?-i:(?=[\"“„«]?[A-ZÀ-ÞŁŚŻŹČŘŠŽĐİŞĞА-ЯЁІЇЄҐ\d@]))"
"""A name may follow: a word that opens with a capital."""

LABEL = rf"""
(?: (?:{_CREDIT})\s*(?:[:：]|\.{{2,3}}|…)
  | (?:{_PICTURE})\s*(?:[:：＝=/]\s*(?:[©ⓒ]\s*)?(?:[©ⓒ]\s*)?|\s[|]\s
      |[(（]\s*(?:[cC]|archiv\w*|file)\s*[)）]\s*[:：]?)
  | (?:photo(?:graph)?s?|pictures?|images?|illustrations?|videos?|graphics?
    |photo\s+illustrations?
      |screengrabs?|artwork|photos?\s+and\s+videos?|maps?)
    \s+(?:by\b\s*[:：]?|(?:via|from|courtesy(?:\s+of)?|source[,:]?|copyright)\s+{_NAME})
  | (?:photo|picture|image)s?\s+courtesy\s+of\b
  | (?:fotos?|bild|bilder|grafik)\s+(?:von|av|af)\s+{_NAME}
  | (?:photos?|photographie|illustrations?|images?|dessin)\s+(?:de|d['’]|par)\s*{_NAME}
  | (?:fotos?|fotografías?|imagen|ilustración|imagem|ilustração)\s+(?:de|por
    |cortesía\s+de)\s+{_NAME}
  | (?:foto|fotografie|illustrazione)\s+di\s+{_NAME} | (?:foto|beeld)\s+(?:door
    |van)\s+{_NAME}
  | foto\s+z\s+archiwum\b | (?:foto|zdjęcie)\s+{_NAME}(?=[^.:]{{3,60}}\s*/)
  | (?-i:PHOTOS?)\s+(?=[^.:]{{3,60}}[/,])
  | courtesy\s+of\b | courtesy\s*[:：/] | courtesy\s+{_NAME} | handout\s*[:/]
  | (?:por\s+)?cort[eé]s[ií]a\s+(?:de|da|del|d['’])\s*{_NAME}
    | avec\s+l['’]aimable\s+autorisation\s+d\w+\b
  | mit\s+(?:freundlicher|frdl\.)\s+gen(?:ehmigung|\.)(?:\s+(?:von\.?|der|des))?
    | per\s+gentile\s+concessione\s+d\w+
  | באדיבות\b
  | photo\s*\.\s+(?=[^.]{{2,60}}/) | (?:fot|rys|zdj|il)\.\s*(?=\S) | foto\.\s+{_NAME}
  | (?-i:Credit)\s?(?!Union|Suisse|Agricole|Card)(?={_NAME}) | (?:credit)?credit(?:\.{{2,3}}|…)?(?-i:(?=[A-Z]))
  | (?:[©ⓒ℗Ⓒ]|\(c\)\s|[(（][cCｃＣ][)）]\s?(?=[^\W\d_]))\s*(?:copyright\s+|by\s+|(?:photo|foto|bild)\s*[:：]\s*)?
  | (?:bild|foto|photo)\s+[©]\s*
)
"""
"""How a credit opens."""

STEMS = (
    *("source",),
    *("photo", "pict", "imag", "credit", "crédi", "courtesy", "handout", "pic:"),
    *("graphic", "grafi", "video", "vidéo", "screen", "artw", "map", "chart"),
    *("foto", "bild", "quelle", "aufnahme", "gráfico", "fuente", "archiv"),
    *("immagin", "fonte", "ilustr", "arte:", "reprod", "divulg", "beeld", "bron:"),
    *("källa", "billed", "kilde", "skjerm", "kuva", "kuvi", "lähde", "zdj", "źród"),
    *("fot.", "rys.", "sním", "zdroj", "фото", "сним", "иллюст", "изобр", "коллаж"),
    *("скрин", "кадр", "світл", "знім", "зобра", "ілюстр", "джерел", "görsel"),
    *("resim", "kaynak", "arşiv", "صور", "تصوير", "عدسة", "مصدر", "رسم", "צילומ"),
    *(
        "צילום",
        "תמונ",
        "קרדיט",
        "איור",
        "באדיבות",
        "写真",
        "撮影",
        "画像",
        "提供",
        "イラスト",
    ),
    *(
        "図",
        "图",
        "圖",
        "摄",
        "攝",
        "照片",
        "사진",
        "이미지",
        "그래픽",
        "출처",
        "그림",
        "©",
        "ⓒ",
    ),
    *("(c)", "copyright", "cortes", "cartoon", "montage", "dessin", "carte"),
    *("karte", "genehmigung", "gentile", "aimable", "teckning", "tegning", "genre"),
    *("captura", "composite", "cliché", "kolaj", "çizim", "colla", "pics:"),
    *("bericht:", "автор", "джерел", "источник", "autor", "lustra"),
)
"""A text without any of these, folded, has no labelled credit."""

FILLER = when_asked(
    r"""(?:file(?:\s+(?:photo|image|picture|pic))?|archiv\w*(?:foto|bild|photo)?
    |archives?
    |archiefbeeld|archieffoto|arkiv\w*|arkisto\w*|arşiv|архив|архів|أرشيف|أرشيفية|ארכיון
    |handouts?|pool|stringer|staff|stf|photo|foto|bild|picture|image|video|fot|kuva
    |all\s+rights\s+reserved|(?:19|20)\d\d|symbol(?:bild|foto)|montage|illustration
    |stock(?:\s+(?:photo|image))?|composite|collage|supplied(?:\s+(?:photo|image))?
    |submitted(?:\s+photo)?|contributed(?:\s+photo)?|provided|courtesy(?:\s+photo)?
    |creative\s+commons|cc[\s-]by(?:-\w+)*(?:\s\d\.\d)?|public\s+domain|ausschnitt
    |privat(?:e?foto)?|privé|privée|zvg\.?|z\.\s?v\.\s?g\.?|dr|d\.r\.
    |tous\s+droits\s+réservés
    |divulgação|reprodução|arquivo(?:\s+pessoal)?|archivo|cortesía
    |captura(?:\s+de\s+\w+)?
    |eigen\s+foto|eigen\s+beeld|rr|pressbild|pressefoto|pressfoto|presse|press
    |materiały\s+prasowe|archiwum(?:\s+prywatne)?|mat\.\s?prasowe|soukromý\s+archiv
    |из\s+(?:личного|семейного)\s+архива|личный\s+архив|открытые\s+источники
    |соцсети|із\s+відкритих\s+джерел|особистий\s+архів|відкриті\s+джерела
    |資料(?:写真)?|资料图(?:片)?|資料圖片|자료사진|자료|독자\s*제공|読者提供|本人提供
    |left|right|cent(?:er|re)|links|rechts|staff\s+photograph\w*|photographer|fotograf
    |screenshot|screengrab|own\s+work|via)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands in a credit and is nobody: matched whole."""

COMPANY = when_asked(
    r"""\b(?:images?|pictures?|photos?|press|news\w*|agency|agentur|archives?|media|
    gazette|times|post|herald|tribune|journal|ministry|office|museum|university|
    police|nasa|magazine|record|stock|studios?|films?|library|collection|the|inc|
    ltd|gmbh|service|government|department|dept|navy|army|force|guard|\w*amt|polizei|
    feuerwehr|\w*ministerium|minist[eè]re|ministerio|ministero|ministério|universit\w+|
    universidad\w*|mus[eé]o|musée|mairie|prefei\w+|préfecture|comune|comuni\w+|gobierno|
    governo|stadt|gemeinde|landkreis|ayuntamiento|alliance|foundation|stiftung|
    institut\w*|council|association|verein|club|bank|society|trust|authority|commission|
    observatory|bibliot\w+|wikimedia|commons|satellite|labs?|technologies|center|centre|
    handout|pool|screenshot|agence|agencia|agência|agenzia|agencja|agentura|presse
    |prensa|
    imprensa|stampa|zeitung|tageblatt|tagblatt|kurier|nachrichten|anzeiger|gruppe|group|
    verlag|verbraucherzentrale|rundfunk|fernsehen|television|tv|radio|records|pictures|
    network|entertainment|productions?|sports?|court|district|county|city|state
    |national|
    royal|federal|international|united|fc|corp|co|llc|plc|ag|kg|sa|spa|se|nv|bv|ab|as
    |oy|
    ireland|america|europe|europa|diario|jornal|le\s+monde|hospital|school|college|zoo|
    fire|rescue|railway\w*|airport|airlines?|port|authority|church|committee|program\w*|
    mission|project|guardian|globe|observer|mail|telegraph|chronicle|independent|world|
    daily|sunday|weekly|review|today|online|group|kollektiv|galerie|gallery|theater
    |theatre|
    opera|orchestra|festival|screen\w*|security|general|staff|council|district|
    новости|агентство|пресс\w*|министерств\w*|мэри\w*|известия|газета|архив|музей|фонд|
    правительств\w*|служб\w*|мчс|мвд|кремл\w*|міністерств\w*|ова|дснс|поліці\w*|офіс\w*|
    прес\w*|urząd\w*|policja|straż\w*|ministerstw\w*|kancelaria|muzeum|policie|hzs|úřad|
    valilik|valiliği|belediye\w*|bakanlı\w*|ajansı|haber\w*|kunta|kaupunki|poliisi
    |politiet|
    polisen|kommun\w*|forsvaret|regjering\w*|museet|arkiv\w*|politie|gemeente
    |brandweer)\b
    |\w\.(?:com|org|net|de|fr|co|es|it|pl|ru|tr|jp|kr|cn|se|no|dk|fi|nl|cz|br|pt|uk
    |at|ch|eu)\b
    |وزارة|وكالة|الجيش|رئاسة|مكتب|صحيفة|قناة|جامعة|بلدية|الرئاسة|شركة|مؤسسة
    |דובר|דוברות|משטרת|משטרה|משרד|עיריית|צה"ל|ארכיון|באדיבות|חברת|לשכת""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a person's name has not."""
