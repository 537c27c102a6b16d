"""Words that head the parts of a recipe or a review, in the languages of the news.

Cue: `section-word` ("Zutaten", "Pros", "Le verdict", "Ingredienti per 4 persone"). Such
texts are lists of short lines, which a page's menus are too: what tells is the word over
them.
"""

from newsconv.parsing.cues.cue import Cue, Noticed
from newsconv.parsing.document import Document
from newsconv.parsing.patterns import lazy

_HEADS = Cue("section-word", "is a word that heads a part of a recipe or a review")
_LONGEST = 6
_LETTERS = 60
# As in "Zutaten für 4 Personen" and "Ingredients (serves 4)".
_SERVES = lazy(
    r"\s*(?:[(:]|(?:for|serves|für|pour|para|per|voor|för|til|na|dla|pro|pentru)\s)"
    r"[^\d.!?]{0,20}\d{1,2}\b[^\d.!?]{0,20}\Z"
)
_MARKS = " :：.…–—-*•#"
_WORDS = frozenset(
    " ".join(phrase.split())
    for phrase in """
    pros; cons; pros & cons; pros and cons; pros/cons; the pros; the cons; verdict
    the verdict; our verdict; bottom line; the bottom line; key takeaways; key points
    at a glance; what we like; what we don't like; what we liked; what we didn't like
    specifications; ingredients; method; directions; preparation; serves; conclusion
    what you need; what you'll need; what you will need; how to make it
    vorteile; nachteile; vor- und nachteile; fazit; unser fazit; das fazit; zutaten
    zubereitung; die zutaten; die zubereitung; auf einen blick; technische daten; pro
    contra; kontra; zutaten für den teig; zutaten für vier personen; so geht's; tipp
    avantages; inconvénients; les plus; les moins; points forts; points faibles
    le verdict; notre avis; verdict; ingrédients; les ingrédients; préparation
    la préparation; en résumé; conclusion; à retenir
    ventajas; desventajas; inconvenientes; pros y contras; a favor; en contra; veredicto
    el veredicto; conclusión; ingredientes; los ingredientes; elaboración; preparación
    modo de preparación; en resumen; las claves; lo mejor; lo peor
    vantagens; desvantagens; prós; contras; prós e contras; veredito; conclusão
    modo de preparo; preparação; modo de fazer; em resumo
    vantaggi; svantaggi; pro e contro; pregi; difetti; ingredienti; gli ingredienti
    preparazione; procedimento; il verdetto; in breve; conclusioni
    voordelen; nadelen; plus- en minpunten; pluspunten; minpunten; oordeel; conclusie
    ingrediënten; bereiding; bereidingswijze; dit heb je nodig; zo maak je het
    fördelar; nackdelar; omdöme; slutsats; ingredienser; gör så här; tillagning
    fordele; ulemper; konklusion; sådan gør du; fremgangsmåde; fordeler; konklusjon
    slik gjør du; framgangsmåte; edut; haitat; plussat; miinukset; ainekset; valmistus
    zalety; wady; plusy; minusy; podsumowanie; składniki; przygotowanie; wykonanie
    výhody; nevýhody; klady; zápory; závěr; ingredience; suroviny; postup
    плюсы; минусы; достоинства; недостатки; итог; вывод; ингредиенты; приготовление
    способ приготовления; переваги; недоліки; висновок; інгредієнти; приготування
    előnyök; hátrányok; hozzávalók; elkészítés; elkészítése; összegzés; avantaje
    dezavantaje; ingrediente; mod de preparare; preparare; concluzie; concluzii
    artıları; eksileri; artılar; eksiler; sonuç; malzemeler; hazırlanışı; yapılışı
    المكونات; طريقة التحضير; المزايا; العيوب; الخلاصة; المقادير
    יתרונות; חסרונות; סיכום; מרכיבים; המרכיבים; אופן ההכנה; הכנה; שורה תחתונה
    优点; 缺点; 總結; 总结; 優點; 缺點; 材料; 做法; 步骤; 步驟; 食材; 结论; 結論
    長所; 短所; まとめ; 作り方; メリット; デメリット; 結論; 장점; 단점; 재료; 만드는 법; 총평; 결론
    """.replace("\n", ";").split(";")
    if phrase.strip()
)


def notice(document: Document, noticed: Noticed) -> None:
    """Add what a line of one of these words is."""
    for at, block in enumerate(document.blocks):
        if block.size <= _LONGEST and _heads(block.folded):
            noticed[at].append(_HEADS)


def _heads(folded: str) -> bool:
    """Say whether a line in small letters is such a word, for so many people or not."""
    if folded.strip(_MARKS) in _WORDS:
        return True
    if len(folded) > _LETTERS:
        return False
    head = _SERVES.search(folded)
    return head is not None and folded[: head.start()] in _WORDS
