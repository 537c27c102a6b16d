"""The words of captions, in the languages of the news, and those of no caption.

"Pictured", "(L)", "im Bild", "sur cette photo", "写真は" speak of a picture. "Speaks",
"jubelt", "durante" show what is going on in one. "Said" and "However" go on with a
story.
"""

import re

from newsconv.parsing.patterns import when_asked


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MARKS = ("", ",", ".", ":", ")", "),", ").", ".)", ".),", ".).")


def _marked(text: str) -> frozenset[str]:
    """Return words alone and with the marks that stand right after them."""
    return frozenset(word + mark for word in text.split() for mark in _MARKS)


_SIDES = r"""
    left|right|cent(?:er|re)|middle|rear|front|second\s+left|second\s+right
    |far\s+(?:left|right)|[LRC]|fore?ground|background
    |links|rechts|mitte|li|re|l|r|m|[lr]\.|vorne|hinten
    |à\s+(?:gauche|droite|g|d)|au\s+(?:centre|milieu)|gauche|droite|[gd]
    |izq(?:uierda)?|der(?:echa)?|centro|al\s+centro|a\s+la\s+(?:izquierda|derecha)|[id]
    |a\s+(?:sinistra|destra)|sinistra|destra|al\s+centro
    |à\s+(?:esquerda|direita)|esq|dir|ao\s+centro
    |midden|vänster|höger|t\s?\.?\s?[vh]|mitten|til\s+(?:venstre|høyre|højre)
    |vas|oik|kesk|vasemmalla|oikealla|keskellä|lewej|prawej|z\s+(?:lewej|prawej)
    |vlevo|vpravo|uprostřed|слева|справа|в\s+центре|ліворуч|праворуч|зліва|у\s+центрі
    |solda|sağda|ortada|يمين|يسار|يمينا|يسارا|وسط|מימין|משמאל|במרכז
    |左|右|中央?|左から\S*|右から\S*|奥|手前|왼쪽|오른쪽|가운데
"""
_LABEL = r"""
    (?:(?:image|media|photo|picture|video|figure)\s+caption|file(?:\s+(?:photo|image
    |picture))?\s*[-–—:]|archivo\s*[-–—:.]
    |(?:above|below|left|right|pictured|top|bottom|inset|inside|main\s+image
    |main\s+picture|cover|caption|légende|bildunterschrift|bildtext|bijschrift|didascalia
    |kuvateksti|legenda|photo|image|picture|illustration|video|bild|foto
    |imagen|imagem|immagine|beeld|kuva|фото|снимок|صورة|תמונה|图|圖|写真|사진)\s*\d*\s*[:：]
    |(?:above|pictured)\s+(?:left|right|are|is|at|from|with)\b|pictured,
    |(?:abb(?:ildung)?|fig(?:ure|ura)?|photo|foto|bild|image|imagen|kuva|рис(?:унок)?
    |图|図|그림)\.?\s*\d{1,3}\s*(?:[:：.|–—-]|\Z)
    |\((?:L-R|left\s+to\s+right|from\s+left|L\s+to\s+R)\)|top\s+left\s+clockwise
    |clockwise\s+from|写真は|[图圖][为為]|사진은)
"""
SIDES = when_asked(rf"[(（,]\s*(?:{_SIDES})\.?\s*[)）,.]", re.IGNORECASE | re.VERBOSE)
LABEL = when_asked(_LABEL, re.IGNORECASE | re.VERBOSE)

SIDE_HINTS = _marked(
    """
    left right center centre middle rear front background foreground r l c m li re links
    rechts mitte vorne hinten gauche droite milieu g d izq izquierda der derecha centro
    sinistra destra esq esquerda dir direita midden vänster höger mitten t.v t.h tv th
    venstre høyre højre vas oik kesk vasemmalla oikealla keskellä lewej prawej vlevo
    vpravo uprostřed слева справа центре ліворуч праворуч зліва центрі solda sağda ortada
    """
)
"""Without any of these, folded and divided at spaces, no Western text names a side."""

SPEAKING = _marked(
    """
    v.l pictured clockwise archivbild symbolbild archivfoto symbolfoto vlnr v.l.n.r archiefbeeld
    archieffoto arkivbild arkivfoto genrebild illustrasjonsfoto illustrationsbild kuvassa
    arkistokuva kuvituskuva fotoğrafta temsili архивное zleva l-r
    """
)
"""Words that speak of a picture alone."""

PHRASE_HINTS = _marked(
    """
    photo photograph image picture pic footage shown seen view illustration concept
    rendering screenshot snapshot map left right row hands pose poses bild foto aufnahme
    sehen abgebildet hintergrund vordergrund links li l photos images d'archives
    d’archives d'illustration d’illustration droite ci-dessus ci-dessous d'écran d’écran
    aérienne imagen fotografía archivo familia derecha general aérea captura immagine
    d'archivio d’archivio repertorio sinistra imagem fotografia arquivo esquerda ilustrativa
    afbeelding illustratie bilden bildet billedet fotot vänster venstre höger zdjęciu
    fotografii snímku fotce zdjęcie lewej foto ilustrační фото снимке фотографии світлині
    знімку кадре кадрі направо ілюстративне иллюстративное arşiv soldan image artist's
    artist’s screengrab combination frame
    """
)
"""Without any of these no Western text has one of the phrases."""

PHRASES = (
    *(
        "file photo",
        "file image",
        "file pic",
        "stock photo",
        "stock image",
        "archive photo",
    ),
    *("handout photo", "undated photo", "handout image", "aerial photo", "aerial view"),
    *("archive image", "shown here", "shown above", "shown below", "shown left"),
    *("as seen from", "as seen in", "is shown", "are shown"),
    *("this photo", "this image", "this picture", "this illustration", "this frame"),
    *("this combination", "this screengrab", "this undated", "this handout"),
    *(
        "is seen in",
        "is seen at",
        "is seen on",
        "are seen in",
        "are seen at",
        "are seen on",
        "artist concept",
        "a concept of",
        "hier zu sehen",
        "ist zu sehen",
        "photo shows",
        "image shows",
        "picture shows",
        "photo taken",
        "photo provided",
    ),
    *("image taken", "image from", "photo from", "image provided", "photo released"),
    *(
        "general view",
        "artist's",
        "artist’s",
        "a screenshot",
        "a rendering",
        "snapshot of",
    ),
    *("a map of", "a view of", "illustration shows", "illustration of"),
    *(
        "from left",
        "from the left",
        "from right",
        "top left",
        "top right",
        "bottom left",
    ),
    *(
        "bottom right",
        "top row",
        "second left",
    ),
    *(
        "shake hands",
        "shakes hands",
        "shaking hands",
        "poses for",
        "pose for",
        "pose with",
    ),
    *("poses with", "im bild", "dem bild", "diesem bild", "dem foto", "diesem foto"),
    *("abgebildet", "von links", "von li", "von l.", "v. l.", "v.l."),
    *("im hintergrund", "im vordergrund", "diese aufnahme", "undatierte"),
    *(
        "sur la photo",
        "sur cette photo",
        "sur les photos",
        "sur cette image",
        "l'image d",
    ),
    *("photo d'archives", "photo d’archives", "image d'illustration", "ci-dessus"),
    *(
        "photo d'illustration",
        "photo d’illustration",
        "image d’illustration",
        "ci-dessous",
    ),
    *("de gauche à droite", "capture d'écran", "capture d’écran", "vue aérienne"),
    *(
        "en la imagen",
        "en la foto",
        "en esta imagen",
        "en una imagen",
        "foto de archivo",
    ),
    *("foto de familia", "imagen de archivo", "fotografía de archivo", "vista aérea"),
    *("de izquierda a derecha", "vista general", "captura de pantalla", "en esta foto"),
    *("nella foto", "in foto", "nell'immagine", "foto d'archivio", "foto d’archivio"),
    *("da sinistra", "di repertorio", "na foto", "na imagem", "na fotografia"),
    *("foto de arquivo", "imagem de arquivo", "da esquerda", "imagem ilustrativa"),
    *("op de foto", "op deze foto", "ter illustratie", "van links", "på bilden"),
    *(
        "på bildet",
        "på billedet",
        "på fotot",
        "från vänster",
        "fra venstre",
        "till vänster",
    ),
    *(
        "til venstre",
        "till höger",
        "na zdjęciu",
        "na fotografii",
        "zdjęcie ilustracyjne",
    ),
    *("zdjęcie archiwalne", "zdjęcie poglądowe", "od lewej", "na snímku", "na fotce"),
    *("ilustrační foto", "ilustrační snímek", "archivní foto", "archivní snímek"),
    *("на фото", "на снимке", "на фотографии", "на світлині", "на знімку", "на кадре"),
    *(
        "на кадрі",
        "слева направо",
        "зліва направо",
        "ілюстративне фото",
        "архівне фото",
    ),
    *("иллюстративное фото", "arşiv fotoğrafı", "arşiv görüntüsü", "soldan sağa"),
)
"""Phrases that speak of a picture, folded."""

EAST_PHRASES = (
    *(
        "في الصورة",
        "في هذه الصورة",
        "صورة أرشيفية",
        "صورة تظهر",
        "صورة جوية",
        "من الأرشيف",
    ),
    *(
        "تظهر الصورة",
        "(يسار)",
        "(يمين)",
        "בתמונה",
        "תמונת ארכיון",
        "אילוסטרציה",
        "(מימין)",
    ),
    *(
        "(משמאל)",
        "מימין לשמאל",
        "图中",
        "资料图",
        "資料圖",
        "资料照片",
        "左起",
        "（左",
    ),
    *(
        "（右",
        "（中）",
        "資料写真",
        "左から",
        "右から",
        "자료사진",
        "왼쪽부터",
        "(왼쪽",
    ),
    *("(오른쪽", "(가운데"),
)
"""The same in scripts that write words together or without capitals."""

LABEL_OPENERS = _words(
    """
    image media photo picture video figure file archivo above below left right pictured
    top bottom inset inside main cover caption illustration bild foto imagen imagem
    immagine beeld kuva фото снимок صورة תמונה abb abbildung fig figura рис рисунок
    clockwise (l-r) (left (from (l légende bildunterschrift bildtext bijschrift
    didascalia kuvateksti legenda
    """
)
"""What a picture's label opens with, folded; others open with a Chinese character."""

BUTTON = when_asked(
    r"""(?:(?:click\s+to\s+)?(?:enlarge|expand|zoom)(?:\s+(?:image|photo|picture
    |this\s+image))?|(?:show|hide|toggle|view|read)\s+caption\s*[+–-]?
    |(?:view|open|see|launch)\s+(?:image\s+|photo\s+|the\s+
    |full\s+)*(?:in\s+)?(?:gallery|slideshow|full\s?screen|photos|larger
    |image)(?:\s+\(?\d+.{0,20})?
    |\d{1,2}:\d\d\s*min\.?|captions?|(?:image|photo|slide|picture|bild|foto|imagen|imagem
    |kuva)\s+\d+\s*(?:of|von|sur|de|di|van|av|af|/|z|из|з)\s*\d+
    |media\s+playback\s+is\s+.{5,40}|(?:photo\s+)?gallery(?:\s*[:(].{0,40})?
    |slideshow|(?:image|photo)\s+\d+
    |bild\s+vergrößern|vollbild|fotostrecke|bilderstrecke|bildergalerie
    |galerie(?:\s+\(?\d+.{0,20})?|bild\s+in\s+.{3,20}\s+öffnen
    |agrandir(?:\s+l['’]image)?|voir\s+(?:la|le)\s+(?:galerie|diaporama|légende)
    |diaporama|plein\s+écran
    |ampliar(?:\s+(?:imagen|foto|imagem))?|ver\s+(?:galería|galeria|fotos)|galería
    |ingrandisci|guarda\s+(?:le|la)\s+(?:foto|gallery|galleria)
    |vergroot(?:\s+afbeelding)?|förstora(?:\s+bild(?:en)?)?|visa\s+bild
    |forstør(?:r)?(?:\s+bildet?)?|åpne\s+bilde.{0,20}|suurenna(?:\s+kuva)?
    |powiększ(?:\s+zdjęcie)?|zobacz\s+(?:galerię|zdjęcia)|zvětšit|fotogalerie
    |otevřít\s+galerii|увеличить|открыть\s+(?:фото|галерею)|перейти\s+в\s+(?:фото|медиа)банк
    |збільшити
    |büyüt|galeriyi\s+(?:gör|aç)|تكبير\s+الصورة|معرض\s+الصور|גלריה|הגדל|查看大图|点击查看大图
    |放大|画像を拡大|拡大画像|写真を見る|写真(?:ギャラリー|一覧)|사진\s*크게\s*보기|이미지\s*확대)""",
    re.IGNORECASE | re.VERBOSE,
)
BUTTON_HINTS = (
    *("min", "enlarge", "expand", "zoom", "caption", "galler", "slide", "playback"),
    *("larger", "screen", "image", "photo", "picture", "bild"),
    *("foto", "imag", "kuva", "öffnen", "strecke", "galer", "agrandir", "légende"),
    *("diapo", "écran", "ampliar", "ingrandisci", "vergroot", "förstora", "forstør"),
    *(
        "suurenna",
        "powiększ",
        "zdję",
        "zvětš",
        "увелич",
        "фото",
        "медиабанк",
        "галер",
        "збільш",
    ),
    *(
        "büyüt",
        "الصور",
        "גלריה",
        "הגדל",
        "大图",
        "放大",
        "拡大",
        "写真",
        "크게",
        "확대",
    ),
)
"""A line without any of these, folded, is no button."""

SCENE = _words(
    """
    speaks walks stands sits poses pose attends attend arrives arrive leaves departs
    celebrates celebrate gestures waves greets greet shakes hugs hug reacts smiles listens
    addresses watches performs rides carries waits passes enters boards testifies kisses
    embraces inspects visits gather marches chats applauds cheers delivers looks talks
    holds shows appears takes plays runs works helps reads prepares checks joins makes
    spricht jubelt feiert steht sitzt posiert posieren winkt überquert besucht begrüßt
    begrüßen gratuliert umarmt zeigt blickt verlässt trifft jubeln feiern stehen sitzen
    posent salue prononce assiste arrive quitte saluda posa posan celebra interviene
    comparece sostiene camina saluta parla posano festeggia discursa cumprimenta comemora
    posam participa spreekt poseert poseren begroet juicht talar poserar hälsar jublar
    taler jubler hilser puhuu poseeraa tervehtii przemawia pozuje wita hovoří mluví zdraví
    выступает приветствует позирует виступає вітає konuşuyor يتحدث يلقي يصافح נואם
    during beim während lors pendant durante tijdens podczas během aikana sırasında خلال
    """
)
"""What one is seen doing in a picture, and the word for when."""

SAID = _marked(
    """
    said says told added asked explained argued warned noted insisted according wrote
    sagte sagt sagten erklärte betonte teilte hieß zufolge fügte warnte schrieb
    dit déclaré expliqué ajouté affirmé selon estime assure souligne précise indiqué
    dijo afirmó explicó añadió aseguró según señaló declaró indicó
    detto spiegato secondo aggiunto afferma dichiarato sottolinea
    disse afirmou explicou segundo acrescentou declarou contou
    zei zegt vertelt volgens aldus stelde liet
    sade säger sa sier enligt berättar fortalte siger sagde ifølge forteller
    sanoi sanoo kertoo mukaan kertoi powiedział powiedziała dodał według poinformował
    řekl řekla uvedl uvedla podle dodal сказал сказала заявил заявила сообщил отметил
    словам сказав сказала заявив повідомив словами dedi söyledi belirtti göre açıkladı
    قال قالت أضاف وأضاف وقال وقالت أكد أوضح بحسب אמר אמרה לדברי הוסיף
    """
)
"""Who reports speech tells a story."""

ONWARD = _words(
    """
    but and so yet however meanwhile still then also he she they it his her their its
    this these those there that i we you if when while though although because instead
    despite er sie es aber und doch auch denn dann dabei damit darum deshalb zudem
    außerdem jedoch dieser diese dieses ihr wir wenn weil obwohl dennoch trotzdem mais
    et elle ils elles ce cette ces c'est nous si alors pourtant cependant ainsi puis
    enfin pero y él ella ellos esto este esta eso también además sin aunque entonces
    así ma e lui lei loro questo questa questi se anche però quindi così inoltre
    infatti mas ele ela eles isso também além porém então assim maar en hij zij ze dat
    dit deze ook toch daarom dus als men och han hon det detta också dock därför så om
    när hun dette også derfor hvis når mutta ja hän ne tämä myös kun jos kuitenkin
    siksi ale ona oni ta także jednak więc gdy jeśli však také proto když pokud но и
    он она они это этот также однако поэтому если когда але й він вона вони це цей
    також проте тому якщо коли ama ve bu da ancak fakat ayrıca eğer لكن كما وقد وكان
    إلا وفي وهو وهي هذا هذه אבל הוא היא הם זה אך גם כי לכן
    """
)
"""What a paragraph opens with that goes on from the one before."""

TELLING = SPEAKING | PHRASE_HINTS | SIDE_HINTS | SCENE | SAID
"""Words that are worth a second look; a line without any says nothing by its words."""
